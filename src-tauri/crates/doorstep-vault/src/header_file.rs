//! The two generations of the header on disk.

use std::{io, path::Path};

use crate::{
    error::{FolderError, HeaderDamage},
    files,
    header::{FoundHeader, Header, LARGEST, Unreadable, write},
    keys::VaultKey,
};

pub(crate) const NEWEST: &str = "vault.hdr";
pub(crate) const OLDER: &str = "vault.hdr.1";

/// Something about this vault that a person should be told. Opening went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// `vault.hdr` could not be read; the older generation was used.
    OlderHeaderUsed,
    /// `vault.hdr` is sound, its second generation is missing or damaged.
    SecondHeaderUnreadable,
    /// One of the two headers is older than the other: an old copy was put back. The newer one was used.
    HeaderPutBack,
    /// The mark has seen a newer header than either: older keys may be in force again.
    HeaderIsOlder,
    /// The high-water mark was missing, so lost changes would not be noticed.
    MarkMissing,
    /// The high-water mark was damaged or is not this vault's.
    MarkUnreadable,
    /// The high-water mark began anew some time ago, and nobody has been told: what was lost then is not known.
    MarkBeganAnew,
    /// An interrupted creation was finished.
    CreationFinished,
    /// An interrupted renewal of all keys was finished. A backup under the new keys is due.
    NewKeysFinished,
}

/// The header to use, not yet authenticated, and what was wrong beside it.
pub(crate) struct Chosen {
    pub(crate) found: FoundHeader,
    pub(crate) notice: Option<Notice>,
    /// The second generation lags: a change of keys was cut short between the two writes.
    pub(crate) second_lags: bool,
}

impl Chosen {
    fn with(found: FoundHeader, notice: Option<Notice>) -> Self {
        Self { found, notice, second_lags: false }
    }
}

/// Reads both generations and takes the newer readable one. Falls back only from damage:
/// never from a newer format, and never from a header that asks for the unacceptable.
pub(crate) fn choose(folder: &Path) -> Result<Chosen, FolderError> {
    match (read_one(folder, NEWEST)?, read_one(folder, OLDER)?) {
        (Err(Unreadable::Newer(format)), _) | (_, Err(Unreadable::Newer(format))) => {
            Err(FolderError::HeaderNewer { format })
        }
        (Err(Unreadable::KeyDerivation), _) => Err(HeaderDamage::KeyDerivation.into()),
        (Ok(newest), Ok(older)) => Ok(newer_of(newest, older)),
        (Ok(found), Err(_)) => Ok(Chosen::with(found, Some(Notice::SecondHeaderUnreadable))),
        (Err(_), Ok(found)) => Ok(Chosen::with(found, Some(Notice::OlderHeaderUsed))),
        (_, Err(Unreadable::KeyDerivation)) => Err(HeaderDamage::KeyDerivation.into()),
        (Err(Unreadable::Absent), Err(Unreadable::Absent)) => Err(HeaderDamage::Missing.into()),
        (Err(_), Err(_)) => Err(HeaderDamage::Unreadable.into()),
    }
}

/// Two readable headers: `vault.hdr` is written first, so it is the newer one unless an old copy was put back.
fn newer_of(newest: FoundHeader, older: FoundHeader) -> Chosen {
    let (first, second) = (newest.unproved(), older.unproved());
    if first.vault_id != second.vault_id {
        return Chosen::with(newest, Some(Notice::SecondHeaderUnreadable));
    }
    if second.generation > first.generation {
        return Chosen::with(older, Some(Notice::HeaderPutBack));
    }
    let second_lags = second.generation < first.generation;
    Chosen { found: newest, notice: None, second_lags }
}

fn read_one(folder: &Path, name: &str) -> Result<Result<FoundHeader, Unreadable>, FolderError> {
    match files::read_up_to(&folder.join(name), LARGEST) {
        Ok(bytes) => Ok(FoundHeader::read(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Err(Unreadable::Absent)),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(error.into()),
        Err(_) => Ok(Err(Unreadable::Damaged)),
    }
}

/// Writes both generations, the newest first, so that at every moment one of them is whole.
/// Both end equal on purpose: an older one would keep an old passphrase alive.
///
/// # Errors
/// Only if the newest could not be written: then the old keys are in force. A second generation
/// that could not be written comes back as a notice, and the next opening writes it.
pub(crate) fn store(folder: &Path, header: &Header, key: &VaultKey) -> Result<Option<Notice>, FolderError> {
    let bytes = write(header, key);
    replace(folder, NEWEST, &bytes)?;
    Ok(replace(folder, OLDER, &bytes).err().map(|_| Notice::SecondHeaderUnreadable))
}

/// What became of a header that carries another vault key: there is nothing between old and new.
pub(crate) enum Decided {
    /// The new one is in force and durable. The second generation may lag, and then says so.
    InForce(Option<Notice>),
    /// The old one is in force.
    NotInForce(FolderError),
    /// Nobody can say which is in force: nothing must be written until somebody looks again.
    Unclear,
}

/// As [`store`], for a header under another vault key. `between` is called once the newest is in force and
/// before the second generation is written.
pub(crate) fn decide(folder: &Path, header: &Header, key: &VaultKey, between: impl FnOnce()) -> Decided {
    let bytes = write(header, key);
    let on_disk = || files::read_up_to(&folder.join(NEWEST), LARGEST).ok();
    let before = on_disk();
    if let Err(error) = replace(folder, NEWEST, &bytes) {
        let now = on_disk();
        if now.is_some() && now == before {
            return Decided::NotInForce(error);
        }
        if now.as_deref() != Some(&bytes[..]) || files::sync_folder(folder).is_err() {
            return Decided::Unclear;
        }
    }
    between();
    Decided::InForce(replace(folder, OLDER, &bytes).err().map(|_| Notice::SecondHeaderUnreadable))
}

/// Brings a second generation up to an authenticated newest one.
pub(crate) fn finish_store(folder: &Path, header: &Header, key: &VaultKey) -> Result<(), FolderError> {
    replace(folder, OLDER, &write(header, key))
}

fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
    if let Err(Unreadable::Damaged) = read_one(folder, name)? {
        files::keep_copy(folder, name)?;
    }
    files::write_whole(folder, name, bytes)?;
    if files::read_up_to(&folder.join(name), LARGEST)? != bytes {
        return Err(FolderError::Io { kind: io::ErrorKind::InvalidData });
    }
    Ok(())
}
