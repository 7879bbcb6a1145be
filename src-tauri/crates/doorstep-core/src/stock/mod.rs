//! The shelf: items, places, and the double-entry ledger of movements.
//!
//! Every movement has two ends. What comes from or goes to the world outside ends at a place that stands for it
//! (donor, supplier, waste, count, assembly, a family), so that on hand is in minus out by construction.
//! A mistake is taken back with the undo of its action, which writes the movement the other way.

mod add_item;
mod add_place;
pub(crate) mod balance;
mod count_stock;
mod ledger;
mod list_shelf;
mod move_stock;
mod numbers;
mod places;
mod receive_stock;

pub use add_item::{AddItem, ITEM_KINDS, add_item};
pub use add_place::{AddPlace, add_place};
pub use count_stock::{CountStock, count_stock};
pub use list_shelf::{ItemRow, LotRow, Shelf, StockPlace, discrepancies, list_shelf};
pub use move_stock::{MoveStock, StockOutcome, move_stock};
pub use places::{PLACE_KINDS, outside};
pub use receive_stock::{ReceiveStock, receive_stock};

pub(crate) use ledger::{Ledger, Move};
pub(crate) use numbers::{line_numbers, lots_at, numbers_of, reserved_before, small};
pub(crate) use places::must_be_own;

use rusqlite::Connection;

use crate::error::{AppError, Code, Outcome};
use crate::ids::ItemId;

/// That an item is there.
pub(crate) fn item_must_exist(db: &Connection, item: ItemId) -> Outcome<()> {
    let there: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM item WHERE id = ?1 AND deleted = 0)")?
        .query_row([item], |row| row.get(0))?;
    if there { Ok(()) } else { Err(AppError::field(Code::NotFound, "item")) }
}
