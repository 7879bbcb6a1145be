//! One value in words: days as days, people by name, codes as what they stand for.

use doorstep_domain::delivery::{State, Way};
use doorstep_domain::mode::Mode;
use doorstep_domain::reach::Channel;
use doorstep_domain::release::{Authority, InfoClass, Means};
use doorstep_words::date_long;
use rusqlite::OptionalExtension;
use serde::Deserialize;

use super::line::name_of;
use crate::error::Outcome;
use crate::ids::Id;
use crate::journal::Value;
use crate::session::Session;

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub table: &'static str,
    pub column: &'static str,
}

/// The longest text that is told; a whole visit note is read on the visit's own page.
const LONGEST: usize = 280;

/// Tells a value; none if it says nothing.
pub(super) fn tell(session: &Session, at: Told, value: &Value) -> Outcome<Option<String>> {
    Ok(match value {
        Value::Null => None,
        Value::Int(number) => Some(number_in_words(session, at, *number)),
        Value::Text(text) => Some(text_in_words(session, at, text)),
        Value::Bytes(bytes) => match Id::from_slice(bytes) {
            Ok(id) => who_or_what(session, at, id)?,
            Err(_) => Some(session.words().word("history-sealed")),
        },
    })
}

/// Fields that are a truth.
const TRUTHS: [&str; 12] = [
    "birth_approximate",
    "pickup_only",
    "no_address",
    "each_contact",
    "small_parts",
    "basic_need",
    "demo",
    "restricted",
    "oral",
    "explained",
    "copy_given",
    "kept_back",
];

fn number_in_words(session: &Session, at: Told, number: i64) -> String {
    if TRUTHS.contains(&at.column) {
        return session.words().word(if number == 0 { "history-no" } else { "history-yes" });
    }
    number.to_string()
}

fn text_in_words(session: &Session, at: Told, text: &str) -> String {
    if at.column == "allowed" {
        return safe_ways(session, text);
    }
    if at.column == "allergies" || at.column == "allergens" || at.column == "pack_reasons" {
        return list(text);
    }
    let words = session.words();
    if let Some(word) = rule_word(at, text) {
        return words.word(word);
    }
    let code = format!("{}{text}", words_of_codes(at));
    if is_code(text) && words.has(&code) {
        return words.word(&code);
    }
    if let Ok(day) = text.parse::<jiff::civil::Date>() {
        return date_long(session.lang(), day, Some(session.today()));
    }
    shortened(text)
}

/// Codes whose words the rules themselves name.
fn rule_word(at: Told, code: &str) -> Option<&'static str> {
    match (at.table, at.column) {
        ("visit", "mode") => Mode::from_code(code).map(Mode::word),
        ("way", "kind") => Channel::from_code(code).map(Channel::word),
        ("delivery", "state") => State::from_code(code).map(State::word),
        ("delivery", "way") => Way::from_code(code).map(Way::word),
        ("release" | "share", "classes") => InfoClass::from_code(code).map(InfoClass::word),
        ("release" | "share", "how") => Means::from_code(code).map(Means::word),
        ("release", "authority") => Authority::from_code(code).map(Authority::word),
        _ => None,
    }
}

/// How the words of a field's codes begin: those of the page where they are chosen, or the history's own.
fn words_of_codes(at: Told) -> String {
    match (at.table, at.column) {
        ("keeping" | "destruction", "class") => "keeping-class-".to_owned(),
        ("destruction", "authority") => "keeping-authority-".to_owned(),
        ("hold", "kind") => "keeping-hold-".to_owned(),
        ("family", "left_why") => "leave-why-".to_owned(),
        (table, column) => format!("value-{table}-{column}-").replace('_', "-"),
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.len() < 32 && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

#[derive(Deserialize)]
struct SafeWay {
    kind: String,
    words: Option<String>,
    hours: Option<String>,
}

/// The safe ways of a rule, as they stand on its banner.
fn safe_ways(session: &Session, json: &str) -> String {
    let ways: Vec<SafeWay> = serde_json::from_str(json).unwrap_or_default();
    let kind = |code: &str| {
        Channel::from_code(code).map_or_else(|| code.to_owned(), |channel| session.words().word(channel.word()))
    };
    let told = ways.into_iter().map(|SafeWay { kind: code, words, hours }| {
        [Some(kind(&code)), words, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    told.collect::<Vec<_>>().join("; ")
}

/// A JSON list as words; anything else as it stands.
fn list(text: &str) -> String {
    serde_json::from_str::<Vec<String>>(text).map_or_else(|_| shortened(text), |words| words.join(", "))
}

/// Tables with a name that an id in a history can mean. An identity is random: it is found in one of them or in none.
const NAMED: [&str; 7] = ["staff", "person", "family", "item", "kit", "place", "programme"];

fn who_or_what(session: &Session, at: Told, id: Id) -> Outcome<Option<String>> {
    let db = session.db();
    for table in NAMED {
        if let Some(name) = name_of(db, table, id)? {
            return Ok(Some(name));
        }
    }
    let mut visit = db.prepare_cached("SELECT held_on FROM visit WHERE id = ?1")?;
    let day: Option<Option<String>> = visit.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
    if let Some(day) = day.flatten() {
        return Ok(Some(text_in_words(session, at, &day)));
    }
    Ok(Some(session.words().word("history-a-record")))
}
