//! `cargo xtask fuzz`: a coverage-guided engine looks for bytes that a reader cannot take. On demand: it needs
//! `cargo-fuzz` and a nightly compiler. What it finds is shown, and kept in `tests/fuzz/artifacts`.

use std::path::Path;

use crate::{place, step};

/// The same for every target: what a reader may hold while it reads a file of this length.
const MOST_MEMORY_MB: u32 = 256;
const LONGEST: u32 = 64 * 1024;

/// Runs one target, or each in turn, for so many seconds (60).
///
/// # Errors
/// A sentence: what is missing, or which target was broken.
pub fn fuzz(arguments: &[&str]) -> Result<(), String> {
    let (wanted, seconds) = match arguments {
        [] => ("all", "60"),
        [wanted] => (*wanted, "60"),
        [wanted, seconds] => (*wanted, *seconds),
        _ => return Err("`cargo xtask fuzz` takes a target (or all) and a number of seconds.".to_owned()),
    };
    if step::answer(step::command(Path::new("."), "cargo", &["+nightly", "fuzz", "--version"])).is_none() {
        return Err(
            "Please type `cargo install cargo-fuzz` and `rustup toolchain install nightly`, then try again.".to_owned()
        );
    }
    let targets = targets()?;
    let chosen: Vec<&String> = targets.iter().filter(|target| wanted == "all" || *target == wanted).collect();
    if chosen.is_empty() {
        return Err(format!("The targets are: all, {}.", targets.join(", ")));
    }
    chosen.into_iter().try_for_each(|target| run(target, seconds))
}

/// The targets by their programs' files.
fn targets() -> Result<Vec<String>, String> {
    let folder = place::root().join("tests/fuzz/targets");
    let listed =
        std::fs::read_dir(&folder).map_err(|why| format!("{} could not be listed: {why}.", folder.display()))?;
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let mut names: Vec<String> = listed.flatten().filter_map(|entry| stem(&entry.path())).collect();
    names.sort();
    Ok(names)
}

fn run(target: &str, seconds: &str) -> Result<(), String> {
    // New finds go beside the build; what is worth keeping is put into the corpus by hand.
    let finds = place::target().join("fuzz-corpus").join(target);
    std::fs::create_dir_all(&finds).map_err(|why| format!("{} could not be made: {why}.", finds.display()))?;
    let corpus = place::root().join("tests/fuzz/corpus").join(target);
    let (finds, corpus) = (finds.display().to_string(), corpus.display().to_string());
    let limits = [
        format!("-max_total_time={seconds}"),
        format!("-rss_limit_mb={MOST_MEMORY_MB}"),
        format!("-max_len={LONGEST}"),
        "-print_final_stats=1".to_owned(),
    ];
    // No sanitizer: the code is safe Rust, and memory is counted as the app would take it.
    let mut words = vec!["+nightly", "fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none"];
    words.extend(["--features", "libfuzzer", target, &finds, &corpus, "--"]);
    words.extend(limits.iter().map(String::as_str));
    step::run(step::command(&place::root(), "cargo", &words))?;
    Ok(())
}
