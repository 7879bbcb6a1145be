//! A fact is sealed.

use serde::Deserialize;

use super::{Place, seal_for};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, Id, OpId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, sealed_fact};
use crate::session::Session;

/// Kinds of sealed facts.
pub const SEALED_KINDS: &[&str] = &["oldNumber", "otherPerson", "address", "note"];

/// A fact to seal.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SealFact {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// One of [`SEALED_KINDS`].
    pub kind: String,
    /// The fact.
    pub text: String,
}

impl std::fmt::Debug for SealFact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealFact").field("family", &self.family).finish_non_exhaustive()
    }
}

/// Seals a fact under the family's key.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`]; [`crate::error::Code::Sealed`] if this person holds no key of the family.
pub fn seal_fact(session: &mut Session, request: SealFact) -> Outcome<Changed> {
    let SealFact { op_id, family, kind, text } = request;
    session.permit_for("seal_fact", family)?;
    must_exist(session.db(), family)?;
    let id = op_id.record(0);
    let values = fact_values(session, family, id, &kind, &text)?;
    session.act(op_id, "sealed.add", (&[ChangeKind::Review], &[family]), |_, tx| {
        tx.put(id, values);
        Ok(())
    })
}

/// The fields of a sealed fact. It opens in this record only.
pub(crate) fn fact_values(
    session: &Session,
    family: FamilyId,
    id: Id,
    kind: &str,
    text: &str,
) -> Outcome<Vec<(Field, Value)>> {
    let kind = input::one_of("as", kind, SEALED_KINDS)?;
    let text = input::required("text", text, input::TEXT)?;
    Ok(vec![
        (sealed_fact::FAMILY, family.into()),
        (sealed_fact::KIND, kind.into()),
        (sealed_fact::SEALED, seal_for(session, Place(family, sealed_fact::CODE, id), &text)?.into()),
        (sealed_fact::FILED_ON, session.today().into()),
    ])
}
