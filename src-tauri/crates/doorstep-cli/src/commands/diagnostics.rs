//! A file for whoever helps: versions, sizes, rough counts. Nothing about people.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::Args;
use doorstep_core::diagnostics::{self as core, Surroundings};
use doorstep_core::error::AppError;
use doorstep_core::session::Session;
use doorstep_vault::VaultFolder;
use doorstep_words::Catalogue;

use crate::answer::{Answer, Told};

/// What support may know of this installation.
#[derive(Args)]
pub struct Diagnostics {
    /// Look from outside only: needs no passphrase, for records that do not open.
    #[arg(long)]
    pub closed: bool,
    /// Write it to this file, which must not be there yet.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

/// Of records that stay closed.
pub fn closed(folder: &VaultFolder, asked: &Diagnostics, words: &Catalogue) -> Told {
    told(&core::closed(&around(folder)), asked, words)
}

/// Of open records.
pub fn open(session: &Session, asked: &Diagnostics) -> Told {
    let folder = VaultFolder::at(session.vault().folder());
    told(&core::open(session, &around(&folder))?, asked, session.words())
}

fn around(folder: &VaultFolder) -> Surroundings<'_> {
    Surroundings { folder, now: SystemTime::now(), asked_by: "command line", webview: Vec::new() }
}

fn told(found: &core::Diagnostics, asked: &Diagnostics, words: &Catalogue) -> Told {
    let Some(file) = &asked.to else { return Answer::of(found, found.text()) };
    write(file, &found.text()).map_err(|error| AppError::coded("save-failed", error.kind()))?;
    Answer::saved(found, words)
}

fn write(file: &Path, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
