//! What the frame around every screen shows.

use rusqlite::OptionalExtension;
use serde::Serialize;

use super::settings::Likes;
use crate::cover::{ClockNotice, can_cover, clock_notice};
use crate::error::Outcome;
use crate::ids::StaffId;
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
    /// Lines of imports that wait for a person.
    pub review_waiting: u32,
    /// Things due on Today.
    pub today_count: u32,
    /// Open kits.
    pub kit_count: u32,
    /// This window can be covered: allowed on this machine, and the person has a number.
    pub can_cover: bool,
    /// The clock of this machine was set back, for those who are to read it.
    pub clock_notice: Option<ClockNotice>,
}

/// Reads the frame.
///
/// # Errors
/// Those of the database.
pub fn session_view(session: &Session) -> Outcome<SessionView> {
    let likes = Likes::of(session)?;
    let today = session.today().to_string();
    let db = session.db();
    let (programme, is_demo): (Option<String>, Option<bool>) = db
        .query_row("SELECT name, demo FROM programme LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default();
    let count = |sql: &str| -> Outcome<u32> {
        Ok(db.prepare_cached(sql)?.query_row((&today, session.person()), |row| row.get(0))?)
    };
    Ok(SessionView {
        person: here(session)?,
        programme: programme.unwrap_or_default(),
        language: likes.language,
        theme: likes.theme,
        lock_minutes: likes.lock_minutes,
        empty: !db.query_row("SELECT EXISTS (SELECT 1 FROM family WHERE deleted = 0)", [], |row| row.get::<_, bool>(0))?,
        is_demo: is_demo.unwrap_or_default(),
        last_saved_at: last_saved(session)?,
        missing_commits: u32::try_from(session.missing_commits()).unwrap_or(u32::MAX),
        review_waiting: review_waiting(session)?,
        today_count: count(
            "SELECT (SELECT count(*) FROM visit AS v JOIN family AS f ON f.id = v.family AND f.deleted = 0
                      WHERE v.status = 'planned' AND v.deleted = 0 AND v.held_on <= ?1 AND v.visitor = ?2)
                  + (SELECT count(*) FROM promise AS p JOIN family AS f ON f.id = p.family AND f.deleted = 0
                      WHERE p.done_on IS NULL AND p.dropped_on IS NULL AND p.deleted = 0 AND p.due_on <= ?1 AND p.who = 'us' AND p.owner = ?2)",
        )?,
        kit_count: count(
            "SELECT count(*) FROM delivery AS d JOIN family AS f ON f.id = d.family AND f.deleted = 0
              WHERE d.deleted = 0 AND d.state NOT IN ('talked', 'declined', 'later', 'cancelled') AND ?1 <> '' AND ?2 IS NOT NULL",
        )?,
        can_cover: can_cover(session)?,
        clock_notice: clock_notice(session)?,
        today,
    })
}

fn here(session: &Session) -> Outcome<PersonHere> {
    let mut query = session.db().prepare_cached("SELECT id, name, coalesce(role, '') FROM staff WHERE id = ?1")?;
    Ok(query
        .query_row([session.person()], |row| Ok(StaffView { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? }))?)
}

fn last_saved(session: &Session) -> Outcome<Option<String>> {
    let ms: Option<i64> = session.db().query_row("SELECT max(hlc) >> 16 FROM chain_end", [], |row| row.get(0))?;
    Ok(ms.and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok()).map(|at| at.to_string()))
}

/// Everybody of the team.
///
/// # Errors
/// Those of the database.
pub fn list_staff(session: &Session) -> Outcome<Vec<StaffView>> {
    let mut query = session
        .db()
        .prepare_cached("SELECT id, name, coalesce(role, '') FROM staff WHERE deleted = 0 ORDER BY name")?;
    let rows = query.query_map([], |row| Ok(StaffView { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
