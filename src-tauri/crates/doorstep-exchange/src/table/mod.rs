//! A delimited file as rows and cells, with the line numbers a person sees in it.

mod header;
mod left_out;
mod read;
mod sniff;

pub use header::{HeaderChoice, find_header};
pub use left_out::{LeftOutReason, why_left_out};
pub use read::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, read};
pub use sniff::sniff;

use serde::{Deserialize, Serialize};
use specta::Type;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// All of them, the commonest first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The byte in the file.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// Something odd about the shape of a row; the row is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ShapeNote {
    /// Fewer or more cells than the header.
    Ragged,
    /// Text directly after a closing quotation mark.
    TextAfterQuote,
    /// A quotation mark that is never closed; it was taken as an ordinary character.
    OpenQuote,
}

/// The cells of a file, in one buffer, so that a hostile file of commas costs bytes and not
/// allocations.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    text: String,
    /// End of each cell in `text`.
    ends: Vec<u32>,
    rows: Vec<RowSpan>,
    /// Odd shapes met while reading, by row index.
    pub notes: Vec<(u32, ShapeNote)>,
}

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
struct RowSpan {
    line: u32,
    first_cell: u32,
}

impl Table {
    /// How many rows, empty ones included.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at `index` (from 0).
    pub fn row(&self, index: usize) -> Row<'_> {
        Row { table: self, index }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|index| self.row(index))
    }

    /// The greatest number of cells in any row.
    pub fn width(&self) -> usize {
        self.rows().map(|row| row.len()).max().unwrap_or(0)
    }
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    index: usize,
}

impl<'t> Row<'t> {
    /// Position among the rows, from 0.
    pub fn index(self) -> usize {
        self.index
    }

    /// Line of the file on which the row begins, from 1.
    pub fn line(self) -> u32 {
        self.table.rows[self.index].line
    }

    /// Number of cells.
    pub fn len(self) -> usize {
        let (first, after) = self.span();
        after - first
    }

    /// Whether the row has no cell at all.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The cell as written, or empty where the row is shorter.
    pub fn raw(self, column: usize) -> &'t str {
        let (first, after) = self.span();
        let cell = first + column;
        if cell >= after {
            return "";
        }
        let start = if cell == 0 { 0 } else { self.table.ends[cell - 1] as usize };
        &self.table.text[start..self.table.ends[cell] as usize]
    }

    /// The cell without blanks around it.
    pub fn cell(self, column: usize) -> &'t str {
        self.raw(column).trim_matches(is_blank)
    }

    /// The cells without blanks around them.
    pub fn cells(self) -> impl Iterator<Item = &'t str> {
        (0..self.len()).map(move |column| self.cell(column))
    }

    /// Whether every cell is blank.
    pub fn is_blank(self) -> bool {
        self.cells().all(str::is_empty)
    }

    fn span(self) -> (usize, usize) {
        let first = self.table.rows[self.index].first_cell as usize;
        let after = self.table.rows.get(self.index + 1).map_or(self.table.ends.len(), |next| next.first_cell as usize);
        (first, after)
    }
}

/// Blanks and the invisible marks that spreadsheet programs leave at the edges of cells.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{200B}')
}
