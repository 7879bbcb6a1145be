//! Somebody's work in the programme changes.

use doorstep_domain::team::Role;
use serde::Deserialize;

use super::{has_way_in, key_id, member, role_by_code};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{OpId, StaffId};
use crate::schema::staff;
use crate::session::Session;

/// Who, and what they do from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetStaffRole {
    /// The click.
    pub op_id: OpId,
    /// The member of staff.
    pub id: StaffId,
    /// A role, by code.
    pub role: String,
}

/// Changes a role, in the keys and in the journal; family keys follow.
///
/// # Errors
/// `last-lead` if nobody would be left who holds keys and backups; [`crate::error::Code::NotFound`];
/// [`crate::error::Code::NotAllowed`] unless a programme lead asks; those of the vault.
pub fn set_staff_role(session: &mut Session, request: SetStaffRole) -> Outcome<Changed> {
    session.permit("set_staff_role")?;
    let SetStaffRole { op_id, id, role } = request;
    let role = role_by_code(&role)?;
    let before = member(session.db(), id)?;
    if has_way_in(session, id) {
        session.vault_mut().set_lead(&key_id(id), role == Role::ProgrammeLead)?;
    }
    session.act_for_good(op_id, "staff.role", (&[ChangeKind::Team], &[]), |_, tx| {
        if before.role != Some(role) {
            tx.set(id, staff::ROLE, role.code());
        }
        Ok(())
    })
}
