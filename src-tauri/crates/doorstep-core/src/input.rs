//! What people type, checked once: trimmed, within bounds, and told back by field when it cannot be kept.

use doorstep_domain::ages::Gestation;
use jiff::civil::{Date, Time};

use crate::error::{AppError, Code, Outcome};

/// Longest name, in characters. Real names stay far below; a pasted page does not.
pub const NAME: usize = 300;
/// Longest single line.
pub const LINE: usize = 2_000;
/// Longest narrative.
pub const TEXT: usize = 100_000;

/// Words that must be there.
///
/// # Errors
/// [`Code::Required`] or [`Code::TooLong`], with the field.
pub fn required(field: &str, text: &str, most: usize) -> Outcome<String> {
    optional(field, Some(text), most)?.ok_or_else(|| AppError::field(Code::Required, field))
}

/// Words that may be there; blank is none.
///
/// # Errors
/// [`Code::TooLong`], with the field.
pub fn optional(field: &str, text: Option<&str>, most: usize) -> Outcome<Option<String>> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > most) {
        return Err(AppError::field(Code::TooLong, field));
    }
    // Control characters carry no meaning in a name and break a line of a list.
    Ok(text.map(|text| text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()))
}

/// A civil date from a screen, `YYYY-MM-DD`, within what can be: 1900 to 2100.
///
/// # Errors
/// [`Code::NotADate`], with the field.
pub fn date(field: &str, text: &str) -> Outcome<Date> {
    text.parse::<Date>()
        .ok()
        .filter(|day| (1900..=2100).contains(&day.year()))
        .ok_or_else(|| AppError::field(Code::NotADate, field))
}

/// A civil date that may be missing.
///
/// # Errors
/// As [`date`].
pub fn date_if_any(field: &str, text: Option<&str>) -> Outcome<Option<Date>> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| date(field, text)).transpose()
}

/// A time of day that may be missing, `HH:MM`.
///
/// # Errors
/// [`Code::NotATime`], with the field.
pub fn time_if_any(field: &str, text: Option<&str>) -> Outcome<Option<Time>> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| text.parse::<Time>().map_err(|_| AppError::field(Code::NotATime, field)))
        .transpose()
}

/// Weeks of gestation that may be missing, "34w3d" or "28"; kept as days.
///
/// # Errors
/// [`Code::NotAGestation`], with the field.
pub fn gestation_if_any(field: &str, text: Option<&str>) -> Outcome<Option<u32>> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| {
            text.parse::<Gestation>()
                .map(|g| u32::from(g.days()))
                .map_err(|_| AppError::field(Code::NotAGestation, field))
        })
        .transpose()
}

/// A code from a fixed list.
///
/// # Errors
/// [`Code::Required`], with the field, for a code that is not on the list.
pub fn one_of<'a>(field: &str, code: &'a str, known: &[&str]) -> Outcome<&'a str> {
    if known.contains(&code) { Ok(code) } else { Err(AppError::field(Code::Required, field)) }
}

/// A count of at least one and at most a million.
///
/// # Errors
/// [`Code::NotANumber`], with the field.
pub fn count(field: &str, number: u32) -> Outcome<u32> {
    if (1..=1_000_000).contains(&number) { Ok(number) } else { Err(AppError::field(Code::NotANumber, field)) }
}
