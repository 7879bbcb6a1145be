//! A note outside a visit: one line is enough.

use jiff::civil::Date;
use rusqlite::Connection;
use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId, StaffId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, note, promise};
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

/// Adds a note. A message that is taken for somebody else becomes a promise of theirs as well, due at once: what is
/// told at the door must not wait in a time line until somebody happens to look.
///
/// # Errors
/// By field; [`crate::error::Code::NotAllowed`]; [`crate::error::Code::NotFound`].
pub fn add_note(session: &mut Session, request: AddNote) -> Outcome<Changed> {
    let AddNote { op_id, family, on, kind, text } = request;
    session.permit_for(if kind == "message" { "take_message" } else { "add_note" }, family)?;
    let values = [
        (note::FAMILY, family.into()),
        (note::KIND, input::one_of("kind", &kind, &["note", "contact", "message"])?.into()),
        (note::WRITTEN_ON, input::date("on", &on)?.into()),
        (note::TEXT, input::required("text", &text, input::TEXT)?.into()),
    ];
    let passed_on = kind == "message" && !session.is_in_caseload(family)?;
    let words = session.words().word("message-to-answer");
    let today = session.today();
    session.act(op_id, "note.add", (&[ChangeKind::Notes, ChangeKind::Promises], &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(op_id.record(0), values);
        if passed_on {
            tx.put(op_id.record(1), errand(db, family, words, today)?);
        }
        Ok(())
    })
}

/// What whoever leads the visits has to do about a message.
fn errand(db: &Connection, family: FamilyId, words: String, today: Date) -> Outcome<[(Field, Value); 5]> {
    let mut query = db.prepare_cached("SELECT lead FROM family WHERE id = ?1")?;
    let lead: Option<StaffId> = query.query_row([family], |row| row.get(0))?;
    Ok([
        (promise::FAMILY, family.into()),
        (promise::WHO, "us".into()),
        (promise::WORDS, words.into()),
        (promise::DUE_ON, today.into()),
        (promise::OWNER, lead.into()),
    ])
}
