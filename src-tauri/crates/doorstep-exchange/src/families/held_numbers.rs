//! A number that waits in one row waits in every row: the same mother stands in a list once for each child, and the
//! warning beside one of them.

use std::collections::HashSet;

use super::{FamilyDraft, ReviewItem, ReviewKind, Understood};
use crate::fold::digits;
use crate::problems::{Problem, ProblemCode};

/// So many digits at the end make two numbers one, whatever stands before them.
const TELLING: usize = 7;

/// Takes every number out of the ways that waits in some other row, and lets it wait here as well. `column` is where
/// numbers stand in the file, by place and name.
pub(crate) fn hold_everywhere(found: &mut [Understood], column: (usize, &str)) {
    let held: HashSet<String> =
        found.iter().flat_map(|one| &one.draft.reviews).flat_map(|item| numbers_in(&item.text)).collect();
    if held.is_empty() {
        return;
    }
    for one in found {
        let (waiting, ways) = std::mem::take(&mut one.draft.ways)
            .into_iter()
            .partition(|way| way.value.as_deref().and_then(end_of).is_some_and(|end| held.contains(&end)));
        one.draft.ways = ways;
        for way in waiting {
            let text = [way.value, way.words].into_iter().flatten().collect::<Vec<_>>().join(" ");
            one.problems.push(Problem::cell(ProblemCode::Review, one.draft.line, column.0, &text));
            one.draft.reviews.push(waits(&one.draft, column.1, text));
        }
    }
}

fn waits(draft: &FamilyDraft, column: &str, text: String) -> ReviewItem {
    ReviewItem { line: draft.line, column: column.to_owned(), text, kind: ReviewKind::SafeContact }
}

/// The numbers in a cell, each by its end.
fn numbers_in(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_ascii_digit() || "-+(). ".contains(c))).filter_map(end_of)
}

fn end_of(number: &str) -> Option<String> {
    let digits = digits(number);
    digits.len().checked_sub(TELLING).map(|at| digits[at..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::families::WayDraft;
    use doorstep_domain::reach::Channel;

    fn row(line: u32, number: Option<&str>, waits: Option<&str>) -> Understood {
        let way = |value: &str| WayDraft { adult: 0, channel: Channel::Call, value: Some(value.into()), words: None };
        let mut draft = FamilyDraft { line, ..FamilyDraft::default() };
        draft.ways.extend(number.map(way));
        draft.reviews.extend(waits.map(|text| super::waits(&draft, "Phone", text.to_owned())));
        Understood { draft, problems: Vec::new() }
    }

    #[test]
    fn the_same_number_waits_in_each_row_however_it_is_written() {
        let mut rows = [
            row(2, None, Some("555-010-0144 (Rosa) or 555 010 0199")),
            row(3, Some("(555) 010-0144"), None),
            row(4, Some("+1 555 010 0199"), None),
            row(5, Some("555-010-0177"), None),
        ];
        hold_everywhere(&mut rows, (4, "Phone"));
        let left: Vec<usize> = rows.iter().map(|row| row.draft.ways.len()).collect();
        assert_eq!(left, [0, 0, 0, 1], "only the number that waits nowhere can be rung");
        assert_eq!(rows[1].draft.reviews[0].text, "(555) 010-0144", "and a person decides about it in its own row");
        assert_eq!(rows[1].problems.len(), 1, "which the page that is looked over says");
    }
}
