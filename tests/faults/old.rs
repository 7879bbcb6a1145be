//! A vault as the first version left it: with families in it, and with the tables of that time.

use doorstep_core::storage::{MIGRATIONS, migrate};
use doorstep_testkit::TestVault;
use rusqlite::Connection;

use crate::world;

/// A vault with a few families whose tables are those of the first version.
pub fn made(families: u32) -> TestVault {
    let vault = world::made(families);
    let mut open = world::unlock(vault.dir.path()).expect("it opens");
    go_back(open.connection()).expect("tables of the first version");
    open.lock();
    vault
}

/// Takes away what later versions added. They only ever add.
fn go_back(db: &mut Connection) -> rusqlite::Result<()> {
    let mut first = Connection::open_in_memory()?;
    migrate(&mut first, &MIGRATIONS[..1], |_| Ok(())).expect("the first version's tables");
    for kind in ["index", "table"] {
        let was = names(&first, kind)?;
        for name in names(db, kind)?.into_iter().filter(|name| !was.contains(name)) {
            db.execute_batch(&format!("DROP {kind} {name}"))?;
        }
    }
    for table in names(&first, "table")? {
        let was = columns(&first, &table)?;
        for column in columns(db, &table)?.into_iter().filter(|column| !was.contains(column)) {
            db.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN {column}"))?;
        }
    }
    db.execute_batch("UPDATE built_with SET schema = 1; PRAGMA user_version = 1;")
}

/// The vault's own table and what SQLite keeps for itself are left alone.
fn names(db: &Connection, kind: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = ?1 AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
           AND name <> 'vault_identity'",
    )?;
    query.query_map([kind], |row| row.get(0))?.collect()
}

fn columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
    query.query_map([table], |row| row.get(0))?.collect()
}
