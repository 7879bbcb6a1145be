//! What of the keys is left in memory once a vault is locked: this process is read as a thief of a
//! memory image would read it. The literal passphrase of the test itself lies in read-only memory.

use std::{fs::File, os::unix::fs::FileExt};

use zeroize::Zeroizing;

use crate::{KdfCost, Language, Passphrase, PendingVault, VaultFolder};

const PAGE: u64 = 4096;
/// A page and the beginning of the next, so that nothing is cut in two.
const SEEN: u64 = PAGE + 64;

/// A secret turned inside out, so that looking for it leaves no copy of it.
struct Wanted {
    name: &'static str,
    masked: Vec<u8>,
}

impl Wanted {
    fn new(name: &'static str, secret: &[u8]) -> Self {
        Self { name, masked: secret.iter().map(|byte| !byte).collect() }
    }

    fn is_in(&self, memory: &[u8]) -> bool {
        memory.windows(self.masked.len()).any(|window| window.iter().zip(&self.masked).all(|(a, b)| *a == !b))
    }
}

/// Names of the secrets that stand anywhere in this process's writable memory.
fn found(wanted: &[Wanted]) -> Vec<&'static str> {
    let memory = File::open("/proc/self/mem").unwrap();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut buffer = Zeroizing::new([0_u8; SEEN as usize]);
    let own = buffer.as_ptr() as u64;
    let mut names = Vec::new();
    for (start, end) in maps.lines().filter_map(writable_range) {
        for at in (start..end).step_by(PAGE as usize) {
            let overlaps_own = at < own + SEEN && own < at + SEEN;
            let length = usize::try_from((end - at).min(SEEN)).unwrap();
            if !overlaps_own
                && memory.read_exact_at(&mut buffer[..length], at).is_ok()
                && buffer.iter().any(|byte| *byte != 0)
            {
                names.extend(wanted.iter().filter(|secret| secret.is_in(&buffer[..length])).map(|secret| secret.name));
            }
            buffer.fill(0);
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

fn writable_range(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let ends = (u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?);
    rest.starts_with("rw").then_some(ends)
}

fn made(at: &VaultFolder, phrase: &Passphrase) -> crate::PersonId {
    let pending = PendingVault::prepare("Riverbend", "Ana", Language::English).unwrap();
    let words: Vec<&str> = pending.recovery_words().iter().map(|word| word.as_str()).collect();
    let words = Zeroizing::new(words.join(" "));
    let open = pending.create(at, phrase, &words, KdfCost::cheap()).unwrap();
    open.person().id
}

#[test]
fn after_a_lock_no_key_is_left_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let at = VaultFolder::at(folder.path());
    let phrase = Passphrase::typed("a phrase to look for");
    let lead = made(&at, &phrase);
    let open = at.unlock(&lead, &phrase, 0).unwrap();
    let wanted = [
        Wanted::new("database key", &open.session.key.database_keyspec().as_bytes()[2..66]),
        Wanted::new("private key", open.keys.private().bytes()),
        Wanted::new("vault key", open.session.key.bytes()),
        Wanted::new("passphrase", phrase.bytes()),
    ];
    let while_open = found(&wanted);
    assert!(
        while_open.contains(&"vault key") && while_open.contains(&"private key"),
        "the positive control: {while_open:?}"
    );
    open.lock();
    drop(phrase);
    assert_eq!(found(&wanted), [] as [&str; 0], "locking wipes them all");
}
