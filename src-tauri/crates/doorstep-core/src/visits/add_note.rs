//! A note outside a visit: one line is enough.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId};
use crate::input;
use crate::schema::note;
use crate::session::Session;

/// A note.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddNote {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The day.
    pub on: String,
    /// `note`, `contact` or `message`.
    pub kind: String,
    /// The words.
    pub text: String,
}

/// Adds a note.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`].
pub fn add_note(session: &mut Session, request: AddNote) -> Outcome<Changed> {
    let AddNote { op_id, family, on, kind, text } = request;
    session.permit_for(if kind == "message" { "take_message" } else { "add_note" }, family)?;
    let values = [
        (note::FAMILY, family.into()),
        (note::KIND, input::one_of("kind", &kind, &["note", "contact", "message"])?.into()),
        (note::WRITTEN_ON, input::date("on", &on)?.into()),
        (note::TEXT, input::required("text", &text, input::TEXT)?.into()),
    ];
    session.act(op_id, "note.add", (&[ChangeKind::Notes], &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(op_id.record(0), values);
        Ok(())
    })
}
