//! A release is signed, on paper or aloud. From here on nobody edits it.

use jiff::civil::Date;
use serde::Deserialize;

use super::draft_release::check_draft;
use super::form::ReleaseForm;
use crate::changed::{ChangeKind, Made};
use crate::error::{AppError, Code, Outcome};
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId, ReleaseId};
use crate::input;
use crate::schema::release as r;
use crate::session::Session;

/// A signature.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignRelease {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The draft that is signed; none signs at once.
    pub id: Option<ReleaseId>,
    /// What is signed.
    pub form: ReleaseForm,
    /// The day; none is today. Never one that is still to come.
    pub given_on: Option<String>,
}

/// Signs a release.
///
/// # Errors
/// [`Code::NotAllowed`]; by field for whatever is missing; `release-own`, `release-ends-before`, `release-over-a-year`,
/// `release-signed`; [`Code::NotFound`].
pub fn sign_release(session: &mut Session, request: SignRelease) -> Outcome<Made<ReleaseId>> {
    let SignRelease { op_id, family, id, form, given_on } = request;
    session.permit_for("sign_release", family)?;
    let given = given(session.today(), given_on.as_deref())?;
    let release = id.unwrap_or(ReleaseId(op_id.record(0)));
    let changed = session.act(op_id, "release.sign", (&[ChangeKind::Releases], &[family]), |db, tx| {
        must_exist(db, family)?;
        if id.is_some() {
            check_draft(db, release, family)?;
        }
        let last = form.check_whole(db, family, given)?;
        let whole = ReleaseForm { expires_on: Some(last.to_string()), ..form };
        whole.put(db, tx, release, family, id.is_none())?;
        tx.set(release, r::GIVEN_ON, given);
        Ok(())
    })?;
    Ok(Made { changed, id: release })
}

fn given(today: Date, text: Option<&str>) -> Outcome<Date> {
    let given = input::date_if_any("givenOn", text)?.unwrap_or(today);
    if given > today { Err(AppError::field(Code::NotADate, "givenOn")) } else { Ok(given) }
}
