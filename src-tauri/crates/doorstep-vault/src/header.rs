//! What `vault.hdr` holds and how it is written down: CBOR, a code under the vault key, a checksum.
//!
//! ```text
//! [ "doorstep.vault", format, body, code ]   then 32 bytes blake3 of all before
//! ```
//! The checksum tells damage from tampering: damage may fall back to the older generation,
//! a header whose checksum is right and whose code is wrong was edited by somebody and is refused.

use minicbor::{Decode, Decoder, Encode, Encoder};
use std::convert::Infallible;

use crate::{
    kdf::KdfCost,
    keys::{VaultKey, same},
};

/// The format this program writes, and the newest it reads. The first had one epoch and no one-time phrases:
/// a program that knows only that one must say "newer" and not go on without them.
pub(crate) const FORMAT: u16 = 2;
/// The format named in the additional data of every wrap: wraps have not changed since the first.
const WRAP_FORMAT: u16 = 1;
/// Nothing larger is a header of ours.
pub(crate) const LARGEST: u64 = 1024 * 1024;
/// Longest name of a programme or person, in bytes.
pub(crate) const LONGEST_NAME: usize = 400;
const MAGIC: &str = "doorstep.vault";
const MOST_SLOTS: usize = 1000;
const CHECKSUM: usize = 32;

/// Keys and names of one vault. Rewritten only when keys change.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct Header {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub(crate) vault_id: [u8; 16],
    /// Which vault key: one more each time somebody leaves the team.
    #[n(1)]
    pub(crate) epoch: u32,
    /// One more each time the header is rewritten.
    #[n(2)]
    pub(crate) generation: u64,
    #[n(3)]
    pub(crate) programme: String,
    #[n(4)]
    pub(crate) people: Vec<PersonSlot>,
    #[n(5)]
    pub(crate) recovery: Vec<RecoverySlot>,
    /// The journal's chain where this epoch began; zeroes for the first.
    #[cbor(n(6), with = "minicbor::bytes")]
    pub(crate) audit_head: [u8; 32],
    /// Signing keys that were in force once: what they signed stays valid.
    #[n(7)]
    pub(crate) former_signers: Vec<Signer>,
    /// The vault keys of earlier epochs, each readable with the one after it. Whoever holds today's key can so
    /// prove that it follows from the one they knew, and open what was written under that one.
    #[n(8)]
    #[cbor(default)]
    pub(crate) former_keys: Vec<FormerKey>,
}

/// The vault key of an earlier epoch, under a key derived from the vault key of the next.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct FormerKey {
    #[n(0)]
    pub(crate) epoch: u32,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub(crate) wrapped: Vec<u8>,
}

/// One person's way in.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct PersonSlot {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub(crate) id: [u8; 16],
    #[n(1)]
    pub(crate) name: String,
    /// Programme leads hold keys and backups; one must always be left.
    #[n(2)]
    pub(crate) lead: bool,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub(crate) public: [u8; 32],
    #[cbor(n(4), with = "minicbor::bytes")]
    pub(crate) verifying: [u8; 32],
    #[n(5)]
    pub(crate) cost: KdfCost,
    #[cbor(n(6), with = "minicbor::bytes")]
    pub(crate) salt: [u8; 16],
    /// The epoch at which the passphrase last wrapped the private keys.
    #[n(7)]
    pub(crate) wrapped_at: u32,
    #[cbor(n(8), with = "minicbor::bytes")]
    pub(crate) wrapped_keys: Vec<u8>,
    #[cbor(n(9), with = "minicbor::bytes")]
    pub(crate) sealed_vault_key: Vec<u8>,
    /// The passphrase was chosen by somebody else, for one sign-in: the person must choose their own.
    #[n(10)]
    #[cbor(default)]
    pub(crate) one_time: bool,
    /// A second way in by one machine's keychain; never the only one.
    #[n(11)]
    pub(crate) keychain: Option<KeychainWrap>,
}

/// A person's private keys under a random key that an operating system keeps.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct KeychainWrap {
    /// The epoch at which they were wrapped.
    #[n(0)]
    pub(crate) wrapped_at: u32,
    /// When the passphrase was last typed, in milliseconds since 1970.
    #[n(1)]
    pub(crate) typed_ms: i64,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub(crate) wrapped_keys: Vec<u8>,
}

/// The way in by recovery words. Only ever written after the words have opened it once.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct RecoverySlot {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub(crate) id: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub(crate) public: [u8; 32],
    #[cbor(n(2), with = "minicbor::bytes")]
    pub(crate) sealed_vault_key: Vec<u8>,
}

/// A signing key and whose it was.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) struct Signer {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub(crate) person: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub(crate) verifying: [u8; 32],
}

/// What a wrap is for; part of its additional data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum WrapKind {
    PersonKeys = 1,
    VaultKeyForPerson = 2,
    VaultKeyForRecovery = 3,
    PersonKeysForKeychain = 4,
}

/// Why a header's bytes are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Absent,
    Damaged,
    Newer(u16),
    KeyDerivation,
}

impl Header {
    pub(crate) fn person(&self, id: &[u8; 16]) -> Option<&PersonSlot> {
        self.people.iter().find(|slot| slot.id == *id)
    }

    pub(crate) fn person_mut(&mut self, id: &[u8; 16]) -> Option<&mut PersonSlot> {
        self.people.iter_mut().find(|slot| slot.id == *id)
    }

    /// Every key with which this person may have signed something in this vault.
    pub(crate) fn signing_keys(&self, person: &[u8; 16]) -> impl Iterator<Item = &[u8; 32]> {
        let now = self.people.iter().filter(|slot| slot.id == *person).map(|slot| &slot.verifying);
        let before = self.former_signers.iter().filter(|signer| signer.person == *person);
        now.chain(before.map(|signer| &signer.verifying))
    }

    /// Additional data of a person's own wrap.
    pub(crate) fn person_wrap_aad(&self, slot: &PersonSlot) -> Vec<u8> {
        wrap_aad(&self.vault_id, &slot.id, WrapKind::PersonKeys, slot.wrapped_at, Some(slot.cost))
    }

    /// Additional data of a person's keys wrapped for a keychain. The public key keeps a wrap of former keys out.
    pub(crate) fn keychain_aad(&self, slot: &PersonSlot, wrapped_at: u32) -> Vec<u8> {
        let mut aad = wrap_aad(&self.vault_id, &slot.id, WrapKind::PersonKeysForKeychain, wrapped_at, None);
        aad.extend_from_slice(&slot.public);
        aad
    }

    /// Additional data of the vault key sealed to a person.
    pub(crate) fn person_seal_aad(&self, slot: &PersonSlot) -> Vec<u8> {
        wrap_aad(&self.vault_id, &slot.id, WrapKind::VaultKeyForPerson, self.epoch, Some(slot.cost))
    }

    /// Additional data of the vault key sealed to recovery words.
    pub(crate) fn recovery_seal_aad(&self, slot: &RecoverySlot) -> Vec<u8> {
        wrap_aad(&self.vault_id, &slot.id, WrapKind::VaultKeyForRecovery, self.epoch, None)
    }

    /// What must hold of every header that is read or written (security design §2): somebody who holds keys and
    /// backups, and a way in by words.
    pub(crate) fn has_lead_and_recovery(&self) -> bool {
        self.people.iter().any(|slot| slot.lead) && !self.recovery.is_empty()
    }

    fn is_sound(&self) -> bool {
        let ids: std::collections::HashSet<_> =
            self.people.iter().map(|slot| slot.id).chain(self.recovery.iter().map(|slot| slot.id)).collect();
        let slots = self.people.len() + self.recovery.len();
        ids.len() == slots
            && slots <= MOST_SLOTS
            && self.has_lead_and_recovery()
            && self.former_keys.iter().all(|former| former.epoch < self.epoch)
            && is_name(&self.programme)
            && self.people.iter().all(|slot| is_name(&slot.name))
    }
}

/// Whether a text can name a programme or a person.
pub(crate) fn is_name(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= LONGEST_NAME
}

/// Every part has a fixed length, so no two wraps can share their additional data by accident.
fn wrap_aad(vault: &[u8; 16], slot: &[u8; 16], kind: WrapKind, epoch: u32, cost: Option<KdfCost>) -> Vec<u8> {
    let cost = cost.map_or([0; 3], |cost| [cost.memory_kib, cost.passes, cost.lanes]);
    let mut aad = Vec::with_capacity(64);
    aad.extend_from_slice(b"doorstep");
    aad.extend_from_slice(vault);
    aad.extend_from_slice(slot);
    aad.push(kind as u8);
    aad.extend_from_slice(&epoch.to_be_bytes());
    aad.extend_from_slice(&WRAP_FORMAT.to_be_bytes());
    for part in cost {
        aad.extend_from_slice(&part.to_be_bytes());
    }
    aad
}

/// A header as it was found in a file, not yet authenticated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundHeader {
    format: u16,
    header: Header,
    body: Vec<u8>,
    code: [u8; 32],
}

impl FoundHeader {
    /// Reads a file's bytes. What comes back may still have been edited: see [`Self::authenticated`].
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let at = bytes.len().checked_sub(CHECKSUM).ok_or(Unreadable::Damaged)?;
        let (text, checksum) = bytes.split_at(at);
        if blake3::hash(text).as_bytes() != checksum {
            return Err(Unreadable::Damaged);
        }
        let (format, body, code) = read_envelope(text).map_err(|_| Unreadable::Damaged)?;
        if format > FORMAT {
            return Err(Unreadable::Newer(format));
        }
        let header: Header = minicbor::decode(body).map_err(|_| Unreadable::Damaged)?;
        if !header.people.iter().all(|slot| slot.cost.is_acceptable()) {
            return Err(Unreadable::KeyDerivation);
        }
        if !header.is_sound() {
            return Err(Unreadable::Damaged);
        }
        Ok(Self { format, header, body: body.to_vec(), code })
    }

    /// Names and public parts, for the unlock window. Not authenticated.
    pub(crate) fn unproved(&self) -> &Header {
        &self.header
    }

    /// The header, once the vault key has shown that nobody else wrote it.
    pub(crate) fn authenticated(self, key: &VaultKey) -> Option<Header> {
        same(&key.header_mac(&mac_input(self.format, &self.body)), &self.code).then_some(self.header)
    }
}

fn read_envelope(text: &[u8]) -> Result<(u16, &[u8], [u8; 32]), minicbor::decode::Error> {
    let wrong = |what| Err(minicbor::decode::Error::message(what));
    let mut decoder = Decoder::new(text);
    let parts = decoder.array()?;
    if decoder.str()? != MAGIC {
        return wrong("not a header");
    }
    let format = decoder.u16()?;
    if format > FORMAT {
        return Ok((format, &[], [0; 32]));
    }
    if format == 0 || parts != Some(4) {
        return wrong("a format that never was");
    }
    let body = decoder.bytes()?;
    let code = decoder.bytes()?.try_into().map_err(|_| minicbor::decode::Error::message("code"))?;
    if decoder.position() != text.len() {
        return wrong("more than a header");
    }
    Ok((format, body, code))
}

/// The bytes of `vault.hdr`.
pub(crate) fn write(header: &Header, key: &VaultKey) -> Vec<u8> {
    let body = minicbor::to_vec(header).expect("memory takes every byte");
    let code = key.header_mac(&mac_input(FORMAT, &body));
    let mut text = Vec::with_capacity(body.len() + 96);
    write_envelope(&mut Encoder::new(&mut text), &body, &code).expect("memory takes every byte");
    let checksum = blake3::hash(&text);
    text.extend_from_slice(checksum.as_bytes());
    text
}

fn write_envelope(
    encoder: &mut Encoder<&mut Vec<u8>>,
    body: &[u8],
    code: &[u8; 32],
) -> Result<(), minicbor::encode::Error<Infallible>> {
    encoder.array(4)?.str(MAGIC)?.u16(FORMAT)?.bytes(body)?.bytes(code)?;
    Ok(())
}

fn mac_input(format: u16, body: &[u8]) -> Vec<u8> {
    let mut message = format.to_be_bytes().to_vec();
    message.extend_from_slice(body);
    message
}
