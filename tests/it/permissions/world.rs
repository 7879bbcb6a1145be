//! A programme with one family of somebody's own and one of a colleague, and everything that can be named in both.

use doorstep_core::families::{self, EnrolFamily, NewAdult, NewChild, Place};
use doorstep_core::ids::{
    AttachmentId, DeliveryId, FamilyId, HandoffId, HoldId, Id, ItemId, KitId, OpId, PersonId, PlaceId, PromiseId,
    ReleaseId, ReviewId, ShareId, StaffId, StrengthId, VisitId, WayId,
};
use doorstep_core::keeping::{self, PlaceHold};
use doorstep_core::kits::{self, AskKit, DefineKit, NewLine};
use doorstep_core::promises::{self, AddPromise};
use doorstep_core::releases::{self, CheckShare, ReleaseForm, ShareCopy, ShareOutcome, SignRelease};
use doorstep_core::review::{FileReview, Filing, file_review, waiting_line};
use doorstep_core::schema::handoff;
use doorstep_core::sealed::{self, SealFact};
use doorstep_core::session::Session;
use doorstep_core::stock::{self, AddItem, AddPlace};
use doorstep_core::visits::{self, AddNote, PlanVisit};
use doorstep_domain::team::Role;
use doorstep_testkit::{TestVault, add_colleague, lock};

/// A family and what can be named of it.
pub struct Kin {
    pub family: FamilyId,
    pub adult: PersonId,
    pub child: PersonId,
    pub way: WayId,
    pub strength: StrengthId,
    pub promise: PromiseId,
    pub visit: VisitId,
    pub delivery: DeliveryId,
    pub review: ReviewId,
    pub handoff: HandoffId,
    pub release: ReleaseId,
    pub share: ShareId,
    pub hold: HoldId,
    pub attachment: AttachmentId,
    pub restricted: Id,
    /// The action that wrote a note.
    pub note_txn: Id,
}

/// The programme.
pub struct World {
    pub vault: TestVault,
    /// In the caseload of the person at the keyboard.
    pub mine: Kin,
    /// In somebody else's.
    pub other: Kin,
    pub kit: KitId,
    pub item: ItemId,
    pub place: PlaceId,
}

pub const NAME: &str = "Imke Sand";

impl World {
    /// The programme, with somebody of this role at the keyboard.
    pub fn of(role: Option<Role>) -> (Self, Session) {
        Self::made(role, false)
    }

    /// The same, where nothing waits to be decided any more: what waits binds like a safe-contact rule.
    pub fn decided(role: Option<Role>) -> (Self, Session) {
        Self::made(role, true)
    }

    fn made(role: Option<Role>, decided: bool) -> (Self, Session) {
        let (vault, mut lead) = TestVault::create();
        let me = add_colleague(&mut lead, NAME, role);
        let colleague = add_colleague(&mut lead, "Noor Halabi", Some(Role::Visitor));
        let place = place(&mut lead);
        let item = item(&mut lead);
        let kit = kit(&mut lead, item);
        let mine = kin(&mut lead, "Ferrán", me, kit);
        let other = kin(&mut lead, "Okafor", colleague, kit);
        for id in [mine.review, other.review].into_iter().filter(|_| decided) {
            let filing = Filing::Nothing { reason: "read with them".into() };
            file_review(&mut lead, FileReview { op_id: OpId::fresh(), id, family: None, filing }).expect("decided");
        }
        lock(lead);
        let session = vault.unlock_as(NAME);
        (Self { vault, mine, other, kit, item, place }, session)
    }
}

fn place(session: &mut Session) -> PlaceId {
    let request = AddPlace { op_id: OpId::fresh(), name: "Long shelf".into(), kind: "shelf".into() };
    stock::add_place(session, request).expect("a place").id
}

pub fn new_item() -> AddItem {
    AddItem {
        op_id: OpId::fresh(),
        id: None,
        name: "Board book".into(),
        kind: "keep".into(),
        size: None,
        code: None,
        unit: None,
        pack_of: None,
        min_age_months: None,
        small_parts: false,
        allergens: None,
    }
}

fn item(session: &mut Session) -> ItemId {
    stock::add_item(session, new_item()).expect("an item").id
}

pub fn new_kit(item: ItemId) -> DefineKit {
    DefineKit {
        op_id: OpId::fresh(),
        id: None,
        name: "Bedtime".into(),
        kind: "literacy".into(),
        basic_need: false,
        with_sentence: None,
        with_sentence_es: None,
        learned: None,
        lines: vec![NewLine { item, quantity: 1, rule: "required".into() }],
    }
}

fn kit(session: &mut Session, item: ItemId) -> KitId {
    kits::define_kit(session, new_kit(item)).expect("a kit").id
}

pub fn enrol(name: &str, visitor: StaffId) -> EnrolFamily {
    EnrolFamily {
        op_id: OpId::fresh(),
        name: name.into(),
        reference: None,
        languages: vec!["Spanish".into()],
        interpreter: None,
        place: Place { kind: "address".into(), line: Some(format!("4 Tern Row, {name}")), note: None },
        town: Some("Porthlow".into()),
        postcode: None,
        adults: vec![NewAdult { name: format!("Lucía {name}"), said: None, relation: Some("mother".into()) }],
        children: vec![NewChild {
            name: format!("Noa {name}"),
            said: None,
            birth_date: Some("2025-04-02".into()),
            birth_approximate: false,
            due_date: None,
            gestation: Some("30w2d".into()),
        }],
        visitors: vec![visitor],
    }
}

pub fn save_way(kin: FamilyId, person: PersonId, id: Option<WayId>) -> families::SaveWay {
    families::SaveWay {
        op_id: OpId::fresh(),
        family: kin,
        person,
        id,
        kind: "call".into(),
        value: Some("555-0142".into()),
        hours: None,
        voicemail: None,
        rank: 1,
    }
}

/// Words that stand in the records of every family, one kind of record each.
pub const SECRETS: [&str; 4] = ["spoonsecret", "strengthsecret", "promisesecret", "heardsecret"];

fn kin(session: &mut Session, name: &str, visitor: StaffId, kit: KitId) -> Kin {
    let request = enrol(name, visitor);
    let (adult, child) = (PersonId(request.op_id.record(1)), PersonId(request.op_id.record(2)));
    let family = families::enrol_family(session, request).expect("a family joins").id;
    let way = save_way(family, adult, None);
    let way_id = WayId(way.op_id.record(0));
    families::save_way(session, way).expect("a way");
    let strength = OpId::fresh();
    let request = families::AddStrength {
        op_id: strength,
        family,
        words: format!("{} {name}", SECRETS[1]),
        person: Some(adult),
        said_by: None,
        seen_on: "2026-03-01".into(),
    };
    families::add_strength(session, request).expect("a strength");
    let promise = OpId::fresh();
    let request = AddPromise {
        op_id: promise,
        family,
        who: "us".into(),
        words: format!("{} {name}", SECRETS[2]),
        due_on: Some("2026-03-02".into()),
    };
    promises::add_promise(session, request).expect("a promise");
    let words = note(family, "note", &format!("{} {name}", SECRETS[0]));
    let note_txn = words.op_id.0;
    visits::add_note(session, words).expect("a note");
    let visit = visits::plan_visit(session, plan(family)).expect("a visit is planned").id;
    let delivery = kits::ask_kit(session, ask(family, kit, child)).expect("they ask").id;
    let request = SealFact {
        op_id: OpId::fresh(),
        family,
        kind: "oldNumber".into(),
        text: format!("old number 555-0199 {name}"),
    };
    sealed::seal_fact(session, request).expect("a sealed fact");
    let restricted = super::sealed::note(family);
    let restricted_id = restricted.op_id.record(0);
    sealed::seal_restricted(session, restricted).expect("a restricted note");
    let attachment = super::sealed::attach(session, family).expect("a film is kept").id;
    let review = waiting(session, family);
    let handoff = passing_on(session, family);
    let release = releases::sign_release(session, sign(family, child)).expect("a release").id;
    let share = match releases::share_copy(session, share(family, child)).expect("an answer") {
        ShareOutcome::Done { share, .. } => share,
        ShareOutcome::Blocked { blocked } => panic!("it is signed: {blocked:?}"),
    };
    let hold = OpId::fresh();
    let held = PlaceHold { op_id: hold, family, kind: "audit".into(), why: "the yearly look".into() };
    keeping::place_hold(session, held).expect("a hold");
    Kin {
        family,
        adult,
        child,
        way: way_id,
        strength: StrengthId(strength.record(0)),
        promise: PromiseId(promise.record(0)),
        visit,
        delivery,
        review,
        handoff,
        release,
        share,
        hold: HoldId(hold.record(0)),
        attachment,
        restricted: restricted_id,
        note_txn,
    }
}

pub fn form(child: PersonId) -> ReleaseForm {
    ReleaseForm {
        signer_name: "Lucía".into(),
        authority: "parent".into(),
        about: vec![child],
        classes: vec!["kit".into()],
        from_whom: "us".into(),
        to_whom: "Clinic".into(),
        purpose: "a list".into(),
        how: vec!["paper".into()],
        explained: true,
        ..ReleaseForm::default()
    }
}

pub fn sign(family: FamilyId, child: PersonId) -> SignRelease {
    SignRelease { op_id: OpId::fresh(), family, id: None, form: form(child), given_on: None }
}

pub fn share(family: FamilyId, child: PersonId) -> ShareCopy {
    ShareCopy { op_id: OpId::fresh(), what: told(family, child), override_why: None, sure: true }
}

pub fn told(family: FamilyId, child: PersonId) -> CheckShare {
    let (to_whom, how) = ("Clinic".into(), "paper".into());
    CheckShare { family, to_whom, classes: vec!["kit".into()], about: vec![child], how }
}

fn waiting(session: &mut Session, family: FamilyId) -> ReviewId {
    let op_id = OpId::fresh();
    let id = op_id.record(0);
    let values =
        waiting_line(session, id, Some(family), "safeContact", 6, "Notes", "no voicemail").expect("it is sealed");
    session.permit("import_families").expect("a lead brings families in");
    let gathered = session.act(op_id, "import.families", (&[], &[family]), |_, tx| {
        tx.put(id, values);
        Ok(())
    });
    gathered.expect("it waits");
    ReviewId(op_id.record(0))
}

/// A family being passed on, of which nothing is left to do but to say so.
fn passing_on(session: &mut Session, family: FamilyId) -> HandoffId {
    let op_id = OpId::fresh();
    session.permit("hand_over_caseload").expect("a lead hands families over");
    let gathered = session.act(op_id, "caseload.hand-over", (&[], &[family]), |_, tx| {
        tx.set(op_id.record(0), handoff::FAMILY, family);
        Ok(())
    });
    gathered.expect("it is being passed on");
    HandoffId(op_id.record(0))
}

pub fn note(family: FamilyId, kind: &str, text: &str) -> AddNote {
    AddNote { op_id: OpId::fresh(), family, on: "2026-03-02".into(), kind: kind.into(), text: text.into() }
}

pub fn plan(family: FamilyId) -> PlanVisit {
    PlanVisit {
        op_id: OpId::fresh(),
        family,
        on: "2026-03-02".into(),
        time: Some("14:00".into()),
        minutes: None,
        mode: "home".into(),
        purpose: Some("the ride to the clinic".into()),
    }
}

pub fn ask(family: FamilyId, kit: KitId, child: PersonId) -> AskKit {
    AskKit {
        op_id: OpId::fresh(),
        family,
        kit,
        words: "Uno con animales, por favor.".into(),
        asked_by: None,
        child: Some(child),
    }
}
