//! Rows of a roster as families.
//!
//! Invariants: every filled cell of a row ends in a field of the draft, in its import note, or
//! in the review list. A cell with a safe-contact order or a confidential address, and what
//! stands beside it that could break the order, is only ever in the review list.

pub(crate) mod adults;
pub(crate) mod children;
mod diapers;
pub mod duplicates;
mod food;
mod held_numbers;
mod merge;
mod phones;
mod plain;
mod reach;
mod row;
mod signals;
mod visitors;

pub use duplicates::find_duplicates;
pub(crate) use held_numbers::hold_everywhere;
pub use merge::merge;
pub use row::{Reading, understand};
pub use signals::stray_orders;

use doorstep_domain::ages::Gestation;
use doorstep_domain::reach::Channel;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::problems::Problem;

/// A family as it will be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FamilyDraft {
    /// Line of the file.
    pub line: u32,
    /// What to call the family.
    pub name: String,
    /// The programme's number.
    pub reference: Option<String>,
    /// Languages, as written.
    pub languages: Vec<String>,
    /// Whether an interpreter is needed, in their words ("yes", "sometimes", "yes, female only").
    pub interpreter: Option<String>,
    /// Where they live.
    pub place: PlaceDraft,
    /// Town.
    pub town: Option<String>,
    /// Postcode, as written.
    pub postcode: Option<String>,
    /// Day of enrolment.
    pub enrolled_on: Option<Date>,
    /// The home visitor as written.
    pub visitor: Option<String>,
    /// The member of staff of exactly that name.
    pub visitor_id: Option<String>,
    /// Diet of the whole family.
    pub diet: Option<String>,
    /// Whether they want kits.
    pub kits: Option<KitChoice>,
    /// What they said about kits, where it is more than a choice.
    pub kits_words: Option<String>,
    /// Text that goes into one plain note.
    pub note: Option<String>,
    /// The adults.
    pub adults: Vec<AdultDraft>,
    /// The children.
    pub children: Vec<ChildDraft>,
    /// Ways to reach them, the preferred first.
    pub ways: Vec<WayDraft>,
    /// What waits in the review list.
    pub reviews: Vec<ReviewItem>,
}

/// Where a family lives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum PlaceDraft {
    /// Nothing is known.
    #[default]
    Unknown,
    /// Street and house.
    Address(String),
    /// No fixed address; in their words.
    NoFixed(String),
    /// Kept back; what the cell says waits in the review list.
    Withheld,
}

/// Whether a family wants kits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum KitChoice {
    /// Yes.
    Yes,
    /// Ask each time.
    Ask,
    /// They fetch kits themselves.
    Pickup,
    /// Books only.
    BooksOnly,
    /// No.
    No,
}

/// An adult.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdultDraft {
    /// The name as it will be shown.
    pub name: String,
    /// The family name, where the file says which part it is.
    pub family_name: Option<String>,
    /// What they are to the children, as written.
    pub relation: Option<String>,
}

/// A child, born or expected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChildDraft {
    /// The name; none for a baby not yet born.
    pub name: Option<String>,
    /// Birth date.
    pub birth: Option<Date>,
    /// The birth date is not sure.
    pub approximate: bool,
    /// Due date of a baby not yet born.
    pub due: Option<Date>,
    /// Weeks of pregnancy at birth.
    pub gestation: Option<Gestation>,
    /// Diaper size, as written.
    pub diaper: Option<String>,
    /// Allergies and what to mind, in their words.
    pub allergies: Option<String>,
}

/// A way to reach an adult.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayDraft {
    /// Which of the adults, from 0.
    pub adult: usize,
    /// The channel.
    pub channel: Channel,
    /// Number or address, as written.
    pub value: Option<String>,
    /// When and how, in their words.
    pub words: Option<String>,
}

/// Which kind of care a review item needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ReviewKind {
    /// An order about safe contact.
    SafeContact,
    /// An address that must not be known.
    ConfidentialAddress,
}

/// A cell that waits for a person to file it as a rule or a sealed fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewItem {
    /// Line of the file.
    pub line: u32,
    /// The header of the column, or "Column 3" counted from 1.
    pub column: String,
    /// The whole cell.
    pub text: String,
    /// Which kind.
    pub kind: ReviewKind,
}

/// A row as understood.
#[derive(Debug, Default)]
pub struct Understood {
    /// What will be added.
    pub draft: FamilyDraft,
    /// What is not as it should be.
    pub problems: Vec<Problem>,
}
