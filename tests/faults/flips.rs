//! Row 5: bits that flip, logs that are cut or lost, pages and files of another day put back.

use std::fs;
use std::path::Path;

use doorstep_core::care;
use doorstep_vault::{FolderError, Notice, Stop, UnlockError};

use crate::chance::Chance;
use crate::row::Counted;
use crate::world::{copied, enter, made, save, unlock};

const PAGE: usize = 4096;
/// The salt, which follows from the keys: damage there harms nothing.
const SALT: usize = 16;

pub fn run(times: u32) -> Counted {
    let vault = made(25);
    let mut misses = Vec::new();
    let pages = page_flips(vault.dir.path(), times, &mut misses);
    let headers = header_flips(vault.dir.path(), times, &mut misses);
    let logs = logs(times.div_ceil(10), &mut misses);
    let (old, quiet) = old_pages(times.div_ceil(4), &mut misses);
    old_file(&mut misses);
    let told = format!(
        "{pages} flips in pages, {headers} in headers, {logs} logs cut, flipped or lost, {old} old pages put back \
         ({quiet} of them hold only what is local or built again), an old file beside a newer mark"
    );
    Counted::of(told, &misses)
}

/// What a person would be told about a vault: that it does not open, or what a check finds.
fn is_reported(path: &Path) -> bool {
    match enter(path) {
        Err(_) => true,
        Ok(mut session) => care::verify(&mut session, &Stop::default()).map_or(true, |found| !found.sound),
    }
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[at] ^= 0x10;
    fs::write(path, bytes).expect("our own copy");
}

fn page_flips(vault: &Path, times: u32, misses: &mut Vec<String>) -> u32 {
    let size = usize::try_from(fs::metadata(vault.join("vault.db")).expect("a file").len()).expect("small");
    let offsets = [0, 17, 96, 1_000, 2_048, 3_000, 4_010, 4_090];
    let all: Vec<usize> =
        (0..size / PAGE).flat_map(|page| offsets.map(|offset| page * PAGE + offset)).filter(|at| *at >= SALT).collect();
    let step = all.len().div_ceil(times as usize).max(1);
    let mut count = 0;
    for at in all.into_iter().step_by(step) {
        let (_dir, path) = copied(vault);
        flip(&path.join("vault.db"), at);
        count += 1;
        if !is_reported(&path) {
            misses.push(format!("byte {at} of the file"));
        }
    }
    count
}

fn header_flips(vault: &Path, times: u32, misses: &mut Vec<String>) -> u32 {
    let size = usize::try_from(fs::metadata(vault.join("vault.hdr")).expect("a file").len()).expect("small");
    let step = size.div_ceil(times as usize).max(1);
    let mut count = 0;
    for at in (0..size).step_by(step) {
        let (_dir, path) = copied(vault);
        flip(&path.join("vault.hdr"), at);
        count += 1;
        let told = unlock(&path).is_ok_and(|open| open.notices().contains(&Notice::OlderHeaderUsed));
        flip(&path.join("vault.hdr.1"), at);
        let both = matches!(unlock(&path), Err(UnlockError::Folder(FolderError::Header(_))));
        if !told || !both {
            misses.push(format!("byte {at} of the header"));
        }
    }
    count
}

/// A vault as a power cut leaves it, with saves that wait in the log; then the log is harmed.
fn logs(times: u32, misses: &mut Vec<String>) -> u32 {
    let mut chance = Chance::seeded(5);
    for n in 0..times {
        let vault = made(1);
        let mut session = enter(vault.dir.path()).expect("it opens");
        for n in 0..4 {
            save(&mut session, n).expect("a save");
        }
        let (_dir, path) = copied(vault.dir.path());
        doorstep_testkit::lock(session);
        let log = path.join("vault.db-wal");
        let size = usize::try_from(fs::metadata(&log).expect("a log").len()).expect("small");
        match n % 3 {
            0 => fs::remove_file(&log).expect("ours"),
            1 => fs::File::options()
                .write(true)
                .open(&log)
                .and_then(|file| file.set_len(chance.below(size) as u64))
                .expect("ours"),
            _ => flip(&log, 32 + chance.below(size - 32)),
        }
        if !is_reported(&path) {
            misses.push(format!("log {n} (way {})", n % 3));
        }
    }
    times
}

/// Each page that differs between yesterday's file and today's, put back alone. It has its right code.
fn old_pages(most: u32, misses: &mut Vec<String>) -> (u32, u32) {
    let vault = made(12);
    let old = fs::read(vault.dir.path().join("vault.db")).expect("a file");
    let mut session = enter(vault.dir.path()).expect("it opens");
    for n in 0..6 {
        save(&mut session, 100 + n).expect("a save");
    }
    doorstep_testkit::lock(session);
    let new = fs::read(vault.dir.path().join("vault.db")).expect("a file");
    let differ: Vec<usize> = (0..old.len() / PAGE)
        .filter(|page| old[page * PAGE..(page + 1) * PAGE] != new[page * PAGE..(page + 1) * PAGE])
        .collect();
    let step = differ.len().div_ceil(most as usize).max(1);
    let (mut count, mut quiet) = (0, 0);
    for page in differ.into_iter().step_by(step) {
        let (_dir, path) = copied(vault.dir.path());
        let mut bytes = new.clone();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&old[page * PAGE..(page + 1) * PAGE]);
        fs::write(path.join("vault.db"), bytes).expect("our own copy");
        count += 1;
        if !is_reported(&path) {
            if holds_records(&path, page) { misses.push(format!("old page {page}")) } else { quiet += 1 }
        }
    }
    (count, quiet)
}

/// Whether a page may belong to anything that is not local and not built again from the journal: told by building
/// the records again and comparing.
fn holds_records(path: &Path, _: usize) -> bool {
    let Ok(mut session) = enter(path) else { return true };
    let before = doorstep_testkit::dump(session.db());
    doorstep_core::journal::rebuild(session.vault_mut().connection())
        .map_or(true, |_| doorstep_testkit::dump(session.db()) != before)
}

/// Yesterday's whole file beside today's mark. A rollback of the whole folder cannot be seen from inside.
fn old_file(misses: &mut Vec<String>) {
    let vault = made(2);
    let old = fs::read(vault.dir.path().join("vault.db")).expect("a file");
    let mut session = enter(vault.dir.path()).expect("it opens");
    save(&mut session, 9).expect("a save");
    doorstep_testkit::lock(session);
    fs::write(vault.dir.path().join("vault.db"), old).expect("ours");
    if !enter(vault.dir.path()).is_ok_and(|session| session.missing_commits() > 0) {
        misses.push("an old file beside a newer mark".to_owned());
    }
}
