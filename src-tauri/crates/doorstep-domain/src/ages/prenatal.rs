//! A baby who is expected (reference B3).

use jiff::civil::Date;

use super::AgeError;
use super::on_day::days_between;

const PREGNANCY_DAYS: i64 = 280;
const LONGEST_OVERDUE_DAYS: i64 = 35;

/// Where a pregnancy stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Completed weeks of pregnancy.
    pub weeks: u32,
    /// Days since the last completed week.
    pub days: u32,
    /// Days until the due date; negative when it has passed.
    pub days_until_due: i64,
}

/// Weeks of pregnancy on a day: forty weeks less the days until the due date.
///
/// # Errors
/// [`AgeError::NotAPregnancy`] when the due date is more than 40 weeks away or more than five weeks
/// past (then the birth should have been noted).
pub fn expected(due_date: Date, on: Date) -> Result<Expected, AgeError> {
    let days_until_due = days_between(on, due_date);
    if !(-LONGEST_OVERDUE_DAYS..=PREGNANCY_DAYS).contains(&days_until_due) {
        return Err(AgeError::NotAPregnancy);
    }
    let lasted = u32::try_from(PREGNANCY_DAYS - days_until_due).map_err(|_| AgeError::NotAPregnancy)?;
    Ok(Expected { weeks: lasted / 7, days: lasted % 7, days_until_due })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weeks_of_pregnancy() {
        let due = date(2026, 5, 20);
        let at = |on| expected(due, on).map(|e| (e.weeks, e.days, e.days_until_due));
        assert_eq!(at(due), Ok((40, 0, 0)), "the due date is forty weeks");
        assert_eq!(at(date(2026, 3, 2)), Ok((28, 5, 79)), "eleven weeks and two days before it");
        assert_eq!(at(date(2026, 5, 27)), Ok((41, 0, -7)), "a week overdue");
    }

    #[test]
    fn nonsense_is_refused() {
        let due = date(2026, 5, 20);
        assert_eq!(expected(due, date(2025, 1, 1)), Err(AgeError::NotAPregnancy), "more than forty weeks ahead");
        assert_eq!(
            expected(due, date(2026, 9, 1)),
            Err(AgeError::NotAPregnancy),
            "a due date months past means that the birth was not noted"
        );
    }
}
