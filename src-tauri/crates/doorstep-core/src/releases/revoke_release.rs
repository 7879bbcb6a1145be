//! A family takes a release back: it ends at once. What was told before stays on record as it was told.

use serde::Deserialize;

use super::read::load;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Outcome};
use crate::ids::{OpId, ReleaseId};
use crate::input;
use crate::schema::release as r;
use crate::session::Session;

/// What is taken back.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RevokeRelease {
    /// The click.
    pub op_id: OpId,
    /// The release.
    pub id: ReleaseId,
    /// Who took it back.
    pub by: String,
}

/// Ends a release today.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; by field; `release-revoked` if it was taken back before;
/// [`crate::error::Code::NotFound`].
pub fn revoke_release(session: &mut Session, request: RevokeRelease) -> Outcome<Changed> {
    let RevokeRelease { op_id, id, by } = request;
    let family = session.permit_record("revoke_release", "release", id)?;
    let by = input::required("by", &by, input::NAME)?;
    let today = session.today();
    session.act(op_id, "release.revoke", (&[ChangeKind::Releases], &[family]), |db, tx| {
        if load(db, id)?.revoked_on.is_some() {
            return Err(AppError::coded("release-revoked", ""));
        }
        tx.put(id, [(r::REVOKED_ON, today.into()), (r::REVOKED_BY, by.into())]);
        Ok(())
    })
}
