//! The families, and one of them.

use doorstep_core::families::{FamilyRequest, FamilyRow, FamilyView, ListFamilies, family_page, list_families};
use doorstep_core::session::Session;
use doorstep_words::Catalogue;

use crate::answer::{Answer, Told};
use crate::find;

/// Lists them.
pub fn families(session: &Session, mine: bool) -> Told {
    let rows = list_families(session, ListFamilies { mine })?;
    if rows.is_empty() {
        return Answer::of(&rows, session.words().word("cli-nothing"));
    }
    Answer::of(&rows, rows.iter().map(row).collect::<String>())
}

fn row(row: &FamilyRow) -> String {
    let FamilyRow { id, name, reference, people, town, next_visit, .. } = row;
    let parts = [reference, town, next_visit].map(|part| part.as_deref().unwrap_or("-"));
    format!("{id}  {name}  {}  {people}  {}  {}\n", parts[0], parts[1], parts[2])
}

/// Shows one.
pub fn family(session: &Session, asked: &str) -> Told {
    let id = find::family(session, asked)?;
    let view = family_page(session, FamilyRequest { id })?;
    Answer::of(&view, page(&view, session.words()))
}

/// What stands first on the screen stands first here: how they may be reached.
fn page(view: &FamilyView, words: &Catalogue) -> String {
    let mut lines = vec![format!("{}  {}  {}", view.name, view.reference.as_deref().unwrap_or("-"), view.id)];
    lines.extend(view.safe_contact_lines.iter().map(|line| format!("! {line}")));
    lines.extend(view.people.iter().map(|person| {
        let about = [person.relation.as_deref(), person.age_line.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        format!("{}  {}", person.name, about.join(", "))
    }));
    lines.extend(view.ways.iter().filter(|way| way.allowed).map(|way| {
        let parts = [Some(way.kind.as_str()), way.value.as_deref(), way.hours.as_deref()];
        format!("{}: {}", way.person_name, parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
    }));
    lines.extend(view.strengths.iter().map(|strength| format!("+ {}", strength.words)));
    lines.extend(view.promises.iter().map(|promise| {
        format!(
            "{}  {}  {}  {}",
            words.word("cli-promise"),
            promise.due_on.as_deref().unwrap_or("-"),
            promise.words,
            promise.id
        )
    }));
    lines.extend(view.kits.iter().map(|card| super::kit::line(card, words)));
    lines.extend(view.next_visit.iter().map(|visit| {
        format!("{}  {} {}  {}", words.word("cli-visit"), visit.on, visit.time.as_deref().unwrap_or(""), visit.id)
    }));
    lines.join("\n")
}
