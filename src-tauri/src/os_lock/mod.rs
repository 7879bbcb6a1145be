//! What the machine itself says: its screen is locked, somebody else takes the seat, it goes to sleep. Each of these
//! locks the vault. Nothing is believed beyond that: whoever forges such a message can only lock us.
//!
//! A machine without such messages is no failure: the idle lock and the clock that watches for sleep remain.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as system;
#[cfg(target_os = "macos")]
use macos as system;
use tauri::{AppHandle, Runtime};
#[cfg(windows)]
use windows as system;

/// Listens for as long as the program runs. To be called once, on the main thread, when the event loop has begun.
pub fn listen<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    system::listen(move || {
        if crate::windows::is_open(&app) {
            tauri::async_runtime::spawn(crate::windows::lock(app.clone()));
        }
    });
}
