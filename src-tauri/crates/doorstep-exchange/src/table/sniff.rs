//! Which delimiter a file uses.

use super::{Delimiter, read};

/// Rows looked at.
const SAMPLE: usize = 60;

/// The delimiter that gives the most rows the same number of cells; a comma when none does.
pub fn sniff(text: &str) -> Delimiter {
    let sample = beginning(text);
    let mut best = (0_u64, Delimiter::Comma);
    for delimiter in Delimiter::ALL {
        let score = score(sample, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// At most 256 KB, cut at a character: enough for any header, and quick on a large file.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(256 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Share of rows with the commonest width, weighed by that width: consistency first, but
/// twenty columns in nearly all rows beat two in all of them.
fn score(text: &str, delimiter: Delimiter) -> u64 {
    let Ok(table) = read(text, delimiter, Some(SAMPLE)) else {
        return 0;
    };
    let mut widths: Vec<usize> = table.rows().filter(|row| !row.is_blank()).map(|row| row.len()).collect();
    widths.sort_unstable();
    let rows = widths.len() as u64;
    let common =
        widths.chunk_by(|a, b| a == b).filter(|chunk| chunk[0] > 1).max_by_key(|chunk| (chunk.len(), chunk[0]));
    match common {
        Some(chunk) => {
            let share = chunk.len() as u64 * 1000 / rows;
            share * share * u64::from((chunk[0] as u64).ilog2() + 1)
        }
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_delimiter_is_found_though_cells_hold_the_others() {
        assert_eq!(sniff("name,phone\n\"a;b\",1;2\nc,3\n"), Delimiter::Comma, "semicolons in cells");
        assert_eq!(sniff("name;price\nLópez, Ana;1,5\nRuiz;2,5\n"), Delimiter::Semicolon, "decimal commas");
        assert_eq!(sniff("name\tnote\na, b, c\td\ne\tf, g\n"), Delimiter::Tab, "commas in prose");
        assert_eq!(sniff("name|note\na|b\n"), Delimiter::Pipe, "pipes");
        assert_eq!(sniff("just one column\nof names\n"), Delimiter::Comma, "one column needs none");
    }
}
