//! Reading a date as people write it, without guessing.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::fold::fold;

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DayOrder {
    /// 4/2 is the second of April.
    MonthFirst,
    /// 4/2 is the fourth of February.
    DayFirst,
}

/// What a text says about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateText {
    /// One reading only.
    Certain(Date),
    /// Two numbers and a year: 4/2/2025.
    Numbers {
        /// The first number.
        first: i8,
        /// The second number.
        second: i8,
        /// The year.
        year: i16,
    },
    /// A day number as Excel keeps them.
    Serial(Date),
    /// Shaped like a date, but there is no such day.
    NoSuchDay,
    /// A year of one or two digits.
    ShortYear,
    /// Something else.
    Other,
}

/// Why a text gave no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undated {
    /// Waits for the day and month order of the column.
    NeedsOrder,
    /// Waits for the answer about day numbers.
    NeedsSerial,
    /// Contradicts the order chosen for the column.
    AgainstOrder,
    /// No such day in either order.
    NoSuchDay,
    /// The year has one or two digits.
    ShortYear,
    /// The year is before 1900 or after 2100.
    FarOff,
    /// No date.
    Unreadable,
}

/// Days that anyone alive, or soon born, can have.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

impl DateText {
    /// The day, given what was answered for the column.
    ///
    /// # Errors
    /// [`Undated`]: what is missing or wrong.
    pub fn day(self, order: Option<DayOrder>, serial: Option<bool>) -> Result<Date, Undated> {
        let day = match self {
            Self::Certain(day) => day,
            Self::Numbers { .. } => self.in_order(order)?,
            Self::Serial(day) => match serial {
                Some(true) => day,
                Some(false) => return Err(Undated::Unreadable),
                None => return Err(Undated::NeedsSerial),
            },
            Self::NoSuchDay => return Err(Undated::NoSuchDay),
            Self::ShortYear => return Err(Undated::ShortYear),
            Self::Other => return Err(Undated::Unreadable),
        };
        if YEARS.contains(&day.year()) { Ok(day) } else { Err(Undated::FarOff) }
    }

    fn in_order(self, order: Option<DayOrder>) -> Result<Date, Undated> {
        let month_first = self.read(DayOrder::MonthFirst);
        let day_first = self.read(DayOrder::DayFirst);
        match (month_first, day_first, order) {
            (None, None, _) => Err(Undated::NoSuchDay),
            (Some(one), Some(other), _) if one == other => Ok(one),
            (_, _, None) => Err(Undated::NeedsOrder),
            (one, _, Some(DayOrder::MonthFirst)) => one.ok_or(Undated::AgainstOrder),
            (_, other, Some(DayOrder::DayFirst)) => other.ok_or(Undated::AgainstOrder),
        }
    }

    /// The day in one order, if there is such a day.
    pub fn read(self, order: DayOrder) -> Option<Date> {
        let Self::Numbers { first, second, year } = self else {
            return None;
        };
        let (month, day) = match order {
            DayOrder::MonthFirst => (first, second),
            DayOrder::DayFirst => (second, first),
        };
        Date::new(year, month, day).ok()
    }
}

/// Reads a date: 2024-11-30, 20-Aug-2023, March 3 2024, 3 de marzo de 2024, 4/2/2025, 45292.
pub fn read_date(text: &str) -> DateText {
    let text = text.trim();
    if text.is_empty() || text.len() > 40 {
        return DateText::Other;
    }
    if let Some(serial) = serial(text) {
        return serial;
    }
    let folded = fold(without_midnight(text));
    let parts: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',' | '\u{2010}'..='\u{2015}'))
        .filter(|part| !part.is_empty() && *part != "de" && *part != "del" && *part != "of")
        .collect();
    match parts[..] {
        [a, b, c] => three_parts(a, b, c),
        _ => DateText::Other,
    }
}

/// Spreadsheet programs write "2024-11-30 00:00:00".
fn without_midnight(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if time.starts_with("00:00") || time.starts_with("0:00") => day,
        _ => text,
    }
}

/// Excel's day 60 is a 29 February 1900 that never was; from 61 on the count is right. Only
/// numbers that fall between 1955 and 2100 are taken for days at all.
fn serial(text: &str) -> Option<DateText> {
    let number = text.strip_suffix(".0").unwrap_or(text);
    if number.len() != 5 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let days: i64 = number.parse().ok()?;
    if !(20_090..=73_415).contains(&days) {
        return None;
    }
    date(1899, 12, 30).checked_add(days.days()).ok().map(DateText::Serial)
}

fn three_parts(a: &str, b: &str, c: &str) -> DateText {
    if let Some(month) = month(b) {
        // 20 Aug 2023
        return with_month(a, month, c);
    }
    if let Some(month) = month(a) {
        // March 3 2024
        return with_month(b, month, c);
    }
    let numbers: Option<Vec<i32>> = [a, b, c].into_iter().map(number).collect();
    let Some(&[x, y, z]) = numbers.as_deref() else {
        return DateText::Other;
    };
    if a.len() == 4 {
        return Date::new(x as i16, y as i8, z as i8).map_or(DateText::NoSuchDay, DateText::Certain);
    }
    if a.len() > 2 || b.len() > 2 {
        return DateText::Other;
    }
    match c.len() {
        4 => {
            let numbers = DateText::Numbers { first: x as i8, second: y as i8, year: z as i16 };
            let possible = numbers.read(DayOrder::MonthFirst).or(numbers.read(DayOrder::DayFirst));
            if possible.is_some() { numbers } else { DateText::NoSuchDay }
        }
        1 | 2 => DateText::ShortYear,
        _ => DateText::Other,
    }
}

fn with_month(day: &str, month: i8, year: &str) -> DateText {
    let day = day.trim_end_matches(|c: char| c.is_alphabetic());
    match (number(day), number(year)) {
        (Some(_), Some(_)) if year.len() <= 2 => DateText::ShortYear,
        (Some(day), Some(year)) if (1..=31).contains(&day) => {
            Date::new(year as i16, month, day as i8).map_or(DateText::NoSuchDay, DateText::Certain)
        }
        (Some(_), Some(_)) => DateText::NoSuchDay,
        _ => DateText::Other,
    }
}

/// A number of one to four digits.
fn number(text: &str) -> Option<i32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "enero"],
        &["february", "febrero"],
        &["march", "marzo"],
        &["april", "abril"],
        &["may", "mayo"],
        &["june", "junio"],
        &["july", "julio"],
        &["august", "agosto"],
        &["september", "sept", "septiembre", "setiembre"],
        &["october", "octubre"],
        &["november", "noviembre"],
        &["december", "diciembre"],
    ];
    let fits = |name: &&str| *name == word || (word.len() == 3 && name.starts_with(word));
    MONTHS.iter().position(|names| names.iter().any(fits)).map(|index| index as i8 + 1)
}

/// A leading word that says the day is not exact, taken off.
pub fn approximate(text: &str) -> (bool, &str) {
    const ABOUT: &[&str] =
        &["about ", "approx. ", "approx ", "circa ", "ca. ", "around ", "maybe ", "aprox. ", "aprox ", "hacia ", "~"];
    let trimmed = text.trim();
    let found =
        ABOUT.iter().find(|word| trimmed.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    match found {
        Some(word) => (true, trimmed[word.len()..].trim()),
        None => match trimmed.strip_suffix('?') {
            Some(rest) if !rest.trim().is_empty() => (true, rest.trim()),
            _ => (false, trimmed),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_with_one_reading() {
        for (text, wanted) in [
            ("2024-11-30", date(2024, 11, 30)),
            ("2024-11-30 00:00:00", date(2024, 11, 30)),
            ("20-Aug-2023", date(2023, 8, 20)),
            ("5 Nov 2021", date(2021, 11, 5)),
            ("March 3 2024", date(2024, 3, 3)),
            ("March 3rd, 2024", date(2024, 3, 3)),
            ("3 de marzo de 2024", date(2024, 3, 3)),
            ("2024/2/29", date(2024, 2, 29)),
        ] {
            assert_eq!(read_date(text).day(None, None), Ok(wanted), "{text} has one reading");
        }
    }

    #[test]
    fn two_numbers_wait_for_the_order() {
        let text = read_date("4/2/2025");
        assert_eq!(text.day(None, None), Err(Undated::NeedsOrder), "not guessed");
        assert_eq!(text.day(Some(DayOrder::MonthFirst), None), Ok(date(2025, 4, 2)), "as chosen");
        assert_eq!(text.day(Some(DayOrder::DayFirst), None), Ok(date(2025, 2, 4)), "as chosen");
        assert_eq!(read_date("7/7/2022").day(None, None), Ok(date(2022, 7, 7)), "both orders agree");
        let odd = read_date("13/08/2024");
        assert_eq!(odd.day(Some(DayOrder::MonthFirst), None), Err(Undated::AgainstOrder), "listed, not turned round");
        assert_eq!(odd.day(Some(DayOrder::DayFirst), None), Ok(date(2024, 8, 13)), "fits the other order");
    }

    #[test]
    fn days_that_are_not() {
        let day = |text: &str| read_date(text).day(Some(DayOrder::MonthFirst), Some(true));
        assert_eq!(day("31/02/2025"), Err(Undated::NoSuchDay), "no such day in either order");
        assert_eq!(day("2025-02-30"), Err(Undated::NoSuchDay), "nor this one");
        assert_eq!(day("3/4/25"), Err(Undated::ShortYear), "which century is not ours to say");
        assert_eq!(day("0025-03-04"), Err(Undated::FarOff), "the year 25");
        assert_eq!(day("unknown"), Err(Undated::Unreadable), "a word");
    }

    #[test]
    fn excel_day_numbers_are_asked_about() {
        let text = read_date("45292");
        assert_eq!(text, DateText::Serial(date(2024, 1, 1)), "day 45292 is 1 January 2024");
        assert_eq!(text.day(None, None), Err(Undated::NeedsSerial), "not taken silently");
        assert_eq!(text.day(None, Some(true)), Ok(date(2024, 1, 1)), "after a yes");
        assert_eq!(text.day(None, Some(false)), Err(Undated::Unreadable), "after a no");
        assert_eq!(read_date("04401"), DateText::Other, "a postcode is no day");
    }

    #[test]
    fn words_of_doubt_are_taken_off_and_kept_as_doubt() {
        assert_eq!(approximate("about 3 May 2024"), (true, "3 May 2024"), "a word");
        assert_eq!(approximate("1/1/2024?"), (true, "1/1/2024"), "a question mark");
        assert_eq!(approximate("?"), (false, "?"), "a lone mark is no date");
        assert_eq!(approximate("1/1/2024"), (false, "1/1/2024"), "no doubt");
    }
}
