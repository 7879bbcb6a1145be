//! What the owner thread keeps: the folder, and the vault in whatever state it is.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::session::{Clock, Session};
use doorstep_exchange::{Kind, ReadFile};
use doorstep_vault::{OpenVault, PendingVault, Recovered, VaultFolder};
use jiff::Zoned;
use rusqlite::InterruptHandle;

/// The vault, on its way to being open.
#[derive(Default)]
pub enum Access {
    /// Nobody is in.
    #[default]
    Closed,
    /// A new vault whose words are being typed back.
    Creating(Box<PendingVault>),
    /// Opened by words; a new passphrase and new words are being chosen.
    Recovering(Box<Recovered>),
    /// Somebody is in.
    Open(Box<Session>),
}

/// A file that waits for its import.
pub struct Loaded {
    /// What is in it.
    pub kind: Kind,
    /// The file, read once.
    pub file: ReadFile,
}

/// The owner thread's own.
pub struct Keeper {
    folder: VaultFolder,
    /// The vault's state.
    pub access: Access,
    /// Files of this sitting, by token. Gone with the lock.
    pub files: HashMap<String, Loaded>,
}

/// The system's clock, where the machine is.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}

impl Keeper {
    /// A keeper for the vault in a folder.
    #[must_use]
    pub fn of(folder: PathBuf) -> Self {
        Self { folder: VaultFolder::at(folder), access: Access::Closed, files: HashMap::new() }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &VaultFolder {
        &self.folder
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The unlocked vault.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn session(&mut self) -> Outcome<&mut Session> {
        match &mut self.access {
            Access::Open(session) => Ok(session),
            _ => Err(AppError::new(Code::Locked)),
        }
    }

    /// Somebody is in from now on.
    ///
    /// # Errors
    /// As [`Session::open`]; the vault is locked again then.
    pub fn enter(&mut self, vault: OpenVault) -> Outcome<()> {
        self.access = Access::Closed;
        self.access = Access::Open(Box::new(Session::open(vault, Box::new(SystemClock))?));
        Ok(())
    }

    /// Locks: closes the database, wipes the keys, forgets the files.
    pub fn lock(&mut self) {
        self.files.clear();
        if let Access::Open(session) = std::mem::take(&mut self.access) {
            session.into_vault().lock();
        }
    }

    /// What stops a running statement from another thread.
    #[must_use]
    pub fn interrupt_handle(&self) -> Option<InterruptHandle> {
        match &self.access {
            Access::Open(session) => Some(session.vault().interrupt_handle()),
            _ => None,
        }
    }
}
