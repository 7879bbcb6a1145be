//! A read file: its table, its header and the rows below it, with cells put right by hand.

use std::collections::HashMap;

use crate::decode::{TextEncoding, decode};
use crate::mapping::{Kind, Mapping};
use crate::progress::{Report, Stage, tick};
use crate::questions::{Answers, CellFix};
use crate::refused::ImportRefused;
use crate::table::{Delimiter, LeftOutReason, Row, Table, find_header, read, sniff, why_left_out};

/// What was read from the bytes; made once, asked many times.
#[derive(Debug)]
pub struct ReadFile {
    /// All rows.
    pub table: Table,
    /// How the text was written.
    pub encoding: TextEncoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
}

impl ReadFile {
    /// Decodes and splits.
    ///
    /// # Errors
    /// [`ImportRefused`] for no table, or one over the caps.
    pub fn open(bytes: &[u8], report: Report<'_>) -> Result<Self, ImportRefused> {
        let (text, encoding) = decode(bytes)?;
        let delimiter = sniff(&text);
        let table = read(&text, delimiter, None)?;
        tick(report, Stage::Reading, table.len(), table.len())?;
        Ok(Self { table, encoding, delimiter })
    }
}

/// A file as it is to be understood: with its header chosen and its fixes applied.
#[derive(Debug)]
pub struct Source<'f> {
    /// All rows.
    pub table: &'f Table,
    /// Index of the header row.
    pub header: Option<usize>,
    /// Rows that are no records, with the reason.
    pub left_out: Vec<(usize, LeftOutReason)>,
    /// Indices of the rows that are records.
    rows: Vec<u32>,
    fixes: HashMap<(u32, u32), &'f str>,
}

impl<'f> Source<'f> {
    /// Finds the header and sorts the rows.
    ///
    /// # Errors
    /// [`ImportRefused::NoRows`] when there is no record.
    pub fn new(kind: Kind, file: &'f ReadFile, mapping: &Mapping, answers: &'f Answers) -> Result<Self, ImportRefused> {
        let table = &file.table;
        let header = find_header(kind, table, mapping.header);
        let header_row = header.map(|index| table.row(index));
        let (mut left_out, mut rows) = (Vec::new(), Vec::new());
        for row in table.rows() {
            let reason = match header {
                Some(index) if row.index() == index => Some(LeftOutReason::Header),
                _ if row.is_blank() => Some(LeftOutReason::Blank),
                Some(index) if row.index() < index => Some(LeftOutReason::AboveHeader),
                _ => why_left_out(row, header_row),
            };
            match reason {
                Some(reason) => left_out.push((row.index(), reason)),
                None => rows.push(row.index() as u32),
            }
        }
        if rows.is_empty() {
            return Err(ImportRefused::NoRows);
        }
        let fixes = answers.fixes.iter().map(|CellFix { row, column, text }| ((*row, *column), text.trim())).collect();
        Ok(Self { table, header, left_out, rows, fixes })
    }

    /// The rows that are records.
    pub fn data(&self) -> impl Iterator<Item = Row<'f>> + '_ {
        self.rows.iter().map(|index| self.table.row(*index as usize))
    }

    /// How many records.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// A cell of a record, as the file or the person says.
    pub fn cell<'s>(&'s self, row: Row<'s>, column: usize) -> &'s str {
        if self.fixes.is_empty() {
            return row.cell(column);
        }
        match self.fixes.get(&(row.line(), column as u32)) {
            Some(text) => text,
            None => row.cell(column),
        }
    }
}
