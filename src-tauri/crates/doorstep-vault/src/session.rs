//! The part of an open vault that does not depend on how it was opened: lock, keys, database, mark.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;

use crate::{
    database, device,
    error::{DatabaseError, FolderError},
    files,
    folder::FolderLock,
    header::Header,
    header_file::{self, Notice},
    keys::VaultKey,
    log::Folds,
    mark::{Mark, MarkFile},
    rotation::{self, Unfinished},
    secret::push_hex,
};

/// What is in hand once the vault key is proved and before the database is open.
pub(crate) struct Proved {
    pub(crate) folder: PathBuf,
    pub(crate) lock: FolderLock,
    pub(crate) mark_file: MarkFile,
    pub(crate) header: Header,
    pub(crate) key: VaultKey,
    pub(crate) notices: Vec<Notice>,
    pub(crate) second_lags: bool,
}

/// Fields are dropped in this order: the database closes first, the lock goes last.
pub(crate) struct Session {
    pub(crate) connection: Connection,
    pub(crate) key: VaultKey,
    pub(crate) header: Header,
    pub(crate) folder: PathBuf,
    pub(crate) device_id: [u8; 16],
    pub(crate) device_is_new: bool,
    pub(crate) notices: Vec<Notice>,
    pub(crate) mark: Mark,
    pub(crate) mark_is_behind: bool,
    mark_file: MarkFile,
    /// The database's file, if somebody copies it. Must not be closed before the connection is.
    pub(crate) file: Option<Arc<File>>,
    pub(crate) folds: Folds,
    /// One besides the session's own for each copy of the file that is growing.
    pub(crate) log_holds: Arc<()>,
    _lock: FolderLock,
}

impl Session {
    /// Opens the database and settles which device this is.
    pub(crate) fn open(proved: Proved) -> Result<Self, DatabaseError> {
        let Proved { folder, lock, mut mark_file, header, key, mut notices, second_lags } = proved;
        if finish_creation(&folder, &header.vault_id)? {
            notices.push(Notice::CreationFinished);
        }
        let unfinished = Unfinished::find(&folder, &header, &key);
        if unfinished.is_some() {
            rotation::go_on(&folder, &header, &key)?;
            notices.push(Notice::NewKeysFinished);
        }
        let path = folder.join(database::NAME);
        let opened = database::open(&path, &key, &header.vault_id);
        let (connection, identity) = opened.map_err(|error| rotation::explain(error, &path, &header, &key))?;
        if second_lags && header_file::finish_store(&folder, &header, &key).is_err() {
            notices.push(Notice::SecondHeaderUnreadable);
        }
        let before = unfinished.as_ref().and_then(|unfinished| unfinished.former_key.as_ref());
        let (mark, notice) = mark_file.read(&[&key].into_iter().chain(before).collect::<Vec<_>>(), &header.vault_id);
        notices.extend(notice);
        if mark.header_generation > header.generation {
            notices.push(Notice::HeaderIsOlder);
        }
        let mut session = Self {
            connection,
            key,
            header,
            folder,
            device_id: identity.device_id,
            device_is_new: false,
            notices,
            mark,
            mark_is_behind: false,
            mark_file,
            file: None,
            folds: Folds::default(),
            log_holds: Arc::default(),
            _lock: lock,
        };
        if before_agrees(&session.folder, unfinished.as_ref(), &identity.device_id) {
            device::keep(&session.folder, &session.key, &identity.device_id)?;
        }
        if !device::is_agreed(&session.folder, &session.key, &identity.device_id) {
            session.renew_device()?;
        }
        if unfinished.is_some() {
            session.rewrite_mark();
            rotation::tidy(&session.folder, session.header.epoch);
        }
        Ok(session)
    }

    /// Takes a new device id: first beside the database, then inside. A cut between the two
    /// leaves them disagreeing, which again means a new id.
    pub(crate) fn renew_device(&mut self) -> Result<(), DatabaseError> {
        let id = device::renew(&self.folder, &self.key)?;
        database::note_device(&self.connection, &id)?;
        self.device_id = id;
        self.device_is_new = true;
        Ok(())
    }

    /// Writes a header with changed keys, one generation on, and keeps to the old one if that fails.
    pub(crate) fn replace_header(&mut self, mut header: Header) -> Result<(), FolderError> {
        header.generation = self.header.generation.max(self.mark.header_generation) + 1;
        let notice = header_file::store(&self.folder, &header, &self.key)?;
        self.header = header;
        self.notices.extend(notice);
        self.write_mark(self.mark.sequence);
        Ok(())
    }

    /// Writes both sides of the mark under the present key, after the key changed.
    pub(crate) fn rewrite_mark(&mut self) {
        self.write_mark(self.mark.sequence);
        self.write_mark(self.mark.sequence);
    }

    /// Notes how far the journal has come. A mark that cannot be written lags, which is safe.
    pub(crate) fn write_mark(&mut self, sequence: u64) {
        let mut next = self.mark;
        next.sequence = sequence;
        next.header_generation = self.header.generation.max(self.mark.header_generation);
        let written = self.mark_file.write(&mut next, &self.key, &self.header.vault_id);
        self.mark_is_behind = written.is_err();
        if written.is_ok() {
            self.mark = next;
        }
    }
}

/// Whether the device agreed with the database under the key before this one.
fn before_agrees(folder: &Path, unfinished: Option<&Unfinished>, in_database: &[u8; 16]) -> bool {
    let before = unfinished.and_then(|unfinished| unfinished.former_key.as_ref());
    before.is_some_and(|before| device::is_agreed(folder, before, in_database))
}

/// Where a new database is made. It gets its name after the header has its own,
/// so that a cut anywhere leaves nothing at all or something that can be finished.
pub(crate) fn creation_path(folder: &Path, vault_id: &[u8; 16]) -> PathBuf {
    let mut name = String::from(database::NAME);
    name.push('.');
    push_hex(&mut name, vault_id);
    name.push_str(".new");
    folder.join(name)
}

/// Gives a finished new database its name, if a cut kept it from getting one.
fn finish_creation(folder: &Path, vault_id: &[u8; 16]) -> Result<bool, FolderError> {
    let database = folder.join(database::NAME);
    if database.exists() {
        return Ok(false);
    }
    match fs::rename(creation_path(folder, vault_id), database) {
        Ok(()) => {
            files::sync_folder(folder)?;
            Ok(true)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}
