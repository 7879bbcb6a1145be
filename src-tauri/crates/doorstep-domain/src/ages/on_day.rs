//! The age of a born child on a day.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{ADJUST_UNTIL_MONTHS, Adjusted, AgeError, AgeView, Basis, Birth, CHECKLISTS, Gestation, Span};

const SMALL_PARTS_MONTHS: u32 = 36;
const OLDEST_YEARS: i64 = 120;

/// The age of a child on a day, both ways, by reference C.1.
///
/// # Errors
/// The day is before the birth, the birth is more than 120 years back, or the calendar ends.
pub fn age_on(birth: Birth, gestation: Option<Gestation>, on: Date) -> Result<AgeView, AgeError> {
    let chronological = since_birth(birth.date, on)?;
    let due_date = match gestation.filter(|g| g.is_preterm()) {
        Some(preterm) => Some(add_days(birth.date, i64::from(preterm.days_early()))?),
        None => None,
    };
    let adjusted = match due_date {
        Some(due) => adjusted_on(due, on)?,
        None => Adjusted::NotApplicable,
    };
    let young = chronological.months < ADJUST_UNTIL_MONTHS;
    let basis = if due_date.is_some() && young { Basis::Adjusted } else { Basis::Chronological };
    Ok(AgeView {
        chronological,
        due_date,
        adjusted,
        basis,
        checklist: checklists(chronological, adjusted, basis, birth.approximate),
        gestation_known: gestation.is_some(),
        approximate: birth.approximate,
    })
}

/// Whether the small parts rule applies: under 36 months since birth, never adjusted. A child whose
/// date of birth is not certain counts as under 36 months for one year longer.
///
/// # Errors
/// As [`age_on`].
pub fn is_under_36_months_chronological(birth: Birth, on: Date) -> Result<bool, AgeError> {
    let margin = if birth.approximate { 12 } else { 0 };
    Ok(since_birth(birth.date, on)?.months < SMALL_PARTS_MONTHS + margin)
}

/// The next birthday on or after a day, and the age in years it brings. A child born on 29 February
/// has the birthday on the 28th in common years.
///
/// # Errors
/// As [`age_on`].
pub fn next_birthday(birth: Date, on: Date) -> Result<(Date, u32), AgeError> {
    let lived = since_birth(birth, on)?;
    let today_is_one = lived.days == 0 && lived.months > 0 && lived.months.is_multiple_of(12);
    let years = if today_is_one { lived.months / 12 } else { lived.months / 12 + 1 };
    Ok((add_months(birth, years * 12)?, years))
}

/// The day a preterm child passes from the adjusted age to the age since birth.
///
/// # Errors
/// [`AgeError::OutsideCalendar`] at the end of the calendar.
pub fn cliff_on(birth: Date) -> Result<Date, AgeError> {
    add_months(birth, ADJUST_UNTIL_MONTHS)
}

fn since_birth(birth: Date, on: Date) -> Result<Span, AgeError> {
    if on < birth {
        return Err(AgeError::BeforeBirth);
    }
    let oldest = on.checked_sub(OLDEST_YEARS.years()).map_err(|_| AgeError::OutsideCalendar)?;
    if birth < oldest {
        return Err(AgeError::BirthTooLongAgo);
    }
    span_between(birth, on)
}

/// Completed months and days from `from` to `to`, which is not before it.
fn span_between(from: Date, to: Date) -> Result<Span, AgeError> {
    let years = i64::from(to.year()) - i64::from(from.year());
    let by_calendar = years * 12 + i64::from(to.month()) - i64::from(from.month());
    let mut months = u32::try_from(by_calendar).map_err(|_| AgeError::BeforeBirth)?;
    let mut reached = add_months(from, months)?;
    if reached > to {
        months = months.checked_sub(1).ok_or(AgeError::BeforeBirth)?;
        reached = add_months(from, months)?;
    }
    let days = u32::try_from(days_between(reached, to)).map_err(|_| AgeError::BeforeBirth)?;
    Ok(Span { months, days })
}

fn adjusted_on(due: Date, on: Date) -> Result<Adjusted, AgeError> {
    if on < due {
        let days = u32::try_from(days_between(on, due)).map_err(|_| AgeError::OutsideCalendar)?;
        return Ok(Adjusted::BeforeDue(days));
    }
    span_between(due, on).map(Adjusted::Age)
}

fn checklists(chronological: Span, adjusted: Adjusted, basis: Basis, approximate: bool) -> Vec<u8> {
    if approximate {
        return Vec::new();
    }
    let from_due = match adjusted {
        Adjusted::Age(span) => checklist(span.months),
        _ => None,
    };
    if basis == Basis::Adjusted {
        return from_due.into_iter().collect();
    }
    let from_birth = checklist(chronological.months);
    let still_adjusting = matches!(adjusted, Adjusted::Age(span) if span.months < ADJUST_UNTIL_MONTHS);
    let first = from_due.filter(|list| still_adjusting && from_birth != Some(*list));
    first.into_iter().chain(from_birth).collect()
}

fn checklist(months: u32) -> Option<u8> {
    CHECKLISTS.into_iter().rev().find(|border| u32::from(*border) <= months)
}

fn add_months(date: Date, months: u32) -> Result<Date, AgeError> {
    date.checked_add(i64::from(months).months()).map_err(|_| AgeError::OutsideCalendar)
}

fn add_days(date: Date, days: i64) -> Result<Date, AgeError> {
    date.checked_add(days.days()).map_err(|_| AgeError::OutsideCalendar)
}

/// Whole days from one civil date to another; negative when `to` lies before.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
