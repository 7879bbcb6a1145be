//! Releases and retention without a window.

use serde_json::Value;

use crate::support::{Place, path};

/// A family of the demo without a safe-contact rule, and one of its children by name.
fn family(place: &Place) -> (String, String) {
    let families = place.run(&["families"]).done();
    let plain = families.as_array().expect("families").iter().find(|row| row["safeContact"] == false);
    let id = plain.expect("a family without a rule")["id"].as_str().expect("an id").to_owned();
    let page = place.run(&["family", &id]).done();
    let people = page["people"].as_array().expect("people");
    let named = people.iter().find(|person| person["name"] != "").expect("somebody with a name");
    (id, named["id"].as_str().expect("an id").to_owned())
}

#[test]
fn a_copy_goes_out_under_a_release_and_stops_when_it_is_taken_back() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let (family, person) = family(&place);
    let form = place.dir.path().join("form.json");
    let text = format!(
        r#"{{ "signer": "{person}", "signerName": "Wren", "authority": "parent", "classes": ["kit"], "fromWhom": "us",
              "toWhom": "Clinic", "purpose": "a list", "how": ["paper"], "explained": true }}"#
    );
    std::fs::write(&form, text).expect("a form in a file");
    let made = place.run(&["release", "sign", &family, "--form", path(&form), "--about", &person]).done();
    let id = made["id"].as_str().expect("a release");
    let listed = place.run(&["release", "list", &family]).done();
    assert_eq!(listed["releases"][0]["state"], "active", "it holds: {listed}");

    let share = ["release", "share", &family, "--to", "clinic", "--class", "kit", "--about", &person];
    let shared = place.run(&share).done();
    assert_eq!(shared["kind"], "done", "under a release it may go: {shared}");
    place.run(&["release", "revoke", id, "--by", "Wren"]).done();
    assert_eq!(place.run(&share).refused(), "share-not-allowed", "taken back, at once");
    let page = place.run(&["release", "show", id]).done();
    assert_eq!(page["shares"].as_array().map(Vec::len), Some(1), "what was told stays on record: {page}");
}

#[test]
fn a_family_leaves_gets_its_record_and_is_erased() {
    let place = Place::made();
    place.run(&["demo"]).done();
    let (family, _) = family(&place);
    let name = place.run(&["family", &family]).done()["name"].as_str().expect("a name").to_owned();
    let erase = |name: &str| {
        let mut args = vec!["keeping", "erase", &family, "--authority", "theyAsked", "--typed", name];
        for class in ["visitNotes", "kitDeliveries", "restrictedNotes", "releases", "familyRecord"] {
            args.extend(["--class", class]);
        }
        place.run(&args)
    };
    assert_eq!(erase(&name).refused(), "not-left", "they are with us");
    place.run(&["keeping", "leave", &family, "--why", "goals", "--farewell", "They sang."]).done();
    let file = place.dir.path().join("record.json");
    place.run(&["keeping", "export", &family, path(&file), "--form", "json"]).done();
    let record: Value = serde_json::from_slice(&std::fs::read(&file).expect("a file")).expect("JSON");
    assert!(record["note"].to_string().contains("They sang."), "the record is theirs to read");
    assert_eq!(erase("Somebody else").refused(), "typed-differs", "a name is typed");
    let erased = erase(&name).done();
    assert_eq!(erased["swept"], true, "the file is clean: {erased}");
    let verified = place.run(&["journal", "verify"]).done();
    assert!(verified["erased"].as_u64().is_some_and(|count| count > 0), "the chain counts it: {verified}");
    assert_eq!(verified["broken"], Value::Null, "and holds: {verified}");
    let listed = place.run(&["keeping", "list"]).done();
    assert_eq!(listed["log"].as_array().map(Vec::len), Some(5), "one line a class: {listed}");
}
