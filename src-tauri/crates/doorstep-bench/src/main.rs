//! How fast and how large: a whole programme, and a tenth of it, each beside the same rows in a plain SQLite file.
//!
//! Run by `cargo xtask bench`, in the release profile only. It prints a Markdown table and judges nothing: times of
//! one machine are no test. What can be compared are ratios within one run:
//! * a screen's own statements on the encrypted file with its journal, and on a plain file without one;
//! * the same use case in the whole programme and in a tenth of it.
//!
//! The statements are not written down here: they are listened to while the use case runs, so that the two sides
//! never drift apart.

// It talks on its standard output; the lint is for the product.
#![allow(clippy::print_stdout)]

mod import;
mod invented;
mod measure;
mod plain;
mod programme;
mod report;
mod run;
mod sizes;
mod statements;
mod use_cases;

use std::process::ExitCode;

/// Whatever stops the bench: there is nobody to mend it but the person at the terminal.
type Stopped = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        [] => run::bench(2_000),
        ["--families", count] => count.parse().map_err(Stopped::from).and_then(run::bench),
        ["--memory", folder, family] => sizes::tell_memory(folder, family),
        _ => Err("doorstep-bench [--families N]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
