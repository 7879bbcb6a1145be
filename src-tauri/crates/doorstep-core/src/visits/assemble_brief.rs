//! The brief: one page to read in the car, made here with no network.

use doorstep_domain::brief::{BriefPage, assemble};
use serde::Deserialize;

use super::snapshot::snapshot;
use crate::error::Outcome;
use crate::ids::{FamilyId, VisitId};
use crate::session::Session;

/// Which brief.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BriefRequest {
    /// The family.
    pub family: FamilyId,
    /// The visit it is for; none takes the next one planned.
    pub visit: Option<VisitId>,
    /// How it is held, by code; none takes the plan's.
    pub mode: Option<String>,
    /// The day; none takes the plan's, else today.
    pub on: Option<String>,
}

/// Gathers what is known and puts it in order. The words are chosen where it is shown.
///
/// # Errors
/// [`crate::error::Code::NotFound`]; those of the database.
pub fn assemble_brief(session: &Session, request: &BriefRequest) -> Outcome<BriefPage> {
    Ok(assemble(&snapshot(session, request)?, doorstep_words::prompts()))
}
