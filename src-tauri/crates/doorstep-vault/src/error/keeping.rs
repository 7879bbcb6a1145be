//! Backups, and bringing them back.

use thiserror::Error;

use super::{DatabaseError, FolderError, WordsProblem};

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
    /// Too many wrong tries; nothing was tried.
    #[error("wait {seconds} seconds")]
    Throttled {
        /// Whole seconds to wait, at least 1.
        seconds: u32,
    },
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
