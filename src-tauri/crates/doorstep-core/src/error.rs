//! What goes wrong: a code for the screen, a field, whether to try again; the diagnosis stays apart.
//!
//! No variant carries anything a person typed.

use doorstep_vault as vault;
use serde::Serialize;

/// The codes the screens know. The sentence for each stands in the catalogue as `error-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A field that must be filled is empty.
    Required,
    /// A field holds more than it can keep.
    TooLong,
    /// A date that cannot be read, or lies outside what can be.
    NotADate,
    /// A time that cannot be read.
    NotATime,
    /// A gestation that cannot be.
    NotAGestation,
    /// A number that cannot be.
    NotANumber,
    /// The record is not there (any more).
    NotFound,
    /// The step cannot follow on where the kit is now.
    StepNotPossible,
    /// The family's safe-contact rule forbids this way.
    WayNotAllowed,
    /// There is nothing of this sitting left to undo.
    NothingToUndo,
    /// The demo programme goes into an empty vault only.
    NotEmpty,
    /// The disk is full; nothing was changed.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// The stored data was written by a newer version.
    Newer,
    /// The stored data is damaged.
    Damaged,
    /// A family key is not among those this person may open.
    Sealed,
    /// The work was stopped on request; nothing was changed.
    Cancelled,
    /// The person's role does not reach this far.
    NotAllowed,
    /// Somebody signed in with a one-time phrase and has not chosen their own yet.
    ChoosePassphrase,
    /// Keys changed with it, so it cannot be taken back.
    NotUndone,
    /// New keys are in force and not all in their places: only the next unlock goes on.
    KeysUnfinished,
    /// The window asked while the vault was locked.
    Locked,
    /// The window asked while it was covered.
    Covered,
    /// Anything else; the diagnosis says what.
    Unexpected,
}

impl Code {
    /// The code as it stands in the catalogue.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong => "too-long",
            Self::NotADate => "not-a-date",
            Self::NotATime => "not-a-time",
            Self::NotAGestation => "not-a-gestation",
            Self::NotANumber => "not-a-number",
            Self::NotFound => "not-found",
            Self::StepNotPossible => "step-not-possible",
            Self::WayNotAllowed => "way-not-allowed",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NotEmpty => "not-empty",
            Self::DiskFull => "disk-full",
            Self::ReadOnly => "read-only",
            Self::Newer => "newer",
            Self::Damaged => "damaged",
            Self::Sealed => "sealed",
            Self::Cancelled => "cancelled",
            Self::NotAllowed => "not-allowed",
            Self::ChoosePassphrase => "choose-passphrase",
            Self::NotUndone => "not-undone",
            Self::KeysUnfinished => "new-keys-unfinished",
            Self::Locked => "locked",
            Self::Covered => "covered",
            Self::Unexpected => "unexpected",
        }
    }
}

/// An error as it reaches a screen.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AppError {
    /// The code; the catalogue has its sentence under `error-<code>`.
    pub code: String,
    /// The field of the form it belongs to.
    pub field: Option<String>,
    /// Whether the same request may succeed a little later.
    pub retry: bool,
    /// For support: never shown beside people's data, never holds any.
    #[serde(skip)]
    #[specta(skip)]
    pub diagnosis: String,
}

/// What every use case answers with.
pub type Outcome<T> = Result<T, AppError>;

impl AppError {
    /// An error with nothing but its code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code: code.as_str().to_owned(), field: None, retry: false, diagnosis: String::new() }
    }

    /// An error that belongs to one field of a form.
    #[must_use]
    pub fn field(code: Code, field: &str) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(code) }
    }

    /// An error whose code comes from another catalogue part (the vault's own codes).
    #[must_use]
    pub fn coded(code: &str, diagnosis: impl std::fmt::Display) -> Self {
        Self { code: code.to_owned(), field: None, retry: false, diagnosis: diagnosis.to_string() }
    }

    /// Whether this is the given code.
    #[must_use]
    pub fn is(&self, code: Code) -> bool {
        self.code == code.as_str()
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)?;
        if let Some(field) = &self.field {
            write!(f, " ({field})")?;
        }
        if self.diagnosis.is_empty() { Ok(()) } else { write!(f, ": {}", self.diagnosis) }
    }
}

impl std::error::Error for AppError {}

impl From<rusqlite::Error> for AppError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as E;
        let code = match &error {
            rusqlite::Error::QueryReturnedNoRows => Code::NotFound,
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                E::DiskFull => Code::DiskFull,
                E::ReadOnly | E::CannotOpen => Code::ReadOnly,
                E::DatabaseCorrupt | E::NotADatabase => Code::Damaged,
                E::OperationInterrupted => Code::Cancelled,
                _ => Code::Unexpected,
            },
            _ => Code::Unexpected,
        };
        Self { diagnosis: without_values(&error), ..Self::new(code) }
    }
}

/// SQLite's own words can quote a value; its codes cannot.
fn without_values(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => format!("sqlite {}", failure.extended_code),
        rusqlite::Error::QueryReturnedNoRows => "no such record".to_owned(),
        rusqlite::Error::SqlInputError { error, .. } => format!("sqlite {} in a statement", error.extended_code),
        rusqlite::Error::InvalidColumnType(at, _, kind) => format!("column {at} holds {kind}"),
        _ => "rusqlite".to_owned(),
    }
}

impl From<vault::SealError> for AppError {
    fn from(error: vault::SealError) -> Self {
        let code = match error {
            vault::SealError::Damaged | vault::SealError::UnknownMaker => Code::Damaged,
            vault::SealError::NotForYou | vault::SealError::UnknownPerson => Code::Sealed,
            vault::SealError::NoRandomness => Code::Unexpected,
        };
        Self { diagnosis: error.to_string(), ..Self::new(code) }
    }
}

impl From<rusqlite::types::FromSqlError> for AppError {
    fn from(error: rusqlite::types::FromSqlError) -> Self {
        rusqlite::Error::from(error).into()
    }
}

impl From<vault::NoRandomness> for AppError {
    fn from(error: vault::NoRandomness) -> Self {
        Self { diagnosis: error.to_string(), ..Self::new(Code::Unexpected) }
    }
}
