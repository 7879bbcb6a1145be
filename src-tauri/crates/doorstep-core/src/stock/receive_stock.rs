//! Goods come in: given or bought.

use doorstep_domain::stock::Outside;
use serde::Deserialize;

use super::{Ledger, Move, item_must_exist, must_be_own};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{ItemId, OpId, PlaceId};
use crate::input;
use crate::session::Session;

/// Goods that came in.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReceiveStock {
    /// The click.
    pub op_id: OpId,
    /// What.
    pub item: ItemId,
    /// Where it lies now.
    pub place: PlaceId,
    /// Whole pieces.
    pub quantity: u32,
    /// `donor` or `supplier`.
    pub from: String,
    /// The lot printed on it, if any. Neither lot nor date is "lot unknown".
    pub lot: Option<String>,
    /// The last day it may be used.
    pub use_by: Option<String>,
}

/// Books goods in.
///
/// # Errors
/// By field for what cannot be kept; [`Code::NotFound`] for an item or place that is not there.
pub fn receive_stock(session: &mut Session, request: ReceiveStock) -> Outcome<Changed> {
    session.permit("receive_stock")?;
    let ReceiveStock { op_id, item, place, quantity, from, lot, use_by } = request;
    let quantity = input::count("quantity", quantity)?;
    let giver = Outside::from_code(&from).filter(|from| matches!(from, Outside::Donor | Outside::Supplier));
    let giver = giver.ok_or_else(|| AppError::field(Code::Required, "from"))?;
    let code = input::optional("lot", lot.as_deref(), input::NAME)?;
    let use_by = input::date_if_any("useBy", use_by.as_deref())?;
    let today = session.today();
    session.act(op_id, "stock.receive", (&[ChangeKind::Stock], &[]), |db, tx| {
        item_must_exist(db, item)?;
        must_be_own(db, place, "place")?;
        let mut ledger = Ledger::new(db, tx, op_id, today);
        let from = ledger.outside(giver)?;
        let lot = ledger.lot(item, code.as_deref(), use_by)?;
        ledger.carry(Move { item, lot, from, to: place, quantity, reason: "receive", kit: None, reverses: None })
    })
}
