//! A family's records are put away. Undo brings all of it back.

use serde::Deserialize;

use super::must_exist;
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId};
use crate::schema::family;
use crate::session::Session;

/// The family to put away.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveFamily {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub id: FamilyId,
}

/// Puts a family away: it leaves lists, Today and search; its records stay in the journal.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn remove_family(session: &mut Session, request: RemoveFamily) -> Outcome<Changed> {
    let RemoveFamily { op_id, id } = request;
    session.permit_for("remove_family", id)?;
    session.act(op_id, "family.remove", (&ChangeKind::ALL, &[id]), |db, tx| {
        must_exist(db, id)?;
        tx.delete(id, family::CODE);
        Ok(())
    })
}
