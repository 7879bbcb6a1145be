//! Copies to carry away, and restoring them on an empty machine.

use std::fs;

use doorstep_vault::{
    BackupError, Language, Passphrase, RestoreError, RestoreKey, RestoreSource, Stop, UnlockError, VaultFolder,
    list_backups,
};

use crate::{
    kept::{attach, back_up, contents, filled, names_in, rows},
    made::{Made, NOW, PHRASE, flip, phrase},
};

/// A vault with a visitor in it, a backup and a copy of that.
struct Copied {
    made: Made,
    visitor: doorstep_vault::PersonId,
    stick: tempfile::TempDir,
}

const VISITORS: &str = "a lantern by the mill race door";

fn copied() -> Copied {
    let made = Made::new();
    attach(made.folder.path(), "5f3c");
    let mut open = filled(&made, 30);
    let cost = doorstep_vault::KdfCost::cheap();
    let visitor = open.add_person("Iris Visitor", false, &Passphrase::typed(VISITORS), cost).unwrap().id;
    back_up(&open);
    let stick = tempfile::tempdir().unwrap();
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    let mut told = Vec::new();
    let mut tell = |done, total| {
        told.push((done, total));
        true
    };
    open.copy_seal().write(&newest, stick.path(), "doorstep-2027-01-15", &mut tell).unwrap();
    assert!(told.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[1].0 <= pair[1].1), "progress only goes on");
    Copied { made, visitor, stick }
}

impl Copied {
    fn file(&self) -> std::path::PathBuf {
        self.stick.path().join("doorstep-2027-01-15.copy")
    }

    fn stage(&self, into: &VaultFolder, key: &RestoreKey<'_>) -> Result<doorstep_vault::Staged, RestoreError> {
        RestoreSource::at(&self.file())?.stage(into, key, NOW, &Stop::default(), &mut |_, _| true)
    }
}

fn by<'a>(passphrase: &'a Passphrase) -> RestoreKey<'a> {
    RestoreKey::Passphrase { person: None, passphrase }
}

#[test]
fn tries_beside_a_vault_count_like_tries_at_its_door() {
    let copied = copied();
    let (here, source) = (copied.made.at(), RestoreSource::at(&copied.file()).unwrap());
    let attempt =
        |phrase: &Passphrase, now, stop: &Stop| source.stage(&here, &by(phrase), now, stop, &mut |_, _| true).map(drop);
    let (guess, go) = (Passphrase::typed("a guess at a phrase"), Stop::default());
    for n in 0..3 {
        assert_eq!(attempt(&guess, NOW, &go), Err(RestoreError::Wrong), "guess {n}");
    }
    let wait = Err(RestoreError::Throttled { seconds: 1 });
    assert_eq!(attempt(&phrase(), NOW, &go), wait, "even the right one waits");
    let at_the_door = here.unlock(&copied.made.lead, &phrase(), NOW).map(drop);
    assert_eq!(at_the_door, Err(UnlockError::Throttled { seconds: 1 }), "the same count as at the door");
    let stopped = Stop::default();
    stopped.ask();
    assert_eq!(attempt(&phrase(), NOW + 1000, &stopped), Err(RestoreError::Cancelled), "stopped on the way");
    assert_eq!(attempt(&guess, NOW + 2000, &go), Err(RestoreError::Wrong), "which is no way to begin anew");
    assert_eq!(attempt(&phrase(), NOW + 3000, &go), Err(RestoreError::Throttled { seconds: 1 }), "the wait has grown");
    assert_eq!(attempt(&phrase(), NOW + 4000, &go), Ok(()), "the right one");
    assert_eq!(attempt(&guess, NOW + 4000, &go), Err(RestoreError::Wrong), "clears the count");
    assert_eq!(attempt(&phrase(), NOW + 4000, &go), Ok(()), "so that nobody waits");
}

#[test]
fn a_copy_comes_back_on_an_empty_machine_by_words_or_by_a_leads_passphrase() {
    let copied = copied();
    let words = copied.made.words.clone();
    for key in [RestoreKey::Words(&words), by(&phrase())] {
        let machine = tempfile::tempdir().unwrap();
        let folder = VaultFolder::at(machine.path().join("new"));
        let staged = copied.stage(&folder, &key).unwrap();
        assert_eq!(contents(staged.db()).unwrap().sequence, 30, "what would come back");
        assert_eq!(staged.take_the_place(30).unwrap(), None, "nothing was there before");
        assert_eq!(rows(&folder, &copied.made), (30, 0), "all is there, and nothing is missed");
        assert_eq!(
            names_in(folder.path()),
            ["blobs", "vault.db", "vault.device", "vault.hdr", "vault.hdr.1", "vault.lock", "vault.mark"],
            "and nothing else lies about"
        );
        assert_eq!(fs::read(folder.path().join("blobs/0a/5f3c")).unwrap(), b"5f3c".repeat(1000), "with attachments");
        let visitor = folder.unlock(&copied.visitor, &Passphrase::typed(VISITORS), NOW).unwrap();
        assert_eq!(visitor.person().name, "Iris Visitor", "the team comes back whole");
        visitor.lock();
        let recovered = folder.unlock_with_words(&words, Language::English, NOW).unwrap();
        assert_eq!(recovered.people().len(), 2, "and the words open it");
    }
}

#[test]
fn a_copy_opens_for_nobody_else_and_names_nobody() {
    let copied = copied();
    let machine = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(machine.path());
    let refused = |key: &RestoreKey<'_>| copied.stage(&folder, key).unwrap_err();
    assert_eq!(refused(&by(&Passphrase::typed(VISITORS))), RestoreError::Wrong, "a visitor's passphrase");
    assert_eq!(refused(&by(&Passphrase::typed("not this one"))), RestoreError::Wrong, "a wrong one");
    assert_eq!(refused(&RestoreKey::Words(&Made::new().words)), RestoreError::OtherWords, "another vault's words");
    assert_eq!(names_in(folder.path()), ["vault.lock"], "nothing was put there");
    let bytes = fs::read(copied.file()).unwrap();
    for name in ["Iris", "Ana Lead", "Riverbend", PHRASE] {
        assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name} is not in the clear");
    }
}

#[test]
fn only_a_lead_puts_a_backup_in_the_place_of_a_vault() {
    let copied = copied();
    let backup = list_backups(copied.made.folder.path()).unwrap().remove(0);
    let visitors = Passphrase::typed(VISITORS);
    let stage = |into: &VaultFolder, passphrase: &Passphrase| {
        RestoreSource::at(&backup.path)?.stage(into, &by(passphrase), NOW, &Stop::default(), &mut |_, _| true)
    };
    assert_eq!(stage(&copied.made.at(), &visitors).unwrap_err(), RestoreError::Wrong, "a visitor's, over all the work");
    assert!(stage(&copied.made.at(), &phrase()).is_ok(), "a lead's");
    let machine = tempfile::tempdir().unwrap();
    assert!(stage(&VaultFolder::at(machine.path()), &visitors).is_ok(), "on an empty machine nothing can be lost");
}

/// Keys are renewed because somebody left: a backup from before must not be their way back in.
#[test]
fn whoever_left_cannot_put_the_old_keys_back_in_force() {
    let copied = copied();
    let backup = list_backups(copied.made.folder.path()).unwrap().remove(0);
    let mut open = copied.made.open();
    open.remove_person(&copied.visitor, [0; 32], &mut |_| true).unwrap();
    open.lock();
    let stage = |key: &RestoreKey<'_>| {
        RestoreSource::at(&backup.path)?.stage(&copied.made.at(), key, NOW, &Stop::default(), &mut |_, _| true)
    };
    let theirs = stage(&by(&Passphrase::typed(VISITORS))).unwrap_err();
    assert_eq!(theirs, RestoreError::OlderKeys, "their passphrase opens the backup, and still does nothing");
    assert!(stage(&by(&phrase())).is_ok(), "whoever stayed brings it back under today's keys");
}

#[test]
fn a_copy_that_was_changed_cut_or_mixed_up_is_told_apart() {
    let copied = copied();
    let machine = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(machine.path());
    let whole = fs::read(copied.file()).unwrap();
    let key = phrase();
    for at in (0..whole.len()).step_by(whole.len() / 97) {
        flip(&copied.file(), at);
        let error = copied.stage(&folder, &by(&key)).unwrap_err();
        assert!(
            matches!(error, RestoreError::NotABackup | RestoreError::Newer | RestoreError::Damaged),
            "byte {at}: {error:?}"
        );
        fs::write(copied.file(), &whole).unwrap();
    }
    for length in [0, 10, 200, whole.len() / 2, whole.len() - 1] {
        fs::write(copied.file(), &whole[..length]).unwrap();
        let error = copied.stage(&folder, &by(&key)).unwrap_err();
        assert!(matches!(error, RestoreError::NotABackup | RestoreError::Damaged), "cut at {length}: {error:?}");
    }
    let mut newer = whole.clone();
    newer[15] = b'2';
    fs::write(copied.file(), newer).unwrap();
    assert_eq!(copied.stage(&folder, &by(&key)).unwrap_err(), RestoreError::Newer, "a later version's");
    fs::write(copied.file(), &whole).unwrap();
    let other = Made::new();
    assert_eq!(copied.stage(&other.at(), &by(&key)).unwrap_err(), RestoreError::OtherProgramme, "into another's vault");
    assert_eq!(names_in(folder.path()), ["vault.lock"], "nothing was put there");
}

#[test]
fn a_stick_pulled_out_and_a_change_of_mind_leave_no_half_of_a_copy() {
    let copied = copied();
    let open = copied.made.open();
    let seal = open.copy_seal();
    let newest = list_backups(copied.made.folder.path()).unwrap().remove(0);
    let gone = copied.stick.path().join("pulled-out");
    assert_eq!(seal.write(&newest, &gone, "copy", &mut |_, _| true), Err(BackupError::TargetGone), "not plugged in");
    let stopped = seal.write(&newest, copied.stick.path(), "copy", &mut |_, _| false);
    assert_eq!(stopped, Err(BackupError::Cancelled), "stopped on request");
    assert_eq!(names_in(copied.stick.path()), ["doorstep-2027-01-15.copy"], "only the whole one is there");
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().to_path_buf();
    let mut pull = |_, _| {
        drop(fs::remove_dir_all(&path)); // told again while it goes on
        true
    };
    let pulled = seal.write(&newest, &path, "copy", &mut pull);
    assert_eq!(pulled, Err(BackupError::TargetGone), "pulled out in the middle");
    assert_eq!(rows_of(&open), 30, "the vault did not notice");
    let again = seal.write(&newest, copied.stick.path(), "doorstep-2027-01-15", &mut |_, _| true).unwrap();
    assert!(again.ends_with("doorstep-2027-01-15-2.copy"), "an older copy is never written over");
}

fn rows_of(open: &doorstep_vault::OpenVault) -> u64 {
    contents(open.db()).unwrap().sequence
}
