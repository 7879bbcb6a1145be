//! A way to reach an adult, in their own order. What the safe-contact rule forbids cannot be picked.

use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::SafeContact as Rule;
use serde::Deserialize;

use super::edit_family::put_changed;
use super::{must_belong, must_exist, rule_of};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, OpId, PersonId, WayId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, way};
use crate::session::Session;

/// A way as it stands in the form.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveWay {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The adult.
    pub person: PersonId,
    /// The way; none adds one.
    pub id: Option<WayId>,
    /// The kind, by code.
    pub kind: String,
    /// Number or address.
    pub value: Option<String>,
    /// When, in their words.
    pub hours: Option<String>,
    /// `never`, `neutral` or `allowed`.
    pub voicemail: Option<String>,
    /// 1 is the way they like best.
    pub rank: u32,
}

/// Adds or changes a way.
///
/// # Errors
/// [`Code::WayNotAllowed`] if the family's rule forbids it; by field; [`Code::NotFound`].
pub fn save_way(session: &mut Session, request: SaveWay) -> Outcome<Changed> {
    let SaveWay { op_id, family, person, id, kind, value, hours, voicemail, rank } = request;
    session.permit_for("save_way", family)?;
    let known = Channel::from_code(&kind).ok_or_else(|| AppError::field(Code::Required, "kind"))?;
    if let Some(rule) = rule_of(session.db(), family)? {
        check_rule(&rule.to_domain(), known, value.as_deref(), voicemail.as_deref())?;
    }
    let values: Vec<(Field, Value)> = vec![
        (way::PERSON, person.into()),
        (way::KIND, known.code().into()),
        (way::VALUE, input::optional("value", value.as_deref(), input::NAME)?.into()),
        (way::HOURS, input::optional("hours", hours.as_deref(), input::NAME)?.into()),
        (way::VOICEMAIL, input::optional("voicemail", voicemail.as_deref(), 16)?.into()),
        (way::RANK, rank.into()),
    ];
    session.act(op_id, "way.save", (&[ChangeKind::Families], &[family]), |db, tx| {
        must_exist(db, family)?;
        must_belong(db, "person", Some(person), family)?;
        must_belong(db, "way", id, family)?;
        match id {
            Some(id) => put_changed(db, tx, id, values)?,
            None => {
                tx.put(op_id.record(0), values);
                tx.set(op_id.record(0), way::FAMILY, family);
            }
        }
        Ok(())
    })
}

/// What the family's rule forbids cannot be kept: the channel, this very number, more voicemail than they said.
fn check_rule(rule: &Rule, channel: Channel, value: Option<&str>, voicemail: Option<&str>) -> Outcome<()> {
    let refused = |field: &'static str| move |_| AppError::field(Code::WayNotAllowed, field);
    rule.check_channel(channel).map_err(refused("kind"))?;
    if let Some(address) = value.filter(|address| !address.trim().is_empty()) {
        rule.check_address(channel, address).map_err(refused("value"))?;
    }
    rule.check_voicemail_code(voicemail.unwrap_or_default()).map_err(refused("voicemail"))
}

/// A way that no longer holds.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveWay {
    /// The click.
    pub op_id: OpId,
    /// The way.
    pub id: WayId,
}

/// Takes a way out.
///
/// # Errors
/// [`Code::NotFound`].
pub fn remove_way(session: &mut Session, request: RemoveWay) -> Outcome<Changed> {
    let RemoveWay { op_id, id } = request;
    let family = session.permit_removal("remove_way", "way", id)?;
    session.act(op_id, "way.remove", (&[ChangeKind::Families], &[family]), |_, tx| {
        tx.delete(id, way::CODE);
        Ok(())
    })
}
