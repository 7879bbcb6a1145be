//! The exchange of a vault's files, cut at every step; and the ladder for a damaged one.

use std::{fs, path::Path};

use doorstep_vault::{
    FolderError, HeaderDamage, Repair, RestoreKey, RestoreSource, Retried, Stop, Try, UnlockError, VaultFolder,
    aside_folders, delete_aside, list_backups,
};

use crate::{
    kept::{back_up, contents, filled, names_in, rows, write},
    made::{Made, NOW, flip, phrase},
};

fn begin(made: &Made) -> Repair {
    made.at().begin_repair(&made.lead, &phrase(), NOW).unwrap()
}

fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn an_exchange_cut_after_any_step_is_finished_by_the_next_opening() {
    let made = Made::new();
    let mut open = filled(&made, 10);
    back_up(&open);
    write(&mut open, 5);
    open.lock();
    // What the exchange moves, in its order; each world is cut after so many of these moves.
    let moves = ["vault.device", "vault.mark", "vault.db"];
    for cut in 0..=moves.len() * 2 {
        let world = tempfile::tempdir().unwrap();
        copy_tree(made.folder.path(), world.path());
        let folder = VaultFolder::at(world.path());
        let newest = list_backups(world.path()).unwrap().remove(0);
        let key = RestoreKey::Passphrase { person: Some(made.lead), passphrase: &phrase() };
        let staged = RestoreSource::at(&newest.path)
            .unwrap()
            .stage(&folder, &key, NOW, &Stop::default(), &mut |_, _| true)
            .unwrap();
        staged.take_the_place(10).unwrap();
        undo_moves(world.path(), &moves, cut);
        assert_eq!(rows(&folder, &made), (10, 0), "cut after {cut} moves: it opens as the restored one");
        assert!(!world.path().join("vault.restoring").exists(), "cut after {cut} moves: the note is gone");
        let aside = world.path().join("aside/000001/vault.db");
        assert!(aside.exists(), "cut after {cut} moves: what was there before still lies aside");
    }
}

/// Puts the world back to where the exchange had made only `done` of its moves.
fn undo_moves(world: &Path, moves: &[&str], done: usize) {
    let (staging, aside) = ("vault.restore.00.new", world.join("aside/000001"));
    fs::create_dir_all(world.join(staging)).unwrap();
    let mut steps: Vec<(std::path::PathBuf, std::path::PathBuf)> = Vec::new();
    for name in moves {
        steps.push((world.join(name), aside.join(name)));
        steps.push((world.join(staging).join(name), world.join(name)));
    }
    for (from, to) in steps.iter().skip(done).rev() {
        if to.exists() {
            fs::rename(to, from).unwrap();
        }
    }
    let mut note = vec![0x82, 0x74];
    note.extend_from_slice(staging.as_bytes());
    note.push(0x66);
    note.extend_from_slice(b"000001");
    fs::write(world.join("vault.restoring"), note).unwrap();
}

#[test]
fn backups_without_their_vault_are_not_an_empty_folder() {
    let made = Made::new();
    let open = filled(&made, 10);
    back_up(&open);
    open.lock();
    for name in ["vault.hdr", "vault.hdr.1", "vault.db", "vault.mark", "vault.device"] {
        fs::remove_file(made.path(name)).unwrap();
    }
    assert_eq!(made.at().look(), Err(FolderError::Header(HeaderDamage::Missing)), "something can be brought back");
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    let key = RestoreKey::Words(&made.words);
    let source = RestoreSource::at(&newest.path).unwrap();
    let staged = source.stage(&made.at(), &key, NOW, &Stop::default(), &mut |_, _| true).unwrap();
    assert!(staged.brings_keys(), "there are no others");
    staged.take_the_place(10).unwrap();
    assert_eq!(rows(&made.at(), &made), (10, 0), "all of it");
}

#[test]
fn another_programmes_files_are_no_place_for_a_restore() {
    let made = Made::new();
    let open = filled(&made, 1);
    back_up(&open);
    let newest = list_backups(made.folder.path()).unwrap().remove(0);
    let source = RestoreSource::at(&newest.path).unwrap();
    let key = RestoreKey::Words(&made.words);
    let busy = source.stage(&made.at(), &key, NOW, &Stop::default(), &mut |_, _| true);
    assert_eq!(busy.unwrap_err(), FolderError::InUse.into(), "not while somebody is in");
    let strange = tempfile::tempdir().unwrap();
    fs::write(strange.path().join("accounts.xlsx"), b"theirs").unwrap();
    let refused = source.stage(&VaultFolder::at(strange.path()), &key, NOW, &Stop::default(), &mut |_, _| true);
    assert_eq!(refused.unwrap_err(), FolderError::Occupied.into(), "nothing is mixed with other files");
}

/// The vault with its database changed by `damage`, and what it held before.
fn damaged(rows: u32, damage: impl FnOnce(&Made)) -> Made {
    let made = Made::new();
    filled(&made, rows).lock();
    damage(&made);
    made
}

#[test]
fn the_first_rung_keeps_everything_and_touches_nothing() {
    let made = damaged(30, |made| flip(&made.path("vault.db"), 100));
    let before = made.files();
    assert!(matches!(made.at().unlock(&made.lead, &phrase(), NOW), Err(UnlockError::Database(_))), "it is damaged");
    let repair = begin(&made);
    let aside = repair.copy_aside().unwrap();
    assert_eq!(fs::read(aside.join("vault.db")).unwrap(), fs::read(made.path("vault.db")).unwrap(), "byte for byte");
    assert!(matches!(repair.retry(&aside, &Stop::default()).unwrap(), Retried::StaysDamaged), "the first page is gone");
    assert!(repair.salvage(&aside, &Stop::default()).is_err(), "and with it the list of tables");
    assert_eq!(made.files(), before, "the vault's own files are as they were");
    drop(repair);
    assert_eq!(aside_folders(made.folder.path()).unwrap().len(), 1, "the copy stays");
    delete_aside(made.folder.path(), 1).unwrap();
    assert_eq!(aside_folders(made.folder.path()).unwrap(), [], "until a person takes it away");
}

#[test]
fn a_damaged_file_of_waiting_changes_is_left_out_and_the_loss_is_named() {
    let made = Made::new();
    let mut open = filled(&made, 5);
    open.connection().execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
    write(&mut open, 5);
    let torn = tempfile::tempdir().unwrap();
    copy_tree(made.folder.path(), torn.path()); // as a power cut leaves it: changes still waiting
    open.lock();
    let wal = torn.path().join("vault.db-wal");
    assert!(fs::metadata(&wal).unwrap().len() > 0, "some changes wait");
    let repair = VaultFolder::at(torn.path()).begin_repair(&made.lead, &phrase(), NOW).unwrap();
    let aside = repair.copy_aside().unwrap();
    let Retried::Opens(way, staged) = repair.retry(&aside, &Stop::default()).unwrap() else {
        panic!("nothing is damaged yet");
    };
    assert_eq!((way, contents(staged.db()).unwrap().sequence), (Try::AsItIs, 10), "a cut loses nothing");
    assert_eq!(staged.high_water(), 10, "the mark knows how far it had come");
}

#[test]
fn what_can_be_read_is_saved_around_a_gap() {
    let made = damaged(400, |made| {
        let pages = usize::try_from(fs::metadata(made.path("vault.db")).unwrap().len() / 4096).unwrap();
        flip(&made.path("vault.db"), (pages / 2) * 4096 + 700);
        flip(&made.path("vault.db"), (pages / 2 + 9) * 4096 + 700);
    });
    let repair = begin(&made);
    let aside = repair.copy_aside().unwrap();
    assert!(matches!(repair.retry(&aside, &Stop::default()).unwrap(), Retried::StaysDamaged), "two pages are gone");
    let salvaged = repair.salvage(&aside, &Stop::default()).unwrap();
    let (name, saved, lost) = salvaged.tables[0].clone();
    assert_eq!((name.as_str(), lost), ("entry", true), "the table and that something is missing");
    assert!((360..400).contains(&saved), "all but the rows of two pages: {saved}");
    let staged = repair.check_salvaged(salvaged, &Stop::default()).unwrap();
    let end = contents(staged.db()).unwrap().sequence;
    staged.take_the_place(end).unwrap();
    drop(repair);
    assert_eq!(rows(&made.at(), &made), (400, 0), "it opens, and goes on where it was");
    assert!(names_in(&made.path("aside")).len() >= 2, "the damaged files lie aside");
}
