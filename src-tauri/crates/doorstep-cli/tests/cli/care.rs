//! Backups, copies, drills and checks, as IT staff run them.

use std::fs;

use crate::support::{PASSPHRASE, Place, path, run};

#[test]
fn a_backup_is_made_listed_and_tried_with_the_words() {
    let place = Place::made();
    place.run(&["demo"]).done();
    assert_eq!(place.run(&["backup"]).done()["number"], 1, "the first");
    let listed = place.run(&["backups"]).done();
    assert_eq!(listed["backups"][0]["sound"], true, "it was verified before it had a name");
    assert_eq!(listed["backups"][0]["reason"], "asked", "and the list says why it was made");
    let wrong = place.run_with(&["drill"], &format!("{PASSPHRASE}\nnot the words\n"));
    assert_eq!(wrong.refused(), "words-count", "words that are none");
    let drill = place.run_with(&["drill"], &format!("{PASSPHRASE}\n{}\n", place.words)).done();
    assert_eq!((&drill["sound"], &drill["families"]), (&true.into(), &40.into()), "opened with the paper alone");
    place.run(&["unlock-check"]).done();
}

#[test]
fn a_copy_comes_back_on_an_empty_machine() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let stick = tempfile::tempdir().expect("a stick");
    let name = place.run(&["backup", path(stick.path())]).done()["name"].as_str().expect("a name").to_owned();
    let (file, into) = (stick.path().join(name), stick.path().join("new machine"));
    let restore = |more: &[&str], line: &str| {
        let all: Vec<&str> =
            ["--json", "restore", path(&file), "--into", path(&into)].iter().chain(more).copied().collect();
        run(&all, &format!("{line}\n"))
    };
    assert_eq!(restore(&[], "not this one at all").refused(), "backup-wrong-passphrase", "a wrong passphrase");
    let would = restore(&["--words", "--dry-run"], &place.words).done();
    assert_eq!((&would["families"], &would["missing"]), (&40.into(), &0.into()), "what would come back");
    assert!(!into.join("vault.db").exists(), "a look changes nothing");
    restore(&["--words"], &place.words).done();
    let there = run(&["--json", "--vault", path(&into), "families"], &format!("{PASSPHRASE}\n")).done();
    assert_eq!(there.as_array().expect("a list").len(), 40, "all of them");
    assert_eq!(restore(&[], PASSPHRASE).refused(), "restore-would-replace", "nothing is replaced unasked");
    restore(&["--replace"], PASSPHRASE).done();
    assert!(into.join("aside").join("000001").join("vault.db").exists(), "what was there is kept");
    assert_eq!(
        run(&["--json", "restore", path(&place.vault()), "--into", path(stick.path())], "").code,
        Some(1),
        "no secret"
    );
}

#[test]
fn a_lost_mark_is_told_until_somebody_has_read_it() {
    let place = Place::made();
    fs::remove_file(place.vault().join("vault.mark")).expect("our own file");
    for sitting in 0..2 {
        let ended = place.run(&["verify"]);
        assert_eq!(ended.refused(), "records-damaged", "sitting {sitting}");
        assert_eq!(ended.json()["detail"]["notices"], serde_json::json!(["lost-mark"]), "sitting {sitting}: by code");
    }
    assert_eq!(place.run(&["read-notices"]).done()["read"], serde_json::json!(["lost-mark"]), "somebody has read it");
    assert_eq!(place.run(&["verify"]).done()["sound"], true, "and it is not said again");
}

#[test]
fn a_check_names_the_place_and_fails() {
    let place = Place::made();
    place.run(&["demo"]).done();
    assert_eq!(place.run(&["verify"]).done()["sound"], true, "nothing is wrong yet");
    let database = place.vault().join("vault.db");
    let mut bytes = fs::read(&database).expect("the file");
    let page = bytes.len() / 4096 / 2;
    bytes[page * 4096 + 900] ^= 1;
    fs::write(&database, bytes).expect("our own file");
    let ended = place.run(&["verify"]);
    assert_eq!(ended.refused(), "records-damaged", "one flipped bit in one page");
    let told = ended.json();
    let named = told["detail"]["pages"][0].as_str().expect("the place").to_owned();
    assert!(named.contains(&(page + 1).to_string()), "the page is named, counted from 1: {named}");
}
