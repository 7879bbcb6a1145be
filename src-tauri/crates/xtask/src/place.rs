//! Where things are in the checkout.

use std::path::{Path, PathBuf};

/// The root of the checkout: three folders above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// The UI package.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The end-to-end tests and their one package.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// A program of the dev profile.
pub fn built(program: &str) -> PathBuf {
    target().join("debug").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// A folder for pictures and papers that a command leaves behind, emptied first.
pub fn artifacts(name: &str) -> Result<PathBuf, String> {
    let folder = root().join("artifacts").join(name);
    let failed = |why: std::io::Error| format!("{} could not be emptied: {why}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    Ok(folder)
}
