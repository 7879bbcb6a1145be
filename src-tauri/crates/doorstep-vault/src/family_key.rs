//! Sealed values: a random key per family, wrapped for the people who may read, outside the journal.
//!
//! A wrap says who made it and is signed by them, so that a colleague who holds the database key
//! cannot quietly put a key of their own in its place.

use std::fmt;

use minicbor::{Decode, Encode};

use crate::{
    OpenVault, PersonId,
    error::{NoRandomness, SealError},
    header::Header,
    keys::{PersonKeys, is_signed_by},
    sealing,
    secret::{Secret, random},
};

const FAMILY_KEY: &[u8] = b"doorstep family key v1";

/// Which key sealed a value; stored beside the ciphertext.
pub type FamilyKeyId = [u8; 16];

/// One family's key. Wiped when dropped, never printed.
pub struct FamilyKey {
    id: FamilyKeyId,
    key: Secret<32>,
}

/// A family key sealed to one person or to the recovery words. `bytes` are opaque.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrap {
    /// The person, or the recovery slot, it is for.
    pub recipient: [u8; 16],
    /// Key id, maker, sealed key and the maker's signature.
    pub bytes: Vec<u8>,
}

/// Whom a key is wrapped for: the slot's id and public key.
pub(crate) type Recipient = ([u8; 16], [u8; 32]);

#[derive(Encode, Decode)]
struct Signed {
    #[cbor(n(0), with = "minicbor::bytes")]
    key_id: FamilyKeyId,
    #[cbor(n(1), with = "minicbor::bytes")]
    maker: PersonId,
    #[cbor(n(2), with = "minicbor::bytes")]
    sealed: Vec<u8>,
    #[cbor(n(3), with = "minicbor::bytes")]
    signature: [u8; 64],
}

impl fmt::Debug for FamilyKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("FamilyKey")
    }
}

impl FamilyKey {
    /// Which key this is.
    #[must_use]
    pub fn id(&self) -> &FamilyKeyId {
        &self.id
    }

    /// Seals a text. `place` names where it belongs (family, record, field) and must be given again to open it.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn seal(&self, text: &[u8], place: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        sealing::encrypt(&self.key, &self.aad(place), text)
    }

    /// Opens what [`Self::seal`] made for the same place.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if anything at all differs.
    pub fn open(&self, sealed: &[u8], place: &[u8]) -> Result<zeroize::Zeroizing<Vec<u8>>, SealError> {
        sealing::decrypt(&self.key, &self.aad(place), sealed).ok_or(SealError::Damaged)
    }

    fn aad(&self, place: &[u8]) -> Vec<u8> {
        [&self.id[..], place].concat()
    }
}

impl Wrap {
    /// Which key is wrapped. `None` if the bytes are no wrap.
    #[must_use]
    pub fn key_id(&self) -> Option<FamilyKeyId> {
        minicbor::decode::<Signed>(&self.bytes).ok().map(|signed| signed.key_id)
    }

    /// Who made the wrap, as it says; proved when it is opened.
    #[must_use]
    pub fn maker(&self) -> Option<PersonId> {
        minicbor::decode::<Signed>(&self.bytes).ok().map(|signed| signed.maker)
    }
}

impl OpenVault {
    /// A new random key for one family, wrapped for the given people, for whoever makes it,
    /// and for the recovery words.
    ///
    /// # Errors
    /// [`SealError::UnknownPerson`] if one of them is not in this vault.
    pub fn new_family_key(&self, people: &[PersonId]) -> Result<(FamilyKey, Vec<Wrap>), SealError> {
        let key = fresh()?;
        let mut readers = people.to_vec();
        if !readers.contains(&self.person) {
            readers.push(self.person);
        }
        let mut recipients = self.public_keys(&readers)?;
        recipients.extend(self.session.header.recovery.iter().map(|slot| (slot.id, slot.public)));
        let wraps = wrap(&self.session.header, (&self.person, &self.keys), &key, &recipients)?;
        Ok((key, wraps))
    }

    /// Wraps of an open family key for further people.
    ///
    /// # Errors
    /// [`SealError::UnknownPerson`] if one of them is not in this vault.
    pub fn wrap_family_key(&self, key: &FamilyKey, people: &[PersonId]) -> Result<Vec<Wrap>, SealError> {
        wrap(&self.session.header, (&self.person, &self.keys), key, &self.public_keys(people)?)
    }

    /// Opens a family's key with the wrap among these that is for the person who unlocked.
    ///
    /// # Errors
    /// [`SealError::NotForYou`] if there is none, [`SealError::UnknownMaker`] if it was not signed by
    /// the person it names, [`SealError::Damaged`] if it does not open.
    pub fn open_family_key(&self, wraps: &[Wrap]) -> Result<FamilyKey, SealError> {
        open(&self.session.header, &self.person, self.keys.private(), wraps)
    }

    fn public_keys(&self, people: &[PersonId]) -> Result<Vec<Recipient>, SealError> {
        let header = &self.session.header;
        people
            .iter()
            .map(|id| header.person(id).map(|slot| (slot.id, slot.public)).ok_or(SealError::UnknownPerson))
            .collect()
    }
}

pub(crate) fn fresh() -> Result<FamilyKey, NoRandomness> {
    Ok(FamilyKey { id: random()?, key: Secret::random()? })
}

pub(crate) fn wrap(
    header: &Header,
    maker: (&PersonId, &PersonKeys),
    key: &FamilyKey,
    recipients: &[Recipient],
) -> Result<Vec<Wrap>, SealError> {
    let (maker, keys) = maker;
    let one = |(recipient, public): &Recipient| {
        let place = place_of(&header.vault_id, &key.id, recipient, maker);
        let sealed = sealing::seal_to(public, FAMILY_KEY, &place, key.key.bytes()).ok_or(SealError::UnknownPerson)?;
        let signature = keys.sign(&[&place[..], &sealed].concat());
        let signed = Signed { key_id: key.id, maker: *maker, sealed, signature };
        let bytes = minicbor::to_vec(&signed).expect("memory takes every byte");
        Ok(Wrap { recipient: *recipient, bytes })
    };
    recipients.iter().map(one).collect()
}

/// Several wraps may be for one recipient (their key pair was renewed): the one that opens is taken.
pub(crate) fn open(
    header: &Header,
    recipient: &[u8; 16],
    private: &Secret<32>,
    wraps: &[Wrap],
) -> Result<FamilyKey, SealError> {
    let mut last = SealError::NotForYou;
    for wrap in wraps.iter().filter(|wrap| wrap.recipient == *recipient) {
        match open_one(header, private, wrap) {
            Ok(key) => return Ok(key),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn open_one(header: &Header, private: &Secret<32>, wrap: &Wrap) -> Result<FamilyKey, SealError> {
    let signed: Signed = minicbor::decode(&wrap.bytes).map_err(|_| SealError::Damaged)?;
    let place = place_of(&header.vault_id, &signed.key_id, &wrap.recipient, &signed.maker);
    let message = [&place[..], &signed.sealed].concat();
    if !header.signing_keys(&signed.maker).any(|key| is_signed_by(key, &message, &signed.signature)) {
        return Err(SealError::UnknownMaker);
    }
    let opened = sealing::open_with(private, FAMILY_KEY, &place, &signed.sealed).ok_or(SealError::Damaged)?;
    let key = Secret::from_slice(&opened).ok_or(SealError::Damaged)?;
    Ok(FamilyKey { id: signed.key_id, key })
}

/// Fixed lengths throughout, so that no two places look alike.
fn place_of(vault: &[u8; 16], key: &FamilyKeyId, recipient: &[u8; 16], maker: &PersonId) -> Vec<u8> {
    [&b"doorstep family key wrap v1"[..], vault, key, recipient, maker].concat()
}
