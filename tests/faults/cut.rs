//! Row 2, simulated and named so: no shim drops what the disk had not written. Instead the files are copied as they
//! lie after an acknowledged save, and whatever a disk may not have written by then is torn: the log behind that
//! save, and the file while the log is moved into it.

use std::fs;
use std::path::Path;

use crate::chance::Chance;
use crate::row::Counted;
use crate::world::{copied, enter, made, save, sound};

const SECTOR: usize = 512;
const PAGE: usize = 4096;

pub fn run(times: u32) -> Counted {
    let mut chance = Chance::seeded(2);
    let mut misses = Vec::new();
    for n in 0..times {
        let done = if n % 3 == 2 { half_moved(&mut chance) } else { torn(&mut chance) };
        misses.extend(done.err().map(|miss| format!("cut {n}: {miss}")));
    }
    Counted::of(format!("{times} torn copies (simulated, not a shim), 0 lost and 0 unreadable wanted"), &misses)
}

/// A save is acknowledged, the next one is under way: of its part of the log any sectors may be there, or not.
fn torn(chance: &mut Chance) -> Result<(), String> {
    let vault = made(1);
    let mut session = enter(vault.dir.path())?;
    let before = 1 + u32::try_from(chance.below(4)).expect("few");
    for n in 0..before {
        save(&mut session, n).map_err(|error| error.to_string())?;
    }
    let (_dir, path) = copied(vault.dir.path());
    let acknowledged = fs::read(path.join("vault.db-wal")).expect("a log").len();
    save(&mut session, 99).map_err(|error| error.to_string())?;
    let mut log = fs::read(vault.dir.path().join("vault.db-wal")).expect("a log");
    if log.len() <= acknowledged {
        return Ok(()); // the log began again from its start: nothing of the next save lies behind
    }
    let end = acknowledged + chance.below(log.len() - acknowledged);
    log.truncate(end);
    let first = acknowledged.div_ceil(SECTOR);
    for sector in first..end / SECTOR {
        if chance.below(3) == 0 {
            log[sector * SECTOR..(sector + 1) * SECTOR].fill(0);
        }
    }
    fs::write(path.join("vault.db-wal"), log).expect("our own copy");
    sound(&path, before + 1).map(drop)
}

/// The log is being moved into the file: any of its pages may be there already, and the log still is.
fn half_moved(chance: &mut Chance) -> Result<(), String> {
    let vault = made(1);
    let mut session = enter(vault.dir.path())?;
    for n in 0..6 {
        save(&mut session, n).map_err(|error| error.to_string())?;
    }
    let (_dir, path) = copied(vault.dir.path());
    session.db().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(|error| error.to_string())?;
    mix(&path.join("vault.db"), &vault.dir.path().join("vault.db"), chance);
    sound(&path, 7).map(drop)
}

fn mix(before: &Path, after: &Path, chance: &mut Chance) {
    let mut bytes = fs::read(before).expect("a file");
    let moved = fs::read(after).expect("a file");
    bytes.resize(bytes.len().max(moved.len()), 0);
    for page in 0..moved.len() / PAGE {
        if chance.below(2) == 0 {
            bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&moved[page * PAGE..(page + 1) * PAGE]);
        }
    }
    fs::write(before, bytes).expect("our own copy");
}
