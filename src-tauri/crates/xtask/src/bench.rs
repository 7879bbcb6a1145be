//! `cargo xtask bench`: how fast and how large, as ratios within one run. It judges nothing and is no test.

use crate::step;

/// Builds the bench in the release profile and runs it; what follows `bench` is handed on to it.
///
/// # Errors
/// A sentence that says what failed.
pub fn bench(arguments: &[&str]) -> Result<(), String> {
    let mut words = vec!["run", "--quiet", "--release", "--package", "doorstep-bench", "--"];
    words.extend(arguments);
    step::run(step::cargo(&words))?;
    Ok(())
}
