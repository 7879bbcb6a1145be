//! Is everything whole? The file on the disk, the journal's chains, the high-water mark, the sums of the shelf.

use doorstep_vault::{CopyToCheck, Findings, Stop};
use rusqlite::Connection;
use serde::Serialize;

use crate::error::Outcome;
use crate::journal::{self, Broken};
use crate::session::Session;
use crate::stock::discrepancies;

/// What a check found. It names places, never people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Integrity {
    /// Nothing was found.
    pub sound: bool,
    /// When, RFC 3339.
    pub checked_at: String,
    /// Pages of the file that are not what was written.
    pub pages: Vec<String>,
    /// Places where the file's structure does not hold.
    pub structure: Vec<String>,
    /// How many journal entries were read.
    pub entries: u32,
    /// The first journal entry that does not fit.
    pub broken: Option<BrokenPlace>,
    /// Saved changes that the file no longer has.
    pub missing: u32,
    /// Balances of the shelf that are not the sum of their movements.
    pub discrepancies: u32,
}

impl Integrity {
    /// The file or the journal is not what was written: nobody should go on writing. A shorter journal and sums of
    /// the shelf have banners of their own.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.pages.is_empty() || !self.structure.is_empty() || self.broken.is_some()
    }
}

/// A place in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BrokenPlace {
    /// `gap`, `chain`, `body` or `unreadable`.
    pub what: &'static str,
    /// The machine that wrote the entry.
    pub device: String,
    /// Its number there.
    pub seq: u32,
}

/// A byte copy that waits to be looked at: [`CheckBegun::finish`] may run on any thread.
pub struct CheckBegun {
    copy: CopyToCheck,
    missing: u64,
    checked_at: String,
}

/// Takes the copy. For whoever unlocks: it is the program's own work.
///
/// # Errors
/// A full disk.
pub fn begin_check(session: &mut Session) -> Outcome<CheckBegun> {
    let (missing, checked_at) = (session.missing_commits(), session.now().timestamp().to_string());
    Ok(CheckBegun { copy: session.vault_mut().copy_to_check()?, missing, checked_at })
}

/// Checks everything and waits for it.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`], [`crate::error::Code::Cancelled`]; a full disk.
pub fn verify(session: &mut Session, stop: &Stop) -> Outcome<Integrity> {
    session.permit("check_integrity")?;
    let found = begin_check(session)?.finish(stop)?;
    session.note_integrity(found.clone());
    Ok(found)
}

impl CheckBegun {
    /// Looks at all of it.
    ///
    /// # Errors
    /// [`crate::error::Code::Cancelled`]. Damage is a finding and no error.
    pub fn finish(self, stop: &Stop) -> Outcome<Integrity> {
        let (Findings { pages, structure }, told) = self.copy.check(stop, records)?;
        let (entries, broken, discrepancies) = told.unwrap_or((0, None, 0));
        let missing = small(self.missing);
        let sound = pages.is_empty() && structure.is_empty() && broken.is_none() && missing == 0 && discrepancies == 0;
        Ok(Integrity { sound, checked_at: self.checked_at, pages, structure, entries, broken, missing, discrepancies })
    }
}

/// The chains and the sums. What cannot even be read is a finding too.
fn records(db: &Connection) -> (u32, Option<BrokenPlace>, u32) {
    let unreadable = || BrokenPlace { what: "unreadable", device: String::new(), seq: 0 };
    match (journal::verify(db), discrepancies(db)) {
        (Ok(found), Ok(sums)) => (small(found.entries), found.broken.map(place), sums),
        (_, sums) => (0, Some(unreadable()), sums.unwrap_or_default()),
    }
}

fn place(broken: Broken) -> BrokenPlace {
    let (what, at) = match broken {
        Broken::Gap(dot) => ("gap", dot),
        Broken::Chain(dot) => ("chain", dot),
        Broken::Body(dot) => ("body", dot),
    };
    BrokenPlace { what, device: at.dev.to_string(), seq: small(at.seq) }
}

pub(super) fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
