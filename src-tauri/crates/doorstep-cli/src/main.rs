//! Doorstep without a window: the same use cases for support, scripts and tests.
//!
//! Nothing is decided here. A command reads its words, asks one use case, and tells what it answered: short text in
//! the person's language, or with `--json` one document. The passphrase comes from standard input or a file
//! descriptor, never from the command line or the environment, where other programs could read it.
//!
//! It ends with 0 when it is done, 1 when it was refused (with a sentence and what to do next), 2 when the command
//! itself was not understood.

mod answer;
mod args;
mod commands;
mod entry;
mod find;
mod secrets;

use std::process::ExitCode;

use clap::Parser;

/// What is freed is wiped: passphrases and names pass through many strings on their way.
#[global_allocator]
static MEMORY: doorstep_vault::Wiping = doorstep_vault::Wiping;

fn main() -> ExitCode {
    let cli = args::Cli::parse();
    let json = cli.json;
    let (lang, told) = commands::run(cli);
    answer::tell(told, json, doorstep_words::Catalogue::for_language(lang))
}
