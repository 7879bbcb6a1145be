//! Undo, from the toast, Ctrl Z or the history.

use serde::{Deserialize, Serialize};

use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::TxnId;
use crate::journal::field_label;
use crate::session::Session;

/// What to take back.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UndoRequest {
    /// The action; none takes the last one of this sitting.
    pub txn: Option<TxnId>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// The undo itself, which can be undone.
    pub changed: Changed,
    /// How many records were restored.
    pub restored: u32,
    /// What was left, because somebody changed it since; in words.
    pub kept: Vec<String>,
}

/// Takes an action back.
///
/// # Errors
/// [`crate::error::Code::NothingToUndo`]; [`crate::error::Code::NotFound`].
pub fn undo(session: &mut Session, request: UndoRequest) -> Outcome<Undone> {
    let (changed, undone) = session.undo(request.txn)?;
    let name = |(entity, field): &(u16, u16)| {
        let id = field_label(*entity, *field);
        if session.words().has(&id) { session.words().word(&id) } else { session.words().word("field-unknown") }
    };
    let mut kept: Vec<String> = undone.kept.iter().map(name).collect();
    kept.dedup();
    Ok(Undone { changed, restored: undone.restored, kept })
}
