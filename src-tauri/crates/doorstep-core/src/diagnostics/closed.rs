//! What can be said from outside, with the vault closed: for the day on which it does not open.

use std::time::SystemTime;

use doorstep_vault::{FolderState, VaultFolder, system};

use super::{Diagnostics, Fact};
use crate::access::{folder_code, place_code};
use crate::journal::SCHEMA;
use crate::storage::LATEST;

/// Around the vault: what the caller knows.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// The folder.
    pub folder: &'a VaultFolder,
    /// The time, for the age of backups.
    pub now: SystemTime,
    /// `window` or `command line`.
    pub asked_by: &'static str,
    /// The version of the web view, where there is one.
    pub webview: Vec<u32>,
}

/// Looks from outside. Opens nothing and changes nothing.
#[must_use]
pub fn closed(around: &Surroundings<'_>) -> Diagnostics {
    let mut told = Diagnostics::default();
    about_program(&mut told, around);
    about_place(&mut told, around);
    told
}

fn about_program(told: &mut Diagnostics, around: &Surroundings<'_>) {
    let parts = env!("CARGO_PKG_VERSION").split('.').map_while(|part| part.parse().ok()).collect();
    told.say("program", "version", Fact::Version(parts));
    told.say("program", "asked by", Fact::Word(around.asked_by));
    told.say("program", "tables it writes", Fact::Number(LATEST.into()));
    told.say("program", "entries it writes", Fact::Number(SCHEMA.into()));
    let system = system();
    told.say("system", "name", Fact::Word(system.name));
    told.say("system", "version", Fact::Version(system.version));
    told.say("system", "processor", Fact::Word(std::env::consts::ARCH));
    told.say("system", "web view", Fact::Version(around.webview.clone()));
}

fn about_place(told: &mut Diagnostics, around: &Surroundings<'_>) {
    let state = match around.folder.look() {
        Ok(FolderState::Empty) => "empty",
        Ok(FolderState::Occupied) => "occupied",
        Ok(FolderState::Vault { notice: Some(_), .. }) => "vault, one header is not as it should be",
        Ok(FolderState::Vault { notice: None, .. }) => "vault",
        Err(error) => folder_code(&error),
    };
    told.say("folder", "state", Fact::Word(state));
    let warnings = around.folder.warnings();
    if warnings.is_empty() {
        told.say("folder", "place", Fact::Word("good"));
    }
    for warning in warnings {
        told.say("folder", "place", Fact::Word(place_code(warning)));
    }
    for file in around.folder.files() {
        told.say("bytes", file.name, file.bytes.map_or(Fact::Word("not there"), Fact::Number));
    }
    for folder in around.folder.folders(around.now) {
        told.say("files", folder.name, Fact::roughly(folder.files));
        told.say("bytes", folder.name, Fact::Number(folder.bytes));
        told.say("days since the newest", folder.name, Fact::maybe(folder.newest.map(|age| age.as_secs() / 86_400)));
    }
}
