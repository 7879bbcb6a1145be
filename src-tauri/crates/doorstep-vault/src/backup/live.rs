//! A byte copy of the database as it lies on the disk, to be checked while the work goes on.
//!
//! A backup is no substitute: it is written from pages that SQLite may still hold in memory, and looks whole although
//! the file is not.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    sync::{Arc, Weak},
};

use rusqlite::Connection;

use super::{
    Findings, Staging, Stop,
    check::{check_deeply, heed},
    staging::sweep,
};
use crate::{
    OpenVault, database,
    error::{BackupError, DatabaseError, FolderError},
    files,
    keys::VaultKey,
    log::Folds,
};

/// SQLite locks bytes from here on and never stores anything in that page; Windows does not let it be read.
const LOCKED_PAGE: u64 = 0x4000_0000;
/// How much is copied at once: so long, and no longer, does anybody wait for the one connection.
const PIECE: u64 = 4 * 1024 * 1024;

/// A copy that grows piece by piece, and that nobody has looked at yet. Gone when dropped.
pub struct CopyToCheck {
    staging: Staging,
    key: VaultKey,
    vault_id: [u8; 16],
    /// The session owns it: closing it lets go of every lock that SQLite holds on the file in this process (POSIX).
    from: Weak<File>,
    to: File,
    at: u64,
    /// Held for as long as the log may not move into the file.
    _holds_log: Arc<()>,
    /// The moves of the log into the file that this copy knows of, in the sitting it belongs to.
    folds: Folds,
    seen: u64,
}

impl OpenVault {
    /// Begins a copy of the database file, byte for byte. Until it is whole, changes stay in the log, and the file
    /// stands still.
    ///
    /// # Errors
    /// A full disk; a file that cannot be read.
    pub fn copy_to_check(&mut self) -> Result<CopyToCheck, BackupError> {
        let session = &mut self.session;
        sweep(&session.folder, "vault.check").map_err(FolderError::from)?;
        let staging = Staging::new(&session.folder, "vault.check").map_err(FolderError::from)?;
        let path = staging.path().join(database::NAME);
        let to = files::private().create_new(true).open(path).map_err(FolderError::from)?;
        let from = session.file_itself().map_err(FolderError::from)?;
        session.fold_log()?;
        session.let_log_grow(true)?;
        Ok(CopyToCheck {
            staging,
            key: session.key.copy(),
            vault_id: session.header.vault_id,
            _holds_log: Arc::clone(&session.log_holds),
            from: Arc::downgrade(&from),
            to,
            at: 0,
            seen: session.folds.count(),
            folds: session.folds.clone(),
        })
    }

    /// Copies the next piece, and says whether the copy is whole now. If changes were moved into the file meanwhile,
    /// by a backup for example, it begins again.
    ///
    /// # Errors
    /// [`BackupError::Cancelled`] if the copy is of an earlier sitting or under earlier keys; a full disk; a file that
    /// cannot be read.
    pub fn copy_piece(&mut self, copy: &mut CopyToCheck) -> Result<bool, BackupError> {
        let session = &self.session;
        let Some(from) = copy.from.upgrade().filter(|_| copy.folds.is(&session.folds)) else {
            return Err(BackupError::Cancelled);
        };
        if copy.seen != session.folds.count() {
            (copy.at, copy.seen) = (0, session.folds.count());
        }
        let copied = copy.piece(&from).map_err(|error| BackupError::from(FolderError::from(error)));
        // Another copy may still be growing.
        if !matches!(copied, Ok(false)) && Arc::strong_count(&session.log_holds) <= 2 {
            session.let_log_grow(false)?;
        }
        copied
    }
}

impl CopyToCheck {
    fn piece(&mut self, mut from: &File) -> io::Result<bool> {
        let size = from.metadata()?.len();
        if self.at == LOCKED_PAGE {
            self.at += database::PAGE;
        }
        let until = if self.at < LOCKED_PAGE { size.min(LOCKED_PAGE) } else { size };
        let mut piece = vec![0; usize::try_from(PIECE.min(until.saturating_sub(self.at))).unwrap_or_default()];
        from.seek(SeekFrom::Start(self.at))?;
        self.to.seek(SeekFrom::Start(self.at))?;
        from.read_exact(&mut piece)?;
        self.to.write_all(&piece)?;
        self.at += piece.len() as u64;
        if self.at < size {
            return Ok(false);
        }
        self.to.set_len(size)?;
        Ok(true)
    }

    /// Runs both checks on the copy, once it is whole, and `read` on what it holds unless pages are damaged.
    ///
    /// # Errors
    /// [`BackupError::Cancelled`]; damage is a finding and no error.
    pub fn check<T>(
        self,
        stop: &Stop,
        read: impl FnOnce(&Connection) -> T,
    ) -> Result<(Findings, Option<T>), BackupError> {
        let Self { staging, key, vault_id, .. } = self;
        let path = staging.path().join(database::NAME);
        let opened = database::open_read_only(&path, &key, &vault_id);
        drop(key);
        let mut copy = match opened {
            Ok((copy, _)) => copy,
            Err(DatabaseError::Damaged) => {
                return Ok((Findings { pages: vec!["unreadable".to_owned()], structure: Vec::new() }, None));
            }
            Err(other) => return Err(other.into()),
        };
        let findings = check_deeply(&mut copy, stop)?;
        if !findings.is_sound() {
            return Ok((findings, None));
        }
        heed(&mut copy, stop)?; // a lock must not wait until the whole journal is read
        let told = read(&copy);
        if stop.was_asked() { Err(BackupError::Cancelled) } else { Ok((findings, Some(told))) }
    }
}
