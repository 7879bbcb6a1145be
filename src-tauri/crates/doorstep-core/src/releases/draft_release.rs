//! A release is written down, and not yet signed: it allows nothing.

use serde::Deserialize;

use super::form::ReleaseForm;
use super::read::load;
use crate::changed::{ChangeKind, Made};
use crate::error::{AppError, Outcome};
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId, ReleaseId};
use crate::session::Session;

/// A draft.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftRelease {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The draft that changes; none makes one.
    pub id: Option<ReleaseId>,
    /// What stands in the form; anything may be missing yet.
    pub form: ReleaseForm,
}

/// Keeps a draft.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; by field; `release-signed` for one that is signed already;
/// [`crate::error::Code::NotFound`].
pub fn draft_release(session: &mut Session, request: DraftRelease) -> Outcome<Made<ReleaseId>> {
    let DraftRelease { op_id, family, id, form } = request;
    session.permit_for("draft_release", family)?;
    let release = id.unwrap_or(ReleaseId(op_id.record(0)));
    let changed = session.act(op_id, "release.draft", (&[ChangeKind::Releases], &[family]), |db, tx| {
        must_exist(db, family)?;
        if id.is_some() {
            check_draft(db, release, family)?;
        }
        form.put(db, tx, release, family, id.is_none())
    })?;
    Ok(Made { changed, id: release })
}

/// That a release is this family's and not signed yet.
pub(super) fn check_draft(db: &rusqlite::Connection, id: ReleaseId, family: FamilyId) -> Outcome<()> {
    let known = load(db, id)?;
    if known.family != family {
        return Err(AppError::new(crate::error::Code::NotFound));
    }
    if known.given_on.is_some() { Err(AppError::coded("release-signed", "")) } else { Ok(()) }
}
