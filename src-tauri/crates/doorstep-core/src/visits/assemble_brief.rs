//! The brief: one page to read in the car, made here with no network.

use doorstep_domain::brief::{BriefPage, assemble};
use serde::Deserialize;

use super::snapshot::snapshot;
use crate::error::{AppError, Outcome};
use crate::families::rule_of;
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
    session.permit_for("brief", request.family)?;
    Ok(assemble(&snapshot(session, request)?, doorstep_words::prompts()))
}

/// A brief that leaves the screen.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintBrief {
    /// Which brief.
    pub brief: BriefRequest,
    /// The person was told that this family has a safe-contact rule, and wants the paper all the same.
    pub sure: bool,
}

/// The brief as it looks on paper: under the name they chose for paper, without how people said they are.
///
/// # Errors
/// As [`assemble_brief`].
pub fn paper_brief(session: &Session, request: &BriefRequest) -> Outcome<BriefPage> {
    session.permit_for("brief_pages", request.family)?;
    Ok(assemble(&snapshot(session, request)?.for_paper(), doorstep_words::prompts()).for_paper())
}

/// The brief to save or print. Paper about a family with a safe-contact rule is a second, deliberate step.
///
/// # Errors
/// `confirm-safe-contact` until the person is sure; as [`assemble_brief`].
pub fn brief_to_keep(session: &Session, request: &PrintBrief) -> Outcome<BriefPage> {
    session.permit_for("save_brief_pdf", request.brief.family)?;
    confirmed(session, request.brief.family, request.sure)?;
    paper_brief(session, &request.brief)
}

/// What leaves the machine about a family with a safe-contact rule needs a person who is sure.
///
/// # Errors
/// `confirm-safe-contact`; those of the database.
pub(crate) fn confirmed(session: &Session, family: FamilyId, sure: bool) -> Outcome<()> {
    if sure || rule_of(session.db(), family)?.is_none() {
        return Ok(());
    }
    Err(AppError::coded("confirm-safe-contact", ""))
}
