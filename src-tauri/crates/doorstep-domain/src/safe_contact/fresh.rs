//! What is safe changes: when a rule has to be asked again (reference I.5).

use jiff::ToSpan;
use jiff::civil::Date;

use super::SafeContact;

/// Days until a rule is asked again when nobody said otherwise.
pub const RECHECK_DAYS: u32 = 30;
/// A rule is asked again after half a year at the latest.
pub const RECHECK_LONGEST: u32 = 180;

/// The last day on which the rule counts as checked; none if it never was.
#[must_use]
pub fn recheck_on(rule: &SafeContact) -> Option<Date> {
    let days = i64::from(rule.recheck_days.clamp(1, RECHECK_LONGEST));
    rule.last_checked.map(|day| day.saturating_add(days.days()))
}

/// Whether the rule was checked with the family too long ago, or never, or has run out.
#[must_use]
pub fn recheck_due(rule: &SafeContact, on: Date) -> bool {
    recheck_on(rule).is_none_or(|last| last < on) || has_run_out(rule, on)
}

/// Whether the day until which the family wanted the rule is over.
#[must_use]
pub fn has_run_out(rule: &SafeContact, on: Date) -> bool {
    rule.expires_on.is_some_and(|last| last < on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_rule_is_asked_again_after_its_days() {
        let checked = Some(date(2026, 2, 27));
        for (days, on, due, why) in [
            (30, date(2026, 3, 29), false, "on the thirtieth day there is still time"),
            (30, date(2026, 3, 30), true, "the day after it is due"),
            (14, date(2026, 3, 14), true, "a shelter asks sooner"),
            (0, date(2026, 3, 1), true, "no rule is good for ever: nothing means a day"),
            (9_999, date(2026, 9, 1), true, "nor for years"),
        ] {
            let rule = SafeContact { last_checked: checked, recheck_days: days, ..SafeContact::default() };
            assert_eq!(recheck_due(&rule, on), due, "{why}");
        }
        assert!(recheck_due(&SafeContact::default(), date(2026, 3, 2)), "what was never checked is due at once");
    }

    #[test]
    fn a_rule_that_ran_out_is_due() {
        let rule = SafeContact {
            last_checked: Some(date(2026, 3, 1)),
            expires_on: Some(date(2026, 3, 5)),
            ..SafeContact::default()
        };
        assert!(!recheck_due(&rule, date(2026, 3, 5)), "its last day counts");
        assert!(recheck_due(&rule, date(2026, 3, 6)), "then somebody asks");
    }
}
