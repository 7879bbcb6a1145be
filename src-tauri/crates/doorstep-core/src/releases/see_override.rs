//! A supervisor has looked at an emergency that went out without a release.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{OpId, ShareId};
use crate::schema::share as s;
use crate::session::Session;

/// Which one.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SeeOverride {
    /// The click.
    pub op_id: OpId,
    /// The entry of the log.
    pub share: ShareId,
}

/// Notes that it was looked at, by whom and when. It stays in the log.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; [`crate::error::Code::NotFound`].
pub fn see_override(session: &mut Session, request: SeeOverride) -> Outcome<Changed> {
    let SeeOverride { op_id, share } = request;
    let family = session.permit_record("see_override", "share", share)?;
    let (today, person) = (session.today(), session.person());
    session.act_for_good(op_id, "share.see", (&[ChangeKind::Releases], &[family]), |_, tx| {
        tx.put(share, [(s::SEEN_ON, today.into()), (s::SEEN_BY, person.into())]);
        Ok(())
    })
}
