//! The laws of every target, over its corpus and over changed pieces of it, on a stable compiler.
//!
//! `DOORSTEP_TIMES` says how many changed pieces each target is fed, else 400.

use std::fs;
use std::path::{Path, PathBuf};

use doorstep_fuzz::{TARGETS, Target, examples};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target)
}

fn files(target: &str) -> Vec<(String, Vec<u8>)> {
    let listed = fs::read_dir(corpus(target)).expect("every target has a corpus");
    let mut files: Vec<_> = listed
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("bytes")))
        .collect();
    files.sort();
    files
}

/// One thing that chance or an enemy does to bytes.
#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Put(Index, Vec<u8>),
    Cut(Index, Index),
    Double(Index, Index),
    /// A number where there was another: lengths and counts are where readers trip.
    Number(Index, u64, usize),
    Join(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let number =
        prop_oneof![Just(u64::MAX), Just(1 << 63), Just(1 << 31), Just(u64::from(u32::MAX)), Just(0), any::<u64>()];
    prop_oneof![
        4 => (at(), any::<u8>()).prop_map(|(at, bits)| Change::Flip(at, bits)),
        3 => (at(), proptest::collection::vec(any::<u8>(), 1..12)).prop_map(|(at, bytes)| Change::Put(at, bytes)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Cut(from, to)),
        1 => (at(), at()).prop_map(|(from, to)| Change::Double(from, to)),
        2 => (at(), number, 1..9_usize).prop_map(|(at, number, width)| Change::Number(at, number, width)),
        1 => (at(), at()).prop_map(|(file, at)| Change::Join(file, at)),
    ]
}

fn changed(bytes: &mut Vec<u8>, change: &Change, files: &[(String, Vec<u8>)]) {
    let place = |index: &Index, length: usize| index.index(length + 1);
    let between = |a: &Index, b: &Index, length: usize| {
        let (a, b) = (place(a, length), place(b, length));
        a.min(b)..a.max(b)
    };
    match change {
        Change::Flip(at, bits) => {
            let at = place(at, bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= bits;
            }
        }
        Change::Put(at, put) => drop(bytes.splice(place(at, bytes.len())..place(at, bytes.len()), put.iter().copied())),
        Change::Cut(from, to) => drop(bytes.drain(between(from, to, bytes.len()))),
        Change::Double(from, to) => {
            let piece = bytes[between(from, to, bytes.len())].to_vec();
            bytes.extend(piece);
        }
        Change::Number(at, number, width) => {
            let at = place(at, bytes.len());
            for (byte, with) in bytes.iter_mut().skip(at).zip(&number.to_be_bytes()[8 - width..]) {
                *byte = *with;
            }
        }
        Change::Join(file, at) => {
            let (_, other) = &files[file.index(files.len())];
            bytes.extend_from_slice(&other[place(at, other.len())..]);
        }
    }
}

fn times() -> u32 {
    std::env::var("DOORSTEP_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(400)
}

/// Every file of the corpus as it is, then changed pieces; what fails is shrunk and shown in bytes.
fn holds(target: Target) {
    let files = files(target.name);
    for (name, bytes) in &files {
        assert!(std::panic::catch_unwind(|| (target.feed)(bytes)).is_ok(), "{}: the corpus file {name}", target.name);
    }
    let config = Config { cases: times(), failure_persistence: None, max_shrink_iters: 10_000, ..Config::default() };
    let input = (any::<Index>(), proptest::collection::vec(change(), 1..6));
    let held = TestRunner::new(config).run(&input, |(file, changes)| {
        let mut bytes = files[file.index(files.len())].1.clone();
        for change in &changes {
            changed(&mut bytes, change, &files);
        }
        let held = std::panic::catch_unwind(|| (target.feed)(&bytes)).is_ok();
        prop_assert!(held, "{}: {}", target.name, bytes.escape_ascii());
        Ok(())
    });
    if let Err(found) = held {
        panic!("{found}");
    }
}

macro_rules! targets {
    ($($name:ident),*) => {
        $(#[test]
        fn $name() {
            holds(*TARGETS.iter().find(|target| target.name == stringify!($name)).expect("a target of that name"));
        })*

        #[test]
        fn every_target_is_fed() {
            assert_eq!(TARGETS.map(|target| target.name), [$(stringify!($name)),*]);
        }
    };
}

targets!(header, backup_info, copy_head, copy_files, throttle, blob, typed, entries, body, reason, table, photo, words);

/// The honest examples hold their laws; with `DOORSTEP_WRITE_CORPUS` they are written where the corpus begins.
#[test]
fn honest_examples_hold() {
    let write = std::env::var_os("DOORSTEP_WRITE_CORPUS").is_some();
    for (n, (name, bytes)) in examples().into_iter().enumerate() {
        doorstep_fuzz::feed(name, &bytes);
        if write {
            fs::create_dir_all(corpus(name)).expect("a folder");
            fs::write(corpus(name).join(format!("example-{n}")), bytes).expect("a file");
        }
    }
}
