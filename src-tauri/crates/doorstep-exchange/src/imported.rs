//! Writing a plan into the vault.

use doorstep_core::care::{Reason, back_up_unless_current};
use doorstep_core::changed::Changed;
use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, Id, OpId};
use doorstep_core::journal::Tx;
use doorstep_core::review::waiting_line;
use doorstep_core::session::Session;
use serde::Serialize;
use specta::Type;

use crate::commit_families::commit_families;
use crate::commit_items::commit_items;
use crate::commit_stock::commit_stock;
use crate::families::{ReviewItem, ReviewKind};
use crate::plan::{ImportPlan, Writes};

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// The action; taking it back takes the whole import back.
    pub changed: Changed,
    /// Families, items or lines of stock that came in.
    pub added: u32,
    /// Families that were there and were added to.
    pub joined: u32,
    /// Cells that wait in the review list now.
    pub review: u32,
}

/// Asked before each record whether to go on, with how many are done and how many there are.
pub type GoOn<'g> = &'g mut dyn FnMut(usize, usize) -> bool;

/// Writes a plan: all of it or nothing, in one transaction, with a verified backup before it.
///
/// # Errors
/// `disk-full` and its kin if there is no room for the backup;
/// [`doorstep_core::error::Code::NotAllowed`]; [`doorstep_core::error::Code::Cancelled`] when `on` said so; those of the database. Then
/// nothing was written.
pub fn commit(session: &mut Session, op_id: OpId, plan: &ImportPlan, on: GoOn<'_>) -> Outcome<Imported> {
    session.permit("import_commit")?;
    if matches!(plan.writes, Writes::Families { .. }) {
        session.permit("import_families")?;
    }
    let stop = session.stop();
    back_up_unless_current(session, Reason::BeforeImport, &stop)?;
    match &plan.writes {
        Writes::Families { add, join } => commit_families(session, op_id, (add, join, &plan.stray), on),
        Writes::Items { add } => commit_items(session, op_id, add, &plan.stray, on),
        Writes::Stock { receive } => commit_stock(session, op_id, receive, &plan.stray, on),
    }
}

/// What waits of a file goes into the import's own transaction, sealed before anything else happens to it: under the
/// family's key, or the programme's while nobody knows whose it is. Answers how many lines there are.
pub(crate) fn put_waiting(
    session: &mut Session,
    (records, tx): (&mut Records, &mut Tx),
    family: Option<FamilyId>,
    items: &[ReviewItem],
) -> Outcome<u32> {
    for ReviewItem { line, column, text, kind } in items {
        let kind = match kind {
            ReviewKind::SafeContact => "safeContact",
            ReviewKind::ConfidentialAddress => "confidentialAddress",
        };
        let id = records.fresh();
        tx.put(id, waiting_line(session, id, family, kind, *line, column, text)?);
    }
    Ok(items.len() as u32)
}

/// The records of one import, numbered in order: a second click makes the same ones.
pub(crate) struct Records {
    op_id: OpId,
    next: u32,
}

impl Records {
    pub fn new(op_id: OpId) -> Self {
        Self { op_id, next: 0 }
    }

    pub fn fresh(&mut self) -> Id {
        self.next += 1;
        self.op_id.record(self.next - 1)
    }
}
