//! Which families are whose.

use serde::{Deserialize, Serialize};

use crate::error::Outcome;
use crate::ids::{FamilyId, StaffId};
use crate::session::Session;

/// Whose families; none for those that nobody leads.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Caseload {
    /// The member of staff.
    pub staff: Option<StaffId>,
}

/// A family of a caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseloadFamily {
    /// The family.
    pub id: FamilyId,
    /// What they call themselves.
    pub name: String,
    /// The person leads there; else they are a further visitor.
    pub lead: bool,
    /// Nobody else visits there.
    pub alone: bool,
    /// It is being passed on already.
    pub passing_on: bool,
}

/// Reads somebody's families, by name.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn caseload(session: &Session, request: Caseload) -> Outcome<Vec<CaseloadFamily>> {
    session.permit("caseload")?;
    match request.staff {
        Some(staff) => families_of(session, staff),
        None => unassigned(session),
    }
}

/// A person's families, those they lead and those they visit besides.
pub(super) fn families_of(session: &Session, staff: StaffId) -> Outcome<Vec<CaseloadFamily>> {
    let mut query = session.db().prepare_cached(
        "SELECT f.id, coalesce(f.name, ''), f.lead IS ?1,
                NOT EXISTS (SELECT 1 FROM member WHERE entity = 3 AND id = f.id AND field = 16 AND element <> ?1)
                  AND (f.lead IS NULL OR f.lead = ?1),
                EXISTS (SELECT 1 FROM handoff WHERE family = f.id AND done_on IS NULL AND deleted = 0)
           FROM family AS f
          WHERE f.deleted = 0 AND f.id IN (
                SELECT id FROM family WHERE lead = ?1 AND deleted = 0
                UNION SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = ?1)
          ORDER BY f.name",
    )?;
    let rows = query.query_map([staff], line)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn unassigned(session: &Session) -> Outcome<Vec<CaseloadFamily>> {
    let mut query = session.db().prepare_cached(
        "SELECT f.id, coalesce(f.name, ''), 0,
                NOT EXISTS (SELECT 1 FROM member WHERE entity = 3 AND id = f.id AND field = 16),
                EXISTS (SELECT 1 FROM handoff WHERE family = f.id AND done_on IS NULL AND deleted = 0)
           FROM family AS f WHERE f.lead IS NULL AND f.deleted = 0 AND f.merged_into IS NULL ORDER BY f.name",
    )?;
    let rows = query.query_map([], line)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<CaseloadFamily> {
    Ok(CaseloadFamily {
        id: row.get(0)?,
        name: row.get(1)?,
        lead: row.get(2)?,
        alone: row.get(3)?,
        passing_on: row.get(4)?,
    })
}
