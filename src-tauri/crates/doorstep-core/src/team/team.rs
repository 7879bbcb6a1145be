//! The team's page.

use serde::Serialize;

use super::handoffs::{self, HandoffLine};
use crate::error::Outcome;
use crate::ids::{Id, StaffId};
use crate::session::Session;

/// Everybody, and what waits to be passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    /// Everybody on the list, by name.
    pub members: Vec<TeamMember>,
    /// Families that nobody leads.
    pub unassigned: u32,
    /// Families being passed on.
    pub handoffs: Vec<HandoffLine>,
    /// The person at the keyboard may change the team.
    pub may_change: bool,
}

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TeamMember {
    /// The member.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their role, by code.
    pub role: String,
    /// How many families they lead or visit.
    pub caseload: u32,
    /// When they last signed in on this machine, RFC 3339.
    pub last_signed_in: Option<String>,
    /// `own` passphrase, `oneTime` phrase that was never used, or `none`.
    pub way_in: String,
    /// This is the person at the keyboard.
    pub here: bool,
    /// They were taken off the list and can still unlock: the removal was cut short and must be done again.
    pub leaving: bool,
}

/// Reads the team.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn team(session: &Session) -> Outcome<TeamView> {
    session.permit("team")?;
    let unassigned = session.db().query_row(
        "SELECT count(*) FROM family WHERE lead IS NULL AND deleted = 0 AND merged_into IS NULL",
        [],
        |row| row.get(0),
    )?;
    Ok(TeamView {
        members: members(session)?,
        unassigned,
        handoffs: handoffs::all(session)?,
        may_change: session.permit("add_staff").is_ok(),
    })
}

fn members(session: &Session) -> Outcome<Vec<TeamMember>> {
    let people = session.vault().people();
    let way_in = |id: StaffId| people.iter().find(|person| Id::from_bytes(person.id) == id.0);
    let mut query = session.db().prepare_cached(
        "SELECT s.id, coalesce(s.name, ''), coalesce(s.role, ''), s.deleted, i.at,
                (SELECT count(*) FROM family AS f WHERE f.deleted = 0 AND f.id IN (
                   SELECT id FROM family WHERE lead = s.id AND deleted = 0
                   UNION SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = s.id))
           FROM staff AS s LEFT JOIN signed_in AS i ON i.staff = s.id ORDER BY s.name",
    )?;
    let rows = query.query_map([], |row| {
        let id: StaffId = row.get(0)?;
        let code = match way_in(id) {
            Some(person) if person.one_time => "oneTime",
            Some(_) => "own",
            None => "none",
        };
        Ok(TeamMember {
            id,
            name: row.get(1)?,
            role: row.get(2)?,
            leaving: row.get::<_, bool>(3)?,
            last_signed_in: row.get(4)?,
            caseload: row.get(5)?,
            way_in: code.to_owned(),
            here: id == session.person(),
        })
    })?;
    let all: Vec<TeamMember> = rows.collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter(|one| !one.leaving || one.way_in != "none").collect())
}
