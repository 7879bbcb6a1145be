//! Where a journal ends, as one short text: the same for the vault and for a true copy of it.

use doorstep_vault::Contents;
use rusqlite::Connection;

/// How many entries there are, and a hash over the ends of all machines' chains.
///
/// # Errors
/// Those of the database.
pub fn contents(db: &Connection) -> rusqlite::Result<Contents> {
    let mut hasher = blake3::Hasher::new_derive_key("doorstep audit head v1");
    let mut query = db.prepare("SELECT dev, seq, chain FROM chain_end ORDER BY dev")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        hasher.update(row.get_ref(0)?.as_blob()?);
        hasher.update(&row.get::<_, i64>(1)?.to_be_bytes());
        hasher.update(row.get_ref(2)?.as_blob()?);
    }
    let sequence = db.query_row("SELECT coalesce(max(n), 0) FROM journal", [], |row| row.get(0))?;
    Ok(Contents { sequence, audit_head: *hasher.finalize().as_bytes() })
}
