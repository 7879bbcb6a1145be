//! Entries from another machine: kept as they are, applied when their transaction is whole.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::{Body, Entry, History, apply, store};
use crate::error::Outcome;
use crate::ids::Id;

/// Takes in entries in any order, any number of times. Returns how many were new.
///
/// # Errors
/// Those of the database; then none was taken in.
pub fn receive(db: &mut Connection, entries: &[Entry]) -> Outcome<usize> {
    let sql = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let mut transactions = BTreeSet::new();
    let mut new = 0;
    for entry in entries {
        let body = entry.body.as_deref().and_then(Body::from_bytes);
        if store::insert(&sql, entry, body.as_ref(), false)? {
            store::move_chain_end(&sql, entry)?;
            transactions.insert(entry.header.txn);
            new += 1;
        }
    }
    let mut records = BTreeSet::new();
    for txn in transactions {
        records.extend(release(&sql, txn)?);
    }
    for (entity, id) in records {
        apply::apply(&sql, entity, id, &History::of(&sql, entity, id)?)?;
    }
    sql.commit()?;
    Ok(new)
}

/// Marks a transaction as applied once all its entries are here; names the records it touches.
fn release(db: &Connection, txn: Id) -> rusqlite::Result<Vec<(u16, Id)>> {
    let whole: bool = db
        .prepare_cached("SELECT count(*) >= max(txn_len) FROM journal WHERE txn = ?1")?
        .query_row([txn.as_bytes()], |row| row.get(0))?;
    if !whole {
        return Ok(Vec::new());
    }
    db.prepare_cached("UPDATE journal SET applied = 1 WHERE txn = ?1")?.execute([txn.as_bytes()])?;
    db.prepare_cached("SELECT DISTINCT entity, id FROM journal WHERE txn = ?1")?
        .query_map([txn.as_bytes()], |row| Ok((row.get(0)?, super::id_from_sql(row.get_ref(1)?)?)))?
        .collect()
}

/// The entries of one machine after a sequence number, at most `limit`, in order.
///
/// # Errors
/// Those of the database.
pub fn entries_since(db: &Connection, dev: Id, seq: u64, limit: u32) -> Outcome<Vec<Entry>> {
    let columns = store::COLUMNS;
    let mut query =
        db.prepare_cached(&format!("SELECT {columns} FROM journal WHERE dev = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"))?;
    let rows = query.query_map(params![dev.as_bytes(), seq, limit], store::read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
