//! Row 2: the power goes. A process works under the system's eye; then, at any step between two calls, everything that
//! was not flushed is lost, or torn, or there after all, and the vault is opened from what the disk holds.

mod disk;

mod trace;

use std::path::Path;

use doorstep_core::attachments::{AttachFile, SMALL, Source, attach_file, read_part};
use doorstep_core::care;
use doorstep_core::ids::{AttachmentId, FamilyId, OpId, StaffId};
use doorstep_core::session::Session;
use doorstep_core::team::{RemoveStaff, remove_staff};
use doorstep_domain::team::Role;
use doorstep_testkit::{PASSPHRASE, TestVault, add_colleague, lock};
use doorstep_vault::{FolderState, Passphrase, Reason, RestoreKey, RestoreSource, Stop, VaultFolder, list_backups};

use crate::chance::Chance;
use crate::child::say;
use crate::old;
use crate::row::Counted;
use crate::world::{enter, made, save, sound};
use disk::Disk;
use trace::{Op, watch};

/// How many families stand in a vault before anything happens to it.
const FAMILIES: u32 = 2;
const LEAVES: &str = "Noor Halabi";

/// What is going on when the power goes.
#[derive(Clone, Copy)]
struct Work {
    name: &'static str,
    vault: fn() -> TestVault,
    work: fn(&Path),
    /// What must hold of what is left, besides what always must: it is asked with all that was said before.
    check: fn(&Path, &[String]) -> Result<(), String>,
}

const WORKS: [Work; 6] = [
    Work { name: "saves", vault: || made(FAMILIES), work: saves, check: |_, _| Ok(()) },
    Work { name: "migration", vault: || old::made(FAMILIES), work: migration, check: |_, _| Ok(()) },
    Work { name: "newKeys", vault: with_colleague, work: new_keys, check: who_left_is_out },
    Work { name: "backup", vault: with_film, work: backup, check: backups_are_whole },
    Work { name: "restore", vault: with_backup, work: restore, check: films_are_whole },
    Work { name: "attachments", vault: || made(FAMILIES), work: attachments, check: films_are_whole },
];

/// So many cuts in each kind of work.
pub fn run(times: u32) -> Counted {
    let mut told = Vec::new();
    let mut misses = Vec::new();
    for work in WORKS {
        match cut(work, times, &mut misses) {
            Ok(steps) => told.push(format!("{} {times} of {steps} steps", work.name)),
            Err(why) => return Counted::Skipped(format!("{}: {why}", work.name)),
        }
    }
    Counted::of(format!("power lost in {}; 0 lost and 0 unreadable wanted", told.join(", ")), &misses)
}

/// What a child of this program does while it is watched.
pub fn child(name: &str, vault: &Path) {
    let work = WORKS.iter().find(|work| work.name == name).expect("a kind of work");
    (work.work)(vault);
}

fn cut(work: Work, times: u32, misses: &mut Vec<String>) -> Result<usize, String> {
    let vault = (work.vault)();
    let root = vault.dir.path();
    let mut disk = Disk::holding(root)?;
    let ops = watch(root, &["power", work.name, root.to_str().ok_or("a path of letters")?])?;
    let mut chance = Chance::seeded(u64::from(times));
    let mut moments: Vec<usize> = (0..times).map(|_| chance.below(ops.len() + 1)).collect();
    moments.sort_unstable();
    let (mut done, mut said) = (0, Vec::new());
    for moment in moments {
        for op in &ops[done..moment] {
            disk.take(op);
            if let Op::Said(words) = op {
                said.push(words.clone());
            }
        }
        done = moment;
        let miss = look(work, disk.clone().lose_power(&mut chance), &said).err();
        misses.extend(miss.map(|miss| format!("{} at step {moment}: {miss}", work.name)));
    }
    Ok(ops.len())
}

/// Opens what is left as a person would on the next morning.
fn look(work: Work, disk: Disk, said: &[String]) -> Result<(), String> {
    let dir = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = dir.path().join("vault");
    disk.lay_out(&path)?;
    let saved = said.iter().filter(|words| *words == "saved").count();
    sound(&path, FAMILIES + u32::try_from(saved).unwrap_or(u32::MAX))?;
    (work.check)(&path, said)
}

/// Twelve saves; the log moves into the file in the middle and at the end.
fn saves(vault: &Path) {
    for _ in 0..2 {
        let mut session = enter(vault).expect("it opens");
        for n in 0..6 {
            save(&mut session, n).expect("a save");
            say("saved");
        }
        lock(session);
    }
}

/// The tables become those of today, and somebody goes on writing.
fn migration(vault: &Path) {
    let mut session = enter(vault).expect("it opens");
    save(&mut session, 9).expect("a save");
    say("saved");
    lock(session);
}

fn with_colleague() -> TestVault {
    let vault = made(FAMILIES);
    let mut session = vault.unlock();
    add_colleague(&mut session, LEAVES, Some(Role::Visitor));
    lock(session);
    vault
}

/// Somebody leaves, and everybody else gets new keys.
fn new_keys(vault: &Path) {
    let mut session = enter(vault).expect("it opens");
    let id: StaffId = session
        .db()
        .query_row("SELECT id FROM staff WHERE name = ?1", [LEAVES], |row| row.get(0))
        .expect("the colleague");
    let gone = RemoveStaff { op_id: OpId::fresh(), id, leave_unassigned: true };
    remove_staff(&mut session, gone, &mut |_, _| true).expect("they leave");
    say("gone");
    save(&mut session, 9).expect("a save");
    say("saved");
    lock(session);
}

/// Once it was said that they are gone, their passphrase opens nothing.
fn who_left_is_out(path: &Path, said: &[String]) -> Result<(), String> {
    let folder = VaultFolder::at(path);
    let FolderState::Vault { people, .. } = folder.look().map_err(|error| error.to_string())? else {
        return Err("no vault".to_owned());
    };
    let gone = people.iter().find(|person| person.name == LEAVES);
    if said.iter().any(|words| words == "gone") && gone.is_some() {
        return Err("who left is in the header again".to_owned());
    }
    let Some(gone) = gone else { return Ok(()) };
    // Not gone yet: then they open it as before, and nothing in between.
    let open = folder.unlock(&gone.id, &Passphrase::typed(PASSPHRASE), 0).map_err(|error| error.to_string())?;
    open.lock();
    Ok(())
}

fn backup(vault: &Path) {
    let mut session = enter(vault).expect("it opens");
    for n in 0..2 {
        save(&mut session, n).expect("a save");
        say("saved");
        care::back_up(&session, Reason::Asked, &Stop::default()).expect("a backup");
        say("backed up");
    }
    lock(session);
}

/// What has a final name is whole, and what was promised is there.
fn backups_are_whole(path: &Path, said: &[String]) -> Result<(), String> {
    let session = enter(path)?;
    let backups = list_backups(path).map_err(|error| error.to_string())?;
    for backup in &backups {
        let open = doorstep_vault::open_backup(session.vault(), backup)
            .map_err(|error| format!("backup {}: {error}", backup.number))?;
        let families: u64 = open
            .query_row("SELECT count(*) FROM family", [], |row| row.get(0))
            .map_err(|error| format!("backup {}: {error}", backup.number))?;
        let films =
            disk::files_below(&backup.path.join("blobs"))?.iter().filter(|(_, film)| film.len() > LARGE).count();
        if (families, films) != (u64::from(FAMILIES) + backup.number, 1) {
            return Err(format!("backup {} holds {families} families and {films} films", backup.number));
        }
    }
    let promised = said.iter().filter(|words| *words == "backed up").count();
    if backups.len() < promised { Err(format!("{promised} backups promised, {} there", backups.len())) } else { Ok(()) }
}

fn with_film() -> TestVault {
    let vault = made(FAMILIES);
    let mut session = vault.unlock();
    keep(&mut session, LARGE);
    lock(session);
    vault
}

/// A backup with two families and a film, and a vault that has gone on since, and has lost its film.
fn with_backup() -> TestVault {
    let vault = with_film();
    let mut session = vault.unlock();
    care::back_up(&session, Reason::Asked, &Stop::default()).expect("a backup");
    save(&mut session, 9).expect("a save");
    lock(session);
    std::fs::remove_dir_all(vault.dir.path().join("blobs")).expect("our own films");
    vault
}

/// The backup comes back. Until it does, what was there is there; the film is there once it has.
fn restore(vault: &Path) {
    let newest = list_backups(vault).expect("a list").remove(0);
    let passphrase = Passphrase::typed(PASSPHRASE);
    let key = RestoreKey::Passphrase { person: None, passphrase: &passphrase };
    let source = RestoreSource::at(&newest.path).expect("a backup");
    let folder = VaultFolder::at(vault);
    let staged = source.stage(&folder, &key, 0, &Stop::default(), &mut |_, _| true).expect("it opens");
    care::bring_back(staged).expect("in place");
    say("restored");
}

/// A film that lies in the database, and one that lies beside it.
const SIZES: [usize; 2] = [2_000, LARGE];
const LARGE: usize = SMALL as usize + 30_000;

fn film(length: usize) -> Vec<u8> {
    let mut bytes = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom".to_vec();
    bytes.extend((0..length).map(|n| n.to_le_bytes()[0]));
    bytes
}

fn attachments(vault: &Path) {
    let mut session = enter(vault).expect("it opens");
    for length in SIZES {
        keep(&mut session, length);
        say("kept");
    }
    lock(session);
}

fn keep(session: &mut Session, length: usize) {
    let family: FamilyId =
        session.db().query_row("SELECT id FROM family LIMIT 1", [], |row| row.get(0)).expect("a family");
    let bytes = film(length);
    let request = AttachFile { op_id: OpId::fresh(), family, visit: None, words: None, restricted: false };
    let mut reader = std::io::Cursor::new(&bytes);
    let source = Source { name: "film.mp4", length: bytes.len() as u64, bytes: &mut reader };
    attach_file(session, request, source).expect("it is kept");
}

/// Whatever a record speaks of opens whole, and what was kept is spoken of. A vault that is to be restored has lost its
/// film: it is there once the backup is.
fn films_are_whole(path: &Path, said: &[String]) -> Result<(), String> {
    let session = enter(path)?;
    let families: u32 = session
        .db()
        .query_row("SELECT count(*) FROM family", [], |row| row.get(0))
        .map_err(|error| error.to_string())?;
    if families > FAMILIES {
        return if said.iter().any(|words| words == "restored") { Err("it was restored".to_owned()) } else { Ok(()) };
    }
    let kept = films(&session).map_err(|error| error.to_string())?;
    for (id, length) in &kept {
        let part = read_part(&session, *id, 0, u64::MAX).map_err(|error| format!("{length}: {}", error.code))?;
        if part.bytes.to_vec() != film(*length) {
            return Err(format!("{length}: other bytes"));
        }
    }
    let promised = said.iter().filter(|words| *words == "kept").count();
    if kept.len() < promised { Err(format!("{promised} kept, {} there", kept.len())) } else { Ok(()) }
}

/// What the records speak of, the first kept first; a small one lies in the database.
fn films(session: &Session) -> rusqlite::Result<Vec<(AttachmentId, usize)>> {
    let mut query = session
        .db()
        .prepare("SELECT id, EXISTS (SELECT 1 FROM blob WHERE name = contents) FROM attachment ORDER BY made_hlc")?;
    let length = |is_small: bool| if is_small { SIZES[0] } else { SIZES[1] };
    query.query_map([], |row| Ok((row.get(0)?, length(row.get(1)?))))?.collect()
}
