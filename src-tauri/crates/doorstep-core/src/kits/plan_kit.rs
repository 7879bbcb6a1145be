//! A kit is planned: which version, when, how, and who brings it.

use doorstep_domain::delivery::{Step, Way};
use serde::Deserialize;

use super::delivery::take_step;
use super::latest_version;
use crate::changed::Changed;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{DeliveryId, OpId, StaffId};
use crate::input;
use crate::schema::delivery as d;
use crate::session::Session;

/// A plan.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// The day it should reach them.
    pub on: String,
    /// How, by code of [`Way`].
    pub way: String,
    /// Who brings it.
    pub carrier: Option<StaffId>,
}

/// Plans a kit in its version of today. From now on its required lines are promised.
///
/// # Errors
/// By field; [`Code::WayNotAllowed`] if the family's rule forbids it; [`Code::StepNotPossible`]; [`Code::NotFound`].
pub fn plan_kit(session: &mut Session, request: PlanKit) -> Outcome<Changed> {
    let PlanKit { op_id, delivery, on, way, carrier } = request;
    session.permit_delivery("plan_kit", delivery)?;
    let on = input::date("on", &on)?;
    let way = Way::from_code(&way).ok_or_else(|| AppError::field(Code::Required, "way"))?;
    take_step(session, (op_id, delivery), "kit.plan", Step::Plan, |delivery, ledger| {
        delivery.check_way(Some(way))?;
        let (version, _) = latest_version(ledger.db, delivery.kit)?;
        ledger.tx.put(
            delivery.id,
            [
                (d::VERSION, version.into()),
                (d::PLANNED_FOR, on.into()),
                (d::WAY, way.code().into()),
                (d::CARRIER, carrier.into()),
            ],
        );
        Ok(())
    })
}
