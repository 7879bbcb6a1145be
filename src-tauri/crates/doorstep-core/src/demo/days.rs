//! Days around the day the demo is filled.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A day so many days before (below zero) or after today, moved off a weekend: back if it is past, on if it is to
/// come. Today stays today.
pub(super) fn workday(today: Date, days: i32) -> Date {
    let day = calendar_day(today, days);
    let off = match (day.weekday(), days.signum()) {
        (Weekday::Saturday, -1) => -1,
        (Weekday::Sunday, -1) => -2,
        (Weekday::Saturday, 1) => 2,
        (Weekday::Sunday, 1) => 1,
        _ => 0,
    };
    day.saturating_add(off.days())
}

/// A day so many days before or after today, weekend or not: birthdays, use-by dates.
pub(super) fn calendar_day(today: Date, days: i32) -> Date {
    today.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn nobody_works_on_a_weekend_that_is_not_today() {
        let thursday = date(2026, 5, 7);
        assert_eq!(workday(thursday, 2), date(2026, 5, 11), "a Saturday to come is the Monday after");
        assert_eq!(workday(thursday, -4), date(2026, 5, 1), "a Sunday past was the Friday before");
        let saturday = date(2026, 5, 9);
        assert_eq!(workday(saturday, 0), saturday, "today's visits are today");
    }
}
