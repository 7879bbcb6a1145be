//! Somebody leaves: all keys are renewed, so that they cannot open what is written from now on.

use doorstep_vault::{Reason, RekeyError, RotationStep};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::caseload::{CaseloadFamily, families_of};
use super::pass_on::pass_on;
use super::{has_way_in, key_id};
use crate::care;
use crate::changed::{ChangeKind, Changed};
use crate::error::{Code, Outcome};
use crate::ids::{FamilyId, HandoffId, Id, OpId, StaffId};
use crate::journal::{self, Tx, Value};
use crate::schema::{family, handoff, staff};
use crate::session::Session;

/// Who leaves.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveStaff {
    /// The click.
    pub op_id: OpId,
    /// The member of staff.
    pub id: StaffId,
    /// Their families have no visitor for now: the lead says so.
    pub leave_unassigned: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RemoveOutcome {
    /// They are gone, and the keys are new.
    Removed {
        /// The action.
        changed: Changed,
        /// All keys are new and the backup under them could not be made: one is due.
        backup_due: bool,
    },
    /// Families would be left without a visitor: hand them over first, or say that it is so for now.
    StillVisits {
        /// The families.
        families: Vec<CaseloadFamily>,
    },
}

/// Removes somebody. `on(done, of)` is told how far it is and asked whether to go on, which counts until the new keys
/// are written.
///
/// The keys come first: a cut after them leaves somebody on the list who opens nothing, and can be removed again.
/// A verified backup is made before, under the old keys, and after, under the new ones.
///
/// # Errors
/// `not-yourself`, `last-lead`, `no-recovery-words`; [`Code::NotFound`]; [`Code::NotAllowed`]; [`Code::Cancelled`].
/// `new-keys-unfinished`: lock and unlock, it is finished then. After every other error nothing has happened.
pub fn remove_staff(
    session: &mut Session,
    request: RemoveStaff,
    on: &mut dyn FnMut(usize, usize) -> bool,
) -> Outcome<RemoveOutcome> {
    session.permit("remove_staff")?;
    let RemoveStaff { op_id, id, leave_unassigned } = request;
    if id == session.person() {
        return Err(RekeyError::Yourself.into());
    }
    must_be_known(session, id)?;
    let theirs = families_of(session, id)?;
    let left: Vec<CaseloadFamily> = theirs.iter().filter(|family| family.lead || family.alone).cloned().collect();
    if !left.is_empty() && !leave_unassigned {
        return Ok(RemoveOutcome::StillVisits { families: left });
    }
    let backup_due = has_way_in(session, id);
    if backup_due {
        let stop = session.stop();
        care::back_up_unless_current(session, Reason::BeforeNewKeys, &stop)?;
        renew_keys(session, id, on)?;
    }
    let today = session.today();
    let changed = session.act_for_good(op_id, "staff.remove", (&ChangeKind::ALL, &[]), |db, tx| {
        for CaseloadFamily { id: of, lead, .. } in theirs {
            leave(db, tx, of, id, lead)?;
            pass_on(db, tx, of, (id, next_lead(db, of, id)?), today)?;
        }
        leave_handoffs(db, tx, id)?;
        tx.delete(id, staff::CODE);
        Ok(())
    })?;
    // Without one, the screen says that it is due: the removal itself has happened and stays.
    let stop = session.stop();
    let backup_due = backup_due && care::back_up(session, Reason::AfterNewKeys, &stop).is_err();
    Ok(RemoveOutcome::Removed { changed, backup_due })
}

fn renew_keys(session: &mut Session, id: StaffId, on: &mut dyn FnMut(usize, usize) -> bool) -> Outcome<()> {
    let head = journal::head(session.db(), Id::from_bytes(*session.vault().device_id()))?;
    let steps = RotationStep::ALL;
    let mut told = |step: RotationStep| {
        let done = steps.iter().position(|one| *one == step).map_or(0, |at| at + 1);
        on(done, steps.len())
    };
    session.vault_mut().remove_person(&key_id(id), head, &mut told)?;
    Ok(())
}

/// Somebody on the list, or off it and still with a way in: a removal that was cut short.
fn must_be_known(session: &Session, id: StaffId) -> Outcome<()> {
    match super::member(session.db(), id) {
        Err(error) if error.is(Code::NotFound) && has_way_in(session, id) => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Ok(()),
    }
}

fn leave(db: &Connection, tx: &mut Tx, of: FamilyId, id: StaffId, leads: bool) -> Outcome<()> {
    if leads {
        tx.set(of, family::LEAD, Value::Null);
    }
    let mut query = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM member WHERE entity = 3 AND id = ?1 AND field = 16 AND element = ?2)",
    )?;
    if query.query_row((of, id), |row| row.get::<_, bool>(0))? {
        tx.remove(of, family::VISITORS, id);
    }
    Ok(())
}

/// Nobody can be introduced any more to somebody who is gone, nor by them: then the next visitor goes alone.
fn leave_handoffs(db: &Connection, tx: &mut Tx, id: StaffId) -> Outcome<()> {
    let mut query = db.prepare_cached(
        "SELECT id, to_staff IS ?1 FROM handoff WHERE done_on IS NULL AND deleted = 0 AND ?1 IN (to_staff, introduced_by)",
    )?;
    let open: Vec<(HandoffId, bool)> =
        query.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (handing_on, is_theirs) in open {
        if is_theirs {
            tx.delete(handing_on, handoff::CODE);
        } else {
            tx.set(handing_on, handoff::INTRODUCED_BY, Value::Null);
        }
    }
    Ok(())
}

/// Whoever leads the family apart from the one who leaves.
fn next_lead(db: &Connection, of: FamilyId, leaver: StaffId) -> Outcome<Option<StaffId>> {
    let lead: Option<StaffId> = db.query_row("SELECT lead FROM family WHERE id = ?1", [of], |row| row.get(0))?;
    Ok(lead.filter(|lead| *lead != leaver))
}
