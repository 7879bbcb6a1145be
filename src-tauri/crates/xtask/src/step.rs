//! One program, run to its end, with its lines passed through and its tests counted.

use crate::tally::Tally;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

/// How a program ended that should have ended well.
#[derive(Debug)]
pub struct Broken {
    /// What went wrong, for a person.
    pub sentence: String,
    /// What had been counted by then.
    pub tally: Tally,
}

impl From<String> for Broken {
    /// Something went wrong that is no test: it counts as one failure.
    fn from(sentence: String) -> Self {
        Self { sentence, tally: Tally { failed: 1, ..Tally::default() } }
    }
}

impl From<Broken> for String {
    fn from(broken: Broken) -> Self {
        broken.sentence
    }
}

/// What was counted, or what broke.
pub type Outcome = Result<Tally, Broken>;

/// A command that starts in `folder`.
pub fn command(folder: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

/// The same for the cargo that built this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&crate::place::root(), &cargo, arguments)
}

/// The same for npm, which is a script with another name on Windows.
pub fn npm(folder: &Path, arguments: &[&str]) -> Command {
    command(folder, if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments)
}

/// Runs it, prints what it prints, counts what it counts.
///
/// # Errors
/// If it cannot start or does not end well; at least one failure is counted then.
pub fn run(mut command: Command) -> Outcome {
    let shown = shown(&command);
    command.stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut child = command.spawn().map_err(|why| format!("`{shown}` could not be started: {why}."))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        pass_through(output, &mut tally);
    }
    let status = child.wait().map_err(|why| format!("`{shown}` could not be waited for: {why}."))?;
    if status.success() {
        return Ok(tally);
    }
    tally.failed = tally.failed.max(1);
    Err(Broken { sentence: format!("`{shown}` ended with {status}."), tally })
}

/// Runs it and gives back what it printed, or nothing if it could not run or ended badly.
pub fn answer(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn pass_through(output: impl Read, tally: &mut Tally) {
    for line in BufReader::new(output).split(b'\n') {
        let Ok(line) = line else { return };
        let line = String::from_utf8_lossy(&line);
        tally.read(&line);
        println!("{line}");
    }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}
