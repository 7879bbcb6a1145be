//! What can go wrong, one type per operation. No text here carries a person's data, a path or a key.

use std::io;

use thiserror::Error;

use crate::keychain::KeychainTrouble;

/// What is wrong with the two generations of `vault.hdr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HeaderDamage {
    /// The database is there and its keys are not.
    #[error("the header is missing")]
    Missing,
    /// Neither generation can be read.
    #[error("the header cannot be read")]
    Unreadable,
    /// The header asks for a key derivation outside the bounds this program accepts.
    #[error("the header asks for an unacceptable key derivation")]
    KeyDerivation,
}

/// A folder that cannot be used as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FolderError {
    /// There is no such folder.
    #[error("the folder does not exist")]
    Missing,
    /// The path names a file.
    #[error("the path is not a folder")]
    NotADirectory,
    /// The folder, or something in it, cannot be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Another running program holds this vault.
    #[error("the vault is open in another program")]
    InUse,
    /// There is no vault here.
    #[error("there is no vault in the folder")]
    NotAVault,
    /// There is a vault here already.
    #[error("there is a vault in the folder already")]
    AlreadyAVault,
    /// The folder holds other things, so no vault is made in it.
    #[error("the folder holds other files")]
    Occupied,
    /// A vault, but its header is damaged.
    #[error(transparent)]
    Header(#[from] HeaderDamage),
    /// A vault written by a newer program.
    #[error("the vault was written by a newer version (format {format})")]
    HeaderNewer {
        /// The format number found.
        format: u16,
    },
    /// Anything else the operating system refused.
    #[error("the folder could not be used ({kind})")]
    Io {
        /// The operating system's reason.
        kind: io::ErrorKind,
    },
}

impl From<io::Error> for FolderError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::NotADirectory => Self::NotADirectory,
            kind => Self::Io { kind },
        }
    }
}

/// The encrypted database could not be opened or made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DatabaseError {
    /// `vault.db` is not in the folder.
    #[error("the database is missing")]
    Missing,
    /// The key is proved right and the file still cannot be read.
    #[error("the database is damaged")]
    Damaged,
    /// The file is a plain, unencrypted SQLite database.
    #[error("the database is not encrypted")]
    Plain,
    /// The database belongs to another vault than the header.
    #[error("the database belongs to another vault")]
    OtherVault,
    /// The database was written before the keys were last renewed: an older copy was put beside newer keys.
    #[error("the database is older than its keys")]
    OlderThanKeys,
    /// The database was written under none of the keys that the header knows: it is another vault's, or the
    /// header is an older copy, or the beginning of the file is gone.
    #[error("the database does not belong to these keys")]
    OtherKeys,
    /// A protection could not be switched on, so nothing was opened.
    #[error("a protection is not in force: {setting}")]
    Setting {
        /// Name of the setting or compile option.
        setting: &'static str,
    },
    /// The file system refused.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// SQLite refused for another reason.
    #[error("the database could not be used (code {code})")]
    Sqlite {
        /// SQLite's extended result code, 0 if there was none.
        code: i32,
    },
}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return Self::Sqlite { code: 0 };
        };
        match failure.code {
            Code::NotADatabase | Code::DatabaseCorrupt => Self::Damaged,
            Code::DiskFull => Self::Folder(FolderError::Full),
            Code::ReadOnly | Code::PermissionDenied => Self::Folder(FolderError::ReadOnly),
            Code::DatabaseBusy | Code::DatabaseLocked => Self::Folder(FolderError::InUse),
            _ => Self::Sqlite { code: failure.extended_code },
        }
    }
}

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

/// Why there is no backup, or none that could be used. Nothing under a final name was left behind.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BackupError {
    /// Somebody asked to stop.
    #[error("stopped on request")]
    Cancelled,
    /// The copy is damaged, and with it perhaps the disk.
    #[error("the copy is damaged")]
    Damaged(Box<crate::backup::Findings>),
    /// The copy holds something else than the vault did.
    #[error("the copy differs from the vault")]
    Differs,
    /// It was made under other keys than those in force.
    #[error("the backup was made under other keys")]
    OtherKeys,
    /// The folder or stick it should go to is not there any more.
    #[error("the place for the copy is gone")]
    TargetGone,
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

/// Why nothing was put in the vault's place. Whatever was there before is still there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RestoreError {
    /// The file or folder is no backup of ours.
    #[error("this is no backup")]
    NotABackup,
    /// It is a backup, and its contents are damaged or cut off.
    #[error("the backup is damaged")]
    Damaged,
    /// It was written by a newer program.
    #[error("the backup was written by a newer version")]
    Newer,
    /// It belongs to another programme than the vault in the folder.
    #[error("the backup belongs to another programme")]
    OtherProgramme,
    /// Neither the passphrase nor anybody's slot fits.
    #[error("the passphrase does not open this backup")]
    Wrong,
    /// Its keys were in force before somebody left; only the words bring it back.
    #[error("the backup is older than the keys in force")]
    OlderKeys,
    /// The recovery words cannot be read as words.
    #[error(transparent)]
    Words(#[from] WordsProblem),
    /// The words are well formed but not this backup's.
    #[error("these are not the words of this backup")]
    OtherWords,
    /// Its keys were changed by someone without the vault key.
    #[error("the backup's keys were changed from outside")]
    HeaderChanged,
    /// Nothing in it could be read.
    #[error("nothing could be saved")]
    NothingLeft,
    /// Somebody asked to stop.
    #[error("stopped on request")]
    Cancelled,
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

/// Why an attachment's contents could not be kept or opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BlobError {
    /// The file is not there.
    #[error("the attachment's file is missing")]
    Missing,
    /// The bytes are not the ones that were written.
    #[error("the attachment is damaged")]
    Damaged,
    /// The folder refused.
    #[error(transparent)]
    Folder(#[from] FolderError),
}

impl From<io::Error> for BlobError {
    fn from(error: io::Error) -> Self {
        Self::Folder(error.into())
    }
}

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no random numbers available")]
pub struct NoRandomness;

macro_rules! from_no_randomness {
    ($($error:ident),+) => {$(
        impl From<NoRandomness> for $error {
            fn from(_: NoRandomness) -> Self {
                Self::NoRandomness
            }
        }
    )+};
}
from_no_randomness!(CreateError, UnlockError, RekeyError, SealError, BackupError, RestoreError);
