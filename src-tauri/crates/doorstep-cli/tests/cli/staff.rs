//! People come and go, from the command line.

use crate::support::{Ended, PASSPHRASE, Place, path, run};

const OWN: &str = "a boat with seven green windows";

/// Runs a command as Noor.
fn as_noor(place: &Place, args: &[&str], lines: &str) -> Ended {
    let vault = place.vault();
    let all: Vec<&str> = ["--json", "--vault", path(&vault), "--as", "Noor"].iter().chain(args).copied().collect();
    run(&all, lines)
}

fn as_ana(place: &Place, args: &[&str]) -> Ended {
    let all: Vec<&str> = ["--as", "Ana Prieto"].iter().chain(args).copied().collect();
    place.run(&all)
}

#[test]
fn somebody_joins_signs_in_and_leaves() {
    let place = Place::made();
    let given = place.run(&["staff", "add", "Noor", "--role", "visitor"]).done();
    let slip = given["phrase"].as_str().expect("a phrase").to_owned();
    assert_eq!(place.run(&["unlock-check"]).refused(), "required", "two people: which of them?");
    assert_eq!(as_noor(&place, &["unlock-check"], &format!("{slip}\n")).refused(), "required", "a line for her own");
    let same = as_noor(&place, &["unlock-check"], &format!("{slip}\n{slip}\n"));
    assert_eq!(same.refused(), "passphrase-is-the-slip", "Ana knows that one");
    let first = as_noor(&place, &["unlock-check"], &format!("{slip}\n{OWN}\n")).done();
    assert_eq!(first["person"]["role"], "visitor", "as Ana said");
    assert_eq!(as_noor(&place, &["today"], &format!("{slip}\n")).refused(), "wrong-passphrase", "the slip is spent");
    assert_eq!(as_noor(&place, &["staff", "list"], &format!("{OWN}\n")).refused(), "not-allowed", "not a visitor's");

    as_ana(&place, &["staff", "role", "Noor", "supervisor"]).done();
    let list = as_ana(&place, &["staff", "list"]).done();
    assert_eq!(list["members"].as_array().expect("people").len(), 2, "both");
    let again = as_ana(&place, &["staff", "reset", "Noor"]).done();
    assert_ne!(again["phrase"], given["phrase"].clone(), "another slip");
    assert_eq!(as_noor(&place, &["today"], &format!("{OWN}\n")).refused(), "wrong-passphrase", "forgotten for good");
    assert_eq!(as_ana(&place, &["staff", "role", "Ana Prieto", "visitor"]).refused(), "last-lead", "the last one");
    assert_eq!(as_ana(&place, &["staff", "remove", "Ana Prieto"]).refused(), "not-yourself", "nor can she go");

    let removed = as_ana(&place, &["staff", "remove", "Noor"]).done();
    assert_eq!(removed["backupDue"], false, "one under the new keys was made at once");
    place.run(&["unlock-check"]).done();
    assert_eq!(as_noor(&place, &["today"], &format!("{PASSPHRASE}\n")).refused(), "not-found", "the door forgot her");
}

#[test]
fn families_are_handed_over() {
    let place = Place::made();
    place.run(&["demo"]).done();
    place.run(&["staff", "add", "Omar Haddad", "--role", "kitCoordinator"]).done();
    // Two can sign in now, so somebody has to say who they are.
    let as_ana = |words: &[&str]| place.run(&[&["--as", "Ana Prieto"], words].concat());
    let noors = as_ana(&["staff", "hand-over", "--from", "Noor Halabi", "--to", "Omar Haddad"]);
    assert_eq!(noors.refused(), "cannot-visit", "a kit coordinator leads no family");
    let passed_on = |way| as_ana(&["staff", "hand-over", "--from", "Noor Halabi", "--to", "Ana Prieto", "--way", way]);
    assert_eq!(passed_on("call").refused(), "way-not-allowed", "one of them is not to be rung up");
    passed_on("together").done();
    let due = as_ana(&["today"]).done();
    assert!(!due["handoffs"].as_array().expect("a list").is_empty(), "each family is to be introduced");
    as_ana(&["undo"]).done();
    let due = as_ana(&["today"]).done();
    assert!(due["handoffs"].as_array().expect("a list").is_empty(), "and all as before");
}
