//! A speaker has checked a language's safety and consent texts.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::OpId;
use crate::input;
use crate::schema::sign_off as s;
use crate::session::Session;

/// A sign-off.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignOff {
    /// The click.
    pub op_id: OpId,
    /// The language, by code.
    pub language: String,
    /// Who checked.
    pub name: String,
}

/// Signs a language off.
///
/// # Errors
/// By field.
pub fn sign_off_language(session: &mut Session, request: SignOff) -> Outcome<Changed> {
    session.permit("sign_off_language")?;
    let SignOff { op_id, language, name } = request;
    let values = [
        (s::LANGUAGE, input::one_of("language", &language, &["en", "es"])?.into()),
        (s::SIGNED_BY, input::required("name", &name, input::NAME)?.into()),
        (s::SIGNED_ON, session.today().into()),
    ];
    session.act(op_id, "language.sign_off", (&[ChangeKind::Settings], &[]), |_, tx| {
        tx.put(op_id.record(0), values);
        Ok(())
    })
}
