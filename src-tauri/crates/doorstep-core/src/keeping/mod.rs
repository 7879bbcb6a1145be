//! How long records are kept after a family has left, what holds them, and how they end (reference F.4).
//!
//! Invariants: a hold blocks everything; an erasure drops the bodies of one family's entries and nothing of anybody
//! else's, even where one import brought many families in; the chain still verifies; the log of erasures holds no
//! content; none of it can be taken back.

mod classes;
mod erase_family;
mod export_family;
mod hold;
mod keeping_list;
mod leave_family;
mod set_period;
mod welcome_back;

pub use erase_family::{EraseFamily, Erased, erase_family};
pub use export_family::{ExportFamily, FamilyExport, export_family};
pub use hold::{EndHold, PlaceHold, end_hold, place_hold};
pub use keeping_list::{ClassLine, DestructionLine, FamilyClass, FamilyKeeping, HoldLine, KeepingView, keeping_list};
pub use leave_family::{LEFT_WHY, LeaveFamily, leave_family};
pub use set_period::{PeriodSet, SetPeriod, set_period};
pub use welcome_back::{WelcomeBack, welcome_back};
