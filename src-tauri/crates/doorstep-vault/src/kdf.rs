//! From a passphrase to a key: Argon2id, with bounds that a header may not leave.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use minicbor::{Decode, Encode};
use zeroize::Zeroize;

use crate::{passphrase::Passphrase, secret::Secret};

/// What one key derivation costs: memory in KiB, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct KdfCost {
    #[n(0)]
    pub(crate) memory_kib: u32,
    #[n(1)]
    pub(crate) passes: u32,
    #[n(2)]
    pub(crate) lanes: u32,
}

const MIB: u32 = 1024;
const FLOOR: KdfCost = KdfCost { memory_kib: 64 * MIB, passes: 3, lanes: 1 };
const CEILING: KdfCost = KdfCost { memory_kib: 512 * MIB, passes: 4, lanes: 1 };
/// How long one try should take on the machine where the passphrase was chosen.
const TARGET: Duration = Duration::from_millis(1000);

impl Default for KdfCost {
    /// 64 MiB, three passes, one lane: the least that a header may ask for.
    fn default() -> Self {
        FLOOR
    }
}

impl KdfCost {
    /// A derivation that takes milliseconds, for tests only.
    #[cfg(any(test, feature = "cheap-kdf"))]
    #[must_use]
    pub const fn cheap() -> Self {
        Self { memory_kib: 32, passes: 1, lanes: 1 }
    }

    /// Measures this machine and takes as much memory as fits in about a second.
    /// Takes about as long itself. Never below the default, never above the ceiling.
    #[must_use]
    pub fn calibrated() -> Self {
        let started = Instant::now();
        drop(derive(&Passphrase::typed("how fast is this machine"), &[0; 16], FLOOR));
        Self::for_measured(started.elapsed())
    }

    fn for_measured(floor_took: Duration) -> Self {
        let took = floor_took.as_millis().max(1);
        let fits = u128::from(FLOOR.memory_kib) * TARGET.as_millis() / took;
        let step = u128::from(16 * MIB);
        let rounded = u32::try_from(fits / step * step).unwrap_or(u32::MAX);
        Self { memory_kib: rounded.clamp(FLOOR.memory_kib, CEILING.memory_kib), ..FLOOR }
    }

    /// Whether a header may ask for this: neither so cheap that it invites guessing,
    /// nor so dear that a crafted header stops the machine.
    pub(crate) fn is_acceptable(self) -> bool {
        let floor = lowest();
        self.lanes == 1
            && (floor.memory_kib..=CEILING.memory_kib).contains(&self.memory_kib)
            && (floor.passes..=CEILING.passes).contains(&self.passes)
    }
}

#[cfg(any(test, feature = "cheap-kdf"))]
const fn lowest() -> KdfCost {
    KdfCost::cheap()
}

#[cfg(not(any(test, feature = "cheap-kdf")))]
const fn lowest() -> KdfCost {
    FLOOR
}

/// The key that wraps one person's private keys. `None` if memory for it is not to be had.
pub(crate) fn derive(passphrase: &Passphrase, salt: &[u8; 16], cost: KdfCost) -> Option<Secret<32>> {
    count_call();
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).ok()?;
    let mut blocks = Vec::new();
    blocks.try_reserve_exact(params.block_count()).ok()?;
    blocks.resize(params.block_count(), Block::default());
    let mut key = Secret::zeroed();
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        passphrase.bytes(),
        salt,
        key.bytes_mut(),
        &mut blocks,
    );
    blocks.zeroize();
    done.ok().map(|()| key)
}

#[cfg(any(test, feature = "cheap-kdf"))]
thread_local! {
    static CALLS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

#[cfg(any(test, feature = "cheap-kdf"))]
fn count_call() {
    CALLS.set(CALLS.get() + 1);
}

#[cfg(not(any(test, feature = "cheap-kdf")))]
fn count_call() {}

/// Key derivations on this thread so far. Tests count work instead of measuring time.
#[cfg(any(test, feature = "cheap-kdf"))]
#[must_use]
pub fn kdf_calls() -> u64 {
    CALLS.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_stays_between_floor_and_ceiling() {
        let memory = |ms| KdfCost::for_measured(Duration::from_millis(ms)).memory_kib / MIB;
        assert_eq!(memory(5_000), 64, "a slow machine keeps the floor");
        assert_eq!(memory(316), 192, "about a second, in steps of 16 MiB");
        assert_eq!(memory(1), 512, "a fast machine stops at the ceiling");
    }

    #[test]
    fn what_a_header_may_ask_for() {
        let ask = |memory_kib, passes, lanes| KdfCost { memory_kib, passes, lanes }.is_acceptable();
        assert!(ask(64 * MIB, 3, 1), "the default");
        assert!(ask(512 * MIB, 4, 1), "the ceiling itself");
        assert!(!ask(512 * MIB + 1, 3, 1), "more memory would stop the machine");
        assert!(!ask(64 * MIB, 5, 1), "more passes would stop the machine");
        assert!(!ask(64 * MIB, 3, 2), "one lane is all we write");
        assert!(!ask(u32::MAX, u32::MAX, u32::MAX), "a crafted header");
        assert!(!ask(0, 0, 0), "nothing at all");
    }

    #[test]
    fn the_same_phrase_and_salt_give_the_same_key_and_others_do_not() {
        let key = |phrase, salt| *derive(&Passphrase::typed(phrase), &[salt; 16], KdfCost::cheap()).unwrap().bytes();
        assert_eq!(key("one phrase", 1), key("one phrase", 1), "unlocking must repeat");
        assert_ne!(key("one phrase", 1), key("one phrase", 2), "the salt counts");
        assert_ne!(key("one phrase", 1), key("One phrase", 1), "capitals count");
    }
}
