//! Small files written whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::secret::{push_hex, random};

/// Options for a file that only this account may read.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    // On Windows a new file inherits the folder's access list, which in a profile is the account's own.
    options
}

/// A folder that only this account may enter, and those above it that are missing. Their names are durable: what is
/// made durable in a folder is lost with it if the folder's own name is not.
pub(crate) fn make_private_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    above.map_or(Ok(()), make_private_folder)?;
    #[cfg_attr(windows, allow(unused_mut, reason = "a new folder inherits the access list of the one it lies in"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
        Ok(()) => above.map_or(Ok(()), sync_folder),
    }
}

/// Writes a temporary file, makes it durable, then gives it its name.
/// Whatever fails, `name` is the old file or the new one, and no temporary file stays.
pub(crate) fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (mut file, temporary) = new_beside(folder, name)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let done = written.and_then(|()| fs::rename(&temporary, folder.join(name)));
    if done.is_err() {
        forget(&temporary);
    }
    done.and_then(|()| sync_folder(folder))
}

/// A new, empty temporary file for `name`. The caller renames it or [`forget`]s it.
pub(crate) fn new_beside(folder: &Path, name: &str) -> io::Result<(File, PathBuf)> {
    let temporary = folder.join(format!("{name}.{}.new", tag()?));
    let file = private().create_new(true).open(&temporary)?;
    Ok((file, temporary))
}

/// Puts a copy of a file aside under a name that nothing else has. The original stays where it is.
pub(crate) fn keep_copy(folder: &Path, name: &str) -> io::Result<()> {
    let aside = folder.join(format!("{name}.{}.damaged", tag()?));
    fs::copy(folder.join(name), &aside)?;
    File::open(&aside)?.sync_all()
}

/// Removes a temporary file this program has just made and cannot use. Failing to is no loss:
/// temporary names are never read.
pub(crate) fn forget(temporary: &Path) {
    drop(fs::remove_file(temporary));
}

/// At most `largest` bytes of a file; more is an error.
pub(crate) fn read_up_to(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Makes what was written to a file durable. Windows flushes only through a handle that may write.
pub(crate) fn sync_file(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Makes renames in a folder durable.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes renames in a folder durable: on Windows the file system's own journal does,
/// and a folder cannot be flushed through a plain file handle.
#[cfg(windows)]
pub(crate) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn tag() -> io::Result<String> {
    let mut text = String::with_capacity(16);
    push_hex(&mut text, &random::<8>().map_err(io::Error::other)?);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        write_whole(folder.path(), "a", b"one").unwrap();
        write_whole(folder.path(), "a", b"two").unwrap();
        assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"two", "the newer text");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        assert!(write_whole(folder.path(), "a", b"text").is_err(), "a folder has the name");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        write_whole(folder.path(), "a", &[0; 100]).unwrap();
        assert!(read_up_to(&folder.path().join("a"), 99).is_err(), "one byte too many");
        assert_eq!(read_up_to(&folder.path().join("a"), 100).unwrap().len(), 100, "exactly fits");
    }
}
