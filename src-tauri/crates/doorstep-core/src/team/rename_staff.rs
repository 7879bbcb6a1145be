//! Somebody is called something else.

use serde::Deserialize;

use super::{has_way_in, key_id, member};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{OpId, StaffId};
use crate::input;
use crate::schema::staff;
use crate::session::Session;

/// Who, and what they are called.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RenameStaff {
    /// The click.
    pub op_id: OpId,
    /// The member of staff.
    pub id: StaffId,
    /// The name, as colleagues say it.
    pub name: String,
}

/// Changes a name, at the door and in the journal.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`]; [`crate::error::Code::NotAllowed`] unless a programme lead asks.
pub fn rename_staff(session: &mut Session, request: RenameStaff) -> Outcome<Changed> {
    session.permit("rename_staff")?;
    let RenameStaff { op_id, id, name } = request;
    let name = input::required("name", &name, input::NAME)?;
    let before = member(session.db(), id)?;
    if has_way_in(session, id) {
        session.vault_mut().rename_person(&key_id(id), &name)?;
    }
    session.act_for_good(op_id, "staff.rename", (&[ChangeKind::Team], &[]), |_, tx| {
        if before.name != name {
            tx.set(id, staff::NAME, name);
        }
        Ok(())
    })
}
