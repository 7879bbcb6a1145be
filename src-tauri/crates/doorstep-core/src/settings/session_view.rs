//! What the frame around every screen shows.

use doorstep_domain::team::{Reach, permissions};
use rusqlite::OptionalExtension;
use serde::Serialize;

use super::settings::Likes;
use crate::care;
use crate::cover::{ClockNotice, can_cover, clock_notice};
use crate::error::Outcome;
use crate::ids::StaffId;
use crate::permit::within;
use crate::session::Session;
use crate::today::review_waiting;

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StaffView {
    /// The member.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their role, by code.
    pub role: String,
}

/// Who is at the keyboard.
pub type PersonHere = StaffView;

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Who is here.
    pub person: PersonHere,
    /// The programme's name.
    pub programme: String,
    /// `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes of idleness until the lock.
    pub lock_minutes: u32,
    /// Today.
    pub today: String,
    /// There is no family yet.
    pub empty: bool,
    /// This is the invented demo programme.
    pub is_demo: bool,
    /// When something was last saved, RFC 3339.
    pub last_saved_at: Option<String>,
    /// Saved changes that the file on disk no longer has: 0 unless something was lost.
    pub missing_commits: u32,
    /// The check of this sitting found the file or the journal damaged.
    pub damaged: bool,
    /// What the vault noticed about its own files, by code, for those who look after it.
    pub vault_notices: Vec<String>,
    /// Lines of imports that wait for a person.
    pub review_waiting: u32,
    /// Things due on Today.
    pub today_count: u32,
    /// Open kits on this person's board.
    pub kit_count: u32,
    /// This window can be covered: allowed on this machine, and the person has a number.
    pub can_cover: bool,
    /// The clock of this machine was set back, for those who are to read it.
    pub clock_notice: Option<ClockNotice>,
    /// What this person may do, and how far: the screen offers nothing else.
    pub acts: Vec<ActView>,
}

/// Something this person may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ActView {
    /// The command's name.
    pub act: String,
    /// For every family, not only for those of the caseload.
    pub everywhere: bool,
}

/// Reads the frame.
///
/// # Errors
/// Those of the database.
pub fn session_view(session: &Session) -> Outcome<SessionView> {
    session.permit("session")?;
    let likes = Likes::of(session)?;
    let today = session.today().to_string();
    let db = session.db();
    let (programme, is_demo): (Option<String>, Option<bool>) = db
        .query_row("SELECT name, demo FROM programme LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default();
    Ok(SessionView {
        person: here(session)?,
        programme: programme.unwrap_or_default(),
        language: likes.language,
        theme: likes.theme,
        lock_minutes: likes.lock_minutes,
        empty: !db
            .query_row("SELECT EXISTS (SELECT 1 FROM family WHERE deleted = 0)", [], |row| row.get::<_, bool>(0))?,
        is_demo: is_demo.unwrap_or_default(),
        last_saved_at: last_saved(session)?,
        missing_commits: u32::try_from(session.missing_commits()).unwrap_or(u32::MAX),
        damaged: session.integrity().is_some_and(care::Integrity::is_damaged),
        vault_notices: care::vault_notices(session)?.into_iter().map(str::to_owned).collect(),
        review_waiting: review_waiting(session)?,
        today_count: due_today(session, &today)?,
        kit_count: open_kits(session)?,
        acts: acts(session)?,
        can_cover: can_cover(session)?,
        clock_notice: clock_notice(session)?,
        today,
    })
}

fn acts(session: &Session) -> Outcome<Vec<ActView>> {
    let Some(role) = session.role()? else { return Ok(Vec::new()) };
    let lines = permissions().map(|line| (line.act, line.reach_of(role))).filter(|(_, reach)| *reach != Reach::Nowhere);
    Ok(lines.map(|(act, reach)| ActView { act: act.to_owned(), everywhere: reach == Reach::Everywhere }).collect())
}

/// Visits and promises of one's own that are due.
fn due_today(session: &Session, today: &str) -> Outcome<u32> {
    let seen = within(session.reach("today")?, "?2");
    let mut query = session.db().prepare_cached(&format!(
        "SELECT (SELECT count(*) FROM visit AS v JOIN family AS f ON f.id = v.family AND f.deleted = 0 AND {seen}
                  WHERE v.status = 'planned' AND v.deleted = 0 AND v.held_on <= ?1 AND v.visitor = ?2)
              + (SELECT count(*) FROM promise AS p JOIN family AS f ON f.id = p.family AND f.deleted = 0 AND {seen}
                  WHERE p.done_on IS NULL AND p.dropped_on IS NULL AND p.deleted = 0 AND p.due_on <= ?1 AND p.who = 'us' AND p.owner = ?2)"
    ))?;
    Ok(query.query_row((today, session.person()), |row| row.get(0))?)
}

/// Kits that are not finished: all of them, or those of the caseload and those this person brings, along their indexes.
fn open_kits(session: &Session) -> Outcome<u32> {
    const OPEN: &str = "d.deleted = 0 AND d.state NOT IN ('talked', 'declined', 'later', 'cancelled')";
    let which = match session.reach("kit_board")? {
        Reach::Nowhere => return Ok(0),
        Reach::Everywhere => format!("SELECT d.id, d.family FROM delivery AS d WHERE {OPEN} AND ?1 IS NOT NULL"),
        Reach::Caseload => format!(
            "SELECT d.id, d.family FROM delivery AS d WHERE {OPEN} AND d.family IN (
               SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = ?1
                UNION SELECT id FROM family WHERE lead = ?1 AND deleted = 0)
              UNION SELECT d.id, d.family FROM delivery AS d WHERE {OPEN} AND d.carrier = ?1"
        ),
    };
    let sql = format!("SELECT count(*) FROM ({which}) AS k JOIN family AS f ON f.id = k.family AND f.deleted = 0");
    Ok(session.db().prepare_cached(&sql)?.query_row([session.person()], |row| row.get(0))?)
}

fn here(session: &Session) -> Outcome<PersonHere> {
    let mut query = session.db().prepare_cached("SELECT id, name, coalesce(role, '') FROM staff WHERE id = ?1")?;
    Ok(query
        .query_row([session.person()], |row| Ok(StaffView { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? }))?)
}

/// When something was last kept: a record of anybody's, or half-typed words of this person.
fn last_saved(session: &Session) -> Outcome<Option<String>> {
    let (record, draft): (Option<i64>, Option<String>) = session.db().query_row(
        "SELECT (SELECT max(hlc) >> 16 FROM chain_end), (SELECT max(saved_at) FROM draft WHERE staff = ?1)",
        [session.person()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let record = record.and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
    let draft = draft.and_then(|at| at.parse().ok());
    Ok(record.max(draft).map(|at| at.to_string()))
}

/// Everybody of the team.
///
/// # Errors
/// Those of the database.
pub fn list_staff(session: &Session) -> Outcome<Vec<StaffView>> {
    session.permit("staff")?;
    let mut query = session
        .db()
        .prepare_cached("SELECT id, name, coalesce(role, '') FROM staff WHERE deleted = 0 ORDER BY name")?;
    let rows = query.query_map([], |row| Ok(StaffView { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
