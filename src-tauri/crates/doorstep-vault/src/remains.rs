//! What of the keys is left in memory once a vault is locked.

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
            if !overlaps_own && memory.read_exact_at(&mut buffer[..length], at).is_ok() && buffer.iter().any(|byte| *byte != 0) {
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

#[test]
fn after_a_lock_no_key_is_left_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let at = VaultFolder::at(folder.path());
    let (wanted, words) = std::thread::spawn(move || {
        let pending = PendingVault::prepare("Riverbend", "Ana", Language::English).unwrap();
        let words = pending.recovery_words().iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
        let open = pending.create(&at, &Passphrase::typed("a phrase to look for"), &words, KdfCost::cheap()).unwrap();
        let lead = open.person().id;
        open.lock();
        let open = at.unlock(&lead, &Passphrase::typed("a phrase to look for"), 0).unwrap();
        let spec = open.session.key.database_keyspec();
        let wanted = vec![
            Wanted::new("vault key", open.session.key.bytes()),
            Wanted::new("private key", open.keys.private().bytes()),
            Wanted::new("database key text", &spec.as_bytes()[2..66]),
            Wanted::new("database key", &(2..66).step_by(2).map(|i| u8::from_str_radix(&spec[i..i+2], 16).unwrap()).collect::<Vec<_>>()),
        ];
        eprintln!("open: {:?}", found(&wanted));
        open.lock();
        (wanted, words)
    }).join().unwrap();
    drop(words);
    assert_eq!(found(&wanted), [] as [&str; 0], "wiped");
}
