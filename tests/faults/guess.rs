//! Row 6: guessing. A wrong phrase and a person who does not exist cost the same; waiting cannot be skipped, not even by
//! starting the program again; and the right phrase opens once the wait is over.

use doorstep_testkit::PASSPHRASE;
use doorstep_vault::{Passphrase, UnlockError, VaultFolder, kdf_calls};

use crate::row::Counted;
use crate::world::{lead, made};

/// Seconds to wait after so many wrong tries.
fn wait_after(tries: u32) -> u32 {
    match tries {
        0..=2 => 0,
        3..=7 => 1 << (tries - 3),
        _ => 30,
    }
}

pub fn run(times: u32) -> Counted {
    let vault = made(1);
    let known = lead(&VaultFolder::at(vault.dir.path())).expect("a lead");
    let people = [("a wrong phrase", known), ("nobody of this team", [0xEE; 16])];
    let (mut misses, mut now_ms) = (Vec::new(), 1_000_000);
    // Each try is a program that has just been started: what it knows of earlier ones, it knows from the folder.
    let try_at = |person: &[u8; 16], phrase: &str, now_ms: i64| {
        let before = kdf_calls();
        let answer = VaultFolder::at(vault.dir.path()).unlock(person, &Passphrase::typed(phrase), now_ms).map(drop);
        (answer, kdf_calls() - before)
    };
    for n in 0..times {
        let (who, person) = people[n as usize % 2];
        let wait_ms = i64::from(wait_after(n)) * 1000;
        if wait_ms > 0 {
            let early = try_at(&person, PASSPHRASE, now_ms + wait_ms - 1);
            if early != (Err(UnlockError::Throttled { seconds: 1 }), 0) {
                misses.push(format!("try {n}, a moment early: {early:?}"));
            }
        }
        now_ms += wait_ms;
        let tried = try_at(&person, &format!("guess number {n}"), now_ms);
        if tried != (Err(UnlockError::Wrong), 1) {
            misses.push(format!("try {n}, {who}: {tried:?}"));
        }
    }
    now_ms += i64::from(wait_after(times)) * 1000;
    let right = try_at(&known, PASSPHRASE, now_ms);
    if right != (Ok(()), 1) {
        misses.push(format!("the right phrase after the wait: {right:?}"));
    }
    Counted::of(
        format!("{times} wrong tries, one key derivation each whoever it was; none before its time wanted"),
        &misses,
    )
}
