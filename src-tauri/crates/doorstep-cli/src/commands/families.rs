//! The families, and one of them.

use doorstep_core::error::{Code, Outcome};
use doorstep_core::families::{
    FamilyRequest, FamilyRow, FamilyView, ListFamilies, WayView, family_kit, family_name, family_page, family_reach,
    list_families,
};
use doorstep_core::ids::FamilyId;
use doorstep_core::session::Session;
use doorstep_words::Catalogue;
use serde_json::json;

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
    match family_page(session, FamilyRequest { id }) {
        Ok(view) => Answer::of(&view, page(&view, session.words())),
        Err(error) if error.is(Code::NotAllowed) => in_parts(session, id),
        Err(error) => Err(error.into()),
    }
}

/// As somebody sees it who does not open its page: a name, and the parts that their role has a use for.
fn in_parts(session: &Session, id: FamilyId) -> Told {
    let request = FamilyRequest { id };
    let name = family_name(session, request)?;
    let (reach, kit) = (allowed(family_reach(session, request))?, allowed(family_kit(session, request))?);
    let visitors: Vec<&str> = name.visitors.iter().map(|visitor| visitor.name.as_str()).collect();
    let mut lines = vec![format!("{}  {}  {}", name.name, name.reference.as_deref().unwrap_or("-"), name.id)];
    lines.push(visitors.join(", "));
    lines.extend(reach.iter().flat_map(|reach| &reach.ways).map(way));
    lines.extend(kit.iter().flat_map(|kit| &kit.people).map(|person| {
        let facts = [&person.age_line, &person.allergies, &person.diaper_size];
        format!("{}  {}", person.name, facts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", "))
    }));
    lines.extend(kit.iter().flat_map(|kit| &kit.kits).map(|card| super::kit::line(card, session.words())));
    Answer::of(&json!({ "name": name, "reach": reach, "kit": kit }), lines.join("\n"))
}

/// A part, or none where the role does not reach.
fn allowed<T>(part: Outcome<T>) -> Outcome<Option<T>> {
    match part {
        Err(error) if error.is(Code::NotAllowed) => Ok(None),
        other => other.map(Some),
    }
}

fn way(way: &WayView) -> String {
    let parts = [Some(way.kind.as_str()), way.value.as_deref(), way.hours.as_deref()];
    format!("{}: {}", way.person_name, parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

/// What stands first on the screen stands first here: how they may be reached.
fn page(view: &FamilyView, words: &Catalogue) -> String {
    let mut lines = vec![format!("{}  {}  {}", view.name, view.reference.as_deref().unwrap_or("-"), view.id)];
    lines.extend(view.safe_contact_lines.iter().map(|line| format!("! {line}")));
    lines.extend(view.people.iter().map(|person| {
        let about = [person.relation.as_deref(), person.age_line.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        format!("{}  {}", person.name, about.join(", "))
    }));
    lines.extend(view.ways.iter().filter(|way| way.allowed).map(way));
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
