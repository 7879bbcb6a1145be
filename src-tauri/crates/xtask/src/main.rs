//! The two commands of the README and their smaller siblings: `cargo xtask run`, `test`, `shots`, `bundle`.
//!
//! Std only, so that a fresh clone has it compiled in a second. One file per command; `machine` knows what a machine
//! must have, `step` runs one program, `tally` reads what a test runner counted, `display` lends a screen.

// A build tool talks on its standard output; the lint is for the product.
#![allow(clippy::print_stdout)]

mod bench;
mod bundle;
mod display;
mod faults;
mod frontend;
mod fuzz;
mod machine;
mod place;
mod run;
mod shots;
mod step;
mod tally;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--headless]        build Doorstep and open it; with no display, do the main job in a real window
cargo xtask test [--only STEP]      everything that must pass; --list names the steps
cargo xtask shots                   a picture of every screen, light and dark, in artifacts/shots
cargo xtask lock-times              how long a cover, a lock and a safe exit take in the real window
cargo xtask many-locks [N]          what the program keeps after many locks
cargo xtask bundle [--dev] [--check]  an installable .deb; --check installs, starts and removes it (root)
cargo xtask bench [--families N]    a table of times and sizes, beside plain SQLite and a tenth of the programme
cargo xtask faults [all|ROW [N]]    what an accident or an enemy does: kills, power cuts, full disks, flipped bits, guesses
cargo xtask fuzz [TARGET [SECONDS]] bytes that no reader may fall over, looked for with cargo-fuzz (nightly)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test", rest @ ..] => test::test(rest),
        ["shots"] => shots::shots(),
        ["lock-times"] => shots::lock_times(),
        ["many-locks", rest @ ..] => shots::many_locks(rest),
        ["bundle", rest @ ..] => bundle::bundle(rest),
        ["bench", rest @ ..] => bench::bench(rest),
        ["faults", rest @ ..] => faults::faults(rest),
        ["fuzz", rest @ ..] => fuzz::fuzz(rest),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
