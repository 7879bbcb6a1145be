//! A vault to harm, and what must hold of it afterwards.

use std::fs;
use std::path::{Path, PathBuf};

use doorstep_core::error::Outcome;
use doorstep_core::families::{EnrolFamily, NewAdult, NewChild, Place, enrol_family};
use doorstep_core::ids::OpId;
use doorstep_core::journal;
use doorstep_core::session::Session;
use doorstep_testkit::{LEAD, PASSPHRASE, TestClock, TestVault};
use doorstep_vault::{FolderState, OpenVault, Passphrase, PersonId, UnlockError, VaultFolder};

/// A vault with a few families, locked.
pub fn made(families: u32) -> TestVault {
    let (vault, mut session) = TestVault::create();
    for n in 0..families {
        save(&mut session, n).expect("a family");
    }
    doorstep_testkit::lock(session);
    vault
}

/// One save of several records: all of them or none.
pub fn save(session: &mut Session, n: u32) -> Outcome<()> {
    let child = |name: &str| NewChild {
        name: name.into(),
        said: None,
        birth_date: Some("2025-07-28".into()),
        birth_approximate: false,
        due_date: None,
        gestation: None,
    };
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: format!("Family {n}"),
        reference: None,
        languages: vec!["English".into()],
        interpreter: None,
        place: Place { kind: "none".into(), line: None, note: Some("x".repeat(700)) },
        town: None,
        postcode: None,
        adults: vec![NewAdult { name: format!("Adult {n}"), said: None, relation: None }],
        children: vec![child("One"), child("Two")],
        visitors: Vec::new(),
    };
    enrol_family(session, request).map(drop)
}

pub fn lead(folder: &VaultFolder) -> Option<PersonId> {
    let FolderState::Vault { people, .. } = folder.look().ok()? else { return None };
    people.iter().find(|person| person.name == LEAD).map(|person| person.id)
}

pub fn unlock(path: &Path) -> Result<OpenVault, UnlockError> {
    let folder = VaultFolder::at(path);
    let person = lead(&folder).unwrap_or_default();
    folder.unlock(&person, &Passphrase::typed(PASSPHRASE), 0)
}

pub fn enter(path: &Path) -> Result<Session, String> {
    let open = unlock(path).map_err(|error| error.to_string())?;
    let clock = TestClock::on(jiff::civil::date(2026, 3, 2));
    Session::open(open, Box::new(clock)).map_err(|error| error.to_string())
}

/// How many families there are, once everything that must hold holds: what was acknowledged is there, nothing is
/// half there, the journal fits, and no alarm is raised for nothing.
pub fn sound(path: &Path, acknowledged: u32) -> Result<u32, String> {
    let session = enter(path)?;
    let count = |sql: &str| -> Result<u32, String> {
        session.db().query_row(sql, [], |row| row.get(0)).map_err(|error| error.to_string())
    };
    let families = count("SELECT count(*) FROM family")?;
    let halves =
        count("SELECT count(*) FROM (SELECT 1 FROM journal GROUP BY dev, txn HAVING count(*) <> max(txn_len))")?;
    let broken = journal::verify(session.db()).map_err(|error| error.to_string())?.broken;
    let missing = session.missing_commits();
    if families < acknowledged {
        return Err(format!("{acknowledged} saves were acknowledged, {families} are there"));
    }
    if halves > 0 || broken.is_some() || missing > 0 {
        return Err(format!("{halves} half transactions, {missing} alarms, journal {broken:?}"));
    }
    Ok(families)
}

pub fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// A copy of a folder that goes away with what comes back.
pub fn copied(from: &Path) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("vault");
    copy_tree(from, &path);
    (dir, path)
}
