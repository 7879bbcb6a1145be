//! The words of the product: what the rules, the screens, the printed page and the errors say.
//!
//! Everything a person reads comes from one catalogue (`locales/<language>/<part>.ftl`), embedded in
//! the program, so that screen, paper and error never disagree and nothing is fetched.
//!
//! Invariants:
//! * people's own words pass through letter for letter and are never read as a message;
//! * every language has the same messages with the same arguments (held by a test);
//! * nothing here reads a clock: "today" is an argument.

mod brief;
mod calendar;
mod catalogue;
mod direction;
mod errors;
mod journal_page;
#[cfg(test)]
mod parity;
mod prompts;
mod sheet;
mod speak;

pub use brief::{RenderedBrief, RenderedLine, RenderedSection, render_brief};
pub use calendar::{date_long, date_short, month_and_year, time};
pub use catalogue::Catalogue;
pub use direction::starts_right_to_left;
/// The languages that have a catalogue. A family's home language may be any other: that is a fact
/// about the family and lives with it.
pub use doorstep_domain::prompts::Language as Lang;
pub use errors::ErrorWords;
pub use journal_page::{JournalEnd, JournalPage};
pub use prompts::{LibraryError, library, prompts};
pub use sheet::{RenderedSheet, SheetSection};

/// Every language with a catalogue; English, the language of last resort, first.
pub const LANGUAGES: [Lang; 2] = [Lang::En, Lang::Es];
