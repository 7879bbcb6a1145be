//! Bringing a backup or a copy back: what it holds is shown before it takes anybody's place.

use std::path::Path;

use doorstep_vault::{RestoreSource, Staged};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use super::back_up::day_of;
use super::contents;
use super::verify::small;
use crate::error::Outcome;

/// A backup or copy that was found, before anything opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FoundCopy {
    /// It is a copy to carry away: it opens for programme leads and the words.
    pub is_copy: bool,
    /// The day the clock showed when it was made.
    pub made_on: Option<String>,
    /// Who can open it; a copy names nobody.
    pub people: Vec<Uuid>,
}

/// What would come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WouldComeBack {
    /// Families.
    pub families: u32,
    /// Adults and children.
    pub people: u32,
    /// Visits.
    pub visits: u32,
    /// Saved changes.
    pub changes: u32,
    /// The day of the last change.
    pub last_change: Option<String>,
    /// Changes that were made since and are not in it, as far as this folder knows.
    pub missing: u32,
    /// Older keys come back with it: whoever left the team since could open it again.
    pub older_keys: bool,
}

/// Looks at what lies at a path.
///
/// # Errors
/// `not-a-backup`, `backup-damaged`, `backup-newer`.
pub fn look_at(path: &Path, zone: &TimeZone) -> Outcome<(RestoreSource, FoundCopy)> {
    let source = RestoreSource::at(path)?;
    let found = FoundCopy {
        is_copy: source.is_copy(),
        made_on: source.made_ms().map(|ms| day_of(ms, zone).to_string()),
        people: source.people().iter().map(|person| Uuid::from_bytes(person.id)).collect(),
    };
    Ok((source, found))
}

/// Reads what a staged database holds, against what the folder knows.
///
/// # Errors
/// Those of the database.
pub fn would_come_back(staged: &Staged, zone: &TimeZone) -> Outcome<WouldComeBack> {
    let db = staged.db();
    let end = contents(db)?.sequence;
    let last_ms: Option<i64> = db.query_row("SELECT max(hlc) >> 16 FROM chain_end", [], |row| row.get(0))?;
    let last = last_ms.and_then(|ms| Timestamp::from_millisecond(ms).ok());
    Ok(WouldComeBack {
        families: count(db, "family")?,
        people: count(db, "person")?,
        visits: count(db, "visit")?,
        changes: small(end),
        last_change: last.map(|at| at.to_zoned(zone.clone()).date().to_string()),
        missing: small(staged.high_water().saturating_sub(end)),
        older_keys: staged.brings_keys() && staged.high_water() > 0,
    })
}

fn count(db: &Connection, table: &str) -> Outcome<u32> {
    Ok(db.query_row(&format!("SELECT count(*) FROM {table} WHERE deleted = 0"), [], |row| row.get(0))?)
}

/// Puts a staged database in place. `true` if something was there before, which now lies aside.
///
/// # Errors
/// Those of the folder; the next opening finishes what was begun.
pub fn bring_back(staged: Staged) -> Outcome<bool> {
    let end = contents(staged.db())?.sequence;
    Ok(staged.take_the_place(end)?.is_some())
}
