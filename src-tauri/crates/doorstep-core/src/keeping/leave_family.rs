//! A family leaves: with a farewell, and nothing of theirs is lost. From this day keeping counts.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId, VisitId};
use crate::input;
use crate::schema::{family as f, note, visit};
use crate::session::Session;

/// Why a family leaves, by code.
pub const LEFT_WHY: &[&str] = &["goals", "moved", "grown", "lostTouch", "theirWish", "other"];

/// A family that leaves.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeaveFamily {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The day.
    pub on: String,
    /// Why: one of [`LEFT_WHY`].
    pub why: String,
    /// How the farewell was, in words; it becomes a note (reference C21: a relationship has an ending, too).
    pub farewell: Option<String>,
}

/// Notes that a family has left. Visits planned for later go; promises stay, for somebody to keep.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; by field; [`crate::error::Code::NotFound`].
pub fn leave_family(session: &mut Session, request: LeaveFamily) -> Outcome<Changed> {
    let LeaveFamily { op_id, family, on, why, farewell } = request;
    session.permit_for("leave_family", family)?;
    let on = input::date("on", &on)?;
    let why = input::one_of("why", &why, LEFT_WHY)?;
    let farewell = input::optional("farewell", farewell.as_deref(), input::TEXT)?;
    session.act(op_id, "family.leave", (&ChangeKind::ALL, &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(family, [(f::LEFT_ON, on.into()), (f::LEFT_WHY, why.into())]);
        let mut query = db.prepare_cached(
            "SELECT id FROM visit WHERE family = ?1 AND status = 'planned' AND deleted = 0 AND held_on > ?2",
        )?;
        for planned in query.query_map((family, on.to_string()), |row| row.get::<_, VisitId>(0))? {
            tx.delete(planned?, visit::CODE);
        }
        if let Some(words) = farewell {
            let values = [(note::FAMILY, family.into()), (note::KIND, "note".into())];
            tx.put(op_id.record(0), values);
            tx.put(op_id.record(0), [(note::WRITTEN_ON, on.into()), (note::TEXT, words.into())]);
        }
        Ok(())
    })
}
