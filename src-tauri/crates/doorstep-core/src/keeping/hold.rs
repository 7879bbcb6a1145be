//! A hold: nothing of a family may be erased while somebody needs it, whatever its day.

use serde::Deserialize;

use super::classes::left_on;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::must_exist;
use crate::ids::{FamilyId, HoldId, OpId};
use crate::input;
use crate::schema::hold as h;
use crate::session::Session;

/// A hold to place.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlaceHold {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// `litigation`, `audit` or `other`.
    pub kind: String,
    /// Who needs it and why, in words.
    pub why: String,
}

/// Places a hold, from today.
///
/// # Errors
/// [`Code::NotAllowed`]; by field; [`Code::NotFound`].
pub fn place_hold(session: &mut Session, request: PlaceHold) -> Outcome<Changed> {
    let PlaceHold { op_id, family, kind, why } = request;
    session.permit_for("place_hold", family)?;
    let values = [
        (h::FAMILY, family.into()),
        (h::KIND, input::one_of("kind", &kind, &["litigation", "audit", "other"])?.into()),
        (h::WHY, input::required("why", &why, input::LINE)?.into()),
        (h::SINCE, session.today().into()),
    ];
    session.act(op_id, "hold.place", (&[ChangeKind::Releases], &[family]), |db, tx| {
        // A family that was put away can be held as well.
        if left_on(db, family)?.is_none() {
            must_exist(db, family)?;
        }
        tx.put(op_id.record(0), values);
        Ok(())
    })
}

/// A hold that is no longer needed.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EndHold {
    /// The click.
    pub op_id: OpId,
    /// The hold.
    pub id: HoldId,
}

/// Ends a hold, today.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`].
pub fn end_hold(session: &mut Session, request: EndHold) -> Outcome<Changed> {
    let EndHold { op_id, id } = request;
    let family = session.permit_record("end_hold", "hold", id)?;
    let today = session.today();
    session.act(op_id, "hold.end", (&[ChangeKind::Releases], &[family]), |db, tx| {
        let open: bool =
            db.prepare_cached("SELECT ended_on IS NULL FROM hold WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
        if !open {
            return Err(AppError::new(Code::NotFound));
        }
        tx.set(id, h::ENDED_ON, today);
        Ok(())
    })
}
