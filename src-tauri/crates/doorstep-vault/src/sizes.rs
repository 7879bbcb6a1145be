//! What lies in a vault's folder, by our own names alone: for support, who must not see anybody else's.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use crate::{database, device, folder::LOCK, header_file, mark};

/// One of our files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileSize {
    /// Its name, one of ours.
    pub name: &'static str,
    /// Its size; none if it is not there.
    pub bytes: Option<u64>,
}

/// One of our folders, counted and not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FolderSize {
    /// Its name, one of ours.
    pub name: &'static str,
    /// How many files are in it, at any depth.
    pub files: u64,
    /// How large they are together.
    pub bytes: u64,
    /// How long ago the newest was written; none if there is none or the clock has gone back.
    pub newest: Option<Duration>,
}

const FILES: [&str; 7] =
    [header_file::NEWEST, header_file::OLDER, database::NAME, "vault.db-wal", mark::NAME, device::NAME, LOCK];
const FOLDERS: [&str; 2] = ["blobs", "backups"];
/// Blobs lie one folder deep; more is none of ours.
const DEPTH: u8 = 3;

pub(crate) fn files(folder: &Path) -> Vec<FileSize> {
    let size = |name| fs::symlink_metadata(folder.join(name)).ok().map(|about| about.len());
    FILES.into_iter().map(|name| FileSize { name, bytes: size(name) }).collect()
}

pub(crate) fn folders(folder: &Path, now: SystemTime) -> Vec<FolderSize> {
    let counted = |name| {
        let mut size = FolderSize { name, files: 0, bytes: 0, newest: None };
        count(&folder.join(name), now, DEPTH, &mut size);
        size
    };
    FOLDERS.into_iter().map(counted).collect()
}

/// What cannot be looked into counts as nothing: this is for support, not for a check.
fn count(folder: &Path, now: SystemTime, depth: u8, size: &mut FolderSize) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Ok(about) = entry.metadata() else { continue };
        if about.is_dir() && depth > 1 {
            count(&entry.path(), now, depth - 1, size);
        } else if about.is_file() {
            size.files += 1;
            size.bytes += about.len();
            let age = about.modified().ok().and_then(|written| now.duration_since(written).ok());
            size.newest = [size.newest, age].into_iter().flatten().min();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: usize| fs::write(folder.path().join(name), vec![0; bytes]).unwrap();
        fs::create_dir_all(folder.path().join("backups")).unwrap();
        put("vault.db", 4096);
        put("letter to Marisol.odt", 10);
        put("backups/one", 7);
        put("backups/two", 5);
        let named: Vec<&str> = files(folder.path()).iter().map(|file| file.name).collect();
        assert_eq!(named, FILES, "a file of somebody's own is never named");
        let database = files(folder.path()).into_iter().find(|file| file.name == "vault.db").unwrap();
        assert_eq!(database.bytes, Some(4096), "ours is measured");
        let backups = folders(folder.path(), SystemTime::now()).pop().unwrap();
        assert_eq!((backups.files, backups.bytes), (2, 12), "backups are counted, not listed");
    }
}
