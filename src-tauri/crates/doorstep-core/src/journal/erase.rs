//! Records are erased by law: their bodies go, their places in the chain stay, and the chain still verifies.

use rusqlite::Connection;

use super::apply;
use crate::ids::Id;

/// Drops every body of these records, and their rows, sets and words in the index. What is left says that something
/// was written, when and by whom, and nothing of what. Gives back how many entries lost their body.
///
/// The index keeps words of deleted documents until its parts are merged; so it is merged, whole, at once.
pub(crate) fn erase(db: &Connection, records: &[(u16, Id)]) -> rusqlite::Result<u64> {
    let mut entries = 0;
    for (entity, id) in records {
        let dropped = db
            .prepare_cached("UPDATE journal SET body = NULL WHERE entity = ?1 AND id = ?2 AND body IS NOT NULL")?
            .execute((entity, id.as_bytes()))?;
        entries += u64::try_from(dropped).unwrap_or_default();
        apply::forget(db, *entity, *id)?;
    }
    db.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    Ok(entries)
}
