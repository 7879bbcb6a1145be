//! What must not work, and says so.

use std::fs::{self, File};

use serde_json::Value;

use crate::support::{PASSPHRASE, Place, path, program, run};

#[test]
fn a_folder_that_cannot_be_used_says_why() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let lines = format!("{PASSPHRASE}\n");
    let check = |folder: &str| run(&["--json", "--vault", folder, "unlock-check"], &lines).refused();
    assert_eq!(check(path(dir.path())), "not-a-vault", "an empty folder holds no records");
    assert_eq!(check(path(&dir.path().join("gone"))), "folder-missing", "a folder that is not there");
    let file = dir.path().join("file");
    fs::write(&file, "x").expect("a file");
    assert_eq!(check(path(&file)), "not-a-directory", "a file is no folder");
    let init = ["--json", "--vault", path(dir.path()), "init", "--programme", "Reedbank", "--lead", "Ana"];
    let (_, end) = crate::support::with_words(&init, &lines, str::to_owned);
    assert_eq!(end.refused(), "occupied", "no records are made among other files");
    assert_eq!(run(&["--json", "families"], &lines).code, Some(2), "no folder was named at all");
}

#[test]
fn a_vault_in_use_or_read_only_is_left_alone() {
    let place = Place::made();
    let held =
        File::options().read(true).write(true).open(place.vault().join("vault.lock")).expect("the lock of the vault");
    held.lock().expect("nobody else has it");
    assert_eq!(place.run(&["families"]).refused(), "in-use", "two programs never write at once");
    drop(held);
    assert_eq!(place.run_with(&["families"], "").refused(), "required", "no passphrase is no try");
    assert_eq!(place.run(&["--as", "Nobody", "families"]).refused(), "not-found", "only people of the vault get in");
    assert_eq!(
        place.run(&["--as", "ana PRIETO", "families"]).done(),
        Value::Array(Vec::new()),
        "a name is found as it sounds"
    );
    read_only(&place);
}

#[cfg(unix)] // Windows keeps rights in access lists, which a folder's attribute does not touch
fn read_only(place: &Place) {
    use std::os::unix::fs::PermissionsExt;
    let vault = place.vault();
    fs::set_permissions(&vault, fs::Permissions::from_mode(0o500)).expect("our own folder");
    fs::set_permissions(vault.join("vault.lock"), fs::Permissions::from_mode(0o400)).expect("our own file");
    let is_bound_by_rights = File::create(vault.join("probe")).is_err();
    let ended = place.run(&["families"]);
    if is_bound_by_rights {
        assert_eq!(ended.refused(), "read-only", "nothing is opened that could not be saved");
    } else {
        // The administrator of a machine is not bound by rights: then there is nothing to refuse.
        assert_eq!(ended.code, Some(0), "who may write anywhere can work: {ended:?}");
    }
    fs::set_permissions(&vault, fs::Permissions::from_mode(0o700)).expect("our own folder");
}

#[cfg(not(unix))] // see above
fn read_only(_: &Place) {}

#[test]
fn what_makes_no_sense_is_told_apart() {
    let usage = [
        vec!["--passphrase", PASSPHRASE, "--vault", "x", "families"],
        vec!["--vault", "x", "kit"],
        vec!["--vault", "x", "undo", "not-an-id"],
        vec!["--vault", "x", "fly"],
        vec!["--vault", "x", "review", "file", "3f6c0a52-6b51-4f0a-9d0e-2b8f3f1f7f00"],
    ];
    for args in usage {
        let ended = run(&args, "");
        assert_eq!(ended.code, Some(2), "{args:?} is not understood");
        assert!(ended.out.is_empty() && !ended.err.is_empty(), "and tells so beside the answer: {ended:?}");
    }
    let age = |born: &str| run(&["--json", "age", "--born", born, "--gestation", "28w0d", "--on", "2025-12-15"], "");
    let told = age("2025-01-15").done();
    assert_eq!(told["adjusted"], serde_json::json!({ "months": 8, "days": 6 }), "reference C.1: {told}");
    assert_eq!(told["basis"], "adjusted", "born at 28 weeks, 11 months old: {told}");
    for born in ["0025-01-15", "2025-02-30", "soon", "2026-01-01", "🙂"] {
        assert_eq!(age(born).refused(), "not-a-date", "{born} is no birthday on that day");
    }
}

#[test]
fn hostile_words_are_only_words() {
    let place = Place::made();
    let long = "ñ".repeat(10_000);
    for asked in ["'; DROP TABLE family; --", "\" OR name:*", "مريم", "👩‍👧", "../../etc/passwd", long.as_str()]
    {
        assert_eq!(place.run(&["family", asked]).refused(), "not-found", "nobody is called that");
    }
    assert_eq!(
        place.run(&["search", "\" OR name:* NEAR("]).done(),
        Value::Array(Vec::new()),
        "a search is never a query language"
    );
    assert_eq!(place.run(&["undo"]).refused(), "nothing-to-undo", "looking changes nothing");
    not_text(&place);
}

#[cfg(unix)] // arguments are bytes there
fn not_text(place: &Place) {
    use std::os::unix::ffi::OsStrExt;
    let bytes = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    let vault = place.vault();
    let output = program(&[std::ffi::OsStr::new("--vault"), vault.as_os_str(), "search".as_ref(), bytes])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2), "what is not text is not understood: {output:?}");
}

#[cfg(not(unix))] // arguments are text there
fn not_text(_: &Place) {}
