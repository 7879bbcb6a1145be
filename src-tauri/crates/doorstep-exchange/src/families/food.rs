//! Allergies and diet: what names a child goes to that child, the rest to the family.

use super::row::RowReader;
use crate::fold::{fold, words};
use crate::mapping::Target;

const NOTHING: &[&str] =
    &["none", "no", "n", "n/a", "na", "-", "nka", "nkda", "no known", "ninguna", "ninguno", "nada"];

pub(super) fn read_food(reader: &mut RowReader<'_, '_>) {
    let columns: Vec<usize> = reader.columns().all(Target::Food).collect();
    for column in columns {
        let Some(cell) = reader.open(column).map(str::to_owned) else {
            continue;
        };
        for part in cell.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            if !NOTHING.contains(&fold(part).as_str()) {
                place(reader, part);
            }
        }
    }
}

fn place(reader: &mut RowReader<'_, '_>, part: &str) {
    let said = words(part);
    let named = reader.draft.children.iter().position(|child| {
        let name = child.name.as_deref().map(words).unwrap_or_default();
        name.first().is_some_and(|first| first.len() > 1 && said.contains(first))
    });
    let slot = match named {
        Some(child) => &mut reader.draft.children[child].allergies,
        None => &mut reader.draft.diet,
    };
    match slot {
        Some(text) => {
            text.push_str("; ");
            text.push_str(part);
        }
        None => *slot = Some(part.to_owned()),
    }
}
