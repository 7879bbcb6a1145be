//! Plans written into a real encrypted vault.

mod common;

use common::{TODAY, run, usual_answers};
use doorstep_core::families::{FamilyRequest, ListFamilies, family_page, list_families};
use doorstep_core::ids::OpId;
use doorstep_core::journal;
use doorstep_core::review::review_list;
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::stock::list_shelf;
use doorstep_exchange::questions::{DuplicateAnswer, DuplicateChoice};
use doorstep_exchange::{Answers, ImportPlan, Kind, Preview, commit, read_existing};
use doorstep_testkit::{TestVault, dump};

const ROSTER: &[u8] = include_bytes!("fixtures/roster-as-exported.csv");
const STOCK: &str = "Quantity,PLEASE LEAVE THIS COLUMN ALONE\n500,Wipes\n,Bibs\n30,Nappies (Size 2)\n";

/// A plan with the usual answers and every possible double chosen alike.
fn plan(session: &Session, kind: Kind, bytes: &[u8], doubles: Option<DuplicateChoice>) -> (Preview, ImportPlan) {
    let existing = read_existing(session, kind).expect("the vault can be read");
    let (preview, _) = run(kind, bytes, &Answers::default(), &existing).expect("a table");
    let mut answers = usual_answers(&preview);
    if let Some(choice) = doubles {
        answers.duplicates = preview.duplicates.iter().map(|same| DuplicateAnswer { row: same.row, choice }).collect();
    }
    run(kind, bytes, &answers, &existing).expect("a table")
}

fn go_on(_: usize, _: usize) -> bool {
    true
}

fn count(session: &Session, table: &str) -> u32 {
    let sql = format!("SELECT count(*) FROM {table} WHERE deleted = 0");
    session.db().query_row(&sql, [], |row| row.get(0)).expect("a table of records")
}

#[test]
fn the_roster_comes_in_and_goes_out_again_as_one() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let empty = dump(session.db());
    let (preview, plan) = plan(&session, Kind::Families, ROSTER, None);
    let done = commit(&mut session, OpId::fresh(), &plan, &mut go_on).expect("the roster comes in");
    assert_eq!(done.added, preview.summary.will_add, "as many as the preview said");
    assert_eq!(count(&session, "family"), 18, "the twentieth line is the double that waits, the totals line is nobody");
    assert_eq!(count(&session, "person"), 18 + 10 + 22, "adults, second adults and children, one of them not yet born");
    assert_eq!(done.review, preview.summary.review_items, "what waits is what was said to wait");
    assert_eq!(review_list(&session).expect("the list opens").len() as u32, done.review, "and can be opened");
    journal::verify(session.db()).expect("the journal holds together");

    session.undo(done.changed.txn).expect("one undo");
    assert_eq!(
        (count(&session, "family"), count(&session, "person"), count(&session, "review")),
        (0, 0, 0),
        "nothing is left to see"
    );
    assert_ne!(empty, dump(session.db()), "but taken back is not erased: it can come again");
}

#[test]
fn what_waits_is_in_no_plain_field_and_cannot_be_found() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let (_, plan) = plan(&session, Kind::Families, ROSTER, None);
    commit(&mut session, OpId::fresh(), &plan, &mut go_on).expect("the roster comes in");
    let tables = dump(session.db());
    for secret in ["555-0199", "VOICEMAIL", "TEXT ONLY", "555-0142", "CONFIDENTIAL", "pickup only"] {
        assert!(!tables.contains(secret), "{secret} stands in no table in the clear");
    }
    for asked in ["voicemail", "library", "0199"] {
        let hits = search(&session, &SearchRequest { text: asked.to_owned() }).expect("search works");
        let of_the_guarded = hits.iter().any(|hit| hit.title.starts_with("R."));
        assert!(!of_the_guarded, "{asked} does not lead to the family it must not lead to");
    }
    let lines = review_list(&session).expect("the list opens");
    assert!(
        lines.iter().any(|line| line.row == 6 && line.text.contains("Do not use old number 555-0199")),
        "it waits, whole"
    );
    let guarded = lines.iter().find(|line| line.row == 6).expect("line 6 waits").family_id;
    let page = family_page(&session, FamilyRequest { id: guarded.expect("a family") }).expect("the page opens");
    assert_eq!(
        (page.place.kind.as_str(), page.ways.len(), page.town),
        ("withheld", 0, None),
        "no way to the door but through the list"
    );
}

#[test]
fn a_family_stands_in_the_vault_as_the_roster_says() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let (_, plan) = plan(&session, Kind::Families, ROSTER, None);
    commit(&mut session, OpId::fresh(), &plan, &mut go_on).expect("the roster comes in");
    let all = list_families(&session, ListFamilies { mine: false }).expect("the list");
    let twins = all.iter().find(|family| family.name == "Adeyemi / Grant").expect("F-204");
    let page = family_page(&session, FamilyRequest { id: twins.id }).expect("the page opens");
    let people: Vec<_> = page
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.birth_date.as_deref(), person.diaper_size.as_deref()))
        .collect();
    let born = Some("2025-06-19");
    let wanted = [
        ("Folake Adeyemi", None, None),
        ("Marcus Grant", None, None),
        ("Ife Grant", born, Some("2")),
        ("Tobi Grant", born, Some("1")),
    ];
    assert_eq!(people, wanted, "two adults, then two children of one day");
    assert_eq!(page.people[2].gestation_days, Some(34 * 7 + 3), "34w3d");
    assert_eq!(page.postcode.as_deref(), Some("4402"), "kept as written, and listed");
    assert_eq!(page.reference.as_deref(), Some("F-204"), "the programme's number");
    assert_eq!(page.languages.len(), 2, "English and Yoruba");
    assert_eq!(page.ways.len(), 2, "two numbers");
    let mine = list_families(&session, ListFamilies { mine: true }).expect("the list");
    assert_eq!(
        mine.len(),
        all.len(),
        "visitors who are not here yet leave their families with the person who brought them in"
    );
}

#[test]
fn stopping_halfway_leaves_nothing_at_all() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let before = dump(session.db());
    let (_, plan) = plan(&session, Kind::Families, ROSTER, None);
    let refused = commit(&mut session, OpId::fresh(), &plan, &mut |done, total| done < total / 2);
    assert_eq!(refused.expect_err("it was stopped").code, "cancelled", "by name");
    assert_eq!(dump(session.db()), before, "the tables are as they were");
    let keys: u32 = session.db().query_row("SELECT count(*) FROM family_wrap", [], |row| row.get(0)).expect("keys");
    assert_eq!(keys, 0, "and no key of a family that never came");
}

#[test]
fn a_second_click_is_the_same_import() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let (_, plan) = plan(&session, Kind::Families, ROSTER, None);
    let click = OpId::fresh();
    commit(&mut session, click, &plan, &mut go_on).expect("the first click");
    let once = dump(session.db());
    commit(&mut session, click, &plan, &mut go_on).expect("the second click");
    assert_eq!(dump(session.db()), once, "nothing comes in twice");
}

#[test]
fn the_same_roster_again_adds_nobody() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let (_, first) = plan(&session, Kind::Families, ROSTER, Some(DuplicateChoice::Same));
    commit(&mut session, OpId::fresh(), &first, &mut go_on).expect("the first time");
    let (families, people) = (count(&session, "family"), count(&session, "person"));
    let (preview, again) = plan(&session, Kind::Families, ROSTER, None);
    assert_eq!(preview.summary.will_add, 0, "every row may be the same as a family that is there");
    assert!(preview.summary.waiting > 18, "and waits for a choice");
    drop(again);
    let (preview, again) = plan(&session, Kind::Families, ROSTER, Some(DuplicateChoice::Same));
    let done = commit(&mut session, OpId::fresh(), &again, &mut go_on).expect("they join");
    assert_eq!((done.added, done.joined), (0, preview.summary.will_join), "they join what is there");
    assert_eq!(
        (count(&session, "family"), count(&session, "person")),
        (families, people),
        "no family and nobody twice"
    );
}

#[test]
fn a_list_of_stock_is_a_count() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let (_, first) = plan(&session, Kind::Stock, STOCK.as_bytes(), None);
    let done = commit(&mut session, OpId::fresh(), &first, &mut go_on).expect("the list comes in");
    assert_eq!(done.added, 3, "three lines");
    let on_hand = |session: &Session| -> Vec<(String, i32)> {
        let shelf = list_shelf(session).expect("the shelf");
        assert_eq!(shelf.discrepancies, 0, "the ledger adds up");
        shelf.items.into_iter().map(|item| (item.name, item.on_hand)).collect()
    };
    let line = |name: &str, quantity| (name.to_owned(), quantity);
    assert_eq!(
        on_hand(&session),
        [line("Bibs", 0), line("Nappies (Size 2)", 30), line("Wipes", 500)],
        "blank is not counted"
    );
    let less = STOCK.replace("500", "480");
    let (preview, second) = plan(&session, Kind::Stock, less.as_bytes(), None);
    assert!(preview.questions.iter().all(|question| !question.waits()), "the place is known by its name");
    let done = commit(&mut session, OpId::fresh(), &second, &mut go_on).expect("counted again");
    assert_eq!(on_hand(&session)[2], line("Wipes", 480), "the second count holds; nothing is added up");
    session.undo(done.changed.txn).expect("one undo");
    assert_eq!(on_hand(&session)[2], line("Wipes", 500), "and the first holds again");
}

#[test]
fn a_list_of_products_becomes_items() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let list = b"036000291452,Snug,Comfort,Size 3,32\n4006381333931,Mia,Night,Newborn,20\n";
    let (_, first) = plan(&session, Kind::Items, list, None);
    commit(&mut session, OpId::fresh(), &first, &mut go_on).expect("the list comes in");
    let items = list_shelf(&session).expect("the shelf").items;
    let one = items.iter().find(|item| item.name == "Snug Comfort, Size 3").expect("the first product");
    assert_eq!(
        (one.code.as_deref(), one.size.as_deref(), one.pack_of),
        (Some("036000291452"), Some("Size 3"), Some(32)),
        "as written"
    );
    let (preview, _) = plan(&session, Kind::Items, list, None);
    assert_eq!(
        (preview.summary.will_add, preview.summary.waiting),
        (0, 2),
        "a second time they are recognised by their codes"
    );
}
