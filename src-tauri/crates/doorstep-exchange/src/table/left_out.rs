//! Rows that are not records: blank lines, titles above the header, totals.

use serde::Serialize;
use specta::Type;

use super::Row;
use crate::fold::fold;

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LeftOutReason {
    /// Above the header line.
    AboveHeader,
    /// The header line itself.
    Header,
    /// The header line again, further down (two exports pasted together).
    HeaderAgain,
    /// Nothing in it.
    Blank,
    /// A line of totals.
    Totals,
    /// The person chose to leave it out.
    Chosen,
}

impl LeftOutReason {
    /// The message in the catalogue.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::AboveHeader => "import-left-out-above-header",
            Self::Header => "import-left-out-header",
            Self::HeaderAgain => "import-left-out-header-again",
            Self::Blank => "import-left-out-blank",
            Self::Totals => "import-left-out-totals",
            Self::Chosen => "import-left-out-chosen",
        }
    }
}

const TOTAL_WORDS: &[&str] = &["total", "totals", "subtotal", "sum", "totales", "suma"];

/// Whether a row below the header is no record, and why.
pub fn why_left_out(row: Row<'_>, header: Option<Row<'_>>) -> Option<LeftOutReason> {
    if row.is_blank() {
        return Some(LeftOutReason::Blank);
    }
    if is_totals(row) {
        return Some(LeftOutReason::Totals);
    }
    let header = header?;
    let same = row.len() == header.len() && row.cells().zip(header.cells()).all(|(a, b)| a == b);
    same.then_some(LeftOutReason::HeaderAgain)
}

/// A totals line says so in its first filled cell and is otherwise only numbers.
fn is_totals(row: Row<'_>) -> bool {
    let mut filled = row.cells().filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return false;
    };
    let says_so = fold(first).split_whitespace().take(2).any(|word| TOTAL_WORDS.contains(&word.trim_end_matches(':')));
    says_so && filled.all(is_number)
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '-' | '%' | '$'))
}
