//! An attachment is taken out. Undo brings it back; what is destroyed for ever is destroyed by retention.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{AttachmentId, OpId};
use crate::schema::attachment;
use crate::session::Session;

/// Which.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveAttachment {
    /// The click.
    pub op_id: OpId,
    /// The attachment.
    pub id: AttachmentId,
}

/// Takes it out.
///
/// # Errors
/// [`crate::error::Code::NotFound`]; [`crate::error::Code::NotAllowed`].
pub fn remove_attachment(session: &mut Session, request: RemoveAttachment) -> Outcome<Changed> {
    let RemoveAttachment { op_id, id } = request;
    let family = session.permit_removal("remove_attachment", "attachment", id.0)?;
    session.act(op_id, "attachment.remove", (&[ChangeKind::Notes], &[family]), |_, tx| {
        tx.delete(id, attachment::CODE);
        Ok(())
    })
}
