//! Which device this is. A journal entry is known by its device and number, so two copies of a
//! vault must never go on writing as the same device.
//!
//! `vault.device` names the id and the machine and file it was made on, authenticated under the
//! vault key; the database names the id again. A copy of the folder has another machine or another
//! file, a restored database another id: either way the device takes a new one.

use std::{fs, io::Write, path::Path};

use crate::{
    error::FolderError,
    files,
    keys::{VaultKey, same},
    platform,
    secret::random,
};

pub(crate) const NAME: &str = "vault.device";
const LENGTH: usize = 16 + 32 + 32;

/// Whether file, machine and database agree on who this is.
pub(crate) fn is_agreed(folder: &Path, key: &VaultKey, in_database: &[u8; 16]) -> bool {
    read(folder, key).is_some_and(|id| id == *in_database)
}

/// The id in the file, if the file is whole and was made here.
fn read(folder: &Path, key: &VaultKey) -> Option<[u8; 16]> {
    let path = folder.join(NAME);
    let bytes = files::read_up_to(&path, LENGTH as u64).ok()?;
    let (text, code) = bytes.split_at_checked(LENGTH - 32)?;
    let code: &[u8; 32] = code.try_into().ok()?;
    let here = machine_and_file(key, &fs::metadata(&path).ok()?);
    let holds = same(&key.device_mac(text), code) && text[16..] == here;
    text[..16].try_into().ok().filter(|_| holds)
}

/// Draws a new id and writes it beside the database. The database must be told as well.
pub(crate) fn renew(folder: &Path, key: &VaultKey) -> Result<[u8; 16], FolderError> {
    let id = random::<16>().map_err(std::io::Error::other)?;
    keep(folder, key, &id)?;
    Ok(id)
}

/// Writes an id beside the database, for this machine and under this vault key.
pub(crate) fn keep(folder: &Path, key: &VaultKey, id: &[u8; 16]) -> Result<(), FolderError> {
    let (mut file, temporary) = files::new_beside(folder, NAME)?;
    let written = file.metadata().and_then(|about| {
        let mut text = id.to_vec();
        text.extend_from_slice(&machine_and_file(key, &about));
        let code = key.device_mac(&text);
        text.extend_from_slice(&code);
        file.write_all(&text)?;
        file.sync_all()?;
        fs::rename(&temporary, folder.join(NAME))
    });
    if written.is_err() {
        files::forget(&temporary);
    }
    written?;
    Ok(files::sync_folder(folder)?)
}

/// A code for this machine and this very file; tells nothing about either without the vault key.
fn machine_and_file(key: &VaultKey, about: &fs::Metadata) -> [u8; 32] {
    let mut text = platform::machine_id();
    text.extend_from_slice(&platform::file_number(about).to_be_bytes());
    key.device_mac(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_file_on_the_same_machine_keeps_its_id_and_a_copy_does_not() {
        let (here, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let key = VaultKey::random([1; 16]).unwrap();
        let made = renew(here.path(), &key).unwrap();
        assert!(is_agreed(here.path(), &key, &made), "reopened");
        assert!(!is_agreed(here.path(), &key, &[9; 16]), "a restored database names another id");
        let other = VaultKey::random([1; 16]).unwrap();
        assert!(!is_agreed(here.path(), &other, &made), "another vault's file");
        fs::copy(here.path().join(NAME), copy.path().join(NAME)).unwrap();
        #[cfg(unix)]
        assert!(!is_agreed(copy.path(), &key, &made), "a copied folder");
    }

    #[test]
    fn every_flipped_byte_and_every_cut_means_a_new_id() {
        let here = tempfile::tempdir().unwrap();
        let key = VaultKey::random([1; 16]).unwrap();
        let made = renew(here.path(), &key).unwrap();
        let path = here.path().join(NAME);
        let bytes = fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            fs::write(&path, &flipped).unwrap();
            assert!(!is_agreed(here.path(), &key, &made), "byte {at}");
            fs::write(&path, &bytes[..at]).unwrap();
            assert!(!is_agreed(here.path(), &key, &made), "cut at {at}");
        }
    }
}
