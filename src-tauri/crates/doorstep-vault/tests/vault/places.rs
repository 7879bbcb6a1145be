//! Folders that cannot be written, and disks that are full.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use doorstep_vault::{CreateError, DatabaseError, FolderError, KdfCost, Language, PendingVault, VaultFolder};

use crate::made::{Made, NOW, files_of, phrase, sentence};

/// A folder that is unwritable until this is dropped.
pub struct Unwritable {
    folder: PathBuf,
    mounted: bool,
}

impl Unwritable {
    pub fn make(folder: &Path) -> Option<Self> {
        let mut mode = fs::metadata(folder).unwrap().permissions();
        mode.set_readonly(true);
        fs::set_permissions(folder, mode).unwrap();
        for (name, _) in files_of(folder) {
            let mut mode = fs::metadata(folder.join(&name)).unwrap().permissions();
            mode.set_readonly(true);
            fs::set_permissions(folder.join(name), mode).unwrap();
        }
        let mut made = Self { folder: folder.to_path_buf(), mounted: false };
        if fs::write(folder.join("probe"), "").is_err() {
            return Some(made);
        }
        fs::remove_file(folder.join("probe")).unwrap();
        let mounted = mount(&["--bind"], folder, folder) && mount(&["-o", "remount,bind,ro"], folder, folder);
        made.mounted = mounted;
        mounted.then_some(made)
    }
}

impl Drop for Unwritable {
    fn drop(&mut self) {
        if self.mounted {
            unmount(&self.folder);
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&self.folder, fs::Permissions::from_mode(0o700)).unwrap();
        }
    }
}

fn mount(options: &[&str], from: &Path, to: &Path) -> bool {
    let done = Command::new("mount").args(options).arg(from).arg(to).output();
    done.is_ok_and(|done| done.status.success())
}

fn unmount(folder: &Path) {
    let done = Command::new("umount").arg(folder).output().unwrap();
    assert!(done.status.success(), "the test's own mount comes off again");
}

/// A disk of so many KiB until dropped; `None` without the right to mount.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    fn make(kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={kib}k");
        let mounted = mount(&["-t", "tmpfs", "-o", &options], Path::new("tmpfs"), folder.path());
        mounted.then_some(Self { folder })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        unmount(self.folder.path());
    }
}

#[test]
fn no_vault_is_made_where_nothing_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let Some(guard) = Unwritable::make(folder.path()) else {
        eprintln!("skipped: this account can write everywhere and cannot mount");
        return;
    };
    let pending = PendingVault::prepare("Riverbend", "Ana", Language::English).unwrap();
    let words = sentence(&pending);
    let failed = pending.create(&VaultFolder::at(folder.path()), &phrase(), &words, KdfCost::cheap()).unwrap_err();
    assert_eq!(failed.error, CreateError::Folder(FolderError::ReadOnly), "typed");
    drop(guard);
    assert_eq!(files_of(folder.path()), [], "nothing was left behind");
    assert!(
        failed.pending.create(&VaultFolder::at(folder.path()), &phrase(), &words, KdfCost::cheap()).is_ok(),
        "once it can be"
    );
}

#[test]
fn a_disk_too_small_for_a_vault_is_left_as_it_was() {
    for kib in [4, 8, 12, 16, 20, 24, 28, 32, 40] {
        let Some(disk) = SmallDisk::make(kib) else {
            eprintln!("skipped: this account cannot mount a small disk");
            return;
        };
        let at = VaultFolder::at(disk.folder.path());
        let pending = PendingVault::prepare("Riverbend", "Ana", Language::English).unwrap();
        let words = sentence(&pending);
        match pending.create(&at, &phrase(), &words, KdfCost::cheap()) {
            Ok(open) => open.lock(),
            Err(failed) => {
                let full = [
                    CreateError::Folder(FolderError::Full),
                    CreateError::Database(DatabaseError::Folder(FolderError::Full)),
                ];
                assert!(full.contains(&failed.error), "{kib} KiB: {:?}", failed.error);
                let left = files_of(disk.folder.path());
                assert!(
                    left.is_empty(),
                    "{kib} KiB: no name is left: {:?}",
                    left.iter().map(|(name, _)| name).collect::<Vec<_>>()
                );
            }
        }
    }
}

#[test]
fn a_passphrase_changed_on_a_full_disk_leaves_the_old_one_in_force() {
    let Some(disk) = SmallDisk::make(256) else {
        eprintln!("skipped: this account cannot mount a small disk");
        return;
    };
    let at = VaultFolder::at(disk.folder.path());
    let pending = PendingVault::prepare("Riverbend", "Ana", Language::English).unwrap();
    let words = sentence(&pending);
    let mut open = pending.create(&at, &phrase(), &words, KdfCost::cheap()).unwrap();
    let ballast = disk.folder.path().join("ballast");
    drop(fs::write(&ballast, vec![0; 1 << 20]));
    let new = doorstep_vault::Passphrase::typed("eleven crooked lamp posts");
    let refused = open.change_passphrase(&phrase(), &new, KdfCost::cheap()).unwrap_err();
    assert_eq!(refused, FolderError::Full.into(), "typed");
    let person = open.person().id;
    open.lock();
    at.unlock(&person, &phrase(), NOW).unwrap().lock(); // a full disk keeps nobody from reading
    fs::remove_file(ballast).unwrap();
    at.unlock(&person, &phrase(), NOW).unwrap().lock();
}

#[test]
fn a_vault_inside_a_copying_service_is_warned_about_and_still_works() {
    let outer = tempfile::tempdir().unwrap();
    let at = VaultFolder::at(outer.path().join("Dropbox").join("vault"));
    assert_eq!(at.warnings(), [doorstep_vault::PlaceWarning::Dropbox], "before it exists");
    assert_eq!(Made::new().at().warnings(), [], "a temporary folder is an honest place");
}
