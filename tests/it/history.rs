//! The readable history: who, what, before and after, why, undone or not; and what is sealed stays sealed in it.

use doorstep_core::families::{
    self, EditFamily, EnrolFamily, FamilyRequest, NewAdult, Place, SafeContact, SetSafeContact,
};
use doorstep_core::history::{
    ChangesRequest, HistoryPage, HistoryRequest, UndoChange, changes, check_journals, family_history, is_hidden,
    journal_page, undo_change,
};
use doorstep_core::ids::{FamilyId, OpId};
use doorstep_core::schema::ENTITIES;
use doorstep_core::sealed::{SealFact, seal_fact};
use doorstep_core::session::Session;
use doorstep_domain::team::permissions;
use doorstep_testkit::{LEAD, TestVault};
use doorstep_words::{Catalogue, LANGUAGES};

fn enrol(session: &mut Session, name: &str) -> FamilyId {
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: name.into(),
        reference: Some("H-12".into()),
        languages: vec!["Spanish".into()],
        interpreter: None,
        place: Place { kind: "address".into(), line: Some("4 Tern Row".into()), note: None },
        town: Some("Porthlow".into()),
        postcode: None,
        adults: vec![NewAdult { name: "Lucía".into(), said: None, relation: Some("mother".into()) }],
        children: Vec::new(),
        visitors: Vec::new(),
    };
    families::enrol_family(session, request).expect("a family joins").id
}

/// Changes what the family's page says now.
pub fn edit(session: &mut Session, family: FamilyId, change: impl FnOnce(&mut EditFamily)) {
    let page = families::family_page(session, FamilyRequest { id: family }).expect("the page");
    let mut request = EditFamily {
        op_id: OpId::fresh(),
        id: family,
        name: page.name,
        reference: page.reference,
        languages: page.languages,
        interpreter: page.interpreter,
        place: page.place,
        town: page.town,
        postcode: page.postcode,
        diet: page.diet,
        kit_choice: page.kit_choice,
        kit_choice_words: page.kit_choice_words,
        visitors: None,
    };
    change(&mut request);
    families::edit_family(session, request).expect("the page is put right");
}

fn of(session: &Session, family: FamilyId) -> HistoryPage {
    family_history(session, HistoryRequest { family, record: None, before: None }).expect("a history")
}

fn all_words(page: &HistoryPage) -> String {
    format!("{page:?}")
}

#[test]
fn a_family_s_history_says_who_changed_what_from_what_to_what() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    enrol(&mut session, "Orley");
    edit(&mut session, family, |request| request.diet = Some("vegetarian".into()));
    edit(&mut session, family, |request| request.diet = Some("no fish".into()));
    let page = of(&session, family);
    assert_eq!(page.lines.len(), 3, "one line a click, and nothing of another family: {page:#?}");
    let newest = &page.lines[0];
    assert_eq!((newest.by.as_str(), newest.what.as_str()), (LEAD, "Put the family’s page right"), "who did what");
    let change = &newest.records[0].changes[0];
    assert_eq!(
        (change.field.as_str(), change.before.as_deref(), change.after.as_deref()),
        ("what they eat", Some("vegetarian"), Some("no fish")),
        "before and after in words"
    );
    let first = &page.lines[2];
    assert_eq!(first.records[0].act, "made", "the first line made the record");
    let words = all_words(&page);
    assert!(words.contains("Rosa Vidal") && words.contains("Monday 2 March"), "people by name, days as days: {words}");
}

#[test]
fn one_record_and_one_person_have_a_history_of_their_own() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let other = enrol(&mut session, "Orley");
    let person = families::family_page(&session, FamilyRequest { id: family }).expect("the page").people[0].id;
    let record = Some(person.0);
    let page = family_history(&session, HistoryRequest { family, record, before: None }).expect("a history");
    assert_eq!(page.lines.len(), 1, "the person was written once");
    assert!(all_words(&page).contains("Lucía") && !all_words(&page).contains("Tern"), "and only the person is told");
    let refused = family_history(&session, HistoryRequest { family: other, record, before: None });
    assert!(refused.is_err(), "a record is not found under another family");
    let mine = ChangesRequest { by: Some(session.person()), before: None };
    assert_eq!(changes(&session, mine).expect("mine").lines.len(), 3, "two families, and joining the team");
    let nobody = ChangesRequest { by: Some(uuid::Uuid::nil().into()), before: None };
    assert!(changes(&session, nobody).expect("nobody's").lines.is_empty(), "somebody else did nothing");
}

#[test]
fn pages_follow_one_another_without_gap_or_repetition() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    for n in 0..90 {
        edit(&mut session, family, |request| request.diet = Some(format!("diet {n}")));
    }
    for everybody in [false, true] {
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = if everybody {
                changes(&session, ChangesRequest { by: None, before }).expect("a page")
            } else {
                family_history(&session, HistoryRequest { family, record: None, before }).expect("a page")
            };
            seen.extend(page.lines.iter().map(|line| line.n));
            before = page.lines.last().map(|line| line.n);
            if !page.more {
                break;
            }
        }
        let wanted = if everybody { 92 } else { 91 };
        assert_eq!(seen.len(), wanted, "every click once");
        assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "the newest first");
    }
}

#[test]
fn an_older_action_is_taken_back_with_a_reason_that_stays_readable() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    edit(&mut session, family, |request| request.diet = Some("vegetarian".into()));
    let txn = of(&session, family).lines[0].txn;
    let silent = undo_change(&mut session, UndoChange { txn, because: "  ".into() });
    assert_eq!(silent.expect_err("a reason is asked for").code, "required", "an undo from the history says why");
    undo_change(&mut session, UndoChange { txn, because: "wrong family".into() }).expect("it is taken back");
    let page = of(&session, family);
    assert_eq!(page.lines[0].why.as_deref(), Some("wrong family"), "the reason stands in the history");
    assert!(page.lines[0].undoes && page.lines[1].undone && !page.lines[1].can_undo, "both sides say so");
    let shown = families::family_page(&session, FamilyRequest { id: family }).expect("the page");
    assert_eq!(shown.diet, None, "and the page is as it was before");
}

#[test]
fn sealed_values_are_told_as_sealed_and_kept_back_addresses_too() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let fact = SealFact { op_id: OpId::fresh(), family, kind: "oldNumber".into(), text: "555-0199 Dario".into() };
    seal_fact(&mut session, fact).expect("a fact is sealed");
    edit(&mut session, family, |request| {
        request.place = Place { kind: "withheld".into(), line: None, note: None };
    });
    let words = all_words(&of(&session, family));
    for secret in ["0199", "Dario", "Tern Row", "Porthlow"] {
        assert!(!words.contains(secret), "{secret} is not told: {words}");
    }
    assert!(words.contains("\"sealed\""), "that something is sealed is told");
    let everybody = changes(&session, ChangesRequest { by: None, before: None }).expect("changes");
    assert!(!all_words(&everybody).contains("Tern Row"), "nor in the programme's own history");
}

#[test]
fn a_rule_that_says_no_address_keeps_the_old_one_out_of_the_history() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let rule = SafeContact {
        allowed: Vec::new(),
        voicemail: "never".into(),
        say_we_are: None,
        never: Vec::new(),
        pickup_only: true,
        no_address: true,
        cover_name: None,
        last_checked: None,
        recheck_days: None,
        each_contact: false,
        expires_on: None,
        ..SafeContact::default()
    };
    families::set_safe_contact(&mut session, SetSafeContact { op_id: OpId::fresh(), family, rule: Some(rule) })
        .expect("a rule");
    assert!(!all_words(&of(&session, family)).contains("Tern Row"), "the rule holds for what is past, too");
}

#[test]
fn every_field_has_words_or_a_reason_to_be_left_out() {
    let mut missing = Vec::new();
    for entity in ENTITIES {
        let table = entity.table.replace('_', "-");
        let fields = entity.fields.iter().filter(|field| !is_hidden(entity.table, field.column));
        let ids = fields.map(|field| format!("field-{table}-{}", field.column.replace('_', "-")));
        for id in ids.chain([format!("field-{table}")]) {
            missing
                .extend(LANGUAGES.iter().filter(|lang| !Catalogue::for_language(**lang).has(&id)).map(|_| id.clone()));
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "a history would say “something”");
}

#[test]
fn every_act_that_writes_has_words() {
    let acts = permissions().flat_map(|line| line.writes).map(|op| format!("deed-{}", op.replace('.', "-")));
    let has = |id: &String| LANGUAGES.iter().all(|lang| Catalogue::for_language(*lang).has(id));
    let missing: Vec<String> = acts.filter(|id| !has(id)).collect();
    assert_eq!(missing, Vec::<String>::new(), "a history would say “changed something”");
}

#[test]
fn the_printed_state_says_where_the_chain_ends_and_when_it_is_broken() {
    let (_vault, mut session) = TestVault::create();
    enrol(&mut session, "Ferrán");
    let page = journal_page(&session, None).expect("the page");
    assert!(page.is_whole && page.ends.len() == 1, "one machine has written: {page:?}");
    let head = page.ends[0].head.clone();
    assert_eq!(head.len(), 39, "eight groups of four to compare by eye: {head}");
    let other = journal_page(&session, Some("2026-02")).expect("the page");
    assert_eq!((other.facts[0].1.as_str(), &other.ends[0].head), ("0", &head), "nothing was done in February");
    assert!(journal_page(&session, Some("2026-13")).is_err(), "there is no thirteenth month");
    session.db().execute("UPDATE journal SET hlc = hlc + 1 WHERE n = 3", []).expect("somebody changes an entry");
    let found = check_journals(&session).expect("a walk").broken.expect("it does not fit");
    assert_eq!((found.journal.as_str(), found.what.as_str(), found.seq), ("changes", "chain", 3), "the entry is named");
    assert!(found.says.contains("Monday 2 March 2026"), "in words, with its day: {}", found.says);
    assert!(!journal_page(&session, None).expect("the page").is_whole, "and the page says so");
}
