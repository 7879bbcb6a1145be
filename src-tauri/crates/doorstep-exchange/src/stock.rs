//! How many of each thing there are, and where.

use std::collections::HashMap;

use doorstep_domain::gtin::normalise;

use crate::existing::Existing;
use crate::families::duplicates::SameAs;
use crate::fold::fold;
use crate::items::MAX_ITEM_NAME;
use crate::mapping::{Columns, Target};
use crate::problems::{Problem, ProblemCode};
use crate::questions::Answers;
use crate::source::Source;
use crate::table::Row;

/// A record that is there, or one to be added with this name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Known {
    /// Its id.
    Id(String),
    /// Its name.
    New(String),
}

impl Default for Known {
    fn default() -> Self {
        Self::New(String::new())
    }
}

/// A line of stock as it will be received.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StockDraft {
    /// Line of the file.
    pub line: u32,
    /// What it is.
    pub item: Known,
    /// Its name as written.
    pub name: String,
    /// Its code as written.
    pub code: Option<String>,
    /// How many; `None` when the cell is blank, which is not the same as nought.
    pub quantity: Option<u32>,
    /// Where; `None` until somebody says so.
    pub place: Option<Known>,
}

/// Looks up items and places by folded name or by code.
struct Shelf {
    by_name: HashMap<String, String>,
    by_code: HashMap<String, String>,
    places: HashMap<String, String>,
}

impl Shelf {
    fn of(existing: &Existing) -> Self {
        let code = |code: &str| normalise(code).unwrap_or_else(|_| fold(code));
        Self {
            by_name: existing.items.iter().map(|item| (fold(&item.name), item.id.clone())).collect(),
            by_code: existing
                .items
                .iter()
                .filter_map(|item| Some((code(item.code.as_deref()?), item.id.clone())))
                .collect(),
            places: existing.places.iter().map(|place| (fold(&place.name), place.id.clone())).collect(),
        }
    }

    fn item(&self, name: &str, code: Option<&str>) -> Known {
        let by_code = code.and_then(|code| self.by_code.get(&normalise(code).unwrap_or_else(|_| fold(code))));
        match by_code.or_else(|| self.by_name.get(&fold(name))) {
            Some(id) => Known::Id(id.clone()),
            None => Known::New(name.to_owned()),
        }
    }

    fn place(&self, name: &str) -> Known {
        self.places.get(&fold(name)).map_or_else(|| Known::New(name.to_owned()), |id| Known::Id(id.clone()))
    }
}

/// Reads all rows of a list of stock.
pub fn read_stock(
    source: &Source<'_>,
    columns: &Columns,
    answers: &Answers,
    existing: &Existing,
) -> Vec<(StockDraft, Vec<Problem>)> {
    let shelf = Shelf::of(existing);
    source.data().map(|row| read_line(source, row, columns, answers, &shelf)).collect()
}

fn read_line(
    source: &Source<'_>,
    row: Row<'_>,
    columns: &Columns,
    answers: &Answers,
    shelf: &Shelf,
) -> (StockDraft, Vec<Problem>) {
    let line = row.line();
    let mut problems = Vec::new();
    let text = |target| columns.find(target).map(|column| source.cell(row, column)).filter(|cell| !cell.is_empty());
    let code = text(Target::Code);
    let name = text(Target::ItemName).or(code).unwrap_or("");
    let item = shelf.item(name, code);
    if name.is_empty() {
        problems.push(Problem::row(ProblemCode::NoName, line, ""));
    } else if name.chars().count() > MAX_ITEM_NAME {
        problems.push(Problem::row(ProblemCode::NameTooLong, line, name));
    } else if matches!(item, Known::New(_)) {
        problems.push(Problem::row(ProblemCode::NewItem, line, name));
    }
    let quantity = match columns.find(Target::Quantity) {
        Some(column) => read_quantity(line, column, source.cell(row, column), &mut problems),
        None => None,
    };
    let place = text(Target::Place).or(answers.place.as_deref().map(str::trim).filter(|place| !place.is_empty()));
    if place.is_none() && quantity.is_some() {
        problems.push(Problem::row(ProblemCode::StockPlace, line, name));
    }
    let place = place.map(|place| shelf.place(place));
    (StockDraft { line, item, name: name.to_owned(), code: code.map(str::to_owned), quantity, place }, problems)
}

/// Whole pieces, at most a million of one thing.
const MOST: u32 = 1_000_000;

fn read_quantity(line: u32, column: usize, cell: &str, problems: &mut Vec<Problem>) -> Option<u32> {
    if cell.is_empty() {
        problems.push(Problem::cell(ProblemCode::QuantityBlank, line, column, ""));
        return None;
    }
    let plain = cell.parse::<u32>().ok();
    let whole = plain.or_else(|| cell.strip_suffix(".0").or(cell.strip_suffix(".00"))?.parse().ok());
    if let Some(quantity) = whole.filter(|quantity| *quantity <= MOST) {
        return Some(quantity);
    }
    if let Some(quantity) = with_thousands(cell).filter(|quantity| *quantity <= MOST) {
        problems.push(Problem::cell(ProblemCode::Thousands, line, column, cell));
        return Some(quantity);
    }
    problems.push(Problem::cell(ProblemCode::QuantityUnreadable, line, column, cell));
    None
}

/// "1,200" and "1 200".
fn with_thousands(cell: &str) -> Option<u32> {
    let mut groups = cell.split([',', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = (1..=3).contains(&first.len()) && !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    if fits { format!("{first}{}", rest.concat()).parse().ok() } else { None }
}

/// For each line, the earlier line with the same item in the same place.
pub fn find_same_lines(lines: &[(StockDraft, Vec<Problem>)]) -> Vec<Option<SameAs>> {
    let mut seen: HashMap<(String, Option<Known>), usize> = HashMap::new();
    lines
        .iter()
        .enumerate()
        .map(|(index, (draft, _))| {
            let item = match &draft.item {
                Known::Id(id) => id.clone(),
                Known::New(name) => fold(name),
            };
            let first = *seen.entry((item, draft.place.clone())).or_insert(index);
            (first != index).then_some(SameAs::Row(first))
        })
        .collect()
}
