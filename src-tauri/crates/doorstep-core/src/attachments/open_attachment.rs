//! A restricted attachment is opened, and a copy of any is saved outside of the vault: both are written down first.

use serde::Deserialize;

use super::Kind;
use super::about::About;
use super::contents::Row;
use crate::access_journal::{opened_this_sitting, opening};
use crate::error::Outcome;
use crate::ids::AttachmentId;
use crate::input;
use crate::schema::attachment;
use crate::session::Session;

/// Which, and why.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenAttachment {
    /// The attachment.
    pub id: AttachmentId,
    /// Why, if they say so.
    pub why: Option<String>,
}

/// Opens an attachment for this sitting. For a restricted one the access journal gets its line, once a sitting.
///
/// # Errors
/// [`crate::error::Code::Sealed`] without the family's key; [`crate::error::Code::NotAllowed`];
/// [`crate::error::Code::NotFound`].
pub fn open_attachment(session: &Session, request: OpenAttachment) -> Outcome<()> {
    let OpenAttachment { id, why } = request;
    session.permit_record("open_attachment", "attachment", id.0)?;
    let row = Row::of(session, id)?;
    if !row.restricted || opened_this_sitting(session, id.0)? {
        return Ok(());
    }
    opening(session, why.as_deref(), |session| {
        About::open(&row.key(session, id)?, id, &row.about)?;
        Ok(((), vec![(row.family, attachment::CODE, id.0)]))
    })
}

/// A copy to save outside of the vault, and why.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveAttachment {
    /// The attachment.
    pub id: AttachmentId,
    /// Why it leaves the vault.
    pub why: String,
}

/// Writes down that a copy leaves the vault, with the reason, and says what it is. Its bytes are read afterwards.
///
/// # Errors
/// [`crate::error::Code::Required`] without a reason; as [`open_attachment`].
pub fn note_saved(session: &Session, request: &SaveAttachment) -> Outcome<Kind> {
    session.permit_record("save_attachment", "attachment", request.id.0)?;
    let row = Row::of(session, request.id)?;
    let why = input::required("why", &request.why, input::LINE)?;
    opening(session, Some(&why), |session| {
        let about = About::open(&row.key(session, request.id)?, request.id, &row.about)?;
        Ok((about.kind()?, vec![(row.family, attachment::CODE, request.id.0)]))
    })
}
