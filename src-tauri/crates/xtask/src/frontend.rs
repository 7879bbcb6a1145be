//! The pages: installed, built, and the packages of the end-to-end tests.

use crate::tally::Tally;
use crate::{place, step};
use std::path::Path;

/// Installs what the lock file names, or what `package.json` pins where there is none, unless that was installed
/// already.
///
/// # Errors
/// A sentence if npm cannot install.
pub fn install(folder: &Path) -> step::Outcome {
    let lock = folder.join("package-lock.json");
    let (how, pins) = if lock.exists() { ("ci", lock) } else { ("install", folder.join("package.json")) };
    let pinned = std::fs::read(&pins).map_err(|why| format!("{} could not be read: {why}.", pins.display()))?;
    let stamp = folder.join("node_modules").join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == pinned) {
        return Ok(Tally::default());
    }
    let tally = step::run(step::npm(folder, &[how, "--no-fund", "--no-audit"]))?;
    std::fs::write(&stamp, pinned).map_err(|why| format!("{} could not be written: {why}.", stamp.display()))?;
    Ok(tally)
}

/// Builds `ui/dist`.
///
/// # Errors
/// A sentence if the build fails.
pub fn build() -> step::Outcome {
    step::run(step::npm(&place::ui(), &["run", "build"]))
}
