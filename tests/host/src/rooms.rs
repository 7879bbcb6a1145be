//! Which of the two windows is open. The mock runtime keeps a destroyed window in the app's list for ever, so both are
//! there from the start, each under its own capability file, and this says which of them the pages may use.

use serde_json::Value;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::test::MockRuntime;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

/// The window that is open now.
#[derive(Default)]
pub struct Rooms {
    unlocked: AtomicBool,
}

impl Rooms {
    /// What the answer to a command means for the windows: these open the door, and `lock` closes it.
    pub fn after(&self, command: &str, answer: &Value) {
        match command {
            "unlock" | "finish_create" | "finish_recovery" if answer["kind"] == "open" => self.set(true),
            "lock" => self.set(false),
            _ => {}
        }
    }

    /// The app has locked by itself.
    pub fn locked(&self) {
        self.set(false);
    }

    /// The label of the window that is open.
    pub fn open(&self) -> &'static str {
        if self.unlocked.load(Ordering::SeqCst) { "main" } else { "unlock" }
    }

    fn set(&self, unlocked: bool) {
        self.unlocked.store(unlocked, Ordering::SeqCst);
    }
}

/// Makes the two windows.
///
/// # Errors
/// If the runtime refuses a label.
pub fn open_both(app: &AppHandle<MockRuntime>) -> tauri::Result<()> {
    for (label, page) in [("unlock", "unlock.html"), ("main", "index.html")] {
        WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into())).build()?;
    }
    Ok(())
}
