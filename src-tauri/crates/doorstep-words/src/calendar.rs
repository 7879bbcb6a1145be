//! Days and times in words.
//!
//! Own small tables instead of a locale library: two languages, seven days, twelve months.

use jiff::civil::{Date, Time, Weekday};

use crate::Lang;
use crate::catalogue::Catalogue;

const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SPANISH_DAYS: [&str; 7] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SPANISH_MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A day with its weekday: "Monday 2 March", "lunes 2 de marzo". The year stands there too unless it
/// is the year of `today`; without a `today` it always does.
#[must_use]
pub fn date_long(lang: Lang, date: Date, today: Option<Date>) -> String {
    let (weekday, day, month) = (weekday_name(lang, date.weekday()), date.day(), month_name(lang, date));
    let year = if today.is_some_and(|today| today.year() == date.year()) { None } else { Some(date.year()) };
    match (lang, year) {
        (Lang::En, None) => format!("{weekday} {day} {month}"),
        (Lang::En, Some(year)) => format!("{weekday} {day} {month} {year}"),
        (Lang::Es, None) => format!("{weekday} {day} de {month}"),
        (Lang::Es, Some(year)) => format!("{weekday} {day} de {month} de {year}"),
    }
}

/// A day in few letters: "2 Mar", "2 mar", with the year when it is not that of `today`.
#[must_use]
pub fn date_short(lang: Lang, date: Date, today: Option<Date>) -> String {
    let month: String = month_name(lang, date).chars().take(3).collect();
    if today.is_some_and(|today| today.year() == date.year()) {
        format!("{} {month}", date.day())
    } else {
        format!("{} {month} {}", date.day(), date.year())
    }
}

/// A month with its year: "March 2026", "marzo de 2026".
#[must_use]
pub fn month_and_year(lang: Lang, date: Date) -> String {
    match lang {
        Lang::En => format!("{} {}", month_name(lang, date), date.year()),
        Lang::Es => format!("{} de {}", month_name(lang, date), date.year()),
    }
}

/// A time of day on the 24-hour clock, as both languages write it here: "9:30", "16:05".
#[must_use]
pub fn time(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

impl Catalogue {
    /// How far a day is from today: "today", "tomorrow", "in 3 days", "2 days ago".
    #[must_use]
    pub fn when(&self, date: Date, today: Date) -> String {
        match days_between(today, date) {
            0 => self.word("when-today"),
            1 => self.word("when-tomorrow"),
            -1 => self.word("when-yesterday"),
            ahead if ahead > 0 => self.say("when-ahead", &[("days", ahead.into())]),
            past => self.say("when-ago", &[("days", (-past).into())]),
        }
    }

    /// How late something due is: "2 days late"; `None` on the day itself and before.
    #[must_use]
    pub fn late(&self, due: Date, today: Date) -> Option<String> {
        let days = days_between(due, today);
        (days > 0).then(|| self.say("when-late", &[("days", days.into())]))
    }
}

/// Whole days from one civil date to another; negative when the second lies before the first.
fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

fn weekday_name(lang: Lang, weekday: Weekday) -> &'static str {
    let at = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
    match lang {
        Lang::En => ENGLISH_DAYS[at],
        Lang::Es => SPANISH_DAYS[at],
    }
}

fn month_name(lang: Lang, date: Date) -> &'static str {
    let at = usize::from(date.month().unsigned_abs()) - 1;
    match lang {
        Lang::En => ENGLISH_MONTHS[at],
        Lang::Es => SPANISH_MONTHS[at],
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::LANGUAGES;

    #[test]
    fn a_day_is_written_the_way_of_the_language() {
        let (day, today) = (date(2026, 3, 2), Some(date(2026, 2, 27)));
        assert_eq!(date_long(Lang::En, day, today), "Monday 2 March", "weekday, day, month");
        assert_eq!(date_long(Lang::Es, day, today), "lunes 2 de marzo", "Spanish days and months are not capitalised");
        assert_eq!(date_short(Lang::Es, day, today), "2 mar", "three letters are enough in a list");
    }

    #[test]
    fn another_year_is_named() {
        let (day, today) = (date(2027, 1, 1), Some(date(2026, 12, 31)));
        assert_eq!(date_long(Lang::En, day, today), "Friday 1 January 2027", "another year must not be guessed");
        assert_eq!(date_long(Lang::Es, day, today), "viernes 1 de enero de 2027", "Spanish joins the year with de");
        assert_eq!(date_short(Lang::En, day, None), "1 Jan 2027", "with no today the year is always written");
    }

    #[test]
    fn nearness_is_counted_in_civil_days() {
        let (english, spanish) = (Catalogue::for_language(Lang::En), Catalogue::for_language(Lang::Es));
        let today = date(2026, 3, 2);
        assert_eq!(english.when(date(2026, 3, 3), today), "tomorrow", "one day ahead has a name");
        assert_eq!(english.when(date(2026, 2, 28), today), "2 days ago", "February 2026 has 28 days");
        assert_eq!(spanish.when(date(2026, 3, 5), today), "en 3 días", "the same rule in Spanish");
        assert_eq!(english.late(date(2026, 2, 28), today).as_deref(), Some("2 days late"), "counted from the day due");
        assert_eq!(english.late(today, today), None, "due today is not late");
    }

    #[test]
    fn every_month_and_weekday_has_its_name() {
        for lang in LANGUAGES {
            for month in 1..=12 {
                let written = date_long(lang, date(2026, month, 1), None);
                assert!(written.contains("2026"), "every month of {lang:?} can be written: {written}");
            }
        }
        assert_eq!(
            date_long(Lang::Es, date(2026, 3, 8), None),
            "domingo 8 de marzo de 2026",
            "the week ends on Sunday"
        );
        assert_eq!(time(jiff::civil::time(9, 5, 0, 0)), "9:05", "minutes keep two digits, hours do not");
    }
}
