//! The load budget (reference D.3).

use doorstep_domain::load::{
    Answer, Ask, AskKind, Quadrant, Reading, Standing, budget, fit, latest_readings, suggest_supervision,
};
use doorstep_domain::phrase::own;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ON: Date = date(2026, 3, 2);

fn ask(id: &str, kind: AskKind, standing: Standing) -> Ask {
    Ask { id: id.into(), what: own(id), kind, standing }
}

fn reading(person: &str, on: Date, answer: Answer) -> Reading {
    Reading { person: person.into(), name: person.into(), on, answer }
}

fn placed(person: &str, on: Date, quadrant: Quadrant) -> Reading {
    reading(person, on, Answer::Placed(quadrant))
}

fn ids(asks: &[Ask]) -> Vec<&str> {
    asks.iter().map(|a| a.id.as_str()).collect()
}

fn worked_example() -> Vec<Ask> {
    vec![
        ask("screening", AskKind::Form, Standing::Free),
        ask("library", AskKind::NewActivity, Standing::Free),
        ask("play kit", AskKind::KitWithSetUp, Standing::Free),
        ask("group date", AskKind::Choice, Standing::Free),
        ask("call landlord", AskKind::OwedByUs, Standing::OurPromise),
    ]
}

#[test]
fn the_worked_check() {
    let plan = fit(&worked_example(), &[placed("a", ON, Quadrant::Red)], ON);
    assert_eq!(plan.budget, 2, "a red reading");
    let put_off: Vec<(&str, Date)> = plan.put_off.iter().map(|(a, d)| (a.id.as_str(), *d)).collect();
    let again = date(2026, 3, 16);
    assert_eq!(
        put_off,
        [("library", again), ("screening", again), ("play kit", again)],
        "put off in the order of rule 4, each with a date"
    );
    assert_eq!(ids(&plan.kept), ["group date"], "one choice is left");
    assert_eq!(ids(&plan.apart), ["call landlord"], "and what we owe");
}

#[test]
fn a_bassinet_is_safety() {
    let mut asks = worked_example();
    asks.push(ask("bassinet", AskKind::KitWithSetUp, Standing::Safety));
    let plan = fit(&asks, &[placed("a", ON, Quadrant::Blue)], ON);
    assert!(ids(&plan.apart).contains(&"bassinet"), "safety is never put off");
    assert_eq!(plan.short_way.as_deref(), Some("bassinet"), "and gets the one short way");
}

#[test]
fn budgets() {
    let day = |days: i64| ON - days.days();
    let cases: [(&str, Vec<Reading>, u32); 8] = [
        ("no reading", vec![], 4),
        ("red", vec![placed("a", ON, Quadrant::Red)], 2),
        ("blue", vec![placed("a", ON, Quadrant::Blue)], 2),
        ("yellow adds nothing above six", vec![placed("a", ON, Quadrant::Yellow)], 6),
        ("declined", vec![reading("a", ON, Answer::Skipped)], 4),
        ("two adults: the lower", vec![placed("a", ON, Quadrant::Green), placed("b", ON, Quadrant::Blue)], 2),
        ("fourteen days old", vec![placed("a", day(14), Quadrant::Red)], 2),
        ("fifteen days old is none", vec![placed("a", day(15), Quadrant::Red)], 4),
    ];
    for (name, readings, expected) in cases {
        assert_eq!(budget(&readings, ON), expected, "{name}");
    }
    let latest = [placed("a", day(3), Quadrant::Red), placed("a", day(1), Quadrant::Green)];
    assert_eq!(budget(&latest, ON), 6, "only the latest of a person counts");
    assert_eq!(latest_readings(&latest, ON).len(), 1, "one for each person");
}

#[test]
fn legal_dates() {
    let asks = [
        ask("near", AskKind::Form, Standing::LegalDate(date(2026, 3, 9))),
        ask("far", AskKind::Form, Standing::LegalDate(date(2026, 3, 20))),
        ask("later", AskKind::Form, Standing::LegalDate(date(2026, 6, 1))),
    ];
    let plan = fit(&asks, &[placed("a", ON, Quadrant::Red)], ON);
    assert_eq!(ids(&plan.apart), ["near"], "within seven days it may not be put off");
    let dates: Vec<Date> = plan.put_off.iter().map(|(_, d)| *d).collect();
    assert_eq!(
        dates,
        [date(2026, 3, 16), date(2026, 3, 13)],
        "looked at again in two weeks, or a week before the legal date"
    );
}

#[test]
fn three_unpleasant_readings_suggest_supervision() {
    let readings = [
        placed("j", date(2026, 2, 4), Quadrant::Yellow),
        placed("j", date(2026, 2, 11), Quadrant::Red),
        placed("j", date(2026, 2, 18), Quadrant::Blue),
        placed("j", date(2026, 2, 25), Quadrant::Red),
    ];
    assert!(suggest_supervision(&readings, ON), "three in a row");
    assert!(!suggest_supervision(&readings[..3], ON), "two are not three");
    let of_two_people = [
        placed("j", date(2026, 2, 11), Quadrant::Red),
        placed("k", date(2026, 2, 18), Quadrant::Blue),
        placed("j", date(2026, 2, 25), Quadrant::Red),
    ];
    assert!(!suggest_supervision(&of_two_people, ON), "readings of different people are not added up");
}

fn some_asks() -> impl Strategy<Value = Vec<Ask>> {
    let kinds = [
        AskKind::NewActivity,
        AskKind::Form,
        AskKind::KitWithSetUp,
        AskKind::CallOrApplication,
        AskKind::Choice,
        AskKind::KitReady,
        AskKind::OwedByUs,
    ];
    let standing = prop_oneof![
        4 => Just(Standing::Free),
        1 => Just(Standing::Safety),
        1 => Just(Standing::AskedByFamily),
        1 => Just(Standing::OurPromise),
        1 => (0_i64..60).prop_map(|d| Standing::LegalDate(ON + d.days())),
    ];
    prop::collection::vec((0..kinds.len(), standing), 0..12).prop_map(move |all| {
        let numbered = all.into_iter().enumerate();
        numbered.map(|(n, (kind, standing))| ask(&n.to_string(), kinds[kind], standing)).collect()
    })
}

fn some_readings() -> impl Strategy<Value = Vec<Reading>> {
    let answer = (0_usize..5).prop_map(|n| Quadrant::ALL.get(n).map_or(Answer::Skipped, |q| Answer::Placed(*q)));
    prop::collection::vec(("[ab]", 0_i64..30, answer), 0..5)
        .prop_map(|all| all.into_iter().map(|(who, ago, answer)| reading(&who, ON - ago.days(), answer)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_silently_dropped(asks in some_asks(), readings in some_readings()) {
        let plan = fit(&asks, &readings, ON);
        let mut out: Vec<String> = plan.kept.iter().chain(&plan.apart).map(|a| a.id.clone()).collect();
        out.extend(plan.put_off.iter().map(|(a, _)| a.id.clone()));
        out.sort();
        let mut all: Vec<String> = asks.iter().map(|a| a.id.clone()).collect();
        all.sort();
        prop_assert_eq!(out, all, "kept, put off and apart are all there was");
    }

    #[test]
    fn what_is_put_off_is_allowed_to_wait(asks in some_asks(), readings in some_readings()) {
        let plan = fit(&asks, &readings, ON);
        for (put_off, again) in &plan.put_off {
            prop_assert!(*again > ON, "looked at again on a later day");
            prop_assert!(put_off.kind.weight() > 0, "what weighs nothing never waits");
            match put_off.standing {
                Standing::Free => {}
                Standing::LegalDate(by) => prop_assert!(*again < by, "before the law asks for it"),
                other => prop_assert!(false, "{:?} was put off", other),
            }
        }
        let load: u32 = plan.kept.iter().chain(&plan.apart).map(|a| a.kind.weight()).sum();
        let kept: u32 = plan.kept.iter().map(|a| a.kind.weight()).sum();
        prop_assert!(load <= plan.budget || kept == 0, "over budget only by what may not wait");
        prop_assert!(plan.budget <= 6, "a good day is no licence to add");
    }
}
