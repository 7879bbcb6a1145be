//! Each step of a kit, and what it does to stock.

use super::*;

#[test]
fn from_their_words_to_what_we_learned() {
    let mut p = Programme::open();
    let delivery = p.ask();
    let card = p.card();
    assert_eq!(
        card.asked_words.as_deref(),
        Some("Uno con animales, por favor."),
        "their words are kept letter for letter"
    );
    assert_eq!(
        card.with_sentence.as_deref(),
        Some("Una página, y esperar."),
        "a family that speaks Spanish reads the Spanish sentence"
    );
    assert_eq!(p.numbers(p.wipes), (5, 0, 5), "asking promises nothing");

    p.plan(delivery, "2026-03-04", "ownVisitor").expect("it is planned");
    assert_eq!(
        (p.card().late_days, p.numbers(p.wipes)),
        (-2, (5, 2, 3)),
        "a plan is two days ahead and reserves its lines"
    );

    assert!(matches!(p.pack(delivery, None), PackOutcome::Done { .. }), "there is enough");
    assert_eq!(p.numbers(p.wipes), (5, 2, 3), "packed things are still ours, and promised");
    assert_eq!(p.lots(p.wipes), [(Some("soon".into()), 2), (Some("late".into()), 1)], "what expires first went first");
    assert_eq!(p.card().contents.as_deref(), Some("1 × Book · 2 × Wipes"), "the card says what is really in it");

    p.send(delivery);
    assert_eq!(
        (p.numbers(p.wipes), p.columns()),
        ((5, 2, 3), vec![("out".to_owned(), 1)]),
        "on its way it is still ours"
    );
    let mine = kits::kit_board(&p.session, kits::ListBoard { mine: false }).expect("the board").carrier_mine;
    assert_eq!(mine.len(), 1, "whoever carries it sees it");

    p.hand_over(OpId::fresh(), delivery).expect("it is handed over");
    assert_eq!((p.numbers(p.wipes), p.numbers(p.book)), ((3, 0, 3), (2, 0, 2)), "now the family has it, and we do not");
    assert_eq!(p.card().talk_due.as_deref(), Some("2026-03-09"), "a talk is due a week later");

    let words = kits::HearBack { op_id: OpId::fresh(), delivery, words: "Siempre el conejo.".into(), who: None };
    kits::hear_back(&mut p.session, words).expect("they said something");
    assert_eq!(p.columns(), [("heardBack".to_owned(), 1)], "heard back, and still to be talked about");
    let talk = kits::TalkKit {
        op_id: OpId::fresh(),
        delivery,
        words: "Ears matter.".into(),
        learned: Some("Animals with ears.".into()),
    };
    kits::talk_kit(&mut p.session, talk).expect("it is talked over");
    assert!(p.columns().is_empty(), "the loop is closed");
    let kit = kits::list_kits(&p.session).expect("the kits").remove(0);
    let (learned, lines) = (kit.learned.as_deref(), kit.lines.len());
    assert_eq!(
        (kit.version, learned, lines),
        (2, Some("Animals with ears."), 2),
        "what was learned heads the next version, with the same things"
    );
}

#[test]
fn a_double_click_hands_over_once() {
    let mut p = Programme::open();
    let delivery = p.packed();
    p.send(delivery);
    let click = OpId::fresh();
    p.hand_over(click, delivery).expect("it is handed over");
    let once = dump(p.session.db());
    p.hand_over(click, delivery).expect("the second click is no error");
    assert_eq!(dump(p.session.db()), once, "nothing moved twice");
    let late = p.hand_over(OpId::fresh(), delivery).expect_err("another window was slower");
    assert!(late.is(Code::StepNotPossible), "and hears that it was done already");
}

#[test]
fn undoing_a_hand_over_brings_everything_back_into_the_kit() {
    let mut p = Programme::open();
    let delivery = p.packed();
    p.send(delivery);
    p.hand_over(OpId::fresh(), delivery).expect("it is handed over");
    p.undo();
    let card = p.card();
    assert_eq!((card.state.as_str(), card.talk_due, card.done_on), ("out", None, None), "it is on its way again");
    assert_eq!(p.numbers(p.wipes), (5, 2, 3), "and its things are in it");
    p.hand_over(OpId::fresh(), delivery).expect("it can be handed over after all");
    assert_eq!((p.numbers(p.wipes), p.numbers(p.book)), ((3, 0, 3), (2, 0, 2)), "once");
}

#[test]
fn a_kit_that_could_not_be_given_stays_until_it_comes_back() {
    let mut p = Programme::open();
    let delivery = p.packed();
    p.send(delivery);
    let why = kits::NotDelivered { op_id: OpId::fresh(), delivery, reason: "nobodyIn".into(), words: None };
    kits::not_delivered(&mut p.session, why).expect("nobody was in");
    assert_eq!(p.numbers(p.wipes), (5, 2, 3), "it is still in the kit");
    let cancel = kits::cancel_kit(&mut p.session, kits::CancelKit { op_id: OpId::fresh(), delivery });
    assert!(cancel.is_err_and(|error| error.is(Code::StepNotPossible)), "a kit that is out has to come back first");
    let back = kits::ReturnKit { op_id: OpId::fresh(), delivery, to: p.van };
    kits::return_kit(&mut p.session, back).expect("it comes back");
    assert_eq!((p.card().kept_at.as_deref(), p.card().carrier), (Some("Van"), None), "the card says where it waits");
    let no = kits::DeclineKit {
        op_id: OpId::fresh(),
        delivery,
        words: Some("Not now".into()),
        ask_again_on: Some("2026-05-01".into()),
    };
    kits::decline_kit(&mut p.session, no).expect("they said not now");
    assert_eq!(p.numbers(p.wipes), (5, 0, 5), "nothing stays promised to nobody");
    kits::ask_kit_again(&mut p.session, kits::AskKitAgain { op_id: OpId::fresh(), delivery }).expect("asked again");
    assert_eq!((p.card().state.as_str(), p.card().planned_for), ("asked", None), "it begins anew");
}

#[test]
fn a_safe_contact_rule_leaves_only_its_ways() {
    let mut p = Programme::open();
    let delivery = p.ask();
    let rule = SafeContact { pickup_only: true, ..SafeContact::default() };
    let request = SetSafeContact { op_id: OpId::fresh(), family: p.family, rule: Some(rule) };
    families::set_safe_contact(&mut p.session, request).expect("a rule");
    assert_eq!(p.card().ways, ["pickup"], "the card offers what is safe");
    let refused = p.plan(delivery, "2026-03-04", "courier").expect_err("nobody brings it");
    assert!(refused.is(Code::WayNotAllowed), "and nothing else can be planned");
    p.plan(delivery, "2026-03-04", "pickup").expect("they fetch it");
    assert!(matches!(p.pack(delivery, None), PackOutcome::Done { .. }), "packed as any other");
    let mail = kits::HandOver { op_id: OpId::fresh(), delivery, end: "mail".into(), where_left: None };
    assert!(
        kits::hand_over(&mut p.session, mail).is_err_and(|error| error.is(Code::WayNotAllowed)),
        "it cannot be sent at the last step either"
    );
    let pickup = kits::HandOver { op_id: OpId::fresh(), delivery, end: "pickUp".into(), where_left: None };
    kits::hand_over(&mut p.session, pickup).expect("they fetched it");
}
