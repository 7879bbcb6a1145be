//! Days from numbers, with the years that make sense.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{Impossible, Order, Parsed};

const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

/// A number as it was typed: its value and how many digits it had.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) value: i64,
    pub(super) digits: usize,
}

/// A year that can be meant.
pub(super) fn year(number: Number) -> Result<i16, Impossible> {
    if number.digits <= 2 {
        return Err(Impossible::TwoDigitYear);
    }
    if !YEARS.contains(&number.value) {
        return Err(Impossible::YearOutOfRange);
    }
    i16::try_from(number.value).map_err(|_| Impossible::YearOutOfRange)
}

pub(super) fn day_of(year: i16, month: i64, day: i64) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `2026-02-27`: a year first leaves no doubt.
pub(super) fn year_first(first: Number, month: Number, day: Number) -> Parsed {
    match year(first) {
        Err(why) => Parsed::Impossible(why),
        Ok(year) => match day_of(year, month.value, day.value) {
            Some(date) => Parsed::Exact(date),
            None => Parsed::Impossible(Impossible::NoSuchDay),
        },
    }
}

/// `4/2/2025`: both orders are tried.
pub(super) fn year_last(a: Number, b: Number, last: Number, hint: Option<Order>) -> Parsed {
    let year = match year(last) {
        Ok(year) => year,
        Err(why) => return Parsed::Impossible(why),
    };
    let day_first = day_of(year, b.value, a.value);
    let month_first = day_of(year, a.value, b.value);
    match (day_first, month_first) {
        (None, None) => Parsed::Impossible(Impossible::NoSuchDay),
        (Some(one), Some(other)) if one == other => Parsed::Exact(one),
        (Some(day_first), Some(month_first)) => match hint {
            Some(Order::DayFirst) => Parsed::Exact(day_first),
            Some(Order::MonthFirst) => Parsed::Exact(month_first),
            None => Parsed::Ambiguous { day_first, month_first },
        },
        (Some(date), None) => Parsed::OnlyAs { date, order: Order::DayFirst },
        (None, Some(date)) => Parsed::OnlyAs { date, order: Order::MonthFirst },
    }
}

/// A whole year, or a whole month of it.
pub(super) fn range(year: i16, month: Option<i8>) -> Parsed {
    let earliest = Date::new(year, month.unwrap_or(1), 1).ok();
    let latest = Date::new(year, month.unwrap_or(12), 1).ok();
    match (earliest, latest.map(Date::last_of_month)) {
        (Some(earliest), Some(latest)) => Parsed::Approximate { earliest, latest },
        _ => Parsed::Impossible(Impossible::NoSuchDay),
    }
}

/// The day of a spreadsheet's number: days since 30 December 1899.
pub(super) fn serial(number: Number) -> Option<Date> {
    let days = Some(number.value).filter(|n| SERIALS.contains(n))?;
    date(1899, 12, 30).checked_add(days.days()).ok()
}
