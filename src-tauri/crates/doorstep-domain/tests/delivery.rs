//! A kit from "they said" to "what we learned".

use doorstep_domain::delivery::{
    Next, NotDelivered, Refusal, State, Step, StockEffect, Way, allowed_ways, check_rule, next_state, offered,
};
use doorstep_domain::safe_contact::{Forbidden, SafeContact};
use proptest::prelude::*;

fn rule(pickup_only: bool) -> SafeContact {
    SafeContact { pickup_only, ..SafeContact::default() }
}

fn walk(steps: &[Step]) -> (State, Vec<StockEffect>) {
    let mut state = State::Asked;
    let mut effects = Vec::new();
    for step in steps {
        let next = next_state(state, *step).expect("each step follows the one before");
        state = next.state;
        effects.push(next.stock);
    }
    (state, effects)
}

#[test]
fn the_whole_loop() {
    let (state, effects) = walk(&[Step::Plan, Step::Pack, Step::SendOut, Step::HandOver, Step::HearBack, Step::Talk]);
    assert_eq!(state, State::Talked, "the loop closes with a conversation");
    assert_eq!(
        effects,
        [
            StockEffect::Nothing,
            StockEffect::PackFromShelf,
            StockEffect::LeavesWithCarrier,
            StockEffect::ToFamily,
            StockEffect::Nothing,
            StockEffect::Nothing
        ],
        "stock leaves when the goods leave, not when it is planned"
    );
}

#[test]
fn nobody_in_then_again_then_back() {
    let (state, effects) = walk(&[
        Step::Plan,
        Step::Pack,
        Step::SendOut,
        Step::NotDelivered(NotDelivered::NobodyIn),
        Step::TryAgain,
        Step::NotDelivered(NotDelivered::AskedToStop),
        Step::BringBack,
        Step::Decline,
    ]);
    assert_eq!(state, State::Declined, "no, thank you is a full answer");
    assert_eq!(effects.last(), Some(&StockEffect::UnpackToShelf), "and nothing stays promised to nobody");
}

#[test]
fn no_and_later_are_asked_again() {
    for answer in [Step::Decline, Step::PutOff, Step::Cancel] {
        let (state, _) = walk(&[Step::Plan, answer, Step::AskAgain]);
        assert_eq!(state, State::Asked, "{answer:?} can be taken up again");
    }
}

#[test]
fn a_double_click_is_told_from_a_wrong_step() {
    assert_eq!(
        next_state(State::HandedOver, Step::HandOver),
        Err(Refusal::AlreadyDone(State::HandedOver)),
        "the second click of a double click"
    );
    assert_eq!(
        next_state(State::Asked, Step::HandOver),
        Err(Refusal::NotFromHere(State::Asked)),
        "nothing was packed yet"
    );
    assert_eq!(
        next_state(State::Out, Step::Cancel),
        Err(Refusal::NotFromHere(State::Out)),
        "a kit that is out has to come back first"
    );
}

#[test]
fn what_is_offered() {
    assert_eq!(
        offered(State::Packed, None),
        [
            Step::SendOut,
            Step::PickUp,
            Step::Mail,
            Step::GiveByVisitor,
            Step::Unpack,
            Step::PutOff,
            Step::Decline,
            Step::Cancel
        ],
        "the usual step first"
    );
    assert_eq!(offered(State::Talked, None), [], "a closed loop asks for nothing");
}

#[test]
fn safe_contact_closes_ways() {
    assert_eq!(
        allowed_ways(Some(&rule(false))),
        [Way::OwnVisitor, Way::Pickup],
        "their own visitor, or they come for it"
    );
    assert_eq!(allowed_ways(Some(&rule(true))), [Way::Pickup], "only they come");
    assert_eq!(allowed_ways(None).len(), Way::ALL.len(), "all ways without a rule");
    let strict = rule(true);
    assert!(
        !offered(State::Packed, Some(&strict)).contains(&Step::SendOut),
        "what only they may come for never leaves the house"
    );
    assert_eq!(check_rule(Step::Mail, Some(&strict)), Err(Forbidden::NotThisWay), "and is never sent");
    assert!(
        offered(State::Out, Some(&rule(false))).contains(&Step::GiveByVisitor),
        "their own visitor may hand it over"
    );
}

#[test]
fn codes_read_back() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state), "state {state:?}");
    }
    for step in Step::PLAIN {
        assert_eq!(Step::from_code(step.code(), None), Some(step), "step {step:?}");
    }
    for reason in NotDelivered::ALL {
        let step = Step::NotDelivered(reason);
        let read = Step::from_code(step.code(), Some(reason.code()));
        assert_eq!(read, Some(step), "reason {reason:?}");
    }
    for way in Way::ALL {
        assert_eq!(Way::from_code(way.code()), Some(way), "way {way:?}");
    }
    assert_eq!(Step::from_code("not_delivered", None), None, "not delivered needs a reason");
}

fn some_steps() -> impl Strategy<Value = Vec<Step>> {
    let reason = (0..NotDelivered::ALL.len()).prop_map(|n| Step::NotDelivered(NotDelivered::ALL[n]));
    let plain = (0..Step::PLAIN.len()).prop_map(|n| Step::PLAIN[n]);
    prop::collection::vec(prop_oneof![3 => plain, 1 => reason], 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Follows the goods through random clicks: packed once, gone once, never both.
    #[test]
    fn goods_are_in_one_place(steps in some_steps()) {
        let mut state = State::Asked;
        let (mut in_kit, mut with_family) = (false, false);
        for step in steps {
            let Ok(Next { state: next, stock }) = next_state(state, step) else { continue };
            match stock {
                StockEffect::PackFromShelf => {
                    prop_assert!(!in_kit && !with_family, "packed twice");
                    in_kit = true;
                }
                StockEffect::UnpackToShelf => {
                    prop_assert!(in_kit, "unpacked what was not packed");
                    in_kit = false;
                }
                StockEffect::ToFamily => {
                    prop_assert!(in_kit, "given what was not packed");
                    in_kit = false;
                    with_family = true;
                }
                StockEffect::LeavesWithCarrier | StockEffect::StaysWithCarrier | StockEffect::BackFromCarrier => {
                    prop_assert!(in_kit, "carried what was not packed");
                }
                StockEffect::Nothing => {}
            }
            state = next;
            prop_assert_eq!(state.holds_packed_kit(), in_kit, "{:?}", state);
            prop_assert_eq!(state.is_with_family(), with_family, "{:?}", state);
        }
    }

    #[test]
    fn everything_offered_is_possible(n in 0..State::ALL.len(), under_rule: bool, strict: bool) {
        let safe = rule(strict);
        let rule = under_rule.then_some(&safe);
        for step in offered(State::ALL[n], rule) {
            prop_assert!(next_state(State::ALL[n], step).is_ok(), "{:?}", step);
            prop_assert!(check_rule(step, rule).is_ok(), "{:?}", step);
        }
    }
}
