//! A drill: a backup is really opened. Each month by the program, each quarter by a person with the words on paper.

use doorstep_domain::backups::{AUTOMATIC_DRILL_DAYS, DRILL_DAYS, days_since};
use doorstep_vault::{
    BackupEntry, BackupError, Contents, DatabaseError, Findings, RestoreError, Stop, list_backups, note_damage,
    open_backup, open_backup_with_words,
};
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::contents;
use super::verify::small;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Outcome};
use crate::ids::OpId;
use crate::schema::drill as d;
use crate::session::Session;

/// A drill that is under way: [`DrillBegun::finish`] may run on any thread.
#[derive(Debug)]
pub struct DrillBegun {
    backup: BackupEntry,
    how: How,
}

#[derive(Debug)]
enum How {
    /// With the keys of the vault that is open.
    Program(Box<Connection>),
    /// With the words, as if nothing else were left.
    Person,
    /// The program could not even open it, which is what the drill came to.
    Unreadable,
}

/// Whether the file itself is at fault. A full disk or a busy file says nothing about a backup.
fn is_damage(error: &DatabaseError) -> bool {
    matches!(error, DatabaseError::Damaged | DatabaseError::Missing | DatabaseError::Plain)
}

/// What a drill came to, to be recorded with [`record_drill`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DrillDone {
    /// Which backup was opened.
    pub backup: u32,
    /// It opened, and all of it was whole.
    pub sound: bool,
    /// By a person with the words.
    pub by_person: bool,
    /// How many families could be read.
    pub families: u32,
}

/// The page of drills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DrillsView {
    /// Days since a person's drill came out well, or since the programme began.
    pub days: u32,
    /// There was such a drill.
    pub ever: bool,
    /// It is time for the next.
    pub due: bool,
    /// There is a backup to try.
    pub has_backup: bool,
    /// All drills, the last one first.
    pub drills: Vec<DrillLine>,
}

/// One drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DrillLine {
    /// The day.
    pub held_on: String,
    /// By a person with the words.
    pub by_person: bool,
    /// Who was at the keyboard.
    pub by: Option<String>,
    /// It came out well.
    pub sound: bool,
}

/// Begins the month's drill if it is due and there is a backup that the present keys open.
///
/// # Errors
/// Those of the database.
pub fn begin_automatic_drill(session: &Session) -> Outcome<Option<DrillBegun>> {
    if last(session, "program")?.is_some_and(|day| days_since(day, session.today()) < AUTOMATIC_DRILL_DAYS) {
        return Ok(None);
    }
    let Some(backup) = newest(session)? else { return Ok(None) };
    match open_backup(session.vault(), &backup) {
        Ok(open) => Ok(Some(DrillBegun { backup, how: How::Program(Box::new(open)) })),
        Err(BackupError::OtherKeys) => Ok(None), // new keys have a backup of their own right behind them
        Err(BackupError::Database(error)) if is_damage(&error) => Ok(Some(DrillBegun { backup, how: How::Unreadable })),
        Err(other) => Err(other.into()),
    }
}

/// Begins a person's drill with the newest backup.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; `no-backup`.
pub fn begin_drill(session: &Session) -> Outcome<DrillBegun> {
    session.permit("drill")?;
    let backup = newest(session)?.ok_or_else(|| AppError::coded("no-backup", ""))?;
    Ok(DrillBegun { backup, how: How::Person })
}

fn newest(session: &Session) -> Outcome<Option<BackupEntry>> {
    let whole = |backup: &BackupEntry| !backup.damaged && backup.info.is_some();
    Ok(list_backups(session.vault().folder())?.into_iter().find(whole))
}

impl DrillBegun {
    /// Opens the backup, checks all of it, and reads. `words` are those from the paper; the program's drill needs none.
    ///
    /// # Errors
    /// What was typed wrong; [`crate::error::Code::Cancelled`]. A damaged backup is what the drill came to, no error.
    pub fn finish(self, words: &str, stop: &Stop) -> Outcome<DrillDone> {
        let Self { backup, how } = self;
        let by_person = matches!(how, How::Person);
        let opened = match how {
            How::Program(open) => Ok(*open),
            How::Unreadable => Err(RestoreError::Damaged),
            How::Person => open_backup_with_words(&backup.path, words),
        };
        let families = match opened {
            Ok(open) => look_through(open, &backup, stop)?,
            Err(RestoreError::Damaged) => None,
            Err(RestoreError::Database(error)) if is_damage(&error) => None,
            Err(other) => return Err(other.into()),
        };
        if families.is_none() {
            note_damage(&backup.path)?;
        }
        Ok(DrillDone {
            backup: small(backup.number),
            sound: families.is_some(),
            by_person,
            families: families.unwrap_or_default(),
        })
    }
}

/// Both checks, the journal's end against what stands beside the backup, and one family read.
fn look_through(open: Connection, backup: &BackupEntry, stop: &Stop) -> Outcome<Option<u32>> {
    let mut open = open;
    let findings: Findings = doorstep_vault::check_copy(&mut open, stop)?;
    let expected = backup.info.as_ref().map(|info| Contents { sequence: info.sequence, audit_head: info.audit_head });
    if !findings.is_sound() || contents(&open).ok() != expected {
        return Ok(None);
    }
    let named: Option<Option<String>> =
        open.query_row("SELECT name FROM family WHERE deleted = 0 LIMIT 1", [], |row| row.get(0)).optional()?;
    drop(named); // that it could be read is what matters
    Ok(Some(open.query_row("SELECT count(*) FROM family WHERE deleted = 0", [], |row| row.get(0))?))
}

/// Writes down that a drill was held, when, and who was there. It stays written: no undo makes it not have happened.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn record_drill(session: &mut Session, op_id: OpId, done: &DrillDone) -> Outcome<Changed> {
    let values = [
        (d::HELD_ON, session.today().into()),
        (d::KIND, if done.by_person { "person" } else { "program" }.into()),
        (d::BY_WHOM, session.person().into()),
        (d::BACKUP, i64::from(done.backup).into()),
        (d::CAME_OUT, if done.sound { "well" } else { "damaged" }.into()),
    ];
    if !done.by_person {
        session.put_right("drill.record", |_, tx| {
            tx.put(op_id.record(0), values);
            Ok(())
        })?;
        return Ok(session.not_journaled(&[ChangeKind::Care]));
    }
    session.permit("drill")?;
    session.act_for_good(op_id, "drill.record", (&[ChangeKind::Care], &[]), |_, tx| {
        tx.put(op_id.record(0), values);
        Ok(())
    })
}

/// Reads the page.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn drills(session: &Session) -> Outcome<DrillsView> {
    session.permit("drills")?;
    let days = days_without(session)?;
    let mut query = session.db().prepare_cached(
        "SELECT d.held_on, d.kind = 'person', s.name, d.came_out = 'well' FROM drill AS d
           LEFT JOIN staff AS s ON s.id = d.by_whom WHERE d.deleted = 0 ORDER BY d.made_hlc DESC LIMIT 40",
    )?;
    let lines = query.query_map([], |row| {
        Ok(DrillLine { held_on: row.get(0)?, by_person: row.get(1)?, by: row.get(2)?, sound: row.get(3)? })
    })?;
    Ok(DrillsView {
        days: days.unsigned_abs(),
        ever: last(session, "person")?.is_some(),
        due: days > DRILL_DAYS,
        has_backup: newest(session)?.is_some(),
        drills: lines.collect::<Result<_, _>>()?,
    })
}

/// Days since a person's drill came out well, or since the programme began.
pub(super) fn days_without(session: &Session) -> Outcome<i32> {
    let began = || -> Outcome<Option<Date>> {
        let ms: Option<i64> = session.db().query_row("SELECT min(made_hlc) >> 16 FROM staff", [], |row| row.get(0))?;
        Ok(ms.map(|ms| super::back_up::day_of(ms, session.now().time_zone())))
    };
    let since = match last(session, "person")? {
        Some(day) => Some(day),
        None => began()?,
    };
    Ok(since.map_or(0, |day| days_since(day, session.today())))
}

fn last(session: &Session, kind: &str) -> Outcome<Option<Date>> {
    let mut query = session.db().prepare_cached(
        "SELECT held_on FROM drill WHERE kind = ?1 AND came_out = 'well' AND deleted = 0 ORDER BY made_hlc DESC LIMIT 1",
    )?;
    let day: Option<String> = query.query_row([kind], |row| row.get(0)).optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}
