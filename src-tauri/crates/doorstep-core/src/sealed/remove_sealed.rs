//! A sealed record is taken out.

use serde::Deserialize;

use super::keys::key_to_open;
use crate::changed::{ChangeKind, Changed};
use crate::error::{Code, Outcome};
use crate::ids::{Id, OpId};
use crate::schema::{restricted_note, sealed_fact};
use crate::session::Session;

/// A fact or note that was sealed by mistake, or no longer holds.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveSealed {
    /// The click.
    pub op_id: OpId,
    /// The fact or note.
    pub id: Id,
}

/// Takes a sealed record out. It can come back: what is destroyed for ever is destroyed by retention.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::NotAllowed`]; [`Code::Sealed`] if this person does not hold the family's key.
pub fn remove_sealed(session: &mut Session, request: RemoveSealed) -> Outcome<Changed> {
    let RemoveSealed { op_id, id } = request;
    let (family, entity) = match session.permit_removal("remove_sealed", "sealed_fact", id) {
        Err(error) if error.is(Code::NotFound) => {
            (session.permit_removal("remove_sealed", "restricted_note", id)?, restricted_note::CODE)
        }
        family => (family?, sealed_fact::CODE),
    };
    key_to_open(session, family)?;
    session.act(op_id, "sealed.remove", (&[ChangeKind::Review], &[family]), |_, tx| {
        tx.delete(id, entity);
        Ok(())
    })
}
