//! The sharp edges, by hand: what a screen of each role holds, and ids that reach into another family.

use doorstep_core::error::{Code, Outcome};
use doorstep_core::families::{self, EditFamily, FamilyRequest, FamilyRow, ListFamilies};
use doorstep_core::ids::{OpId, StaffId};
use doorstep_core::kits::{self, KitBoard, ListBoard};
use doorstep_core::promises;
use doorstep_core::review::review_list;
use doorstep_core::search::{Hit, SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::settings::{self, UndoRequest};
use doorstep_core::stock::{self, ReceiveStock};
use doorstep_core::today::today;
use doorstep_core::visits;
use doorstep_domain::team::Role;
use doorstep_testkit::{LEAD, lock};
use serde::Serialize;

use super::world::{Kin, NAME, SECRETS, World, note, plan, save_way};

/// Everything a view says, as it goes to the window.
fn told(view: &impl Serialize) -> String {
    serde_json::to_string(view).expect("a view travels as JSON")
}

fn find(session: &Session, text: &str) -> Vec<Hit> {
    search(session, &SearchRequest { text: text.into() }).expect("a search")
}

fn board(session: &Session) -> KitBoard {
    kits::kit_board(session, ListBoard { mine: false }).expect("the board")
}

fn is_refused<T>(answer: Outcome<T>) -> bool {
    answer.is_err_and(|error| error.is(Code::NotAllowed))
}

fn row(session: &Session, kin: &Kin) -> FamilyRow {
    let rows = families::list_families(session, ListFamilies { mine: false }).expect("the list");
    rows.into_iter().find(|row| row.id == kin.family).expect("everybody sees every name")
}

/// Takes a kit from asked for to what they said about it.
fn hear_back(session: &mut Session, world: &World, kin: &Kin) {
    let (op, delivery) = (OpId::fresh, kin.delivery);
    let goods = ReceiveStock {
        op_id: op(),
        item: world.item,
        place: world.place,
        quantity: 3,
        from: "donor".into(),
        lot: None,
        use_by: None,
    };
    stock::receive_stock(session, goods).expect("goods come in");
    let plan = kits::PlanKit { op_id: op(), delivery, on: "2026-03-04".into(), way: "pickup".into(), carrier: None };
    kits::plan_kit(session, plan).expect("planned");
    let pack = kits::PackKit { op_id: op(), delivery, from: world.place, reasons: None };
    kits::pack_kit(session, pack).expect("packed");
    let hand = kits::HandOver { op_id: op(), delivery, end: "pickUp".into(), where_left: None };
    kits::hand_over(session, hand).expect("picked up");
    let heard = kits::HearBack { op_id: op(), delivery, words: SECRETS[3].into(), who: Some("Lucía".into()) };
    kits::hear_back(session, heard).expect("heard");
}

#[test]
fn a_coordinator_reads_what_a_kit_needs_and_no_word_more() {
    let (world, mut session) = World::decided(Some(Role::KitCoordinator));
    hear_back(&mut session, &world, &world.other);
    let request = FamilyRequest { id: world.other.family };
    let needs = families::family_kit(&session, request).expect("what the kit needs");
    assert_eq!(needs.people.len(), 2, "the people it is for");
    let age = needs.people[1].age_line.as_deref();
    assert_eq!(age, Some("11 months, 0 days"), "the age that small parts depend on, not how early the child came");
    assert!(needs.place.is_some(), "and where it goes");
    let shown = [
        told(&board(&session)),
        told(&needs),
        told(&families::list_families(&session, ListFamilies { mine: false }).expect("the list")),
        told(&families::family_name(&session, request).expect("the name")),
        SECRETS.map(|secret| told(&find(&session, secret))).concat(),
        told(&settings::session_view(&session).expect("the frame")),
    ]
    .concat();
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret} reached the coordinator");
    }
    assert!(!shown.contains("555-01"), "nor did a telephone number, sealed or open");
    assert!(shown.contains("Uno con animales"), "what they asked for is what is packed");
    let steps: Vec<_> = board(&session).columns.into_iter().flat_map(|column| column.cards).collect();
    let heard = steps.iter().find(|card| card.state == "heardBack").expect("the kit of which we heard");
    assert!(!heard.steps.contains(&"talk".into()), "a step that is the visitor's is not offered: {:?}", heard.steps);
    lock(session);
    let lead = world.vault.unlock_as(LEAD);
    assert!(told(&board(&lead)).contains(SECRETS[3]), "the lead reads what they said");
}

#[test]
fn a_kept_back_address_stands_on_no_kit() {
    let (world, session) = World::decided(Some(Role::KitCoordinator));
    lock(session);
    let mut lead = world.vault.unlock_as(LEAD);
    let rule = families::SafeContact {
        allowed: vec![families::SafeWay { kind: "text".into(), words: Some("555-0142".into()), hours: None }],
        voicemail: "never".into(),
        say_we_are: None,
        never: vec![],
        pickup_only: true,
        no_address: true,
        recheck_days: None,
        expires_on: None,
        each_contact: false,
        cover_name: None,
        last_checked: None,
        ..families::SafeContact::default()
    };
    let request = families::SetSafeContact { op_id: OpId::fresh(), family: world.mine.family, rule: Some(rule) };
    families::set_safe_contact(&mut lead, request).expect("a rule");
    lock(lead);
    let session = world.vault.unlock_as(NAME);
    let needs = families::family_kit(&session, FamilyRequest { id: world.mine.family }).expect("what the kit needs");
    assert_eq!(needs.place, None, "no address on any page, label or list");
    let rule = families::SafeContactRequest { family: world.mine.family };
    let rule = families::safe_contact(&session, rule).expect("the rule");
    assert!(!rule.lines.is_empty(), "the rule itself is open to whoever meets them");
}

#[test]
fn the_front_desk_finds_names_and_ways_and_writes_a_message() {
    let (world, mut session) = World::decided(Some(Role::FrontDesk));
    for secret in SECRETS {
        assert!(find(&session, secret).is_empty(), "{secret} was found at the front desk");
    }
    let kinds: Vec<String> = find(&session, "Noa").into_iter().map(|hit| hit.kind).collect();
    assert_eq!(kinds, ["person", "person"], "a caller is found by name");
    assert!(find(&session, "board book").is_empty(), "things on the shelf are no business of the front desk");
    let request = FamilyRequest { id: world.other.family };
    let reach = families::family_reach(&session, request).expect("how to reach them");
    assert_eq!((reach.adults.len(), reach.ways.len()), (1, 1), "whom to ask for, and how");
    assert_eq!(reach.next_on.as_deref(), Some("2026-03-02"), "when somebody comes next");
    let shown = told(&reach) + &told(&row(&session, &world.other));
    for hidden in ["Tern Row", "Porthlow", "the ride to the clinic", "Noa Okafor\",\"said"] {
        assert!(!shown.contains(hidden), "{hidden} reached the front desk: {shown}");
    }
    let family = world.other.family;
    visits::add_note(&mut session, note(family, "message", "please ring")).expect("a message is taken");
    assert!(is_refused(visits::add_note(&mut session, note(family, "contact", "we talked"))), "a note is not");
    visits::plan_visit(&mut session, plan(world.mine.family)).expect("a visit is booked");
}

#[test]
fn a_message_is_on_the_today_of_whoever_leads_and_ticked_off_there() {
    let (world, session) = World::of(Some(Role::Visitor));
    lock(session);
    let mut lead = world.vault.unlock_as(LEAD);
    let taken = note(world.mine.family, "message", "please ring about Thursday");
    visits::add_note(&mut lead, taken).expect("a message is taken");
    assert!(
        today(&lead)
            .expect("today")
            .promises
            .iter()
            .all(|one| one.family_id != world.mine.family || one.words.contains(SECRETS[2])),
        "whoever took it has done their part"
    );
    lock(lead);
    let mut visitor = world.vault.unlock_as(NAME);
    let due = today(&visitor).expect("today").promises;
    assert_eq!((due.len(), due[0].late_days), (1, 0), "it is due at once, and stands on top of the day");
    promises::keep_promise(&mut visitor, promises::PromiseRequest { op_id: OpId::fresh(), id: due[0].id })
        .expect("answered");
    assert!(today(&visitor).expect("today").promises.is_empty(), "and is gone once it is answered");
    let own = note(world.mine.family, "message", "they rang me");
    visits::add_note(&mut visitor, own).expect("a message of one's own");
    assert!(today(&visitor).expect("today").promises.is_empty(), "what one took oneself is no errand from others");
}

#[test]
fn a_visit_that_is_booked_for_others_is_on_their_today() {
    let (world, session) = World::of(Some(Role::Visitor));
    lock(session);
    let mut lead = world.vault.unlock_as(LEAD);
    visits::plan_visit(&mut lead, plan(world.mine.family)).expect("a visit is booked");
    assert!(today(&lead).expect("today").visits.is_empty(), "whoever books does not go");
    lock(lead);
    let visitor = world.vault.unlock_as(NAME);
    assert_eq!(today(&visitor).expect("today").visits.len(), 2, "whoever leads the family does");
}

#[test]
fn a_visitor_sees_of_a_colleague_s_family_whom_to_ask() {
    let (world, session) = World::of(Some(Role::Visitor));
    let request = FamilyRequest { id: world.other.family };
    assert!(is_refused(families::family_page(&session, request)), "the page is not theirs");
    let name = families::family_name(&session, request).expect("the name");
    assert_eq!((name.name.as_str(), name.visitors[0].name.as_str()), ("Okafor", "Noor Halabi"), "whom to ask");
    let theirs = row(&session, &world.other);
    assert_eq!((theirs.people.as_str(), theirs.town, theirs.next_visit), ("", None, None), "a name in the list");
    assert!(row(&session, &world.mine).people.contains("Noa Ferrán"), "of their own, everything");
    for secret in [SECRETS[0], SECRETS[1], "animales"] {
        let families: Vec<_> = find(&session, secret).into_iter().map(|hit| hit.family_id).collect();
        assert_eq!(families, [Some(world.mine.family)], "{secret} is found in their own caseload only");
    }
    assert_eq!(find(&session, "Okafor").len(), 3, "names are found everywhere: the family, two people");
    let cards: Vec<_> = board(&session).columns.into_iter().flat_map(|column| column.cards).collect();
    assert_eq!((cards.len(), cards[0].family_id), (1, world.mine.family), "the board is that of the caseload");
    assert_eq!(review_list(&session).expect("the list").len(), 1, "and so is what waits from an import");
    let frame = settings::session_view(&session).expect("the frame");
    assert_eq!((frame.review_waiting, frame.kit_count, frame.today_count), (1, 1, 1), "the frame counts the same");
}

#[test]
fn an_id_does_not_reach_into_another_family() {
    let (world, mut session) = World::decided(Some(Role::Visitor));
    let (mine, theirs) = (&world.mine, &world.other);
    let not_found = |answer: Outcome<()>| answer.is_err_and(|error| error.is(Code::NotFound));
    let way = save_way(mine.family, theirs.adult, None);
    assert!(not_found(families::save_way(&mut session, way).map(drop)), "a way to somebody of another family");
    let way = save_way(mine.family, mine.adult, Some(theirs.way));
    assert!(not_found(families::save_way(&mut session, way).map(drop)), "another family's way");
    let ask = super::world::ask(mine.family, world.kit, theirs.child);
    assert!(not_found(kits::ask_kit(&mut session, ask).map(drop)), "a kit for another family's child");
    let strength = families::AddStrength {
        op_id: OpId::fresh(),
        family: mine.family,
        words: "sings".into(),
        person: Some(theirs.adult),
        said_by: None,
        seen_on: "2026-03-01".into(),
    };
    assert!(not_found(families::add_strength(&mut session, strength).map(drop)), "another family's mother");
}

#[test]
fn whoever_brings_a_kit_may_hand_it_over_and_read_nothing() {
    let (world, session) = World::decided(Some(Role::Visitor));
    let me = session.person();
    lock(session);
    let mut lead = world.vault.unlock_as(LEAD);
    let (op_id, delivery) = (OpId::fresh(), world.other.delivery);
    let (on, way) = ("2026-03-04".into(), "courier".into());
    kits::plan_kit(&mut lead, kits::PlanKit { op_id, delivery, on, way, carrier: Some(me) }).expect("planned");
    lock(lead);
    let mut session = world.vault.unlock_as(NAME);
    assert_eq!(
        board(&session).columns.iter().map(|column| column.cards.len()).sum::<usize>(),
        2,
        "it is on their board"
    );
    let asked = kits::NotDelivered { op_id: OpId::fresh(), delivery, reason: "nobodyIn".into(), words: None };
    assert!(!is_refused(kits::not_delivered(&mut session, asked)), "its steps are theirs");
    assert!(is_refused(families::family_page(&session, FamilyRequest { id: world.other.family })), "the page is not");
}

#[test]
fn nobody_takes_back_what_a_colleague_did() {
    let (world, session) = World::of(Some(Role::Visitor));
    lock(session);
    let mut lead = world.vault.unlock_as(LEAD);
    let changed = visits::add_note(&mut lead, note(world.mine.family, "note", "sang")).expect("a note");
    lock(lead);
    let mut session = world.vault.unlock_as(NAME);
    assert!(is_refused(settings::undo(&mut session, UndoRequest { txn: changed.txn })), "it is the lead's own");
}

#[test]
fn the_door_lets_nothing_through_that_nobody_asked_for() {
    let (world, mut session) = World::of(Some(Role::ProgrammeLead));
    let family = world.mine.family;
    let mut write = |ask: &dyn Fn(&Session) -> Outcome<()>, op: &str| {
        ask(&session).expect("a lead may");
        is_refused(session.act(OpId::fresh(), op, (&[], &[family]), |_, _| Ok(())))
    };
    assert!(write(&|session| session.permit("families"), "family.edit"), "an act that reads writes nothing");
    assert!(write(&|session| session.permit_for("add_strength", family), "family.edit"), "nor another act's entries");
    assert!(write(&|session| session.permit_for("edit_family", family), "tables.drop"), "an unknown name is no name");
    assert!(!write(&|session| session.permit_for("edit_family", family), "family.edit"), "what was asked for passes");
    lock(session);
    let mut visitor = World::of(Some(Role::Visitor));
    visitor.1.permit_for("edit_family", visitor.0.mine.family).expect("their own");
    let other = visitor.0.other.family;
    let refused = visitor.1.act(OpId::fresh(), "family.edit", (&[], &[other]), |_, _| Ok(()));
    assert!(is_refused(refused), "one family asked for, another written");
}

#[test]
fn a_colleague_without_keys_to_lead_joins_without_a_role() {
    let (world, session) = World::of(None);
    assert_eq!(session.role().expect("a role or none"), None, "a lead gives roles, unlocking does not");
    assert!(is_refused(settings::session_view(&session)), "and until then there is nothing to see");
    drop(world);
}

/// Whoever visits may come to hold the family's key: a visitor changes the page of their own family and leaves that.
#[test]
fn a_visitor_brings_no_colleague_into_a_family() {
    let (world, mut session) = World::of(Some(Role::Visitor));
    let (family, me, colleague) = (world.mine.family, session.person(), team_of(&session, "Noor Halabi"));
    let edit = |visitors| EditFamily { visitors, ..super::families::edit(&world.mine) };
    families::edit_family(&mut session, edit(None)).expect("their own page");
    families::edit_family(&mut session, edit(Some(vec![me]))).expect("the same as now is no change");
    let refused = families::edit_family(&mut session, edit(Some(vec![me, colleague])));
    assert!(refused.expect_err("a colleague").is(Code::NotAllowed), "it is not theirs to say who visits");
    session.permit_for("family", family).expect("and they still do");
}

fn team_of(session: &Session, name: &str) -> StaffId {
    session.db().query_row("SELECT id FROM staff WHERE name = ?1", [name], |row| row.get(0)).expect("a colleague")
}
