//! A working day without a window.

use serde_json::Value;

use crate::support::{Place, path, run};

/// The first card of a column of the board.
fn card(board: &Value, state: &str) -> Value {
    let columns = board["columns"].as_array().expect("columns");
    let column = columns.iter().find(|column| column["state"] == state).expect("a column for each state");
    column["cards"][0].clone()
}

fn state_of(board: &Value, id: &str) -> String {
    let cards = board["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .flat_map(|column| column["cards"].as_array().expect("cards"));
    let mut found = cards.filter(|card| card["id"] == id);
    found.next().expect("the kit is still on the board")["state"].as_str().expect("a state").to_owned()
}

#[test]
fn a_day_from_the_demo_to_the_journal() {
    let place = Place::made();
    place.run(&["demo"]).done();

    let today = place.run(&["today"]).done();
    assert!(!today["visits"].as_array().expect("visits").is_empty(), "the demo has visits to make: {today}");
    let visit = &today["visits"][0];
    let family = visit["familyId"].as_str().expect("a family");
    let name = visit["familyName"].as_str().expect("a name");

    let hits = place.run(&["search", name]).done();
    let found = hits.as_array().expect("hits").iter().any(|hit| hit["familyId"] == family || hit["id"] == family);
    assert!(found, "a family is found by its own name: {hits}");

    let pdf = place.dir.path().join("brief.pdf");
    let brief = place.run(&["brief", family, "--mode", "video", "--pdf", path(&pdf)]).done();
    assert!(!brief["sections"].as_array().expect("sections").is_empty(), "the page says something: {brief}");
    let printed = std::fs::read(&pdf).expect("the PDF was saved");
    assert!(printed.starts_with(b"%PDF-"), "what was saved is a PDF");

    let board = place.run(&["kit", "board"]).done();
    let kit = card(&board, "packed");
    let id = kit["id"].as_str().expect("the demo has a packed kit");
    place.run(&["kit", "send", id]).done();
    place.run(&["kit", "hand-over", id]).done();
    assert_eq!(place.run(&["kit", "hand-over", id]).refused(), "step-not-possible", "handed over once is handed over");
    let undone = place.run(&["undo"]).done();
    assert!(
        undone["restored"].as_u64().is_some_and(|count| count > 0),
        "undo without an id takes the last action back: {undone}"
    );
    assert_eq!(state_of(&place.run(&["kit", "board"]).done(), id), "out", "the kit is with its carrier again");

    let before = place.run(&["journal", "verify"]).done();
    assert_eq!(before["broken"], Value::Null, "the journal is whole: {before}");
    assert_eq!(before["stockDiscrepancies"], 0, "the shelf adds up: {before}");
    let rebuilt = place.run(&["journal", "rebuild"]).done();
    assert!(
        rebuilt["records"].as_u64().is_some_and(|count| count > 500),
        "all records come from the journal: {rebuilt}"
    );
    assert_eq!(place.run(&["today"]).done(), today, "tables built again tell the same day");

    let vault = place.vault();
    let shown = run(&["--vault", path(&vault), "families"], &format!("{}\n", crate::support::PASSPHRASE));
    assert_eq!(shown.code, Some(0), "text is the answer without --json: {shown:?}");
    assert!(shown.out.lines().count() >= 40, "one line a family");
    assert!(serde_json::from_str::<Value>(&shown.out).is_err(), "and it is no JSON");
}

#[test]
fn a_kit_from_an_empty_shelf_to_the_talk() {
    let place = Place::made();
    let families = place.dir.path().join("families.csv");
    std::fs::write(&families, "Family #,Caregiver 1,Phone\nF-1,Ola Brandt,555-0161\n").expect("a file");
    place.run(&["import", "families", path(&families)]).done();
    place.run(&["stock", "add-place", "Back room"]).done();
    place.run(&["stock", "add-item", "Board book", "--kind", "keep"]).done();
    place.run(&["kit", "define", "Evening", "--kind", "literacy", "--line", "Board book=2"]).done();
    let asked = place.run(&["kit", "ask", "F-1", "evening", "--words", "One for each of us."]).done();
    let id = asked["id"].as_str().expect("the kit's way has an id");
    place.run(&["kit", "plan", "F-1", "--on", "2099-01-31", "--carrier", "ana"]).done();
    let short = place.run(&["kit", "pack", id, "--from", "back"]);
    assert_eq!(short.refused(), "not-enough", "nothing is packed from an empty shelf");
    assert_eq!(short.json()["detail"]["short"][0]["wanted"], 2, "and what is missing is named: {}", short.out);
    place.run(&["stock", "receive", "Board book", "5", "--place", "Back room"]).done();
    place.run(&["kit", "pack", id, "--from", "Back room"]).done();
    place.run(&["kit", "hand-over", id]).refused();
    place.run(&["kit", "send", id]).done();
    place.run(&["kit", "hand-over", id]).done();
    place.run(&["kit", "hear-back", id, "--words", "We read it twice."]).done();
    place.run(&["kit", "talk", id, "--words", "They want the one with the owl."]).done();
    let shelf = place.run(&["stock"]).done();
    assert_eq!(shelf["items"][0]["onHand"], 3, "two of five went to the family: {shelf}");
}

#[test]
fn who_may_do_what_can_be_read_and_checked() {
    let place = Place::made();
    let table = place.run(&["permissions"]).done();
    let roles = table["roles"].as_array().expect("the columns");
    assert_eq!(roles.len(), 5, "every role has a column");
    assert_eq!(roles[0]["own"], true, "the lead is told which is theirs");
    let rows: Vec<_> = table["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|part| part["rows"].as_array().expect("rows"))
        .collect();
    let row = rows.iter().find(|row| row["acts"].as_array().expect("acts").contains(&"add_note".into()));
    let reach = &row.expect("writing a note is an act")["reach"];
    assert_eq!(
        reach,
        &serde_json::json!(["everywhere", "everywhere", "caseload", "nowhere", "nowhere"]),
        "as the table says"
    );
}
