//! A folder under a temporary name, in which something grows that is not yet to be believed.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::{
    files,
    secret::{push_hex, random},
};

/// Stagings that are in use in this process: whatever else has a temporary name was left by a cut.
static IN_USE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Goes away when dropped, unless it was given its name.
pub(crate) struct Staging {
    path: PathBuf,
    named: bool,
}

impl Staging {
    /// A new folder `<name>.<random>.new` in `folder`.
    pub(crate) fn new(folder: &Path, name: &str) -> io::Result<Self> {
        let mut full = format!("{name}.");
        push_hex(&mut full, &random::<8>().map_err(io::Error::other)?);
        full.push_str(".new");
        let path = folder.join(full);
        in_use(|set| set.insert(path.clone()));
        let staging = Self { path, named: false };
        files::make_private_folder(&staging.path)?;
        Ok(staging)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes what is in it durable and gives it its name.
    pub(crate) fn name(mut self, path: &Path) -> io::Result<()> {
        files::sync_folder(&self.path)?;
        fs::rename(&self.path, path)?;
        self.named = true;
        path.parent().map_or(Ok(()), files::sync_folder)
    }

    /// Leaves it where it is: a note beside it says how to go on.
    pub(crate) fn leave(mut self) {
        self.named = true;
    }
}

impl Drop for Staging {
    /// Failing to remove it is no loss: a temporary name is never read, and the next sweep tries again.
    fn drop(&mut self) {
        if !self.named {
            drop(fs::remove_dir_all(&self.path));
        }
        in_use(|set| set.remove(&self.path));
    }
}

fn in_use(change: impl FnOnce(&mut BTreeSet<PathBuf>) -> bool) {
    change(&mut IN_USE.lock().unwrap_or_else(PoisonError::into_inner));
}

/// Removes what a cut left behind under temporary names. The folder's lock must be held.
pub(crate) fn sweep(folder: &Path, name: &str) -> io::Result<()> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in listed {
        let entry = entry?;
        let is_ours =
            entry.file_name().to_str().is_some_and(|found| found.starts_with(name) && found.ends_with(".new"));
        let busy = IN_USE.lock().unwrap_or_else(PoisonError::into_inner).contains(&entry.path());
        if is_ours && !busy && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}
