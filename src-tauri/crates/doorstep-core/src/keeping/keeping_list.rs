//! What is due, what will be soon, what is held, and what has gone.

use doorstep_domain::keeping::{Class, Standing, standing};
use doorstep_vault::{BackupEntry, aside_folders, list_backups};
use jiff::civil::Date;
use rusqlite::Connection;
use serde::Serialize;

use super::classes::{count, is_on_hold, last_day, left_on, months};
use crate::error::Outcome;
use crate::ids::{FamilyId, HoldId};
use crate::schema::destruction;
use crate::session::Session;

/// Backups that Doorstep keeps by itself reach back this far.
const BACKUP_MONTHS: i64 = 9;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KeepingView {
    /// For how long each class is kept.
    pub classes: Vec<ClassLine>,
    /// Families that have left and whose day has come or comes soon, and all on hold. The earliest day first.
    pub families: Vec<FamilyKeeping>,
    /// What was erased, the latest first. It holds no content.
    pub log: Vec<DestructionLine>,
    /// Where what was erased last still lies; none if nowhere that we know of.
    pub still_held: Option<StillHeld>,
}

/// Where something erased still lies. Copies on sticks are not known here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StillHeld {
    /// Backups of ours that were made before.
    pub backups: u32,
    /// The day by which newer ones have taken their place.
    pub until: String,
    /// Folders put aside by repairs and restores, which stay until a person takes them away.
    pub aside: u32,
}

/// A class and its period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClassLine {
    /// The class, by code.
    pub class: String,
    /// Months after the family has left.
    pub months: u32,
    /// Months a programme starts with.
    pub usual: u32,
    /// Fewer are warned about.
    pub least: u32,
    /// Where these come from, in a sentence.
    pub source: String,
}

/// A family on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyKeeping {
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// When they left, or were taken out of the list.
    pub left_on: Option<String>,
    /// They did not leave: somebody removed them, or took back the import that brought them.
    pub removed: bool,
    /// `due`, `soon`, `onHold` or `kept`.
    pub standing: String,
    /// What holds it.
    pub holds: Vec<HoldLine>,
    /// Their records by class; empty classes are absent.
    pub classes: Vec<FamilyClass>,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HoldLine {
    /// The hold.
    pub id: HoldId,
    /// `litigation`, `audit` or `other`.
    pub kind: String,
    /// Why, in words.
    pub why: String,
    /// Since when.
    pub since: String,
    /// Who placed it.
    pub by: Option<String>,
}

/// A class of a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyClass {
    /// The class, by code.
    pub class: String,
    /// How many records.
    pub records: u32,
    /// The last day they are kept; none while the family is with us.
    pub ends_on: Option<String>,
    /// `due`, `soon`, `onHold` or `kept`.
    pub standing: String,
}

/// A line of the log of what was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DestructionLine {
    /// The class, by code.
    pub class: String,
    /// How many records.
    pub records: u32,
    /// The day.
    pub on: String,
    /// Who did it.
    pub by: Option<String>,
    /// `periodOver`, `theyAsked` or `court`.
    pub authority: String,
}

/// Reads the page.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn keeping_list(session: &Session) -> Outcome<KeepingView> {
    session.permit("keeping")?;
    let db = session.db();
    let mut query = db.prepare_cached(
        "SELECT id, coalesce(name, ''), deleted FROM family AS f
          WHERE left_on IS NOT NULL OR deleted = 1
             OR EXISTS (SELECT 1 FROM hold WHERE family = f.id AND ended_on IS NULL AND deleted = 0)
          ORDER BY left_on, name",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let rows: Vec<(FamilyId, String, bool)> = rows.collect::<Result<_, _>>()?;
    let mut families = Vec::new();
    for (id, name, removed) in rows {
        let line = FamilyKeeping { removed, ..family_line(db, session.today(), id, name)? };
        if line.standing != "kept" {
            families.push(line);
        }
    }
    families.sort_by_key(|line| ["due", "soon", "onHold"].iter().position(|known| *known == line.standing));
    let log = log(db)?;
    Ok(KeepingView { classes: classes(session)?, families, log, still_held: still_held(session)? })
}

fn classes(session: &Session) -> Outcome<Vec<ClassLine>> {
    let line = |class: Class| -> Outcome<ClassLine> {
        let usual = class.usual();
        Ok(ClassLine {
            class: class.code().to_owned(),
            months: months(session.db(), class)?,
            usual: usual.months,
            least: usual.least,
            source: session.words().word(usual.source),
        })
    };
    Class::ALL.into_iter().map(line).collect()
}

fn family_line(db: &Connection, today: Date, id: FamilyId, name: String) -> Outcome<FamilyKeeping> {
    let (left, held) = (left_on(db, id)?, is_on_hold(db, id)?);
    let mut classes = Vec::new();
    for class in Class::ALL {
        let records = count(db, id, class)?;
        if records == 0 {
            continue;
        }
        let ends = left.map(|left| last_day(db, id, class, left)).transpose()?;
        // The last day already counts the months.
        let stands =
            ends.map_or(if held { Standing::OnHold } else { Standing::Kept }, |ends| standing(ends, 0, held, today));
        classes.push(FamilyClass {
            class: class.code().to_owned(),
            records,
            ends_on: ends.map(|day| day.to_string()),
            standing: code(stands).to_owned(),
        });
    }
    let has = |wanted: &str| classes.iter().any(|line| line.standing == wanted);
    let stands = ["onHold", "due", "soon"].into_iter().find(|&wanted| has(wanted)).unwrap_or("kept");
    Ok(FamilyKeeping {
        family_id: id,
        family_name: name,
        left_on: left.map(|day| day.to_string()),
        removed: false,
        standing: stands.to_owned(),
        holds: holds(db, id)?,
        classes,
    })
}

fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::OnHold => "onHold",
        Standing::Due => "due",
        Standing::Soon => "soon",
        Standing::Kept => "kept",
    }
}

fn holds(db: &Connection, family: FamilyId) -> Outcome<Vec<HoldLine>> {
    let mut query = db.prepare_cached(
        "SELECT h.id, coalesce(h.kind, 'other'), coalesce(h.why, ''), coalesce(h.since, ''), s.name
           FROM hold AS h LEFT JOIN staff AS s ON s.id = h.made_by
          WHERE h.family = ?1 AND h.ended_on IS NULL AND h.deleted = 0 ORDER BY h.made_hlc",
    )?;
    let rows = query.query_map([family], |row| {
        Ok(HoldLine { id: row.get(0)?, kind: row.get(1)?, why: row.get(2)?, since: row.get(3)?, by: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn log(db: &Connection) -> Outcome<Vec<DestructionLine>> {
    let mut query = db.prepare_cached(
        "SELECT coalesce(d.class, ''), coalesce(d.records, 0), coalesce(d.erased_on, ''), s.name, coalesce(d.authority, '')
           FROM destruction AS d LEFT JOIN staff AS s ON s.id = d.made_by
          WHERE d.deleted = 0 ORDER BY d.made_hlc DESC, d.class LIMIT 200",
    )?;
    let rows = query.query_map([], |row| {
        Ok(DestructionLine {
            class: row.get(0)?,
            records: row.get(1)?,
            on: row.get(2)?,
            by: row.get(3)?,
            authority: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Backups are told apart by where the journal ended when they were made: clocks can be wrong.
fn still_held(session: &Session) -> Outcome<Option<StillHeld>> {
    let mut last = session.db().prepare_cached(
        "SELECT max(j.n), max(d.erased_on) FROM destruction AS d JOIN journal AS j ON j.entity = ?1 AND j.id = d.id",
    )?;
    let (number, day): (Option<u64>, Option<String>) =
        last.query_row([destruction::CODE], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let Some((number, day)) = number.zip(day.and_then(|day| day.parse::<Date>().ok())) else { return Ok(None) };
    let folder = session.vault().folder();
    let is_before = |backup: &BackupEntry| backup.info.as_ref().is_none_or(|info| info.sequence < number);
    let backups = list_backups(folder)?.iter().filter(|backup| is_before(backup)).count();
    let aside = aside_folders(folder)?.len();
    Ok((backups + aside > 0).then(|| StillHeld {
        backups: u32::try_from(backups).unwrap_or(u32::MAX),
        until: day.saturating_add(jiff::Span::new().months(BACKUP_MONTHS)).to_string(),
        aside: u32::try_from(aside).unwrap_or(u32::MAX),
    }))
}
