//! Children: born, expected, and how early.

use std::str::FromStr;

use doorstep_domain::ages::Gestation;
use jiff::ToSpan;
use jiff::civil::Date;

use super::ChildDraft;
use super::adults::{MAX_NAME, without_brackets};
use super::row::RowReader;
use crate::fold::{fold, words};
use crate::mapping::{ChildPart, Columns, Target};
use crate::problems::ProblemCode;
use crate::questions::dates::approximate;
use crate::questions::{DateText, NameOrder, read_date, split_at_comma};

/// A baby that is expected, in a cell such as "(expected 5/20/2026)".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expected {
    /// The due date as written.
    pub date: DateText,
    /// What else stands in the cell: a name the family has chosen already.
    pub name: Option<String>,
}

const EXPECTED: &[&str] =
    &["expected", "expecting", "due", "edd", "esperado", "esperada", "fpp", "prevista", "previsto"];

/// The due date in a cell that says a baby is expected.
pub(crate) fn due_date_in_name(cell: &str) -> Option<Expected> {
    let says = |text: &str| words(text).iter().any(|word| EXPECTED.contains(&word.as_str()));
    if !says(cell) {
        return None;
    }
    let (rest, inside) = without_brackets(cell);
    let (date_text, name) = match inside {
        Some(inside) if says(&inside) => (inside, rest),
        _ => (cell.to_owned(), String::new()),
    };
    let is_filler = |word: &&str| {
        !word.chars().any(|c| c.is_ascii_digit())
            && (EXPECTED.contains(&fold(word.trim_matches(|c: char| !c.is_alphanumeric())).as_str())
                || matches!(fold(word).trim_end_matches(':'), "on" | "el" | "para" | "date" | "baby" | "bebe"))
    };
    let kept: Vec<&str> = date_text.split_whitespace().filter(|word| !is_filler(word)).collect();
    let date = read_date(&kept.join(" "));
    let name = name.trim();
    Some(Expected { date, name: (!name.is_empty() && !says(name)).then(|| name.to_owned()) })
}

/// The column whose day and month order holds for a child's dates: its birth column, or the
/// name column where it has none.
pub(crate) fn order_column(columns: &Columns, number: u8) -> Option<usize> {
    columns
        .find(Target::Child(number, ChildPart::Birth))
        .or_else(|| columns.find(Target::Child(number, ChildPart::Name)))
}

pub(super) fn read_children(reader: &mut RowReader<'_, '_>, numbers: &[u8]) {
    for number in numbers {
        let name_column = reader.columns().find(Target::Child(*number, ChildPart::Name));
        let names = name_column.and_then(|column| reader.open(column).map(str::to_owned)).unwrap_or_default();
        let birth_column = reader.columns().find(Target::Child(*number, ChildPart::Birth));
        let births = birth_column.and_then(|column| reader.open(column).map(str::to_owned)).unwrap_or_default();
        for (name, birth) in pair(&names, &births) {
            read_child(reader, *number, name, birth);
        }
    }
    note_twins(reader);
}

/// Twins were carried equally long, but it is for a person to say so: the adjusted age of the
/// second would be wrong until then.
fn note_twins(reader: &mut RowReader<'_, '_>) {
    let children = &reader.draft.children;
    let lacking = children.iter().find(|child| {
        child.gestation.is_none()
            && child.birth.is_some()
            && children
                .iter()
                .any(|other| other.birth == child.birth && other.gestation.is_some_and(|weeks| weeks.is_preterm()))
    });
    let name = lacking.map(|child| child.name.clone().unwrap_or_default());
    if let (Some(name), Some(column)) = (name, reader.columns().find(Target::Child(1, ChildPart::Gestation))) {
        reader.problem(ProblemCode::TwinGestation, column, &name);
    }
}

/// Several children in one cell ("Ana; Luis") go with as many dates, or else stay as written.
fn pair<'c>(names: &'c str, births: &'c str) -> Vec<(&'c str, &'c str)> {
    let several =
        |cell: &'c str| cell.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let (many_names, many_births) = (several(names), several(births));
    if many_names.len() > 1 && (many_births.len() == many_names.len() || many_births.is_empty()) {
        return many_names
            .iter()
            .enumerate()
            .map(|(at, name)| (*name, many_births.get(at).copied().unwrap_or("")))
            .collect();
    }
    vec![(names, births)]
}

fn read_child(reader: &mut RowReader<'_, '_>, number: u8, name: &str, birth: &str) {
    let mut child = ChildDraft::default();
    read_child_name(reader, number, name, &mut child);
    read_birth(reader, number, birth, &mut child);
    let gestation = reader.columns().find(Target::Child(number, ChildPart::Gestation));
    if let Some(column) = gestation {
        child.gestation = read_gestation(reader, column);
    }
    if child.name.is_some() || child.birth.is_some() || child.due.is_some() {
        reader.draft.children.push(child);
    } else if let (Some(column), Some(gestation)) = (gestation, child.gestation) {
        reader.leftover(column, &gestation.to_string());
    }
}

fn read_child_name(reader: &mut RowReader<'_, '_>, number: u8, cell: &str, child: &mut ChildDraft) {
    let Some(column) = reader.columns().find(Target::Child(number, ChildPart::Name)).filter(|_| !cell.is_empty())
    else {
        return;
    };
    if cell.chars().count() > MAX_NAME {
        reader.problem(ProblemCode::NameTooLong, column, cell);
        return;
    }
    if let Some(expected) = due_date_in_name(cell) {
        let order_from = order_column(reader.columns(), number).unwrap_or(column);
        child.due = reader.day(expected.date, cell, column, order_from);
        child.name = expected.name;
        return;
    }
    child.name = Some(in_order(reader, column, cell));
}

fn in_order(reader: &mut RowReader<'_, '_>, column: usize, cell: &str) -> String {
    let Some((last, first)) = split_at_comma(cell) else {
        return cell.to_owned();
    };
    match reader.name_order(column) {
        Some(NameOrder::LastFirst) => format!("{first} {last}"),
        Some(NameOrder::AsWritten) => cell.to_owned(),
        None => {
            reader.problem(ProblemCode::NameOrder, column, cell);
            cell.to_owned()
        }
    }
}

fn read_birth(reader: &mut RowReader<'_, '_>, number: u8, cell: &str, child: &mut ChildDraft) {
    let Some(column) = reader.columns().find(Target::Child(number, ChildPart::Birth)).filter(|_| !cell.is_empty())
    else {
        return;
    };
    if let Some(expected) = due_date_in_name(cell) {
        child.due = reader.day(expected.date, cell, column, column);
        return;
    }
    let (approximately, text) = approximate(cell);
    if !text.chars().any(char::is_alphanumeric) {
        return; // "?" and "-" say that it is not known
    }
    let Some(day) = reader.day(read_date(text), cell, column, column) else {
        return;
    };
    place_birth(reader, column, cell, day, child);
    child.approximate = approximately;
}

/// A day that has not come yet is a due date when a pregnancy can reach it, and else a mistake.
fn place_birth(reader: &mut RowReader<'_, '_>, column: usize, cell: &str, day: Date, child: &mut ChildDraft) {
    let today = reader.today();
    if day <= today {
        child.birth = Some(day);
        if day.month() == 1 && day.day() == 1 {
            reader.problem(ProblemCode::FirstOfJanuary, column, cell);
        }
        return;
    }
    reader.problem(ProblemCode::FutureDate, column, cell);
    if today.checked_add(300.days()).is_ok_and(|latest| day <= latest) {
        child.due = Some(day);
    } else {
        reader.keep(column, cell);
    }
}

fn read_gestation(reader: &mut RowReader<'_, '_>, column: usize) -> Option<Gestation> {
    let cell = reader.open(column)?.to_owned();
    if !cell.chars().any(char::is_alphanumeric) {
        return None; // "?" says that it is not known
    }
    let folded = fold(&cell);
    let plain = ["weeks", "week", "wks", "wk", "semanas", "sem"]
        .iter()
        .find_map(|unit| folded.strip_suffix(unit))
        .unwrap_or(&folded);
    match Gestation::from_str(plain.trim()) {
        Ok(gestation) => Some(gestation),
        Err(_) => {
            reader.problem(ProblemCode::UnreadableGestation, column, &cell);
            reader.keep(column, &cell);
            None
        }
    }
}
