//! One line: somebody opened one record.

use minicbor::{Decode, Encode};

use crate::ids::Id;
use crate::journal::{Dot, Hash, Hlc};

/// What the chain covers word for word: ids and a moment, nothing about people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The line's identity.
    pub dot: Dot,
    /// One opening is one step, however many records it shows.
    pub txn: Id,
    /// When.
    pub hlc: Hlc,
    /// Who.
    pub actor: Id,
    /// Whose.
    pub family: Id,
    /// The kind of record.
    pub entity: u16,
    /// The record.
    pub record: Id,
}

/// What the chain covers by its hash only.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Reason {
    /// Random, so that the hash of a short reason cannot be guessed.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub salt: Vec<u8>,
    /// Why, in words; most openings need none.
    #[n(1)]
    pub why: Option<String>,
}

impl Line {
    /// The next link of the machine's chain. Every part has a fixed length, so that no two lines look alike.
    #[must_use]
    pub fn link(&self, before: Hash, body_hash: Hash) -> Hash {
        let Self { dot, txn, hlc, actor, family, entity, record } = self;
        let mut hasher = blake3::Hasher::new_derive_key("doorstep access chain v1");
        hasher.update(&before.0);
        for id in [&dot.dev, txn, actor, family, record] {
            hasher.update(id.as_bytes());
        }
        hasher.update(&dot.seq.to_le_bytes());
        hasher.update(&hlc.0.to_le_bytes());
        hasher.update(&entity.to_le_bytes());
        hasher.update(&body_hash.0);
        Hash(*hasher.finalize().as_bytes())
    }
}

impl Reason {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to memory cannot fail, and no type here has an encoder that refuses.
        minicbor::to_vec(self).unwrap_or_default()
    }

    /// Reads it back; one that cannot be read says nothing.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        minicbor::decode(bytes).ok()
    }

    /// The hash that the chain covers.
    #[must_use]
    pub fn hash(bytes: &[u8]) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("doorstep access body v1");
        hasher.update(bytes);
        Hash(*hasher.finalize().as_bytes())
    }
}
