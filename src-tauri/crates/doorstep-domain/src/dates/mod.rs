//! Dates as people type them, and what can honestly be made of them.
//!
//! Nothing is guessed silently: `4/2/2025` has two readings until somebody says which order a column
//! uses, a two-digit year has none, and `45292` is shown as a spreadsheet's day number so that a
//! person sees what it was.

mod numeric;
mod read;
mod words;

pub use read::{expected_text, parse};

use jiff::civil::Date;

/// Which number comes first in `4/2/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// 4 February.
    DayFirst,
    /// April 2nd.
    MonthFirst,
}

/// What a text turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parsed {
    /// One day, without doubt (or by the order that was given).
    Exact(Date),
    /// One day, because the other order gives no date. With the order it needs, so that a column
    /// can be checked: a cell that contradicts its column is listed, not bent.
    OnlyAs {
        /// The day.
        date: Date,
        /// The order it is written in.
        order: Order,
    },
    /// Two different days, depending on the order.
    Ambiguous {
        /// Read with the day first.
        day_first: Date,
        /// Read with the month first.
        month_first: Date,
    },
    /// A month, a year, or "about": some day in this range.
    Approximate {
        /// The first day it may be.
        earliest: Date,
        /// The last day it may be.
        latest: Date,
    },
    /// A spreadsheet's day number.
    Serial(Date),
    /// It is meant as a date, but there is no such day.
    Impossible(Impossible),
    /// It is not a date.
    NotADate,
}

impl Parsed {
    /// The day, when there is exactly one. A serial counts; an approximate one does not.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        match self {
            Parsed::Exact(date) | Parsed::Serial(date) | Parsed::OnlyAs { date, .. } => Some(date),
            _ => None,
        }
    }
}

/// Why there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Impossible {
    /// The month has no such day, or the year no such month (31/02/2025).
    NoSuchDay,
    /// The year has two digits and could be in either century.
    TwoDigitYear,
    /// The year is before 1900 or after 2100 (0025).
    YearOutOfRange,
}

impl Impossible {
    /// The message id of its sentence.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Impossible::NoSuchDay => "date-no-such-day",
            Impossible::TwoDigitYear => "date-two-digit-year",
            Impossible::YearOutOfRange => "date-year-out-of-range",
        }
    }
}
