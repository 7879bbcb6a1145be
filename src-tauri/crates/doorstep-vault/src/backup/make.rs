//! Making a backup: written by the owner of the one connection, verified by whoever has time.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{
    BackupInfo, Contents, FOLDER, Reason, Staging, Stop, attachments, check, info,
    list::{list_backups, name_of},
    staging,
};
use crate::{
    OpenVault, database,
    error::{BackupError, DatabaseError, FolderError},
    files, header, header_file,
    keys::VaultKey,
    log,
    session::Session,
};

/// A backup that is written and has no name yet. Dropped, it is gone.
pub struct UnverifiedBackup {
    vault: PathBuf,
    staging: Staging,
    info: BackupInfo,
    key: VaultKey,
}

impl std::fmt::Debug for UnverifiedBackup {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "UnverifiedBackup({})", self.info.number)
    }
}

/// What writes backups of one vault: its header and key, without its connection.
pub struct BackupWriter {
    folder: PathBuf,
    header: Vec<u8>,
    vault_id: [u8; 16],
    epoch: u32,
    header_generation: u64,
    key: VaultKey,
}

impl OpenVault {
    /// What writes backups with the keys that are in force now, also while the connection is lent out.
    #[must_use]
    pub fn backup_writer(&self) -> BackupWriter {
        let Session { folder, header, key, .. } = &self.session;
        BackupWriter {
            folder: folder.clone(),
            header: header::write(header, key),
            vault_id: header.vault_id,
            epoch: header.epoch,
            header_generation: header.generation,
            key: key.copy(),
        }
    }

    /// Writes a backup under a temporary name. Takes as long as reading the database once; everything slow is left
    /// to [`UnverifiedBackup::verify`]. `contents` is where the journal ends now.
    ///
    /// Make one before and after anything that could go wrong for the whole vault: a migration, an import, new keys.
    ///
    /// # Errors
    /// A full disk, a damaged database, by name. Nothing is left behind, and the vault is as it was.
    pub fn begin_backup(
        &self,
        reason: Reason,
        now_ms: i64,
        contents: Contents,
    ) -> Result<UnverifiedBackup, BackupError> {
        self.session.folds.note();
        self.backup_writer().write(self.db(), reason, now_ms, contents)
    }
}

impl BackupWriter {
    /// As [`OpenVault::begin_backup`], on the vault's one connection.
    ///
    /// # Errors
    /// As [`OpenVault::begin_backup`].
    pub fn write(
        self,
        connection: &Connection,
        reason: Reason,
        now_ms: i64,
        contents: Contents,
    ) -> Result<UnverifiedBackup, BackupError> {
        let backups = self.folder.join(FOLDER);
        files::make_private_folder(&backups).map_err(FolderError::from)?;
        staging::sweep(&backups, "backup-").map_err(FolderError::from)?;
        let number = list_backups(&self.folder)?.first().map_or(1, |newest| newest.number + 1);
        let staging = Staging::new(&backups, &name_of(number)).map_err(FolderError::from)?;
        files::write_whole(staging.path(), header_file::NEWEST, &self.header).map_err(FolderError::from)?;
        write_database(connection, &staging.path().join(database::NAME))?;
        let info = BackupInfo {
            number,
            vault_id: self.vault_id,
            epoch: self.epoch,
            header_generation: self.header_generation,
            made_ms: now_ms,
            reason,
            sequence: contents.sequence,
            audit_head: contents.audit_head,
        };
        Ok(UnverifiedBackup { vault: self.folder, staging, info, key: self.key })
    }
}

/// The write-ahead log goes into the file first, then SQLite writes the whole anew; under SQLCipher the copy has
/// the key and salt of its original.
fn write_database(connection: &Connection, to: &Path) -> Result<(), BackupError> {
    let name = to.to_str().ok_or(FolderError::Io { kind: std::io::ErrorKind::InvalidFilename })?;
    drop(files::private().create_new(true).open(to).map_err(FolderError::from)?);
    log::fold(connection)?;
    connection.execute("VACUUM INTO ?1", [name]).map_err(DatabaseError::from)?;
    Ok(())
}

impl UnverifiedBackup {
    /// Opens the copy, checks every page and the structure, compares what is in it with what was in the vault, brings
    /// the attachments along, makes all durable and gives the backup its name. `read` says where a journal ends.
    ///
    /// # Errors
    /// [`BackupError::Damaged`] or [`BackupError::Differs`] if the copy is not what it should be,
    /// [`BackupError::Cancelled`]; a full disk. Nothing is left under a final name.
    pub fn verify(
        self,
        stop: &Stop,
        read: impl FnOnce(&Connection) -> rusqlite::Result<Contents>,
    ) -> Result<BackupInfo, BackupError> {
        let Self { vault, staging, info, key } = self;
        let database = staging.path().join(database::NAME);
        let (mut copy, _) = database::open_read_only(&database, &key, &info.vault_id)?;
        drop(key);
        let findings = check(&mut copy, stop)?;
        if !findings.is_sound() {
            return Err(BackupError::Damaged(Box::new(findings)));
        }
        let contents = read(&copy).map_err(DatabaseError::from)?;
        if contents != (Contents { sequence: info.sequence, audit_head: info.audit_head }) {
            return Err(BackupError::Differs);
        }
        copy.close().map_err(|(_, error)| DatabaseError::from(error))?;
        files::sync_file(&database).map_err(FolderError::from)?;
        finish(&vault, staging, &info, stop)?;
        Ok(info)
    }
}

fn finish(vault: &Path, staging: Staging, info: &BackupInfo, stop: &Stop) -> Result<(), BackupError> {
    let brought = attachments::bring(vault, staging.path(), &mut || !stop.was_asked());
    if stop.was_asked() {
        return Err(BackupError::Cancelled);
    }
    brought.map_err(FolderError::from)?;
    files::write_whole(staging.path(), info::NAME, &info::write(info)).map_err(FolderError::from)?;
    let name = vault.join(FOLDER).join(name_of(info.number));
    Ok(staging.name(&name).map_err(FolderError::from)?)
}
