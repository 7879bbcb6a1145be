//! A day with one family, below the window: enrol, reach, promise, visit, brief, undo, find again.

use doorstep_core::families::{self, EnrolFamily, FamilyRequest, NewAdult, NewChild, Place, SafeContact, SafeWay};
use doorstep_core::ids::{FamilyId, OpId};
use doorstep_core::review::{FileReview, Filing, file_review, review_list, waiting_line};
use doorstep_core::sealed::{self, SealFact};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::visits::{self, BriefRequest, FinishVisit, NewPromise, PlanVisit, SaveJot};
use doorstep_core::{promises, settings, today};
use doorstep_testkit::{TestVault, dump, lock};
use doorstep_words::render_brief;

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
        adults: vec![NewAdult {
            name: "Lucía Ferrán".into(),
            said: Some("loo-SEE-ah".into()),
            relation: Some("mother".into()),
        }],
        children: vec![NewChild {
            name: "Noa".into(),
            said: None,
            birth_date: Some("2025-04-02".into()),
            birth_approximate: false,
            due_date: None,
            gestation: Some("28w0d".into()),
        }],
        visitors: Vec::new(),
    };
    families::enrol_family(session, request).expect("a family joins").id
}

fn plan(session: &mut Session, family: FamilyId) -> doorstep_core::ids::VisitId {
    let request = PlanVisit {
        op_id: OpId::fresh(),
        family,
        on: "2026-03-02".into(),
        time: Some("14:00".into()),
        minutes: Some(60),
        mode: "home".into(),
        purpose: None,
    };
    visits::plan_visit(session, request).expect("a visit is planned").id
}

fn finish(visit: doorstep_core::ids::VisitId) -> FinishVisit {
    FinishVisit {
        op_id: OpId::fresh(),
        visit,
        on: "2026-03-02".into(),
        minutes: None,
        saw: "Noa turned to her mother's voice.".into(),
        told: String::new(),
        enjoyed: String::new(),
        text: String::new(),
        agenda: "¿Por qué se despierta?".into(),
        went_well: "Se ríe cuando canto.".into(),
        strength: Some("Lucía waits for Noa's turn.".into()),
        attended: Vec::new(),
        kept: Vec::new(),
        promises: vec![NewPromise {
            who: "us".into(),
            words: "Call the clinic about a ride".into(),
            due_on: Some("2026-02-28".into()),
        }],
        next: None,
    }
}

fn said(session: &Session, family: FamilyId) -> String {
    let request = BriefRequest { family, visit: None, mode: None, on: None };
    let page = visits::assemble_brief(session, &request).expect("a brief");
    let brief = render_brief(&page, session.words(), session.today());
    let lines = brief
        .sections
        .iter()
        .flat_map(|section| &section.lines)
        .map(|line| format!("{} {}", line.text, line.detail.clone().unwrap_or_default()));
    [brief.title.clone(), brief.place.clone().unwrap_or_default()]
        .into_iter()
        .chain(brief.banner.clone())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_day_is_there_again_after_lock_and_unlock() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let visit = plan(&mut session, family);
    assert_eq!(today::today(&session).expect("today").visits.len(), 1, "the visit is on Today");
    visits::save_jot(&mut session, SaveJot { visit, text: "sings; spoon".into() }).expect("a jot is kept");
    lock(session);
    let mut session = vault.unlock();
    let page = visits::visit_page(&session, visits::VisitRequest { id: visit }).expect("the visit");
    assert_eq!(page.jot, "sings; spoon", "half-typed words survive a lock");
    assert!(page.prompts.len() <= 3, "at most three prompts at a visit");
    let kinds: Vec<String> =
        today::today(&session).expect("today").follow_ups.into_iter().map(|line| line.kind).collect();
    assert_eq!(kinds, ["finishNote"], "Today asks for the note");
    visits::finish_visit(&mut session, finish(visit)).expect("the note is finished");
    let today = today::today(&session).expect("today");
    assert!(today.follow_ups.is_empty() && today.visits.is_empty(), "nothing is left to finish");
    assert_eq!((today.promises.len(), today.promises[0].late_days), (1, 2), "our promise is two days late and says so");
    vault.clock.go_on(1);
    let brief = said(&session, family);
    for words in [
        "Ferrán",
        "loo-SEE-ah",
        "Se ríe cuando canto.",
        "¿Por qué se despierta?",
        "Call the clinic about a ride",
        "4 Tern Row",
    ] {
        assert!(brief.contains(words), "the next brief says {words:?}:\n{brief}");
    }
    assert!(brief.contains("11 months") && brief.contains("8 months"), "both ages stand in the brief:\n{brief}");
    let hits = search(&session, &SearchRequest { text: "ferran lucia".into() }).expect("a search");
    assert!(hits.iter().any(|hit| hit.title == "Lucía Ferrán"), "accents and order of names do not matter");
    let hits = search(&session, &SearchRequest { text: "turned voice".into() }).expect("a search");
    assert_eq!(hits.first().map(|hit| hit.kind.as_str()), Some("visit"), "words of a note are found");
}

#[test]
fn removing_a_family_and_undo_restores_every_byte() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let visit = plan(&mut session, family);
    visits::finish_visit(&mut session, finish(visit)).expect("the note is finished");
    let shown = |session: &Session| families::family_page(session, FamilyRequest { id: family }).expect("the page");
    let before = shown(&session);
    families::remove_family(&mut session, families::RemoveFamily { op_id: OpId::fresh(), id: family })
        .expect("it is put away");
    assert!(families::family_page(&session, FamilyRequest { id: family }).is_err(), "it is gone from view");
    assert!(search(&session, &SearchRequest { text: "Lucía".into() }).expect("a search").is_empty(), "and from search");
    assert!(today::today(&session).expect("today").nothing, "and from Today");
    let undone =
        settings::undo(&mut session, settings::UndoRequest { txn: None }).expect("the last action is taken back");
    assert!(undone.kept.is_empty(), "nothing stood in the way");
    assert_eq!(shown(&session), before, "everything is as it was");
}

#[test]
fn the_same_click_twice_is_one_family() {
    let (_vault, mut session) = TestVault::create();
    let op_id = OpId::fresh();
    let request = |op_id| EnrolFamily {
        op_id,
        name: "Orley".into(),
        reference: None,
        languages: Vec::new(),
        interpreter: None,
        place: Place { kind: "none".into(), line: None, note: None },
        town: None,
        postcode: None,
        adults: Vec::new(),
        children: Vec::new(),
        visitors: Vec::new(),
    };
    let first = families::enrol_family(&mut session, request(op_id)).expect("a family joins");
    let before = dump(session.db());
    let second = families::enrol_family(&mut session, request(op_id)).expect("the second click is no error");
    assert_eq!((first.id, before), (second.id, dump(session.db())), "a double click makes nothing twice");
}

#[test]
fn what_cannot_be_kept_is_told_back_by_field() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let before = dump(session.db());
    let mut request = finish(plan(&mut session, family));
    request.on = "0025-03-02".into();
    let refused = visits::finish_visit(&mut session, request).expect_err("nobody was visited in the year 25");
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("not-a-date", Some("on")), "the field is named");
    settings::undo(&mut session, settings::UndoRequest { txn: None }).expect("the plan is taken back");
    let long = promises::AddPromise {
        op_id: OpId::fresh(),
        family,
        who: "us".into(),
        words: "x".repeat(10_000),
        due_on: None,
    };
    let refused = promises::add_promise(&mut session, long).expect_err("a promise is a line");
    assert_eq!(refused.code, "too-long", "and says so");
    assert_eq!(
        session.db().query_row("SELECT count(*) FROM promise", [], |row| row.get::<_, u32>(0)).expect("a count"),
        0,
        "nothing was half written"
    );
    assert!(dump(session.db()).len() >= before.len(), "what was there is there");
}

fn rule() -> SafeContact {
    SafeContact {
        allowed: vec![SafeWay {
            kind: "text".into(),
            words: Some("555-0171".into()),
            hours: Some("weekdays 10 to 12".into()),
        }],
        voicemail: "never".into(),
        say_we_are: Some("the library".into()),
        never: vec!["no letters".into()],
        pickup_only: true,
        last_checked: Some("2026-02-27".into()),
        ..SafeContact::default()
    }
}

#[test]
fn a_safe_contact_rule_binds_ways_and_paper() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let set = families::SetSafeContact { op_id: OpId::fresh(), family, rule: Some(rule()) };
    families::set_safe_contact(&mut session, set).expect("the rule is kept");
    let page = families::family_page(&session, FamilyRequest { id: family }).expect("the page");
    assert_eq!(page.safe_contact, Some(rule()), "the rule comes back as it was given");
    assert!(page.safe_contact_lines.iter().any(|line| line.contains("the library")), "the banner says what to say");
    let person = page.people[0].id;
    let way = |kind: &str| families::SaveWay {
        op_id: OpId::fresh(),
        family,
        person,
        id: None,
        kind: kind.into(),
        value: Some("555-0171".into()),
        hours: None,
        voicemail: None,
        rank: 1,
    };
    let refused = families::save_way(&mut session, way("call")).expect_err("a call is not safe");
    assert_eq!(refused.code, "way-not-allowed", "a forbidden way cannot be picked");
    families::save_way(&mut session, way("text")).expect("a text is safe");
    let brief = said(&session, family);
    assert!(!brief.contains("4 Tern Row"), "no address stands in the brief:\n{brief}");
    assert!(brief.contains("the library"), "the banner is on the page:\n{brief}");
}

#[test]
fn sealed_facts_are_found_nowhere_but_where_they_are_opened() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    let fact =
        SealFact { op_id: OpId::fresh(), family, kind: "oldNumber".into(), text: "old number 555-0199, Dario".into() };
    sealed::seal_fact(&mut session, fact).expect("a fact is sealed");
    assert!(!dump(session.db()).contains("555-0199"), "no table holds it in the clear");
    for text in ["555-0199", "Dario", "0199"] {
        assert!(
            search(&session, &SearchRequest { text: text.into() }).expect("a search").is_empty(),
            "search shows nothing for {text}"
        );
    }
    assert!(!said(&session, family).contains("0199"), "the brief cannot know it");
    lock(session);
    let session = vault.unlock();
    let opened = sealed::open_sealed(&session, sealed::OpenSealed { family, why: None })
        .expect("it opens for who holds the key");
    assert_eq!(opened.facts[0].text, "old number 555-0199, Dario", "word for word");
}

#[test]
fn a_waiting_line_becomes_a_rule_or_a_sealed_fact_and_never_a_note() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, "Ferrán");
    for n in [0, 1] {
        let op_id = OpId::fresh();
        let (id, text) = (op_id.record(n), "NO VOICEMAIL, not 555-0199");
        let values = waiting_line(&session, id, Some(family), "safeContact", 6, "Notes", text).expect("it is sealed");
        let touches: (&[_], &[_]) = (&[], &[family]);
        session.permit("import_families").expect("a lead brings families in");
        session
            .act(op_id, "import.families", touches, |_, tx| {
                tx.put(id, values);
                Ok(())
            })
            .expect("it waits");
    }
    assert!(!dump(session.db()).contains("VOICEMAIL"), "while it waits it stands nowhere in the clear");
    let waiting = review_list(&session).expect("the list");
    assert_eq!(waiting[0].text, "NO VOICEMAIL, not 555-0199", "a person can read it");
    let file = |n: usize, filing| FileReview { op_id: OpId::fresh(), id: waiting[n].id, family: None, filing };
    let sealed_as = file(0, Filing::Sealed { r#as: "oldNumber".into() });
    file_review(&mut session, sealed_as).expect("it is filed");
    let as_rule = file(1, Filing::Rule { rule: rule() });
    file_review(&mut session, as_rule).expect("it is filed");
    assert!(review_list(&session).expect("the list").is_empty(), "nothing waits any more");
    let facts = sealed::open_sealed(&session, sealed::OpenSealed { family, why: None }).expect("it opens");
    let texts: Vec<&str> = facts.facts.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(
        texts, ["NO VOICEMAIL, not 555-0199"; 2],
        "nothing was dropped on the way: a rule says less than its line"
    );
    let page = families::family_page(&session, FamilyRequest { id: family }).expect("the page");
    assert_eq!(page.safe_contact, Some(rule()), "and the rule stands");
}

#[test]
fn half_typed_words_count_as_kept() {
    let (vault, mut session) = TestVault::create();
    enrol(&mut session, "Ferrán");
    let kept = |session: &Session| settings::session_view(session).expect("the frame").last_saved_at;
    let record = kept(&session);
    vault.clock.go_on(1);
    let draft = visits::SaveDraft { key: "note:1".into(), text: "half a word".into() };
    let saved = visits::save_draft(&mut session, &draft).expect("a draft");
    assert_eq!(kept(&session), Some(saved.saved_at), "as it was said when they were kept");
    assert!(kept(&session) > record, "and never earlier than before");
}
