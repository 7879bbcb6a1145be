//! Making and opening the header's slots: one per person, one for the recovery words.

use std::io;

use crate::{
    PersonId,
    error::{FolderError, NoRandomness, UnlockError},
    header::{Header, PersonSlot, RecoverySlot},
    kdf::{self, KdfCost},
    keys::{PersonKeys, VaultKey, recovery_private},
    passphrase::Passphrase,
    sealing,
    secret::{Secret, random},
    words::RecoveryWords,
};

const VAULT_KEY_FOR_PERSON: &[u8] = b"doorstep vault key for a person v1";
const VAULT_KEY_FOR_RECOVERY: &[u8] = b"doorstep vault key for recovery v1";

/// Why a slot could not be made.
pub(crate) enum SlotError {
    NoRandomness,
    /// The memory that the key derivation asks for is not to be had.
    NoMemory,
}

impl From<NoRandomness> for SlotError {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// The error for a key derivation that found too little memory.
pub(crate) fn no_memory() -> FolderError {
    FolderError::Io { kind: io::ErrorKind::OutOfMemory }
}

/// What makes one person's slot.
pub(crate) struct NewPerson<'a> {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) lead: bool,
    pub(crate) keys: &'a PersonKeys,
    pub(crate) passphrase: &'a Passphrase,
    pub(crate) cost: KdfCost,
}

/// A slot that this passphrase opens, with the vault key sealed to the person's public key.
pub(crate) fn make_person(header: &Header, key: &VaultKey, person: NewPerson<'_>) -> Result<PersonSlot, SlotError> {
    let mut slot = PersonSlot {
        id: person.id,
        name: person.name,
        lead: person.lead,
        public: person.keys.public(),
        verifying: person.keys.verifying(),
        cost: person.cost,
        salt: random()?,
        wrapped_at: header.epoch,
        wrapped_keys: Vec::new(),
        sealed_vault_key: Vec::new(),
    };
    let kek = kdf::derive(person.passphrase, &slot.salt, slot.cost).ok_or(SlotError::NoMemory)?;
    slot.wrapped_keys = person.keys.wrap(&kek, &header.person_wrap_aad(&slot))?;
    slot.sealed_vault_key =
        sealing::seal_to(&slot.public, VAULT_KEY_FOR_PERSON, &header.person_seal_aad(&slot), key.bytes())
            .expect("a public key made from a private one is a key");
    Ok(slot)
}

/// A slot that these words open.
pub(crate) fn make_recovery(
    header: &Header,
    key: &VaultKey,
    words: &RecoveryWords,
) -> Result<RecoverySlot, NoRandomness> {
    let private = recovery_private(&words.entropy(), &header.vault_id);
    let mut slot = RecoverySlot { id: random()?, public: sealing::public_key(&private), sealed_vault_key: Vec::new() };
    slot.sealed_vault_key =
        sealing::seal_to(&slot.public, VAULT_KEY_FOR_RECOVERY, &header.recovery_seal_aad(&slot), key.bytes())
            .expect("a public key made from a private one is a key");
    Ok(slot)
}

/// A person's private keys. An unknown person costs exactly one key derivation too.
pub(crate) fn open_person(
    header: &Header,
    person: &PersonId,
    passphrase: &Passphrase,
) -> Result<PersonKeys, UnlockError> {
    let known = header.person(person);
    let slot = known.or(header.people.first()).ok_or(UnlockError::Wrong)?;
    let kek = kdf::derive(passphrase, &slot.salt, slot.cost).ok_or_else(no_memory)?;
    let slot = known.ok_or(UnlockError::Wrong)?;
    PersonKeys::unwrap(&kek, &header.person_wrap_aad(slot), &slot.wrapped_keys).ok_or(UnlockError::Wrong)
}

/// The vault key as sealed to a person, if it is the one this person knows.
pub(crate) fn vault_key_of_person(header: &Header, person: &PersonId, keys: &PersonKeys) -> Option<VaultKey> {
    let slot = header.person(person).filter(|slot| slot.wrapped_at == header.epoch)?;
    let opened = sealing::open_with(
        keys.private(),
        VAULT_KEY_FOR_PERSON,
        &header.person_seal_aad(slot),
        &slot.sealed_vault_key,
    )?;
    VaultKey::from_slice(&opened, header.vault_id).filter(|key| keys.remembers(key))
}

/// The vault key as sealed to recovery words: the slot's id, the private key, the vault key.
pub(crate) fn vault_key_of_words(header: &Header, entropy: &Secret<32>) -> Option<([u8; 16], Secret<32>, VaultKey)> {
    let private = recovery_private(entropy, &header.vault_id);
    let (id, key) = header.recovery.iter().find_map(|slot| Some((slot.id, open_recovery(header, slot, &private)?)))?;
    Some((id, private, key))
}

/// Types the words back for real: they must open this very slot and give this very key.
pub(crate) fn proves(header: &Header, slot: &RecoverySlot, entropy: &Secret<32>, key: &VaultKey) -> bool {
    let private = recovery_private(entropy, &header.vault_id);
    open_recovery(header, slot, &private).is_some_and(|opened| opened.bytes() == key.bytes())
}

fn open_recovery(header: &Header, slot: &RecoverySlot, private: &Secret<32>) -> Option<VaultKey> {
    let opened =
        sealing::open_with(private, VAULT_KEY_FOR_RECOVERY, &header.recovery_seal_aad(slot), &slot.sealed_vault_key)?;
    VaultKey::from_slice(&opened, header.vault_id)
}
