//! An older action is taken back, with a reason.

use serde::Deserialize;

use super::records::family_of_record;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{Id, TxnId};
use crate::input;
use crate::journal::id_from_sql;
use crate::session::Session;
use crate::settings::{Undone, undone};
use doorstep_domain::team::Reach;

/// What to take back, and why.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UndoChange {
    /// The action.
    pub txn: TxnId,
    /// Why: a reader of the history will want to know.
    pub because: String,
}

/// Takes an action back. What somebody changed since stays, and is named.
///
/// # Errors
/// [`Code::Required`] without a reason; [`Code::NotAllowed`] for a family outside of the person's reach;
/// [`Code::NothingToUndo`] for an action that cannot be taken back here; [`Code::NotFound`].
pub fn undo_change(session: &mut Session, request: UndoChange) -> Outcome<Undone> {
    let UndoChange { txn, because } = request;
    let reach = session.reach("undo_change")?;
    session.permit("undo_change")?;
    let because = input::required("because", &because, input::LINE)?;
    let mut query = session.db().prepare_cached("SELECT entity, id, coalesce(op, '') FROM journal WHERE txn = ?1")?;
    let entries: Vec<(u16, Id, String)> = query
        .query_map([txn.0.as_bytes()], |row| Ok((row.get(0)?, id_from_sql(row.get_ref(1)?)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    drop(query);
    let (_, _, op) = entries.first().ok_or_else(|| AppError::new(Code::NotFound))?;
    if !can_be_undone(op) {
        return Err(AppError::new(Code::NothingToUndo));
    }
    if reach == Reach::Caseload {
        for (entity, id, _) in &entries {
            let theirs = family_of_record(session.db(), *entity, *id)?.map(|family| session.is_in_caseload(family));
            if !theirs.transpose()?.unwrap_or_default() {
                return Err(AppError::new(Code::NotAllowed));
            }
        }
    }
    let (changed, came_of_it) = session.undo_because(txn, because)?;
    Ok(undone(session, changed, &came_of_it))
}

/// Keys and people have their own way back: a wrong removal is put right by adding somebody again.
const NEVER: [&str; 4] = ["staff.", "erase.", "vault.", "programme."];

/// Whether an action of this name can be taken back from the history.
pub(super) fn can_be_undone(op: &str) -> bool {
    !NEVER.iter().any(|beginning| op.starts_with(beginning))
}
