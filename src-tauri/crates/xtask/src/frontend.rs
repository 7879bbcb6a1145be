//! The pages: installed, built, and the packages of the end-to-end tests.

use crate::tally::Tally;
use crate::{place, step};
use std::path::Path;

/// Installs what the lock file names, unless it was installed from that lock file already.
///
/// # Errors
/// A sentence if npm cannot install.
pub fn install(folder: &Path) -> step::Outcome {
    let lock = std::fs::read(folder.join("package-lock.json")).map_err(|why| {
        format!(
            "{} has no readable package-lock.json: {why}.",
            folder.display()
        )
    })?;
    let stamp = folder.join("node_modules").join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(Tally::default());
    }
    let tally = step::run(step::npm(folder, &["ci", "--no-fund", "--no-audit"]))?;
    std::fs::write(&stamp, lock)
        .map_err(|why| format!("{} could not be written: {why}.", stamp.display()))?;
    Ok(tally)
}

/// Builds `ui/dist`.
///
/// # Errors
/// A sentence if the build fails.
pub fn build() -> step::Outcome {
    step::run(step::npm(&place::ui(), &["run", "build"]))
}
