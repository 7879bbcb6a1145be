//! The number that takes the cover away: chosen, changed, forgotten.

use doorstep_vault::Pin;
use serde::Deserialize;

use super::PIN;
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::session::Session;

/// A chosen number.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePin {
    /// 4 to 8 digits.
    pub pin: String,
}

/// Keeps a person's number, hashed.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; `pin-not-digits` or `pin-too-easy`; those of the database.
pub fn choose_pin(session: &mut Session, request: &ChoosePin) -> Outcome<Changed> {
    session.permit("choose_pin")?;
    let hash = Pin::chosen(&request.pin)?.hash()?;
    session.set_preference(PIN, &hash)?;
    Ok(session.not_journaled(&[ChangeKind::Settings]))
}

/// Forgets it: this person is never covered any more, only locked.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn forget_pin(session: &mut Session) -> Outcome<Changed> {
    session.permit("forget_pin")?;
    session.forget_preference(PIN)?;
    Ok(session.not_journaled(&[ChangeKind::Settings]))
}
