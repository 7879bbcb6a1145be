//! The fourth rung: table by table and row by row, whatever can still be read goes into a new file.
//!
//! It knows nothing of what the tables mean. The journal is one of them, and what the others should hold can be built
//! from it again; that is for the caller.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, types::Value};

use super::{Repair, aside::copy_if_there};
use crate::{
    backup::Stop,
    database::{self, Identity},
    error::{DatabaseError, FolderError, RestoreError},
    keys::VaultKey,
    log,
    restore::Staged,
};

/// What was saved, on its way: the caller puts it right before it is checked.
pub struct Salvaged {
    staged: (Connection, crate::backup::Staging),
    /// For each table how many rows were saved, and whether some could not be read.
    pub tables: Vec<(String, u64, bool)>,
}

impl std::fmt::Debug for Salvaged {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Salvaged({} tables)", self.tables.len())
    }
}

impl Salvaged {
    /// The new database, so that what the tables should hold can be built again.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.staged.0
    }
}

impl Repair {
    /// Saves what can be read of the copy put aside into a new file.
    ///
    /// # Errors
    /// [`RestoreError::NothingLeft`] if not even the list of tables can be read; a full disk;
    /// [`RestoreError::Cancelled`].
    pub fn salvage(&self, aside: &Path, stop: &Stop) -> Result<Salvaged, RestoreError> {
        let staging = self.staging()?;
        let damaged = staging.path().join("damaged.db");
        copy_if_there(&aside.join(database::NAME), &damaged).map_err(FolderError::from)?;
        copy_if_there(&aside.join("vault.db-wal"), &staging.path().join("damaged.db-wal"))
            .map_err(FolderError::from)?;
        let mut from = Damaged { path: damaged, key: &self.key, connection: None };
        let path = staging.path().join(database::NAME);
        let identity = Identity { vault_id: self.header.vault_id, device_id: self.header.vault_id };
        database::create(&path, &self.key, &identity)?;
        let (to, _) = database::open(&path, &self.key, &self.header.vault_id)?;
        let tables = save_tables(&mut from, &to, stop)?;
        Ok(Salvaged { staged: (to, staging), tables })
    }

    /// Closes what was saved and checks all of it, as anything is checked that may take the vault's place.
    ///
    /// # Errors
    /// As for a restore.
    pub fn check_salvaged(&self, salvaged: Salvaged, stop: &Stop) -> Result<Staged, RestoreError> {
        let (connection, staging) = salvaged.staged;
        log::fold(&connection)?;
        connection.close().map_err(|(_, error)| DatabaseError::from(error))?;
        Staged::checked(self.parts(staging), stop)
    }
}

/// The damaged copy. Once a page could not be read, SQLCipher refuses every further one on that connection: after an
/// error there is a new one.
struct Damaged<'a> {
    path: PathBuf,
    key: &'a VaultKey,
    connection: Option<Connection>,
}

impl Damaged<'_> {
    fn open(&mut self) -> Result<&Connection, DatabaseError> {
        let open = match self.connection.take() {
            Some(open) => open,
            None => database::open_damaged(&self.path, self.key)?,
        };
        Ok(self.connection.insert(open))
    }

    /// Asks something; an error costs the connection.
    fn ask<T>(&mut self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, DatabaseError> {
        let answer = read(self.open()?);
        if answer.is_err() {
            self.connection = None;
        }
        Ok(answer?)
    }
}

/// A table as it was declared.
struct Declared {
    name: String,
    sql: String,
}

fn save_tables(from: &mut Damaged<'_>, to: &Connection, stop: &Stop) -> Result<Vec<(String, u64, bool)>, RestoreError> {
    let declared = from.ask(tables_of).map_err(|_| RestoreError::NothingLeft)?;
    if declared.is_empty() {
        return Err(RestoreError::NothingLeft);
    }
    let version = from.ask(|db| db.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0)));
    let the_rest = from.ask(the_rest).map_err(|_| RestoreError::NothingLeft)?;
    to.execute_batch("BEGIN").map_err(DatabaseError::from)?;
    let mut saved = Vec::new();
    for table in &declared {
        if stop.was_asked() {
            return Err(RestoreError::Cancelled);
        }
        if table.name != "vault_identity" {
            to.execute_batch(&table.sql).map_err(DatabaseError::from)?;
            let (rows, lost) = save_rows(from, to, &table.name)?;
            saved.push((table.name.clone(), rows, lost));
        }
    }
    for sql in the_rest {
        to.execute_batch(&sql).map_err(DatabaseError::from)?;
    }
    to.pragma_update(None, "user_version", version.map_err(|_| RestoreError::NothingLeft)?)
        .map_err(DatabaseError::from)?;
    to.execute_batch("COMMIT").map_err(DatabaseError::from)?;
    Ok(saved)
}

/// Ordinary tables: not SQLite's own, and not those behind a search index, which is built again.
fn tables_of(from: &Connection) -> rusqlite::Result<Vec<Declared>> {
    let mut query = from.prepare(
        "SELECT t.name, t.sql FROM sqlite_schema AS t WHERE t.type = 'table' AND t.sql IS NOT NULL
            AND t.name NOT LIKE 'sqlite_%' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
            AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS v WHERE v.sql LIKE 'CREATE VIRTUAL%'
                             AND t.name IN (v.name || '_data', v.name || '_idx', v.name || '_content',
                                            v.name || '_docsize', v.name || '_config'))",
    )?;
    query.query_map([], |row| Ok(Declared { name: row.get(0)?, sql: row.get(1)? }))?.collect()
}

/// Search indexes, indexes, views, triggers: declared after the rows are in.
fn the_rest(from: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut query = from.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type <> 'table' OR sql LIKE 'CREATE VIRTUAL%')
          ORDER BY type <> 'table', type = 'view'",
    )?;
    query.query_map([], |row| row.get(0))?.collect()
}

/// Reads forwards until something cannot be read, then backwards from the end; by number, it also looks behind the
/// gap for more. Says how many rows were saved and whether there was a gap.
fn save_rows(from: &mut Damaged<'_>, to: &Connection, table: &str) -> Result<(u64, bool), DatabaseError> {
    let has_number = from.ask(|db| db.prepare(&format!("SELECT rowid FROM \"{table}\"")).map(drop)).is_ok();
    let mut pour = Pour::into(to, table)?;
    if has_number {
        pour.by_number(from, table)?
    } else {
        pour.by_both_ends(from, table)?
    }
    Ok((pour.saved, pour.lost))
}

/// Rows on their way into one table.
struct Pour<'a> {
    insert: rusqlite::Statement<'a>,
    width: usize,
    saved: u64,
    lost: bool,
}

impl<'a> Pour<'a> {
    fn into(to: &'a Connection, table: &str) -> rusqlite::Result<Self> {
        let width = to.prepare(&format!("SELECT * FROM \"{table}\""))?.column_count();
        let marks = vec!["?"; width].join(", ");
        let insert = to.prepare(&format!("INSERT OR IGNORE INTO \"{table}\" VALUES ({marks})"))?;
        Ok(Self { insert, width, saved: 0, lost: false })
    }

    /// A row's own columns stand behind its number.
    fn cells(&self, row: &Row<'_>) -> rusqlite::Result<Vec<Value>> {
        (1..=self.width).map(|n| row.get(n)).collect()
    }

    fn put(&mut self, cells: Vec<Value>) -> rusqlite::Result<()> {
        self.saved += self.insert.execute(rusqlite::params_from_iter(cells))? as u64;
        Ok(())
    }

    fn by_number(&mut self, from: &mut Damaged<'_>, table: &str) -> Result<(), DatabaseError> {
        let mut after = i64::MIN;
        loop {
            let (last, whole) =
                self.run(from, &format!("SELECT rowid, * FROM \"{table}\" WHERE rowid > ?1 ORDER BY rowid"), after)?;
            after = last.unwrap_or(after);
            if whole {
                return Ok(());
            }
            self.lost = true;
            let Some(found) = behind(from, table, after) else {
                // Nothing further on: the tail may still be read from its end.
                self.run(
                    from,
                    &format!("SELECT rowid, * FROM \"{table}\" WHERE rowid > ?1 ORDER BY rowid DESC"),
                    after,
                )?;
                return Ok(());
            };
            // From there backwards to the gap, then on.
            self.run(from, &format!("SELECT rowid, * FROM \"{table}\" WHERE rowid <= ?1 ORDER BY rowid DESC"), found)?;
            after = found;
        }
    }

    fn by_both_ends(&mut self, from: &mut Damaged<'_>, table: &str) -> Result<(), DatabaseError> {
        let key = from.ask(|db| key_of(db, table))?;
        for way in ["ASC", "DESC"] {
            let order = key.iter().map(|column| format!("\"{column}\" {way}")).collect::<Vec<_>>().join(", ");
            let (_, whole) =
                self.run(from, &format!("SELECT 0, * FROM \"{table}\" WHERE ?1 = ?1 ORDER BY {order}"), 0)?;
            if whole {
                return Ok(());
            }
            self.lost = true;
        }
        Ok(())
    }

    /// Saves rows until one cannot be read. Gives the number of the last one, and whether the end was reached.
    fn run(&mut self, from: &mut Damaged<'_>, sql: &str, at: i64) -> Result<(Option<i64>, bool), DatabaseError> {
        let mut last = None;
        let mut unwritten = None;
        let read = from.ask(|db| {
            let mut query = db.prepare(sql)?;
            let mut rows = query.query([at])?;
            while let Some(row) = rows.next()? {
                let (number, cells) = (row.get(0)?, self.cells(row)?);
                if let Err(error) = self.put(cells) {
                    unwritten = Some(error);
                    return Ok(());
                }
                last = Some(number);
            }
            Ok(())
        });
        match unwritten {
            Some(error) => Err(error.into()),
            None => Ok((last, read.is_ok())),
        }
    }
}

/// A row that can be read somewhere behind the gap: looked for in steps that double.
fn behind(from: &mut Damaged<'_>, table: &str, after: i64) -> Option<i64> {
    let sql = format!("SELECT rowid, * FROM \"{table}\" WHERE rowid >= ?1 ORDER BY rowid LIMIT 1");
    let start = after.max(0);
    (0..40).map(|n| start.saturating_add(1 << n)).find_map(|number| {
        let row = from.ask(|db| db.query_row(&sql, [number], |row| row.get(0)).optional());
        row.ok().flatten()
    })
}

fn key_of(from: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = from.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    query.query_map([table], |row| row.get(0))?.collect()
}
