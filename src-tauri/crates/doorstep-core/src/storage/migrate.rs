//! Migrations: numbered SQL, DDL only, embedded. A change of meaning is an upcaster for old entries and a rebuild.

use rusqlite::Connection;

use crate::error::{AppError, Code, Outcome};

/// One released step. Its text is never edited; a test holds its checksum.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its file's name, for messages.
    pub name: &'static str,
    /// Its statements.
    pub sql: &'static str,
}

/// All steps, in order. The number of a step is its place in this list, from 1.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_start", sql: include_str!("../../../../../migrations/0001_start.sql") },
    Migration { name: "0002_team", sql: include_str!("../../../../../migrations/0002_team.sql") },
    Migration { name: "0003_sealed", sql: include_str!("../../../../../migrations/0003_sealed.sql") },
    Migration { name: "0004_releases", sql: include_str!("../../../../../migrations/0004_releases.sql") },
    Migration { name: "0005_care", sql: include_str!("../../../../../migrations/0005_care.sql") },
];

/// The version that this program writes.
pub const LATEST: u32 = MIGRATIONS.len() as u32;

/// Brings a database up to [`LATEST`], all pending steps in one transaction. Returns the version it had.
///
/// `before` runs before the first step of an existing database: the place for a verified backup.
///
/// # Errors
/// [`Code::Newer`] if a newer program wrote it: it is left untouched. Else what a step or `before` says; then nothing changed.
pub fn migrate(
    db: &mut Connection,
    steps: &[Migration],
    before: impl FnOnce(&Connection) -> Outcome<()>,
) -> Outcome<u32> {
    let had: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let wanted = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    if had > wanted {
        return Err(AppError::new(Code::Newer));
    }
    if had == wanted {
        return Ok(had);
    }
    if had > 0 {
        before(db)?;
    }
    let sql = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for step in &steps[had as usize..] {
        sql.execute_batch(step.sql)?;
    }
    sql.pragma_update(None, "user_version", wanted)?;
    sql.commit()?;
    Ok(had)
}
