//! The rows that did not come in, as a file a spreadsheet program opens.

use crate::plan::ImportPlan;
use crate::problems::Problem;
use crate::source::ReadFile;
use crate::table::Row;

/// Writes the rows a plan keeps back: first why, then the cells as they were. `say` turns a
/// problem into a sentence of the person's language; `why` is the heading of the first column.
///
/// A cell that a spreadsheet program would take for a formula gets an apostrophe in front.
pub fn rejected_rows(
    file: &ReadFile,
    header_line: Option<u32>,
    plan: &ImportPlan,
    why: &str,
    say: &dyn Fn(&Problem) -> String,
) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let header = header_line.and_then(|line| file.table.rows().find(|row| row.line() == line));
    write_row(&mut text, why, header);
    for kept in &plan.kept_back {
        let reasons: Vec<String> = kept.why.iter().map(say).collect();
        write_row(&mut text, &reasons.join("; "), Some(file.table.row(kept.row_index)));
    }
    text.into_bytes()
}

fn write_row(text: &mut String, first: &str, row: Option<Row<'_>>) {
    write_cell(text, first);
    for column in 0..row.map_or(0, Row::len) {
        text.push(',');
        write_cell(text, row.map_or("", |row| row.raw(column)));
    }
    text.push_str("\r\n");
}

fn write_cell(text: &mut String, cell: &str) {
    let formula = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r']);
    // A lone dash means "nothing" in many lists, and is no formula.
    let escape = formula && cell.trim() != "-";
    let quote = cell.contains(['"', ',', '\n', '\r', ';', '\t']) || cell != cell.trim();
    if quote {
        text.push('"');
    }
    if escape {
        text.push('\'');
    }
    if quote {
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless_and_nothing_else_is_changed() {
        let written = |cell: &str| {
            let mut text = String::new();
            write_cell(&mut text, cell);
            text
        };
        assert_eq!(written("=1+1"), "'=1+1", "a formula");
        assert_eq!(written("@SUM(A1)"), "'@SUM(A1)", "an old formula");
        assert_eq!(written("+1 555-0120"), "'+1 555-0120", "a spreadsheet program would reckon with it");
        assert_eq!(written("\tx"), "\"'\tx\"", "a tab in front");
        assert_eq!(written("-"), "-", "a lone dash");
        assert_eq!(written("a \"b\", c"), "\"a \"\"b\"\", c\"", "quotes are doubled");
        assert_eq!(written("04401"), "04401", "a plain cell");
    }
}
