//! The second journal: who opened which sealed record, when, and why if they said so.
//!
//! It has the form of the first: a chain for each machine, covering ids word for word and the reason by its hash, so
//! that the reason can be erased by law and the chain still verifies. It is written in the transaction that opens: what
//! could not be written down was not shown.

mod access_card;
mod access_list;
mod line;
mod opening;
mod verify;

pub use access_card::{AccessCard, access_card};
pub use access_list::{AccessLine, AccessPage, AccessRequest, access_list};
pub use line::{Line, Reason};
pub(crate) use opening::{Opened, opened_this_sitting, opening};
pub use verify::verify;

use crate::error::Outcome;
use crate::session::Session;

/// Where the access journal ends: what is written after it belongs to this sitting.
pub(crate) fn end(session: &Session) -> Outcome<u64> {
    Ok(session.db().query_row("SELECT coalesce(max(n), 0) FROM access_journal", [], |row| row.get(0))?)
}
