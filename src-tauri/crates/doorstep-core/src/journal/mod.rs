//! The journal: one mechanism for audit, undo, exchange between machines, and incremental backup.
//!
//! Every change goes through one door, [`Door::transact`], and becomes entries. `apply` is the only code that
//! writes the tables of records, so they can be rebuilt from the journal at any time, and two machines that hold the
//! same entries hold the same tables.

mod apply;
mod door;
mod entry;
mod erase;
mod history;
mod hlc;
mod rebuild;
mod receive;
mod store;
mod undo;
mod value;
mod verify;

pub use door::{Done, Door, Draft, Tx};
pub use entry::{Act, Body, Change, Dot, Entry, Hash, Header, SCHEMA};
pub(crate) use erase::erase;
pub use history::{Head, History, Key};
pub use hlc::Hlc;
pub use rebuild::{rebuild, rebuild_if_newer};
pub use receive::{entries_since, receive};
pub(crate) use store::{end, head};
pub use undo::{Undone, field_label, undo, undo_because};
pub use value::{Value, id_from_sql};
pub use verify::{Broken, Verified, verify};
pub(crate) use verify::{Found, moment_in, walk};
