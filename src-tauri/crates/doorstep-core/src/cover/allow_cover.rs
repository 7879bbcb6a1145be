//! A programme lead says whether this machine may be covered.

use serde::Deserialize;

use super::ALLOWED;
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::session::Session;

/// The lead's word.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AllowCover {
    /// From now on, or no longer.
    pub allowed: bool,
}

/// Allows the cover on this machine, or forbids it.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn allow_cover(session: &mut Session, request: AllowCover) -> Outcome<Changed> {
    session.permit("allow_cover")?;
    let AllowCover { allowed } = request;
    session.set_machine_preference(ALLOWED, if allowed { "1" } else { "0" })?;
    Ok(session.not_journaled(&[ChangeKind::Settings]))
}
