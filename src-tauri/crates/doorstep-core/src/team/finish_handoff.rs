//! The family has met their new visitor.

use rusqlite::OptionalExtension;
use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, HandoffId, OpId, StaffId};
use crate::schema::{family, handoff};
use crate::session::Session;

/// Which handing on, and whether the former visitor goes on visiting.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishHandoff {
    /// The click.
    pub op_id: OpId,
    /// The handing on.
    pub id: HandoffId,
    /// Whoever led goes on visiting besides.
    pub stays: bool,
}

/// The introduction is done, today. Whoever led until then no longer visits, unless they stay; family keys follow.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::NotAllowed`] outside the person's caseload; those of the database.
pub fn finish_handoff(session: &mut Session, request: FinishHandoff) -> Outcome<Changed> {
    let FinishHandoff { op_id, id, stays } = request;
    session.permit_record("finish_handoff", "handoff", id)?;
    let (of, from) = parties(session, id)?;
    let (today, me) = (session.today(), session.person());
    session.act(op_id, "handoff.done", (&[ChangeKind::Team, ChangeKind::Families], &[of]), |db, tx| {
        tx.put(id, [(handoff::DONE_ON, today.into()), (handoff::DONE_BY, me.into())]);
        let lead: Option<StaffId> = db.query_row("SELECT lead FROM family WHERE id = ?1", [of], |row| row.get(0))?;
        if let Some(from) = from.filter(|from| !stays && lead != Some(*from)) {
            tx.remove(of, family::VISITORS, from);
        }
        Ok(())
    })
}

fn parties(session: &Session, id: HandoffId) -> Outcome<(FamilyId, Option<StaffId>)> {
    let mut query =
        session.db().prepare_cached("SELECT family, from_staff FROM handoff WHERE id = ?1 AND deleted = 0")?;
    let found = query.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.ok_or_else(|| AppError::new(Code::NotFound))
}
