//! `cargo xtask faults`: what an accident or an enemy does to a vault, a window or a file, as often as one likes. Within
//! `test` the same rows run with small counts.

use crate::step::{self, Outcome};
use crate::{display, frontend, place, test};

/// How a row that is not in the harness of `tests/faults` is run.
struct Row {
    name: &'static str,
    says: &'static str,
    many: &'static str,
    run: fn(&str) -> Outcome,
}

/// The rows that live beside what they attack.
const ELSEWHERE: [Row; 4] = [
    Row { name: "bytes", says: "changed files, for every reader there is", many: "5000", run: bytes },
    Row { name: "arguments", says: "a page says what it likes to every command", many: "24", run: arguments },
    Row { name: "walls", says: "every command from every window, frames and foreign origins", many: "1", run: walls },
    Row {
        name: "traces",
        says: "names typed in the real window, looked for in files and memory",
        many: "1",
        run: traces,
    },
];

/// Runs one row, or all of them, with the count that follows or the full one.
///
/// # Errors
/// A sentence that says which row was missed.
pub fn faults(arguments: &[&str]) -> Result<(), String> {
    match arguments {
        [] | ["all"] => all(),
        [name] => one(name, None),
        [name, count] => one(name, Some(whole_number(count)?)),
        _ => Err("`cargo xtask faults` takes a row, and how often.".to_owned()),
    }
}

/// A row from elsewhere, or one that the harness knows; it names its own when it knows none.
fn one(name: &str, count: Option<&str>) -> Result<(), String> {
    match ELSEWHERE.iter().find(|row| row.name == name) {
        Some(row) => run(row, count.unwrap_or(row.many)),
        None => harness(name, count).map_err(|why| {
            let elsewhere = ELSEWHERE.map(|row| row.name).join(", ");
            format!("{why} Besides the rows named above there are {elsewhere}.")
        }),
    }
}

fn whole_number(text: &str) -> Result<&str, String> {
    text.parse::<u32>().map(|_| text).map_err(|_| format!("How often is a whole number, not {text}."))
}

fn all() -> Result<(), String> {
    harness("all", None)?;
    ELSEWHERE.iter().try_for_each(|row| run(row, row.many))
}

fn harness(row: &str, count: Option<&str>) -> Result<(), String> {
    let mut words =
        vec!["test", "--quiet", "--locked", "--package", "doorstep-tests", "--test", "faults", "--", "row", row];
    words.extend(count);
    step::run(step::cargo(&words))?;
    Ok(())
}

fn run(row: &Row, count: &str) -> Result<(), String> {
    println!("{}: {}", row.name, row.says);
    let tally = (row.run)(count)?;
    println!("    held    {tally}");
    Ok(())
}

fn counted(words: &[&str], times: &str) -> Outcome {
    let mut command = step::cargo(words);
    command.env("DOORSTEP_TIMES", times);
    step::run(command)
}

fn bytes(times: &str) -> Outcome {
    counted(&["test", "--quiet", "--locked", "--package", "doorstep-fuzz"], times)
}

fn arguments(times: &str) -> Outcome {
    let words =
        ["test", "--quiet", "--locked", "--package", "doorstep-host", "--test", "arguments", "--", "--nocapture"];
    counted(&words, times)
}

fn walls(times: &str) -> Outcome {
    counted(&["test", "--quiet", "--locked", "--package", "doorstep-host", "--test", "walls"], times)
}

/// Types canaries into the real window, locks, and reads what the processes and the disk still hold.
fn traces(_: &str) -> Outcome {
    frontend::build()?;
    frontend::install(&place::e2e())?;
    let builds = test::window_builds()?;
    let screen = display::Display::start()?;
    step::run(test::in_window(&screen, &builds, vec![place::e2e().join("shell").join("leaks.test.mjs")]))
}
