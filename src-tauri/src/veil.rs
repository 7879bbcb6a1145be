//! Whether the window is covered, and what it may still ask then. Known outside the owner thread, so that a cover takes
//! hold at once and not after whatever is running.
//!
//! Two doors close: the gate here, before a command begins, and [`crate::keeper::Keeper::session`], which every command
//! that was already under way has to pass.

use std::sync::atomic::{AtomicU8, Ordering};

use doorstep_core::error::{AppError, Code};
use tauri::ipc::Invoke;
use tauri::{Manager, Runtime};

use crate::desk::Desk;

const LIFTED: u8 = 0;
const COVERED: u8 = 1;
const LEAVING: u8 = 2;

/// What takes the cover away, or locks behind it.
const UNDER_COVER: [&str; 3] = ["uncover", "lock", "safe_exit"];
/// The last words somebody typed; nothing is read any more.
const ON_THE_WAY_OUT: [&str; 2] = ["save_draft", "save_jot"];

/// Whether the window is covered.
#[derive(Default)]
pub struct Veil(AtomicU8);

impl Veil {
    /// From now on the window is refused everything but a way back.
    pub fn cover(&self) {
        self.0.store(COVERED, Ordering::SeqCst);
    }

    /// Somebody leaves in a hurry: only their last words still come through.
    pub fn leave(&self) {
        self.0.store(LEAVING, Ordering::SeqCst);
    }

    /// The window may ask again.
    pub fn lift(&self) {
        self.0.store(LIFTED, Ordering::SeqCst);
    }

    /// Whether the vault is open behind a covered window.
    pub fn is_covered(&self) -> bool {
        self.0.load(Ordering::SeqCst) == COVERED
    }

    /// Whether nothing stands between the window and the vault.
    pub fn is_lifted(&self) -> bool {
        self.0.load(Ordering::SeqCst) == LIFTED
    }

    fn lets_pass(&self, command: &str) -> bool {
        match self.0.load(Ordering::SeqCst) {
            LIFTED => true,
            COVERED => UNDER_COVER.contains(&command),
            _ => ON_THE_WAY_OUT.contains(&command) || UNDER_COVER.contains(&command),
        }
    }
}

/// Stands before every command, those that are there and those that will be.
pub fn gate<R: Runtime>(
    handler: impl Fn(Invoke<R>) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    move |invoke| {
        let desk = invoke.message.webview_ref().try_state::<Desk>();
        let passes = desk.is_none_or(|desk| desk.veil().lets_pass(invoke.message.command()));
        if passes {
            return handler(invoke);
        }
        invoke.resolver.reject(AppError::new(Code::Covered));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    mod listed {
        #![allow(dead_code, reason = "only the main window can be covered")]
        include!("../commands.in");
    }
    use listed::MAIN;

    #[test]
    fn a_covered_window_may_only_come_back_or_lock() {
        let veil = Veil::default();
        let passing = |veil: &Veil| MAIN.iter().copied().filter(|command| veil.lets_pass(command)).collect::<Vec<_>>();
        assert_eq!(passing(&veil).len(), MAIN.len(), "nothing is in the way before");
        veil.cover();
        let mut left = passing(&veil);
        left.sort_unstable();
        assert_eq!(left, ["lock", "safe_exit", "uncover"], "not one other command of the main window answers");
        veil.lift();
        assert!(veil.lets_pass("families"), "and all of them when the cover is gone");
    }

    #[test]
    fn who_leaves_can_save_and_read_nothing() {
        let veil = Veil::default();
        veil.leave();
        assert!(veil.lets_pass("save_draft"), "half a sentence is kept");
        for reads in ["draft", "family", "search", "session"] {
            assert!(!veil.lets_pass(reads), "{reads} would show something");
        }
    }
}
