//! A packed kit is taken apart.

use doorstep_domain::delivery::Step;
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, OpId};
use crate::session::Session;

/// A kit to take apart.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UnpackKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
}

/// Takes a packed kit apart: the very lots that went in go back to the places they came from. It is planned again.
///
/// # Errors
/// [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn unpack_kit(session: &mut Session, request: UnpackKit) -> Outcome<Changed> {
    let UnpackKit { op_id, delivery } = request;
    session.permit_delivery("unpack_kit", delivery)?;
    take_step(session, (op_id, delivery), "kit.unpack", Step::Unpack, |_, _| Ok(()))
}
