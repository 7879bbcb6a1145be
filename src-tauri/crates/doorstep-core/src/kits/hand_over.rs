//! A kit reaches the family: in their hands, left where they said, picked up, sent, or with their own visitor.

use doorstep_domain::delivery::{Step, Way, talk_due};
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{DeliveryId, OpId};
use crate::input;
use crate::schema::delivery as d;
use crate::session::Session;

/// A kit that reached the family.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// How: `handOver`, `leaveSafe`, `pickUp`, `mail` or `giveByVisitor`.
    pub end: String,
    /// Where it was left, in words.
    pub where_left: Option<String>,
}

/// Hands a kit over: all its contents move to the family, and a day for talking about it is set.
///
/// # Errors
/// By field; [`Code::WayNotAllowed`] if the family's rule forbids it; [`Code::StepNotPossible`]; [`Code::NotFound`].
pub fn hand_over(session: &mut Session, request: HandOver) -> Outcome<Changed> {
    let HandOver { op_id, delivery, end, where_left } = request;
    session.permit_delivery("hand_over", delivery)?;
    let step = ending(&end).ok_or_else(|| AppError::field(Code::Required, "end"))?;
    let where_left = input::optional("whereLeft", where_left.as_deref(), input::LINE)?;
    let today = session.today();
    take_step(session, (op_id, delivery), "kit.handOver", step, |delivery, ledger| {
        let way = way_taken(step);
        delivery.check_way(way.or(delivery.way))?;
        if let Some(way) = way {
            ledger.tx.set(delivery.id, d::WAY, way.code());
        }
        ledger.tx.put(
            delivery.id,
            [
                (d::DONE_ON, today.into()),
                (d::WHERE_LEFT, where_left.into()),
                (d::TALK_DUE, talk_due(today, delivery.basic_need).into()),
            ],
        );
        Ok(())
    })
}

fn ending(code: &str) -> Option<Step> {
    let ends = [Step::HandOver, Step::LeaveSafe, Step::PickUp, Step::Mail, Step::GiveByVisitor];
    ends.into_iter().find(|step| step.code() == code)
}

/// The way that an ending shows was taken, whatever was planned. Into their hands can follow on any plan.
fn way_taken(step: Step) -> Option<Way> {
    match step {
        Step::LeaveSafe => Some(Way::LeftSafe),
        Step::PickUp => Some(Way::Pickup),
        Step::Mail => Some(Way::Mail),
        Step::GiveByVisitor => Some(Way::OwnVisitor),
        _ => None,
    }
}
