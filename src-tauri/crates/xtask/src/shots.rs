//! `cargo xtask shots`: a picture of every screen, light and dark, from the demo programme, in the real webview.

use crate::machine::For;
use crate::{display, frontend, machine, place, step, test};

/// Takes them.
///
/// # Errors
/// A sentence that says what is missing or what failed.
pub fn shots() -> Result<(), String> {
    machine::prepare(For::Window)?;
    frontend::install(&place::ui())?;
    frontend::build()?;
    frontend::install(&place::e2e())?;
    let app = test::automation_build()?;
    let folder = place::artifacts("shots")?;
    let screen = display::Display::start()?;
    let mut command = screen.command(&place::e2e(), "node", &["shell/shots.mjs"]);
    command.env("DOORSTEP_APP", app).env("DOORSTEP_ARTIFACTS", &folder);
    step::run(command)?;
    println!("The pictures are in {}.", folder.display());
    Ok(())
}
