//! The owner thread: one thread holds the one connection, and everybody sends it their work.
//!
//! A command never blocks a worker of the runtime: it sends a job and awaits the answer. Lock jumps the queue through
//! SQLite's interrupt handle. A job that panics answers with an error, so that no promise in the window hangs.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::session::Session;
use doorstep_core::settings::SessionView;
use doorstep_vault::Stop;
use rusqlite::InterruptHandle;
use tokio::sync::oneshot;

use crate::guard::guarded;
use crate::keeper::Keeper;
use crate::veil::Veil;

type Job = Box<dyn FnOnce(&mut Keeper) + Send>;

/// What commands send their work to.
#[derive(Clone)]
pub struct Desk {
    jobs: Sender<Job>,
    shared: Arc<Shared>,
}

/// What is known outside the owner thread.
struct Shared {
    interrupt: Mutex<Option<InterruptHandle>>,
    /// What slow work watches that has a connection of its own.
    care: Mutex<Stop>,
    /// The last sign of life from the main window, and how long it may be idle.
    idle: Mutex<(Instant, u32)>,
    /// Long work was asked to stop.
    cancelled: AtomicBool,
    /// The window is covered.
    veil: Arc<Veil>,
    /// The window can be covered: allowed here, and with a way back.
    can_cover: AtomicBool,
    /// The words opened the vault, and a new passphrase is being chosen in the small window.
    recovering: AtomicBool,
    /// The person reads Spanish; for the few words that are said without asking the vault.
    spanish: AtomicBool,
}

impl Desk {
    /// Starts the owner thread.
    #[must_use]
    pub fn start(mut keeper: Keeper) -> Self {
        let (jobs, queue) = channel::<Job>();
        let (veil, care) = (keeper.veil(), Mutex::new(keeper.care.clone()));
        std::thread::spawn(move || {
            for job in queue {
                job(&mut keeper);
            }
        });
        let shared = Shared {
            interrupt: Mutex::new(None),
            care,
            idle: Mutex::new((Instant::now(), 5)),
            cancelled: AtomicBool::new(false),
            veil,
            can_cover: AtomicBool::new(false),
            recovering: AtomicBool::new(false),
            spanish: AtomicBool::new(false),
        };
        Self { jobs, shared: Arc::new(shared) }
    }

    /// Has something done with the keeper, locked or not.
    ///
    /// # Errors
    /// What the work answers; [`Code::Unexpected`] if it panicked.
    pub async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Keeper) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let (answer, answered) = oneshot::channel();
        let shared = Arc::clone(&self.shared);
        let job: Job = Box::new(move |keeper| {
            let outcome = guarded(|| work(keeper));
            *unpoisoned(&shared.interrupt) = keeper.interrupt_handle();
            *unpoisoned(&shared.care) = keeper.care.clone();
            shared.recovering.store(keeper.is_recovering(), Ordering::Relaxed);
            // The window may be gone by now; then nobody waits for the answer.
            drop(answer.send(outcome));
        });
        self.jobs.send(job).map_err(|_| AppError::new(Code::Unexpected))?;
        answered.await.map_err(|_| AppError::new(Code::Unexpected))?
    }

    /// Has something done in the unlocked vault.
    ///
    /// # Errors
    /// [`Code::Locked`]; else as [`Self::ask`].
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Session) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        self.still_here();
        self.ask(|keeper| work(keeper.session()?)).await
    }

    /// Stops the statement that is running, so that lock and cancel need not wait for it.
    pub fn interrupt(&self) {
        self.cancel_work();
        unpoisoned(&self.shared.care).ask();
        if let Some(handle) = &*unpoisoned(&self.shared.interrupt) {
            handle.interrupt();
        }
    }

    /// Long work begins: somebody is there, and nobody has asked it to stop yet. The answer is for the work to watch.
    #[must_use]
    pub fn expect_work(&self) -> Self {
        self.still_here();
        self.shared.cancelled.store(false, Ordering::Relaxed);
        self.clone()
    }

    /// Asks long work to stop. It does so between two records and leaves nothing of itself.
    pub fn cancel_work(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether long work was asked to stop.
    #[must_use]
    pub fn was_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// The person is still there.
    pub fn still_here(&self) {
        unpoisoned(&self.shared.idle).0 = Instant::now();
    }

    /// How long the window may be idle, in minutes.
    pub fn may_idle(&self, minutes: u32) {
        unpoisoned(&self.shared.idle).1 = minutes;
    }

    /// What the frame has just read is what idleness and cover go by.
    pub fn follow(&self, view: &SessionView) {
        self.may_idle(view.lock_minutes);
        self.shared.can_cover.store(view.can_cover, Ordering::Relaxed);
        self.shared.spanish.store(view.language == "es", Ordering::Relaxed);
    }

    /// Whether the person reads Spanish.
    #[must_use]
    pub fn is_spanish(&self) -> bool {
        self.shared.spanish.load(Ordering::Relaxed)
    }

    /// Whether the window is covered.
    #[must_use]
    pub fn veil(&self) -> &Veil {
        &self.shared.veil
    }

    /// Whether nobody has been there for too long.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        let minutes = unpoisoned(&self.shared.idle).1;
        self.is_idle_for(Duration::from_secs(u64::from(minutes) * 60))
    }

    /// Whether nobody has been there for this long.
    #[must_use]
    pub fn is_idle_for(&self, long: Duration) -> bool {
        unpoisoned(&self.shared.idle).0.elapsed() >= long
    }

    /// Whether the window should be covered now.
    #[must_use]
    pub fn is_cover_due(&self, after: Duration) -> bool {
        self.shared.can_cover.load(Ordering::Relaxed) && !self.veil().is_covered() && self.is_idle_for(after)
    }

    /// Work begins that opens something with keys while nobody is in: from now on a lock has something to close.
    pub fn hold_keys(&self) {
        self.still_here();
        self.shared.recovering.store(true, Ordering::Relaxed);
    }

    /// Whether a vault that the words opened lies open behind the small window.
    #[must_use]
    pub fn is_recovering(&self) -> bool {
        self.shared.recovering.load(Ordering::Relaxed)
    }
}

/// A lock whose holder panicked still guards a whole value here: each is written in one step.
fn unpoisoned<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
