//! The attachments of a backup. Each is a file of its own, encrypted by itself, under a random name, and never
//! changed: a hard link is as good as a copy and takes no room.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::files;

/// Where they lie in a vault and in a backup of it.
pub(crate) const FOLDER: &str = "blobs";

/// Brings every attachment of one folder into another: by hard link, or by copy where the file system has none.
/// A vault without attachments is fine, and so are files that are half written: they have temporary names.
pub(crate) fn bring(from: &Path, to: &Path, go_on: &mut dyn FnMut() -> bool) -> io::Result<()> {
    for name in files_in(from)? {
        if !go_on() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let target = to.join(&name);
        if let Some(folder) = target.parent() {
            files::make_private_folder(folder)?;
        }
        if fs::hard_link(from.join(&name), &target).is_err() {
            fs::copy(from.join(&name), &target)?;
            files::sync_file(&target)?;
        }
    }
    sync_all(to)
}

/// The attachments of a folder, by their path below it, in a fixed order.
pub(crate) fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for shelf in entries(&folder.join(FOLDER))? {
        for file in entries(&folder.join(FOLDER).join(&shelf))? {
            if !file.ends_with(".new") {
                found.push(Path::new(FOLDER).join(&shelf).join(file));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<String>> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    listed.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// Makes the names of all attachments of a folder durable, and those of their shelves.
pub(crate) fn sync_all(to: &Path) -> io::Result<()> {
    let blobs = to.join(FOLDER);
    if !blobs.exists() {
        return Ok(());
    }
    for shelf in entries(&blobs)? {
        files::sync_folder(&blobs.join(shelf))?;
    }
    files::sync_folder(&blobs)
}
