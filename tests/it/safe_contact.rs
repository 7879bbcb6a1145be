//! Safe contact as behaviour: what was not said is safe cannot be picked, what is said is asked again, and paper
//! carries another name (reference I.5).

use doorstep_core::error::Code;
use doorstep_core::families::{
    self, CheckSafeContact, EnrolFamily, FamilyRequest, NewAdult, NewChild, Place, SafeContact, SafeContactRequest,
    SafeWay, SaveWay, SetSafeContact,
};
use doorstep_core::ids::{FamilyId, OpId, ReviewId};
use doorstep_core::review::{FileReview, Filing, file_review, waiting_line};
use doorstep_core::sealed::{self, SealFact};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::team::{HandOverCaseload, hand_over_caseload};
use doorstep_core::visits::{self, BriefRequest, ChangeVisit, FinishVisit, NextTime, PlanVisit, PrintBrief};
use doorstep_core::{settings, today};
use doorstep_domain::team::Role;
use doorstep_print::{PaperSize, brief_document};
use doorstep_testkit::{PROGRAMME, TestVault, add_colleague};
use doorstep_words::render_brief;

/// Maia, Teo and Ilse: they live where nobody may know, and can be texted on weekday mornings.
pub fn enrol(session: &mut Session) -> FamilyId {
    let child = |name: &str, born: &str| NewChild {
        name: name.into(),
        said: None,
        birth_date: Some(born.into()),
        birth_approximate: false,
        due_date: None,
        gestation: None,
    };
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: "Quillan".into(),
        reference: None,
        languages: vec!["English".into(), "Spanish".into()],
        interpreter: None,
        place: Place { kind: "withheld".into(), line: Some("19 Linnet Court".into()), note: None },
        town: Some("Brackmouth".into()),
        postcode: None,
        adults: vec![NewAdult { name: "Maia Quillan".into(), said: None, relation: Some("mother".into()) }],
        children: vec![child("Teo", "2025-07-28"), child("Ilse", "2021-12-10")],
        visitors: Vec::new(),
    };
    families::enrol_family(session, request).expect("a family joins").id
}

pub fn rule() -> SafeContact {
    SafeContact {
        allowed: vec![SafeWay {
            kind: "text".into(),
            words: Some("555-0142".into()),
            hours: Some("Mon-Fri 10-12".into()),
        }],
        say_we_are: Some("the library".into()),
        never: vec!["no letters".into()],
        pickup_only: true,
        cover_name: Some("Reading Group".into()),
        last_checked: Some("2026-02-27".into()),
        recheck_days: Some(14),
        ..SafeContact::default()
    }
}

pub fn keep_rule(session: &mut Session, family: FamilyId, rule: SafeContact) {
    let request = SetSafeContact { op_id: OpId::fresh(), family, rule: Some(rule) };
    families::set_safe_contact(session, request).expect("the rule is kept");
}

fn way(session: &Session, family: FamilyId, kind: &str, value: &str, voicemail: Option<&str>) -> SaveWay {
    let page = families::family_page(session, FamilyRequest { id: family }).expect("the page");
    SaveWay {
        op_id: OpId::fresh(),
        family,
        person: page.people[0].id,
        id: None,
        kind: kind.into(),
        value: Some(value.into()),
        hours: None,
        voicemail: voicemail.map(str::to_owned),
        rank: 1,
    }
}

fn plan(family: FamilyId, mode: &str) -> PlanVisit {
    PlanVisit {
        op_id: OpId::fresh(),
        family,
        on: "2026-03-04".into(),
        time: Some("10:30".into()),
        minutes: None,
        mode: mode.into(),
        purpose: None,
    }
}

#[test]
fn what_was_not_said_is_safe_cannot_be_picked_anywhere() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    for (kind, value, voicemail, field) in [
        ("call", "555-0142", None, "kind"),
        ("text", "555-0199", None, "value"),
        ("text", "555-0142", Some("neutral"), "voicemail"),
    ] {
        let asked = way(&session, family, kind, value, voicemail);
        let refused = families::save_way(&mut session, asked).expect_err("the rule does not say so");
        assert!(refused.is(Code::WayNotAllowed), "{kind} {value} {voicemail:?}: {refused}");
        assert_eq!(refused.field.as_deref(), Some(field), "and the form knows where");
    }
    let safe = way(&session, family, "text", "555-0142", Some("never"));
    families::save_way(&mut session, safe).expect("what they said is safe can be kept");
    for mode in ["phone", "video", "mail", "porch"] {
        let refused = visits::plan_visit(&mut session, plan(family, mode)).expect_err("not a way they named");
        assert!(refused.is(Code::WayNotAllowed), "{mode} cannot be planned: {refused}");
    }
    let id = visits::plan_visit(&mut session, plan(family, "message")).expect("texting is safe").id;
    let PlanVisit { on, time, minutes, purpose, .. } = plan(family, "phone");
    let change = ChangeVisit { op_id: OpId::fresh(), id, on, time, minutes, mode: "phone".into(), purpose };
    assert!(visits::change_visit(&mut session, change).is_err(), "nor can a plan become one");
    let finish = FinishVisit { next: Some(next("phone")), ..finished(id) };
    let refused = visits::finish_visit(&mut session, finish).expect_err("nor the next time");
    assert_eq!(refused.field.as_deref(), Some("nextMode"), "the form knows where");
}

fn next(mode: &str) -> NextTime {
    NextTime { on: "2026-03-11".into(), time: None, mode: mode.into() }
}

fn finished(visit: doorstep_core::ids::VisitId) -> FinishVisit {
    FinishVisit {
        op_id: OpId::fresh(),
        visit,
        on: "2026-03-02".into(),
        minutes: None,
        saw: "Teo rolled over twice.".into(),
        told: String::new(),
        enjoyed: String::new(),
        text: String::new(),
        agenda: String::new(),
        went_well: String::new(),
        strength: None,
        attended: Vec::new(),
        kept: Vec::new(),
        promises: Vec::new(),
        next: None,
    }
}

#[test]
fn the_screen_is_told_what_is_greyed_and_why() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let view = |session: &Session| families::safe_contact(session, SafeContactRequest { family }).expect("a view");
    let open = view(&session);
    assert!(open.lines.is_empty() && !open.recheck_due, "without a rule there is no banner");
    assert!(open.modes.iter().all(|choice| choice.forbidden.is_none()), "and everything can be picked");
    keep_rule(&mut session, family, rule());
    let bound = view(&session);
    let says = |code: &str| bound.modes.iter().find(|choice| choice.code == code).and_then(|it| it.forbidden.clone());
    assert!(says("phone").is_some_and(|why| why.contains("not said")), "a call is greyed with its reason");
    assert_eq!(says("message"), None, "a text is not");
    assert!(bound.lines.iter().any(|line| line.contains("555-0142")), "the banner names the way that is safe");
}

#[test]
fn a_rule_is_asked_again_on_today_and_one_click_settles_it() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    let due = |session: &Session| today::today(session).expect("today").safe_checks;
    assert!(due(&session).is_empty(), "checked three days ago");
    vault.clock.go_on(12);
    assert_eq!(due(&session).first().map(|check| check.family_id), Some(family), "a shelter asks after two weeks");
    let brief = said(&session, family);
    assert!(brief.contains("Ask again today"), "and the brief says so:\n{brief}");
    families::check_safe_contact(&mut session, CheckSafeContact { op_id: OpId::fresh(), family }).expect("one click");
    assert!(due(&session).is_empty(), "settled");
    let page = families::family_page(&session, FamilyRequest { id: family }).expect("the page");
    let kept = page.safe_contact.expect("the rule");
    assert_eq!(kept.last_checked.as_deref(), Some("2026-03-14"), "with the day");
    assert_eq!(SafeContact { last_checked: rule().last_checked, ..kept }, rule(), "and nothing else changed");
    settings::undo(&mut session, settings::UndoRequest { txn: None }).expect("a slip of the finger");
    assert_eq!(due(&session).len(), 1, "is taken back");
}

#[test]
fn a_rule_that_ran_out_still_binds() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, SafeContact { expires_on: Some("2026-03-03".into()), ..rule() });
    vault.clock.go_on(2);
    let view = families::safe_contact(&session, SafeContactRequest { family }).expect("a view");
    assert!(view.recheck_due && view.lines.iter().any(|line| line.contains("was to end")), "it says so: {view:?}");
    assert!(visits::plan_visit(&mut session, plan(family, "phone")).is_err(), "silence is not permission");
    families::check_safe_contact(&mut session, CheckSafeContact { op_id: OpId::fresh(), family }).expect("asked");
    let view = families::safe_contact(&session, SafeContactRequest { family }).expect("a view");
    assert!(!view.recheck_due, "they said that it holds: {view:?}");
}

fn said(session: &Session, family: FamilyId) -> String {
    let request = BriefRequest { family, visit: None, mode: None, on: None };
    let page = visits::assemble_brief(session, &request).expect("a brief");
    format!("{:?}", render_brief(&page, session.words(), session.today()))
}

#[test]
fn paper_is_a_second_step_and_carries_the_cover_name() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    let request = |sure| PrintBrief { brief: BriefRequest { family, visit: None, mode: None, on: None }, sure };
    let refused = visits::brief_to_keep(&session, &request(false)).expect_err("paper can be found");
    assert_eq!(refused.code, "confirm-safe-contact", "a person says so a second time");
    let page = visits::brief_to_keep(&session, &request(true)).expect("somebody who is sure");
    let rendered = render_brief(&page, session.words(), session.today());
    let document = brief_document(&rendered, session.lang(), PaperSize::A4).expect("a page");
    let paper = document.text_of_pages().join("\n");
    for hidden in ["Quillan", "Maia", "Teo", "Ilse", "Linnet", "Brackmouth", PROGRAMME] {
        assert!(!paper.contains(hidden), "{hidden} stands on no paper:\n{paper}");
    }
    assert!(paper.contains("Reading Group"), "the name they chose for paper does:\n{paper}");
    let shown = said(&session, family);
    assert!(shown.contains("Maia Quillan"), "the screen still says who they are");
}

#[test]
fn the_other_parent_finds_nothing() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    let text = "Dorian Vance, old number 555-0199".to_owned();
    let fact = SealFact { op_id: OpId::fresh(), family, kind: "otherPerson".into(), text };
    sealed::seal_fact(&mut session, fact).expect("a fact is sealed");
    for asked in ["Dorian", "Vance", "555-0199", "5550199", "0199", "Linnet"] {
        let hits = search(&session, &SearchRequest { text: asked.into() }).expect("a search");
        assert!(hits.is_empty(), "{asked} finds nothing: {hits:?}");
    }
}

/// Whoever waits for a decision must not be harmed by the wait.
#[test]
fn words_that_wait_bind_like_a_rule_until_somebody_has_decided() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let (op_id, id) = (OpId::fresh(), OpId::fresh().record(0));
    let line =
        waiting_line(&session, id, Some(family), "safeContact", 6, "Notes", "do not call, he reads her messages");
    let line = line.expect("it is sealed");
    session.permit("import_families").expect("a lead brings families in");
    let written = session.act(op_id, "import.families", (&[], &[family]), |_, tx| {
        tx.put(id, line);
        Ok(())
    });
    written.expect("it waits");

    let view = families::safe_contact(&session, SafeContactRequest { family }).expect("the rule");
    assert!(view.lines[0].contains("To file"), "what waits stands first: {:?}", view.lines);
    assert!(!view.recheck_due, "nothing was kept that could still be right");
    assert!(view.channels.iter().all(|way| way.code == "inPerson" || way.forbidden.is_some()), "no way is safe yet");
    let page = families::family_page(&session, FamilyRequest { id: family }).expect("the page");
    assert_eq!(
        (page.safe_contact, page.safe_contact_lines),
        (None, view.lines),
        "no rule was kept, and something binds"
    );
    let listed = families::list_families(&session, families::ListFamilies { mine: false }).expect("the list");
    assert!(listed[0].safe_contact, "the list says so");
    let plan = |mode: &str| PlanVisit {
        op_id: OpId::fresh(),
        family,
        on: "2026-03-04".into(),
        time: None,
        minutes: None,
        mode: mode.into(),
        purpose: None,
    };
    let refused = visits::plan_visit(&mut session, plan("phone")).expect_err("a call");
    assert!(refused.is(Code::WayNotAllowed), "it cannot be planned");
    let brief = BriefRequest { family, visit: None, mode: None, on: None };
    let to_print = visits::brief_to_keep(&session, &PrintBrief { brief, sure: false });
    assert_eq!(to_print.expect_err("paper").code, "confirm-safe-contact", "paper asks first");

    let harmless = FileReview { op_id: OpId::fresh(), id: ReviewId(id), family: None, filing: Filing::Note };
    file_review(&mut session, harmless).expect("somebody has decided");
    let found = search(&session, &SearchRequest { text: "reads her messages".into() }).expect("a search");
    assert!(!found.is_empty(), "what is harmless is a note like any other, and nothing is lost");
    visits::plan_visit(&mut session, plan("phone")).expect("now it can be planned");
}

#[test]
fn a_safe_way_without_its_number_is_none() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let mut set = |kind: &str, words: Option<&str>| {
        let allowed = vec![SafeWay { kind: kind.into(), words: words.map(str::to_owned), hours: None }];
        let rule = Some(SafeContact { allowed, ..SafeContact::default() });
        families::set_safe_contact(&mut session, SetSafeContact { op_id: OpId::fresh(), family, rule }).map(drop)
    };
    for words in [None, Some(" ")] {
        let refused = set("text", words).expect_err("any number would do, also one that somebody else reads");
        assert!(refused.is(Code::Required) && refused.field.as_deref() == Some("allowed"), "{refused:?}");
    }
    set("inPerson", None).expect("there is no number to meeting");
    set("text", Some("555-0142")).expect("this one");
}

/// A family that may not be rung up is introduced together or not at all: also when many are passed on at once.
#[test]
fn no_introduction_goes_a_way_that_is_not_safe() {
    let (_vault, mut session) = TestVault::create();
    let jo = add_colleague(&mut session, "Jo Brannigan", Some(Role::Visitor));
    let family = enrol(&mut session);
    let rule = Some(rule());
    families::set_safe_contact(&mut session, SetSafeContact { op_id: OpId::fresh(), family, rule }).expect("a rule");
    let mut hand_over = |way: &str| {
        let (families, way) = (vec![family], way.to_owned());
        let request = HandOverCaseload {
            op_id: OpId::fresh(),
            families,
            to: jo,
            second: None,
            introduced_by: None,
            way,
            due_on: None,
            words: None,
        };
        hand_over_caseload(&mut session, request).map(drop)
    };
    assert!(hand_over("call").expect_err("only text is safe").is(Code::WayNotAllowed), "nobody rings them up");
    hand_over("message").expect("a text to the number they gave");
}
