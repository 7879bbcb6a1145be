//! Copies put aside: byte for byte, numbered, and only taken away when a person says so.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::Repair;
use crate::{database, error::FolderError, files, header_file, mark, restore::new_aside};

const ASIDE: &str = "aside";
/// Everything that could help somebody later; never the attachments, which are not touched.
const COPIED: [&str; 6] =
    [database::NAME, "vault.db-wal", "vault.db-journal", header_file::NEWEST, header_file::OLDER, mark::NAME];

impl Repair {
    /// Copies the vault's files aside as they are and makes the copy durable. Comes before every other rung.
    ///
    /// # Errors
    /// A full disk; then there is no copy, and nothing else may be tried.
    pub fn copy_aside(&self) -> Result<PathBuf, FolderError> {
        let aside = new_aside(&self.folder)?;
        for name in COPIED {
            let copied = copy_if_there(&self.folder.join(name), &aside.join(name));
            if copied.is_err() {
                drop(fs::remove_dir_all(&aside)); // half a copy would pass for a whole one
            }
            copied?;
        }
        files::sync_folder(&aside)?;
        files::sync_folder(&self.folder)?;
        Ok(aside)
    }
}

pub(super) fn copy_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::copy(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(_) => files::sync_file(to),
    }
}

/// The numbered folders of a vault that hold what was put aside, the oldest first, and how much room each takes.
///
/// # Errors
/// If they cannot be listed.
pub fn aside_folders(vault: &Path) -> Result<Vec<(u32, u64)>, FolderError> {
    let listed = match fs::read_dir(vault.join(ASIDE)) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut found = Vec::new();
    for entry in listed {
        let entry = entry?;
        if let Some(number) = entry.file_name().to_str().and_then(|name| name.parse().ok()) {
            found.push((number, bytes_in(&entry.path())?));
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn bytes_in(folder: &Path) -> io::Result<u64> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.metadata()?.len())).sum()
}

/// Takes one of them away for good. The screen asks for a typed word before it calls this.
///
/// # Errors
/// If it cannot be removed.
pub fn delete_aside(vault: &Path, number: u32) -> Result<(), FolderError> {
    Ok(fs::remove_dir_all(vault.join(ASIDE).join(format!("{number:06}")))?)
}
