//! The part of a copy that can be read without a key.

use std::io::{self, Read, Write};

use minicbor::{Decode, Encode};

use crate::{
    error::RestoreError,
    header::Header,
    kdf::{self, KdfCost},
    keys::{PersonKeys, recovery_private},
    passphrase::Passphrase,
    sealing,
    secret::Secret,
};

const MAGIC: &[u8; 16] = b"doorstep.copy.01";
/// What stands before the number of the format.
const FAMILY: usize = 14;
const LARGEST: u32 = 1024 * 1024;
const CHECKSUM: usize = 32;
const KEY_FOR_LEAD: &[u8] = b"doorstep copy key for a lead v1";
const KEY_FOR_WORDS: &[u8] = b"doorstep copy key for recovery v1";

/// What a copy says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct CopyHead {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub(crate) vault_id: [u8; 16],
    #[n(1)]
    pub(crate) made_ms: i64,
    /// How many bytes the files inside have together: for showing how far the work is, and for nothing else.
    #[n(2)]
    pub(crate) bytes: u64,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub(crate) nonce: [u8; 16],
    #[n(4)]
    leads: Vec<LeadSlot>,
    #[n(5)]
    words: Vec<WordsSlot>,
}

/// A programme lead's way in, without a name.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
struct LeadSlot {
    #[cbor(n(0), with = "minicbor::bytes")]
    id: [u8; 16],
    #[n(1)]
    cost: KdfCost,
    #[cbor(n(2), with = "minicbor::bytes")]
    salt: [u8; 16],
    /// What the wrap below says it is for.
    #[cbor(n(3), with = "minicbor::bytes")]
    wrap_aad: Vec<u8>,
    #[cbor(n(4), with = "minicbor::bytes")]
    wrapped_keys: Vec<u8>,
    #[cbor(n(5), with = "minicbor::bytes")]
    sealed_key: Vec<u8>,
}

/// The words' way in.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
struct WordsSlot {
    #[cbor(n(0), with = "minicbor::bytes")]
    id: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    sealed_key: Vec<u8>,
}

impl CopyHead {
    /// A head that seals the copy's key to the leads and the words of an authenticated header.
    pub(crate) fn sealing(header: &Header, key: &Secret<32>, made_ms: i64, bytes: u64, nonce: [u8; 16]) -> Self {
        let vault_id = header.vault_id;
        let seal = |public, info, id| {
            sealing::seal_to(public, info, &aad(&vault_id, id), key.bytes()).expect("the header holds keys")
        };
        let leads = header.people.iter().filter(|slot| slot.lead).map(|slot| LeadSlot {
            id: slot.id,
            cost: slot.cost,
            salt: slot.salt,
            wrap_aad: header.person_wrap_aad(slot),
            wrapped_keys: slot.wrapped_keys.clone(),
            sealed_key: seal(&slot.public, KEY_FOR_LEAD, &slot.id),
        });
        let words = header
            .recovery
            .iter()
            .map(|slot| WordsSlot { id: slot.id, sealed_key: seal(&slot.public, KEY_FOR_WORDS, &slot.id) });
        Self { vault_id, made_ms, bytes, nonce, leads: leads.collect(), words: words.collect() }
    }

    /// The copy's key, if this is the passphrase of one of its leads. Each lead costs one key derivation, so `go_on` is
    /// asked before each: a crafted copy may claim a thousand of them.
    pub(crate) fn open_with_passphrase(
        &self,
        passphrase: &Passphrase,
        mut go_on: impl FnMut() -> bool,
    ) -> Option<Secret<32>> {
        self.leads.iter().take_while(|_| go_on()).find_map(|lead| {
            let kek = kdf::derive(passphrase, &lead.salt, lead.cost)?;
            let keys = PersonKeys::unwrap(&kek, &lead.wrap_aad, &lead.wrapped_keys)?;
            self.open(keys.private(), KEY_FOR_LEAD, &lead.id, &lead.sealed_key)
        })
    }

    /// The copy's key, if these are the words that were in force when it was made.
    pub(crate) fn open_with_words(&self, entropy: &Secret<32>) -> Option<Secret<32>> {
        let private = recovery_private(entropy, &self.vault_id);
        self.words.iter().find_map(|slot| self.open(&private, KEY_FOR_WORDS, &slot.id, &slot.sealed_key))
    }

    fn open(&self, private: &Secret<32>, info: &[u8], id: &[u8; 16], sealed: &[u8]) -> Option<Secret<32>> {
        Secret::from_slice(&sealing::open_with(private, info, &aad(&self.vault_id, id), sealed)?)
    }

    /// Writes it down. Gives back its hash, to which every chunk is bound.
    pub(crate) fn write(&self, to: &mut impl Write) -> io::Result<[u8; 32]> {
        let text = minicbor::to_vec(self).expect("memory takes every byte");
        let hash = blake3::hash(&text);
        to.write_all(MAGIC)?;
        to.write_all(&u32::try_from(text.len()).map_err(io::Error::other)?.to_be_bytes())?;
        to.write_all(&text)?;
        to.write_all(hash.as_bytes())?;
        Ok(*hash.as_bytes())
    }

    /// Reads it, and leaves the reader where the chunks begin.
    pub(crate) fn read(from: &mut impl Read) -> Result<(Self, [u8; 32]), RestoreError> {
        let mut start = [0; 20];
        from.read_exact(&mut start).map_err(|_| RestoreError::NotABackup)?;
        if start[..FAMILY] != MAGIC[..FAMILY] {
            return Err(RestoreError::NotABackup);
        }
        if start[..16] != *MAGIC {
            return Err(RestoreError::Newer);
        }
        let length = u32::from_be_bytes([start[16], start[17], start[18], start[19]]);
        if length > LARGEST {
            return Err(RestoreError::Damaged);
        }
        let mut text = vec![0; length as usize];
        let mut checksum = [0; CHECKSUM];
        from.read_exact(&mut text).and_then(|()| from.read_exact(&mut checksum)).map_err(|_| RestoreError::Damaged)?;
        if *blake3::hash(&text).as_bytes() != checksum {
            return Err(RestoreError::Damaged);
        }
        let head: Self = minicbor::decode(&text).map_err(|_| RestoreError::Damaged)?;
        // A crafted head must not become a denial of service.
        if head.leads.iter().all(|lead| lead.cost.is_acceptable()) {
            Ok((head, checksum))
        } else {
            Err(RestoreError::Damaged)
        }
    }
}

fn aad(vault_id: &[u8; 16], slot: &[u8; 16]) -> Vec<u8> {
    [MAGIC, &vault_id[..], &slot[..]].concat()
}
