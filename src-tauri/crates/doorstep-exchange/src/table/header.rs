//! Finding the line with the column names.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Row, Table};
use crate::fold::words;
use crate::mapping::{Kind, header_words};

/// Rows searched for a header.
const SEARCH: usize = 25;

/// Where the header is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum HeaderChoice {
    /// Wherever it is found.
    #[default]
    Find,
    /// The file has none.
    Missing,
    /// On this line of the file.
    Line {
        /// Counted from 1.
        line: u32,
    },
}

/// The index of the header row, or `None` where the file has none.
pub fn find_header(kind: Kind, table: &Table, choice: HeaderChoice) -> Option<usize> {
    match choice {
        HeaderChoice::Missing => None,
        HeaderChoice::Line { line } => table.rows().position(|row| row.line() == line),
        HeaderChoice::Find => search(kind, table),
    }
}

fn search(kind: Kind, table: &Table) -> Option<usize> {
    let best = table
        .rows()
        .take(SEARCH)
        .map(|row| (known_cells(kind, row), row))
        .max_by_key(|(known, row)| (*known, std::cmp::Reverse(row.index())))?;
    let (known, row) = best;
    let filled = row.cells().filter(|cell| !cell.is_empty()).count();
    if known >= 3 || (known >= 1 && known * 2 >= filled) {
        return Some(row.index());
    }
    by_contrast(table)
}

/// How many cells of the row are column names we know. A row that holds numbers or dates is
/// data, however many known words ("mother", "email") stand in it.
fn known_cells(kind: Kind, row: Row<'_>) -> usize {
    if row.cells().any(|cell| cell.chars().filter(char::is_ascii_digit).count() > 2) {
        return 0;
    }
    row.cells().filter(|cell| !cell.is_empty() && cell.chars().count() <= 60 && header_words(kind, cell)).count()
}

/// A first filled row of words above a column of numbers.
fn by_contrast(table: &Table) -> Option<usize> {
    let first = table.rows().take(SEARCH).find(|row| row.cells().filter(|cell| !cell.is_empty()).count() > 1)?;
    let all_words = first.cells().all(|cell| !words(cell).is_empty() && !cell.chars().any(|c| c.is_ascii_digit()));
    let numbers_below = (0..first.len()).any(|column| {
        let below: Vec<&str> = (first.index() + 1..table.len().min(first.index() + 50))
            .map(|row| table.row(row).cell(column))
            .filter(|cell| !cell.is_empty())
            .collect();
        below.len() > 1 && below.iter().all(|cell| cell.chars().all(|c| c.is_ascii_digit()))
    });
    (all_words && numbers_below).then_some(first.index())
}
