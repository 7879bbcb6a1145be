//! Row 3: killed at moments spread over a backup, a copy to a stick, and a restore.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

use doorstep_core::care;
use doorstep_testkit::{PASSPHRASE, TestVault};
use doorstep_vault::{Passphrase, RestoreKey, RestoreSource, Stop, VaultFolder, list_backups};

use crate::child;
use crate::row::Counted;
use crate::world::{enter, made, sound};

const FAMILIES: u32 = 60;

pub fn run(times: u32) -> Counted {
    let vault = made(FAMILIES);
    let stick = tempfile::tempdir().expect("a stick");
    let mut misses = Vec::new();
    let mut finished = 0;
    let whole = [backup(&vault, None), copy(&vault, stick.path(), None)];
    let file = stick.path().join(care_name(stick.path()));
    let kept = tempfile::tempdir().expect("a folder");
    let file = {
        let safe = kept.path().join("a.copy");
        fs::rename(file, &safe).expect("a copy");
        safe
    };
    let restores = restore(&file, &mut misses, None);
    for n in 0..times {
        let part = f64::from(n / 3) / f64::from((times / 3).max(1)) * 1.1;
        let (what, done) = match n % 3 {
            0 => ("backup", backup(&vault, Some(whole[0].took.mul_f64(part)))),
            1 => ("copy", copy(&vault, stick.path(), Some(whole[1].took.mul_f64(part)))),
            _ => ("restore", restore(&file, &mut misses, Some(restores.took.mul_f64(part)))),
        };
        finished += u32::from(done.finished);
        let looked = match what {
            "backup" => backups_are_whole(&vault),
            "copy" => only_whole_copies(stick.path()),
            _ => Ok(()),
        };
        misses.extend(
            looked
                .and_then(|()| sound(vault.dir.path(), FAMILIES).map(drop))
                .err()
                .map(|miss| format!("{what} {n}: {miss}")),
        );
    }
    Counted::of(
        format!("{times} kills, {finished} came too late to matter; no half under a final name wanted"),
        &misses,
    )
}

struct Ran {
    took: Duration,
    finished: bool,
}

/// Lets a process work, or kills it so long after it began.
fn let_run(arguments: &[&str], kill_after: Option<Duration>) -> Ran {
    let mut process = child::start(arguments);
    let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
    lines.next();
    let began = Instant::now();
    let Some(after) = kill_after else {
        let finished = lines.next().and_then(Result::ok).as_deref() == Some("done");
        process.wait().expect("it ends");
        return Ran { took: began.elapsed(), finished };
    };
    std::thread::sleep(after);
    process.kill().expect("our own child");
    process.wait().expect("it is gone");
    Ran { took: after, finished: lines.next().and_then(Result::ok).as_deref() == Some("done") }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

fn backup(vault: &TestVault, kill_after: Option<Duration>) -> Ran {
    let_run(&["backup", text(vault.dir.path())], kill_after)
}

fn copy(vault: &TestVault, stick: &Path, kill_after: Option<Duration>) -> Ran {
    let_run(&["copy", text(vault.dir.path()), text(stick)], kill_after)
}

fn backups_are_whole(vault: &TestVault) -> Result<(), String> {
    let mut session = enter(vault.dir.path())?;
    for backup in list_backups(vault.dir.path()).map_err(|error| error.to_string())? {
        let open = doorstep_vault::open_backup(session.vault(), &backup).map_err(|error| error.to_string())?;
        let families: u32 = open
            .query_row("SELECT count(*) FROM family", [], |row| row.get(0))
            .map_err(|error| format!("backup {}: {error}", backup.number))?;
        if families != FAMILIES {
            return Err(format!("backup {} holds {families}", backup.number));
        }
    }
    let found = care::verify(&mut session, &Stop::default()).map_err(|error| error.to_string())?;
    if found.sound { Ok(()) } else { Err(format!("{found:?}")) }
}

fn care_name(stick: &Path) -> String {
    let names = fs::read_dir(stick).expect("the stick").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).find(|name| name.ends_with(".copy")).expect("a copy")
}

fn only_whole_copies(stick: &Path) -> Result<(), String> {
    for entry in fs::read_dir(stick).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|ending| ending == "copy") {
            let into = tempfile::tempdir().map_err(|error| error.to_string())?;
            stage(&path, into.path())?;
            fs::remove_file(path).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

fn stage(file: &Path, into: &Path) -> Result<(), String> {
    let passphrase = Passphrase::typed(PASSPHRASE);
    let key = RestoreKey::Passphrase { person: None, passphrase: &passphrase };
    let source = RestoreSource::at(file).map_err(|error| error.to_string())?;
    let staged = source.stage(&VaultFolder::at(into), &key, 0, &Stop::default(), &mut |_, _| true);
    care::bring_back(staged.map_err(|error| error.to_string())?).map(drop).map_err(|error| error.to_string())
}

/// Kills a restore, then does what a person would: look, and start again if nothing is there.
fn restore(file: &Path, misses: &mut Vec<String>, kill_after: Option<Duration>) -> Ran {
    let machine = tempfile::tempdir().expect("a machine");
    let into = machine.path().join("vault");
    let ran = let_run(&["restore", text(file), text(&into)], kill_after);
    if crate::world::lead(&VaultFolder::at(&into)).is_none()
        && let Err(miss) = stage(file, &into)
    {
        misses.push(format!("restore: it cannot be begun again: {miss}"));
    }
    misses.extend(sound(&into, FAMILIES).err().map(|miss| format!("restore: {miss}")));
    ran
}
