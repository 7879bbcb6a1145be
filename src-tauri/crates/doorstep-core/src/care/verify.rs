//! Is everything whole? The file on the disk, the journal's chains, the high-water mark, the sums of the shelf.

use doorstep_vault::{CopyToCheck, Findings, Stop};
use rusqlite::Connection;
use serde::Serialize;

use super::notices::{NEW_KEYS, vault_notices};
use crate::error::{AppError, Code, Outcome};
use crate::journal::{self, Broken};
use crate::schema::ENTITIES;
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
    /// Records that are not what the journal makes of them.
    pub stale: u32,
    /// Balances of the shelf that are not the sum of their movements.
    pub discrepancies: u32,
    /// What was noticed about the files of the vault while it opened, by code, until somebody has read it.
    pub notices: Vec<String>,
}

impl Integrity {
    /// The file or the journal is not what was written: nobody should go on writing. A shorter journal and sums of
    /// the shelf have banners of their own.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.pages.is_empty() || !self.structure.is_empty() || self.broken.is_some() || self.stale > 0
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

/// A byte copy, on its way: [`CheckBegun::copy_on`] until it is whole, then [`CheckBegun::finish`] on any thread.
pub struct CheckBegun {
    copy: CopyToCheck,
    missing: u64,
    checked_at: String,
    notices: Vec<String>,
}

/// Begins the copy. For whoever unlocks: it is the program's own work.
///
/// # Errors
/// A full disk.
pub fn begin_check(session: &mut Session) -> Outcome<CheckBegun> {
    let (missing, checked_at) = (session.missing_commits(), session.now().timestamp().to_string());
    let notices = vault_notices(session)?.into_iter().map(str::to_owned).collect();
    Ok(CheckBegun { copy: session.vault_mut().copy_to_check()?, missing, checked_at, notices })
}

/// Checks everything and waits for it.
///
/// # Errors
/// [`Code::NotAllowed`], [`Code::Cancelled`]; a full disk.
pub fn verify(session: &mut Session, stop: &Stop) -> Outcome<Integrity> {
    session.permit("check_integrity")?;
    let mut check = begin_check(session)?;
    while !check.copy_on(session)? {
        if stop.was_asked() {
            return Err(AppError::new(Code::Cancelled));
        }
    }
    let found = check.finish(stop)?;
    session.note_integrity(found.clone());
    Ok(found)
}

impl CheckBegun {
    /// Copies a few megabytes more, and says whether all is copied. Others use the vault between two pieces.
    ///
    /// # Errors
    /// [`Code::Cancelled`] if the vault was locked or got new keys since; a full disk.
    pub fn copy_on(&mut self, session: &mut Session) -> Outcome<bool> {
        Ok(session.vault_mut().copy_piece(&mut self.copy)?)
    }

    /// Looks at all of it.
    ///
    /// # Errors
    /// [`Code::Cancelled`]. Damage is a finding and no error.
    pub fn finish(self, stop: &Stop) -> Outcome<Integrity> {
        let (Findings { pages, structure }, told) = self.copy.check(stop, records)?;
        let Records { entries, broken, stale, discrepancies } = told.unwrap_or_default();
        let missing = small(self.missing);
        let found = Integrity {
            sound: false,
            checked_at: self.checked_at,
            pages,
            structure,
            entries,
            broken,
            missing,
            stale,
            discrepancies,
            notices: self.notices,
        };
        let doubts = found.notices.iter().any(|code| code != NEW_KEYS); // to finish new keys is no fault
        let sound = !found.is_damaged() && missing == 0 && discrepancies == 0 && !doubts;
        Ok(Integrity { sound, ..found })
    }
}

/// What the records of a copy say.
#[derive(Default)]
struct Records {
    entries: u32,
    broken: Option<BrokenPlace>,
    stale: u32,
    discrepancies: u32,
}

/// The chains, the records against them, and the sums. What cannot even be read is a finding too.
fn records(db: &Connection) -> Records {
    match (journal::verify(db), stale(db), discrepancies(db)) {
        (Ok(found), Ok(stale), Ok(discrepancies)) => {
            Records { entries: small(found.entries), broken: found.broken.map(place), stale, discrepancies }
        }
        _ => {
            let broken = BrokenPlace { what: "unreadable", device: String::new(), seq: 0 };
            Records { broken: Some(broken), ..Records::default() }
        }
    }
}

/// Records whose last change is not the journal's last word about them: an older page of a table was put back.
fn stale(db: &Connection) -> Outcome<u32> {
    let mut count = 0;
    for entity in ENTITIES {
        let sql = format!(
            "SELECT count(*) FROM (SELECT id, max(hlc) AS last FROM journal
                                    WHERE entity = ?1 AND applied = 1 AND body IS NOT NULL GROUP BY id) AS j
               LEFT JOIN {} AS t ON t.id = j.id WHERE t.hlc IS NOT j.last",
            entity.table
        );
        count += db.query_row(&sql, [entity.code], |row| row.get::<_, u32>(0))?;
    }
    Ok(count)
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
