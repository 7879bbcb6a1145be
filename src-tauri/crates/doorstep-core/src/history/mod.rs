//! The readable history: who did what, when and why, and what stood there before; read from the journal.
//!
//! One line is one click. What is sealed is told as "sealed", and so is an address that the family keeps back now.

mod changes;
mod check_journals;
mod family_history;
mod journal_page;
mod line;
mod records;
mod tell_change;
mod tell_value;
mod undo_change;

pub use changes::{ChangesRequest, changes};
pub use check_journals::{BrokenPlace, JournalCheck, check_journals};
pub use family_history::{HistoryRequest, family_history};
pub use journal_page::{journal_file, journal_page};
pub use line::{HistoryChange, HistoryLine, HistoryPage, HistoryRecord};
pub use tell_change::is_hidden;
pub use undo_change::{UndoChange, undo_change};

/// How many clicks a page has.
const PAGE: usize = 40;
/// How many records of one click are told; an import touches thousands.
const TOLD: usize = 12;
