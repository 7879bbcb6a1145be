//! Dates as they stand in real rosters.

use doorstep_domain::dates::{Impossible, Order, Parsed, expected_text, parse};
use jiff::civil::{Date, date};
use proptest::prelude::*;

#[test]
fn one_reading_only() {
    let cases = [
        ("2026-02-27", date(2026, 2, 27)),
        ("2026/2/7", date(2026, 2, 7)),
        ("2026-02-27T00:00:00", date(2026, 2, 27)),
        ("2026-02-27 00:00:00", date(2026, 2, 27)),
        ("20-Aug-2023", date(2023, 8, 20)),
        ("March 3 2024", date(2024, 3, 3)),
        ("March 3rd, 2024", date(2024, 3, 3)),
        ("5 Nov 2021", date(2021, 11, 5)),
        ("3 de marzo de 2024", date(2024, 3, 3)),
        ("3 de Setiembre del 2024", date(2024, 9, 3)),
        ("7/7/2022", date(2022, 7, 7)),
        ("2/29/2024", date(2024, 2, 29)),
        ("11.11.2024", date(2024, 11, 11)),
        ("20240303", date(2024, 3, 3)),
        (" 2024-11-30 ", date(2024, 11, 30)),
    ];
    for (text, day) in cases {
        assert_eq!(parse(text, None).day(), Some(day), "{text}");
    }
}

#[test]
fn two_readings_until_somebody_says() {
    let both = Parsed::Ambiguous { day_first: date(2025, 2, 4), month_first: date(2025, 4, 2) };
    assert_eq!(parse("4/2/2025", None), both, "nothing is guessed");
    assert_eq!(
        parse("04/02/2025", Some(Order::MonthFirst)),
        Parsed::Exact(date(2025, 4, 2)),
        "the column's order decides"
    );
    assert_eq!(parse("4-2-2025", Some(Order::DayFirst)), Parsed::Exact(date(2025, 2, 4)), "either way");
}

#[test]
fn a_cell_that_contradicts_its_column_says_so() {
    let only = |date, order| Parsed::OnlyAs { date, order };
    for hint in [None, Some(Order::MonthFirst), Some(Order::DayFirst)] {
        assert_eq!(
            parse("13/08/2024", hint),
            only(date(2024, 8, 13), Order::DayFirst),
            "there is no thirteenth month, whatever the column says"
        );
        assert_eq!(parse("9/25/2025", hint), only(date(2025, 9, 25), Order::MonthFirst), "nor a twenty-fifth");
    }
}

#[test]
fn impossible_days_say_why() {
    let cases = [
        ("31/02/2025", Impossible::NoSuchDay),
        ("2025-02-29", Impossible::NoSuchDay),
        ("30 Feb 2024", Impossible::NoSuchDay),
        ("13/13/2024", Impossible::NoSuchDay),
        ("4/2/25", Impossible::TwoDigitYear),
        ("5 Nov 21", Impossible::TwoDigitYear),
        ("0025-01-01", Impossible::YearOutOfRange),
        ("1/1/0025", Impossible::YearOutOfRange),
        ("1/1/2205", Impossible::YearOutOfRange),
    ];
    for (text, why) in cases {
        assert_eq!(parse(text, None), Parsed::Impossible(why), "{text}");
    }
}

#[test]
fn serials_are_shown_as_serials() {
    assert_eq!(parse("45292", None), Parsed::Serial(date(2024, 1, 1)), "a spreadsheet's first of January");
    assert_eq!(parse("04401", None), Parsed::NotADate, "a postcode is not a day");
    assert_eq!(parse("99999", None), Parsed::NotADate, "nor is any large number");
}

#[test]
fn months_years_and_about() {
    let range = |earliest, latest| Parsed::Approximate { earliest, latest };
    let cases = [
        ("March 2024", range(date(2024, 3, 1), date(2024, 3, 31))),
        ("feb 2024", range(date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-03", range(date(2024, 3, 1), date(2024, 3, 31))),
        ("03/2024", range(date(2024, 3, 1), date(2024, 3, 31))),
        ("2024", range(date(2024, 1, 1), date(2024, 12, 31))),
        ("about 3 March 2024", range(date(2024, 3, 1), date(2024, 3, 31))),
        ("~2024-03-03", range(date(2024, 3, 1), date(2024, 3, 31))),
        ("2024-03-03?", range(date(2024, 3, 1), date(2024, 3, 31))),
    ];
    for (text, expected) in cases {
        assert_eq!(parse(text, None), expected, "{text}");
    }
}

#[test]
fn other_texts_are_no_dates() {
    for text in
        ["", "?", "none", "N/A", "10:30", "555-0101", "12", "F-201", "mayor", "1/2/3/4", "پروانه", "3 of 4 kits", "-5"]
    {
        assert_eq!(parse(text, None), Parsed::NotADate, "{text:?}");
    }
}

#[test]
fn expected_babies() {
    assert_eq!(expected_text("(expected 5/20/2026)"), Some("5/20/2026"), "the roster's way");
    assert_eq!(expected_text("due 2026-05-20"), Some("2026-05-20"), "another");
    assert_eq!(expected_text("parto: 20/5/2026"), Some("20/5/2026"), "in Spanish");
    assert_eq!(expected_text("5/20/2026"), None, "a birthday is not an expectation");
}

fn some_day() -> impl Strategy<Value = Date> {
    (1900_i16..=2100, 1_i8..=12, 1_i8..=31).prop_filter_map("a day that exists", |(y, m, d)| Date::new(y, m, d).ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_out_reads_back(day in some_day()) {
        prop_assert_eq!(parse(&day.to_string(), None), Parsed::Exact(day));
        let (y, m, d) = (day.year(), day.month(), day.day());
        let by_day = parse(&format!("{d}/{m}/{y}"), Some(Order::DayFirst));
        prop_assert_eq!(by_day.day(), Some(day), "day first");
        let by_month = parse(&format!("{m}/{d}/{y}"), Some(Order::MonthFirst));
        prop_assert_eq!(by_month.day(), Some(day), "month first");
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "\\PC{0,70}") {
        let _ = parse(&text, None);
        let _ = expected_text(&text);
    }
}
