//! Proposing a target for every column.

use super::aliases::{Recognised, Word, recognise};
use super::content::guess_by_content;
use super::{ColumnChoice, ColumnGuess, Confidence, Kind, Target};
use crate::fold::words;
use crate::mapping::target::MAX_CHILDREN;
use crate::table::{Row, Table};

/// Rows whose cells are looked at.
const SAMPLE: usize = 200;

/// A proposal for each column of `table` below `header`, with the person's choices put in.
pub fn propose(
    kind: Kind,
    table: &Table,
    header: Option<usize>,
    first_data: usize,
    choices: &[ColumnChoice],
) -> Vec<ColumnGuess> {
    let width = table.width();
    let rows: Vec<Row<'_>> =
        (first_data..table.len()).map(|row| table.row(row)).filter(|row| !row.is_blank()).collect();
    let mut numbering = Numbering::default();
    let mut guesses: Vec<ColumnGuess> = (0..width)
        .map(|column| {
            let name = header.map(|row| table.row(row).cell(column).to_owned()).filter(|name| !name.is_empty());
            let (target, confidence) = match &name {
                Some(name) => by_name(kind, name, &mut numbering),
                None => (Target::Ignore, Confidence::None),
            };
            describe(column, name, target, confidence, &rows)
        })
        .collect();
    drop_doubles(&mut guesses, kind);
    guess_by_content(kind, &rows[..rows.len().min(SAMPLE)], &mut guesses);
    for choice in choices {
        if let Some(guess) = guesses.get_mut(choice.column as usize) {
            guess.target.clone_from(&choice.target);
            guess.confidence = Confidence::Sure;
            guess.chosen = true;
        }
    }
    guesses
}

fn describe(
    column: usize,
    name: Option<String>,
    target: Target,
    confidence: Confidence,
    rows: &[Row<'_>],
) -> ColumnGuess {
    let mut filled = 0;
    let mut examples: Vec<String> = Vec::new();
    for row in rows {
        let cell = row.cell(column);
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        if examples.len() < 3 && !examples.iter().any(|seen| seen == cell) {
            examples.push(shorten(cell));
        }
    }
    ColumnGuess { column: column as u32, name, target: target.code(), confidence, chosen: false, examples, filled }
}

/// Enough of a cell to recognise it.
pub(crate) fn shorten(cell: &str) -> String {
    const LONGEST: usize = 80;
    match cell.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

/// A person is numbered by the number in the header, or else in the order of the columns;
/// what follows a name belongs to that person.
#[derive(Default)]
struct Numbering {
    adult: u8,
    child: u8,
    births: u8,
}

fn by_name(kind: Kind, name: &str, numbering: &mut Numbering) -> (Target, Confidence) {
    let outside = name.split('(').next().unwrap_or(name);
    let all = if words(outside).is_empty() { words(name) } else { words(outside) };
    let number = all.iter().find_map(|word| trailing_number(word));
    let plain: Vec<String> = all
        .iter()
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    let Some(Recognised { word, whole }) = recognise(kind, &plain) else {
        return (Target::Ignore, Confidence::None);
    };
    let target = match word {
        Word::Plain(target) => target,
        Word::Adult => {
            numbering.adult = number.unwrap_or(numbering.adult + 1);
            Target::AdultName(numbering.adult)
        }
        Word::Relation => Target::AdultRelation(number.unwrap_or(numbering.adult.max(1))),
        Word::Child(part) => Target::Child(numbering.child_number(part, number), part),
    };
    if out_of_range(target) {
        return (Target::Ignore, Confidence::None);
    }
    (target, if whole { Confidence::Sure } else { Confidence::Likely })
}

impl Numbering {
    fn child_number(&mut self, part: super::ChildPart, number: Option<u8>) -> u8 {
        match part {
            super::ChildPart::Name => self.child = number.unwrap_or(self.child + 1),
            // A list without names still has birth dates: "DOB 1", "DOB 2".
            super::ChildPart::Birth if self.child == 0 => {
                self.births = number.unwrap_or(self.births + 1);
                return self.births;
            }
            _ => {}
        }
        number.unwrap_or(self.child.max(self.births).max(1))
    }
}

fn trailing_number(word: &str) -> Option<u8> {
    let digits: &str = &word[word.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    digits.parse().ok()
}

fn out_of_range(target: Target) -> bool {
    match target {
        Target::AdultName(number) | Target::AdultRelation(number) => !(1..=2).contains(&number),
        Target::Child(number, _) => !(1..=MAX_CHILDREN).contains(&number),
        _ => false,
    }
}

/// Where two headers claim the same single target, the surer one keeps it.
fn drop_doubles(guesses: &mut [ColumnGuess], kind: Kind) {
    for index in 0..guesses.len() {
        let Some(target) = Target::from_code(kind, &guesses[index].target).filter(|target| target.only_once()) else {
            continue;
        };
        let rival = (0..guesses.len()).any(|other| {
            other != index
                && guesses[other].target == target.code()
                && (guesses[other].confidence, index) > (guesses[index].confidence, other)
        });
        if rival {
            guesses[index].target = Target::Ignore.code();
            guesses[index].confidence = Confidence::None;
        }
    }
}

/// Whether a cell reads like a column name of this kind of import.
pub fn header_words(kind: Kind, cell: &str) -> bool {
    by_name(kind, cell, &mut Numbering::default()).1 >= Confidence::Likely
        && !cell.chars().next().is_some_and(|c| c.is_ascii_digit())
}
