//! A byte copy of the database as it lies on the disk, to be checked while the work goes on.
//!
//! A backup is no substitute: it is written from pages that SQLite may still hold in memory, and looks whole although
//! the file is not.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
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
};

/// SQLite locks bytes from here on and never stores anything in that page; Windows does not let it be read.
const LOCKED_PAGE: u64 = 0x4000_0000;
const PIECE: u64 = 1024 * 1024;

/// A copy that nobody has looked at yet. Gone when dropped.
pub struct CopyToCheck {
    staging: Staging,
    key: VaultKey,
    vault_id: [u8; 16],
}

impl OpenVault {
    /// Copies the database file byte for byte. The owner of the connection waits no longer than copying takes.
    ///
    /// # Errors
    /// A full disk; a file that cannot be read.
    pub fn copy_to_check(&mut self) -> Result<CopyToCheck, BackupError> {
        let session = &mut self.session;
        let connection = &session.connection;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(DatabaseError::from)?;
        sweep(&session.folder, "vault.check").map_err(FolderError::from)?;
        let staging = Staging::new(&session.folder, "vault.check").map_err(FolderError::from)?;
        let mut from = File::open(session.folder.join(database::NAME)).map_err(FolderError::from)?;
        let copied = copy_bytes(&mut from, &staging.path().join(database::NAME));
        // Closing this handle would let go of every lock that SQLite holds on the file in this process (POSIX).
        session.held_open.push(from);
        copied.map_err(FolderError::from)?;
        Ok(CopyToCheck { staging, key: session.key.copy(), vault_id: session.header.vault_id })
    }
}

impl CopyToCheck {
    /// Runs both checks on the copy, and `read` on what it holds unless pages are damaged.
    ///
    /// # Errors
    /// [`BackupError::Cancelled`]; damage is a finding and no error.
    pub fn check<T>(
        self,
        stop: &Stop,
        read: impl FnOnce(&Connection) -> T,
    ) -> Result<(Findings, Option<T>), BackupError> {
        let Self { staging, key, vault_id } = self;
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

fn copy_bytes(from: &mut File, to: &Path) -> io::Result<()> {
    let size = from.metadata()?.len();
    let mut to = files::private().create_new(true).open(to)?;
    let mut at = 0;
    while at < size {
        if at == LOCKED_PAGE {
            at += database::PAGE;
            continue;
        }
        let until = if at < LOCKED_PAGE { size.min(LOCKED_PAGE) } else { size };
        let length = PIECE.min(until - at);
        from.seek(SeekFrom::Start(at))?;
        to.seek(SeekFrom::Start(at))?;
        let mut piece = vec![0; usize::try_from(length).unwrap_or_default()];
        from.read_exact(&mut piece)?;
        to.write_all(&piece)?;
        at += length;
    }
    to.set_len(size)
}
