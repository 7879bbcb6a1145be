//! From when until when a release holds.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Release;

/// No release holds longer than a year.
pub const LONGEST_DAYS: i64 = 365;
/// So many days before its end a release is shown as one to renew.
pub const RENEW_AHEAD_DAYS: i64 = 14;
/// How long a release holds unless somebody says otherwise; families with a safe-contact rule a month.
const USUAL_DAYS: i64 = 90;
const SAFE_CONTACT_DAYS: i64 = 30;

/// Where a release stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not signed yet: it allows nothing.
    Draft,
    /// It holds.
    Active,
    /// It holds, and ends within two weeks.
    Expiring {
        /// Days left; 0 on its last day.
        days: i64,
    },
    /// Its day is over.
    Expired,
    /// It was taken back.
    Revoked,
}

impl State {
    /// The stable code for screens.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::Expiring { .. } => "expiring",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }

    /// Whether something may be told under it.
    #[must_use]
    pub fn holds(self) -> bool {
        matches!(self, Self::Active | Self::Expiring { .. })
    }
}

/// Where a release stands. One without an end was never whole and holds nothing.
#[must_use]
pub fn state(release: &Release, on: Date) -> State {
    let Some(given) = release.given_on else { return State::Draft };
    if release.revoked_on.is_some() {
        return State::Revoked;
    }
    match release.expires_on {
        None => State::Expired,
        Some(last) if last < on => State::Expired,
        // A clock set back must not make a promise of the future hold today.
        Some(_) if given > on => State::Draft,
        Some(last) => match i64::from((last - on).get_days()) {
            days if days <= RENEW_AHEAD_DAYS => State::Expiring { days },
            _ => State::Active,
        },
    }
}

/// The last day of a release given on a day, unless somebody says otherwise.
#[must_use]
pub fn default_expiry(given: Date, has_safe_contact: bool) -> Date {
    let days = if has_safe_contact { SAFE_CONTACT_DAYS } else { USUAL_DAYS };
    given.saturating_add(days.days())
}

/// Why an end cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiryRefused {
    /// It would end before it begins.
    BeforeGiven,
    /// It would hold longer than a year.
    OverAYear,
}

/// Whether a release given on a day may end on another.
///
/// # Errors
/// Before it begins, or more than a year later.
pub fn check_expiry(given: Date, expires: Date) -> Result<(), ExpiryRefused> {
    match (expires - given).get_days() {
        ..0 => Err(ExpiryRefused::BeforeGiven),
        days if i64::from(days) > LONGEST_DAYS => Err(ExpiryRefused::OverAYear),
        _ => Ok(()),
    }
}

/// Whether somebody born on a day is not yet eighteen: who signs for them is state law.
#[must_use]
pub fn is_minor(born: Date, on: Date) -> bool {
    born.saturating_add(18.years()) > on
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn release(given: Option<Date>, expires: Option<Date>, revoked: Option<Date>) -> Release {
        Release {
            id: "r".into(),
            about: Vec::new(),
            classes: Vec::new(),
            how: Vec::new(),
            to: "Harbour Housing".into(),
            given_on: given,
            expires_on: expires,
            revoked_on: revoked,
        }
    }

    #[test]
    fn a_release_goes_through_its_states() {
        let on = date(2026, 3, 2);
        let (given, soon, later) = (Some(date(2026, 2, 1)), Some(date(2026, 3, 12)), Some(date(2026, 5, 1)));
        for (given, expires, revoked, expected, why) in [
            (None, later, None, State::Draft, "unsigned, it allows nothing"),
            (given, later, None, State::Active, "signed, and far from its end"),
            (given, soon, None, State::Expiring { days: 10 }, "two weeks ahead it asks to be renewed"),
            (given, Some(date(2026, 3, 16)), None, State::Expiring { days: 14 }, "fourteen days are two weeks"),
            (given, Some(date(2026, 3, 17)), None, State::Active, "fifteen are not"),
            (given, Some(on), None, State::Expiring { days: 0 }, "its last day counts"),
            (given, Some(date(2026, 3, 1)), None, State::Expired, "the day after it is over"),
            (given, later, Some(on), State::Revoked, "revoked at once, on the very day"),
            (given, Some(date(2026, 3, 1)), Some(on), State::Revoked, "revoked says more than expired"),
            (given, None, None, State::Expired, "without an end it was never whole"),
            (Some(date(2026, 4, 1)), later, None, State::Draft, "what is signed tomorrow does not hold today"),
        ] {
            assert_eq!(state(&release(given, expires, revoked), on), expected, "{why}");
        }
    }

    #[test]
    fn an_end_is_set_for_everybody() {
        let given = date(2026, 3, 2);
        assert_eq!(default_expiry(given, false), date(2026, 5, 31), "ninety days");
        assert_eq!(default_expiry(given, true), date(2026, 4, 1), "thirty with a safe-contact rule");
        assert_eq!(check_expiry(given, date(2026, 3, 1)), Err(ExpiryRefused::BeforeGiven), "not before it begins");
        assert_eq!(check_expiry(given, date(2027, 3, 3)), Err(ExpiryRefused::OverAYear), "never over a year");
        assert_eq!(check_expiry(given, date(2027, 3, 2)), Ok(()), "a year to the day");
    }

    #[test]
    fn a_parent_may_be_a_minor() {
        let on = date(2026, 3, 2);
        assert!(is_minor(date(2008, 3, 3), on), "seventeen until tomorrow");
        assert!(!is_minor(date(2008, 3, 2), on), "eighteen today");
    }
}
