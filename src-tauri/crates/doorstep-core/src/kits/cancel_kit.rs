//! We call a kit off.

use doorstep_domain::delivery::Step;
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, OpId};
use crate::session::Session;

/// A kit to call off.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CancelKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
}

/// Calls a kit off. What was packed goes back where it came from. A kit that is out has to come back first.
///
/// # Errors
/// [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn cancel_kit(session: &mut Session, request: CancelKit) -> Outcome<Changed> {
    let CancelKit { op_id, delivery } = request;
    session.permit_delivery("cancel_kit", delivery)?;
    take_step(session, (op_id, delivery), "kit.cancel", Step::Cancel, |_, _| Ok(()))
}
