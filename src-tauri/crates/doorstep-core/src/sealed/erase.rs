//! Erasing by law, for retention: what is destroyed here does not come back by undo.

use rusqlite::Connection;

use crate::error::Outcome;
use crate::ids::{FamilyId, Id};

/// Destroys a family's key: every wrap of it, those for the recovery words too. Whatever was sealed under it, in tables,
/// in journal bodies and in restricted attachments, can never be opened again on this machine. Backups that were made
/// before keep their own wraps, and the screen has to say so.
///
/// To be called within the transaction that drops the family's bodies. `secure_delete` overwrites the rows.
///
/// # Errors
/// Those of the database.
pub fn erase_family_key(db: &Connection, family: FamilyId) -> Outcome<usize> {
    Ok(db.execute("DELETE FROM family_wrap WHERE family = ?1", [family])?)
}

/// Drops the reasons why these records were opened. The lines stay, ids only, and the chain still verifies.
///
/// # Errors
/// Those of the database.
pub fn erase_access_reasons(db: &Connection, records: &[(u16, Id)]) -> Outcome<usize> {
    let mut drop =
        db.prepare_cached("UPDATE access_journal SET body = NULL WHERE id = ?2 AND entity = ?1 AND body IS NOT NULL")?;
    let mut dropped = 0;
    for (entity, id) in records {
        dropped += drop.execute((entity, id.as_bytes()))?;
    }
    Ok(dropped)
}
