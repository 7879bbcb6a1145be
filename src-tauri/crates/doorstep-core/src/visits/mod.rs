//! Visits: planned, prepared, jotted down, finished or missed.

mod add_note;
mod assemble_brief;
mod drafts;
mod finish_visit;
mod miss_visit;
mod plan_visit;
mod snapshot;
mod visit_page;

pub use add_note::{AddNote, add_note};
pub(crate) use assemble_brief::confirmed;
pub use assemble_brief::{BriefRequest, PrintBrief, assemble_brief, brief_to_keep, paper_brief};
pub use drafts::{Draft, DraftKey, SaveDraft, SaveJot, Saved, draft, drop_draft, save_draft, save_jot};
pub use finish_visit::{FinishVisit, NewPromise, NextTime, finish_visit};
pub use miss_visit::{MissVisit, miss_visit};
pub use plan_visit::{ChangeVisit, PlanVisit, change_visit, plan_visit};
pub use visit_page::{PromptView, VisitRequest, VisitView, visit_page};

use rusqlite::OptionalExtension;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{FamilyId, VisitId};
use crate::session::Session;

/// A planned visit in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitLine {
    /// The visit.
    pub id: VisitId,
    /// The day.
    pub on: String,
    /// The time.
    pub time: Option<String>,
    /// How it is held, by code.
    pub mode: String,
    /// Why.
    pub purpose: Option<String>,
}

/// A family's next planned visit.
pub(crate) fn next_visit_of(session: &Session, family: FamilyId) -> Outcome<Option<VisitLine>> {
    next_visit_after(session, family, &session.today().to_string(), None)
}

/// A family's first planned visit from a day on, but for one.
pub(crate) fn next_visit_after(
    session: &Session,
    family: FamilyId,
    from: &str,
    but: Option<VisitId>,
) -> Outcome<Option<VisitLine>> {
    let mut query = session.db().prepare_cached(
        "SELECT id, held_on, time, mode, purpose FROM visit
          WHERE family = ?1 AND held_on >= ?2 AND status = 'planned' AND deleted = 0 AND (?3 IS NULL OR id <> ?3)
          ORDER BY held_on, time LIMIT 1",
    )?;
    let line = query.query_row((family, from, but), |row| {
        Ok(VisitLine { id: row.get(0)?, on: row.get(1)?, time: row.get(2)?, mode: row.get(3)?, purpose: row.get(4)? })
    });
    Ok(line.optional()?)
}
