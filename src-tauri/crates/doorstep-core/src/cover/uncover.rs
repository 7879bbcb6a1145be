//! A number is tried on the cover. Whoever holds the keys counts the tries and locks after the last.

use doorstep_vault::Pin;
use serde::Deserialize;

use super::PIN;
use crate::error::Outcome;
use crate::session::Session;

/// A number to try.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Uncover {
    /// As it was typed.
    pub pin: String,
}

/// Whether it is this person's number. Without one on record nothing fits.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn fits(session: &Session, request: &Uncover) -> Outcome<bool> {
    session.permit("uncover")?;
    Ok(session.preference(PIN)?.is_some_and(|hash| Pin::typed(&request.pin).fits(&hash)))
}
