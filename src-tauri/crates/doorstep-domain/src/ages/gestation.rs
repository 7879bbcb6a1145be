//! Weeks of pregnancy at birth.

use std::fmt;
use std::str::FromStr;

/// How long the pregnancy had lasted at birth, in days. Between 20 and 45 weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gestation(u16);

/// Why a text or number is no gestation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GestationError {
    /// Not of the form `34`, `34w3d`, `34+3` or `34 3/7`.
    #[error("not weeks and days, such as 34w3d")]
    NotWeeksAndDays,
    /// Fewer than 20 or more than 45 weeks, or more than 6 days.
    #[error("weeks must be between 20 and 45, days between 0 and 6")]
    OutOfRange,
}

const FULL_TERM_DAYS: u16 = 280;
const TERM_BEGINS_DAYS: u16 = 259;

impl Gestation {
    /// From completed weeks and days.
    ///
    /// # Errors
    /// [`GestationError::OutOfRange`] outside 20w0d to 45w0d, or with more than 6 days.
    pub fn new(weeks: u8, days: u8) -> Result<Self, GestationError> {
        let total = u16::from(weeks) * 7 + u16::from(days);
        if days > 6 || !(140..=315).contains(&total) {
            return Err(GestationError::OutOfRange);
        }
        Ok(Gestation(total))
    }

    /// From "n weeks early", when only that is known (reference C.1).
    ///
    /// # Errors
    /// [`GestationError::OutOfRange`] for more than 20 weeks early.
    pub fn weeks_early(weeks: u8) -> Result<Self, GestationError> {
        let full = 40_u8.checked_sub(weeks).ok_or(GestationError::OutOfRange)?;
        Self::new(full, 0)
    }

    /// In days.
    #[must_use]
    pub fn days(self) -> u16 {
        self.0
    }

    /// Completed weeks and the days over.
    #[must_use]
    pub fn weeks_and_days(self) -> (u16, u16) {
        (self.0 / 7, self.0 % 7)
    }

    /// Born before 37 completed weeks.
    #[must_use]
    pub fn is_preterm(self) -> bool {
        self.0 < TERM_BEGINS_DAYS
    }

    /// Days before the due date; 0 for a baby born on or after it, never negative.
    #[must_use]
    pub fn days_early(self) -> u16 {
        FULL_TERM_DAYS.saturating_sub(self.0)
    }
}

impl fmt::Display for Gestation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (weeks, days) = self.weeks_and_days();
        write!(f, "{weeks}w{days}d")
    }
}

impl FromStr for Gestation {
    type Err = GestationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_lowercase();
        let sevenths = text.strip_suffix("/7");
        let numbers = numbers(sevenths.unwrap_or(&text))?;
        match (numbers.as_slice(), sevenths) {
            ([weeks], None) => Self::new(*weeks, 0),
            ([weeks, days], _) => Self::new(*weeks, *days),
            _ => Err(GestationError::NotWeeksAndDays),
        }
    }
}

/// The numbers of the text, when nothing stands between them but words for weeks and days.
fn numbers(text: &str) -> Result<Vec<u8>, GestationError> {
    const BETWEEN: [&str; 15] =
        ["", "w", "wk", "wks", "week", "weeks", "d", "day", "days", "s", "sem", "semana", "semanas", "dia", "dias"];
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let gap = rest[..start].trim_matches([' ', '+', '.']).trim();
        let decimal = rest[..start] == *".";
        if decimal || !BETWEEN.contains(&gap) || (found.is_empty() && !gap.is_empty()) {
            return Err(GestationError::NotWeeksAndDays);
        }
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        found.push(rest[..end].parse().map_err(|_| GestationError::OutOfRange)?);
        rest = &rest[end..];
    }
    if BETWEEN.contains(&rest.trim_matches([' ', '.'])) { Ok(found) } else { Err(GestationError::NotWeeksAndDays) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let cases = [
            ("34w3d", (34, 3)),
            ("28", (28, 0)),
            ("36w5d", (36, 5)),
            (" 39 wk ", (39, 0)),
            ("34+3", (34, 3)),
            ("34 3/7", (34, 3)),
            ("31 weeks", (31, 0)),
            ("31 weeks 2 days", (31, 2)),
            ("28 semanas", (28, 0)),
            ("36W5D", (36, 5)),
        ];
        for (text, expected) in cases {
            let read = text.parse::<Gestation>().map(Gestation::weeks_and_days);
            assert_eq!(read, Ok(expected), "{text} is a usual way to write it");
        }
    }

    #[test]
    fn refuses_nonsense() {
        for text in ["", "?", "early", "12", "46", "34w9d", "34.5", "-34", "3 4 5", "300", "34/7", "34w3d x"] {
            assert!(text.parse::<Gestation>().is_err(), "{text} must not become a gestation");
        }
    }

    #[test]
    fn the_border_is_37_weeks() {
        let preterm = |weeks, days| Gestation::new(weeks, days).map(Gestation::is_preterm);
        assert_eq!(preterm(36, 6), Ok(true), "one day under 37 weeks is preterm");
        assert_eq!(preterm(37, 0), Ok(false), "37w0d is not");
        assert_eq!(
            Gestation::new(42, 0).map(Gestation::days_early),
            Ok(0),
            "a baby born late is never corrected backwards"
        );
        assert_eq!(Gestation::weeks_early(6), Gestation::new(34, 0), "six weeks early is 34 weeks");
    }

    #[test]
    fn shows_the_way_it_reads() {
        let shown = Gestation::new(34, 3).map(|g| g.to_string());
        assert_eq!(shown, Ok("34w3d".to_owned()), "what is shown reads back");
    }
}
