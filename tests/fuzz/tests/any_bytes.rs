//! The laws of every target, over its corpus and over changed pieces of it, on a stable compiler.
//!
//! `DOORSTEP_TIMES` says how many changed pieces each target is fed, else 400.

use std::fs;
use std::path::{Path, PathBuf};

use doorstep_core::attachments::{Kind, without_traces};
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

        /// Here, in the library, and as a program of the engine, which no other check builds.
        #[test]
        fn every_target_is_fed() {
            let names = TARGETS.map(|target| target.name);
            assert_eq!(names, [$(stringify!($name)),*]);
            let manifest = include_str!("../Cargo.toml");
            for name in names {
                let program = format!("targets/{name}.rs");
                let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&program)).unwrap_or_default();
                assert!(source.contains(&format!("feed(\"{name}\", bytes)")), "{program} feeds it");
                assert!(manifest.contains(&format!("path = \"{program}\"")), "{program} is built");
            }
        }
    };
}

targets!(header, backup_info, copy_head, copy_files, throttle, blob, typed, entries, body, reason, table, photo, words);

/// A format that moves on leaves its corpus behind, and a law that is never reached is none.
#[test]
fn every_corpus_has_files_that_are_read() {
    for target in TARGETS {
        let files = files(target.name);
        let read = files.iter().filter(|(_, bytes)| (target.feed)(bytes)).count();
        assert!(read > 0, "{}: none of {} files", target.name, files.len());
    }
}

/// What cameras and programs wrote into the photos of the corpus, and must not be in what is kept.
#[test]
fn no_note_of_a_photo_is_kept() {
    let notes: [&[u8]; 5] = [b"Maker", b"somebody", b"a note", b"<x/>", b"\0\0\0\x28\0\0\0\x01\0\0\0\x1a"];
    let mut found = [0; 5];
    for (name, bytes) in files("photo") {
        let Some(kind) = Kind::of(&bytes) else { continue };
        let Ok(kept) = without_traces(kind, bytes.clone()) else { continue };
        for (note, found) in notes.iter().zip(&mut found) {
            let has = |bytes: &[u8]| bytes.windows(note.len()).any(|part| part == *note);
            *found += u32::from(has(&bytes));
            assert!(!has(&kept), "{name}: {} is still in it", note.escape_ascii());
        }
    }
    assert!(found.iter().all(|found| *found > 0), "the positive control: {found:?}");
}

/// The honest examples hold their laws; with `DOORSTEP_WRITE_CORPUS` they are written where the corpus begins.
#[test]
fn honest_examples_hold() {
    let write = std::env::var_os("DOORSTEP_WRITE_CORPUS").is_some();
    for (n, (name, bytes)) in examples().into_iter().enumerate() {
        assert!(doorstep_fuzz::feed(name, &bytes), "{name}: an honest example is read");
        if write {
            fs::create_dir_all(corpus(name)).expect("a folder");
            fs::write(corpus(name).join(format!("example-{n}")), bytes).expect("a file");
        }
    }
}
