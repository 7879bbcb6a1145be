//! The backups of this vault, and what they take.

use doorstep_domain::backups::{days_since, room_is_short};
use doorstep_vault::{BackupEntry, Reason, list_backups};
use serde::Serialize;

use super::back_up::day_of;
use super::carry::copied_on;
use super::verify::small;
use super::{contents, room};
use crate::error::Outcome;
use crate::session::Session;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// The backups, the newest first.
    pub backups: Vec<BackupLine>,
    /// Days since the newest that is whole; none if there is no such backup.
    pub newest_days: Option<u32>,
    /// Changes since the newest that is whole.
    pub changes_since: u32,
    /// What all of them take, in kilobytes.
    pub taken_kb: u32,
    /// What they may take, in megabytes.
    pub room_mb: u32,
    /// What can be chosen, in megabytes.
    pub room_choices: Vec<u32>,
    /// When a copy was last carried away from this computer.
    pub copied_on: Option<String>,
    /// They take so much that soon the oldest will go for a new one.
    pub room_is_short: bool,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupLine {
    /// Its number.
    pub number: u32,
    /// The day the clock showed; none if its note cannot be read.
    pub made_on: Option<String>,
    /// The time of day the clock showed, `HH:MM`.
    pub made_at: Option<String>,
    /// Why it was made: a code.
    pub reason: Option<&'static str>,
    /// Its size in kilobytes.
    pub kb: u32,
    /// It was verified and nothing was found wrong since.
    pub sound: bool,
}

/// Reads the page.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the folder.
pub fn backups(session: &Session) -> Outcome<BackupsView> {
    session.permit("backups")?;
    let entries = list_backups(session.vault().folder())?;
    let taken: u64 = entries.iter().map(|entry| entry.bytes).sum();
    let room = room::of(session)?;
    let newest = entries.iter().filter(|entry| !entry.damaged).find_map(|entry| entry.info.as_ref());
    let zone = session.now().time_zone().clone();
    let end = contents(session.db())?.sequence;
    Ok(BackupsView {
        newest_days: newest.map(|info| days_since(day_of(info.made_ms, &zone), session.today()).unsigned_abs()),
        changes_since: small(newest.map_or(end, |info| end.saturating_sub(info.sequence))),
        taken_kb: small(taken.div_ceil(1024)),
        room_mb: room::megabytes(session)?,
        room_choices: room::ROOM_CHOICES.to_vec(),
        copied_on: copied_on(session)?,
        room_is_short: room_is_short(taken, room),
        backups: entries.iter().map(|entry| line(session, entry)).collect(),
    })
}

fn line(session: &Session, entry: &BackupEntry) -> BackupLine {
    let made = entry.info.as_ref().and_then(|info| jiff::Timestamp::from_millisecond(info.made_ms).ok());
    let made = made.map(|at| at.to_zoned(session.now().time_zone().clone()));
    BackupLine {
        number: small(entry.number),
        made_on: made.as_ref().map(|at| at.date().to_string()),
        made_at: made.as_ref().map(|at| at.strftime("%H:%M").to_string()),
        reason: entry.info.as_ref().map(|info| reason_code(info.reason)),
        kb: small(entry.bytes.div_ceil(1024)),
        sound: entry.info.is_some() && !entry.damaged,
    }
}

fn reason_code(reason: Reason) -> &'static str {
    match reason {
        Reason::Regular => "regular",
        Reason::Asked => "asked",
        Reason::BeforeMigration => "beforeMigration",
        Reason::BeforeImport => "beforeImport",
        Reason::BeforeNewKeys => "beforeNewKeys",
        Reason::AfterNewKeys => "afterNewKeys",
    }
}
