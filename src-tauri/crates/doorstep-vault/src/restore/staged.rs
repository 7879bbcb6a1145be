//! A database that was looked through and could take the vault's place.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;

use super::swap;
use crate::{
    backup::{BackupInfo, Staging, Stop, check},
    database,
    error::{BackupError, DatabaseError, FolderError, RestoreError},
    files,
    folder::FolderLock,
    header::{self, Header},
    header_file,
    keys::VaultKey,
    mark::{Mark, MarkFile},
};

/// What a staged database is made of.
pub(crate) struct Parts {
    pub(crate) folder: PathBuf,
    pub(crate) lock: Arc<FolderLock>,
    pub(crate) staging: Staging,
    pub(crate) header: Header,
    pub(crate) key: VaultKey,
    /// Whether the header has to go in with it: the one in the folder is another, or cannot be read.
    pub(crate) brings_header: bool,
    pub(crate) info: Option<BackupInfo>,
}

/// Everything is ready; nothing in the vault has changed. Dropped, it is gone.
pub struct Staged {
    parts: Parts,
    connection: Connection,
    high_water: u64,
}

impl std::fmt::Debug for Staged {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Staged")
    }
}

impl Staged {
    /// Opens the staged database and checks all of it.
    pub(crate) fn checked(parts: Parts, stop: &Stop) -> Result<Self, RestoreError> {
        let path = parts.staging.path().join(database::NAME);
        let (mut connection, _) = database::open_read_only(&path, &parts.key, &parts.header.vault_id)?;
        match check(&mut connection, stop) {
            Ok(findings) if findings.is_sound() => {}
            Ok(_) => return Err(RestoreError::Damaged),
            Err(BackupError::Cancelled) => return Err(RestoreError::Cancelled),
            Err(BackupError::Database(error)) => return Err(error.into()),
            Err(_) => return Err(RestoreError::Damaged),
        }
        let high_water = high_water(&parts);
        Ok(Self { parts, connection, high_water })
    }

    /// The staged database, to see what would come back.
    #[must_use]
    pub fn db(&self) -> &Connection {
        &self.connection
    }

    /// How far the vault's journal had come by its mark; 0 if there is no mark that can be read.
    #[must_use]
    pub fn high_water(&self) -> u64 {
        self.high_water
    }

    /// What stands beside the backup, if it comes from one.
    #[must_use]
    pub fn info(&self) -> Option<&BackupInfo> {
        self.parts.info.as_ref()
    }

    /// Whether keys come back with it that are older than those in the folder: whoever left since could open it.
    #[must_use]
    pub fn brings_keys(&self) -> bool {
        self.parts.brings_header
    }

    /// Takes the vault's place. `sequence` is where the staged journal ends, once a person has seen what is missing.
    /// Gives back the folder in which everything from before now lies, if there was anything.
    ///
    /// # Errors
    /// If it cannot be written: either nothing has changed yet, or the next opening finishes it.
    pub fn take_the_place(self, sequence: u64) -> Result<Option<PathBuf>, RestoreError> {
        let Self { parts, connection, .. } = self;
        let Parts { folder, lock, staging, header, key, brings_header, .. } = parts;
        connection.close().map_err(|(_, error)| DatabaseError::from(error))?;
        prepare(staging.path(), &header, &key, brings_header, sequence).map_err(FolderError::from)?;
        let path = staging.path().to_path_buf();
        staging.leave(); // from here on the note decides
        let aside = swap::swap(&folder, &path)?;
        drop(lock);
        Ok(aside.exists().then_some(aside))
    }
}

/// The mark is written anew: it must fit the database that comes, and a person was told what is missing.
fn prepare(staging: &Path, header: &Header, key: &VaultKey, brings_header: bool, sequence: u64) -> io::Result<()> {
    let names: &[&str] = if brings_header { &[header_file::NEWEST, header_file::OLDER] } else { &[] };
    for name in [header_file::NEWEST, header_file::OLDER] {
        files::forget(&staging.join(name));
    }
    for name in names {
        files::write_whole(staging, name, &header::write(header, key))?;
    }
    let mut mark = Mark::starting_at(sequence, header.generation);
    let mut file = MarkFile::open(staging).map_err(io::Error::other)?;
    file.write(&mut mark, key, &header.vault_id).map_err(io::Error::other)?;
    for name in [crate::mark::NAME, database::NAME] {
        files::sync_file(&staging.join(name))?;
    }
    files::sync_folder(staging)
}

fn high_water(parts: &Parts) -> u64 {
    let read = |mut file: MarkFile| file.read(&[&parts.key], &parts.header.vault_id).0.sequence;
    MarkFile::open_if_there(&parts.folder).ok().flatten().map_or(0, read)
}
