//! Putting a database in the vault's place: from a backup, from a copy, or from what a repair saved.
//!
//! It is staged beside the vault first and looked through there ([`Staged`]). Only then does it take the place, and
//! what was there before is moved aside into `aside/`, never deleted. A note (`vault.restoring`) says what moves where,
//! so that a cut anywhere in between is finished by whoever touches the folder next.

mod source;
mod staged;
mod swap;
mod today;

pub use source::{RestoreKey, RestoreSource, open_backup_with_words};
pub use staged::Staged;

pub(crate) use staged::Parts;
pub(crate) use swap::{NOTE, finish_pending, has_aside, new_aside};
pub(crate) use today::bring_under_todays_key;
