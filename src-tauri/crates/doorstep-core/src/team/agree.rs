//! The header of the vault and the journal speak of the same people. The header is what opens doors, so where the two
//! differ (a cut between them, an old copy put back) the journal is put right, with an entry that says so.

use doorstep_domain::team::Role;
use rusqlite::Connection;

use super::member;
use crate::error::{Code, Outcome};
use crate::ids::{Id, StaffId, TxnId};
use crate::journal::Value;
use crate::schema::{Field, staff};
use crate::session::Session;

/// Mends roles and names toward the header. Somebody who was taken off the list and still has a way in is left
/// alone: they may do nothing, and the team's page asks to finish what was begun.
pub(crate) fn agree_with_header(session: &mut Session) -> Outcome<()> {
    let mut wrong: Vec<(StaffId, Vec<(Field, Value)>)> = Vec::new();
    for person in session.vault().people() {
        let id = StaffId(Id::from_bytes(person.id));
        let known = match member(session.db(), id) {
            Ok(known) => known,
            Err(error) if error.is(Code::NotFound) => continue,
            Err(other) => return Err(other),
        };
        let mut values: Vec<(Field, Value)> = Vec::new();
        if let Some(role) = mended(known.role, person.lead) {
            values.push((staff::ROLE, role.code().into()));
        }
        if known.name != person.name {
            values.push((staff::NAME, person.name.into()));
        }
        if !values.is_empty() {
            wrong.push((id, values));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    let why = session.words().word("team-mended");
    session.put_right("staff.mend", |_, tx| {
        tx.because(why);
        for (id, values) in wrong {
            tx.put(id, values);
        }
        Ok(())
    })
}

/// The role that fits the header's word on who leads; none if the present one does. Somebody who leads no longer
/// keeps the families they had as a supervisor would.
fn mended(role: Option<Role>, leads: bool) -> Option<Role> {
    match (role, leads) {
        (Some(Role::ProgrammeLead), true) => None,
        (_, true) => Some(Role::ProgrammeLead),
        (Some(Role::ProgrammeLead), false) => Some(Role::Supervisor),
        (_, false) => None,
    }
}

/// Whether an action changed who may do what with keys. Undo would bring back the words and not the keys.
pub(crate) fn changed_keys(db: &Connection, txn: TxnId) -> Outcome<bool> {
    let mut query = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM journal WHERE txn = ?1 AND op GLOB 'staff.*')")?;
    Ok(query.query_row([txn], |row| row.get(0))?)
}

/// Notes that somebody signed in on this machine. Local: it says when a colleague was here and travels nowhere.
pub(crate) fn note_sign_in(session: &Session) -> Outcome<()> {
    session.db().execute(
        "INSERT INTO signed_in (staff, at) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET at = excluded.at",
        (session.person(), session.now().timestamp().to_string()),
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides_who_leads_and_nothing_else() {
        use Role::{FrontDesk, KitCoordinator, ProgrammeLead, Supervisor, Visitor};
        for role in [Supervisor, Visitor, KitCoordinator, FrontDesk] {
            assert_eq!(mended(Some(role), false), None, "{role:?}: the journal's own word");
            assert_eq!(mended(Some(role), true), Some(ProgrammeLead), "{role:?}: holds keys and backups");
        }
        assert_eq!(mended(Some(ProgrammeLead), true), None, "they agree");
        assert_eq!(mended(Some(ProgrammeLead), false), Some(Supervisor), "leads no longer");
        assert_eq!(mended(None, false), None, "no role is given to somebody by itself");
    }
}
