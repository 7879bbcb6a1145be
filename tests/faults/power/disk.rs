//! A disk that keeps its promises and nothing more: what was flushed is there; of everything else any sector may be
//! there or not, and names change in their order but perhaps not yet.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::trace::{FileId, Op, joined};
use crate::chance::Chance;

/// A disk writes so much at once, or not at all.
const SECTOR: usize = 512;

/// A name, and what stands under it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    File(FileId),
    Folder,
}

/// What certainly is on the disk, and what may be.
#[derive(Clone)]
pub struct Disk {
    root: PathBuf,
    names: BTreeMap<PathBuf, Entry>,
    contents: Vec<Vec<u8>>,
    /// Names that changed since their folder was flushed, in order.
    renamings: Vec<Op>,
    /// Writes that no flush of their file has followed, in order.
    writes: Vec<Op>,
}

impl Disk {
    /// A disk that holds what lies below `root` now.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn holding(root: &Path) -> Result<Self, String> {
        let mut disk = Self {
            root: root.to_path_buf(),
            names: BTreeMap::new(),
            contents: Vec::new(),
            renamings: Vec::new(),
            writes: Vec::new(),
        };
        for (path, bytes) in files_below(root)? {
            disk.names.insert(path, Entry::File(disk.contents.len()));
            disk.contents.push(bytes);
        }
        for path in folders_below(root)? {
            disk.names.insert(path, Entry::Folder);
        }
        Ok(disk)
    }

    /// Goes one step on.
    pub fn take(&mut self, op: &Op) {
        match op {
            Op::Write(..) | Op::Resize(..) => self.writes.push(op.clone()),
            Op::Create(file, _) => {
                self.contents.resize(self.contents.len().max(file + 1), Vec::new());
                self.renamings.push(op.clone());
            }
            Op::Folder(_) | Op::Link(..) | Op::Rename(..) | Op::Remove(_) => self.renamings.push(op.clone()),
            Op::Flush(file) => {
                let (flushed, rest) =
                    std::mem::take(&mut self.writes).into_iter().partition(|op| of(op) == Some(*file));
                self.writes = rest;
                let flushed: Vec<Op> = flushed;
                flushed.iter().for_each(|op| self.write(op, &mut |_| true));
            }
            Op::FlushFolder(folder) => {
                let (flushed, rest) = std::mem::take(&mut self.renamings).into_iter().partition(|op| is_in(op, folder));
                self.renamings = rest;
                let flushed: Vec<Op> = flushed;
                flushed.iter().for_each(|op| self.rename(op));
            }
            Op::Said(_) => {}
        }
    }

    /// The power goes. What was not flushed is there in part: nothing, everything, or any sectors of it.
    pub fn lose_power(mut self, chance: &mut Chance) -> Self {
        let kept = chance.below(self.renamings.len() + 1);
        for op in std::mem::take(&mut self.renamings).into_iter().take(kept) {
            self.rename(&op);
        }
        let how = chance.below(4);
        for op in std::mem::take(&mut self.writes) {
            self.write(&op, &mut |_| match how {
                0 => false,
                1 => true,
                _ => chance.below(2) == 0,
            });
        }
        self
    }

    fn rename(&mut self, op: &Op) {
        match op {
            Op::Create(file, path) | Op::Link(file, path) => drop(self.names.insert(path.clone(), Entry::File(*file))),
            Op::Folder(path) => drop(self.names.insert(path.clone(), Entry::Folder)),
            Op::Remove(path) => drop(self.names.remove(path)),
            Op::Rename(from, to) => {
                let moved: Vec<PathBuf> = self.names.keys().filter(|path| path.starts_with(from)).cloned().collect();
                for path in moved {
                    let Some(entry) = self.names.remove(&path) else { continue };
                    self.names.insert(joined(to, path.strip_prefix(from).unwrap_or(&path)), entry);
                }
                self.follow(from, to);
            }
            _ => {}
        }
    }

    /// What was still to happen to a name, or below it, happens under the new one. A new file whose first name was never
    /// flushed is there now: its new name leads to it.
    fn follow(&mut self, from: &Path, to: &Path) {
        let anew = |path: &Path| path.strip_prefix(from).ok().map(|rest| joined(to, rest));
        let mut waiting = Vec::new();
        for op in std::mem::take(&mut self.renamings) {
            match op {
                Op::Create(file, path) | Op::Link(file, path) if path == from => {
                    self.names.insert(to.to_path_buf(), Entry::File(file));
                }
                Op::Create(file, path) => waiting.push(Op::Create(file, anew(&path).unwrap_or(path))),
                Op::Link(file, path) => waiting.push(Op::Link(file, anew(&path).unwrap_or(path))),
                Op::Folder(path) => waiting.push(Op::Folder(anew(&path).unwrap_or(path))),
                Op::Remove(path) => waiting.push(Op::Remove(anew(&path).unwrap_or(path))),
                other => waiting.push(other),
            }
        }
        self.renamings = waiting;
    }

    /// Writes those sectors that `reaches` lets through.
    fn write(&mut self, op: &Op, reaches: &mut dyn FnMut(usize) -> bool) {
        match op {
            Op::Resize(file, length) if reaches(0) => self.contents[*file].resize(*length as usize, 0),
            Op::Write(file, at, bytes) => {
                let mut start = 0;
                while start < bytes.len() {
                    // Up to the next border of a sector on the disk.
                    let end = bytes.len().min(start + SECTOR - (*at as usize + start) % SECTOR);
                    if reaches(start) {
                        put(&mut self.contents[*file], at + start as u64, &bytes[start..end]);
                    }
                    start = end;
                }
            }
            _ => {}
        }
    }

    /// Lays out what is on the disk in a folder. What hangs below a name that is not there cannot be reached.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn lay_out(&self, into: &Path) -> Result<(), String> {
        fs::create_dir_all(into).map_err(|error| error.to_string())?;
        for (path, entry) in &self.names {
            let target = into.join(path.strip_prefix(&self.root).map_err(|error| error.to_string())?);
            if !target.parent().is_some_and(Path::is_dir) {
                continue;
            }
            match entry {
                Entry::Folder => fs::create_dir_all(target),
                Entry::File(file) => fs::write(target, &self.contents[*file]),
            }
            .map_err(|error| error.to_string())?;
        }
        Ok(())
    }
}

fn of(op: &Op) -> Option<FileId> {
    match op {
        Op::Write(file, ..) | Op::Resize(file, _) => Some(*file),
        _ => None,
    }
}

fn is_in(op: &Op, folder: &Path) -> bool {
    match op {
        Op::Create(_, path) | Op::Link(_, path) | Op::Folder(path) | Op::Remove(path) => path.parent() == Some(folder),
        Op::Rename(from, to) => from.parent() == Some(folder) || to.parent() == Some(folder),
        _ => false,
    }
}

/// Puts bytes into a file, with zeros in a gap before them.
pub fn put(contents: &mut Vec<u8>, at: u64, bytes: &[u8]) {
    let (start, end) = (at as usize, at as usize + bytes.len());
    contents.resize(contents.len().max(end), 0);
    contents[start..end].copy_from_slice(bytes);
}

/// Every file below a folder, with its bytes.
///
/// # Errors
/// If one cannot be read.
pub fn files_below(root: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
    let mut files = Vec::new();
    for path in children(root)? {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push((path.clone(), fs::read(path).map_err(|error| error.to_string())?));
        }
    }
    Ok(files)
}

/// Every folder below a folder.
///
/// # Errors
/// If one cannot be read.
pub fn folders_below(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut folders = Vec::new();
    for path in children(root)?.into_iter().filter(|path| path.is_dir()) {
        folders.extend(folders_below(&path)?);
        folders.push(path);
    }
    Ok(folders)
}

fn children(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(|error| error.to_string())).collect()
}
