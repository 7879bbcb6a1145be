//! Picking: what expires first goes first, and nothing past its date or recalled goes at all.

use jiff::civil::Date;

/// Pieces of one lot on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotOnShelf {
    /// The lot's id; `None` is "lot unknown".
    pub lot: Option<String>,
    /// The last day it may be used.
    pub use_by: Option<Date>,
    /// A confirmed recall stops it.
    pub recalled: bool,
    /// Pieces on the shelf; nothing below one is taken.
    pub quantity: i64,
}

/// Pieces to take from a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The lot's id; `None` is "lot unknown".
    pub lot: Option<String>,
    /// How many.
    pub quantity: u32,
}

/// There is not enough. All numbers are pieces that may be given on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not enough pieces on the shelf")]
pub struct NotEnough {
    /// On the shelf, within their dates and not recalled.
    pub on_hand: i64,
    /// Of these, reserved for others.
    pub promised: i64,
    /// What could be taken.
    pub free: i64,
    /// What was asked for.
    pub wanted: u32,
}

/// Chooses lots for `wanted` pieces, first expired first out. `reserved` pieces are left for others.
/// A lot may still be used on its last day; lots without a date come last, in the order given.
///
/// # Errors
/// [`NotEnough`] with the three numbers.
pub fn pick(lots: &[LotOnShelf], wanted: u32, reserved: u32, on: Date) -> Result<Vec<Taken>, NotEnough> {
    let usable = |lot: &&LotOnShelf| lot.quantity > 0 && !lot.recalled && lot.use_by.is_none_or(|last| on <= last);
    let mut lots: Vec<&LotOnShelf> = lots.iter().filter(usable).collect();
    lots.sort_by_key(|lot| (lot.use_by.is_none(), lot.use_by));
    let on_hand: i64 = lots.iter().map(|lot| lot.quantity).sum();
    let promised = i64::from(reserved);
    let free = on_hand - promised;
    if free < i64::from(wanted) {
        return Err(NotEnough { on_hand, promised, free, wanted });
    }
    Ok(take(&lots, wanted))
}

fn take(lots: &[&LotOnShelf], wanted: u32) -> Vec<Taken> {
    let mut left = wanted;
    let mut taken = Vec::new();
    for lot in lots {
        let quantity = u32::try_from(lot.quantity).unwrap_or(u32::MAX).min(left);
        if quantity > 0 {
            left -= quantity;
            taken.push(Taken { lot: lot.lot.clone(), quantity });
        }
    }
    taken
}
