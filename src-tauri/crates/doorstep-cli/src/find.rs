//! From what a person types to a record: its id, its number, its name.

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::families::{FamilyRow, ListFamilies, list_families, people_of};
use doorstep_core::ids::{DeliveryId, FamilyId, ItemId, KitId, LotId, PersonId, PlaceId, StaffId, VisitId};
use doorstep_core::kits::{list_kits, open_kits_of};
use doorstep_core::session::Session;
use doorstep_core::settings::list_staff;
use doorstep_core::stock::{ItemRow, Shelf, list_shelf};
use doorstep_domain::fold::{fold, matches_name};
use serde_json::json;

use crate::answer::Refusal;

/// Something that can be meant: its id, and what it may be called.
struct Candidate<I> {
    id: I,
    /// The first is shown.
    names: Vec<String>,
}

/// The one that is meant: by id, else by its whole name, else by the beginnings of its words.
fn one<I: Copy + ToString>(asked: &str, field: &str, among: Vec<Candidate<I>>) -> Result<I, Refusal> {
    for sameness in [Sameness::Id, Sameness::Name, Sameness::Words] {
        let is_meant = |one: &&Candidate<I>| sameness.holds(asked, &one.id.to_string(), &one.names);
        let found: Vec<&Candidate<I>> = among.iter().filter(is_meant).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only.id),
            several => return Err(ambiguous(field, several)),
        }
    }
    Err(AppError::field(Code::NotFound, field).into())
}

/// How surely what was typed means a record, the surest first.
#[derive(Clone, Copy)]
enum Sameness {
    Id,
    Name,
    Words,
}

impl Sameness {
    fn holds(self, asked: &str, id: &str, names: &[String]) -> bool {
        match self {
            Self::Id => id == asked.trim().to_lowercase(),
            Self::Name => names.iter().any(|name| !name.is_empty() && fold(name) == fold(asked)),
            Self::Words => names.iter().any(|name| matches_name(asked, name)),
        }
    }
}

fn ambiguous<I: ToString>(field: &str, several: &[&Candidate<I>]) -> Refusal {
    let name = |one: &Candidate<I>| one.names.first().cloned().unwrap_or_default();
    let shown = &several[..several.len().min(20)];
    let json: Vec<_> = shown.iter().map(|one| json!({ "id": one.id.to_string(), "name": name(one) })).collect();
    let lines = shown.iter().map(|one| format!("{}  {}", one.id.to_string(), name(one))).collect();
    Refusal::coded("several-match", field).with(&json, lines)
}

/// A family, by id, number or name.
pub fn family(session: &Session, asked: &str) -> Result<FamilyId, Refusal> {
    let called = |row: FamilyRow| Candidate {
        id: row.id,
        names: [Some(row.name), row.reference].into_iter().flatten().collect(),
    };
    one(asked, "family", list_families(session, ListFamilies { mine: false })?.into_iter().map(called).collect())
}

/// A kit, by id or name.
pub fn kit(session: &Session, asked: &str) -> Result<KitId, Refusal> {
    one(
        asked,
        "kit",
        list_kits(session)?.into_iter().map(|kit| Candidate { id: kit.id, names: vec![kit.name] }).collect(),
    )
}

/// A kit on its way: by its id, or by a family that has one such kit only.
pub fn delivery(session: &Session, asked: &str) -> Result<DeliveryId, Refusal> {
    if let Ok(id) = asked.trim().parse() {
        return Ok(id);
    }
    let open = open_kits_of(session, family(session, asked)?)?;
    let open: Vec<_> =
        open.into_iter().map(|card| Candidate { id: card.id, names: vec![card.kit_name, card.state] }).collect();
    match open.as_slice() {
        [] => Err(AppError::field(Code::NotFound, "delivery").into()),
        [only] => Ok(only.id),
        several => Err(ambiguous("delivery", &several.iter().collect::<Vec<_>>())),
    }
}

/// A visit: by its id, or a family's next one.
pub fn visit(session: &Session, asked: &str) -> Result<VisitId, Refusal> {
    if let Ok(id) = asked.trim().parse() {
        return Ok(id);
    }
    let id = family(session, asked)?;
    let page = doorstep_core::families::family_page(session, doorstep_core::families::FamilyRequest { id })?;
    Ok(page.next_visit.map(|visit| visit.id).ok_or_else(|| AppError::field(Code::NotFound, "visit"))?)
}

/// A person of a family, by id or name.
pub fn person(session: &Session, of: FamilyId, asked: &str) -> Result<PersonId, Refusal> {
    let called =
        people_of(session, of)?.into_iter().map(|person| Candidate { id: person.id, names: vec![person.name] });
    one(asked, "person", called.collect())
}

/// A member of staff, by id or name.
pub fn staff(session: &Session, asked: &str) -> Result<StaffId, Refusal> {
    let called = list_staff(session)?.into_iter().map(|staff| Candidate { id: staff.id, names: vec![staff.name] });
    one(asked, "carrier", called.collect())
}

/// What lies where, read once for a command.
pub fn shelf(session: &Session) -> Outcome<Shelf> {
    list_shelf(session)
}

/// A place of our own, by id or name.
pub fn place(shelf: &Shelf, asked: &str, field: &str) -> Result<PlaceId, Refusal> {
    one(
        asked,
        field,
        shelf.places.iter().map(|place| Candidate { id: place.id, names: vec![place.name.clone()] }).collect(),
    )
}

/// A thing, by id, product code, name, or name and size.
pub fn item(shelf: &Shelf, asked: &str) -> Result<ItemId, Refusal> {
    let called = |row: &ItemRow| {
        let size = row.size.as_deref().unwrap_or_default();
        let with_size = format!("{}, {size}", row.name);
        Candidate { id: row.id, names: vec![with_size, row.name.clone(), row.code.clone().unwrap_or_default()] }
    };
    one(asked, "item", shelf.items.iter().map(called).collect())
}

/// A lot of a thing, by id or what is printed on it.
pub fn lot(shelf: &Shelf, item: ItemId, asked: Option<&str>) -> Result<Option<LotId>, Refusal> {
    let Some(asked) = asked else { return Ok(None) };
    let rows = shelf.items.iter().filter(|row| row.id == item).flat_map(|row| &row.lots);
    let mut known: Vec<Candidate<LotId>> = Vec::new();
    for row in rows {
        let Some(id) = row.lot_id.filter(|id| known.iter().all(|known| known.id != *id)) else {
            continue;
        };
        known.push(Candidate { id, names: vec![row.lot.clone().unwrap_or_default()] });
    }
    one(asked, "lot", known).map(Some)
}
