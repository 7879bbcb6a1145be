//! The write-ahead log beside the database, and when what waits in it moves into the file.

use std::{
    fs::File,
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::Connection;

use crate::{OpenVault, database, error::DatabaseError, session::Session};

/// SQLite's own measure: so many pages in the log, and the next commit moves them.
const PAGES: u32 = 1000;

/// How often a sitting moved its log into the file. Clones count together.
#[derive(Clone, Default)]
pub(crate) struct Folds(Arc<AtomicU64>);

impl Folds {
    pub(crate) fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(crate) fn note(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether both count the same sitting.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Moves everything that waits into the file and empties the log. `false` if somebody who reads kept it from that.
pub(crate) fn fold(connection: &Connection) -> Result<bool, DatabaseError> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get::<_, i64>(0)? == 0))?)
}

impl Session {
    /// As [`fold`], for the vault's own file: whoever copies it begins again.
    pub(crate) fn fold_log(&self) -> Result<bool, DatabaseError> {
        self.folds.note();
        fold(&self.connection)
    }

    /// Whether commits leave the file alone and let the log grow, for as long as somebody copies the file.
    pub(crate) fn let_log_grow(&self, grows: bool) -> Result<(), DatabaseError> {
        let pages = if grows { 0 } else { PAGES };
        Ok(self.connection.pragma_update_and_check(None, "wal_autocheckpoint", pages, |_| Ok(()))?)
    }

    /// The database's file, opened once for as long as the connection is open.
    pub(crate) fn file_itself(&mut self) -> io::Result<Arc<File>> {
        let file = match self.file.take() {
            Some(file) => file,
            None => Arc::new(File::open(self.folder.join(database::NAME))?),
        };
        Ok(Arc::clone(self.file.insert(file)))
    }
}

impl OpenVault {
    /// Writes the whole file anew, so that nothing of what was deleted stands in parts that are no longer used, and
    /// empties the log beside it. `false` if that could not be done now; then deleted words may still lie there, encrypted.
    pub fn rewrite_file(&mut self) -> bool {
        let swept = self.session.connection.execute_batch("VACUUM");
        swept.is_ok() && matches!(self.session.fold_log(), Ok(true))
    }
}
