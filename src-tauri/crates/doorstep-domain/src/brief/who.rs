//! Names, how to say them, languages, ages.

use jiff::civil::Date;

use super::assemble::join;
use super::page::{Line, Mark};
use super::snapshot::{AdultFacts, Arrival, ChildFacts, Interpreter, Snapshot};
use crate::ages::{ADJUST_UNTIL_MONTHS, Adjusted, AgeView, Birth, Gestation, Span, age_on, expected};
use crate::phrase::{Arg, Phrase, msg, own};

const YEARS_FROM_MONTHS: u32 = 36;

pub(super) fn lines(snapshot: &Snapshot) -> Vec<Line> {
    let mut lines = Vec::new();
    let reach = snapshot.safe_contact.is_none();
    lines.extend(snapshot.adults.iter().map(|a| adult(a, reach)));
    for one in &snapshot.children {
        lines.push(child(one, snapshot.visit.on));
        lines.extend(allergies(one));
    }
    let languages = spoken(&snapshot.family.languages);
    lines.extend(languages.map(|all| Line::plain(msg("brief-languages").with("languages", all))));
    lines.extend(snapshot.family.interpreter.as_ref().map(interpreter));
    lines
}

/// A name, with how to say it when that is known.
fn name(name: &str, said: Option<&str>) -> Phrase {
    match said {
        Some(said) => msg("brief-name-said").with("name", own(name)).with("said", own(said)),
        None => own(name),
    }
}

/// `reach`: whether ways to reach them may be shown here. Under a safe contact rule only the banner
/// says so.
fn adult(adult: &AdultFacts, reach: bool) -> Line {
    let relation = adult.relation.as_deref().map(own);
    let languages = spoken(&adult.languages).map(|all| msg("brief-speaks").with("languages", all));
    let channel = adult.best_way.filter(|_| reach);
    let channel = channel.map(|c| msg("brief-best-way").with("channel", Arg::Message(c.word())));
    let words = adult.best_way_words.as_deref().filter(|_| reach).map(own);
    let line = Line::plain(name(&adult.name, adult.said.as_deref()));
    match join([relation, languages, channel, words].into_iter().flatten()) {
        Some(detail) => line.with_detail(detail),
        None => line,
    }
}

/// Languages in one line, as they are called in the reader's language.
fn spoken(languages: &[String]) -> Option<Phrase> {
    languages
        .iter()
        .map(|kept| language(kept))
        .reduce(|all, next| msg("list-joined").with("first", all).with("next", next))
}

/// The languages that are offered when a family is written down are kept by their English names; any other stays as
/// it was written.
fn language(kept: &str) -> Phrase {
    match kept {
        "English" => msg("spoken-en"),
        "Spanish" => msg("spoken-es"),
        "Vietnamese" => msg("spoken-vi"),
        "Arabic" => msg("spoken-ar"),
        "Haitian Creole" => msg("spoken-ht"),
        "Igbo" => msg("spoken-ig"),
        "Portuguese" => msg("spoken-pt"),
        "Somali" => msg("spoken-so"),
        other => own(other),
    }
}

fn child(child: &ChildFacts, on: Date) -> Line {
    let text = match &child.name {
        Some(known) => name(known, child.said.as_deref()),
        None => msg("brief-baby"),
    };
    let age = match child.arrival {
        Arrival::Born(birth) => age_phrase(birth, child.gestation, on),
        Arrival::Expected(due) => expected_phrase(due, on),
        Arrival::NotKnown => msg("age-not-known"),
    };
    Line::plain(text).with_detail(age)
}

/// A child's age on a day as one sentence: both ages and which of them counts (reference C.1).
#[must_use]
pub fn age_phrase(birth: Birth, gestation: Option<Gestation>, on: Date) -> Phrase {
    match age_on(birth, gestation, on) {
        Ok(view) => view_phrase(&view),
        Err(_) => msg("age-check-date"),
    }
}

fn view_phrase(view: &AgeView) -> Phrase {
    let born = span(view.chronological);
    if view.approximate {
        return msg("age-about").with("age", born);
    }
    match view.adjusted {
        Adjusted::BeforeDue(days) => msg("age-before-due").with("age", born).with("days", days),
        Adjusted::Age(due) if view.chronological.months < ADJUST_UNTIL_MONTHS => {
            msg("age-adjusted-counts").with("age", born).with("adjusted", span(due))
        }
        Adjusted::Age(due) if view.on_the_cliff() => {
            msg("age-birth-counts-now").with("age", born).with("adjusted", span(due))
        }
        Adjusted::Age(due) => msg("age-both").with("age", born).with("adjusted", span(due)),
        Adjusted::NotApplicable if !view.gestation_known && view.chronological.months < ADJUST_UNTIL_MONTHS => {
            msg("age-weeks-not-known").with("age", born)
        }
        Adjusted::NotApplicable => msg("age-birth-counts").with("age", born),
    }
}

fn span(span: Span) -> Phrase {
    if span.months < YEARS_FROM_MONTHS {
        return msg("age-months-days").with("months", span.months).with("days", span.days);
    }
    msg("age-years-months").with("years", span.months / 12).with("months", span.months % 12)
}

/// When a baby is expected, and how far along the pregnancy is.
#[must_use]
pub fn expected_phrase(due: Date, on: Date) -> Phrase {
    match expected(due, on) {
        Ok(at) if at.days_until_due >= 0 => msg("age-expected").with("date", due).with("weeks", at.weeks),
        Ok(_) => msg("age-expected-past").with("date", due),
        Err(_) => msg("age-check-date"),
    }
}

fn allergies(child: &ChildFacts) -> Option<Line> {
    let words = (!child.allergies.is_empty()).then(|| child.allergies.join(", "))?;
    let phrase = match &child.name {
        Some(name) => msg("brief-allergies").with("name", own(name.as_str())),
        None => msg("brief-allergies-baby"),
    };
    Some(Line::plain(phrase.with("words", own(words))).marked(Mark::Warning))
}

fn interpreter(wanted: &Interpreter) -> Line {
    let wish = wanted.wish.as_deref().map(own);
    let booked = match &wanted.booked {
        Some(name) => msg("brief-interpreter-booked").with("name", own(name.as_str())),
        None => msg("brief-interpreter-not-booked"),
    };
    let text = msg("brief-interpreter").with("language", wanted.language.as_str());
    let line = match join(wish.into_iter().chain([booked])) {
        Some(detail) => Line::plain(text).with_detail(detail),
        None => Line::plain(text),
    };
    match wanted.booked {
        Some(_) => line,
        None => line.marked(Mark::Warning),
    }
}
