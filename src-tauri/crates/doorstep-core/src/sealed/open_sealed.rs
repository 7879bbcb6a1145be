//! Sealed records are opened: a deliberate step, on one screen, for people who hold the family's key. Each opening is
//! written in the access journal before anything of it is shown.

use serde::{Deserialize, Serialize};

use super::seal_restricted::{self, Within};
use super::{Place, holds_key, open_or_say};
use crate::access_journal::{Opened, opening};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, RestrictedNoteId, SealedFactId};
use crate::schema::{restricted_note, sealed_fact};
use crate::session::Session;

/// Whose records, and why they are opened.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenSealed {
    /// The family.
    pub family: FamilyId,
    /// Why, if they say so.
    pub why: Option<String>,
}

/// A family's sealed records, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SealedRecords {
    /// What stands behind the safe contact, the oldest first.
    pub facts: Vec<SealedFact>,
    /// Restricted notes, the newest first.
    pub notes: Vec<RestrictedNote>,
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

/// A restricted note, opened.
#[derive(Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RestrictedNote {
    /// The note.
    pub id: RestrictedNoteId,
    /// `authorities`, `partner` or `other`; none if it cannot be opened.
    pub kind: Option<String>,
    /// What was seen and said.
    pub facts: String,
    /// On which day.
    pub on: Option<String>,
    /// At what time.
    pub time: Option<String>,
    /// Who was told.
    pub told: Option<String>,
    /// The authority's number for it.
    pub reference: Option<String>,
    /// Who wrote it.
    pub written_by: Option<String>,
}

impl std::fmt::Debug for RestrictedNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RestrictedNote").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Opens a family's sealed records.
///
/// # Errors
/// [`Code::Sealed`] if this person does not hold the family's key; [`Code::NotAllowed`]; those of the database.
pub fn open_sealed(session: &Session, request: OpenSealed) -> Outcome<SealedRecords> {
    let OpenSealed { family, why } = request;
    session.permit_for("open_sealed", family)?;
    if !holds_key(session, family)? {
        return Err(AppError::new(Code::Sealed));
    }
    opening(session, why.as_deref(), |session| {
        let records = SealedRecords { facts: facts(session, family)?, notes: notes(session, family)? };
        let facts = records.facts.iter().map(|fact| (family, sealed_fact::CODE, fact.id.0));
        let notes = records.notes.iter().map(|note| (family, restricted_note::CODE, note.id.0));
        let opened: Vec<Opened> = facts.chain(notes).collect();
        Ok((records, opened))
    })
}

fn facts(session: &Session, family: FamilyId) -> Outcome<Vec<SealedFact>> {
    let mut query = session.db().prepare_cached(
        "SELECT s.id, s.kind, s.sealed, s.filed_on, (SELECT name FROM staff WHERE id = s.made_by)
           FROM sealed_fact AS s WHERE s.family = ?1 AND s.deleted = 0 ORDER BY s.made_hlc",
    )?;
    let mut rows = query.query([family])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        let id: SealedFactId = row.get(0)?;
        facts.push(SealedFact {
            id,
            kind: row.get(1)?,
            text: open_or_say(session, Place(family, sealed_fact::CODE, id.0), &row.get::<_, Vec<u8>>(2)?)?,
            filed_on: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            filed_by: row.get(4)?,
        });
    }
    Ok(facts)
}

fn notes(session: &Session, family: FamilyId) -> Outcome<Vec<RestrictedNote>> {
    let mut query = session.db().prepare_cached(
        "SELECT r.id, r.sealed, (SELECT name FROM staff WHERE id = r.made_by)
           FROM restricted_note AS r WHERE r.family = ?1 AND r.deleted = 0 ORDER BY r.made_hlc DESC",
    )?;
    let mut rows = query.query([family])?;
    let mut notes = Vec::new();
    while let Some(row) = rows.next()? {
        let id: RestrictedNoteId = row.get(0)?;
        let within = open_or_closed(session, family, id.0, &row.get::<_, Vec<u8>>(1)?)?;
        notes.push(note(id, within, row.get(2)?));
    }
    Ok(notes)
}

/// One note that cannot be opened must not hide the others.
fn open_or_closed(session: &Session, family: FamilyId, id: Id, sealed: &[u8]) -> Outcome<Result<Within, String>> {
    match seal_restricted::open(session, family, id, sealed) {
        Ok(within) => Ok(Ok(within)),
        Err(error) if error.is(Code::Sealed) || error.is(Code::Damaged) => {
            Ok(Err(session.words().word("sealed-cannot-open")))
        }
        Err(error) => Err(error),
    }
}

fn note(id: RestrictedNoteId, within: Result<Within, String>, written_by: Option<String>) -> RestrictedNote {
    let closed = |facts| Within { kind: String::new(), facts, on: None, time: None, told: None, reference: None };
    let Within { kind, facts, on, time, told, reference } = within.unwrap_or_else(closed);
    let kind = Some(kind).filter(|kind| !kind.is_empty());
    RestrictedNote { id, kind, facts, on, time, told, reference, written_by }
}
