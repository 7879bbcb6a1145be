//! `cargo xtask faults`: kills, torn writes, a full disk, flipped bits, a second program. Within `test` the same rows
//! run with small counts.

use crate::step;

/// Builds the harness and runs one row, or all of them, with the count that follows or the full one.
///
/// # Errors
/// A sentence that says which row was missed.
pub fn faults(arguments: &[&str]) -> Result<(), String> {
    let row = arguments.first().copied().unwrap_or("all");
    let mut words =
        vec!["test", "--quiet", "--locked", "--package", "doorstep-tests", "--test", "faults", "--", "row", row];
    words.extend(arguments.iter().skip(1));
    step::run(step::cargo(&words))?;
    Ok(())
}
