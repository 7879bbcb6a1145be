//! Something that goes well, in plain words.

use serde::Deserialize;

use super::{must_belong, must_exist};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId, PersonId, StrengthId};
use crate::input;
use crate::schema::strength;
use crate::session::Session;

/// A strength somebody saw or told.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddStrength {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// What was seen or said.
    pub words: String,
    /// Whose strength.
    pub person: Option<PersonId>,
    /// Who said it, if somebody of the family did.
    pub said_by: Option<String>,
    /// When.
    pub seen_on: String,
}

/// Adds a strength.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`].
pub fn add_strength(session: &mut Session, request: AddStrength) -> Outcome<Changed> {
    let AddStrength { op_id, family, words, person, said_by, seen_on } = request;
    session.permit_for("add_strength", family)?;
    let values = [
        (strength::FAMILY, family.into()),
        (strength::WORDS, input::required("words", &words, input::LINE)?.into()),
        (strength::PERSON, person.into()),
        (strength::SAID_BY, input::optional("saidBy", said_by.as_deref(), input::NAME)?.into()),
        (strength::SEEN_ON, input::date("seenOn", &seen_on)?.into()),
    ];
    session.act(op_id, "strength.add", (&[ChangeKind::Families], &[family]), |db, tx| {
        must_exist(db, family)?;
        must_belong(db, "person", person, family)?;
        tx.put(op_id.record(0), values);
        Ok(())
    })
}

/// A strength entered by mistake.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveStrength {
    /// The click.
    pub op_id: OpId,
    /// The strength.
    pub id: StrengthId,
}

/// Takes a strength out.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn remove_strength(session: &mut Session, request: RemoveStrength) -> Outcome<Changed> {
    let RemoveStrength { op_id, id } = request;
    let family = session.permit_removal("remove_strength", "strength", id)?;
    session.act(op_id, "strength.remove", (&[ChangeKind::Families], &[family]), |_, tx| {
        tx.delete(id, strength::CODE);
        Ok(())
    })
}
