//! The team: who is on it, what each may do, which families are theirs, and how somebody comes and goes.
//!
//! The header of the vault says who can unlock it and who leads; the journal says what else they are. Whatever changes
//! both does so in one use case, the keys first, because a cut in between must never leave somebody with more than
//! the screen says; `agree_with_header` mends the rest at the next unlock.

mod add_staff;
mod agree;
mod caseload;
mod finish_handoff;
mod give_phrase;
mod hand_over_caseload;
mod handoffs;
mod pass_on;
mod remove_staff;
mod rename_staff;
mod set_staff_role;
#[allow(clippy::module_inception, reason = "one use case, one file, named by its verb")]
mod team;

pub use add_staff::{AddStaff, add_staff};
pub(crate) use agree::{agree_with_header, changed_keys, note_sign_in};
pub use caseload::{Caseload, CaseloadFamily, caseload};
pub use finish_handoff::{FinishHandoff, finish_handoff};
pub use give_phrase::{GivePhrase, OneTimePhrase, give_phrase};
pub use hand_over_caseload::{HANDOFF_WAYS, HandOverCaseload, hand_over_caseload};
pub use handoffs::HandoffLine;
pub(crate) use handoffs::{handoffs_of, my_handoffs};
pub use remove_staff::{RemoveOutcome, RemoveStaff, remove_staff};
pub use rename_staff::{RenameStaff, rename_staff};
pub use set_staff_role::{SetStaffRole, set_staff_role};
pub use team::{TeamMember, TeamView, team};

use doorstep_domain::team::Role;
use doorstep_vault::PersonId;
use rusqlite::{Connection, OptionalExtension};

use crate::error::{AppError, Code, Outcome};
use crate::ids::StaffId;
use crate::session::Session;

/// A member of staff as the journal has them.
struct Member {
    name: String,
    role: Option<Role>,
}

/// # Errors
/// [`Code::NotFound`] for nobody, and for somebody who left.
fn member(db: &Connection, staff: StaffId) -> Outcome<Member> {
    let mut query = db.prepare_cached("SELECT coalesce(name, ''), role FROM staff WHERE id = ?1 AND deleted = 0")?;
    let found = query.query_row([staff], |row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?)));
    let (name, role) = found.optional()?.ok_or_else(|| AppError::new(Code::NotFound))?;
    Ok(Member { name, role: role.as_deref().and_then(Role::from_code) })
}

/// A role by its code, or which field is wrong.
fn role_by_code(code: &str) -> Outcome<Role> {
    Role::from_code(code).ok_or_else(|| AppError::field(Code::Required, "role"))
}

fn key_id(staff: StaffId) -> PersonId {
    *staff.0.as_bytes()
}

/// Whether somebody can unlock the vault.
fn has_way_in(session: &Session, staff: StaffId) -> bool {
    session.vault().people().iter().any(|person| person.id == key_id(staff))
}

/// Leads, supervisors and visitors go to families; the others do not.
fn visits(role: Option<Role>) -> bool {
    matches!(role, Some(Role::ProgrammeLead | Role::Supervisor | Role::Visitor))
}
