//! Nothing readable on disk, and nothing left in memory after a lock.

use crate::made::{Made, PHRASE, files_of};

/// Step between letters of the canaries that the memory scan looks for.
const SCANNED: u32 = 7;

/// Made at run time, so that the canary itself is not in the program's own text.
fn canary(number: u32, step: u32) -> String {
    (0..24).filter_map(|at| char::from_u32(u32::from(b'a') + (at * step + number * 3) % 26)).collect()
}

#[test]
fn no_file_holds_anything_readable_open_or_locked() {
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE note (text); CREATE TABLE large (text)").unwrap();
    for number in 0..50 {
        open.connection().execute("INSERT INTO note VALUES (?1)", [canary(number, 5)]).unwrap();
    }
    open.connection().execute_batch("CREATE TEMP TABLE sorted AS SELECT text FROM note ORDER BY text").unwrap();
    let names = ["SQLite format 3", "CREATE TABLE note", PHRASE, "vault_identity"].map(str::to_owned);
    let secrets: Vec<String> = (0..50)
        .map(|number| canary(number, 5))
        .chain(names)
        .chain(made.words.split(' ').map(|w| format!(" {w} ")))
        .collect();
    assert_clean(&made, &secrets, "while open");
    open.lock();
    assert_clean(&made, &secrets, "locked");
}

fn assert_clean(made: &Made, secrets: &[String], when: &str) {
    for (name, bytes) in files_of(made.folder.path()) {
        for secret in secrets {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(
                !contains(&bytes, secret.as_bytes()) && !contains(&bytes, &wide),
                "{when}: {name} gives something away"
            );
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Reads the whole of this process, as a thief of a memory image would.
#[test]
#[cfg(target_os = "linux")]
fn after_a_lock_the_memory_of_the_database_is_wiped() {
    use zeroize::Zeroizing;
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE note (text)").unwrap();
    for number in 100..160 {
        let text = Zeroizing::new(canary(number, SCANNED));
        open.connection().execute("INSERT INTO note VALUES (?1)", [text.as_str()]).unwrap();
    }
    assert!(copies_in_memory() >= 50, "the positive control: open pages hold the text");
    open.lock();
    assert_eq!(copies_in_memory(), 0, "every page SQLite held was zeroed when it was given back");
}

/// How many of the canaries stand anywhere in this process's writable memory.
/// Read page by page, each with the beginning of the next, so that none is cut in two.
#[cfg(target_os = "linux")]
fn copies_in_memory() -> usize {
    use std::{fs::File, os::unix::fs::FileExt};
    const PAGE: u64 = 4096;
    const SEEN: u64 = PAGE + 20;
    let memory = File::open("/proc/self/mem").unwrap();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut buffer = zeroize::Zeroizing::new([0_u8; SEEN as usize]);
    let own = buffer.as_ptr() as u64;
    let mut copies = 0;
    for (start, end) in maps.lines().filter_map(writable_range) {
        for at in (start..end).step_by(PAGE as usize) {
            let overlaps_own = at < own + SEEN && own < at + SEEN;
            let length = usize::try_from((end - at).min(SEEN)).unwrap();
            if !overlaps_own && memory.read_exact_at(&mut buffer[..length], at).is_ok() {
                copies += count(&buffer[..length]);
            }
            buffer.fill(0);
        }
    }
    copies
}

#[cfg(target_os = "linux")]
fn writable_range(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let readable = rest.starts_with("rw");
    readable.then_some((u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?))
}

/// Canaries are told by the step between their letters, so that looking for one makes no copy of it.
#[cfg(target_os = "linux")]
fn count(bytes: &[u8]) -> usize {
    let step = |a: u8, b: u8| a.is_ascii_lowercase() && b.is_ascii_lowercase() && u32::from(b + 26 - a) % 26 == SCANNED;
    let mut run = 0;
    let mut found = 0;
    for pair in bytes.windows(2) {
        run = if step(pair[0], pair[1]) { run + 1 } else { 0 };
        found += usize::from(run == 20);
    }
    found
}
