//! What the owner thread keeps: the folder, and the vault in whatever state it is.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use doorstep_core::care::TriedAgain;
use doorstep_core::cover::{self, Uncover};
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::session::{Clock, Session};
use doorstep_exchange::{Kind, ReadFile};
use doorstep_vault::{Language, OpenVault, PendingVault, Recovered, Repair, RestoreSource, Staged, Stop, VaultFolder};
use jiff::Zoned;
use rusqlite::InterruptHandle;

use crate::veil::Veil;

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
    /// Opened by a one-time phrase; a passphrase of one's own is being chosen.
    Choosing(Box<OpenVault>, Language),
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
    /// How often the vault was locked: tells one sitting from the next.
    locks: u64,
    /// Asks slow work beside the owner thread to stop: a lock does, and so does the person.
    pub care: Stop,
    /// What is laid ready in the small window to take the vault's place.
    pub mending: Mending,
    veil: Arc<Veil>,
    /// Tries that are left on this cover.
    tries: u32,
}

/// What the small window found to bring back or to repair. Whatever of it opens a database holds the folder's lock.
#[derive(Default)]
pub struct Mending {
    /// A backup or a copy that was chosen.
    pub source: Option<RestoreSource>,
    /// A vault whose keys are proved and whose database nobody opened.
    pub repair: Option<Repair>,
    /// The copy aside that the next rung works on.
    pub tried: Option<TriedAgain>,
    /// What could take the place.
    pub staged: Option<Box<Staged>>,
}

/// How many times a number may be tried on a cover before the vault locks.
const TRIES: u32 = 5;

/// What a number on the cover came to.
pub enum Tried {
    /// The cover is gone.
    Fits,
    /// It does not fit; so many tries are left. With none the vault is locked.
    Wrong { left: u32 },
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
        Self {
            folder: VaultFolder::at(folder),
            access: Access::Closed,
            files: HashMap::new(),
            locks: 0,
            care: Stop::default(),
            mending: Mending::default(),
            veil: Arc::default(),
            tries: TRIES,
        }
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

    /// The unlocked vault, for a window that can be seen into.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::Covered`].
    pub fn session(&mut self) -> Outcome<&mut Session> {
        self.refuse_if_covered()?;
        self.behind_the_cover()
    }

    /// Refuses what would bring something onto a covered window.
    ///
    /// # Errors
    /// [`Code::Covered`].
    pub fn refuse_if_covered(&self) -> Outcome<()> {
        if self.veil.is_covered() { Err(AppError::new(Code::Covered)) } else { Ok(()) }
    }

    /// The unlocked vault, covered or not: for what shows nothing.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn behind_the_cover(&mut self) -> Outcome<&mut Session> {
        match &mut self.access {
            Access::Open(session) => Ok(session),
            _ => Err(AppError::new(Code::Locked)),
        }
    }

    /// Which sitting this is. What was begun in one is not finished in another.
    ///
    /// # Errors
    /// As [`Self::session`].
    pub fn sitting(&mut self) -> Outcome<u64> {
        self.session()?;
        Ok(self.locks)
    }

    /// Somebody is in from now on.
    ///
    /// # Errors
    /// As [`Session::open`]; the vault is locked again then.
    pub fn enter(&mut self, vault: OpenVault) -> Outcome<()> {
        self.access = Access::Closed;
        let mut session = Session::open(vault, Box::new(SystemClock))?;
        session.heed(self.care.clone());
        self.access = Access::Open(Box::new(session));
        Ok(())
    }

    /// Whether the window is covered; shared with those who must know at once.
    #[must_use]
    pub fn veil(&self) -> Arc<Veil> {
        Arc::clone(&self.veil)
    }

    /// Tries a number on the cover. A try is counted before it is made; after the last one the vault locks.
    ///
    /// # Errors
    /// [`Code::Locked`]; those of the database.
    pub fn uncover(&mut self, request: &Uncover) -> Outcome<Tried> {
        self.tries = self.tries.saturating_sub(1);
        let left = self.tries;
        if cover::fits(self.behind_the_cover()?, request)? {
            self.tries = TRIES;
            self.veil.lift();
            return Ok(Tried::Fits);
        }
        if left == 0 {
            self.lock();
        }
        Ok(Tried::Wrong { left })
    }

    /// Whether words or a repair hold keys and nobody is in yet.
    #[must_use]
    pub fn is_recovering(&self) -> bool {
        let mends = self.mending.repair.is_some() || self.mending.staged.is_some();
        mends || matches!(self.access, Access::Recovering(_))
    }

    /// Asks slow work beside this thread to stop. What begins afterwards is not asked.
    pub fn stop_care(&mut self) {
        std::mem::take(&mut self.care).ask();
        if let Access::Open(session) = &mut self.access {
            session.heed(self.care.clone());
        }
    }

    /// Locks: closes the database, wipes the keys, forgets the files.
    pub fn lock(&mut self) {
        self.files.clear();
        self.tries = TRIES;
        self.locks += 1;
        self.stop_care(); // it has a key of its own while it checks a copy
        self.mending = Mending::default();
        if let Access::Open(session) = std::mem::take(&mut self.access) {
            session.into_vault().lock();
        }
        // Only now: a command that comes between finds nobody in, and not an open vault.
        self.veil.lift();
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
