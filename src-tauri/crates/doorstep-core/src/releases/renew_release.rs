//! A release is renewed: a new draft that points back to the old one, to be read aloud and signed again.

use serde::Deserialize;

use super::read::load;
use crate::changed::{ChangeKind, Made};
use crate::error::{AppError, Outcome};
use crate::ids::{OpId, ReleaseId};
use crate::schema::release as r;
use crate::session::Session;

/// The release to renew.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RenewRelease {
    /// The click.
    pub op_id: OpId,
    /// The release.
    pub id: ReleaseId,
}

/// Drafts the next release like the old one. What must be asked anew is left open: that it was explained, that they
/// have a copy, until when, and mood.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; `release-revoked` for one that was taken back; [`crate::error::Code::NotFound`].
pub fn renew_release(session: &mut Session, request: RenewRelease) -> Outcome<Made<ReleaseId>> {
    let RenewRelease { op_id, id } = request;
    let family = session.permit_record("renew_release", "release", id)?;
    let old = load(session.db(), id)?;
    if old.revoked_on.is_some() {
        return Err(AppError::coded("release-revoked", ""));
    }
    let mut form = old.form;
    (form.explained, form.copy_given, form.expires_on) = (false, false, None);
    form.classes.retain(|class| class != "mood");
    let fresh = ReleaseId(op_id.record(0));
    let changed = session.act(op_id, "release.renew", (&[ChangeKind::Releases], &[family]), |db, tx| {
        form.put(db, tx, fresh, family, true)?;
        tx.set(fresh, r::RENEWS, id.0);
        Ok(())
    })?;
    Ok(Made { changed, id: fresh })
}
