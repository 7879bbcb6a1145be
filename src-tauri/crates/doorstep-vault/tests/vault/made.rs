//! What every test starts from: a folder, a vault in it, and its papers.

use std::{
    fs,
    path::{Path, PathBuf},
};

use doorstep_vault::{KdfCost, Language, OpenVault, Passphrase, PendingVault, PersonId, VaultFolder};
use tempfile::TempDir;

pub const PHRASE: &str = "the heron stood in our pond again";
pub const NOW: i64 = 1_800_000_000_000;

/// A vault that was created and locked again.
pub struct Made {
    pub folder: TempDir,
    pub lead: PersonId,
    pub words: String,
}

impl Made {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pending = PendingVault::prepare("Riverbend Families", "Ana Lead", Language::English).unwrap();
        let words = sentence(&pending);
        let open = pending.create(&VaultFolder::at(folder.path()), &phrase(), &words, KdfCost::cheap()).unwrap();
        let lead = open.person().id;
        open.lock();
        Self { folder, lead, words }
    }

    pub fn at(&self) -> VaultFolder {
        VaultFolder::at(self.folder.path())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn open(&self) -> OpenVault {
        self.at().unlock(&self.lead, &phrase(), NOW).unwrap()
    }

    /// Every file but the throttle's, with its bytes: what no failed unlock may change.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        files_of(self.folder.path()).into_iter().filter(|(name, _)| name != "vault.mark").collect()
    }
}

pub fn phrase() -> Passphrase {
    Passphrase::typed(PHRASE)
}

pub fn sentence(pending: &PendingVault) -> String {
    join(pending.recovery_words())
}

pub fn join(words: &[impl AsRef<str>]) -> String {
    words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" ")
}

/// Every file in a folder, by name. Not the lock: it is empty, and Windows lets nobody read it while it is held.
pub fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file() && entry.file_name() != "vault.lock")
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

pub fn copy_folder(from: &Path, to: &Path) {
    for (name, bytes) in files_of(from) {
        fs::write(to.join(name), bytes).unwrap();
    }
}

/// Flips one bit of a file.
pub fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}
