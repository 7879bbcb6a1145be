//! Reading a copy: proving that it is whole, and taking out what is in it.

use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::{Component, Path},
};

use super::{NO_MORE, chunks::ChunkReader, head::CopyHead, pour};
use crate::{
    backup::{ATTACHMENTS, INFO},
    database,
    error::{FolderError, RestoreError},
    files, header_file,
    secret::Secret,
};

const LONGEST_NAME: u16 = 400;

/// A copy whose head was read.
pub(crate) struct SealedCopy {
    pub(crate) head: CopyHead,
    hash: [u8; 32],
    file: BufReader<File>,
}

impl SealedCopy {
    pub(crate) fn open(path: &Path) -> Result<Self, RestoreError> {
        let mut file = BufReader::new(File::open(path).map_err(FolderError::from)?);
        let (head, hash) = CopyHead::read(&mut file)?;
        Ok(Self { head, hash, file })
    }

    /// Reads all of it and keeps nothing.
    pub(crate) fn read_through(self, key: &Secret<32>, on: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
        self.each_file(key, |_, size, from| pour(from, size, &mut io::sink(), on))
    }

    /// Takes every file out into a folder and makes it durable.
    pub(crate) fn take_out(self, key: &Secret<32>, into: &Path, on: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
        self.each_file(key, |name, size, from| {
            let path = into.join(name);
            if let Some(folder) = path.parent() {
                files::make_private_folder(folder)?;
            }
            let mut file = files::private().create_new(true).open(&path)?;
            pour(from, size, &mut file, on)?;
            file.sync_all()
        })
    }

    fn each_file(
        self,
        key: &Secret<32>,
        take: impl FnMut(&str, u64, &mut dyn Read) -> io::Result<()>,
    ) -> io::Result<()> {
        each_file(&mut ChunkReader::new(self.file, key, self.head.nonce, self.hash), take)
    }
}

/// Hands on every file of an opened copy: its name, its size, and where its bytes are read from.
pub(crate) fn each_file(
    from: &mut dyn Read,
    mut take: impl FnMut(&str, u64, &mut dyn Read) -> io::Result<()>,
) -> io::Result<()> {
    while let Some((name, size)) = next_entry(from)? {
        take(&name, size, from)?;
    }
    // Reading on to the end proves that nothing was cut off behind the list.
    if from.read(&mut [0])? == 0 { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

fn next_entry(from: &mut dyn Read) -> io::Result<Option<(String, u64)>> {
    let mut length = [0; 2];
    from.read_exact(&mut length)?;
    let length = u16::from_be_bytes(length);
    if length == NO_MORE {
        return Ok(None);
    }
    if length > LONGEST_NAME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let (mut name, mut size) = (vec![0; usize::from(length)], [0; 8]);
    from.read_exact(&mut name)?;
    from.read_exact(&mut size)?;
    let name = String::from_utf8(name).map_err(|_| io::ErrorKind::InvalidData)?;
    if is_expected(&name) { Ok(Some((name, u64::from_be_bytes(size)))) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Only what a copy of ours holds: no name may lead out of the folder it is taken into.
fn is_expected(name: &str) -> bool {
    if [header_file::NEWEST, database::NAME, INFO].contains(&name) {
        return true;
    }
    let plain = |part: &str| {
        matches!(Path::new(part).components().collect::<Vec<_>>()[..], [Component::Normal(_)])
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    let parts: Vec<&str> = name.split('/').collect();
    matches!(parts[..], [ATTACHMENTS, shelf, file] if plain(shelf) && plain(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for good in ["vault.hdr", "vault.db", "backup.info", "blobs/0a/5f3c", "blobs/0a/5f3c.part"] {
            assert!(is_expected(good), "{good} is ours");
        }
        for bad in [
            "../vault.hdr",
            "/etc/passwd",
            "blobs/../x",
            "blobs/a/..",
            "blobs/a/b/c",
            "blobs//x",
            "vault.mark",
            "blobs/a/c:",
        ] {
            assert!(!is_expected(bad), "{bad} is not");
        }
    }
}
