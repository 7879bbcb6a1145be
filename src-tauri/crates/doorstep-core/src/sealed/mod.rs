//! Sealed records: what stands behind a safe contact, and restricted notes. Ciphertext under the family's key; the key is
//! sealed to people and lives outside the journal. Never indexed, never in a brief, never in a list, a file name or an
//! export. Each opening is written in the access journal.

mod align_keys;
mod erase;
mod keys;
mod open_sealed;
mod remove_sealed;
mod seal_fact;
mod seal_restricted;
mod whom_to_ask;

pub use align_keys::{Alignment, align_keys};
pub use erase::{erase_access_reasons, erase_family_key};
pub use keys::rewrap_all;
pub(crate) use keys::{Place, holds_key, key_to_open, key_to_seal, open_for, open_or_say, seal_for, store, stored};
pub use open_sealed::{OpenSealed, RestrictedNote, SealedFact, SealedRecords, open_sealed};
pub use remove_sealed::{RemoveSealed, remove_sealed};
pub(crate) use seal_fact::fact_values;
pub use seal_fact::{SEALED_KINDS, SealFact, seal_fact};
pub use seal_restricted::{RESTRICTED_KINDS, SealRestricted, seal_restricted};
pub(crate) use whom_to_ask::whom_to_ask;
