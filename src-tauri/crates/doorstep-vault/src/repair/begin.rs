//! Getting at a damaged vault: the lock is held, the key is proved, and nothing is opened.

use std::{path::PathBuf, sync::Arc};

use crate::{
    PersonId,
    error::UnlockError,
    folder::{FolderLock, VaultFolder},
    header::{FoundHeader, Header},
    header_file::choose,
    keys::VaultKey,
    mark::MarkFile,
    passphrase::Passphrase,
    rotation, slots, words,
};

/// A vault whose key is proved and whose database nobody has opened. Holds the folder's lock.
pub struct Repair {
    pub(super) folder: PathBuf,
    pub(super) lock: Arc<FolderLock>,
    pub(super) header: Header,
    pub(super) key: VaultKey,
    high_water: u64,
}

impl std::fmt::Debug for Repair {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Repair")
    }
}

impl VaultFolder {
    /// Proves the key by a passphrase, without opening the database.
    ///
    /// # Errors
    /// As [`VaultFolder::unlock`], damage of the database aside.
    pub fn begin_repair(&self, person: &PersonId, passphrase: &Passphrase, now_ms: i64) -> Result<Repair, UnlockError> {
        self.repair(now_ms, |header| {
            let entered = slots::open_person(header, person, passphrase)?;
            slots::vault_key_of_person(header, person, &entered.keys).ok_or(UnlockError::HeaderChanged)
        })
    }

    /// The same with the twenty-four words. They stay in force.
    ///
    /// # Errors
    /// As [`VaultFolder::unlock_with_words`].
    pub fn begin_repair_with_words(&self, typed: &str, now_ms: i64) -> Result<Repair, UnlockError> {
        let entropy = words::read(typed)?;
        self.repair(now_ms, |header| Ok(slots::vault_key_of_words(header, &entropy).ok_or(UnlockError::OtherWords)?.2))
    }

    fn repair(
        &self,
        now_ms: i64,
        open: impl FnOnce(&Header) -> Result<VaultKey, UnlockError>,
    ) -> Result<Repair, UnlockError> {
        let lock = self.hold()?;
        let found: FoundHeader = choose(self.path())?.found;
        let mut mark_file = MarkFile::open(self.path())?;
        mark_file.admit(now_ms)?;
        let key = open(found.unproved())?;
        mark_file.forgive()?;
        let header = found.authenticated(&key).ok_or(UnlockError::HeaderChanged)?;
        let high_water = mark_file.read(&[&key], &header.vault_id).0.sequence;
        // New keys whose files were not all in their places: the copy under them is the one to look at.
        rotation::go_on_or_back(self.path(), &header, &key)?;
        Ok(Repair { folder: self.path().to_path_buf(), lock: Arc::new(lock), header, key, high_water })
    }
}

impl Repair {
    /// How far the journal had come by the mark.
    #[must_use]
    pub fn high_water(&self) -> u64 {
        self.high_water
    }
}
