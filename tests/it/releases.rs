//! Consent and release: a share goes out under a release or not at all, is logged, and can be stopped at once
//! (reference F.5, J3).

use doorstep_core::error::Code;
use doorstep_core::families::{self, FamilyRequest, NewAdult, Place};
use doorstep_core::ids::{FamilyId, OpId, PersonId, ReleaseId};
use doorstep_core::releases::{
    self, CheckShare, DraftRelease, ReleaseForm, ReleaseRequest, ReleasesRequest, RenewRelease, RevokeRelease,
    SeeOverride, ShareCopy, ShareOutcome, SignRelease,
};
use doorstep_core::session::Session;
use doorstep_core::{promises, settings, today};
use doorstep_print::{PaperSize, sheet_document};
use doorstep_testkit::{PROGRAMME, TestVault, dump};

use crate::safe_contact::{enrol, keep_rule, rule};

fn people(session: &Session, family: FamilyId) -> Vec<PersonId> {
    let page = families::family_page(session, FamilyRequest { id: family }).expect("the page");
    page.people.iter().map(|person| person.id).collect()
}

/// Maia signs for herself and her children: contact and kits, to the advocate.
fn form(session: &Session, family: FamilyId) -> ReleaseForm {
    let about = people(session, family);
    ReleaseForm {
        signer: Some(about[0]),
        signer_name: "Maia Quillan".into(),
        relationship: Some("mother".into()),
        authority: "parent".into(),
        about,
        classes: vec!["contact".into(), "kit".into()],
        from_whom: PROGRAMME.into(),
        to_whom: "Harbour Advocates".into(),
        purpose: "so that the shelter can call us".into(),
        how: vec!["paper".into()],
        language: Some("Spanish".into()),
        interpreter: Some("Ines Barra".into()),
        oral: true,
        explained: true,
        copy_given: true,
        ..ReleaseForm::default()
    }
}

fn sign(session: &mut Session, family: FamilyId, form: ReleaseForm) -> ReleaseId {
    let request = SignRelease { op_id: OpId::fresh(), family, id: None, form, given_on: None };
    releases::sign_release(session, request).expect("a release is signed").id
}

fn what(session: &Session, family: FamilyId, to: &str, classes: &[&str]) -> CheckShare {
    CheckShare {
        family,
        to_whom: to.into(),
        classes: classes.iter().map(|class| (*class).to_owned()).collect(),
        about: people(session, family),
        how: "paper".into(),
    }
}

fn share(session: &mut Session, what: CheckShare, override_why: Option<&str>) -> ShareOutcome {
    let request = ShareCopy { op_id: OpId::fresh(), what, override_why: override_why.map(str::to_owned), sure: true };
    releases::share_copy(session, request).expect("an answer")
}

fn state(session: &Session, id: ReleaseId) -> String {
    releases::release_page(session, ReleaseRequest { id }).expect("its page").line.state
}

#[test]
fn a_share_goes_out_under_a_release_and_is_logged() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    let form = form(&session, family);
    let release = sign(&mut session, family, form);
    let page = releases::release_page(&session, ReleaseRequest { id: release }).expect("its page");
    assert_eq!(page.line.expires_on.as_deref(), Some("2026-04-01"), "a family with a rule: thirty days");
    assert_eq!(page.form.interpreter.as_deref(), Some("Ines Barra"), "who interpreted stands in it");
    let asked = what(&session, family, "harbour advocates", &["kit"]);
    let outcome = share(&mut session, asked, None);
    let ShareOutcome::Done { changed, .. } = &outcome else { panic!("it may go: {outcome:?}") };
    assert!(!changed.undoable, "a log is not undone");
    let txn = changed.txn;
    let sheet = outcome.into_sheet().expect("a copy");
    let paper = sheet_document(&sheet, session.lang(), PaperSize::A4).expect("a page").text_of_pages().join("\n");
    for hidden in ["Quillan", "Maia", "555-0142", "Linnet", PROGRAMME] {
        assert!(!paper.contains(hidden), "{hidden} was not asked for:\n{paper}");
    }
    assert!(paper.contains("Reading Group"), "the name for paper is:\n{paper}");
    let told = releases::release_page(&session, ReleaseRequest { id: release }).expect("its page").shares;
    assert_eq!(told.len(), 1, "what, to whom, by whom, when, under which release");
    assert_eq!((told[0].to_whom.as_str(), told[0].on.as_str()), ("harbour advocates", "2026-03-02"), "as it went");
    assert!(told[0].by.is_some() && told[0].about.len() == 3, "by somebody, about all three: {told:?}");
    let refused = settings::undo(&mut session, settings::UndoRequest { txn }).expect_err("the log stays");
    assert_eq!(refused.code, "cannot-undo", "and says why");
    settings::undo(&mut session, settings::UndoRequest { txn: None }).expect("the last thing done is another one");
}

#[test]
fn the_housing_share_is_blocked_with_its_reason_and_an_offer() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let housing = ReleaseForm {
        to_whom: "Tidewater Housing".into(),
        expires_on: Some("2026-03-05".into()),
        ..form(&session, family)
    };
    let release = sign(&mut session, family, housing);
    assert_eq!(state(&session, release), "expiring", "three days left");
    assert_eq!(today::today(&session).expect("today").renewals.len(), 1, "Today asks for its renewal two weeks ahead");
    vault.clock.go_on(4);
    assert_eq!(state(&session, release), "expired", "the day after its last");
    let before = dump(session.db());
    let asked = what(&session, family, "Tidewater Housing", &["contact"]);
    let ShareOutcome::Blocked { blocked } = share(&mut session, asked, None) else { panic!("it has ended") };
    assert!(
        blocked.iter().all(|line| line.why == "expired" && line.renew == Some(release)),
        "why, and a way on: {blocked:?}"
    );
    assert!(blocked[0].says.contains("5 March"), "in words, with the day: {}", blocked[0].says);
    assert_eq!(dump(session.db()), before, "what was refused wrote nothing");
    let next =
        releases::renew_release(&mut session, RenewRelease { op_id: OpId::fresh(), id: release }).expect("a draft").id;
    let page = releases::release_page(&session, ReleaseRequest { id: next }).expect("its page");
    assert_eq!(
        (page.renews, page.line.state.as_str()),
        (Some(release), "draft"),
        "it points back and allows nothing yet"
    );
    assert!(!page.form.explained && page.form.expires_on.is_none(), "what must be asked anew is open");
    let form = ReleaseForm { explained: true, ..page.form };
    let signed = SignRelease { op_id: OpId::fresh(), family, id: Some(next), form, given_on: None };
    releases::sign_release(&mut session, signed).expect("signed again");
    assert!(today::today(&session).expect("today").renewals.is_empty(), "nothing is left to renew");
    let asked = what(&session, family, "Tidewater Housing", &["contact"]);
    assert!(matches!(share(&mut session, asked, None), ShareOutcome::Done { .. }), "now it may go");
}

#[test]
fn taking_it_back_stops_at_once_and_rewrites_nothing() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let form = form(&session, family);
    let release = sign(&mut session, family, form.clone());
    let asked = || CheckShare { classes: vec!["kit".into()], ..what_of(&form, family) };
    assert!(matches!(share(&mut session, asked(), None), ShareOutcome::Done { .. }), "today it may go");
    let request = RevokeRelease { op_id: OpId::fresh(), id: release, by: "Maia".into() };
    releases::revoke_release(&mut session, request).expect("she takes it back");
    let ShareOutcome::Blocked { blocked } = share(&mut session, asked(), None) else { panic!("no more") };
    assert!(blocked.iter().all(|line| line.why == "revoked" && line.renew.is_none()), "at once, and no asking round");
    let page = releases::release_page(&session, ReleaseRequest { id: release }).expect("its page");
    assert_eq!(
        (page.shares.len(), page.revoked_by.as_deref()),
        (1, Some("Maia")),
        "what was told stays as it was told"
    );
    let edit = DraftRelease { op_id: OpId::fresh(), family, id: Some(release), form };
    let refused = releases::draft_release(&mut session, edit).expect_err("signed is signed");
    assert_eq!(refused.code, "release-signed", "nobody edits what was signed");
}

fn what_of(form: &ReleaseForm, family: FamilyId) -> CheckShare {
    CheckShare {
        family,
        to_whom: form.to_whom.clone(),
        classes: form.classes.clone(),
        about: form.about.clone(),
        how: "paper".into(),
    }
}

#[test]
fn nothing_is_signed_that_is_not_whole() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    let whole = form(&session, family);
    let cases: [(&str, &str, ReleaseForm); 8] = [
        ("required", "explained", ReleaseForm { explained: false, ..whole.clone() }),
        ("required", "about", ReleaseForm { about: Vec::new(), ..whole.clone() }),
        ("required", "classes", ReleaseForm { classes: Vec::new(), ..whole.clone() }),
        ("required", "purpose", ReleaseForm { purpose: "  ".into(), ..whole.clone() }),
        ("required", "proof", ReleaseForm { authority: "court".into(), ..whole.clone() }),
        ("release-over-a-year", "expiresOn", ReleaseForm { expires_on: Some("2027-03-03".into()), ..whole.clone() }),
        ("release-ends-before", "expiresOn", ReleaseForm { expires_on: Some("2026-03-01".into()), ..whole.clone() }),
        ("release-own", "about", ReleaseForm { signer: None, ..whole.clone() }),
    ];
    for (code, field, form) in cases {
        let request = SignRelease { op_id: OpId::fresh(), family, id: None, form, given_on: None };
        let refused = releases::sign_release(&mut session, request).expect_err("not whole");
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), (code, Some(field)), "told back by field");
    }
    let later =
        SignRelease { op_id: OpId::fresh(), family, id: None, form: whole, given_on: Some("2026-03-03".into()) };
    assert!(releases::sign_release(&mut session, later).expect_err("not tomorrow").is(Code::NotADate), "nor ahead");
    let kept = releases::list_releases(&session, ReleasesRequest { family }).expect("the list").releases;
    assert!(kept.is_empty(), "none of them was half kept");
}

#[test]
fn an_emergency_goes_out_with_a_reason_and_a_supervisor_sees_it() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session);
    keep_rule(&mut session, family, rule());
    let asked = what(&session, family, "Night line", &["contact"]);
    let unsure =
        ShareCopy { op_id: OpId::fresh(), what: asked.clone(), override_why: Some("danger".into()), sure: false };
    let refused = releases::share_copy(&mut session, unsure).expect_err("a second yes comes first");
    assert_eq!(refused.code, "confirm-safe-contact", "even then");
    let outcome = share(&mut session, asked, Some("He stands at the door"));
    let ShareOutcome::Done { share, .. } = outcome else { panic!("it cannot wait") };
    let listed = today::today(&session).expect("today").overrides;
    assert_eq!(listed.len(), 1, "whoever looks after everybody sees it");
    assert_eq!(listed[0].why, "He stands at the door", "with its reason");
    releases::see_override(&mut session, SeeOverride { op_id: OpId::fresh(), share }).expect("looked at");
    assert!(today::today(&session).expect("today").overrides.is_empty(), "once looked at, it leaves Today");
}

#[test]
fn a_copy_holds_only_what_was_ticked() {
    let (_vault, mut session) = TestVault::create();
    let request = families::EnrolFamily {
        op_id: OpId::fresh(),
        name: "Orley".into(),
        reference: None,
        languages: vec!["English".into()],
        interpreter: None,
        place: Place { kind: "address".into(), line: Some("4 Tern Row".into()), note: None },
        town: Some("Porthlow".into()),
        postcode: None,
        adults: vec![
            NewAdult { name: "Wren Orley".into(), said: None, relation: Some("mother".into()) },
            NewAdult { name: "Joss Orley".into(), said: None, relation: Some("father".into()) },
        ],
        children: Vec::new(),
        visitors: Vec::new(),
    };
    let family = families::enrol_family(&mut session, request).expect("a family joins").id;
    let promise = promises::AddPromise {
        op_id: OpId::fresh(),
        family,
        who: "us".into(),
        words: "Ask the clinic for a ride".into(),
        due_on: None,
    };
    promises::add_promise(&mut session, promise).expect("a promise");
    let wren = people(&session, family)[0];
    let mut form = form(&session, family);
    (form.signer, form.about, form.to_whom) = (Some(wren), vec![wren], "Clinic".into());
    form.classes = vec!["needs".into(), "contact".into()];
    sign(&mut session, family, form.clone());
    let needs = CheckShare { classes: vec!["needs".into()], ..what_of(&form, family) };
    let sheet = share(&mut session, needs, None).into_sheet().expect("a copy");
    let text = sheet.to_text();
    assert!(text.contains("Ask the clinic for a ride"), "what was ticked is there:\n{text}");
    for other in ["Tern Row", "Joss", "mother"] {
        assert!(!text.contains(other), "{other} was not ticked:\n{text}");
    }
    let his = CheckShare { about: people(&session, family), ..what_of(&form, family) };
    let ShareOutcome::Blocked { blocked } = share(&mut session, his, None) else { panic!("he did not sign") };
    assert!(blocked.iter().all(|line| line.person == "Joss Orley"), "her release is hers: {blocked:?}");
}
