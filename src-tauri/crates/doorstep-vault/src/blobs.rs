//! Large attachments as files: `blobs/xx/<random name>`, encrypted, written whole or not at all.
//!
//! The order keeps a cut harmless: first the file under its final name, durable, *then* the row that speaks of it. A cut
//! between the two leaves a file that nothing speaks of; [`Blobs::sweep`] takes it away at the next unlock.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Write},
    path::PathBuf,
};

use crate::{
    OpenVault,
    blob::{BlobName, OpenBlob, encrypt_blob},
    blob_key::BlobKey,
    error::{BlobError, NoRandomness},
    files,
    secret::{push_hex, random},
};

/// The folder's name inside the vault.
pub const BLOBS: &str = "blobs";

/// The blobs of an open vault. Whoever has this holds the vault's lock.
pub struct Blobs<'a> {
    vault: &'a OpenVault,
}

impl OpenVault {
    /// The vault's large attachments.
    #[must_use]
    pub fn blobs(&self) -> Blobs<'_> {
        Blobs { vault: self }
    }

    /// A name for new contents: random, so that a file's name says nothing.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn new_blob_name(&self) -> Result<BlobName, NoRandomness> {
        random()
    }
}

impl Blobs<'_> {
    /// Encrypts `length` bytes into a file, durably. It stands under its name when this returns, and not before.
    ///
    /// # Errors
    /// Those of the folder; then nothing stays.
    pub fn store(&self, name: &BlobName, key: &BlobKey, length: u64, from: &mut dyn Read) -> Result<(), BlobError> {
        let folder = self.shelf(name);
        files::make_private_folder(&folder)?;
        let (file, temporary) = files::new_beside(&folder, &file_name(name))?;
        let written = write(file, name, key, length, from);
        let done = written.and_then(|()| fs::rename(&temporary, self.path(name)));
        if let Err(error) = done {
            files::forget(&temporary);
            return Err(error.into());
        }
        files::sync_folder(&folder)?;
        Ok(files::sync_folder(&self.root())?)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// [`BlobError::Missing`] if it is not there; [`BlobError::Damaged`].
    pub fn open(&self, name: &BlobName, key: &BlobKey) -> Result<OpenBlob<BufReader<File>>, BlobError> {
        match File::open(self.path(name)) {
            Ok(file) => OpenBlob::open(BufReader::new(file), key, name),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(BlobError::Missing),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes a file away for ever. `false` if there was none: erasing twice is no error.
    ///
    /// What makes it unreadable is that its key is gone with its row; on flash memory the bytes may outlive the file.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn erase(&self, name: &BlobName) -> Result<bool, BlobError> {
        match fs::remove_file(self.path(name)) {
            Ok(()) => {
                files::sync_folder(&self.shelf(name))?;
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// The names of all files, for a backup: copy them as they are, they are encrypted.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn names(&self) -> Result<Vec<BlobName>, BlobError> {
        Ok(self.files()?.into_iter().filter_map(|(_, name)| name).collect())
    }

    /// Where a file lies.
    #[must_use]
    pub fn path(&self, name: &BlobName) -> PathBuf {
        self.shelf(name).join(file_name(name))
    }

    /// Takes away what a cut left behind: temporary files of ours, and files that `is_known` does not know. Files that do
    /// not have a name of ours are left alone. Returns how many went.
    ///
    /// To be called only while the database is known to be the newest: a row that an older database does not have may
    /// still speak of its file.
    ///
    /// # Errors
    /// Those of the folder, and of `is_known`.
    pub fn sweep<E: From<BlobError>>(&self, mut is_known: impl FnMut(&BlobName) -> Result<bool, E>) -> Result<u32, E> {
        let mut swept = 0;
        for (path, name) in self.files()? {
            let keep = match &name {
                Some(name) => is_known(name)?,
                None => !is_temporary(&path),
            };
            if !keep {
                fs::remove_file(&path).map_err(BlobError::from)?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    fn files(&self) -> Result<Vec<(PathBuf, Option<BlobName>)>, BlobError> {
        let mut found = Vec::new();
        for shelf in list(&self.root())? {
            if shelf.is_dir() {
                found.extend(list(&shelf)?.into_iter().map(|path| (path.clone(), name_of(&path))));
            }
        }
        Ok(found)
    }

    fn root(&self) -> PathBuf {
        self.vault.folder().join(BLOBS)
    }

    fn shelf(&self, name: &BlobName) -> PathBuf {
        let mut shelf = String::new();
        push_hex(&mut shelf, &name[..1]);
        self.root().join(shelf)
    }
}

fn write(file: File, name: &BlobName, key: &BlobKey, length: u64, from: &mut dyn Read) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    encrypt_blob(key, name, length, from, &mut out)?;
    out.flush()?;
    out.get_ref().sync_all()
}

fn file_name(name: &BlobName) -> String {
    let mut text = String::new();
    push_hex(&mut text, name);
    text
}

fn name_of(path: &std::path::Path) -> Option<BlobName> {
    let text = path.file_name()?.to_str()?;
    let pairs = text.as_bytes().chunks_exact(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Vec<u8> = pairs.map(byte).collect::<Option<_>>()?;
    let name: BlobName = bytes.try_into().ok()?;
    (file_name(&name) == text).then_some(name)
}

fn is_temporary(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|end| end == "new")
}

/// A folder that is not there has nothing in it.
fn list(folder: &std::path::Path) -> Result<Vec<PathBuf>, BlobError> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}
