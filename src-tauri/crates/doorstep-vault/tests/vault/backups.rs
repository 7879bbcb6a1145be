//! Backups: verified before they have a name, whole by themselves, and nothing of a failed one stays.

use std::fs;

use doorstep_vault::{
    BackupError, Contents, Passphrase, Reason, RestoreKey, RestoreSource, Stop, delete_backup, list_backups,
    note_damage, open_backup,
};

use crate::{
    kept::{attach, back_up, contents, filled, names_in, write},
    made::{Made, NOW, flip, phrase},
};

#[test]
fn a_backup_is_a_small_vault_of_its_own() {
    let made = Made::new();
    attach(made.folder.path(), "5f3c");
    let mut open = filled(&made, 50);
    let first = back_up(&open);
    write(&mut open, 1);
    let second = back_up(&open);
    assert_eq!((first.number, first.sequence, second.number, second.sequence), (1, 50, 2, 51), "numbered in order");
    let listed = list_backups(made.folder.path()).unwrap();
    assert_eq!(listed.iter().map(|backup| backup.number).collect::<Vec<_>>(), [2, 1], "the newest first");
    let newest = &listed[0];
    assert_eq!(newest.info.as_ref(), Some(&second), "what stands beside it");
    assert_eq!(
        names_in(&newest.path),
        ["backup.info", "blobs", "vault.db", "vault.hdr"],
        "header, database and attachments, and no second file of a journal"
    );
    let bytes = fs::read(newest.path.join("vault.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite"), "encrypted like the vault itself");
    let copy = open_backup(&open, newest).unwrap();
    assert_eq!(contents(&copy).unwrap().sequence, 51, "and it opens with the vault's keys");
    assert!(copy.execute("DELETE FROM entry", []).is_err(), "to read only");
    assert_eq!(open.high_water(), 51, "the vault itself went on");
}

#[test]
fn what_is_written_while_a_backup_is_verified_is_not_in_the_way() {
    let made = Made::new();
    let mut open = filled(&made, 20);
    let begun = open.begin_backup(Reason::Regular, NOW, contents(open.db()).unwrap()).unwrap();
    write(&mut open, 5);
    let info = std::thread::spawn(move || begun.verify(&Stop::default(), contents)).join().unwrap().unwrap();
    assert_eq!(info.sequence, 20, "the backup holds what there was when it began");
    assert_eq!(contents(open.db()).unwrap().sequence, 25, "the vault holds all");
}

#[test]
fn a_copy_to_check_grows_while_others_write_and_begins_again_when_the_file_moves() {
    let made = Made::new();
    let mut open = filled(&made, 20);
    for _ in 0..3 {
        open.connection().execute("INSERT INTO entry (text) VALUES (hex(randomblob(4000000)))", []).unwrap();
    }
    let mut copy = open.copy_to_check().unwrap();
    assert!(!open.copy_piece(&mut copy).unwrap(), "one piece is not the whole");
    write(&mut open, 20);
    assert!(!open.copy_piece(&mut copy).unwrap(), "what is written meanwhile waits in the log");
    back_up(&open);
    write(&mut open, 20);
    let mut pieces = 1;
    while !open.copy_piece(&mut copy).unwrap() {
        pieces += 1;
    }
    assert!(pieces >= 5, "the backup moved the log into the file, and the copy began again: {pieces}");
    let (findings, end) = copy.check(&Stop::default(), |db| contents(db).unwrap().sequence).unwrap();
    assert_eq!((findings.is_sound(), end), (true, Some(43)), "whole, as of the backup");
    let pages: i64 = open.db().pragma_query_value(None, "wal_autocheckpoint", |row| row.get(0)).unwrap();
    assert_eq!(pages, 1000, "the log is kept short again");
}

#[test]
fn a_copy_to_check_does_not_outlive_its_sitting() {
    let made = Made::new();
    let mut open = filled(&made, 20);
    let mut copy = open.copy_to_check().unwrap();
    open.lock();
    let mut open = made.open();
    assert_eq!(open.copy_piece(&mut copy), Err(BackupError::Cancelled), "another sitting");
}

#[test]
fn a_failed_backup_leaves_nothing() {
    let made = Made::new();
    let open = filled(&made, 20);
    let begin = || open.begin_backup(Reason::Asked, NOW, contents(open.db()).unwrap()).unwrap();
    let stop = Stop::default();
    stop.ask();
    assert_eq!(begin().verify(&stop, contents), Err(BackupError::Cancelled), "stopped on request");
    let other = |_: &rusqlite::Connection| Ok(Contents { sequence: 19, audit_head: [0; 32] });
    assert_eq!(begin().verify(&Stop::default(), other), Err(BackupError::Differs), "a copy that holds less");
    drop(begin());
    assert_eq!(names_in(&made.path("backups")), [""; 0], "no name, final or temporary");
    let begun = begin();
    let staged = made.path("backups").join(&names_in(&made.path("backups"))[0]).join("vault.db");
    flip(&staged, 4096 * 2 + 500);
    assert!(matches!(begun.verify(&Stop::default(), contents), Err(BackupError::Damaged(_))), "a flipped bit is seen");
    assert_eq!(names_in(&made.path("backups")), [""; 0], "and nothing of it stays");
    assert_eq!(contents(open.db()).unwrap().sequence, 20, "the vault is as it was");
}

#[test]
fn what_a_cut_left_under_a_temporary_name_is_swept_and_a_final_name_never_is() {
    let made = Made::new();
    let open = filled(&made, 3);
    back_up(&open);
    let left = made.path("backups").join("backup-000002.0123456789abcdef.new");
    fs::create_dir_all(left.join("blobs")).unwrap();
    assert_eq!(list_backups(made.folder.path()).unwrap().len(), 1, "a temporary name is no backup");
    back_up(&open);
    assert_eq!(names_in(&made.path("backups")), ["backup-000001", "backup-000002"], "swept");
    delete_backup(made.folder.path(), 1).unwrap();
    assert_eq!(names_in(&made.path("backups")), ["backup-000002"], "thinned");
    let entry = &list_backups(made.folder.path()).unwrap()[0];
    note_damage(&entry.path).unwrap();
    assert!(list_backups(made.folder.path()).unwrap()[0].damaged, "a later finding stands beside it");
}

#[test]
fn every_page_of_a_backup_is_watched() {
    let made = Made::new();
    let open = filled(&made, 40);
    back_up(&open);
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    open.lock();
    let database = newest.path.join("vault.db");
    let whole = fs::read(&database).unwrap();
    let (mut seen, mut tried) = (0, 0);
    let empty = tempfile::tempdir().unwrap();
    for page in 0..whole.len() / 4096 {
        for at in [0, 17, 2048, 4079] {
            if page == 0 && at == 0 {
                continue; // the salt, which the keys know: it opens all the same
            }
            flip(&database, page * 4096 + at);
            let source = RestoreSource::at(&newest.path).unwrap();
            let key = RestoreKey::Passphrase { person: Some(made.lead), passphrase: &phrase() };
            let staged = source.stage(
                &doorstep_vault::VaultFolder::at(empty.path()),
                &key,
                NOW,
                &Stop::default(),
                &mut |_, _| true,
            );
            seen += u32::from(staged.is_err());
            tried += 1;
            fs::write(&database, &whole).unwrap();
        }
    }
    assert_eq!(seen, tried, "every flipped bit is reported");
    assert_eq!(names_in(empty.path()), ["vault.lock"], "and nothing was put in place");
}

#[test]
fn a_backup_opens_with_the_passphrase_it_was_made_under_and_keeps_newer_keys_in_force() {
    let made = Made::new();
    let mut open = filled(&made, 8);
    back_up(&open);
    let new = Passphrase::typed("eleven crooked lamp posts");
    open.change_passphrase(&phrase(), &new, doorstep_vault::KdfCost::cheap()).unwrap();
    write(&mut open, 4);
    open.lock();
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    let source = RestoreSource::at(&newest.path).unwrap();
    for passphrase in [&phrase(), &new] {
        let key = RestoreKey::Passphrase { person: Some(made.lead), passphrase };
        let staged = source.stage(&made.at(), &key, NOW, &Stop::default(), &mut |_, _| true).unwrap();
        assert_eq!((staged.high_water(), staged.brings_keys()), (12, false), "the newer keys stay in force");
        assert_eq!(contents(staged.db()).unwrap().sequence, 8, "what would come back");
    }
    assert!(!made.path("aside").exists(), "looking moves nothing");
    let key = RestoreKey::Passphrase { person: Some(made.lead), passphrase: &new };
    let staged = source.stage(&made.at(), &key, NOW, &Stop::default(), &mut |_, _| true).unwrap();
    let aside = staged.take_the_place(8).unwrap().unwrap();
    assert!(names_in(&aside).contains(&"vault.db".to_owned()), "what was there lies aside");
    let open = made.at().unlock(&made.lead, &new, NOW).unwrap();
    assert_eq!(open.notices(), [], "the newer header fits the mark");
    assert!(open.device_is_new(), "a restored vault is another device");
    assert_eq!(open.missing_commits(contents(open.db()).unwrap().sequence), 0, "a person has seen what is missing");
}

#[test]
fn a_backup_from_before_new_keys_comes_back_under_todays_and_whoever_left_stays_out() {
    let made = Made::new();
    let mut open = filled(&made, 6);
    let left = Passphrase::typed("a lantern by the mill race door");
    let cost = doorstep_vault::KdfCost::cheap();
    let iris = open.add_person("Iris Visitor", false, &left, cost).unwrap().id;
    back_up(&open);
    open.remove_person(&iris, [0; 32], &mut |_| true).unwrap();
    write(&mut open, 2);
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    assert_eq!(contents(&open_backup(&open, &newest).unwrap()).unwrap().sequence, 6, "today's keys open it");
    open.lock();
    let key = RestoreKey::Passphrase { person: Some(made.lead), passphrase: &phrase() };
    let source = RestoreSource::at(&newest.path).unwrap();
    let staged = source.stage(&made.at(), &key, NOW, &Stop::default(), &mut |_, _| true).unwrap();
    assert_eq!((staged.brings_keys(), staged.high_water()), (false, 8), "today's keys stay in force");
    staged.take_the_place(6).unwrap();
    let people = made.open().people();
    assert_eq!(people.len(), 1, "whoever left is not back");
    assert_eq!(crate::kept::rows(&made.at(), &made), (6, 0), "and all of the backup is there");
}
