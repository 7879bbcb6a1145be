//! A packed kit leaves with whoever brings it. Nothing moves in the ledger: its contents are still ours.

use doorstep_domain::delivery::Step;
use serde::Deserialize;

use super::delivery::take_step;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, OpId, StaffId};
use crate::journal::Value;
use crate::schema::delivery as d;
use crate::session::Session;

/// A kit that leaves.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SendKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
}

/// Sends a kit out with its carrier: the one planned, or the person at the keyboard.
///
/// # Errors
/// [`crate::error::Code::WayNotAllowed`] if the family's rule forbids the planned way by now;
/// [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn send_kit(session: &mut Session, request: SendKit) -> Outcome<Changed> {
    let SendKit { op_id, delivery } = request;
    session.permit_delivery("send_kit", delivery)?;
    let me = session.person();
    take_step(session, (op_id, delivery), "kit.send", Step::SendOut, |delivery, ledger| {
        delivery.check_way(delivery.way)?;
        let planned: Option<StaffId> = ledger
            .db
            .prepare_cached("SELECT carrier FROM delivery WHERE id = ?1")?
            .query_row([delivery.id], |row| row.get(0))?;
        ledger.tx.set(delivery.id, d::CARRIED_BY, planned.unwrap_or(me));
        ledger.tx.set(delivery.id, d::KEPT_AT, Value::Null);
        Ok(())
    })
}
