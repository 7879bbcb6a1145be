//! What they said about it, in their words.

use doorstep_domain::delivery::Step;
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, OpId};
use crate::input;
use crate::schema::delivery as d;
use crate::session::Session;

/// Their words.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HearBack {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// The words.
    pub words: String,
    /// Who said them.
    pub who: Option<String>,
}

/// Keeps their words. The talk about it is still to come.
///
/// # Errors
/// By field; [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn hear_back(session: &mut Session, request: HearBack) -> Outcome<Changed> {
    let HearBack { op_id, delivery, words, who } = request;
    session.permit_delivery("hear_back", delivery)?;
    let words = input::required("words", &words, input::TEXT)?;
    let who = input::optional("who", who.as_deref(), input::NAME)?;
    let today = session.today();
    take_step(session, (op_id, delivery), "kit.hearBack", Step::HearBack, |delivery, ledger| {
        ledger
            .tx
            .put(delivery.id, [(d::HEARD_WORDS, words.into()), (d::HEARD_BY, who.into()), (d::HEARD_ON, today.into())]);
        Ok(())
    })
}
