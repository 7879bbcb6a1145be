//! The second and third rung: open a copy again, and mend what the keys alone can mend.

use std::{
    fs::{self, File},
    io::{Seek, SeekFrom, Write},
    path::Path,
    sync::Arc,
};

use super::{Repair, aside::copy_if_there};
use crate::{
    backup::{Staging, Stop},
    database,
    error::{FolderError, RestoreError},
    log,
    restore::{Parts, Staged, bring_under_todays_key},
};

/// One way of opening a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Try {
    /// As it is, with the changes that wait beside it.
    AsItIs,
    /// With the first bytes written anew, which the keys know.
    WithFirstBytes,
    /// Without the file of waiting changes, which may be damaged itself: the last changes may be missing.
    WithoutWaiting,
}

impl Try {
    const ALL: [Self; 3] = [Self::AsItIs, Self::WithFirstBytes, Self::WithoutWaiting];
}

/// What trying again came to.
#[derive(Debug)]
pub enum Retried {
    /// This way it opens, and everything in it is whole.
    Opens(Try, Box<Staged>),
    /// None of the ways opens it whole.
    StaysDamaged,
}

impl Repair {
    /// Tries each way on a fresh copy of what [`Repair::copy_aside`] put aside.
    ///
    /// # Errors
    /// A full disk, [`RestoreError::Cancelled`]. Damage is an answer and no error.
    pub fn retry(&self, aside: &Path, stop: &Stop) -> Result<Retried, RestoreError> {
        for way in Try::ALL {
            if stop.was_asked() {
                return Err(RestoreError::Cancelled);
            }
            match self.attempt(aside, way, stop) {
                Ok(staged) => return Ok(Retried::Opens(way, Box::new(staged))),
                Err(RestoreError::Damaged | RestoreError::Database(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(Retried::StaysDamaged)
    }

    fn attempt(&self, aside: &Path, way: Try, stop: &Stop) -> Result<Staged, RestoreError> {
        let staging = self.staging()?;
        let database = staging.path().join(database::NAME);
        fs::copy(aside.join(database::NAME), &database).map_err(FolderError::from)?;
        if way != Try::WithoutWaiting {
            let waiting = staging.path().join("vault.db-wal");
            copy_if_there(&aside.join("vault.db-wal"), &waiting).map_err(FolderError::from)?;
        }
        if way != Try::AsItIs {
            write_first_bytes(&database, &self.key.database_salt()).map_err(FolderError::from)?;
        }
        bring_under_todays_key(&database, &self.header, &self.key)?;
        // Opening to write takes the waiting changes in; closing leaves one plain file.
        let (connection, _) = database::open(&database, &self.key, &self.header.vault_id)?;
        log::fold(&connection)?;
        connection.close().map_err(|(_, error)| crate::DatabaseError::from(error))?;
        Staged::checked(self.parts(staging), stop)
    }

    pub(super) fn staging(&self) -> Result<Staging, RestoreError> {
        Ok(Staging::new(&self.folder, "vault.restore").map_err(FolderError::from)?)
    }

    pub(super) fn parts(&self, staging: Staging) -> Parts {
        Parts {
            folder: self.folder.clone(),
            lock: Arc::clone(&self.lock),
            staging,
            header: self.header.clone(),
            key: self.key.copy(),
            brings_header: false,
            info: None,
        }
    }
}

/// SQLCipher keeps its salt in the first sixteen bytes. Ours follows from the vault key, so it can be written again.
fn write_first_bytes(database: &Path, salt: &[u8; 16]) -> std::io::Result<()> {
    let mut file = File::options().write(true).open(database)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(salt)?;
    file.sync_all()
}
