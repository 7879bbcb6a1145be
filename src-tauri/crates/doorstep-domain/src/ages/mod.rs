//! How old a child is, both ways (reference C.1).
//!
//! A child born before 37 completed weeks is read by the age counted from the due date until the
//! second birthday; both ages are always shown, with the one that counts named. Counting is by
//! calendar, months first, then days; the end of a month clamps (31 January + 1 month = the last of
//! February). Legal ages, immunisations and the small parts rule never use the adjusted age.

mod gestation;
mod on_day;
mod prenatal;

pub use gestation::{Gestation, GestationError};
pub use on_day::{age_on, cliff_on, is_under_36_months_chronological, next_birthday};
pub use prenatal::{Expected, expected};

use jiff::civil::Date;

/// Checklist borders in completed months (reference C.1).
pub const CHECKLISTS: [u8; 12] = [2, 4, 6, 9, 12, 15, 18, 24, 30, 36, 48, 60];

/// Until this many months since birth a preterm child is read by the adjusted age.
pub const ADJUST_UNTIL_MONTHS: u32 = 24;

/// When a child was born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// The day on the papers, or the best guess.
    pub date: Date,
    /// The day is not certain (papers that say 1 January, for example).
    pub approximate: bool,
}

/// A length of time by calendar: completed months, then days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Completed calendar months.
    pub months: u32,
    /// Days since the last completed month, 0 to 30.
    pub days: u32,
}

/// The age counted from the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjusted {
    /// Born at 37 weeks or later, or weeks not known: nothing to adjust.
    NotApplicable,
    /// The due date is still this many days away.
    BeforeDue(u32),
    /// Time since the due date.
    Age(Span),
}

/// The age that counts for prompts, kits and checklists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Time since birth.
    Chronological,
    /// Time since the due date.
    Adjusted,
}

/// A child's age on a day, both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeView {
    /// Time since birth.
    pub chronological: Span,
    /// The due date, for a preterm child whose weeks are known.
    pub due_date: Option<Date>,
    /// Time since the due date.
    pub adjusted: Adjusted,
    /// Which of the two counts.
    pub basis: Basis,
    /// Checklists that apply, in completed months: usually none or one. From 24 months since birth
    /// until 24 months adjusted there are two, the adjusted one first (reference C.1, the cliff).
    /// None when the date of birth is not certain.
    pub checklist: Vec<u8>,
    /// Whether the weeks of pregnancy at birth are known.
    pub gestation_known: bool,
    /// Whether the date of birth is not certain: then no prompt may be driven by a date.
    pub approximate: bool,
}

impl AgeView {
    /// Completed months of the age that counts; 0 before the due date.
    #[must_use]
    pub fn basis_months(&self) -> u32 {
        match (self.basis, self.adjusted) {
            (Basis::Adjusted, Adjusted::Age(span)) => span.months,
            (Basis::Adjusted, Adjusted::BeforeDue(_)) => 0,
            _ => self.chronological.months,
        }
    }

    /// The one checklist of the age that counts (the rule without the cliff's second list).
    #[must_use]
    pub fn basis_checklist(&self) -> Option<u8> {
        self.checklist.last().copied()
    }

    /// Whether the child is past 24 months since birth but not yet 24 months adjusted.
    #[must_use]
    pub fn on_the_cliff(&self) -> bool {
        self.basis == Basis::Chronological
            && match self.adjusted {
                Adjusted::Age(span) => span.months < ADJUST_UNTIL_MONTHS,
                Adjusted::BeforeDue(_) => true,
                Adjusted::NotApplicable => false,
            }
    }
}

/// Why an age cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgeError {
    /// The day asked about lies before the birth.
    #[error("the day is before the birth")]
    BeforeBirth,
    /// The birth lies more than 120 years back: a typing error, such as the year 0025.
    #[error("the date of birth is more than 120 years ago")]
    BirthTooLongAgo,
    /// The due date is more than a whole pregnancy away, or long past.
    #[error("the due date does not fit a pregnancy on that day")]
    NotAPregnancy,
    /// The calendar does not reach that far.
    #[error("a date is outside the calendar")]
    OutsideCalendar,
}
