//! The fault harness: what a power cut, a kill, a full disk, a flipped bit and a second program do to a vault.
//!
//! `cargo xtask faults` runs all rows with their full counts, `cargo xtask faults kill 2000` one with a count of one's
//! own. Within `cargo test` each row runs with a small count. Every row says what it counted, and one miss fails it.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a harness reports")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a harness that cannot go on stops")]

mod chance;
mod child;
mod clock;
mod flips;
mod full;
mod guess;
mod hostile;
mod kill;
mod old;
mod pair;
mod power;
mod row;
mod steps;
mod words;
mod world;

use std::process::ExitCode;
use std::time::Instant;

use row::{Counted, Row};

const ROWS: &[Row] = &[
    Row {
        name: "kill",
        says: "killed while writing, each save acknowledged over a pipe",
        few: 10,
        many: 500,
        run: kill::run,
    },
    Row {
        name: "power",
        says: "the power goes between any two calls; what was not flushed is lost, torn, or there after all",
        few: 25,
        many: 5_000,
        run: power::run,
    },
    Row {
        name: "steps",
        says: "killed at moments spread over a backup, a copy and a restore",
        few: 9,
        many: 300,
        run: steps::run,
    },
    Row { name: "full", says: "a full disk under every kind of write", few: 6, many: 40, run: full::run },
    Row {
        name: "flips",
        says: "flipped bits, cut and lost logs, old pages and an old file put back",
        few: 60,
        many: 4_000,
        run: flips::run,
    },
    Row { name: "guess", says: "a passphrase is guessed, by hand", few: 20, many: 1_000, run: guess::run },
    Row { name: "hostile", says: "tables made to harm whoever opens them", few: 12, many: 120, run: hostile::run },
    Row { name: "words", says: "all is lost but a paper and a stick", few: 6, many: 60, run: words::run },
    Row { name: "pair", says: "two programs at once on one vault", few: 4, many: 50, run: pair::run },
    Row { name: "clock", says: "the clock is years off, or an hour", few: 20, many: 500, run: clock::run },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["child", rest @ ..] => {
            child::run(rest);
            ExitCode::SUCCESS
        }
        ["row", name, count @ ..] => {
            let chosen = chosen(|row| row.name == *name || *name == "all");
            if chosen.is_empty() {
                let names: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
                println!("rows: all, {}", names.join(", "));
                return ExitCode::FAILURE;
            }
            rows(&chosen, count.first().and_then(|count| count.parse().ok()), |row| row.many)
        }
        // As a test runner asks: a word chooses by name, flags are its own.
        _ if words.contains(&"--list") => ExitCode::SUCCESS,
        _ => {
            let filter = words.iter().find(|word| !word.starts_with('-')).copied().unwrap_or_default();
            rows(&chosen(|row| row.name.contains(filter)), None, |row| row.few)
        }
    }
}

fn chosen(wanted: impl Fn(&Row) -> bool) -> Vec<&'static Row> {
    ROWS.iter().filter(|row| wanted(row)).collect()
}

fn rows(chosen: &[&Row], count: Option<u32>, usual: impl Fn(&Row) -> u32) -> ExitCode {
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for row in chosen {
        let start = Instant::now();
        println!("{}: {}", row.name, row.says);
        match (row.run)(count.unwrap_or_else(|| usual(row))) {
            Counted::Held(told) => {
                passed += 1;
                println!("    held    {told} ({:.1} s)", start.elapsed().as_secs_f32());
            }
            Counted::Missed(told) => {
                failed += 1;
                println!("    MISSED  {told}");
            }
            Counted::Skipped(why) => {
                skipped += 1;
                println!("    SKIPPED {why}");
            }
        }
    }
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!("test result: {word}. {passed} passed; {failed} failed; {skipped} ignored");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
