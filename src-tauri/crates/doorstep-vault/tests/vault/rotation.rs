//! Somebody leaves: cut at every step, the vault opens whole for exactly one set of people.

use std::fs;
use std::path::Path;

use doorstep_vault::{
    DatabaseError, KdfCost, Notice, OpenVault, Passphrase, PersonId, RekeyError, Retried, Rotated, RotationError,
    RotationStep, Stop, UnlockError, VaultFolder,
};
use tempfile::TempDir;

use crate::made::{Made, NOW, copy_folder, phrase};

const ROWS: i64 = 500;

/// A vault with Ana who leads, Ben who stays and Cy who leaves.
struct Team {
    made: Made,
    ben: PersonId,
    cy: PersonId,
}

fn bens() -> Passphrase {
    Passphrase::typed("eleven crooked lamp posts")
}

fn cys() -> Passphrase {
    Passphrase::typed("a kettle sings on sundays")
}

impl Team {
    fn new() -> Self {
        let made = Made::new();
        let mut open = made.open();
        open.connection()
            .execute_batch(
                "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
                 CREATE INDEX note_text ON note (text);
                 CREATE VIEW long_note AS SELECT * FROM note WHERE length(text) > 5;
                 CREATE TABLE blobs (id BLOB PRIMARY KEY, n ANY) STRICT, WITHOUT ROWID;
                 CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, prefix='2 3');
                 PRAGMA user_version = 7;",
            )
            .unwrap();
        for n in 1..=ROWS {
            let text = format!("note number {n}");
            open.connection().execute("INSERT INTO note VALUES (?1, ?2)", (n, &text)).unwrap();
            open.connection().execute("INSERT INTO search (rowid, words) VALUES (?1, ?2)", (n, &text)).unwrap();
        }
        open.committed(ROWS.unsigned_abs());
        let ben = open.add_person("Ben", false, &bens(), KdfCost::cheap()).unwrap().id;
        let cy = open.add_person("Cy", false, &cys(), KdfCost::cheap()).unwrap().id;
        open.lock();
        Self { made, ben, cy }
    }

    fn remove(&self, open: &mut OpenVault, on: &mut dyn FnMut(RotationStep) -> bool) -> Result<Rotated, RotationError> {
        open.remove_person(&self.cy, [5; 32], on)
    }
}

/// Everything is there, in tables, indexes and search.
fn assert_whole(open: &OpenVault, what: &str) {
    let number = |sql: &str| -> i64 { open.db().query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(number("SELECT count(*) FROM note"), ROWS, "{what}: rows");
    assert_eq!(number("SELECT count(*) FROM long_note WHERE text = 'note number 77'"), 1, "{what}: view and index");
    assert_eq!(number("SELECT rowid FROM search WHERE search MATCH '\"number 77\"'"), 77, "{what}: search");
    assert_eq!(number("PRAGMA user_version"), 7, "{what}: the schema's number");
    open.assert_protected().unwrap();
}

fn open(folder: &Path, person: &PersonId, passphrase: &Passphrase) -> Result<OpenVault, UnlockError> {
    VaultFolder::at(folder).unlock(person, passphrase, NOW)
}

/// What must hold in a folder as it was left by a cut.
fn assert_one_side(team: &Team, folder: &Path, is_new: bool, what: &str) {
    let leaver = open(folder, &team.cy, &cys());
    if is_new {
        assert_eq!(leaver.unwrap_err(), UnlockError::Wrong, "{what}: who left opens nothing");
    } else {
        let opened = leaver.unwrap();
        assert_whole(&opened, what);
        opened.lock();
    }
    for (id, passphrase) in [(&team.ben, bens()), (&team.made.lead, phrase())] {
        let opened = open(folder, id, &passphrase).unwrap();
        assert_whole(&opened, what);
        assert_eq!(opened.epoch(), if is_new { 2 } else { 1 }, "{what}: which keys");
        assert_eq!(opened.missing_commits(ROWS.unsigned_abs()), 0, "{what}: nothing is reported missing");
        assert_eq!(opened.high_water(), ROWS.unsigned_abs(), "{what}: the mark came along");
        opened.lock();
    }
    let words = VaultFolder::at(folder).unlock_with_words(&team.made.words, doorstep_vault::Language::English, NOW);
    assert!(words.is_ok(), "{what}: the words open it too");
    drop(words);
    let left: Vec<String> = crate::made::files_of(folder).into_iter().map(|(name, _)| name).collect();
    assert!(!left.iter().any(|name| name.ends_with(".old")), "{what}: no old database stays: {left:?}");
}

#[test]
fn who_leaves_opens_nothing_and_everybody_else_opens_all() {
    let team = Team::new();
    let mut open = team.made.open();
    let device = *open.device_id();
    let mut steps = Vec::new();
    let rotated = team.remove(&mut open, &mut |step| {
        steps.push(step);
        true
    });
    assert_eq!(rotated, Ok(Rotated { epoch: 2 }), "it went through");
    assert_eq!(steps, RotationStep::ALL, "each step is told once, in order");
    assert_whole(&open, "in the same sitting");
    open.connection().execute("INSERT INTO blobs VALUES (x'01', 'after')", []).unwrap();
    open.change_passphrase(&phrase(), &phrase(), KdfCost::cheap()).unwrap();
    open.lock();
    assert_one_side(&team, team.made.folder.path(), true, "afterwards");
    let open = team.made.open();
    assert_eq!(*open.device_id(), device, "the device stays who it was");
    assert_eq!(open.notices(), [], "nothing to say");
    let after: String = open.db().query_row("SELECT n FROM blobs", [], |row| row.get(0)).unwrap();
    assert_eq!(after, "after", "what was written after the exchange went into the new database");
}

#[test]
fn keys_can_be_renewed_many_times_and_somebody_who_was_away_catches_up() {
    let team = Team::new();
    for n in 0..4 {
        let mut open = team.made.open();
        let id = open.add_person("Dee", false, &cys(), KdfCost::cheap()).unwrap().id;
        open.remove_person(&id, [n; 32], &mut |_| true).unwrap();
    }
    let bens_first = open(team.made.folder.path(), &team.ben, &bens()).unwrap();
    assert_eq!(bens_first.epoch(), 5, "away for four renewals");
    assert_whole(&bens_first, "Ben");
    bens_first.lock();
    let before = fs::read(team.made.path("vault.hdr")).unwrap();
    open(team.made.folder.path(), &team.ben, &bens()).unwrap().lock();
    assert_eq!(fs::read(team.made.path("vault.hdr")).unwrap(), before, "his own wrap has caught up once and for all");
}

#[test]
fn a_cut_after_any_step_leaves_the_old_vault_or_the_new_one_and_never_a_half() {
    let team = Team::new();
    let mut open = team.made.open();
    let mut cuts: Vec<(RotationStep, TempDir)> = Vec::new();
    let from = team.made.folder.path().to_path_buf();
    team.remove(&mut open, &mut |step| {
        let at = tempfile::tempdir().unwrap();
        copy_folder(&from, at.path());
        cuts.push((step, at));
        true
    })
    .unwrap();
    open.lock();
    assert_eq!(cuts.len(), RotationStep::ALL.len(), "a picture of the folder after every step");
    for (step, folder) in &cuts {
        assert_one_side(&team, folder.path(), *step >= RotationStep::KeysInForce, &format!("{step:?}"));
    }
}

#[test]
fn a_cut_in_the_middle_of_copying_or_of_finishing_is_no_harm_either() {
    let team = Team::new();
    let from = team.made.folder.path().to_path_buf();
    let mut pictures: Vec<(RotationStep, TempDir)> = Vec::new();
    let mut vault = team.made.open();
    team.remove(&mut vault, &mut |step| {
        let at = tempfile::tempdir().unwrap();
        copy_folder(&from, at.path());
        pictures.push((step, at));
        true
    })
    .unwrap();
    vault.lock();
    let picture = |wanted| pictures.iter().find(|(step, _)| *step == wanted).unwrap().1.path();

    let half = picture(RotationStep::Copied);
    let copy = half.join("vault.db.2.new");
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    assert_one_side(&team, half, false, "half a copy");
    let mut again = open(half, &team.made.lead, &phrase()).unwrap();
    team.remove(&mut again, &mut |_| true).unwrap();
    again.lock();
    assert_one_side(&team, half, true, "a second attempt over half a copy");

    let between = picture(RotationStep::OldPutAside);
    assert!(!between.join("vault.db").exists(), "neither has the name");
    let opened = open(between, &team.made.lead, &phrase()).unwrap();
    assert!(opened.notices().contains(&Notice::NewKeysFinished), "it was finished, and a backup is due");
    opened.lock();
    assert_one_side(&team, between, true, "between two names");

    let spoilt = picture(RotationStep::KeysInForce);
    let copy = spoilt.join("vault.db.2.new");
    let mut bytes = fs::read(&copy).unwrap();
    bytes[100] ^= 1;
    fs::write(&copy, &bytes).unwrap();
    let old = fs::read(spoilt.join("vault.db")).unwrap();
    let refused = open(spoilt, &team.made.lead, &phrase()).unwrap_err();
    assert_eq!(refused, DatabaseError::Damaged.into(), "a copy that rotted after it was proved");
    assert_eq!(fs::read(spoilt.join("vault.db")).unwrap(), old, "the old database has not moved");
    bytes[100] ^= 1;
    fs::write(&copy, &bytes).unwrap();
    assert_one_side(&team, spoilt, true, "and once it is mended, it goes on");
}

/// A picture of the folder after one step, with the copy under the new keys spoilt.
fn spoilt_after(wanted: RotationStep) -> (Team, TempDir) {
    let team = Team::new();
    let (from, at) = (team.made.folder.path().to_path_buf(), tempfile::tempdir().unwrap());
    let mut vault = team.made.open();
    team.remove(&mut vault, &mut |step| {
        if step == wanted {
            copy_folder(&from, at.path());
        }
        true
    })
    .unwrap();
    vault.lock();
    let copy = at.path().join("vault.db.2.new");
    let mut bytes = fs::read(&copy).unwrap();
    bytes[100] ^= 1;
    fs::write(&copy, &bytes).unwrap();
    (team, at)
}

#[test]
fn where_the_copy_under_new_keys_rotted_the_database_before_it_is_brought_under_them() {
    for step in [RotationStep::KeysInForce, RotationStep::OldPutAside] {
        let (team, at) = spoilt_after(step);
        let folder = VaultFolder::at(at.path());
        let refused = open(at.path(), &team.made.lead, &phrase()).unwrap_err();
        assert_eq!(refused, DatabaseError::Damaged.into(), "{step:?}: the copy cannot be used");
        let repair = folder.begin_repair(&team.made.lead, &phrase(), NOW).unwrap();
        let aside = repair.copy_aside().unwrap();
        let Retried::Opens(_, staged) = repair.retry(&aside, &Stop::default()).unwrap() else {
            panic!("{step:?}: the old database is whole");
        };
        staged.take_the_place(ROWS.unsigned_abs()).unwrap();
        drop(repair);
        assert_one_side(&team, at.path(), true, &format!("{step:?}"));
    }
}

#[test]
fn a_stray_copy_beside_a_whole_database_is_left_alone() {
    let team = Team::new();
    let mut vault = team.made.open();
    team.remove(&mut vault, &mut |_| true).unwrap();
    vault.connection().execute("INSERT INTO blobs VALUES (x'01', 'later')", []).unwrap();
    vault.lock();
    let (folder, stray) = (team.made.folder.path(), team.made.path("vault.db.2.new"));
    for bytes in [fs::read(team.made.path("vault.db")).unwrap(), b"no database at all".to_vec()] {
        fs::write(&stray, &bytes).unwrap();
        let vault = open(folder, &team.made.lead, &phrase()).unwrap();
        let kept: String = vault.db().query_row("SELECT n FROM blobs", [], |row| row.get(0)).unwrap();
        assert_eq!((kept.as_str(), vault.notices()), ("later", &[][..]), "the database that has the name counts");
        vault.lock();
        drop(VaultFolder::at(folder).begin_repair(&team.made.lead, &phrase(), NOW).unwrap());
        assert_eq!(fs::read(&stray).unwrap(), bytes, "nothing is thrown away");
    }
}

#[test]
fn it_can_be_stopped_until_the_keys_are_written_and_then_nothing_has_happened() {
    let team = Team::new();
    let mut open = team.made.open();
    let before = fs::read(team.made.path("vault.hdr")).unwrap();
    for last in [RotationStep::Begun, RotationStep::Copied, RotationStep::Checked] {
        let stopped = team.remove(&mut open, &mut |step| step < last);
        assert_eq!(stopped, Err(RotationError::Cancelled), "{last:?}");
        assert_eq!(fs::read(team.made.path("vault.hdr")).unwrap(), before, "{last:?}: the same keys");
        assert!(!team.made.path("vault.db.2.new").exists(), "{last:?}: no copy stays");
        assert_whole(&open, "the vault is open as before");
    }
    team.remove(&mut open, &mut |step| step < RotationStep::KeysInForce).unwrap();
    open.lock();
    assert_one_side(&team, team.made.folder.path(), true, "too late to stop");
}

#[test]
fn when_nobody_can_say_which_keys_are_in_force_nothing_more_is_written() {
    let team = Team::new();
    let mut open = team.made.open();
    let (header, aside) = (team.made.path("vault.hdr"), team.made.path("aside"));
    let stopped = team.remove(&mut open, &mut |step| {
        if step == RotationStep::Checked {
            fs::rename(&header, &aside).unwrap();
            fs::create_dir(&header).unwrap(); // nothing can take this name now, nor be read under it
        }
        true
    });
    assert_eq!(stopped, Err(RotationError::Unfinished), "the renaming failed and the old file is not there");
    let written = open.connection().execute("INSERT INTO note VALUES (9999, 'lost?')", []);
    assert!(written.is_err(), "a note must not go into a database that may be about to be put aside");
    open.lock();
    fs::remove_dir(&header).unwrap();
    fs::rename(&aside, &header).unwrap();
    assert_one_side(&team, team.made.folder.path(), false, "the old keys turned out to be in force");
}

#[test]
fn what_is_refused() {
    let team = Team::new();
    let mut open = team.made.open();
    let go = &mut |_| true;
    let refused = |error: RekeyError| Err(RotationError::Rekey(error));
    let lead = team.made.lead;
    assert_eq!(open.remove_person(&lead, [0; 32], go), refused(RekeyError::Yourself), "the last lead cannot leave");
    assert_eq!(open.remove_person(&[9; 16], [0; 32], go), refused(RekeyError::UnknownPerson), "nobody");
    open.lock();
    let mut bens = self::open(team.made.folder.path(), &team.ben, &bens()).unwrap();
    assert_eq!(bens.remove_person(&team.cy, [0; 32], go), refused(RekeyError::NotLead), "a visitor removes nobody");
}

#[test]
fn old_keys_beside_a_new_database_and_the_reverse_are_told_apart() {
    let team = Team::new();
    let old = tempfile::tempdir().unwrap();
    copy_folder(team.made.folder.path(), old.path());
    let mut open = team.made.open();
    team.remove(&mut open, &mut |_| true).unwrap();
    open.lock();
    let new = tempfile::tempdir().unwrap();
    copy_folder(team.made.folder.path(), new.path());
    let unlock = || team.made.at().unlock(&team.made.lead, &phrase(), NOW);

    fs::copy(old.path().join("vault.db"), team.made.path("vault.db")).unwrap();
    assert_eq!(unlock().unwrap_err(), DatabaseError::OlderThanKeys.into(), "an old database beside new keys");
    fs::copy(new.path().join("vault.db"), team.made.path("vault.db")).unwrap();
    for name in ["vault.hdr", "vault.hdr.1"] {
        fs::copy(old.path().join(name), team.made.path(name)).unwrap();
    }
    assert_eq!(unlock().unwrap_err(), DatabaseError::OtherKeys.into(), "old keys beside a new database");
    let leaver = team.made.at().unlock(&team.cy, &cys(), NOW).unwrap_err();
    assert_eq!(leaver, DatabaseError::OtherKeys.into(), "who left, with the header from before, opens nothing new");
    copy_folder(new.path(), team.made.folder.path());
    unlock().unwrap().lock();
}

/// The process really dies: a child of this test stops at a step and is killed by the system.
#[cfg(unix)]
#[test]
fn killed_for_real_at_every_step() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    for (n, step) in RotationStep::ALL.into_iter().enumerate() {
        let team = Team::new();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "rotation::stop_at_a_step_to_be_killed", "--nocapture"])
            .env("DOORSTEP_TEST_FOLDER", team.made.folder.path())
            .env("DOORSTEP_TEST_LEAD", hex(&team.made.lead))
            .env("DOORSTEP_TEST_LEAVER", hex(&team.cy))
            .env("DOORSTEP_TEST_STEP", n.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let reached =
            BufReader::new(child.stdout.take().unwrap()).lines().any(|line| line.unwrap().contains("reached"));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(reached, "{step:?}: the child came as far");
        assert_one_side(
            &team,
            team.made.folder.path(),
            step >= RotationStep::KeysInForce,
            &format!("killed at {step:?}"),
        );
    }
}

#[cfg(unix)]
fn hex(id: &PersonId) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The child of the test above; on its own it has nothing to do.
#[cfg(unix)]
#[test]
fn stop_at_a_step_to_be_killed() {
    let Ok(folder) = std::env::var("DOORSTEP_TEST_FOLDER") else { return };
    let id = |name: &str| -> PersonId {
        let text = std::env::var(name).unwrap();
        std::array::from_fn(|n| u8::from_str_radix(&text[2 * n..2 * n + 2], 16).unwrap())
    };
    let last = RotationStep::ALL[std::env::var("DOORSTEP_TEST_STEP").unwrap().parse::<usize>().unwrap()];
    let mut vault = open(Path::new(&folder), &id("DOORSTEP_TEST_LEAD"), &phrase()).unwrap();
    let done = vault.remove_person(&id("DOORSTEP_TEST_LEAVER"), [0; 32], &mut |step| {
        if step == last {
            println!("reached");
            std::thread::sleep(std::time::Duration::from_secs(600));
        }
        true
    });
    assert!(done.is_err(), "it is killed before it comes to an end");
}
