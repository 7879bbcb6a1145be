//! `cargo xtask run`: from a fresh clone to an open window, or, with no display, to the main job done in one.

use crate::machine::For;
use crate::{display, frontend, machine, place, step, test};

/// Builds the app and opens it.
///
/// # Errors
/// A sentence that says what is missing or what failed.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    let headless = match arguments {
        [] => !display::has_screen(),
        ["--headless"] => true,
        _ => return Err("`cargo xtask run` takes --headless or nothing.".to_owned()),
    };
    machine::prepare(if headless { For::Window } else { For::Building })?;
    frontend::install(&place::ui())?;
    frontend::build()?;
    if headless { guided() } else { open() }
}

/// The app on a person's own screen, on a vault folder for trying things out: an empty one offers the demo programme.
fn open() -> Result<(), String> {
    step::run(step::cargo(&["build", "--locked", "-p", "doorstep"]))?;
    let vault = place::root().join("artifacts").join("try-it");
    std::fs::create_dir_all(&vault).map_err(|why| format!("{} could not be made: {why}.", vault.display()))?;
    println!("Opening Doorstep. Its records go to {}; delete that folder to start afresh.", vault.display());
    let app = place::built("doorstep");
    let mut command = step::command(&place::root(), &app.to_string_lossy(), &[]);
    command.env("DOORSTEP_VAULT", vault);
    step::run(command)?;
    Ok(())
}

/// The main job in the real window on a virtual display, with a picture of each step and the brief as PDF.
fn guided() -> Result<(), String> {
    frontend::install(&place::e2e())?;
    let app = test::automation_build()?;
    let folder = place::artifacts("main-job")?;
    let screen = display::Display::start()?;
    let mut command = screen.command(&place::e2e(), "node", &["shell/guided.mjs"]);
    command.env("DOORSTEP_APP", app).env("DOORSTEP_ARTIFACTS", &folder);
    step::run(command)?;
    println!("The main job is done. Its pictures and the brief are in {}.", folder.display());
    Ok(())
}
