//! Somebody counted. What differs becomes a movement from or to the count, never an edit.

use doorstep_domain::stock::Outside;
use serde::Deserialize;

use super::move_stock::lies_at;
use super::{Ledger, Move, item_must_exist, must_be_own};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{ItemId, LotId, OpId, PlaceId};
use crate::session::Session;

/// The most a count can say.
const MOST: u32 = 1_000_000;

/// A count.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CountStock {
    /// The click.
    pub op_id: OpId,
    /// What.
    pub item: ItemId,
    /// Which lot; none is "lot unknown".
    pub lot: Option<LotId>,
    /// Where.
    pub place: PlaceId,
    /// Whole pieces that lie there; 0 is a count.
    pub counted: u32,
}

/// Books a count: the difference to what the ledger has at this moment. An item that was never here can be counted
/// too; that is its opening stock. A count that finds what was expected moves nothing.
///
/// # Errors
/// [`Code::NotANumber`]; [`Code::NotFound`] for an item or place that is not there.
pub fn count_stock(session: &mut Session, request: CountStock) -> Outcome<Changed> {
    session.permit("count_stock")?;
    let CountStock { op_id, item, lot, place, counted } = request;
    if counted > MOST {
        return Err(AppError::field(Code::NotANumber, "counted"));
    }
    let today = session.today();
    session.act(op_id, "stock.count", (&[ChangeKind::Stock], &[]), |db, tx| {
        item_must_exist(db, item)?;
        must_be_own(db, place, "place")?;
        let more = i64::from(counted) - lies_at(db, place, item, lot)?;
        if more == 0 {
            return Ok(());
        }
        let mut ledger = Ledger::new(db, tx, op_id, today);
        let count = ledger.outside(Outside::Count)?;
        let (from, to) = if more > 0 { (count, place) } else { (place, count) };
        let quantity = u32::try_from(more.unsigned_abs()).map_err(|_| AppError::field(Code::NotANumber, "counted"))?;
        ledger.carry(Move { item, lot, from, to, quantity, reason: "count", kit: None, reverses: None })
    })
}
