//! Keys, header, lock and encrypted database of one vault. Knows nothing of families.
//!
//! A vault is a folder: `vault.hdr` and `vault.hdr.1` (keys, two generations), `vault.db` (the encrypted
//! database), `vault.mark` (high-water mark and throttle), `vault.device` (which device writes),
//! `vault.lock` (held while open), `blobs/` (large attachments, encrypted), `backups/`.
//!
//! ```text
//! VaultFolder::at(path).look()            what is there
//! PendingVault::prepare(..).create(..)    a new vault, its recovery words proved
//! VaultFolder::unlock(..)                 -> OpenVault: connection, marks, sealed values, lock
//! VaultFolder::unlock_with_words(..)      -> Recovered -> Renewal -> OpenVault
//! OpenVault::add_person_for_once(..)      a new person, with a phrase for their first sign-in
//! OpenVault::prepare_reset(..)            -> Reset: new keys for somebody who forgot their passphrase
//! OpenVault::remove_person(..)            -> Rotated: all keys new, for everybody who stays
//! ```
//!
//! Invariants: the folder's lock is taken before any other file is touched; the key is proved by the
//! authenticated header before a database is called damaged; nothing is deleted, overwritten or made
//! anew on an error path; a protection that is not in force means that nothing opens.

#[cfg(feature = "any-bytes")]
pub mod any_bytes;
#[cfg(test)]
mod attacks;
mod backup;
mod blob;
mod blob_key;
mod blobs;
mod change_passphrase;
mod copy;
mod create;
mod database;
mod device;
mod error;
mod family_key;
mod files;
mod folder;
mod header;
mod header_file;
mod kdf;
mod keychain;
mod keys;
mod log;
mod mark;
mod memory;
mod open_vault;
mod passphrase;
mod people;
mod pin;
mod place;
mod platform;
mod recover;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod remains;
mod repair;
mod reset;
mod restore;
mod rotation;
mod sealing;
mod secret;
mod session;
mod sizes;
mod slots;
mod system;
mod unlock;
mod wiping;
mod words;

pub use backup::{
    BackupEntry, BackupInfo, BackupWriter, Contents, CopyToCheck, Findings, Reason, Stop, UnverifiedBackup,
    check as check_copy, delete_backup, list_backups, note_damage, open_backup,
};
pub use blob::{BlobName, OpenBlob, encrypt_blob};
pub use blob_key::{AttachmentKey, BlobKey};
pub use blobs::{BLOBS, Blobs};
pub use copy::CopySeal;
pub use create::{CreateFailed, PendingVault};
pub use error::{
    BackupError, BlobError, CreateError, DatabaseError, FolderError, HeaderDamage, NoRandomness, RekeyError,
    RestoreError, RotationError, SealError, UnlockError, WordsProblem,
};
pub use family_key::{FamilyKey, FamilyKeyId, Wrap};
pub use folder::{FolderState, Person, VaultFolder};
pub use header_file::Notice;
pub use kdf::KdfCost;
#[cfg(any(test, feature = "cheap-kdf"))]
pub use kdf::kdf_calls;
pub use keychain::{ASK_AGAIN_DAYS, Keychain, KeychainRefused, KeychainTrouble};
pub use memory::is_wiped as memory_is_wiped;
pub use open_vault::OpenVault;
pub use passphrase::{LONGEST, Passphrase, PassphraseRefused, SHORTEST, check_passphrase, offered_passphrase};
pub use pin::{Pin, PinRefused};
pub use place::PlaceWarning;
pub use recover::{Recovered, Renewal, RenewalFailed};
pub use repair::{Repair, Retried, Salvaged, Try, aside_folders, delete_aside};
pub use reset::Reset;
pub use restore::{RestoreKey, RestoreSource, Staged, open_backup_with_words};
pub use rotation::{Rotated, RotationStep};
pub use sizes::{FileSize, FolderSize};
pub use system::{System, numbers, system};
pub use wiping::Wiping;
pub use words::{Language, check_words};

/// A person of this vault: random, the same for as long as the vault exists.
pub type PersonId = [u8; 16];
