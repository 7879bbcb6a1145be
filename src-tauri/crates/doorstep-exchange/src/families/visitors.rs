//! The home visitor of a row: found among the staff by exactly that name, else listed.

use super::row::RowReader;
use crate::existing::Named;
use crate::fold::{fold, words};
use crate::mapping::Target;
use crate::problems::ProblemCode;

pub(super) fn read_visitor(reader: &mut RowReader<'_, '_>) {
    let Some(column) = reader.columns().find(Target::Visitor) else {
        return;
    };
    let Some(written) = reader.open(column).map(str::to_owned) else {
        return;
    };
    let staff = reader.staff();
    match staff.iter().find(|person| fold(&person.name) == fold(&written)) {
        Some(person) => reader.draft.visitor_id = Some(person.id.clone()),
        None => {
            let maybe = staff.iter().any(|person| same_initials(person, &written));
            let code = if maybe { ProblemCode::VisitorMaybe } else { ProblemCode::VisitorUnknown };
            reader.problem(code, column, &written);
            reader.keep(column, &written);
        }
    }
    reader.draft.visitor = Some(written);
}

/// "D. Ortiz" and "Dana Ortiz", "Priya N." and "Priya Nair".
fn same_initials(person: &Named, written: &str) -> bool {
    let (name, said) = (words(&person.name), words(written));
    let begins = |a: &String, b: &String| a.starts_with(b.as_str()) || b.starts_with(a.as_str());
    name.len() == said.len()
        && name.len() > 1
        && name.iter().zip(&said).all(|(a, b)| begins(a, b))
        && name.iter().zip(&said).any(|(a, b)| a == b)
}
