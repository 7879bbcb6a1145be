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
    /// Somebody else chose the passphrase: it is good for one sign-in.
    pub(crate) one_time: bool,
}

/// What a right passphrase gives.
pub(crate) struct Entered {
    pub(crate) keys: PersonKeys,
    /// What wraps them, so that the wrap can be renewed without asking for the passphrase again.
    pub(crate) kek: Secret<32>,
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
        one_time: person.one_time,
        keychain: None, // a new passphrase means that the old ways in were not trusted any more
    };
    let kek = kdf::derive(person.passphrase, &slot.salt, slot.cost).ok_or(SlotError::NoMemory)?;
    slot.wrapped_keys = person.keys.remembering(key).wrap(&kek, &header.person_wrap_aad(&slot))?;
    seal_to_person(header, key, &mut slot).expect("a public key made from a private one is a key");
    Ok(slot)
}

/// Seals the vault key to a person who need not be in the room. `None` if their public key is no key.
pub(crate) fn seal_to_person(header: &Header, key: &VaultKey, slot: &mut PersonSlot) -> Option<()> {
    let place = header.person_seal_aad(slot);
    slot.sealed_vault_key = sealing::seal_to(&slot.public, VAULT_KEY_FOR_PERSON, &place, key.bytes())?;
    Some(())
}

/// Seals the vault key to recovery words that lie in their envelope. `None` if their public key is no key.
pub(crate) fn seal_to_recovery(header: &Header, key: &VaultKey, slot: &mut RecoverySlot) -> Option<()> {
    let place = header.recovery_seal_aad(slot);
    slot.sealed_vault_key = sealing::seal_to(&slot.public, VAULT_KEY_FOR_RECOVERY, &place, key.bytes())?;
    Some(())
}

/// A slot that these words open.
pub(crate) fn make_recovery(
    header: &Header,
    key: &VaultKey,
    words: &RecoveryWords,
) -> Result<RecoverySlot, NoRandomness> {
    let private = recovery_private(&words.entropy(), &header.vault_id);
    let mut slot = RecoverySlot { id: random()?, public: sealing::public_key(&private), sealed_vault_key: Vec::new() };
    seal_to_recovery(header, key, &mut slot).expect("a public key made from a private one is a key");
    Ok(slot)
}

/// A person's private keys. An unknown person costs exactly one key derivation too.
pub(crate) fn open_person(header: &Header, person: &PersonId, passphrase: &Passphrase) -> Result<Entered, UnlockError> {
    let known = header.person(person);
    let slot = known.or(header.people.first()).ok_or(UnlockError::Wrong)?;
    let kek = kdf::derive(passphrase, &slot.salt, slot.cost).ok_or_else(no_memory)?;
    let slot = known.ok_or(UnlockError::Wrong)?;
    let keys = PersonKeys::unwrap(&kek, &header.person_wrap_aad(slot), &slot.wrapped_keys);
    Ok(Entered { keys: keys.ok_or(UnlockError::Wrong)?, kek })
}

/// A person's slot whose wrap remembers today's vault key, if it remembers an earlier one.
pub(crate) fn caught_up(header: &Header, key: &VaultKey, person: &PersonId, entered: &Entered) -> Option<PersonSlot> {
    let mut slot = header.person(person).filter(|slot| slot.wrapped_at < header.epoch)?.clone();
    slot.wrapped_at = header.epoch;
    let renewed = entered.keys.remembering(key).wrap(&entered.kek, &header.person_wrap_aad(&slot));
    slot.wrapped_keys = renewed.ok()?;
    Some(slot)
}

/// The vault key as sealed to a person, if it is the one this person knows or follows from it: a stranger can
/// seal a key of their own to a public key, and cannot show the key that this person remembers.
pub(crate) fn vault_key_of_person(header: &Header, person: &PersonId, keys: &PersonKeys) -> Option<VaultKey> {
    vault_key_known_at(header, person, keys, header.person(person)?.wrapped_at)
}

/// As [`vault_key_of_person`], by a wrap that was made at another epoch than the passphrase's.
pub(crate) fn vault_key_known_at(
    header: &Header,
    person: &PersonId,
    keys: &PersonKeys,
    wrapped_at: u32,
) -> Option<VaultKey> {
    let slot = header.person(person)?;
    let opened = sealing::open_with(
        keys.private(),
        VAULT_KEY_FOR_PERSON,
        &header.person_seal_aad(slot),
        &slot.sealed_vault_key,
    )?;
    let key = VaultKey::from_slice(&opened, header.vault_id)?;
    let known = former_key(header, &key, wrapped_at)?;
    keys.remembers(&known).then_some(key)
}

/// The vault key as it was at an epoch, found by going back from today's. `None` if the way is broken.
pub(crate) fn former_key(header: &Header, key: &VaultKey, epoch: u32) -> Option<VaultKey> {
    let mut known = key.copy();
    for at in (epoch..header.epoch).rev() {
        let former = header.former_keys.iter().find(|former| former.epoch == at)?;
        known = known.unwrap_former(&former.wrapped, at)?;
    }
    (epoch <= header.epoch).then_some(known)
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
