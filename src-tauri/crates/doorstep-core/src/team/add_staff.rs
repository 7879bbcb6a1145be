//! Somebody joins the team.

use doorstep_vault::KdfCost;
use serde::Deserialize;

use super::give_phrase::{GivePhrase, OneTimePhrase, hand_out};
use super::role_by_code;
use crate::changed::ChangeKind;
use crate::error::Outcome;
use crate::ids::{OpId, StaffId};
use crate::input;
use crate::schema::staff;
use crate::session::Session;

/// Who joins, and as what.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddStaff {
    /// The click.
    pub op_id: OpId,
    /// The name, as colleagues say it.
    pub name: String,
    /// A role, by code.
    pub role: String,
}

/// Adds somebody with a phrase for their first sign-in. The record comes first: a cut before the keys leaves somebody
/// on the list who has no way in yet, and can be given one.
///
/// # Errors
/// By field; [`crate::error::Code::NotAllowed`] unless a programme lead asks; those of the vault.
pub fn add_staff(session: &mut Session, request: AddStaff, cost: KdfCost) -> Outcome<OneTimePhrase> {
    session.permit("add_staff")?;
    let AddStaff { op_id, name, role } = request;
    let name = input::required("name", &name, input::NAME)?;
    let role = role_by_code(&role)?;
    let id = StaffId(op_id.record(0));
    let changed = session.act_for_good(op_id, "staff.add", (&[ChangeKind::Team], &[]), |_, tx| {
        tx.put(id, [(staff::NAME, name.into()), (staff::ROLE, role.code().into())]);
        Ok(())
    })?;
    let given = hand_out(session, GivePhrase { op_id: op_id.part(1), id }, cost)?;
    Ok(OneTimePhrase { changed, ..given })
}
