//! The stock ledger as arithmetic: movements in, balances out.
//!
//! A movement takes a number of pieces of one item and lot from one place to another. Places outside
//! the programme (donor, supplier, family, waste, count, assembly) are places too, so that over all
//! places every sum is zero and what is on hand is in minus out by construction. Whole pieces only.

mod balance;
mod packs;
mod pick;

pub use balance::{Balances, Numbers, discrepancies};
pub use packs::{PacksError, pieces, split};
pub use pick::{LotOnShelf, NotEnough, Taken, pick};

/// A place of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A shelf, room or car of the programme; its id.
    Shelf(String),
    /// A packed kit; its id. What is in it is still ours, but spoken for.
    Kit(String),
    /// A place outside the programme.
    Outside(Outside),
}

impl Place {
    /// Whether what lies there is on hand.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        !matches!(self, Place::Outside(_))
    }
}

/// Places outside the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outside {
    /// Somebody gave it.
    Donor,
    /// It was bought.
    Supplier,
    /// A family has it.
    Family,
    /// Broken, past its date, thrown away.
    Waste,
    /// The other side of a count that found more or less.
    Count,
    /// Put together from, or taken apart into, other items.
    Assembly,
}

impl Outside {
    /// Every one.
    pub const ALL: [Outside; 6] =
        [Outside::Donor, Outside::Supplier, Outside::Family, Outside::Waste, Outside::Count, Outside::Assembly];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Outside::Donor => "donor",
            Outside::Supplier => "supplier",
            Outside::Family => "family",
            Outside::Waste => "waste",
            Outside::Count => "count",
            Outside::Assembly => "assembly",
        }
    }

    /// The place of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Outside> {
        Outside::ALL.into_iter().find(|place| place.code() == code)
    }
}

/// What is counted together: an item, and its lot when it has one. `None` is "lot unknown", which
/// no recall can clear.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Goods {
    /// The item's id.
    pub item: String,
    /// The lot's id.
    pub lot: Option<String>,
}

/// One movement of the ledger. It is never edited; a mistake is reversed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// What moved.
    pub goods: Goods,
    /// From where.
    pub from: Place,
    /// To where.
    pub to: Place,
    /// How many pieces; more than 0.
    pub quantity: u32,
}

/// Why a movement cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MovementError {
    /// Nothing would move.
    #[error("a movement moves at least one piece")]
    Nothing,
    /// It would go from a place to itself.
    #[error("a movement goes from one place to another")]
    SamePlace,
}

impl Movement {
    /// A movement that is allowed to be written.
    ///
    /// # Errors
    /// No quantity, or no way.
    pub fn new(goods: Goods, from: Place, to: Place, quantity: u32) -> Result<Movement, MovementError> {
        if quantity == 0 {
            return Err(MovementError::Nothing);
        }
        if from == to {
            return Err(MovementError::SamePlace);
        }
        Ok(Movement { goods, from, to, quantity })
    }

    /// The movement that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Movement {
        Movement { goods: self.goods.clone(), from: self.to.clone(), to: self.from.clone(), quantity: self.quantity }
    }
}
