//! A visit that did not happen, and who could not keep it.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{OpId, VisitId};
use crate::input;
use crate::schema::visit;
use crate::session::Session;

/// A missed visit.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissVisit {
    /// The click.
    pub op_id: OpId,
    /// The visit.
    pub visit: VisitId,
    /// `family` or `programme`.
    pub by: String,
    /// Why, in plain words.
    pub why: Option<String>,
}

/// Records that a visit did not happen.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`].
pub fn miss_visit(session: &mut Session, request: MissVisit) -> Outcome<Changed> {
    let MissVisit { op_id, visit, by, why } = request;
    let family = session.permit_record("miss_visit", "visit", visit)?;
    let by = input::one_of("by", &by, &["family", "programme"])?.to_owned();
    let why = input::optional("why", why.as_deref(), input::LINE)?;
    session.act(op_id, "visit.miss", (&[ChangeKind::Visits], &[family]), |_, tx| {
        tx.put(
            visit,
            [(visit::STATUS, "missed".into()), (visit::MISSED_BY, by.into()), (visit::MISSED_WHY, why.into())],
        );
        Ok(())
    })
}
