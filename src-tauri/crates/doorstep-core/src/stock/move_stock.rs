//! Goods go from one of our places to another.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{Ledger, Move, must_be_own, small};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{ItemId, LotId, OpId, PlaceId};
use crate::input;
use crate::session::Session;

/// Goods to move.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveStock {
    /// The click.
    pub op_id: OpId,
    /// What.
    pub item: ItemId,
    /// Which lot; none is "lot unknown".
    pub lot: Option<LotId>,
    /// From where.
    pub from: PlaceId,
    /// To where.
    pub to: PlaceId,
    /// Whole pieces.
    pub quantity: u32,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StockOutcome {
    /// It is done.
    Done {
        /// The action.
        changed: Changed,
    },
    /// There is less of this lot at that place. Goods in packed kits lie in the kits, so nothing of what lies on a
    /// shelf is kept from moving between our own places.
    NotEnough {
        /// Pieces of this lot there.
        on_hand: i32,
        /// Of these, kept back.
        promised: i32,
        /// Pieces that can move.
        free: i32,
    },
}

/// Moves goods between our own places.
///
/// # Errors
/// By field for what cannot be; [`crate::error::Code::NotFound`] for a place that is not ours.
pub fn move_stock(session: &mut Session, request: MoveStock) -> Outcome<StockOutcome> {
    session.permit("move_stock")?;
    let MoveStock { op_id, item, lot, from, to, quantity } = request;
    let quantity = input::count("quantity", quantity)?;
    let today = session.today();
    let mut short = None;
    let changed = session.act(op_id, "stock.move", (&[ChangeKind::Stock], &[]), |db, tx| {
        must_be_own(db, from, "from")?;
        must_be_own(db, to, "to")?;
        let there = lies_at(db, from, item, lot)?;
        if there < i64::from(quantity) {
            short = Some(small(there));
            return Ok(());
        }
        Ledger::new(db, tx, op_id, today).carry(Move {
            item,
            lot,
            from,
            to,
            quantity,
            reason: "move",
            kit: None,
            reverses: None,
        })
    })?;
    Ok(match short {
        Some(on_hand) => StockOutcome::NotEnough { on_hand, promised: 0, free: on_hand.max(0) },
        None => StockOutcome::Done { changed },
    })
}

/// How many pieces of a lot lie at a place.
pub(super) fn lies_at(db: &Connection, place: PlaceId, item: ItemId, lot: Option<LotId>) -> Outcome<i64> {
    let lot = lot.map(|lot| lot.0.as_bytes().to_vec()).unwrap_or_default();
    let there: Option<i64> = db
        .prepare_cached("SELECT quantity FROM balance WHERE place = ?1 AND item = ?2 AND lot = ?3")?
        .query_row((place, item, lot), |row| row.get(0))
        .optional()?;
    Ok(there.unwrap_or(0))
}
