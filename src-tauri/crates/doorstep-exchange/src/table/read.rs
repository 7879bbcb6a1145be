//! Splitting text into rows and cells.
//!
//! Written here rather than taken from a CSV library because three things matter that those
//! hide: the line each row begins on, empty lines, and quotation marks that people typed
//! without knowing that they mean something.

use super::{Delimiter, RowSpan, ShapeNote, Table};
use crate::refused::ImportRefused;

/// The longest cell, in characters.
pub const MAX_CELL: u32 = 100_000;
/// The greatest number of columns.
pub const MAX_COLUMNS: u32 = 512;
/// The greatest number of rows.
pub const MAX_ROWS: u32 = 500_000;
/// The greatest number of cells; keeps a file of nothing but commas within memory.
pub const MAX_CELLS: u32 = 12_000_000;

/// Reads all rows of `text`; at most `limit` of them (for looking at the beginning only).
///
/// # Errors
/// One of the caps of this module.
pub fn read(text: &str, delimiter: Delimiter, limit: Option<usize>) -> Result<Table, ImportRefused> {
    let mut reader = Reader {
        bytes: text.as_bytes(),
        text,
        delimiter: delimiter.byte(),
        at: 0,
        line: 1,
        quotes: true,
        table: Table::default(),
    };
    while reader.at < reader.bytes.len() {
        if limit.is_some_and(|limit| reader.table.rows.len() >= limit) {
            break;
        }
        reader.row()?;
    }
    Ok(reader.table)
}

struct Reader<'t> {
    bytes: &'t [u8],
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: u32,
    /// Off for the rest of the file once a quotation mark was found that nothing closes:
    /// looking again for each of them would take quadratic time.
    quotes: bool,
    table: Table,
}

impl Reader<'_> {
    fn row(&mut self) -> Result<(), ImportRefused> {
        if self.table.rows.len() as u32 >= MAX_ROWS {
            return Err(ImportRefused::TooManyRows { max_rows: MAX_ROWS });
        }
        let first_cell = self.table.ends.len() as u32;
        let line = self.line;
        self.table.rows.push(RowSpan { line, first_cell });
        loop {
            if self.table.ends.len() as u32 - first_cell >= MAX_COLUMNS {
                return Err(ImportRefused::TooManyColumns { line, max_columns: MAX_COLUMNS });
            }
            self.cell(line)?;
            if self.table.ends.len() as u32 > MAX_CELLS {
                return Err(ImportRefused::TooManyCells { max_cells: MAX_CELLS });
            }
            if self.at < self.bytes.len() && self.bytes[self.at] == self.delimiter {
                self.at += 1;
            } else {
                self.line_end();
                return Ok(());
            }
        }
    }

    fn cell(&mut self, line: u32) -> Result<(), ImportRefused> {
        let start = self.table.text.len();
        if self.quotes && self.bytes.get(self.at) == Some(&b'"') {
            self.quoted();
        }
        self.plain();
        let length = self.table.text.len() - start;
        if length > MAX_CELL as usize && self.table.text[start..].chars().count() > MAX_CELL as usize {
            return Err(ImportRefused::CellTooLong { line, max_characters: MAX_CELL });
        }
        self.table.ends.push(self.table.text.len() as u32);
        Ok(())
    }

    /// Takes a quoted part. Where nothing closes it, the mark is an ordinary character.
    fn quoted(&mut self) {
        let start = self.table.text.len();
        let (mut at, mut piece) = (self.at + 1, self.at + 1);
        let mut lines = 0;
        while at < self.bytes.len() {
            match self.bytes[at] {
                b'"' if self.bytes.get(at + 1) == Some(&b'"') => {
                    self.table.text.push_str(&self.text[piece..=at]);
                    at += 2;
                    piece = at;
                }
                b'"' => {
                    self.table.text.push_str(&self.text[piece..at]);
                    self.at = at + 1;
                    self.line += lines;
                    self.note_text_after_quote();
                    return;
                }
                byte => {
                    lines += u32::from(byte == b'\n' || (byte == b'\r' && self.bytes.get(at + 1) != Some(&b'\n')));
                    at += 1;
                }
            }
        }
        self.table.text.truncate(start);
        self.quotes = false;
        self.note(ShapeNote::OpenQuote);
    }

    fn note_text_after_quote(&mut self) {
        let next = self.bytes.get(self.at).copied();
        let ends = next.is_none_or(|byte| byte == self.delimiter || byte == b'\n' || byte == b'\r');
        if !ends {
            self.note(ShapeNote::TextAfterQuote);
        }
    }

    fn plain(&mut self) {
        let rest = &self.bytes[self.at..];
        let delimiter = self.delimiter;
        let length =
            rest.iter().position(|byte| *byte == delimiter || *byte == b'\n' || *byte == b'\r').unwrap_or(rest.len());
        self.table.text.push_str(&self.text[self.at..self.at + length]);
        self.at += length;
    }

    fn line_end(&mut self) {
        if self.bytes.get(self.at) == Some(&b'\r') {
            self.at += 1;
        }
        if self.bytes.get(self.at) == Some(&b'\n') && (self.at == 0 || self.at <= self.bytes.len()) {
            self.at += 1;
        }
        self.line += 1;
    }

    fn note(&mut self, note: ShapeNote) {
        let row = self.table.rows.len() as u32 - 1;
        self.table.notes.push((row, note));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let table = read(text, Delimiter::Comma, None).expect("a small table");
        table.rows().map(|row| (row.line(), row.cells().map(str::to_owned).collect())).collect()
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn every_kind_of_line_end_counts_as_one_line() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a,b{end}{end}c,d{end}");
            let wanted = [row(1, &["a", "b"]), row(2, &[""]), row(3, &["c", "d"])];
            assert_eq!(cells(&text), wanted, "the empty line is kept, for it has a number");
        }
    }

    #[test]
    fn a_line_break_inside_quotes_moves_the_numbers_of_later_rows() {
        let found = cells("a,\"one\r\ntwo \"\"three\"\"\"\r\nb,c");
        assert_eq!(
            found,
            [row(1, &["a", "one\r\ntwo \"three\""]), row(3, &["b", "c"])],
            "the next row begins on line 3"
        );
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_an_ordinary_character() {
        let table = read("a,\"5 inch\nb,c\n", Delimiter::Comma, None).expect("small");
        assert_eq!(table.row(0).cell(1), "\"5 inch", "the mark is kept");
        assert_eq!(table.row(1).cell(0), "b", "and the next row is a row of its own");
        assert_eq!(table.notes, [(0, ShapeNote::OpenQuote)], "the person is told where");
    }

    #[test]
    fn text_after_a_closing_mark_is_kept_and_noted() {
        let table = read("\"a\"b,c", Delimiter::Comma, None).expect("small");
        assert_eq!((table.row(0).cell(0), table.row(0).cell(1)), ("ab", "c"), "nothing is dropped");
        assert_eq!(table.notes, [(0, ShapeNote::TextAfterQuote)], "and it is said");
    }

    #[test]
    fn the_caps_are_refusals() {
        let wide = ",".repeat(600);
        let long = "x".repeat(MAX_CELL as usize + 1);
        let tall = "\n".repeat(MAX_ROWS as usize + 1);
        let read = |text: &str| super::read(text, Delimiter::Comma, None).map(|_| ());
        assert_eq!(read(&wide), Err(ImportRefused::TooManyColumns { line: 1, max_columns: 512 }), "columns");
        assert_eq!(read(&long), Err(ImportRefused::CellTooLong { line: 1, max_characters: 100_000 }), "cell");
        assert_eq!(read(&tall), Err(ImportRefused::TooManyRows { max_rows: 500_000 }), "rows");
        let many = format!("{}\n", ",".repeat(500)).repeat(24_000);
        assert_eq!(read(&many), Err(ImportRefused::TooManyCells { max_cells: MAX_CELLS }), "cells");
    }
}
