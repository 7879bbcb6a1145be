//! Half-typed text: kept within a second, local, never journaled. A lock or a kill costs no more than that.

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::error::Outcome;
use crate::ids::VisitId;
use crate::input;
use crate::session::Session;

/// Text that is being typed.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveDraft {
    /// Which form and field.
    pub key: String,
    /// What stands there.
    pub text: String,
}

/// Which draft.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftKey {
    /// Which form and field.
    pub key: String,
}

/// Words jotted down during a visit.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveJot {
    /// The visit.
    pub visit: VisitId,
    /// What stands in the box.
    pub text: String,
}

/// When it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// RFC 3339.
    pub saved_at: String,
}

/// A draft, as it was kept.
#[derive(Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The text.
    pub text: String,
    /// RFC 3339.
    pub saved_at: String,
}

/// The key of a visit's jots.
pub(crate) fn jot_key(visit: VisitId) -> String {
    format!("jot:{visit}")
}

/// Keeps a draft; an empty one is dropped.
///
/// # Errors
/// [`crate::error::Code::TooLong`]; those of the database.
pub fn save_draft(session: &mut Session, request: &SaveDraft) -> Outcome<Saved> {
    session.permit("save_draft")?;
    keep(session, request)
}

fn keep(session: &mut Session, request: &SaveDraft) -> Outcome<Saved> {
    let key = input::required("key", &request.key, input::NAME)?;
    input::optional("text", Some(&request.text), input::TEXT)?;
    let saved_at = session.now().timestamp().to_string();
    if request.text.trim().is_empty() {
        forget(session, &key)?;
        return Ok(Saved { saved_at });
    }
    session
        .db()
        .prepare_cached(
            "INSERT INTO draft (key, staff, text, saved_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (staff, key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
        )?
        .execute((&key, session.person(), &request.text, &saved_at))?;
    Ok(Saved { saved_at })
}

/// Keeps a visit's jots.
///
/// # Errors
/// As [`save_draft`].
pub fn save_jot(session: &mut Session, request: SaveJot) -> Outcome<Saved> {
    let SaveJot { visit, text } = request;
    session.permit_record("save_jot", "visit", visit)?;
    keep(session, &SaveDraft { key: jot_key(visit), text })
}

/// A draft, if one was kept.
///
/// # Errors
/// Those of the database.
pub fn draft(session: &Session, request: &DraftKey) -> Outcome<Option<Draft>> {
    session.permit("draft")?;
    let mut query = session.db().prepare_cached("SELECT text, saved_at FROM draft WHERE staff = ?2 AND key = ?1")?;
    Ok(query
        .query_row((&request.key, session.person()), |row| Ok(Draft { text: row.get(0)?, saved_at: row.get(1)? }))
        .optional()?)
}

/// Lets a draft go.
///
/// # Errors
/// Those of the database.
pub fn drop_draft(session: &mut Session, request: &DraftKey) -> Outcome<()> {
    session.permit("drop_draft")?;
    forget(session, &request.key)
}

fn forget(session: &Session, key: &str) -> Outcome<()> {
    session.db().prepare_cached("DELETE FROM draft WHERE staff = ?2 AND key = ?1")?.execute((key, session.person()))?;
    Ok(())
}
