//! The tables, built again from the journal alone.

use rusqlite::Connection;

use super::{History, SCHEMA, apply, id_from_sql};
use crate::error::Outcome;
use crate::schema::ENTITIES;

/// Empties every table of records and applies the journal again. Returns how many records there are.
///
/// # Errors
/// Those of the database; then the tables are as they were.
pub fn rebuild(db: &mut Connection) -> Outcome<usize> {
    let sql = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for entity in ENTITIES {
        sql.execute(&format!("DELETE FROM {}", entity.table), [])?;
    }
    for derived in ["member", "contested", "balance", "search_doc"] {
        sql.execute(&format!("DELETE FROM {derived}"), [])?;
    }
    sql.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    let records = {
        let mut query = sql.prepare("SELECT DISTINCT entity, id FROM journal WHERE applied = 1")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, id_from_sql(row.get_ref(1)?)?)))?;
        rows.collect::<Result<Vec<(u16, _)>, _>>()?
    };
    for (entity, id) in &records {
        apply::apply(&sql, *entity, *id, &History::of(&sql, *entity, *id)?)?;
    }
    sql.execute("UPDATE built_with SET schema = ?1", [SCHEMA])?;
    sql.commit()?;
    Ok(records.len())
}

/// After an update: entries that an older program could not read are applied now.
///
/// # Errors
/// As [`rebuild`].
pub fn rebuild_if_newer(db: &mut Connection) -> Outcome<bool> {
    let built: u32 = db.query_row("SELECT schema FROM built_with", [], |row| row.get(0))?;
    if built >= SCHEMA {
        return Ok(false);
    }
    rebuild(db)?;
    Ok(true)
}
