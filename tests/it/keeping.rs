//! How long records are kept, what holds them, and how they end: erased means erased, and the chain still verifies
//! (reference F.4).

use doorstep_core::care::{self, Reason, Stop};
use doorstep_core::error::Code;
use doorstep_core::families::{self, FamilyRequest};
use doorstep_core::ids::{FamilyId, HoldId, OpId};
use doorstep_core::journal;
use doorstep_core::keeping::{
    self, EndHold, EraseFamily, Erased, ExportFamily, LeaveFamily, PlaceHold, SetPeriod, WelcomeBack,
};
use doorstep_core::sealed::{self, SealFact};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::visits::{self, AddNote, PlanVisit, SaveJot};
use doorstep_core::{settings, today};
use doorstep_testkit::{TestVault, dump};
use rusqlite::types::ValueRef;

use crate::safe_contact::{enrol, keep_rule, rule};

/// Everything that is said of them, one word each that stands nowhere else.
const THEIR_WORDS: [&str; 5] = ["Quillan", "marmalade", "lullaby", "555-0142", "harbourmaster"];
const EVERYTHING: [&str; 5] = ["visitNotes", "kitDeliveries", "restrictedNotes", "releases", "familyRecord"];

fn note(session: &mut Session, family: FamilyId, text: &str) {
    let request =
        AddNote { op_id: OpId::fresh(), family, on: "2026-03-01".into(), kind: "note".into(), text: text.into() };
    visits::add_note(session, request).expect("a note");
}

/// A family with something in every place where words are kept.
fn family(session: &mut Session) -> FamilyId {
    let family = enrol(session);
    keep_rule(session, family, rule());
    note(session, family, "They bake with marmalade.");
    let plan = PlanVisit {
        op_id: OpId::fresh(),
        family,
        on: "2026-03-04".into(),
        time: None,
        minutes: None,
        mode: "home".into(),
        purpose: Some("a lullaby".into()),
    };
    let visit = visits::plan_visit(session, plan).expect("a plan").id;
    visits::save_jot(session, SaveJot { visit, text: "marmalade on the spoon".into() }).expect("a jot");
    let text = "Ask the harbourmaster".to_owned();
    sealed::seal_fact(session, SealFact { op_id: OpId::fresh(), family, kind: "note".into(), text }).expect("sealed");
    family
}

fn leave(session: &mut Session, family: FamilyId) {
    let farewell = Some("They take marmalade along.".to_owned());
    let request = LeaveFamily { op_id: OpId::fresh(), family, on: "2026-03-02".into(), why: "moved".into(), farewell };
    keeping::leave_family(session, request).expect("they leave");
}

fn erase(
    session: &mut Session,
    family: FamilyId,
    classes: &[&str],
    authority: &str,
    typed: &str,
) -> Result<Erased, String> {
    let request = EraseFamily {
        op_id: OpId::fresh(),
        family,
        classes: classes.iter().map(|class| (*class).to_owned()).collect(),
        authority: authority.into(),
        typed: typed.into(),
    };
    keeping::erase_family(session, request).map_err(|error| error.code)
}

/// Every cell of every table of the decrypted database, the parts of the search index too, and every word it knows.
fn whole(session: &Session) -> Vec<u8> {
    let db = session.db();
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'search'")
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
        .expect("the tables");
    let mut bytes = Vec::new();
    for table in tables {
        let mut query = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let width = query.column_count();
        let mut rows = query.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            for n in 0..width {
                match row.get_ref(n).expect("a cell") {
                    ValueRef::Text(text) => bytes.extend_from_slice(text),
                    ValueRef::Blob(blob) => bytes.extend_from_slice(blob),
                    _ => {}
                }
                bytes.push(b'\n');
            }
        }
    }
    db.execute_batch("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search, row)")
        .expect("words");
    let words: Vec<String> = db
        .prepare("SELECT term FROM temp.words")
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
        .expect("the words of the index");
    bytes.extend_from_slice(words.join("\n").as_bytes());
    bytes.to_ascii_lowercase()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[test]
fn erased_means_that_no_word_of_theirs_is_left_and_the_chain_still_verifies() {
    let (_vault, mut session) = TestVault::create();
    let theirs = family(&mut session);
    let request = families::EnrolFamily {
        op_id: OpId::fresh(),
        name: "Orley".into(),
        reference: None,
        languages: Vec::new(),
        interpreter: None,
        place: families::Place { kind: "none".into(), line: None, note: None },
        town: None,
        postcode: None,
        adults: Vec::new(),
        children: Vec::new(),
        visitors: Vec::new(),
    };
    let others = families::enrol_family(&mut session, request).expect("another family").id;
    note(&mut session, others, "They sing in the evening.");
    leave(&mut session, theirs);
    let before = whole(&session);
    for word in THEIR_WORDS.iter().filter(|word| **word != "harbourmaster") {
        assert!(holds(&before, word), "{word} is there to be erased");
    }
    let entries = journal::verify(session.db()).expect("a walk").entries;
    let erased = erase(&mut session, theirs, &EVERYTHING, "theyAsked", "Quillan").expect("it is erased");
    assert!(erased.swept && erased.records > 6 && !erased.changed.undoable, "whole, for good: {erased:?}");
    let after = whole(&session);
    for word in THEIR_WORDS {
        assert!(!holds(&after, word), "{word} stands nowhere any more");
    }
    let walk = journal::verify(session.db()).expect("a walk");
    assert_eq!(walk.broken, None, "the chain verifies");
    assert!(walk.erased >= u64::from(erased.entries) && walk.entries > entries, "and counts what was erased: {walk:?}");
    let tables = dump(session.db());
    journal::rebuild(session.vault_mut().connection()).expect("built again");
    assert_eq!(dump(session.db()), tables, "tables built again from the journal are the same");
    let page = families::family_page(&session, FamilyRequest { id: others }).expect("the other family");
    assert_eq!(page.timeline.len(), 1, "nothing of anybody else is touched");
    assert!(today::today(&session).expect("today").visits.is_empty(), "and Today knows them no more");
    let wraps: u32 = session
        .db()
        .query_row("SELECT count(*) FROM family_wrap WHERE family = ?1", [theirs], |row| row.get(0))
        .expect("a count");
    assert_eq!(wraps, 0, "their key is gone with them");
    let undone = settings::undo(&mut session, settings::UndoRequest { txn: erased.changed.txn });
    assert!(undone.is_err(), "and nothing takes it back");
    let log = keeping::keeping_list(&session).expect("the page").log;
    assert_eq!(log.len(), EVERYTHING.len(), "one line a class");
    assert!(log.iter().all(|line| line.authority == "theyAsked" && line.by.is_some()), "who, by what right: {log:?}");
}

#[test]
fn it_is_told_where_what_was_erased_still_lies() {
    let (_vault, mut session) = TestVault::create();
    let theirs = family(&mut session);
    leave(&mut session, theirs);
    let held = |session: &Session| keeping::keeping_list(session).expect("the page").still_held;
    let back_up = |session: &Session| care::back_up(session, Reason::Asked, &Stop::default()).expect("a backup");
    back_up(&session);
    assert_eq!(held(&session), None, "nothing was erased yet");
    erase(&mut session, theirs, &["visitNotes"], "theyAsked", "Quillan").expect("they asked for it");
    back_up(&session);
    let told = held(&session).expect("the backup before still holds it");
    assert_eq!((told.backups, told.aside, told.until.as_str()), (1, 0, "2026-12-02"), "one of two, for nine months");
    let first = doorstep_vault::list_backups(session.vault().folder()).expect("a list").pop().expect("the first");
    doorstep_vault::delete_backup(session.vault().folder(), first.number).expect("it goes");
    assert_eq!(held(&session), None, "gone from the last place that we know of");
}

#[test]
fn families_that_came_in_one_import_stay_whole_when_one_of_them_goes() {
    let (_vault, mut session) = TestVault::create();
    let op_id = OpId::fresh();
    let (one, two) = (FamilyId(op_id.record(0)), FamilyId(op_id.record(1)));
    session.permit("import_families").expect("a lead brings families in");
    session
        .act(op_id, "import.families", (&[], &[one, two]), |_, tx| {
            for (id, name) in [(one, "Quillan"), (two, "Orley")] {
                tx.set(id, doorstep_core::schema::family::NAME, name);
            }
            Ok(())
        })
        .expect("one import, two families");
    leave(&mut session, one);
    erase(&mut session, one, &["visitNotes", "familyRecord"], "court", " quillan ").expect("one goes");
    let name = |session: &Session| families::family_page(session, FamilyRequest { id: two }).map(|page| page.name);
    assert_eq!(name(&session).expect("the other"), "Orley", "the other stays");
    journal::rebuild(session.vault_mut().connection()).expect("built again");
    assert_eq!(name(&session).expect("the other"), "Orley", "also when the tables are built again");
    assert_eq!(journal::verify(session.db()).expect("a walk").broken, None, "and the chain holds");
}

#[test]
fn nothing_goes_before_its_time_without_its_name_or_under_a_hold() {
    let (vault, mut session) = TestVault::create();
    let theirs = family(&mut session);
    let try_it =
        |session: &mut Session, authority: &str, typed: &str| erase(session, theirs, &EVERYTHING, authority, typed);
    assert_eq!(try_it(&mut session, "theyAsked", "Quillan"), Err("not-left".into()), "they are with us");
    leave(&mut session, theirs);
    assert_eq!(try_it(&mut session, "periodOver", "Quillan"), Err("not-due".into()), "their time is not over");
    assert_eq!(try_it(&mut session, "theyAsked", "Orley"), Err("typed-differs".into()), "a click alone never erases");
    assert_eq!(
        erase(&mut session, theirs, &["familyRecord"], "theyAsked", "Quillan"),
        Err("record-goes-last".into()),
        "notes without a family would be found by nobody"
    );
    vault.clock.go_on(366 * 7);
    let listed = keeping::keeping_list(&session).expect("the page").families;
    assert_eq!(listed.first().map(|line| line.standing.as_str()), Some("due"), "after its years it is due: {listed:?}");
    let hold = OpId::fresh();
    let request = PlaceHold { op_id: hold, family: theirs, kind: "litigation".into(), why: "A case is open".into() };
    keeping::place_hold(&mut session, request).expect("a hold");
    for authority in ["periodOver", "theyAsked", "court"] {
        assert_eq!(try_it(&mut session, authority, "Quillan"), Err("on-hold".into()), "a hold outlasts {authority}");
    }
    let listed = keeping::keeping_list(&session).expect("the page").families;
    assert_eq!(listed[0].standing, "onHold", "the list says so: {listed:?}");
    assert_eq!(listed[0].holds[0].why, "A case is open", "and why");
    let request = EndHold { op_id: OpId::fresh(), id: HoldId(hold.record(0)) };
    keeping::end_hold(&mut session, request).expect("it ends");
    try_it(&mut session, "periodOver", "Quillan").expect("now it goes");
    assert!(search(&session, &SearchRequest { text: "Quillan".into() }).expect("a search").is_empty(), "and is gone");
}

#[test]
fn leaving_ends_with_a_farewell_and_can_be_taken_back() {
    let (_vault, mut session) = TestVault::create();
    let theirs = family(&mut session);
    leave(&mut session, theirs);
    let page = families::family_page(&session, FamilyRequest { id: theirs }).expect("the page");
    assert!(page.next_visit.is_none(), "no visit is planned with a family that has left");
    assert!(page.timeline.iter().any(|line| line.text.contains("marmalade along")), "the farewell is a note");
    assert!(keeping::keeping_list(&session).expect("the page").families.is_empty(), "nothing is due for years");
    keeping::welcome_back(&mut session, WelcomeBack { op_id: OpId::fresh(), family: theirs }).expect("welcome back");
    let page = families::family_page(&session, FamilyRequest { id: theirs }).expect("the page");
    assert!(page.left_on.is_none(), "they are with us again");
}

#[test]
fn a_period_below_the_minimum_is_kept_and_warned_about() {
    let (_vault, mut session) = TestVault::create();
    let mut set = |months| {
        keeping::set_period(&mut session, SetPeriod { op_id: OpId::fresh(), class: "releases".into(), months })
    };
    assert!(!set(72).expect("six years").below_least, "what is usual warns of nothing");
    assert!(set(12).expect("a year").below_least, "a year is kept, and warned about");
    assert!(set(0).expect_err("not at all").is(Code::NotANumber), "nothing goes on the day they leave");
    let classes = keeping::keeping_list(&session).expect("the page").classes;
    let releases = classes.iter().find(|line| line.class == "releases").expect("the class");
    assert_eq!((releases.months, releases.least), (12, 72), "the page shows both");
}

#[test]
fn a_family_gets_its_record_without_what_is_sealed() {
    let (_vault, mut session) = TestVault::create();
    let theirs = family(&mut session);
    let ask = |sure| ExportFamily { op_id: OpId::fresh(), family: theirs, sure };
    let refused = keeping::export_family(&mut session, ask(false)).expect_err("a second yes comes first");
    assert_eq!(refused.code, "confirm-safe-contact", "a file can be found");
    let export = keeping::export_family(&mut session, ask(true)).expect("their record");
    for text in [export.sheet.to_text(), export.json.clone()] {
        assert!(text.contains("marmalade"), "what was written is theirs to read:\n{text}");
        assert!(!text.contains("harbourmaster"), "what is sealed is not handed out:\n{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&export.json).expect("a program can read it");
    assert_eq!(json["person"].as_array().map(Vec::len), Some(3), "everybody is in it");
    let logged: u32 =
        session.db().query_row("SELECT count(*) FROM share WHERE deleted = 0", [], |row| row.get(0)).expect("a count");
    assert_eq!(logged, 1, "and the log says that it was handed out");
}
