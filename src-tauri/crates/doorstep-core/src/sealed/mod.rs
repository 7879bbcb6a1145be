//! Sealed facts: what stands behind a safe contact. Ciphertext under the family's key; the key is sealed to people
//! and lives outside the journal. Never indexed, never in a brief, never in a list.

mod align_keys;
mod keys;
mod open_sealed;
mod seal_fact;

pub use align_keys::{Alignment, align_keys};
pub use keys::rewrap_all;
pub(crate) use keys::{open_for, open_or_say, seal_for, store, stored};
pub use open_sealed::{OpenSealed, SealedFact, open_sealed};
pub(crate) use seal_fact::fact_values;
pub use seal_fact::{SEALED_KINDS, SealFact, seal_fact};
