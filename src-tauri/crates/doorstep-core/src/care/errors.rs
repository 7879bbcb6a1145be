//! What backups and restoring say when they do not work out, as codes with sentences in the catalogue.

use doorstep_vault::{BackupError, RestoreError, UnlockError};

use crate::error::{AppError, Code};

impl From<BackupError> for AppError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Cancelled => Self::new(Code::Cancelled),
            BackupError::Damaged(_) => Self::coded("backup-damaged", ""),
            BackupError::Differs => Self::coded("backup-differs", ""),
            BackupError::OtherKeys => Self::coded("backup-other-keys", ""),
            BackupError::TargetGone => Self { retry: true, ..Self::coded("copy-place-gone", "") },
            BackupError::Folder(folder) => folder.into(),
            BackupError::Database(database) => database.into(),
            BackupError::NoRandomness => Self::coded("no-randomness", ""),
        }
    }
}

impl From<RestoreError> for AppError {
    fn from(error: RestoreError) -> Self {
        let passphrase = |code| Self { field: Some("passphrase".to_owned()), ..Self::coded(code, "") };
        match error {
            RestoreError::NotABackup => Self::coded("not-a-backup", ""),
            RestoreError::Damaged => Self::coded("backup-damaged", ""),
            RestoreError::Newer => Self::coded("backup-newer", ""),
            RestoreError::OlderKeys => Self::coded("backup-older-keys", ""),
            RestoreError::OtherProgramme => Self::coded("backup-other-programme", ""),
            RestoreError::Wrong => passphrase("backup-wrong-passphrase"),
            RestoreError::Throttled { seconds } => UnlockError::Throttled { seconds }.into(),
            RestoreError::Words(problem) => problem.into(),
            RestoreError::OtherWords => Self { field: Some("words".to_owned()), ..Self::coded("other-words", "") },
            RestoreError::HeaderChanged => Self::coded("header-changed", ""),
            RestoreError::NothingLeft => Self::coded("nothing-to-save", ""),
            RestoreError::Cancelled => Self::new(Code::Cancelled),
            RestoreError::Folder(folder) => folder.into(),
            RestoreError::Database(database) => database.into(),
            RestoreError::NoRandomness => Self::coded("no-randomness", ""),
        }
    }
}
