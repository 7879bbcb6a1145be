//! A restricted note is sealed: a report to the authorities, violence at home, another restricted matter
//! (reference F.3: facts, time, who was told, reference number; apart from the family's file).

use minicbor::{Decode, Encode};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::keys::{key_to_open, key_to_seal};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::must_exist;
use crate::ids::{FamilyId, Id, OpId};
use crate::input;
use crate::schema::restricted_note;
use crate::session::Session;

/// Kinds of restricted notes.
pub const RESTRICTED_KINDS: &[&str] = &["authorities", "partner", "other"];

/// A note to seal.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SealRestricted {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// One of [`RESTRICTED_KINDS`].
    pub kind: String,
    /// What was seen and said: facts.
    pub facts: String,
    /// On which day.
    pub on: Option<String>,
    /// At what time.
    pub time: Option<String>,
    /// Who was told.
    pub told: Option<String>,
    /// The authority's number for it.
    pub reference: Option<String>,
}

impl std::fmt::Debug for SealRestricted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealRestricted").field("family", &self.family).finish_non_exhaustive()
    }
}

/// What is sealed, as one value: nothing of it stands outside, not even its kind.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub(super) struct Within {
    #[n(0)]
    pub kind: String,
    #[n(1)]
    pub facts: String,
    #[n(2)]
    pub on: Option<String>,
    #[n(3)]
    pub time: Option<String>,
    #[n(4)]
    pub told: Option<String>,
    #[n(5)]
    pub reference: Option<String>,
}

/// Seals a restricted note under the family's key.
///
/// # Errors
/// By field; [`Code::NotFound`]; [`Code::NotAllowed`]; [`Code::Sealed`] if this person does not hold the family's key.
pub fn seal_restricted(session: &mut Session, request: SealRestricted) -> Outcome<Changed> {
    let SealRestricted { op_id, family, kind, facts, on, time, told, reference } = request;
    session.permit_for("seal_restricted", family)?;
    must_exist(session.db(), family)?;
    let within = Within {
        kind: input::one_of("kind", &kind, RESTRICTED_KINDS)?.to_owned(),
        facts: input::required("facts", &facts, input::TEXT)?,
        on: input::date_if_any("on", on.as_deref())?.map(|day| day.to_string()),
        time: input::time_if_any("time", time.as_deref())?.map(|time| time.strftime("%H:%M").to_string()),
        told: input::optional("told", told.as_deref(), input::LINE)?,
        reference: input::optional("reference", reference.as_deref(), input::NAME)?,
    };
    let id = op_id.record(0);
    let sealed = seal(session, family, id, &within)?;
    session.act(op_id, "restricted.add", (&[ChangeKind::Review], &[family]), |_, tx| {
        tx.put(id, [(restricted_note::FAMILY, family.into()), (restricted_note::SEALED, sealed.into())]);
        Ok(())
    })
}

fn seal(session: &Session, family: FamilyId, id: Id, within: &Within) -> Outcome<Vec<u8>> {
    let plain = Zeroizing::new(minicbor::to_vec(within).map_err(|_| AppError::new(Code::Unexpected))?);
    Ok(key_to_seal(session, family)?.seal(&plain, &place(family, id))?)
}

/// Opens a note for those who hold the family's key.
pub(super) fn open(session: &Session, family: FamilyId, id: Id, sealed: &[u8]) -> Outcome<Within> {
    let plain = key_to_open(session, family)?.open(sealed, &place(family, id))?;
    minicbor::decode(&plain).map_err(|_| AppError::new(Code::Damaged))
}

/// A sealed note fits its own record of its own family and no other.
fn place(family: FamilyId, id: Id) -> Vec<u8> {
    [&b"restricted note v1"[..], family.0.as_bytes(), id.as_bytes()].concat()
}
