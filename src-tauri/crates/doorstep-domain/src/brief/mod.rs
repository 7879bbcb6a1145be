//! The brief: one page to read before a contact.
//!
//! A pure function from a snapshot of one family to a page, in the order of reference K. Nothing of
//! the programme stands above what the family wants to talk about; the ending comes last, with only
//! the card of whom to call below it.

mod assemble;
mod covered;
mod dated;
mod kits;
mod load_section;
mod page;
mod snapshot;
mod talk;
mod who;

pub use assemble::{MAX_PROMPTS, assemble};
pub use covered::initial;
pub use page::{BriefPage, Line, Mark, Section, SectionKind};
pub use snapshot::{
    AdultFacts, Arrival, ChildFacts, FamilyFacts, Interpreter, KitFacts, LastVisit, NextVisit, Place, Promise,
    Snapshot, StrengthFacts, VisitFacts, WhomToCall,
};
pub use who::{age_phrase, expected_phrase};
