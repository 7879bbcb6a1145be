//! Which device writes: stays through locks, changes with every copy.

use std::fs;

use crate::made::{Made, NOW, copy_folder, phrase};
use doorstep_vault::VaultFolder;

#[test]
fn the_device_keeps_its_id_from_one_unlock_to_the_next() {
    let made = Made::new();
    let first = *made.open().device_id();
    let open = made.open();
    assert_eq!((*open.device_id(), open.device_is_new()), (first, false), "the same machine and file");
}

#[test]
#[cfg(unix)]
fn a_copied_folder_is_another_device_and_the_first_stays_itself() {
    let made = Made::new();
    let first = *made.open().device_id();
    let copy = tempfile::tempdir().unwrap();
    copy_folder(made.folder.path(), copy.path());
    let copied = VaultFolder::at(copy.path()).unlock(&made.lead, &phrase(), NOW).unwrap();
    assert!(copied.device_is_new(), "two copies never write under one id");
    assert_ne!(*copied.device_id(), first, "a new id");
    assert_eq!(*made.open().device_id(), first, "the original");
}

#[test]
fn a_restored_database_or_a_missing_device_file_means_a_new_id() {
    let made = Made::new();
    let backup = fs::read(made.path("vault.db")).unwrap();
    let mut open = made.open();
    let first = *open.device_id();
    open.renew_device_id().unwrap();
    let second = *open.device_id();
    open.lock();
    assert_eq!(*made.open().device_id(), second, "the renewed one is kept");
    fs::write(made.path("vault.db"), backup).unwrap();
    let third = *made.open().device_id();
    assert!(third != first && third != second, "the restored database names another device");
    fs::remove_file(made.path("vault.device")).unwrap();
    assert_ne!(*made.open().device_id(), third, "nothing says who this is");
}
