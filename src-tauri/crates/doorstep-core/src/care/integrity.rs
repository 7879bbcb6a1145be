//! The page for when something is wrong, and what lies aside from earlier repairs.

use doorstep_vault::{aside_folders, delete_aside as take_away};
use serde::{Deserialize, Serialize};

use super::verify::{Integrity, small};
use crate::error::{AppError, Code, Outcome};
use crate::session::Session;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IntegrityView {
    /// What the last check of this sitting found; none while it runs.
    pub last: Option<Integrity>,
    /// Changes that the mark knew of at unlock and the file did not have.
    pub missing: u32,
    /// What was put aside by repairs and restores.
    pub aside: Vec<AsideLine>,
    /// This person may take away what lies aside.
    pub may_delete: bool,
}

/// Something put aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AsideLine {
    /// Its number.
    pub number: u32,
    /// Its size in kilobytes.
    pub kb: u32,
}

/// Takes away for good what was put aside.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeleteAside {
    /// Which.
    pub number: u32,
    /// The word that was typed; it has to be the catalogue's `integrity-delete-word`.
    pub typed: String,
}

/// Reads the page.
///
/// # Errors
/// [`Code::NotAllowed`]; those of the folder.
pub fn integrity(session: &Session) -> Outcome<IntegrityView> {
    session.permit("integrity")?;
    let aside = aside_folders(session.vault().folder())?;
    Ok(IntegrityView {
        last: session.integrity().cloned(),
        missing: small(session.missing_commits()),
        aside: aside.into_iter().map(|(number, bytes)| AsideLine { number, kb: small(bytes.div_ceil(1024)) }).collect(),
        may_delete: session.permit("delete_aside").is_ok(),
    })
}

/// Takes away what was put aside, once the word was typed.
///
/// # Errors
/// [`Code::NotAllowed`]; `delete-word-differs`; [`Code::NotFound`].
pub fn delete_aside(session: &Session, request: &DeleteAside) -> Outcome<()> {
    session.permit("delete_aside")?;
    let wanted = session.words().word("integrity-delete-word");
    if request.typed.trim().to_lowercase() != wanted.to_lowercase() {
        return Err(AppError { field: Some("typed".to_owned()), ..AppError::coded("delete-word-differs", "") });
    }
    let folder = session.vault().folder();
    if !aside_folders(folder)?.iter().any(|(number, _)| *number == request.number) {
        return Err(AppError::new(Code::NotFound));
    }
    Ok(take_away(folder, request.number)?)
}
