//! The same rows in a file without a journal: plain, and once more encrypted, to tell the two costs apart.

use std::path::Path;

use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, Id, OpId};
use doorstep_core::schema::note;
use doorstep_core::storage::{MIGRATIONS, migrate};
use doorstep_domain::fold::fold;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

/// Tables that are the journal's, or SQLite's own.
const NOT_COPIED: [&str; 4] = ["journal", "chain_end", "contested", "vault_identity"];
/// Any key will do: what it costs does not depend on it.
const KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f'";

/// A new file with the product's schema and settings, and all rows of `from` but the journal.
pub fn copy_of(from: &Connection, path: &Path, encrypted: bool) -> Outcome<Connection> {
    let mut to = opened(path, encrypted)?;
    migrate(&mut to, MIGRATIONS, |_| Ok(()))?;
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'search' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let names: Vec<String> = from.prepare(tables)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let rows = to.transaction()?;
    for table in names.iter().filter(|name| !NOT_COPIED.contains(&name.as_str())) {
        copy_table(from, &rows, table)?;
    }
    rows.commit()?;
    // As after any closing: everything in the one file.
    to.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(to)
}

/// Opens a file with the settings of the vault, but for those that only an encrypted file has.
pub fn opened(path: &Path, encrypted: bool) -> Outcome<Connection> {
    let db = Connection::open(path)?;
    if encrypted {
        db.execute_batch(&format!("PRAGMA key = \"{KEY}\"; PRAGMA cipher_memory_security = OFF;"))?;
    }
    db.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;
         PRAGMA cell_size_check = ON;",
    )?;
    Ok(db)
}

/// The tables of the full-text index are copied as they are, so that both sides search the very same index.
fn copy_table(from: &Connection, to: &Connection, table: &str) -> rusqlite::Result<()> {
    to.execute(&format!("DELETE FROM {table}"), [])?;
    let mut read = from.prepare(&format!("SELECT * FROM {table}"))?;
    let width = read.column_count();
    let places = vec!["?"; width].join(", ");
    let mut write = to.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let cells = (0..width).map(|n| row.get::<_, Value>(n)).collect::<Result<Vec<_>, _>>()?;
        write.execute(params_from_iter(cells))?;
    }
    Ok(())
}

/// Saves a note as a program without a journal would: the row and its place in the index, in one durable transaction.
pub fn save_note(db: &mut Connection, family: FamilyId, on: &str, text: &str) -> Outcome<()> {
    let id: Id = OpId::fresh().record(0);
    let save = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    save.prepare_cached(
        "INSERT INTO note (id, deleted, hlc, made_hlc, family, kind, written_on, text) VALUES (?1, 0, 1, 1, ?2, 'note', ?3, ?4)",
    )?
    .execute(params![id.as_bytes(), family, on, text])?;
    save.prepare_cached("INSERT INTO search_doc (entity, id) VALUES (?1, ?2)")?
        .execute(params![note::CODE, id.as_bytes()])?;
    let doc = save.last_insert_rowid();
    save.prepare_cached("INSERT INTO search (rowid, name, words) VALUES (?1, '', ?2)")?
        .execute(params![doc, fold(text)])?;
    save.commit()?;
    Ok(())
}
