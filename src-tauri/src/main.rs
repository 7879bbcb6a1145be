//! Doorstep, the desktop app. Everything is in the library beside this file.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// What is freed is wiped: after a lock nothing of what was on the screen is left in memory.
#[global_allocator]
static MEMORY: doorstep_vault::Wiping = doorstep_vault::Wiping;

fn main() {
    doorstep_app::run();
}
