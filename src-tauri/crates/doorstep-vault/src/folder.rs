//! A folder that is, or will be, a vault: what is in it, and the lock that keeps a second program out.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    PersonId,
    backup::{self, list_backups},
    database, device,
    error::{FolderError, HeaderDamage},
    files,
    header::{Header, PersonSlot},
    header_file::{self, Notice, choose},
    mark,
    place::{self, PlaceWarning},
    restore,
    sizes::{self, FileSize, FolderSize},
};

pub(crate) const LOCK: &str = "vault.lock";
/// Files that systems drop into any folder; a vault may be made beside them.
const LITTER: [&str; 5] = [".DS_Store", ".localized", "desktop.ini", "Thumbs.db", "lost+found"];

/// What may be left of a vault that lost its keys and its database.
const KEPT: [&str; 3] = ["backups", "blobs", "aside"];

/// A folder by its path. Nothing is opened or locked until it is asked for.
#[derive(Debug, Clone)]
pub struct VaultFolder {
    path: PathBuf,
}

/// Somebody who can open a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Stays the same through new names, passphrases and keys.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they are a programme lead, who holds keys and backups.
    pub lead: bool,
    /// Whether they still have a one-time phrase and have never signed in with one of their own.
    pub one_time: bool,
    /// Whether a keychain may open the vault for them, on this machine or another.
    pub keychain: bool,
}

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderState {
    /// Nothing: a vault can be made here.
    Empty,
    /// Other people's files: no vault is made among them.
    Occupied,
    /// A vault. The names are not proved until it is unlocked.
    Vault {
        /// The programme's name.
        programme: String,
        /// Who can unlock it, in the order they were added.
        people: Vec<Person>,
        /// What should be said about the header, if anything.
        notice: Option<Notice>,
    },
}

impl VaultFolder {
    /// Names a folder.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Looks what is there, without changing anything; only an exchange that was cut short is finished.
    ///
    /// # Errors
    /// [`FolderError::InUse`] if another program holds the vault; damage and newer formats by name.
    pub fn look(&self) -> Result<FolderState, FolderError> {
        self.check_is_folder()?;
        if self.path.join(restore::NOTE).exists() {
            restore_cut_short(&self.path)?;
        }
        if !self.has_vault_files() {
            return self.without_vault();
        }
        let _held = match File::options().read(true).write(true).open(self.path.join(LOCK)) {
            Ok(file) => Some(FolderLock::of(file)?),
            Err(_) => None,
        };
        let chosen = choose(&self.path)?;
        let header = chosen.found.unproved();
        Ok(FolderState::Vault { programme: header.programme.clone(), people: people_of(header), notice: chosen.notice })
    }

    /// Places that copy files behind the program's back, or cannot be relied on.
    #[must_use]
    pub fn warnings(&self) -> Vec<PlaceWarning> {
        place::warnings(&self.path)
    }

    /// Our files in it and their sizes, by our own names.
    #[must_use]
    pub fn files(&self) -> Vec<FileSize> {
        sizes::files(&self.path)
    }

    /// Our folders in it, counted and not listed.
    #[must_use]
    pub fn folders(&self, now: SystemTime) -> Vec<FolderSize> {
        sizes::folders(&self.path, now)
    }

    /// The path it was made with.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the lock of an existing vault, before any other file of it is touched.
    pub(crate) fn hold(&self) -> Result<FolderLock, FolderError> {
        self.check_is_folder()?;
        if self.path.join(restore::NOTE).exists() {
            restore_cut_short(&self.path)?;
        }
        if !self.has_vault_files() {
            return Err(FolderError::NotAVault);
        }
        FolderLock::take(&self.path)
    }

    /// Takes the lock of a folder into which something is restored: empty, with a vault in any state, or with
    /// nothing left but its backups and attachments. Makes the folder if need be.
    pub(crate) fn hold_for_restore(&self) -> Result<FolderLock, FolderError> {
        files::make_private_folder(&self.path)?;
        self.check_is_folder()?;
        if !self.has_vault_files() && self.has_strangers(&KEPT)? {
            return Err(FolderError::Occupied);
        }
        let lock = FolderLock::take(&self.path)?;
        restore::finish_pending(&self.path)?;
        backup::sweep(&self.path, "vault.restore")?;
        Ok(lock)
    }

    /// Takes the lock of a folder in which a vault is to be made, and makes the folder if need be.
    pub(crate) fn hold_for_creation(&self) -> Result<FolderLock, FolderError> {
        files::make_private_folder(&self.path)?;
        self.check_is_folder()?;
        self.check_is_free()?;
        let lock = FolderLock::take(&self.path)?;
        self.check_is_free()?; // somebody may have made one while we waited for the lock
        Ok(lock)
    }

    fn check_is_free(&self) -> Result<(), FolderError> {
        if self.has_vault_files() {
            return Err(FolderError::AlreadyAVault);
        }
        match self.without_vault()? {
            FolderState::Empty => Ok(()),
            FolderState::Occupied | FolderState::Vault { .. } => Err(FolderError::Occupied),
        }
    }

    fn check_is_folder(&self) -> Result<(), FolderError> {
        match fs::metadata(&self.path) {
            Ok(about) if about.is_dir() => Ok(()),
            Ok(_) => Err(FolderError::NotADirectory),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(FolderError::Missing),
            Err(error) => Err(error.into()),
        }
    }

    fn has_vault_files(&self) -> bool {
        [header_file::NEWEST, header_file::OLDER, database::NAME].iter().any(|name| self.path.join(name).exists())
    }

    /// Marks, locks and temporary files of ours are no vault: an interrupted creation leaves them.
    fn without_vault(&self) -> Result<FolderState, FolderError> {
        if !self.has_strangers(&[])? {
            return Ok(FolderState::Empty);
        }
        // Backups without their vault: nothing is made here, and there is something to bring back.
        if !list_backups(&self.path)?.is_empty() && !self.has_strangers(&KEPT)? {
            return Err(HeaderDamage::Missing.into());
        }
        Ok(FolderState::Occupied)
    }

    /// Whether other people's files lie here.
    fn has_strangers(&self, kept: &[&str]) -> Result<bool, FolderError> {
        for entry in fs::read_dir(&self.path)? {
            let name = entry?.file_name();
            let name = name.to_string_lossy();
            if !LITTER.contains(&&*name) && !is_ours(&name) && !kept.contains(&&*name) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn is_ours(name: &str) -> bool {
    [LOCK, mark::NAME, device::NAME].contains(&name) || (name.starts_with("vault.") && name.ends_with(".new"))
}

pub(crate) fn person_of(slot: &PersonSlot) -> Person {
    Person {
        id: slot.id,
        name: slot.name.clone(),
        lead: slot.lead,
        one_time: slot.one_time,
        keychain: slot.keychain.is_some(),
    }
}

fn restore_cut_short(folder: &Path) -> Result<(), FolderError> {
    let _held = FolderLock::take(folder)?;
    restore::finish_pending(folder)?;
    Ok(())
}

pub(crate) fn people_of(header: &Header) -> Vec<Person> {
    header.people.iter().map(person_of).collect()
}

/// The operating system's advisory lock on `vault.lock`. Dropping it, or dying, lets go.
pub(crate) struct FolderLock {
    file: File,
}

impl Drop for FolderLock {
    /// Lets go aloud: a child process that is just starting still holds a copy of the handle,
    /// and closing ours alone would keep the folder locked until it has started.
    fn drop(&mut self) {
        drop(self.file.unlock());
    }
}

impl FolderLock {
    fn take(folder: &Path) -> Result<Self, FolderError> {
        Self::of(files::private().create(true).truncate(false).open(folder.join(LOCK))?)
    }

    fn of(file: File) -> Result<Self, FolderError> {
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(FolderError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
