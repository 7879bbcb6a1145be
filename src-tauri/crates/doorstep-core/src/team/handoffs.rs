//! Families being passed on, as a list shows them.

use rusqlite::Row;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{FamilyId, HandoffId};
use crate::promises::days_late;
use crate::session::Session;

/// A family being passed on: who brings whom, how, by when, and what the family is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HandoffLine {
    /// The handing on.
    pub id: HandoffId,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// Who visited until now.
    pub from: Option<String>,
    /// Who visits from now on.
    pub to: String,
    /// Who introduces them.
    pub introduced_by: Option<String>,
    /// `together`, `call` or `message`.
    pub way: String,
    /// By when.
    pub due_on: Option<String>,
    /// Days late; negative while there is time.
    pub late_days: i32,
    /// What the family is told.
    pub words: Option<String>,
}

const LINES: &str = "SELECT h.id, h.family, coalesce(f.name, ''), (SELECT name FROM staff WHERE id = h.from_staff),
        coalesce((SELECT name FROM staff WHERE id = h.to_staff), ''), (SELECT name FROM staff WHERE id = h.introduced_by),
        coalesce(h.way, 'together'), h.due_on, h.words
   FROM handoff AS h JOIN family AS f ON f.id = h.family AND f.deleted = 0
  WHERE h.done_on IS NULL AND h.deleted = 0";

/// Those that concern the person at the keyboard: they pass on, they are introduced, or they introduce.
pub(crate) fn my_handoffs(session: &Session) -> Outcome<Vec<HandoffLine>> {
    let sql = format!(
        "{LINES} AND ?1 IN (h.from_staff, h.to_staff, h.introduced_by) ORDER BY h.due_on IS NULL, h.due_on LIMIT 60"
    );
    read(session, &sql, session.person())
}

/// Those of a family.
pub(crate) fn handoffs_of(session: &Session, family: FamilyId) -> Outcome<Vec<HandoffLine>> {
    read(session, &format!("{LINES} AND h.family = ?1 ORDER BY h.due_on"), family)
}

/// Everybody's.
pub(super) fn all(session: &Session) -> Outcome<Vec<HandoffLine>> {
    read(session, &format!("{LINES} AND ?1 IS NOT NULL ORDER BY h.due_on IS NULL, h.due_on LIMIT 200"), 1)
}

fn read(session: &Session, sql: &str, about: impl rusqlite::ToSql) -> Outcome<Vec<HandoffLine>> {
    let today = session.today();
    let mut query = session.db().prepare_cached(sql)?;
    let line = |row: &Row<'_>| {
        let due_on: Option<String> = row.get(7)?;
        Ok(HandoffLine {
            id: row.get(0)?,
            family_id: row.get(1)?,
            family_name: row.get(2)?,
            from: row.get(3)?,
            to: row.get(4)?,
            introduced_by: row.get(5)?,
            way: row.get(6)?,
            late_days: due_on.as_deref().map_or(0, |due| days_late(due, today)),
            due_on,
            words: row.get(8)?,
        })
    };
    Ok(query.query_map([about], line)?.collect::<Result<_, _>>()?)
}
