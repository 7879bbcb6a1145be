//! The rules of family support, and nothing else.
//!
//! What goes in is plain values (civil dates, words, counts); what comes out is plain values or a
//! typed refusal. No files, no database, no clock: "today" is always an argument. Sentences leave
//! as [`phrase::Phrase`]s, which the catalogue turns into English or Spanish.
//!
//! Invariants that live here and are held by property tests:
//! * an age never runs backwards and a baby born late is never "corrected";
//! * on a brief, nothing of the programme stands above what the family wants to talk about;
//! * what the load budget puts off is listed, never dropped;
//! * stock is a sum of movements: over all places it is zero.

pub mod ages;
pub mod backups;
pub mod brief;
pub mod dates;
pub mod delivery;
pub mod fold;
pub mod gtin;
pub mod keeping;
pub mod load;
pub mod mode;
pub mod packing_safety;
pub mod permissions;
pub mod phrase;
pub mod prompts;
pub mod reach;
pub mod release;
pub mod safe_contact;
pub mod stock;
pub mod team;
pub mod text_signals;

/// A civil date; re-exported so that callers and rules agree on one type.
pub use jiff::civil::Date;
/// A time of day; re-exported so that callers and rules agree on one type.
pub use jiff::civil::Time;
