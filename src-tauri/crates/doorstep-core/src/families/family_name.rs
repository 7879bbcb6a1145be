//! A family's name and who visits them: what everybody of the programme may see, so that they know whom to ask.

use rusqlite::OptionalExtension;
use serde::Serialize;

use super::family_page::visitors;
use super::{FamilyRequest, VisitorView, is_bound};
use crate::error::{AppError, Code, Outcome};
use crate::ids::FamilyId;
use crate::session::Session;

/// A family, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyName {
    /// The family.
    pub id: FamilyId,
    /// What they call themselves.
    pub name: String,
    /// The programme's own number.
    pub reference: Option<String>,
    /// Who visits them.
    pub visitors: Vec<VisitorView>,
    /// There is a safe-contact rule: nobody reaches them without having read it.
    pub safe_contact: bool,
}

/// Reads a family's name.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`]; those of the database.
pub fn family_name(session: &Session, request: FamilyRequest) -> Outcome<FamilyName> {
    let id = request.id;
    session.permit_for("family_name", id)?;
    let mut query = session.db().prepare_cached(concat!(
        "SELECT name, reference, ",
        is_bound!("f.id"),
        " FROM family AS f WHERE id = ?1 AND deleted = 0"
    ))?;
    let read = query.query_row([id], |row| {
        Ok(FamilyName {
            id,
            name: row.get(0)?,
            reference: row.get(1)?,
            visitors: Vec::new(),
            safe_contact: row.get(2)?,
        })
    });
    let view = read.optional()?.ok_or_else(|| AppError::new(Code::NotFound))?;
    Ok(FamilyName { visitors: visitors(session, id)?, ..view })
}
