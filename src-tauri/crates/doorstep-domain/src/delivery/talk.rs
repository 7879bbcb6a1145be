//! The conversation after a kit (reference A19, G.7).

use jiff::ToSpan;
use jiff::civil::Date;

const TALK_WITHIN_DAYS: i64 = 7;
const TALK_WITHIN_DAYS_BASIC_NEED: i64 = 3;

/// The day by which somebody should have talked with the family about a kit: a week after it was
/// handed over, three days for basic needs.
#[must_use]
pub fn talk_due(handed_on: Date, basic_need: bool) -> Date {
    let days = if basic_need { TALK_WITHIN_DAYS_BASIC_NEED } else { TALK_WITHIN_DAYS };
    handed_on.saturating_add(days.days())
}

/// Whether that day has passed.
#[must_use]
pub fn talk_overdue(handed_on: Date, basic_need: bool, on: Date) -> bool {
    talk_due(handed_on, basic_need) < on
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_and_three_days_for_basic_needs() {
        let handed = date(2026, 2, 26);
        assert_eq!(talk_due(handed, false), date(2026, 3, 5), "seven days");
        assert_eq!(talk_due(handed, true), date(2026, 3, 1), "basic needs: three");
        assert!(!talk_overdue(handed, false, date(2026, 3, 5)), "on the day itself it is due, not late");
        assert!(talk_overdue(handed, false, date(2026, 3, 6)), "the day after it is late");
    }
}
