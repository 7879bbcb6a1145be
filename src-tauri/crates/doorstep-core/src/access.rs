//! What the vault says when it does not open, as codes with sentences in the catalogue.

use doorstep_vault::{
    CreateError, DatabaseError, FolderError, HeaderDamage, KeychainTrouble, PassphraseRefused, PinRefused,
    PlaceWarning, RekeyError, RotationError, UnlockError, WordsProblem,
};

use crate::error::{AppError, Code};

/// The code of a folder that cannot be used as it stands.
#[must_use]
pub fn folder_code(error: &FolderError) -> &'static str {
    match error {
        FolderError::Missing => "folder-missing",
        FolderError::NotADirectory => "not-a-directory",
        FolderError::ReadOnly => "read-only",
        FolderError::Full => "disk-full",
        FolderError::InUse => "in-use",
        FolderError::NotAVault => "not-a-vault",
        FolderError::AlreadyAVault => "already-a-vault",
        FolderError::Occupied => "occupied",
        FolderError::Header(HeaderDamage::Missing) => "header-missing",
        FolderError::Header(HeaderDamage::Unreadable) => "header-damaged",
        FolderError::Header(HeaderDamage::KeyDerivation) => "header-not-trusted",
        FolderError::HeaderNewer { .. } => "newer",
        FolderError::Io { .. } => "folder-unusable",
    }
}

/// The code of a place that is not a good one for a vault.
#[must_use]
pub fn place_code(warning: PlaceWarning) -> &'static str {
    match warning {
        PlaceWarning::OneDrive => "oneDrive",
        PlaceWarning::Dropbox => "dropbox",
        PlaceWarning::ICloud => "iCloud",
        PlaceWarning::GoogleDrive => "googleDrive",
        PlaceWarning::Nextcloud => "nextcloud",
        PlaceWarning::NetworkShare => "network",
    }
}

fn database_code(error: &DatabaseError) -> &'static str {
    match error {
        DatabaseError::Missing => "database-missing",
        DatabaseError::Damaged => "damaged",
        DatabaseError::Plain => "database-not-encrypted",
        DatabaseError::OtherVault => "other-vault",
        DatabaseError::OlderThanKeys => "records-older-than-keys",
        DatabaseError::OtherKeys => "keys-and-records-differ",
        DatabaseError::Setting { .. } => "protection-missing",
        DatabaseError::Folder(folder) => folder_code(folder),
        DatabaseError::Sqlite { .. } => "unexpected",
    }
}

/// The code of a keychain that did not open the records. The passphrase does.
#[must_use]
pub fn keychain_code(trouble: KeychainTrouble) -> &'static str {
    match trouble {
        KeychainTrouble::NotSetUp => "keychain-not-set-up",
        KeychainTrouble::Refused => "keychain-refused",
        KeychainTrouble::Missing => "keychain-missing",
        KeychainTrouble::Changed => "keychain-changed",
        KeychainTrouble::TimeToType => "keychain-time-to-type",
    }
}

/// The code of a passphrase that would be guessed early.
#[must_use]
pub fn passphrase_code(refused: PassphraseRefused) -> &'static str {
    match refused {
        PassphraseRefused::TooShort => "passphrase-too-short",
        PassphraseRefused::TooLong => "passphrase-too-long",
        PassphraseRefused::Repetitive => "passphrase-repeats",
        PassphraseRefused::Row => "passphrase-row",
        PassphraseRefused::ProgrammeName => "passphrase-has-name",
        PassphraseRefused::WellKnown => "passphrase-common",
    }
}

impl From<FolderError> for AppError {
    fn from(error: FolderError) -> Self {
        Self { retry: error == FolderError::InUse, ..Self::coded(folder_code(&error), &error) }
    }
}

impl From<DatabaseError> for AppError {
    fn from(error: DatabaseError) -> Self {
        Self::coded(database_code(&error), &error)
    }
}

impl From<PassphraseRefused> for AppError {
    fn from(refused: PassphraseRefused) -> Self {
        Self { field: Some("passphrase".to_owned()), ..Self::coded(passphrase_code(refused), "") }
    }
}

impl From<PinRefused> for AppError {
    fn from(refused: PinRefused) -> Self {
        let code = match refused {
            PinRefused::NotDigits => "pin-not-digits",
            PinRefused::TooEasy => "pin-too-easy",
        };
        Self { field: Some("pin".to_owned()), ..Self::coded(code, "") }
    }
}

impl From<WordsProblem> for AppError {
    fn from(problem: WordsProblem) -> Self {
        let code = match problem {
            WordsProblem::Count { .. } => "words-count",
            WordsProblem::Unknown { .. } => "words-unknown",
            WordsProblem::Checksum => "words-checksum",
        };
        Self { field: Some("words".to_owned()), ..Self::coded(code, "") }
    }
}

impl From<UnlockError> for AppError {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::Throttled { .. } => Self { retry: true, ..Self::coded("wait", "") },
            UnlockError::Wrong => Self { field: Some("passphrase".to_owned()), ..Self::coded("wrong-passphrase", "") },
            UnlockError::Words(problem) => problem.into(),
            UnlockError::OtherWords => Self { field: Some("words".to_owned()), ..Self::coded("other-words", "") },
            UnlockError::HeaderChanged => Self::coded("header-changed", ""),
            UnlockError::Keychain(trouble) => Self::coded(keychain_code(trouble), ""),
            UnlockError::Folder(folder) => folder.into(),
            UnlockError::Database(database) => database.into(),
            UnlockError::NoRandomness => Self::new(Code::Unexpected),
        }
    }
}

impl From<CreateError> for AppError {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::WordsDiffer { .. } => {
                Self { field: Some("words".to_owned()), ..Self::coded("words-differ", "") }
            }
            CreateError::Name => Self::field(Code::Required, "name"),
            CreateError::Folder(folder) => folder.into(),
            CreateError::Database(database) => database.into(),
            CreateError::KeyDerivation | CreateError::NoRandomness => Self::coded(Code::Unexpected.as_str(), error),
        }
    }
}

impl From<RekeyError> for AppError {
    fn from(error: RekeyError) -> Self {
        match error {
            RekeyError::Wrong => Self { field: Some("current".to_owned()), ..Self::coded("wrong-passphrase", "") },
            RekeyError::WordsDiffer { .. } => {
                Self { field: Some("words".to_owned()), ..Self::coded("words-differ", "") }
            }
            RekeyError::Name => Self::field(Code::Required, "name"),
            RekeyError::UnknownPerson => Self::new(Code::NotFound),
            RekeyError::NotLead => Self::new(Code::NotAllowed),
            RekeyError::AlreadyIn => Self::coded("staff-already-in", ""),
            RekeyError::LastLead => Self::coded("last-lead", ""),
            RekeyError::NoRecovery => Self::coded("no-recovery-words", ""),
            RekeyError::Keychain => Self::coded(keychain_code(KeychainTrouble::Refused), ""),
            RekeyError::Yourself => Self::coded("not-yourself", ""),
            RekeyError::SamePhrase => {
                Self { field: Some("passphrase".to_owned()), ..Self::coded("passphrase-is-the-slip", "") }
            }
            RekeyError::Folder(folder) => folder.into(),
            other => Self::coded(Code::Unexpected.as_str(), other),
        }
    }
}

impl From<RotationError> for AppError {
    fn from(error: RotationError) -> Self {
        match error {
            RotationError::Rekey(refused) => refused.into(),
            RotationError::Database(database) => database.into(),
            RotationError::Cancelled => Self::new(Code::Cancelled),
            RotationError::CopyDiffers => Self::coded("copy-differs", ""),
            RotationError::Unfinished => Self::new(Code::KeysUnfinished),
        }
    }
}
