//! Spreadsheets from the command line.

use std::path::Path;

use crate::support::{Place, path};

const ROSTER: &str = "Family #,Caregiver 1,Child 1,DOB,Phone,Notes
F-1,Ola Brandt,Mikkel,4/2/2025,555-0161,likes songs
F-2,Ruta Kazlauskas,Jonas,11/12/2024,555-0162,NO VOICEMAIL. Do not use old number 555-0199
F-3,Aba Mensah,Kofi,20/1/2025,555-0163,
";

#[test]
fn nothing_is_guessed_and_all_of_it_can_be_taken_back() {
    let place = Place::made();
    let file = place.dir.path().join("roster.csv");
    std::fs::write(&file, ROSTER).expect("a file");

    let preview = place.run(&["import", "families", path(&file), "--dry-run"]).done();
    assert_eq!(preview["summary"]["openQuestions"], 1, "4 February or 2 April: {preview}");
    assert_eq!(place.run(&["families"]).done().as_array().expect("families").len(), 0, "a look brings nothing in");

    let refused = place.run(&["import", "families", path(&file)]);
    assert_eq!(refused.refused(), "questions-open", "a day is not guessed");
    assert_eq!(refused.json()["detail"][0]["columnName"], "DOB", "the column is named: {}", refused.out);
    let wrong = place.run(&["import", "families", path(&file), "--date-order", "Birthday=dayFirst"]);
    assert_eq!(wrong.refused(), "import-refused-unknown-column", "a column that is not there answers nothing");

    let done = place.run(&["import", "families", path(&file), "--date-order", "dob=dayFirst"]).done();
    assert_eq!(
        (&done["added"], &done["review"]),
        (&3.into(), &2.into()),
        "all three, and two orders wait for a person: {done}"
    );
    let found = place.run(&["search", "voicemail"]).done();
    assert_eq!(found.as_array().expect("hits").len(), 0, "an order about safe contact is in no index: {found}");
    let family = place.run(&["family", "F-1"]).done();
    let child =
        family["people"].as_array().expect("people").iter().find(|person| person["kind"] == "child").expect("a child");
    assert_eq!(child["birthDate"], "2025-02-04", "the day came first, as answered");

    let lines = place.run(&["review", "list"]).done();
    let ids: Vec<&str> = lines.as_array().expect("lines").iter().filter_map(|line| line["id"].as_str()).collect();
    assert_eq!(ids.len(), 2, "both wait: {lines}");
    place.run(&["review", "file", ids[0], "--sealed-as", "oldNumber"]).done();
    let left = place.run(&["review", "list"]).done();
    assert_eq!(left.as_array().map(Vec::len), Some(1), "filed is filed: {left}");
    place.run(&["undo"]).done();
    place.run(&["undo"]).done();
    assert_eq!(
        place.run(&["families"]).done().as_array().expect("families").len(),
        0,
        "the whole import is taken back"
    );
    assert_eq!(
        place.run(&["import", "families", "no-such-file.csv"]).refused(),
        "file-unreadable",
        "a file that is not there"
    );
}

#[test]
fn the_roster_of_a_real_programme_is_accounted_for_row_by_row() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../doorstep-exchange/tests/fixtures/roster-as-exported.csv");
    let place = Place::made();
    let kept_back = place.dir.path().join("rejected.csv");
    let (file, out) = (path(&file), path(&kept_back));
    let look = ["import", "families", file, "--dry-run", "--rejected", out];
    let answers = [
        "--name-order",
        "Caregiver 2=lastFirst",
        "--date-order",
        "DOB=monthFirst",
        "--serial-dates",
        "DOB=yes",
        "--date-order",
        "DOB 2=monthFirst",
        "--date-order",
        "Enrolled=monthFirst",
    ];
    for args in [look.to_vec(), [look.as_slice(), answers.as_slice()].concat()] {
        let preview = place.run(&args).done();
        let count = |name: &str| preview["summary"][name].as_u64().expect("a count");
        let told = ["willAdd", "willJoin", "waiting", "rejected", "leftOut"].map(count);
        let told: u64 = told.iter().sum();
        assert_eq!(count("rows"), told, "every row is told of: {}", preview["summary"]);
        let answered = args.len() > look.len();
        assert_eq!(count("openQuestions") == 0, answered, "five questions, five answers");
        assert_eq!(count("reviewItems") > 0, answered, "orders about safe contact wait once their rows come in");
    }
    let rows = std::fs::read_to_string(&kept_back).expect("the rows that stay out are a file");
    assert!(rows.contains("Why it did not come in"), "its first column says why: {rows}");
    assert!(!rows.contains("\n,"), "no row is without its reason: {rows}");
}
