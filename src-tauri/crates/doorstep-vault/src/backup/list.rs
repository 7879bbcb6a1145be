//! The backups of a vault, as they lie there. Needs no key.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use super::{BackupInfo, FOLDER, read_info};
use crate::{
    OpenVault, database,
    error::{BackupError, FolderError},
    files, slots,
};

const PREFIX: &str = "backup-";
/// Beside a backup that a later check found damaged.
const DAMAGE_NOTE: &str = "damaged";

/// One backup under its final name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupEntry {
    /// Its number.
    pub number: u64,
    /// Where it lies.
    pub path: PathBuf,
    /// What stands beside it; none if that cannot be read.
    pub info: Option<BackupInfo>,
    /// How much room its own database takes. Attachments are shared and take none.
    pub bytes: u64,
    /// A later check found it damaged.
    pub damaged: bool,
}

/// Every backup of the vault in this folder, the newest first.
///
/// # Errors
/// If the folder cannot be read.
pub fn list_backups(vault: &Path) -> Result<Vec<BackupEntry>, FolderError> {
    let listed = match fs::read_dir(vault.join(FOLDER)) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut found = Vec::new();
    for entry in listed {
        let path = entry?.path();
        let Some(number) = path.file_name().and_then(|name| name.to_str()).and_then(number_in) else { continue };
        let bytes = fs::metadata(path.join(database::NAME)).map_or(0, |about| about.len());
        found.push(BackupEntry {
            number,
            info: read_info(&path).filter(|info| info.number == number),
            bytes,
            damaged: path.join(DAMAGE_NOTE).exists(),
            path,
        });
    }
    found.sort_by_key(|entry| std::cmp::Reverse(entry.number));
    Ok(found)
}

/// `backup-000042` is 42; temporary names are none.
fn number_in(name: &str) -> Option<u64> {
    name.strip_prefix(PREFIX)?.parse().ok()
}

pub(super) fn name_of(number: u64) -> String {
    format!("{PREFIX}{number:06}")
}

/// Takes one backup away: out of the list first, so that a cut leaves a temporary name and no half of a backup.
///
/// # Errors
/// If it cannot be renamed or removed.
pub fn delete_backup(vault: &Path, number: u64) -> Result<(), FolderError> {
    let backups = vault.join(FOLDER);
    let mut going = name_of(number);
    going.push_str(".gone.new");
    let going = backups.join(going);
    fs::rename(backups.join(name_of(number)), &going)?;
    files::sync_folder(&backups)?;
    Ok(fs::remove_dir_all(going)?)
}

/// Notes that a check found this backup damaged: it no longer counts as verified, and stays where it is.
///
/// # Errors
/// If the note cannot be written.
pub fn note_damage(backup: &Path) -> Result<(), FolderError> {
    Ok(files::write_whole(backup, DAMAGE_NOTE, b"")?)
}

/// A backup's database, to read. The vault's present key opens it, also one from before new keys.
///
/// # Errors
/// [`BackupError::OtherKeys`] if the way back to its key is broken; damage by name.
pub fn open_backup(vault: &OpenVault, backup: &BackupEntry) -> Result<Connection, BackupError> {
    let session = &vault.session;
    let epoch = backup.info.as_ref().map_or(session.header.epoch, |info| info.epoch);
    let key = slots::former_key(&session.header, &session.key, epoch).ok_or(BackupError::OtherKeys)?;
    let path = backup.path.join(database::NAME);
    Ok(database::open_read_only(&path, &key, &session.header.vault_id)?.0)
}
