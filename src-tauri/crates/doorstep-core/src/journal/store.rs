//! Journal rows: how an entry is written down and read again.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Body, Dot, Entry, Hash, Header, Hlc, id_from_sql};
use crate::ids::Id;

/// The end of one machine's chain.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ChainEnd {
    pub seq: u64,
    pub chain: Hash,
}

/// Where this machine's chain ends.
pub(super) fn chain_end(db: &Connection, dev: Id) -> rusqlite::Result<ChainEnd> {
    let mut query = db.prepare_cached("SELECT seq, chain FROM chain_end WHERE dev = ?1")?;
    let end = query.query_row([dev.as_bytes()], |row| Ok(ChainEnd { seq: row.get(0)?, chain: Hash(row.get(1)?) }));
    Ok(end.optional()?.unwrap_or_default())
}

/// The last link of one machine's chain: it stands for everything that machine has written.
pub(crate) fn head(db: &Connection, dev: Id) -> rusqlite::Result<[u8; 32]> {
    Ok(chain_end(db, dev)?.chain.0)
}

/// How many entries have arrived here: never goes back, whichever machine wrote them.
pub(crate) fn end(db: &Connection) -> rusqlite::Result<u64> {
    db.prepare_cached("SELECT coalesce(max(n), 0) FROM journal")?.query_row([], |row| row.get(0))
}

/// The latest moment that any machine has written.
pub(super) fn latest(db: &Connection) -> rusqlite::Result<Hlc> {
    let mut query = db.prepare_cached("SELECT coalesce(max(hlc), 0) FROM chain_end")?;
    query.query_row([], |row| row.get(0).map(Hlc))
}

/// Writes an entry down. An entry that is there already is left as it is: `false`.
pub(super) fn insert(db: &Connection, entry: &Entry, body: Option<&Body>, applied: bool) -> rusqlite::Result<bool> {
    let Header { dot, txn, txn_len, hlc, schema, entity, id } = &entry.header;
    let mut statement = db.prepare_cached(
        "INSERT INTO journal (dev, seq, txn, txn_len, hlc, schema, entity, id, body, body_hash, chain, actor, op, undoes, applied)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT (dev, seq) DO NOTHING",
    )?;
    let written = statement.execute(params![
        dot.dev.as_bytes(),
        dot.seq,
        txn.as_bytes(),
        txn_len,
        hlc.0,
        schema,
        entity,
        id.as_bytes(),
        entry.body,
        entry.body_hash.0,
        entry.chain.0,
        body.map(|body| *body.actor.as_bytes()),
        body.map(|body| body.op.as_str()),
        body.and_then(|body| body.undoes).map(|txn| *txn.as_bytes()),
        applied,
    ])?;
    Ok(written == 1)
}

/// Moves the end of a machine's chain on; it never moves back.
pub(super) fn move_chain_end(db: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached(
        "INSERT INTO chain_end (dev, seq, hlc, chain) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (dev) DO UPDATE SET hlc = max(hlc, excluded.hlc),
           chain = iif(excluded.seq > seq, excluded.chain, chain), seq = max(seq, excluded.seq)",
    )?;
    let Header { dot, hlc, .. } = &entry.header;
    statement.execute(params![dot.dev.as_bytes(), dot.seq, hlc.0, entry.chain.0])?;
    Ok(())
}

/// The columns that [`read`] wants, in its order.
pub(super) const COLUMNS: &str = "dev, seq, txn, txn_len, hlc, schema, entity, id, body, body_hash, chain";

/// Reads an entry back, byte for byte.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        header: Header {
            dot: Dot { dev: id_from_sql(row.get_ref(0)?)?, seq: row.get(1)? },
            txn: id_from_sql(row.get_ref(2)?)?,
            txn_len: row.get(3)?,
            hlc: Hlc(row.get(4)?),
            schema: row.get(5)?,
            entity: row.get(6)?,
            id: id_from_sql(row.get_ref(7)?)?,
        },
        body: row.get(8)?,
        body_hash: Hash(row.get(9)?),
        chain: Hash(row.get(10)?),
    })
}

/// The applied entries of a transaction, in the order they were written.
pub(super) fn of_transaction(db: &Connection, txn: Id) -> rusqlite::Result<Vec<Entry>> {
    let mut query =
        db.prepare_cached(&format!("SELECT {COLUMNS} FROM journal WHERE txn = ?1 AND applied = 1 ORDER BY seq"))?;
    query.query_map([txn.as_bytes()], read)?.collect()
}
