//! Names and relations of adults.

use super::AdultDraft;
use super::row::RowReader;
use crate::fold::fold;
use crate::mapping::Target;
use crate::problems::ProblemCode;
use crate::questions::{NameOrder, split_at_comma};

/// The longest name, in characters; a longer text is no name but a cell that went wrong.
pub const MAX_NAME: usize = 300;

pub(super) fn read_adults(reader: &mut RowReader<'_, '_>) {
    for number in 1..=2 {
        let Some(column) = reader.columns().find(Target::AdultName(number)) else {
            continue;
        };
        let relation = reader.take(Target::AdultRelation(number)).map(str::to_owned);
        let Some(cell) = reader.open(column).map(str::to_owned) else {
            if let Some(relation) = relation {
                reader.keep_over(Target::AdultRelation(number), &relation);
            }
            continue;
        };
        if let Some(mut adult) = read_name(reader, column, &cell) {
            adult.relation = relation;
            reader.draft.adults.push(adult);
        }
    }
}

/// One name; what stands in brackets is kept apart from it.
fn read_name(reader: &mut RowReader<'_, '_>, column: usize, cell: &str) -> Option<AdultDraft> {
    if cell.chars().count() > MAX_NAME {
        reader.problem(ProblemCode::NameTooLong, column, cell);
        return None;
    }
    let (name, aside) = without_brackets(cell);
    if let Some(aside) = aside {
        keep_aside(reader, column, &aside);
    }
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let Some((last, first)) = split_at_comma(name) else {
        return Some(AdultDraft { name: name.to_owned(), ..AdultDraft::default() });
    };
    match reader.name_order(column) {
        Some(NameOrder::LastFirst) => {
            Some(AdultDraft { name: format!("{first} {last}"), family_name: Some(last.to_owned()), relation: None })
        }
        Some(NameOrder::AsWritten) => Some(AdultDraft { name: name.to_owned(), ..AdultDraft::default() }),
        None => {
            reader.problem(ProblemCode::NameOrder, column, cell);
            Some(AdultDraft { name: name.to_owned(), ..AdultDraft::default() })
        }
    }
}

/// "(foster)" beside "foster parent" says nothing new; anything else goes into the note.
fn keep_aside(reader: &mut RowReader<'_, '_>, column: usize, aside: &str) {
    let relation = reader.peek(Target::AdultRelation(1));
    if !fold(relation).contains(&fold(aside)) {
        reader.leftover(column, aside);
    }
}

/// A text without its first pair of brackets, and what stood in them.
pub(crate) fn without_brackets(text: &str) -> (String, Option<String>) {
    let found = text
        .split_once('(')
        .and_then(|(before, rest)| rest.split_once(')').map(|(inside, after)| (before, inside, after)));
    match found {
        Some((before, inside, after)) if !inside.trim().is_empty() => {
            let kept =
                [before.trim(), after.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            (kept, Some(inside.trim().to_owned()))
        }
        _ => (text.to_owned(), None),
    }
}

/// What to call the family when no column says it: their family names, or the first adult.
pub(super) fn family_name(reader: &mut RowReader<'_, '_>) -> String {
    if let Some(name) = reader.take(Target::FamilyName) {
        return name.to_owned();
    }
    let draft = &reader.draft;
    let mut names: Vec<&str> = Vec::new();
    for name in draft.adults.iter().filter_map(|adult| adult.family_name.as_deref()) {
        if !names.iter().any(|seen| fold(seen) == fold(name)) {
            names.push(name);
        }
    }
    let all_split = draft.adults.iter().all(|adult| adult.family_name.is_some());
    if all_split && !names.is_empty() {
        return names.join(" / ");
    }
    let first_adult = draft.adults.first().map(|adult| adult.name.clone());
    let first_child = || draft.children.iter().find_map(|child| child.name.clone());
    first_adult.or_else(first_child).unwrap_or_default()
}
