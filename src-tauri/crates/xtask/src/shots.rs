//! What drives the real window and only looks: `cargo xtask shots` takes a picture of every screen, light and dark;
//! `cargo xtask lock-times` measures how long a cover, a lock and a safe exit
//! take, `cargo xtask many-locks` what is left after many of them.

use crate::machine::For;
use crate::{display, frontend, machine, place, step, test};
use std::path::Path;

/// Takes the pictures, from the demo programme.
///
/// # Errors
/// A sentence that says what is missing or what failed.
pub fn shots() -> Result<(), String> {
    let folder = place::artifacts("shots")?;
    drive("shell/shots.mjs", Some(&folder))?;
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

/// Measures and prints.
///
/// # Errors
/// As [`shots`].
pub fn lock_times() -> Result<(), String> {
    drive("shell/lock-times.mjs", None)
}

/// Locks so many times (100) and prints what the program keeps.
///
/// # Errors
/// As [`shots`].
pub fn many_locks(arguments: &[&str]) -> Result<(), String> {
    prepare()?;
    let builds = test::window_builds()?;
    let screen = display::Display::start()?;
    let mut command = screen.command(&place::e2e(), "node", &["shell/many-locks.mjs"]);
    builds.tell(&mut command).env("DOORSTEP_TIMES", arguments.first().unwrap_or(&"100"));
    step::run(command)?;
    Ok(())
}

fn drive(script: &str, artifacts: Option<&Path>) -> Result<(), String> {
    prepare()?;
    let app = test::automation_build()?;
    let screen = display::Display::start()?;
    let mut command = screen.command(&place::e2e(), "node", &[script]);
    command.env("DOORSTEP_APP", app);
    if let Some(folder) = artifacts {
        command.env("DOORSTEP_ARTIFACTS", folder);
    }
    step::run(command)?;
    Ok(())
}

fn prepare() -> Result<(), String> {
    machine::prepare(For::Window)?;
    frontend::install(&place::ui())?;
    frontend::build()?;
    frontend::install(&place::e2e())?;
    Ok(())
}
