//! Reading a text as a date.

use super::numeric::{Number, day_of, range, serial, year, year_first, year_last};
use super::words::{is_about, is_expected, is_filler, month};
use super::{Impossible, Order, Parsed};
use crate::fold::fold;

const LONGEST_TEXT: usize = 60;

/// One part of a typed date.
#[derive(Debug, Clone, Copy)]
enum Part {
    Number(Number),
    Month(i8),
}

/// Reads a date typed by a person.
///
/// `hint` is the order people said a column uses; it decides between two readings but never makes
/// an impossible day possible. Times after the date (`2026-02-27 00:00:00`) are ignored.
#[must_use]
pub fn parse(text: &str, hint: Option<Order>) -> Parsed {
    if text.chars().count() > LONGEST_TEXT {
        return Parsed::NotADate;
    }
    let folded = fold(text.trim());
    let about = folded.starts_with('~') || folded.ends_with('?');
    let folded = without_time(folded.trim_start_matches('~').trim_end_matches('?'));
    let Some((parts, about_word)) = parts(folded) else {
        return Parsed::NotADate;
    };
    let parsed = whole(folded, &parts, hint);
    if about || about_word { loosened(parsed) } else { parsed }
}

/// The date part of a text that says a baby is expected: `(expected 5/20/2026)` gives `5/20/2026`.
#[must_use]
pub fn expected_text(text: &str) -> Option<&str> {
    let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
    let start = inner.find(|c: char| c.is_ascii_digit())?;
    let says_so = fold(&inner[..start]);
    let mut words = says_so.split(|c: char| !c.is_alphanumeric());
    words.any(is_expected).then(|| inner[start..].trim())
}

fn whole(text: &str, parts: &[Part], hint: Option<Order>) -> Parsed {
    match *parts {
        [Part::Number(n)] => alone(text, n),
        [Part::Number(a), Part::Number(b), Part::Number(c)] if a.digits >= 3 => year_first(a, b, c),
        [Part::Number(a), Part::Number(b), Part::Number(c)] => year_last(a, b, c, hint),
        [Part::Number(day), Part::Month(m), Part::Number(y)] if day.digits <= 2 => named(y, m, day),
        [Part::Number(y), Part::Month(m), Part::Number(day)] => named(y, m, day),
        [Part::Month(m), Part::Number(day), Part::Number(y)] => named(y, m, day),
        [Part::Month(m), Part::Number(y)] | [Part::Number(y), Part::Month(m)] => month_of(y, m),
        [Part::Number(a), Part::Number(b)] if a.digits == 4 => month_number(a, b),
        [Part::Number(a), Part::Number(b)] if b.digits == 4 => month_number(b, a),
        _ => Parsed::NotADate,
    }
}

/// A number alone: a spreadsheet's day, `20240303`, or a year.
fn alone(text: &str, number: Number) -> Parsed {
    let digits_only = text.trim().chars().all(|c| c.is_ascii_digit());
    match number.digits {
        5 if digits_only => serial(number).map_or(Parsed::NotADate, Parsed::Serial),
        8 if digits_only => compact(number),
        4 => match year(number) {
            Ok(year) => range(year, None),
            Err(_) => Parsed::NotADate,
        },
        _ => Parsed::NotADate,
    }
}

fn compact(number: Number) -> Parsed {
    let part = |value, digits| Number { value, digits };
    let parsed =
        year_first(part(number.value / 10_000, 4), part(number.value / 100 % 100, 2), part(number.value % 100, 2));
    match parsed {
        Parsed::Exact(_) => parsed,
        _ => Parsed::NotADate,
    }
}

fn named(y: Number, month: i8, day: Number) -> Parsed {
    match year(y) {
        Err(why) => Parsed::Impossible(why),
        Ok(year) => match day_of(year, i64::from(month), day.value) {
            Some(date) => Parsed::Exact(date),
            None => Parsed::Impossible(Impossible::NoSuchDay),
        },
    }
}

fn month_of(y: Number, month: i8) -> Parsed {
    match year(y) {
        Ok(year) => range(year, Some(month)),
        // "March 3" without a year is no day at all, rather than the year 3.
        Err(Impossible::TwoDigitYear) => Parsed::Impossible(Impossible::TwoDigitYear),
        Err(why) => Parsed::Impossible(why),
    }
}

fn month_number(y: Number, month: Number) -> Parsed {
    match i8::try_from(month.value) {
        Ok(m) if (1..=12).contains(&m) => month_of(y, m),
        _ => Parsed::NotADate,
    }
}

/// "About 3 March" is not a day to count from: the month around it is honest.
fn loosened(parsed: Parsed) -> Parsed {
    match parsed.day() {
        Some(day) => Parsed::Approximate { earliest: day.first_of_month(), latest: day.last_of_month() },
        None => parsed,
    }
}

/// A clock time after the date says nothing about the day.
fn without_time(text: &str) -> &str {
    let cut = text.find(':').map(|colon| {
        let before = &text[..colon];
        before.trim_end_matches(|c: char| c.is_ascii_digit()).len()
    });
    let date = cut.map_or(text, |end| &text[..end]);
    // Only when a date stands before it: "10:30" alone stays what it is.
    if date.trim().is_empty() { text } else { date.trim_end_matches(['t', ' ']) }
}

/// Numbers and months in their order, and whether a word says "about". `None` when anything else
/// stands there.
fn parts(text: &str) -> Option<(Vec<Part>, bool)> {
    let mut parts = Vec::new();
    let mut about = false;
    for token in split(text)? {
        if let Some(number) = number(token) {
            parts.push(Part::Number(number));
        } else if let Some(m) = month(token) {
            parts.push(Part::Month(m));
        } else if is_about(token) {
            about = true;
        } else if !is_filler(token) {
            return None;
        }
    }
    (!parts.is_empty() && parts.len() <= 3).then_some((parts, about))
}

fn number(token: &str) -> Option<Number> {
    let all_digits = !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit());
    let value = token.parse().ok().filter(|_| all_digits)?;
    Some(Number { value, digits: token.len() })
}

/// Splits at separators and between digits and letters. `None` for signs no date has.
fn split(text: &str) -> Option<Vec<&str>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut previous: Option<char> = None;
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() && !matches!(c, '/' | '-' | '.' | ',' | ' ' | '–' | '\u{a0}') {
            return None;
        }
        let changes = previous
            .is_some_and(|p| p.is_alphanumeric() != c.is_alphanumeric() || p.is_ascii_digit() != c.is_ascii_digit());
        if changes {
            tokens.push(&text[start..at]);
            start = at;
        }
        previous = Some(c);
    }
    tokens.push(&text[start..]);
    let is_word = |token: &&str| token.chars().any(char::is_alphanumeric);
    Some(tokens.into_iter().filter(is_word).collect())
}
