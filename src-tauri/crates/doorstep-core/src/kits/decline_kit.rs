//! "No, thank you" and "not now": full answers, never a failure.

use doorstep_domain::delivery::Step;
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, OpId};
use crate::input;
use crate::schema::delivery as d;
use crate::session::Session;

/// Their answer.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeclineKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// Their words, if they gave any.
    pub words: Option<String>,
    /// When they would like to be asked again; with a day the answer is "not now".
    pub ask_again_on: Option<String>,
}

/// Keeps their answer. A packed kit is taken apart, so that nothing stays promised to nobody.
///
/// # Errors
/// By field; [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn decline_kit(session: &mut Session, request: DeclineKit) -> Outcome<Changed> {
    let DeclineKit { op_id, delivery, words, ask_again_on } = request;
    session.permit_delivery("decline_kit", delivery)?;
    let words = input::optional("words", words.as_deref(), input::TEXT)?;
    let again = input::date_if_any("askAgainOn", ask_again_on.as_deref())?;
    let (op, step) = if again.is_some() { ("kit.putOff", Step::PutOff) } else { ("kit.decline", Step::Decline) };
    take_step(session, (op_id, delivery), op, step, |delivery, ledger| {
        ledger.tx.put(delivery.id, [(d::DECLINED_WORDS, words.into()), (d::ASK_AGAIN_ON, again.into())]);
        Ok(())
    })
}
