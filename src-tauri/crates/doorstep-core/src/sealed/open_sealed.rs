//! Sealed facts are opened: a deliberate step, on one screen, for people who hold the family's key.

use serde::{Deserialize, Serialize};

use super::open_or_say;
use crate::error::Outcome;
use crate::ids::{FamilyId, SealedFactId};
use crate::session::Session;

/// Whose facts.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenSealed {
    /// The family.
    pub family: FamilyId,
}

/// A fact, opened.
#[derive(Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SealedFact {
    /// The fact.
    pub id: SealedFactId,
    /// What it is.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// When it was filed.
    pub filed_on: String,
    /// By whom.
    pub filed_by: Option<String>,
}

impl std::fmt::Debug for SealedFact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealedFact").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Opens a family's sealed facts.
///
/// # Errors
/// [`crate::error::Code::Sealed`] if this person holds no key of the family; those of the database.
pub fn open_sealed(session: &Session, request: OpenSealed) -> Outcome<Vec<SealedFact>> {
    session.permit_for("open_sealed", request.family)?;
    let mut query = session.db().prepare_cached(
        "SELECT s.id, s.kind, s.sealed, s.filed_on, (SELECT name FROM staff WHERE id = s.made_by)
           FROM sealed_fact AS s WHERE s.family = ?1 AND s.deleted = 0 ORDER BY s.made_hlc",
    )?;
    let mut rows = query.query([request.family])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(SealedFact {
            id: row.get(0)?,
            kind: row.get(1)?,
            text: open_or_say(session, request.family, &row.get::<_, Vec<u8>>(2)?)?,
            filed_on: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            filed_by: row.get(4)?,
        });
    }
    Ok(facts)
}
