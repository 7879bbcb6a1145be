//! Row 4: a full disk under every kind of write. Needs the right to mount a small disk; without it, skipped aloud.

use std::fs;
use std::path::Path;
use std::process::Command;

use doorstep_core::care;
use doorstep_core::error::{AppError, Outcome};
use doorstep_core::session::Session;
use doorstep_core::settings::{SaveSettings, save_settings};
use doorstep_core::visits::{SaveDraft, save_draft};
use doorstep_testkit::PASSPHRASE;
use doorstep_vault::{KdfCost, Passphrase, Reason, Stop, list_backups};

use crate::chance::Chance;
use crate::row::Counted;
use crate::world::{copy_tree, enter, made, save, sound};

/// A disk of so many KiB until dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn make(kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let size = format!("size={kib}k");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(self.0.path()).output());
    }
}

type Write = (&'static str, fn(&mut Session) -> Outcome<()>);

const WRITES: [Write; 8] = [
    ("enrol", |session| save(session, 1)),
    ("draft", |session| save_draft(session, &SaveDraft { key: "note:1".into(), text: "x".repeat(20_000) }).map(drop)),
    ("settings", |session| {
        let request = SaveSettings { language: "es".into(), theme: "dark".into(), lock_minutes: 7 };
        save_settings(session, request).map(drop)
    }),
    ("passphrase", |session| {
        let (old, new) = (Passphrase::typed(PASSPHRASE), Passphrase::typed(PASSPHRASE));
        Ok(session.vault_mut().change_passphrase(&old, &new, KdfCost::cheap())?)
    }),
    ("backup", |session| care::back_up(session, Reason::Asked, &Stop::default()).map(drop)),
    ("copy", |session| {
        let to = session.vault().folder().parent().map(Path::to_path_buf).unwrap_or_default();
        care::begin_copy(session)?.finish(&to, &Stop::default(), &mut |_, _| true).map(drop)
    }),
    ("check", |session| care::verify(session, &Stop::default()).map(drop)),
    ("room", |session| care::set_backup_room(session, care::SetRoom { megabytes: 2_048 }).map(drop)),
];

pub fn run(times: u32) -> Counted {
    let vault = made(3);
    let mut chance = Chance::seeded(4);
    let (mut misses, mut refused) = (Vec::new(), 0);
    for n in 0..times {
        let Some(disk) = SmallDisk::make(4_096) else {
            return Counted::Skipped("this account cannot mount a small disk".to_owned());
        };
        let path = disk.0.path().join("vault");
        copy_tree(vault.dir.path(), &path);
        match fill_and_write(&path, chance.below(96) * 1024) {
            Ok(count) => refused += count,
            Err(miss) => misses.push(format!("disk {n}: {miss}")),
        }
    }
    let writes = WRITES.len();
    Counted::of(
        format!("{times} disks, {writes} kinds of write each, {refused} refused as full; nothing lost wanted"),
        &misses,
    )
}

/// Leaves so many bytes free, writes everything once, makes room again, and looks.
fn fill_and_write(path: &Path, leave: usize) -> Result<u32, String> {
    let mut session = enter(path)?;
    let ballast = path.parent().expect("a disk").join("ballast");
    drop(fs::write(&ballast, vec![0; 8 << 20])); // as much as fits
    let filled = fs::metadata(&ballast).map_or(0, |about| usize::try_from(about.len()).expect("small"));
    fs::File::options()
        .write(true)
        .open(&ballast)
        .and_then(|file| file.set_len(filled.saturating_sub(leave) as u64))
        .map_err(|error| error.to_string())?;
    let (mut refused, mut families) = (0, 3);
    for (name, write) in WRITES {
        match write(&mut session) {
            Ok(()) => families += u32::from(name == "enrol"),
            Err(error) if is_full(&error) => refused += 1,
            Err(error) => return Err(format!("{name}: {error}")),
        }
    }
    doorstep_testkit::lock(session);
    fs::remove_file(&ballast).map_err(|error| error.to_string())?;
    let there = sound(path, families)?;
    if there != families {
        return Err(format!("{families} families were saved, {there} are there"));
    }
    let mut session = enter(path)?;
    for backup in list_backups(path).map_err(|error| error.to_string())? {
        doorstep_vault::open_backup(session.vault(), &backup).map_err(|error| format!("half a backup: {error}"))?;
    }
    save(&mut session, 2).map_err(|error| format!("with room again: {error}"))?;
    Ok(refused)
}

fn is_full(error: &AppError) -> bool {
    error.code == "disk-full"
}
