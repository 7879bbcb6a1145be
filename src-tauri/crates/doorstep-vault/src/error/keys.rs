//! Making a vault, getting into it, and changing who can.

use thiserror::Error;

use super::{DatabaseError, FolderError};
use crate::keychain::KeychainTrouble;

/// Typed recovery words that cannot be turned into a key. Positions count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WordsProblem {
    /// Not twenty-four words.
    #[error("{found} words instead of 24")]
    Count {
        /// How many words were typed.
        found: usize,
    },
    /// This word is in none of the lists.
    #[error("word {position} is not in the list")]
    Unknown {
        /// Which word, from 1.
        position: usize,
    },
    /// Every word exists, but together they are not what was printed.
    #[error("the words do not belong together")]
    Checksum,
}

/// Why a vault was not created. Nothing under a final name was left behind.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CreateError {
    /// The words typed back are not the words on the paper.
    #[error("word {first_wrong_position} differs from the printed one")]
    WordsDiffer {
        /// The first word that differs, from 1.
        first_wrong_position: usize,
    },
    /// The programme or the person has no name, or one that is too long.
    #[error("a name is empty or too long")]
    Name,
    /// The wanted key derivation is outside the accepted bounds.
    #[error("the key derivation is outside the accepted bounds")]
    KeyDerivation,
    /// The operating system gave no random bytes.
    #[error("no random numbers available")]
    NoRandomness,
    /// The folder refused.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Why a vault did not open.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum UnlockError {
    /// Too many wrong tries; nothing was tried.
    #[error("wait {seconds} seconds")]
    Throttled {
        /// Whole seconds to wait, at least 1.
        seconds: u32,
    },
    /// Unknown person or wrong passphrase; which of the two is not said.
    #[error("the passphrase does not fit")]
    Wrong,
    /// The recovery words cannot be read as words.
    #[error(transparent)]
    Words(#[from] WordsProblem),
    /// The words are well formed but not this vault's.
    #[error("these are not the words of this vault")]
    OtherWords,
    /// The keychain did not open it; the passphrase does.
    #[error("the keychain did not open it")]
    Keychain(KeychainTrouble),
    /// The passphrase fits, but the header was changed by someone without the key.
    #[error("the header was changed from outside")]
    HeaderChanged,
    /// The folder refused.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The operating system gave no random bytes.
    #[error("no random numbers available")]
    NoRandomness,
}

/// Why keys were not changed. The old ones are still in force.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RekeyError {
    /// The present passphrase does not fit.
    #[error("the present passphrase does not fit")]
    Wrong,
    /// There is no such person in this vault.
    #[error("there is no such person")]
    UnknownPerson,
    /// Only a programme lead may do this.
    #[error("only a programme lead may do this")]
    NotLead,
    /// The person has no name, or one that is too long.
    #[error("a name is empty or too long")]
    Name,
    /// The words typed back are not the words on the paper.
    #[error("word {first_wrong_position} differs from the printed one")]
    WordsDiffer {
        /// The first word that differs, from 1.
        first_wrong_position: usize,
    },
    /// The wanted key derivation is outside the accepted bounds.
    #[error("the key derivation is outside the accepted bounds")]
    KeyDerivation,
    /// Somebody with this id can unlock the vault already.
    #[error("this person is in the vault already")]
    AlreadyIn,
    /// Nobody would be left who holds keys and backups.
    #[error("the last programme lead must stay")]
    LastLead,
    /// There is no way in by recovery words, so no keys are changed.
    #[error("there are no recovery words")]
    NoRecovery,
    /// This is done to somebody else, never to oneself.
    #[error("nobody does this to themselves")]
    Yourself,
    /// The present passphrase is the person's own already.
    #[error("the passphrase is no one-time phrase")]
    NotOneTime,
    /// The new passphrase is the one-time phrase, which somebody else knows.
    #[error("the new passphrase is the one-time phrase")]
    SamePhrase,
    /// The keychain is not there, is locked, or said no.
    #[error("the keychain refused")]
    Keychain,
    /// The keys changed between preparing and finishing.
    #[error("the keys changed meanwhile")]
    Outdated,
    /// The operating system gave no random bytes.
    #[error("no random numbers available")]
    NoRandomness,
    /// The folder refused.
    #[error(transparent)]
    Folder(#[from] FolderError),
}

/// Why the keys were not renewed, or not to the end.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RotationError {
    /// Refused, or the header could not be made; the old keys are in force and the vault is open as before.
    #[error(transparent)]
    Rekey(#[from] RekeyError),
    /// The copy could not be made or read; the old keys are in force and the vault is open as before.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The copy does not hold what the original holds; the old keys are in force and the vault is open as before.
    #[error("the copy differs from the original")]
    CopyDiffers,
    /// Stopped on request; the old keys are in force and the vault is open as before.
    #[error("stopped on request")]
    Cancelled,
    /// Cut short after the new keys were, or may have been, written. The vault takes nothing more in this sitting:
    /// it must be locked, and the next unlock finishes what was begun.
    #[error("to be finished by the next unlock")]
    Unfinished,
}

/// Why a sealed value or a family key could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// No wrap among those given is for this person.
    #[error("not sealed for this person")]
    NotForYou,
    /// The bytes were changed, or belong somewhere else.
    #[error("the sealed value is damaged")]
    Damaged,
    /// The wrap was not made by anybody this vault knows.
    #[error("sealed by somebody unknown")]
    UnknownMaker,
    /// One of the named people is not in this vault.
    #[error("there is no such person")]
    UnknownPerson,
    /// The operating system gave no random bytes.
    #[error("no random numbers available")]
    NoRandomness,
}
