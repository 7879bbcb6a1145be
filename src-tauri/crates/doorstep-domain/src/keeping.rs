//! For how long records are kept after a family has left, and when they go (reference F.4).
//!
//! Periods are defaults with a source; a programme changes them. A period below the minimum is kept and warned about:
//! the programme may know better law than we do.

use jiff::ToSpan;
use jiff::civil::Date;

/// A class of records that is kept and goes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Who they are, their people, how they were reached; whatever no other class names.
    FamilyRecord,
    /// Visits, notes, strengths, promises.
    VisitNotes,
    /// Kits asked for and given.
    KitDeliveries,
    /// What is sealed: reports to authorities, facts behind a safe contact.
    RestrictedNotes,
    /// Releases and what was told under them.
    Releases,
}

/// What a class is kept by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Months after the family has left.
    pub months: u32,
    /// Fewer are warned about.
    pub least: u32,
    /// The message that says where both come from.
    pub source: &'static str,
}

/// A period is at least a month: what ends today could not be looked at before it goes.
pub const SHORTEST_MONTHS: u32 = 1;
/// And at most thirty years.
pub const LONGEST_MONTHS: u32 = 360;
/// So many days before their day classes are shown as due soon.
pub const SOON_DAYS: i64 = 90;

impl Class {
    /// Every class, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::FamilyRecord, Self::VisitNotes, Self::KitDeliveries, Self::RestrictedNotes, Self::Releases];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::FamilyRecord => "familyRecord",
            Self::VisitNotes => "visitNotes",
            Self::KitDeliveries => "kitDeliveries",
            Self::RestrictedNotes => "restrictedNotes",
            Self::Releases => "releases",
        }
    }

    /// The class of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }

    /// What a programme starts with: three years for federal awards, five in one grantee's practice, six for
    /// authorizations.
    #[must_use]
    pub fn usual(self) -> Period {
        match self {
            Self::FamilyRecord => Period { months: 60, least: 36, source: "keeping-source-award" },
            Self::VisitNotes => Period { months: 60, least: 36, source: "keeping-source-award" },
            Self::KitDeliveries => Period { months: 36, least: 36, source: "keeping-source-award" },
            Self::RestrictedNotes => Period { months: 72, least: 36, source: "keeping-source-state" },
            Self::Releases => Period { months: 72, least: 72, source: "keeping-source-authorization" },
        }
    }
}

/// How a class of a family stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Somebody said that nothing may go: nothing goes, whatever the day.
    OnHold,
    /// Its period is over.
    Due,
    /// It will be over within ninety days.
    Soon,
    /// It is kept.
    Kept,
}

/// The last day of a period that began on the day the family left.
#[must_use]
pub fn ends_on(left: Date, months: u32) -> Date {
    left.saturating_add(i64::from(months.min(LONGEST_MONTHS)).months())
}

/// How a class stands.
#[must_use]
pub fn standing(left: Date, months: u32, is_on_hold: bool, on: Date) -> Standing {
    let ends = ends_on(left, months);
    if is_on_hold {
        Standing::OnHold
    } else if ends < on {
        Standing::Due
    } else if ends.saturating_sub(SOON_DAYS.days()) <= on {
        Standing::Soon
    } else {
        Standing::Kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_class_comes_due_after_its_period() {
        let left = date(2021, 2, 28);
        for (months, hold, on, expected, why) in [
            (60, false, date(2025, 11, 29), Standing::Kept, "more than ninety days to go"),
            (60, false, date(2025, 11, 30), Standing::Soon, "ninety days ahead it is on the list"),
            (60, false, date(2026, 2, 28), Standing::Soon, "the last day still counts"),
            (60, false, date(2026, 3, 1), Standing::Due, "the day after it is due"),
            (60, true, date(2036, 3, 1), Standing::OnHold, "a hold outlasts every period"),
        ] {
            assert_eq!(standing(left, months, hold, on), expected, "{why}");
        }
        assert_eq!(ends_on(date(2024, 2, 29), 12), date(2025, 2, 28), "a leap day has a year, too");
    }

    #[test]
    fn no_default_is_below_its_own_minimum() {
        for class in Class::ALL {
            let Period { months, least, .. } = class.usual();
            assert!(months >= least, "{class:?} would warn about itself");
            assert_eq!(Class::from_code(class.code()), Some(class), "a stored code must read back");
        }
    }
}
