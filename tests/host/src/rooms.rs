//! Which of the windows is open. The mock runtime keeps a destroyed window in the app's list for ever, so all are
//! there from the start, each under its own capability file, and this says which of them the pages may use.

use serde_json::Value;
use std::sync::{Mutex, PoisonError};
use tauri::test::MockRuntime;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

/// The window that is open now.
pub struct Rooms {
    open: Mutex<&'static str>,
}

impl Default for Rooms {
    fn default() -> Self {
        Self { open: Mutex::new("unlock") }
    }
}

impl Rooms {
    /// What the answer to a command means for the windows: these open the door, and `lock` closes it.
    pub fn after(&self, command: &str, answer: &Value) {
        match command {
            "unlock" | "finish_create" | "finish_recovery" if answer["kind"] == "open" => self.set("main"),
            "choose_passphrase" | "unlock_with_keychain" => self.set("main"),
            "lock" | "come_back" => self.set("unlock"),
            "cover" if answer == "locked" => self.set("unlock"),
            "uncover" if answer["kind"] == "locked" => self.set("unlock"),
            "safe_exit" => self.set("neutral"),
            _ => {}
        }
    }

    /// The app has locked by itself.
    pub fn locked(&self) {
        self.set("unlock");
    }

    /// The label of the window that is open.
    pub fn open(&self) -> &'static str {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, label: &'static str) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = label;
    }
}

/// Makes the windows.
///
/// # Errors
/// If the runtime refuses a label.
pub fn open_all(app: &AppHandle<MockRuntime>) -> tauri::Result<()> {
    for (label, page) in [("unlock", "unlock.html"), ("main", "index.html"), ("neutral", "neutral.html")] {
        WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into())).build()?;
    }
    Ok(())
}
