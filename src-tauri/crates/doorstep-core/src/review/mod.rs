//! Lines of an import that wait for a person: safe-contact orders and confidential addresses found in any cell,
//! those of a title or a footer included, which belong to no family until somebody says whose they are.
//! They are sealed while they wait; filing makes each a rule, a sealed fact, or nothing, with a reason.

mod file_review;
mod review_list;

pub use file_review::{FileReview, Filing, file_review};
pub use review_list::{ReviewLine, review_list};

use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::journal::Value;
use crate::schema::{Field, review};
use crate::sealed::{Place, seal_for};
use crate::session::Session;

/// A line that must wait, for the import to put into its transaction; without a family while nobody knows whose it is.
///
/// # Errors
/// [`crate::error::Code::Sealed`] if this person holds no key of the family; those of the database.
pub fn waiting_line(
    session: &Session,
    id: Id,
    family: Option<FamilyId>,
    kind: &str,
    row: u32,
    column: &str,
    text: &str,
) -> Outcome<Vec<(Field, Value)>> {
    Ok(vec![
        (review::FAMILY, family.into()),
        (review::KIND, kind.into()),
        (review::ROW, row.into()),
        (review::COLUMN, column.into()),
        (review::SEALED, seal_for(session, place(session, id, family), text)?.into()),
    ])
}

/// Where a waiting line's words belong.
fn place(session: &Session, id: Id, family: Option<FamilyId>) -> Place {
    Place(key_owner(session, family), review::CODE, id)
}

/// Whose key a line is sealed under: the family's, or the programme's own while there is no family.
fn key_owner(session: &Session, family: Option<FamilyId>) -> FamilyId {
    family.unwrap_or_else(|| FamilyId(Id::from_bytes(*session.vault().vault_id())))
}
