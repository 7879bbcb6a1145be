//! The age rule against its vectors, and the properties that hold for every child.

use doorstep_domain::ages::{
    Adjusted, AgeError, AgeView, Basis, Birth, Gestation, Span, age_on, cliff_on, is_under_36_months_chronological,
    next_birthday,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn born(date: Date) -> Birth {
    Birth { date, approximate: false }
}

fn span(span: Span) -> String {
    format!("{} mo {} d", span.months, span.days)
}

fn adjusted(view: &AgeView) -> String {
    match view.adjusted {
        Adjusted::NotApplicable => "-".into(),
        Adjusted::BeforeDue(days) => format!("{days} d before due date"),
        Adjusted::Age(age) => span(age),
    }
}

#[test]
fn every_vector_passes() {
    let file = include_str!("age_test_vectors.json");
    let vectors: Vec<serde_json::Value> = serde_json::from_str(file).unwrap();
    assert_eq!(vectors.len(), 8, "all vectors are read");
    for v in vectors {
        let text = |key: &str| v[key].as_str().unwrap().to_owned();
        let number = |key: &str| u8::try_from(v[key].as_u64().unwrap()).unwrap();
        let name = text("name");
        let gestation = Gestation::new(number("ga_weeks"), number("ga_days")).unwrap();
        let view = age_on(born(text("dob").parse().unwrap()), Some(gestation), text("on").parse().unwrap()).unwrap();
        let basis = match view.basis {
            Basis::Adjusted => "adjusted",
            Basis::Chronological => "chronological",
        };
        assert_eq!(span(view.chronological), text("chronological"), "{name}");
        assert_eq!(view.due_date.map(|d| d.to_string()), v["due_date"].as_str().map(str::to_owned), "{name}: due date");
        assert_eq!(adjusted(&view), text("adjusted"), "{name}: adjusted");
        assert_eq!(basis, text("basis"), "{name}: basis");
        assert_eq!(view.basis_checklist().map(u64::from), v["checklist"].as_u64(), "{name}: checklist");
    }
}

#[test]
fn the_cliff_shows_both_lists() {
    let early = Some(Gestation::new(31, 0).unwrap());
    let view = age_on(born(date(2024, 3, 2)), early, date(2026, 3, 2)).unwrap();
    assert_eq!(span(view.chronological), "24 mo 0 d", "two years to the day");
    assert_eq!(adjusted(&view), "21 mo 26 d", "still under two from the due date");
    assert_eq!(view.checklist, [18, 24], "both lists, the adjusted one first");
    assert!(view.on_the_cliff(), "the screen says why there are two");
    let later = age_on(born(date(2024, 3, 2)), early, date(2026, 5, 4)).unwrap();
    assert_eq!(later.checklist, [24], "one list again from 24 months adjusted");
    assert!(!later.on_the_cliff(), "and the cliff is over");
}

#[test]
fn ends_of_months_and_leap_days() {
    let at = |from, to| span(age_on(born(from), None, to).unwrap().chronological);
    let cases = [
        (date(2025, 1, 31), date(2025, 2, 28), "1 mo 0 d"),
        (date(2025, 1, 31), date(2025, 3, 1), "1 mo 1 d"),
        (date(2024, 2, 29), date(2025, 2, 28), "12 mo 0 d"),
        (date(2024, 2, 29), date(2025, 2, 27), "11 mo 29 d"),
        (date(2024, 2, 29), date(2028, 2, 29), "48 mo 0 d"),
        (date(2025, 8, 1), date(2025, 8, 1), "0 mo 0 d"),
    ];
    for (from, to, shown) in cases {
        assert_eq!(at(from, to), shown, "{from} to {to}");
    }
    let leap = date(2024, 2, 29);
    assert_eq!(
        next_birthday(leap, date(2026, 2, 1)),
        Ok((date(2026, 2, 28), 2)),
        "the birthday of a leap-day child in a common year"
    );
    assert_eq!(next_birthday(leap, date(2026, 2, 28)), Ok((date(2026, 2, 28), 2)), "today counts as the next birthday");
    assert_eq!(
        next_birthday(date(2026, 2, 1), date(2026, 2, 1)),
        Ok((date(2027, 2, 1), 1)),
        "the day of birth itself is not a birthday"
    );
    assert_eq!(cliff_on(leap), Ok(date(2026, 2, 28)), "two years, clamped");
}

#[test]
fn nonsense_is_refused() {
    let at = |from, to| age_on(born(from), None, to).map(|v| v.chronological);
    assert_eq!(at(date(2026, 3, 3), date(2026, 3, 2)), Err(AgeError::BeforeBirth), "not born yet");
    assert_eq!(
        at(date(25, 1, 1), date(2026, 3, 2)),
        Err(AgeError::BirthTooLongAgo),
        "the year 0025 is a typing error, not an age"
    );
    assert!(at(date(1906, 3, 2), date(2026, 3, 2)).is_ok(), "120 years to the day are allowed");
}

#[test]
fn unknown_weeks_and_uncertain_birthdays() {
    let unsure = Birth { date: date(2024, 1, 1), approximate: true };
    let view = age_on(unsure, None, date(2026, 3, 2)).unwrap();
    assert!(!view.gestation_known, "the screen says that it is not known");
    assert_eq!(view.adjusted, Adjusted::NotApplicable, "and nothing is adjusted");
    assert!(view.checklist.is_empty(), "an uncertain birthday raises no list driven by dates");
}

#[test]
fn small_parts_go_by_the_birthday() {
    let on = date(2026, 3, 2);
    let under = |date, approximate| is_under_36_months_chronological(Birth { date, approximate }, on).unwrap();
    assert!(under(date(2023, 3, 3), false), "one day under 36 months");
    assert!(!under(date(2023, 3, 2), false), "36 months to the day");
    assert!(under(date(2022, 6, 1), true), "uncertain papers: rather too careful");
}

fn some_birth() -> impl Strategy<Value = Date> {
    (1990_i16..2030, 1_i8..=12, 1_i8..=31).prop_filter_map("a day that exists", |(y, m, d)| Date::new(y, m, d).ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn ages_never_run_backwards(birth in some_birth(), lived in 0_i64..3000, weeks in 22_u8..=44, days in 0_u8..=6) {
        use jiff::ToSpan;
        let gestation = Gestation::new(weeks, days).ok();
        let today = birth + lived.days();
        let now = age_on(born(birth), gestation, today).unwrap();
        let next = age_on(born(birth), gestation, today + 1.days()).unwrap();
        prop_assert!(next.chronological > now.chronological, "a day later is older");
        prop_assert!(now.chronological.days <= 30, "days never fill a month");
        if let (Adjusted::Age(a), Adjusted::Age(b)) = (now.adjusted, next.adjusted) {
            prop_assert!(b > a, "adjusted age grows too");
            prop_assert!(a <= now.chronological, "nobody is older by the due date than by birth");
        }
    }

    #[test]
    fn only_preterm_children_are_adjusted(birth in some_birth(), lived in 0_i64..3000, weeks in 37_u8..=44) {
        use jiff::ToSpan;
        let view = age_on(born(birth), Gestation::new(weeks, 0).ok(), birth + lived.days()).unwrap();
        prop_assert_eq!(view.adjusted, Adjusted::NotApplicable);
        prop_assert_eq!(view.basis, Basis::Chronological);
        prop_assert!(view.checklist.len() <= 1, "one list at most away from the cliff");
    }
}
