//! Is a database whole? Asked of copies, never of the one connection: it takes as long as the file is large.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::Connection;

use crate::error::{BackupError, DatabaseError};

/// How many places are named; more would not help anybody.
const MOST_PLACES: usize = 20;
/// SQLite asks whether to stop after so many steps of its machine.
const STEPS: std::ffi::c_int = 20_000;

/// Asks long work to stop. Clones ask together.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stop at the next place where nothing is left half done.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What both checks found. The texts name pages and tables and never hold a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// Pages that are not what was written (`cipher_integrity_check`).
    pub pages: Vec<String>,
    /// Places where the structure does not hold (`quick_check`, or `integrity_check` for the vault's own file).
    pub structure: Vec<String>,
}

impl Findings {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.pages.is_empty() && self.structure.is_empty()
    }
}

/// Runs both checks on a copy. A file so damaged that the checks cannot run is a finding too.
///
/// # Errors
/// [`BackupError::Cancelled`]; damage is a finding and no error.
pub fn check(connection: &mut Connection, stop: &Stop) -> Result<Findings, BackupError> {
    check_by(connection, "PRAGMA quick_check(20)", stop)
}

/// As [`check`], and every index against its table: an older page that was put back has its right code and a sound
/// structure, and only its neighbours show that it does not belong.
pub(super) fn check_deeply(connection: &mut Connection, stop: &Stop) -> Result<Findings, BackupError> {
    check_by(connection, "PRAGMA integrity_check(20)", stop)
}

fn check_by(connection: &mut Connection, structure: &str, stop: &Stop) -> Result<Findings, BackupError> {
    heed(connection, stop)?;
    let pages = lines(connection, "PRAGMA cipher_integrity_check");
    let structure = lines(connection, structure);
    connection.progress_handler(0, None::<fn() -> bool>).map_err(DatabaseError::from)?;
    if stop.was_asked() {
        return Err(BackupError::Cancelled);
    }
    let mut structure = structure?;
    structure.retain(|line| line != "ok");
    Ok(Findings { pages: pages?, structure })
}

/// Statements on this connection end when they are asked to stop.
pub(super) fn heed(connection: &mut Connection, stop: &Stop) -> Result<(), BackupError> {
    let asked = stop.clone();
    Ok(connection.progress_handler(STEPS, Some(move || asked.was_asked())).map_err(DatabaseError::from)?)
}

fn lines(connection: &Connection, pragma: &str) -> Result<Vec<String>, BackupError> {
    let read = connection.prepare(pragma).and_then(|mut query| {
        query.query_map([], |row| row.get::<_, String>(0))?.take(MOST_PLACES).collect::<Result<Vec<_>, _>>()
    });
    match read.map_err(DatabaseError::from) {
        Ok(lines) => Ok(lines),
        Err(DatabaseError::Damaged) => Ok(vec!["unreadable".to_owned()]),
        Err(other) => Err(other.into()),
    }
}
