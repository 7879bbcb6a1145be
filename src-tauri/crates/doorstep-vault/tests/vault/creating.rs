//! Making a vault: proved words, no leftovers.

use std::fs;

use doorstep_vault::{CreateError, FolderError, FolderState, KdfCost, Language, Notice, PendingVault, VaultFolder};

use crate::made::{Made, NOW, files_of, phrase, sentence};

fn pending() -> PendingVault {
    PendingVault::prepare("Riverbend Families", "Ana Lead", Language::Spanish).unwrap()
}

#[test]
fn a_new_vault_opens_again_and_keeps_what_was_written() {
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES ('kept')").unwrap();
    assert_eq!(open.notices(), [], "nothing to say about a sound vault");
    assert_eq!(open.person().name, "Ana Lead", "who unlocked");
    assert!(open.is_lead(&made.lead), "the first person is a programme lead");
    open.lock();
    let kept: String = made.open().connection().query_row("SELECT x FROM t", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "kept", "after lock and unlock");
}

#[test]
fn a_vault_shows_its_programme_and_people_before_it_is_unlocked() {
    let made = Made::new();
    let FolderState::Vault { programme, people, notice } = made.at().look().unwrap() else { panic!("it is a vault") };
    assert_eq!((programme.as_str(), people.len(), notice), ("Riverbend Families", 1, None), "as it was made");
    assert_eq!((people[0].name.as_str(), people[0].id), ("Ana Lead", made.lead), "the one person");
}

#[test]
fn wrong_words_make_no_vault_and_the_same_words_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let pending = pending();
    let words = sentence(&pending);
    let mut typed: Vec<&str> = words.split(' ').collect();
    typed.swap(4, 5);
    let typed = typed.join(" ");
    let failed = pending.create(&VaultFolder::at(folder.path()), &phrase(), &typed, KdfCost::cheap()).unwrap_err();
    if words == typed {
        return; // the same word twice running: nothing to tell apart
    }
    assert_eq!(failed.error, CreateError::WordsDiffer { first_wrong_position: 5 }, "the fifth and sixth were swapped");
    assert_eq!(files_of(folder.path()), [], "nothing is on disk before the words are proved");
    let made = failed.pending.create(&VaultFolder::at(folder.path()), &phrase(), &words, KdfCost::cheap());
    assert!(made.is_ok(), "the same words, typed right");
}

#[test]
fn a_folder_with_other_files_a_vault_or_a_file_in_its_place_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |at: &VaultFolder| {
        let pending = pending();
        let words = sentence(&pending);
        pending.create(at, &phrase(), &words, KdfCost::cheap()).unwrap_err().error
    };
    fs::write(folder.path().join("letter.txt"), "dear all").unwrap();
    let at = VaultFolder::at(folder.path());
    assert_eq!(at.look(), Ok(FolderState::Occupied), "somebody's letter");
    assert_eq!(refused(&at), CreateError::Folder(FolderError::Occupied), "not among other files");
    assert_eq!(files_of(folder.path()).len(), 1, "and nothing was added");
    let file = VaultFolder::at(folder.path().join("letter.txt"));
    assert_eq!(file.look(), Err(FolderError::NotADirectory), "a file");
    assert_eq!(refused(&file), CreateError::Folder(FolderError::NotADirectory), "a file is no place");
    let made = Made::new();
    assert_eq!(refused(&made.at()), CreateError::Folder(FolderError::AlreadyAVault), "never over another vault");
    assert_eq!(made.open().notices(), [], "which is unharmed");
}

#[test]
fn names_that_are_empty_or_endless_are_refused_and_strange_ones_are_not() {
    let prepare = |programme: &str, lead: &str| PendingVault::prepare(programme, lead, Language::English).err();
    assert_eq!(prepare(" ", "Ana"), Some(CreateError::Name), "a programme needs a name");
    assert_eq!(prepare("Riverbend", ""), Some(CreateError::Name), "so does a person");
    assert_eq!(prepare("Riverbend", &"x".repeat(10_000)), Some(CreateError::Name), "ten thousand letters");
    assert_eq!(prepare("Riverbend 🌱", "عائشة"), None, "an emoji and a name from right to left");
}

#[test]
fn a_missing_folder_is_made_for_its_owner_only() {
    let outer = tempfile::tempdir().unwrap();
    let path = outer.path().join("new").join("vault");
    let pending = pending();
    let words = sentence(&pending);
    assert_eq!(VaultFolder::at(&path).look(), Err(FolderError::Missing), "not there yet");
    pending.create(&VaultFolder::at(&path), &phrase(), &words, KdfCost::cheap()).unwrap().lock();
    #[cfg(unix)]
    for entry in fs::read_dir(&path)
        .unwrap()
        .map(Result::unwrap)
        .chain(fs::read_dir(path.parent().unwrap()).unwrap().map(Result::unwrap))
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = entry.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is nobody else's", entry.file_name().display());
    }
}

#[test]
fn a_creation_cut_short_after_its_header_is_finished_at_the_first_unlock() {
    let made = Made::new();
    let id: String = made.open().vault_id().iter().map(|byte| format!("{byte:02x}")).collect();
    fs::rename(made.path("vault.db"), made.path(&format!("vault.db.{id}.new"))).unwrap();
    let open = made.open();
    assert_eq!(open.notices(), [Notice::CreationFinished], "the database got its name");
    open.lock();
    assert_eq!(made.open().notices(), [], "and keeps it");
}

#[test]
fn a_creation_cut_short_before_its_header_leaves_the_folder_free() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["vault.lock", "vault.db.0011.new", "vault.hdr.0011.new"] {
        fs::write(folder.path().join(name), "half of something").unwrap();
    }
    let at = VaultFolder::at(folder.path());
    assert_eq!(at.look(), Ok(FolderState::Empty), "no vault came of it");
    assert_eq!(at.unlock(&[1; 16], &phrase(), NOW).unwrap_err(), FolderError::NotAVault.into(), "nothing to unlock");
    let pending = pending();
    let words = sentence(&pending);
    assert!(pending.create(&at, &phrase(), &words, KdfCost::cheap()).is_ok(), "a second attempt");
}

#[test]
fn five_words_are_offered_in_the_language_of_the_programme() {
    let phrase = pending().offered_passphrase().unwrap();
    assert_eq!(phrase.split(' ').count(), 5, "five words");
    assert!(doorstep_vault::check_passphrase(&phrase, "Riverbend Families").is_ok(), "which are acceptable");
}
