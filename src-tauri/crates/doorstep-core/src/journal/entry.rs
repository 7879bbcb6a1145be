//! One entry: one action on one record, and its place in the chain.

use minicbor::{Decode, Encode};

use super::{Hlc, Value};
use crate::ids::Id;

/// The number of the schema this program writes. An entry with a higher one is kept until we can read it.
pub const SCHEMA: u32 = 2;

/// A machine and its gap-free counter: together the identity of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Encode, Decode)]
pub struct Dot {
    /// The machine that wrote it.
    #[cbor(n(0), with = "id_cbor")]
    pub dev: Id,
    /// Counts from 1 on that machine.
    #[n(1)]
    pub seq: u64,
}

/// What was done to one field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub enum Act {
    /// The field now has this value.
    #[n(0)]
    Set(#[n(0)] Value),
    /// The set now has this member.
    #[n(1)]
    Add(#[n(0)] Value),
    /// The set no longer has this member.
    #[n(2)]
    Remove(#[n(0)] Value),
}

impl Act {
    /// The member a set action speaks of: members merge each for itself.
    #[must_use]
    pub fn element(&self) -> Option<&Value> {
        match self {
            Self::Set(_) => None,
            Self::Add(element) | Self::Remove(element) => Some(element),
        }
    }
}

/// One field's part of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Change {
    /// The field's stable code.
    #[n(0)]
    pub field: u16,
    /// What was done.
    #[n(1)]
    pub act: Act,
    /// The value before, for undo and for a history that can be read without joins.
    #[n(2)]
    pub old: Value,
    /// The entries this one replaces in this field: causality without clocks.
    #[n(3)]
    pub pred: Vec<Dot>,
}

/// What the chain covers by its hash only, so that it can be erased by law.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Body {
    /// Random, so that the hash of a phone number cannot be guessed.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub salt: Vec<u8>,
    /// Who did it.
    #[cbor(n(1), with = "id_cbor")]
    pub actor: Id,
    /// The use case, by name.
    #[n(2)]
    pub op: String,
    /// What changed.
    #[n(3)]
    pub changes: Vec<Change>,
    /// The reason, in words.
    #[n(4)]
    pub why: Option<String>,
    /// The transaction that this one takes back.
    #[cbor(n(5), with = "id_cbor_option", has_nil)]
    pub undoes: Option<Id>,
}

/// What the chain covers word for word.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Header {
    /// The entry's identity.
    #[n(0)]
    pub dot: Dot,
    /// One click is one transaction: all or nothing.
    #[cbor(n(1), with = "id_cbor")]
    pub txn: Id,
    /// How many entries the transaction has.
    #[n(2)]
    pub txn_len: u32,
    /// When.
    #[n(3)]
    pub hlc: Hlc,
    /// The writer's schema.
    #[n(4)]
    pub schema: u32,
    /// The kind of record.
    #[n(5)]
    pub entity: u16,
    /// The record.
    #[cbor(n(6), with = "id_cbor")]
    pub id: Id,
}

/// A whole entry, as machines exchange it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Entry {
    /// The part the chain covers.
    #[n(0)]
    pub header: Header,
    /// The body as it was written, byte for byte; none after an erasure.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub body: Option<Vec<u8>>,
    /// The hash of the body.
    #[n(2)]
    pub body_hash: Hash,
    /// `blake3(chain before ‖ header ‖ body hash)`, per machine.
    #[n(3)]
    pub chain: Hash,
}

/// 32 bytes of BLAKE3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Default)]
#[cbor(transparent)]
pub struct Hash(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

impl Body {
    /// The body's bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        encoded(self)
    }

    /// Reads a body. A body we cannot read was written by a newer program: `None`, never an error.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        minicbor::decode(bytes).ok()
    }

    /// The hash that the chain covers.
    #[must_use]
    pub fn hash(bytes: &[u8]) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("doorstep journal body v1");
        hasher.update(bytes);
        Hash(*hasher.finalize().as_bytes())
    }
}

impl Header {
    /// The next link of the machine's chain.
    #[must_use]
    pub fn link(&self, before: Hash, body_hash: Hash) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("doorstep journal chain v1");
        hasher.update(&before.0);
        hasher.update(&encoded(self));
        hasher.update(&body_hash.0);
        Hash(*hasher.finalize().as_bytes())
    }
}

fn encoded<T: Encode<()>>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(192);
    // Writing to memory cannot fail, and no type here has an encoder that refuses.
    minicbor::encode(value, &mut bytes).unwrap_or_default();
    bytes
}

/// Identities as 16 bytes of CBOR.
mod id_cbor {
    use super::Id;
    use minicbor::encode::{Error as Failed, Write};
    use minicbor::{Decoder, Encoder, decode::Error};

    pub fn encode<C, W: Write>(id: &Id, e: &mut Encoder<W>, _: &mut C) -> Result<(), Failed<W::Error>> {
        e.bytes(id.as_bytes())?.ok()
    }

    pub fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Id, Error> {
        Id::from_slice(d.bytes()?).map_err(|_| Error::message("an identity has 16 bytes"))
    }
}

/// Identities that may be missing.
mod id_cbor_option {
    use super::Id;
    use minicbor::encode::{Error as Failed, Write};
    use minicbor::{Decoder, Encoder, data::Type, decode::Error};

    pub fn encode<C, W: Write>(id: &Option<Id>, e: &mut Encoder<W>, ctx: &mut C) -> Result<(), Failed<W::Error>> {
        match id {
            Some(id) => super::id_cbor::encode(id, e, ctx),
            None => e.null()?.ok(),
        }
    }

    pub fn decode<C>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<Option<Id>, Error> {
        if d.datatype()? == Type::Null {
            d.null()?;
            return Ok(None);
        }
        super::id_cbor::decode(d, ctx).map(Some)
    }

    pub fn nil() -> Option<Option<Id>> {
        Some(None)
    }

    pub fn is_nil(id: &Option<Id>) -> bool {
        id.is_none()
    }
}
