//! The plain fields of a family: reference, town, languages, place, kits and notes.

use super::row::{RowReader, is_digits};
use super::{KitChoice, PlaceDraft};
use crate::fold::{fold, words};
use crate::mapping::Target;
use crate::problems::ProblemCode;
use crate::questions::read_date;

pub(super) fn read_plain(reader: &mut RowReader<'_, '_>) {
    reader.draft.reference = reader.take(Target::Reference).map(str::to_owned);
    reader.draft.town = reader.take(Target::Town).map(str::to_owned);
    read_languages(reader);
    reader.draft.interpreter = reader.take(Target::Interpreter).and_then(interpreter);
    if let Some(column) = reader.columns().find(Target::EnrolledOn)
        && let Some(cell) = reader.open(column)
    {
        reader.draft.enrolled_on = reader.day(read_date(cell), cell, column, column);
        if reader.draft.enrolled_on.is_some_and(|day| day > reader.today()) {
            reader.problem(ProblemCode::FutureDate, column, cell);
        }
    }
    if let Some(column) = reader.columns().find(Target::Postcode)
        && let Some(cell) = reader.open(column)
    {
        if reader.five_digit_postcodes() && is_digits(cell, 4) {
            reader.problem(ProblemCode::PostcodeShort, column, cell);
        }
        reader.draft.postcode = Some(cell.to_owned());
    }
}

fn read_languages(reader: &mut RowReader<'_, '_>) {
    let columns: Vec<usize> = reader.columns().all(Target::Languages).collect();
    for column in columns {
        let Some(cell) = reader.open(column) else {
            continue;
        };
        let even = cell.replace([',', ';', '/', '&', '\n'], "\u{1}").replace(" and ", "\u{1}").replace(" y ", "\u{1}");
        for language in even.split('\u{1}').map(str::trim).filter(|language| !language.is_empty()) {
            let known = reader.draft.languages.iter().any(|known| fold(known) == fold(language));
            if !known {
                reader.draft.languages.push(capital(language));
            }
        }
    }
}

/// "english" and "English" are one language; names of languages are shown with a capital.
fn capital(language: &str) -> String {
    let mut letters = language.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// "N" is nothing to keep; "Y" is "yes"; "Y female only" keeps its words.
fn interpreter(cell: &str) -> Option<String> {
    let folded = fold(cell);
    match folded.as_str() {
        "n" | "no" | "none" | "false" | "0" | "-" => None,
        "y" | "yes" | "si" | "s" | "x" | "true" | "1" => Some("yes".to_owned()),
        _ => match cell.split_once(char::is_whitespace) {
            Some((first, rest)) if matches!(fold(first).trim_matches([',', ':', ';']), "y" | "yes" | "si") => {
                Some(format!("yes, {}", rest.trim()))
            }
            _ => Some(cell.to_owned()),
        },
    }
}

const NO_FIXED: &[&str] = &["no fixed address", "homeless", "no address", "sin domicilio", "sin direccion", "unhoused"];

pub(super) fn read_place(reader: &mut RowReader<'_, '_>) {
    let Some(column) = reader.columns().find(Target::Address) else {
        return;
    };
    if reader.waits(column) {
        reader.draft.place = PlaceDraft::Withheld;
        return;
    }
    if let Some(cell) = reader.open(column) {
        let folded = fold(cell);
        let none = NO_FIXED.iter().any(|words| folded.contains(words));
        reader.draft.place =
            if none { PlaceDraft::NoFixed(cell.to_owned()) } else { PlaceDraft::Address(cell.to_owned()) };
    }
}

pub(super) fn read_kits(reader: &mut RowReader<'_, '_>) {
    let Some(cell) = reader.take(Target::Kits) else {
        return;
    };
    let said = words(cell);
    let is = |word: &str| said.iter().any(|found| found == word);
    let first = said.first().map(String::as_str).unwrap_or_default();
    let choice = if is("ask") || is("preguntar") {
        KitChoice::Ask
    } else if is("pickup") || (is("pick") && is("up")) || is("recoge") {
        KitChoice::Pickup
    } else if (is("books") || is("libros")) && (is("only") || is("solo")) {
        KitChoice::BooksOnly
    } else {
        match first {
            "n" | "no" => KitChoice::No,
            "y" | "yes" | "si" | "s" | "x" => KitChoice::Yes,
            _ => KitChoice::Ask,
        }
    };
    reader.draft.kits = Some(choice);
    reader.draft.kits_words = (said.len() > 1 || choice == KitChoice::Ask).then(|| cell.to_owned());
}

pub(super) fn read_notes(reader: &mut RowReader<'_, '_>) {
    let columns: Vec<usize> = reader.columns().all(Target::Notes).collect();
    for column in columns {
        if let Some(cell) = reader.open(column) {
            reader.own_words(cell);
        }
    }
}
