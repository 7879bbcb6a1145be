//! Diaper sizes: one cell, several children.

use super::row::RowReader;
use crate::mapping::Target;
use crate::problems::ProblemCode;

/// Gives each child its size, where the cell has as many parts as there are children.
pub(super) fn read_diapers(reader: &mut RowReader<'_, '_>) {
    let Some(column) = reader.columns().find(Target::Diapers) else {
        return;
    };
    let Some(cell) = reader.open(column).map(str::to_owned) else {
        return;
    };
    match for_children(&cell, reader.draft.children.len()) {
        Some(sizes) => {
            for (child, size) in reader.draft.children.iter_mut().zip(sizes) {
                child.diaper = size;
            }
        }
        None => {
            reader.problem(ProblemCode::DiaperWhose, column, &cell);
            reader.keep(column, &cell);
        }
    }
}

/// A size per child; `None` when the parts cannot be told apart. "1-2" is a size between two.
fn for_children(cell: &str, children: usize) -> Option<Vec<Option<String>>> {
    if children == 1 {
        return Some(vec![size(cell)]);
    }
    let with_commas = cell.replace(" and ", ",").replace(" y ", ",").replace(['&', ';', '/', '\n'], ",");
    let parts: Vec<&str> = with_commas.split(',').map(str::trim).collect();
    (children > 0 && parts.len() == children).then(|| parts.into_iter().map(size).collect())
}

fn size(part: &str) -> Option<String> {
    let said = part.chars().any(char::is_alphanumeric);
    said.then(|| part.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(cell: &str, children: usize) -> Option<Vec<String>> {
        for_children(cell, children).map(|sizes| sizes.into_iter().map(Option::unwrap_or_default).collect())
    }

    #[test]
    fn as_many_sizes_as_children_and_never_a_guess() {
        let some = |sizes: &[&str]| Some(sizes.iter().map(|size| (*size).to_owned()).collect::<Vec<_>>());
        assert_eq!(sizes("2 and 1", 2), some(&["2", "1"]), "in the order of the children");
        assert_eq!(sizes("1, 6", 2), some(&["1", "6"]), "with a comma");
        assert_eq!(sizes("-, 3", 2), some(&["", "3"]), "the first needs none");
        assert_eq!(sizes("1-2", 1), some(&["1-2"]), "between two sizes");
        assert_eq!(sizes("3", 2), None, "whose size this is, is not ours to say");
        assert_eq!(sizes("3", 0), None, "nor is it for nobody");
    }
}
