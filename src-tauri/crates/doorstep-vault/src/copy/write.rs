//! Writing a copy to a stick or a folder, from a backup that was verified before. Needs no connection.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use super::{NO_MORE, chunks::ChunkWriter, head::CopyHead, pour, read::SealedCopy};
use crate::{
    OpenVault,
    backup::{BackupEntry, BackupInfo, INFO, files_in},
    database,
    error::{BackupError, FolderError},
    files, header,
    header::Header,
    header_file,
    secret::{Secret, random},
};

/// Told how many bytes of how many are done; answers whether to go on.
type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// To whom a copy is sealed: the leads and the words of the vault as it is now. Holds no secret.
pub struct CopySeal {
    header: Header,
    bytes: Vec<u8>,
}

impl OpenVault {
    /// What copies are sealed with; any thread can use it.
    #[must_use]
    pub fn copy_seal(&self) -> CopySeal {
        let header = self.session.header.clone();
        CopySeal { bytes: header::write(&header, &self.session.key), header }
    }
}

impl CopySeal {
    /// Whether a backup is of the same keys.
    #[must_use]
    pub fn fits(&self, info: &BackupInfo) -> bool {
        info.epoch == self.header.epoch && info.vault_id == self.header.vault_id
    }

    /// Writes one file `<stem>.copy` into a folder, reads it back, and only then gives it its name, with a number
    /// behind it if that name is taken.
    ///
    /// # Errors
    /// [`BackupError::TargetGone`] if the stick was pulled out, [`BackupError::Cancelled`], a full disk;
    /// [`BackupError::OtherKeys`] for a backup from before new keys. No half of a copy keeps a final name.
    pub fn write(&self, backup: &BackupEntry, to: &Path, stem: &str, on: Progress<'_>) -> Result<PathBuf, BackupError> {
        let info = backup.info.as_ref().filter(|info| self.fits(info)).ok_or(BackupError::OtherKeys)?;
        if !to.is_dir() {
            return Err(BackupError::TargetGone);
        }
        let names = names_of(&backup.path).map_err(FolderError::from)?;
        let temporary = to.join(format!(".{stem}.copy.new"));
        let written = self.write_file(&backup.path, &names, &temporary, info.made_ms, on).and_then(|()| {
            let name = free_name(to, stem);
            fs::rename(&temporary, &name)?;
            files::sync_folder(to)?;
            Ok(name)
        });
        written.map_err(|error| {
            files::forget(&temporary);
            match error.kind() {
                io::ErrorKind::Interrupted => BackupError::Cancelled,
                _ if !to.is_dir() => BackupError::TargetGone,
                _ => FolderError::from(error).into(),
            }
        })
    }

    fn write_file(&self, backup: &Path, names: &[String], to: &Path, made_ms: i64, on: Progress<'_>) -> io::Result<()> {
        let key: Secret<32> = Secret::random().map_err(io::Error::other)?;
        let nonce = random().map_err(io::Error::other)?;
        let bytes = total(backup, names)? + self.bytes.len() as u64;
        let head = CopyHead::sealing(&self.header, &key, made_ms, bytes, nonce);
        files::forget(to); // what an earlier try may have left under this temporary name
        let mut file = BufWriter::new(files::private().create_new(true).open(to)?);
        let hash = head.write(&mut file)?;
        let mut writer = ChunkWriter::new(file, &key, nonce, hash);
        put_entry(&mut writer, header_file::NEWEST, self.bytes.len() as u64)?;
        writer.write_all(&self.bytes)?;
        let mut done = 0;
        for name in names {
            put_file(&mut writer, backup, name, &mut |step| {
                done += step;
                on(done, bytes * 2)
            })?;
        }
        writer.write_all(&NO_MORE.to_be_bytes())?;
        writer.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        SealedCopy::open(to).map_err(io::Error::other)?.read_through(&key, &mut |step| {
            done += step;
            on(done, bytes * 2)
        })
    }
}

/// Everything of a backup but its header: the copy carries the one in force now.
fn names_of(backup: &Path) -> io::Result<Vec<String>> {
    let blobs = files_in(backup)?.into_iter().map(|path| path.to_string_lossy().replace('\\', "/"));
    Ok([INFO.to_owned(), database::NAME.to_owned()].into_iter().chain(blobs).collect())
}

fn total(backup: &Path, names: &[String]) -> io::Result<u64> {
    names.iter().map(|name| Ok(fs::metadata(backup.join(name))?.len())).sum()
}

fn put_entry(to: &mut impl Write, name: &str, size: u64) -> io::Result<()> {
    to.write_all(&u16::try_from(name.len()).map_err(io::Error::other)?.to_be_bytes())?;
    to.write_all(name.as_bytes())?;
    to.write_all(&size.to_be_bytes())
}

fn put_file(to: &mut impl Write, backup: &Path, name: &str, on: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
    let file = File::open(backup.join(name))?;
    let size = file.metadata()?.len();
    put_entry(to, name, size)?;
    pour(&mut BufReader::new(file), size, to, on)
}

fn free_name(to: &Path, stem: &str) -> PathBuf {
    let numbered = (2..).map(|n| to.join(format!("{stem}-{n}.copy")));
    std::iter::once(to.join(format!("{stem}.copy"))).chain(numbered).find(|path| !path.exists()).unwrap_or_default()
}
