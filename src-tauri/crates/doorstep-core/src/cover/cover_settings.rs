//! How the cover stands on this machine, for this person.

use doorstep_domain::team::Reach;
use serde::Serialize;

use super::{ALLOWED, PIN};
use crate::error::Outcome;
use crate::session::Session;

/// What Settings shows of the cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverSettings {
    /// A programme lead allows it on this machine.
    pub allowed: bool,
    /// This person may allow it.
    pub may_allow: bool,
    /// This person has chosen a number.
    pub has_pin: bool,
}

/// Reads how the cover stands.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn cover_settings(session: &Session) -> Outcome<CoverSettings> {
    session.permit("cover_settings")?;
    Ok(CoverSettings {
        allowed: is_allowed(session)?,
        may_allow: session.reach("allow_cover")? != Reach::Nowhere,
        has_pin: session.preference(PIN)?.is_some(),
    })
}

/// Whether this person's window can be covered here: allowed, and with a way to take the cover away.
///
/// # Errors
/// Those of the database.
pub fn can_cover(session: &Session) -> Outcome<bool> {
    Ok(is_allowed(session)? && session.preference(PIN)?.is_some())
}

fn is_allowed(session: &Session) -> Outcome<bool> {
    Ok(session.machine_preference(ALLOWED)?.as_deref() == Some("1"))
}
