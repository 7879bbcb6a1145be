//! Promises as a list shows them.

use jiff::civil::Date;
use rusqlite::Row;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{FamilyId, PromiseId};
use crate::session::Session;

/// A promise in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromiseLine {
    /// The promise.
    pub id: PromiseId,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// `us` or `family`.
    pub who: String,
    /// What was promised.
    pub words: String,
    /// By when.
    pub due_on: Option<String>,
    /// Days late; negative while there is time.
    pub late_days: i32,
    /// Who of the team owes it.
    pub owner: Option<String>,
}

/// The columns of a [`PromiseLine`], from `promise AS p JOIN family AS f`.
pub(crate) const COLUMNS: &str =
    "p.id, p.family, f.name, p.who, coalesce(p.words, ''), p.due_on, (SELECT name FROM staff WHERE id = p.owner)";

/// Reads a line.
pub(crate) fn line(row: &Row<'_>, today: Date) -> rusqlite::Result<PromiseLine> {
    let due_on: Option<String> = row.get(5)?;
    let late_days = due_on.as_deref().map_or(0, |due| days_late(due, today));
    Ok(PromiseLine {
        id: row.get(0)?,
        family_id: row.get(1)?,
        family_name: row.get(2)?,
        who: row.get(3)?,
        words: row.get(4)?,
        due_on,
        late_days,
        owner: row.get(6)?,
    })
}

/// Days from a day to today; negative while the day is ahead, 0 for what is no date.
pub(crate) fn days_late(due: &str, today: Date) -> i32 {
    due.parse::<Date>().ok().and_then(|due| (today - due).get_days().into()).unwrap_or(0)
}

/// A family's open promises, the longest overdue first.
///
/// # Errors
/// Those of the database.
pub fn open_promises_of(session: &Session, family: FamilyId) -> Outcome<Vec<PromiseLine>> {
    session.permit_for("family", family)?;
    let sql = format!(
        "SELECT {COLUMNS} FROM promise AS p JOIN family AS f ON f.id = p.family
          WHERE p.family = ?1 AND p.deleted = 0 AND p.done_on IS NULL AND p.dropped_on IS NULL
          ORDER BY p.who <> 'us', p.due_on IS NULL, p.due_on, p.made_hlc"
    );
    let today = session.today();
    let mut query = session.db().prepare_cached(&sql)?;
    let rows = query.query_map([family], |row| line(row, today))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
