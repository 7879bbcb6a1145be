//! A backup is made: by the hour, before something large, or because somebody asks.

use std::path::{Path, PathBuf};

use doorstep_domain::backups::{Kept, is_due, thin};
use doorstep_vault::{BackupWriter, Reason, Stop, UnverifiedBackup, delete_backup, list_backups};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use serde::Serialize;

use super::verify::small;
use super::{contents, room};
use crate::error::Outcome;
use crate::session::Session;

/// A backup that is written and waits to be verified: [`BackupBegun::finish`] may run on any thread.
#[derive(Debug)]
pub struct BackupBegun {
    unverified: UnverifiedBackup,
    folder: PathBuf,
    zone: TimeZone,
    room: u64,
}

/// A backup that was verified and has its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupMade {
    /// Its number.
    pub number: u32,
    /// How many older ones went for it.
    pub thinned: u32,
}

/// Writes a backup that somebody asked for.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; a full disk, a damaged database. Then there is no backup, and nothing else changed.
pub fn begin_backup(session: &Session) -> Outcome<BackupBegun> {
    session.permit("make_backup")?;
    begin(session, Reason::Asked)
}

/// Writes a regular backup if one is due. For whoever unlocks: it is the program's own work.
///
/// # Errors
/// As [`begin_backup`], permission aside.
pub fn begin_if_due(session: &Session) -> Outcome<Option<BackupBegun>> {
    let newest = list_backups(session.vault().folder())?.into_iter().find_map(|backup| backup.info);
    let last = newest.map(|info| (info.made_ms, info.sequence));
    let end = contents(session.db())?.sequence;
    if is_due(last, now_ms(session), end) { begin(session, Reason::Regular).map(Some) } else { Ok(None) }
}

/// Makes a backup and waits until it is verified: before an import, before and after new keys, for the command line.
/// It asks for no permission, since the act it stands before does.
///
/// # Errors
/// As [`begin_backup`]; [`crate::error::Code::Cancelled`].
pub fn back_up(session: &Session, reason: Reason, stop: &Stop) -> Outcome<BackupMade> {
    begin(session, reason)?.finish(stop)
}

/// As [`back_up`], unless the newest backup holds all that there is. `None` then.
///
/// # Errors
/// As [`back_up`].
pub fn back_up_unless_current(session: &Session, reason: Reason, stop: &Stop) -> Outcome<Option<BackupMade>> {
    if is_current(session)? { Ok(None) } else { back_up(session, reason, stop).map(Some) }
}

/// Whether the newest backup is whole, opens with today's keys, and holds all that there is.
pub(super) fn is_current(session: &Session) -> Outcome<bool> {
    let end = contents(session.db())?;
    let seal = session.vault().copy_seal();
    let newest = list_backups(session.vault().folder())?.into_iter().next().filter(|backup| !backup.damaged);
    let info = newest.and_then(|backup| backup.info).filter(|info| seal.fits(info));
    Ok(info.is_some_and(|info| (info.sequence, info.audit_head) == (end.sequence, end.audit_head)))
}

pub(super) fn begin(session: &Session, reason: Reason) -> Outcome<BackupBegun> {
    let unverified = session.vault().begin_backup(reason, now_ms(session), contents(session.db())?)?;
    Ok(BackupBegun {
        unverified,
        folder: session.vault().folder().to_path_buf(),
        zone: session.now().time_zone().clone(),
        room: room::of(session)?,
    })
}

/// The verified backup before the tables change. The room is not asked for: that table may not be there yet.
pub(crate) fn before_migration(writer: BackupWriter, db: &Connection, now_ms: i64) -> Outcome<()> {
    writer.write(db, Reason::BeforeMigration, now_ms, contents(db)?)?.verify(&Stop::default(), contents)?;
    Ok(())
}

impl BackupBegun {
    /// Verifies the backup, gives it its name, and lets the old ones go that the rule lets go.
    ///
    /// # Errors
    /// `backup-damaged`, `backup-differs`, a full disk, [`crate::error::Code::Cancelled`]: then there is no backup.
    pub fn finish(self, stop: &Stop) -> Outcome<BackupMade> {
        let made = self.unverified.verify(stop, contents)?;
        let thinned = thin_out(&self.folder, &self.zone, self.room)?;
        Ok(BackupMade { number: small(made.number), thinned })
    }
}

fn thin_out(folder: &Path, zone: &TimeZone, room: u64) -> Outcome<u32> {
    let kept: Vec<Kept> = list_backups(folder)?
        .into_iter()
        .filter_map(|backup| {
            let info = backup.info?; // one whose note cannot be read is left for a person to look at
            let day = day_of(info.made_ms, zone);
            Some(Kept { number: backup.number, day, bytes: backup.bytes, sound: !backup.damaged })
        })
        .collect();
    let gone = thin(&kept, room);
    for number in &gone {
        delete_backup(folder, *number)?;
    }
    Ok(u32::try_from(gone.len()).unwrap_or(u32::MAX))
}

/// The day a clock showed; a time outside of all calendars counts as their first day.
pub(super) fn day_of(ms: i64, zone: &TimeZone) -> Date {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MIN).to_zoned(zone.clone()).date()
}

pub(super) fn now_ms(session: &Session) -> i64 {
    session.now().timestamp().as_millisecond()
}
