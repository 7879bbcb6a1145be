//! Undo, from the toast, Ctrl Z or the history.

use serde::{Deserialize, Serialize};

use crate::changed::Changed;
use crate::error::{AppError, Code, Outcome};
use crate::ids::TxnId;
use crate::journal::{self, field_label};
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

/// Takes an action of this person's own back.
///
/// # Errors
/// [`Code::NothingToUndo`]; [`Code::NotFound`]; [`Code::NotAllowed`] for what somebody else did.
pub fn undo(session: &mut Session, request: UndoRequest) -> Outcome<Undone> {
    session.permit("undo")?;
    if let Some(txn) = request.txn {
        must_be_own(session, txn)?;
    }
    let (changed, came_of_it) = session.undo(request.txn)?;
    Ok(undone(session, changed, &came_of_it))
}

/// What came of an undo, in words.
pub(crate) fn undone(session: &Session, changed: Changed, undone: &journal::Undone) -> Undone {
    let name = |(entity, field): &(u16, u16)| {
        let id = field_label(*entity, *field);
        if session.words().has(&id) { session.words().word(&id) } else { session.words().word("field-unknown") }
    };
    let mut kept: Vec<String> = undone.kept.iter().map(name).collect();
    kept.dedup();
    Undone { changed, restored: undone.restored, kept }
}

/// What a colleague did is taken back from the history, with a reason.
fn must_be_own(session: &Session, txn: TxnId) -> Outcome<()> {
    let mut query =
        session.db().prepare_cached("SELECT EXISTS (SELECT 1 FROM journal WHERE txn = ?1 AND actor IS NOT ?2)")?;
    let others: bool = query.query_row((txn, session.person()), |row| row.get(0))?;
    if others { Err(AppError::new(Code::NotAllowed)) } else { Ok(()) }
}
