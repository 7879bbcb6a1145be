//! A kit could not be given. It stays with whoever carries it, until they try again or bring it back.

use doorstep_domain::delivery::{NotDelivered as Reason, Step};
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{DeliveryId, OpId, PlaceId};
use crate::input;
use crate::journal::Value;
use crate::schema::delivery as d;
use crate::session::Session;
use crate::stock::must_be_own;

/// A kit that could not be given.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NotDelivered {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// Why, by code.
    pub reason: String,
    /// More, in words.
    pub words: Option<String>,
}

/// Writes down why a kit could not be given. Nothing moves in the ledger.
///
/// # Errors
/// By field; [`Code::StepNotPossible`]; [`Code::NotFound`].
pub fn not_delivered(session: &mut Session, request: NotDelivered) -> Outcome<Changed> {
    let NotDelivered { op_id, delivery, reason, words } = request;
    session.permit_delivery("not_delivered", delivery)?;
    let reason = Reason::from_code(&reason).ok_or_else(|| AppError::field(Code::Required, "reason"))?;
    let words = input::optional("words", words.as_deref(), input::LINE)?;
    if reason == Reason::Other && words.is_none() {
        return Err(AppError::field(Code::Required, "words"));
    }
    take_step(session, (op_id, delivery), "kit.notDelivered", Step::NotDelivered(reason), |delivery, ledger| {
        let why = [(d::NOT_DELIVERED, Value::from(reason.code())), (d::NOT_DELIVERED_WORDS, words.into())];
        ledger.tx.put(delivery.id, why);
        Ok(())
    })
}

/// The same kit, another day.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TryKitAgain {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// The day.
    pub on: String,
}

/// Takes the same kit out again.
///
/// # Errors
/// By field; [`Code::WayNotAllowed`] if the family's rule forbids the planned way by now; [`Code::StepNotPossible`];
/// [`Code::NotFound`].
pub fn try_kit_again(session: &mut Session, request: TryKitAgain) -> Outcome<Changed> {
    let TryKitAgain { op_id, delivery, on } = request;
    session.permit_delivery("try_kit_again", delivery)?;
    let on = input::date("on", &on)?;
    take_step(session, (op_id, delivery), "kit.tryAgain", Step::TryAgain, |delivery, ledger| {
        delivery.check_way(delivery.way)?;
        ledger.tx.set(delivery.id, d::PLANNED_FOR, on);
        Ok(())
    })
}

/// A kit that comes back, still packed.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReturnKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// Where it lies now.
    pub to: PlaceId,
}

/// Brings a kit back, still packed and still promised.
///
/// # Errors
/// [`Code::StepNotPossible`]; [`Code::NotFound`] for a delivery or place that is not there.
pub fn return_kit(session: &mut Session, request: ReturnKit) -> Outcome<Changed> {
    let ReturnKit { op_id, delivery, to } = request;
    session.permit_delivery("return_kit", delivery)?;
    take_step(session, (op_id, delivery), "kit.return", Step::BringBack, |delivery, ledger| {
        must_be_own(ledger.db, to, "to")?;
        ledger.tx.put(delivery.id, [(d::KEPT_AT, to.into()), (d::CARRIED_BY, Value::Null)]);
        Ok(())
    })
}
