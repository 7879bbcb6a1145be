//! The exchange itself: a note first, then renames that can be done again, then the note goes.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use minicbor::{Decode, Encode};

use crate::{
    backup::{files_in, sync_attachments},
    database, device,
    error::FolderError,
    files, header_file, mark,
};

pub(crate) const NOTE: &str = "vault.restoring";
const ASIDE: &str = "aside";
const LARGEST: u64 = 4096;
/// What belongs to the database that was there before, and has no place beside another one.
const LEAVES: [&str; 4] = ["vault.db-wal", "vault.db-journal", "vault.db-shm", device::NAME];
/// What may come in, in this order.
const COMES: [&str; 4] = [mark::NAME, header_file::NEWEST, header_file::OLDER, database::NAME];

/// What moves where.
#[derive(Encode, Decode)]
struct Note {
    /// The folder beside the vault's files that holds the new ones.
    #[n(0)]
    staging: String,
    /// The folder that takes the old ones.
    #[n(1)]
    aside: String,
}

/// A new, empty, numbered folder for what is moved or copied aside.
pub(crate) fn new_aside(folder: &Path) -> io::Result<PathBuf> {
    for number in 1..=u32::MAX {
        let path = folder.join(ASIDE).join(format!("{number:06}"));
        if !path.exists() {
            files::make_private_folder(&path)?;
            return Ok(path);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Whether anything was ever put aside here. What lies there may be wanted back, with all that it speaks of.
pub(crate) fn has_aside(folder: &Path) -> bool {
    fs::read_dir(folder.join(ASIDE)).is_ok_and(|mut kept| kept.next().is_some())
}

/// Exchanges the vault's files for those in `staging`, which must be durable. Gives back where the old ones lie.
pub(super) fn swap(folder: &Path, staging: &Path) -> Result<PathBuf, FolderError> {
    let aside = new_aside(folder)?;
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let note = Note { staging: name(staging), aside: name(&aside) };
    let bytes = minicbor::to_vec(&note).expect("memory takes every byte");
    files::write_whole(folder, NOTE, &bytes)?;
    finish_pending(folder)?;
    Ok(aside)
}

/// Goes on with an exchange that was cut short. The folder's lock must be held. `true` if there was one.
pub(crate) fn finish_pending(folder: &Path) -> Result<bool, FolderError> {
    let bytes = match files::read_up_to(&folder.join(NOTE), LARGEST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        read => read?,
    };
    let Note { staging, aside } = minicbor::decode(&bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    if !is_plain(&staging) || !is_plain(&aside) {
        return Err(io::Error::from(io::ErrorKind::InvalidData).into());
    }
    let (staging, aside) = (folder.join(staging), folder.join(ASIDE).join(aside));
    exchange(folder, &staging, &aside)?;
    fs::remove_file(folder.join(NOTE))?;
    files::sync_folder(folder)?;
    drop(fs::remove_dir_all(&staging)); // only what nobody needs is left in it
    Ok(true)
}

/// Every step looks whether it was done before.
fn exchange(folder: &Path, staging: &Path, aside: &Path) -> io::Result<()> {
    files::make_private_folder(aside)?;
    for name in LEAVES {
        move_if_there(&folder.join(name), &aside.join(name))?;
    }
    for name in left_by_new_keys(folder)? {
        move_if_there(&folder.join(&name), &aside.join(&name))?;
    }
    for name in COMES {
        if staging.join(name).exists() {
            move_if_there(&folder.join(name), &aside.join(name))?;
            fs::rename(staging.join(name), folder.join(name))?;
        }
    }
    keep_openable(folder, aside)?;
    // Attachments never change and have random names: those of both stand side by side.
    for name in files_in(staging)? {
        let here = folder.join(&name);
        let shelf = here.parent().unwrap_or(folder);
        files::make_private_folder(shelf)?;
        if !here.exists() {
            fs::rename(staging.join(&name), &here)?;
        }
    }
    sync_attachments(folder)?; // before the note goes, which is what finds them in the staging folder
    if fs::read_dir(aside)?.next().is_none() {
        fs::remove_dir(aside)?; // there was nothing before: an empty folder would only puzzle
        drop(fs::remove_dir(folder.join(ASIDE))); // stays if older ones lie in it
    } else {
        files::sync_folder(aside)?;
    }
    files::sync_folder(folder)
}

/// Databases that a renewal of the keys left under other names: they belong to what was there before.
fn left_by_new_keys(folder: &Path) -> io::Result<Vec<String>> {
    let names: io::Result<Vec<String>> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect();
    let is_left = |name: &String| name.starts_with("vault.db.") && (name.ends_with(".old") || name.ends_with(".new"));
    Ok(names?.into_iter().filter(is_left).collect())
}

/// What lies aside opens by itself: a header that stays in force gets a copy beside the old database.
fn keep_openable(folder: &Path, aside: &Path) -> io::Result<()> {
    if !aside.join(database::NAME).exists() {
        return Ok(());
    }
    for name in [header_file::NEWEST, header_file::OLDER] {
        if folder.join(name).exists() && !aside.join(name).exists() {
            fs::copy(folder.join(name), aside.join(name))?;
        }
    }
    Ok(())
}

fn move_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '.') && !name.starts_with('.')
}
