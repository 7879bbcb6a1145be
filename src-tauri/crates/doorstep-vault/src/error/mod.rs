//! What can go wrong, one type per operation. No text here carries a person's data, a path or a key.

use std::io;

use thiserror::Error;

mod keeping;
mod keys;

pub use keeping::{BackupError, RestoreError};
pub use keys::{CreateError, RekeyError, RotationError, SealError, UnlockError, WordsProblem};

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
