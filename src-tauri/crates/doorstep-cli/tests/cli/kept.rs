//! Sealed records, what is kept with a family, and the history, without a window.

use serde_json::Value;

use crate::support::{PASSPHRASE, Place, path};

/// A family of the demo, by id.
fn family(place: &Place) -> String {
    let families = place.run(&["families"]).done();
    families[0]["id"].as_str().expect("the demo has families").to_owned()
}

#[test]
fn what_is_sealed_is_opened_with_a_line_and_told_nowhere_else() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let family = family(&place);
    let facts = format!("{PASSPHRASE}\nThe porch light was broken on purpose.\n");
    let note = ["seal", "note", &family, "--kind", "authorities", "--on", "2026-03-01", "--told", "The duty worker"];
    place.run_with(&note, &facts).done();
    assert!(place.run(&["search", "porch light"]).done().as_array().is_some_and(Vec::is_empty), "search finds nothing");
    let opened = place.run(&["unseal", &family, "--why", "court date"]).done();
    assert_eq!(opened["notes"][0]["facts"], "The porch light was broken on purpose.", "word for word: {opened}");
    let access = place.run(&["access", &family]).done();
    assert_eq!(access["lines"][0]["why"], "court date", "the opening stands there with its reason: {access}");
    let history = place.run(&["history", &family]).done();
    assert!(!history.to_string().contains("porch light"), "the history tells it as sealed: {history}");
    let mine = place.run(&["history", "--by", "Ana Prieto"]).done();
    assert_eq!(mine["lines"][0]["what"], "Wrote a restricted note", "and by whom it was written: {mine}");
}

#[test]
fn a_paper_is_kept_listed_and_saved_again() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let family = family(&place);
    let paper = place.dir.path().join("letter.pdf");
    std::fs::write(&paper, b"%PDF-1.7\nnot much of a paper\n").expect("a file");
    let kept = place.run(&["attach", &family, path(&paper), "--words", "the clinic's letter"]).done();
    assert_eq!(kept["kind"], "paper", "by its contents: {kept}");
    let list = place.run(&["attachments", &family]).done();
    assert_eq!(list[0]["words"], "the clinic's letter", "it is listed: {list}");
    let id = list[0]["id"].as_str().expect("an id");
    let copy = place.dir.path().join("copy.pdf");
    place.run(&["attachment", "save", id, "--to", path(&copy), "--why", "for the family"]).done();
    assert_eq!(std::fs::read(&copy).expect("the copy"), std::fs::read(&paper).expect("the paper"), "byte for byte");
    let script = place.dir.path().join("photo.jpg");
    std::fs::write(&script, b"<!DOCTYPE html><script>1</script>").expect("a file");
    assert_eq!(place.run(&["attach", &family, path(&script)]).refused(), "attachment-kind", "a name is no proof");
    place.run(&["attachment", "remove", id]).done();
    assert_eq!(place.run(&["attachments", &family]).done(), Value::Array(Vec::new()), "it is out");
}

#[test]
fn the_heads_of_the_chains_are_printed() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let pdf = place.dir.path().join("state.pdf");
    let state = place.run(&["history", "head", "--pdf", path(&pdf)]).done();
    assert_eq!(state["whole"], true, "the chains fit: {state}");
    let head = state["ends"][0]["head"].as_str().expect("a head");
    let verified = place.run(&["journal", "verify"]).done();
    assert_eq!(verified["ends"][0]["head"], head, "the page says what the walk finds: {verified}");
    assert!(std::fs::read(&pdf).expect("the PDF").starts_with(b"%PDF-"), "one page to sign");
}
