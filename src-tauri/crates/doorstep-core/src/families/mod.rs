//! Families: who they are, how they want to be reached, what goes well.

mod add_strength;
mod check_safe_contact;
mod edit_family;
mod enrol_family;
mod family_kit;
mod family_name;
mod family_page;
mod family_reach;
mod likely_duplicates;
mod list_families;
mod people;
mod remove_family;
mod safe_contact;
mod safe_contact_view;
mod save_person;
mod save_way;
mod timeline;

pub use add_strength::{AddStrength, RemoveStrength, add_strength, remove_strength};
pub use check_safe_contact::{CheckSafeContact, check_safe_contact};
pub use edit_family::{EditFamily, edit_family};
pub(crate) use edit_family::{put_changed, put_members};
pub use enrol_family::{EnrolFamily, NewAdult, NewChild, enrol_family};
pub use family_kit::{FamilyKit, KitPerson, family_kit};
pub use family_name::{FamilyName, family_name};
pub use family_page::{
    Conflict, FamilyRequest, FamilyView, LastWords, StrengthView, VisitorView, WayView, family_page,
};
pub use family_reach::{FamilyReach, ReachPerson, family_reach};
pub use likely_duplicates::{LikelyDuplicates, likely_duplicates};
pub(crate) use list_families::split;
pub use list_families::{FamilyRow, ListFamilies, list_families};
pub(crate) use people::gestation;
pub use people::{PersonView, people_of};
pub use remove_family::{RemoveFamily, remove_family};
pub(crate) use safe_contact::is_bound;
pub use safe_contact::{SafeContact, SafeWay, SetSafeContact, kept_rule_of, rule_of, set_safe_contact};
pub(crate) use safe_contact::{banner_lines, put_rule, rule_values};
pub use safe_contact_view::{Choice, SafeContactRequest, SafeContactView, safe_contact};
pub use save_person::{RemovePerson, SavePerson, remove_person, save_person};
pub use save_way::{RemoveWay, SaveWay, remove_way, save_way};
pub use timeline::{TimelineLine, TimelinePage, TimelineRequest, timeline};

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, family};

/// Where a family lives, or why that is kept back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// `address`, `none` (no fixed place) or `withheld` (the address itself is a sealed fact).
    pub kind: String,
    /// The address, if it is open.
    pub line: Option<String>,
    /// How to find them: "at auntie's on Fridays".
    pub note: Option<String>,
}

impl Place {
    /// The kinds of place.
    pub const KINDS: &[&str] = &["address", "none", "withheld"];

    /// Where they live, as fields of the family, checked. An address that is kept back leaves nothing in the clear.
    fn values(&self, town: Option<&str>, postcode: Option<&str>) -> Outcome<[(Field, Value); 5]> {
        let kind = input::one_of("place", &self.kind, Self::KINDS)?;
        let open = |field: &str, text: Option<&str>, most: usize| -> Outcome<Value> {
            let text = input::optional(field, text, most)?;
            Ok(text.filter(|_| kind != "withheld").into())
        };
        Ok([
            (family::PLACE_KIND, kind.into()),
            (family::PLACE_LINE, open("placeLine", self.line.as_deref(), input::LINE)?),
            (family::PLACE_NOTE, open("placeNote", self.note.as_deref(), input::LINE)?),
            (family::TOWN, open("town", town, input::NAME)?),
            (family::POSTCODE, open("postcode", postcode, input::NAME)?),
        ])
    }

    /// What would be lost by keeping the address back: it becomes a sealed fact in the same step.
    fn to_seal(&self, town: Option<&str>, postcode: Option<&str>) -> Option<String> {
        let parts = [self.line.as_deref(), self.note.as_deref(), town, postcode];
        let words: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
        (self.kind == "withheld" && !words.is_empty()).then(|| words.join(", "))
    }
}

/// How a family wants kits.
pub const KIT_CHOICES: &[&str] = &["yes", "ask", "pickup", "booksOnly", "no"];

/// The family that a record belongs to.
pub(crate) fn family_of(db: &Connection, table: &str, id: Id) -> Outcome<FamilyId> {
    let family: Option<FamilyId> = db
        .prepare_cached(&format!("SELECT family FROM {table} WHERE id = ?1 AND deleted = 0"))?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    family.ok_or_else(|| AppError::new(Code::NotFound))
}

/// The family that a record belongs to, were it taken away or not: a second click on "remove" is no error.
pub(crate) fn family_of_any(db: &Connection, table: &str, id: Id) -> Outcome<FamilyId> {
    let family: Option<FamilyId> = db
        .prepare_cached(&format!("SELECT family FROM {table} WHERE id = ?1"))?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    family.ok_or_else(|| AppError::new(Code::NotFound))
}

/// That a record, if one is named, belongs to this family: an id must not reach into another one.
pub(crate) fn must_belong(db: &Connection, table: &str, id: Option<impl Into<Id>>, family: FamilyId) -> Outcome<()> {
    let Some(id) = id else { return Ok(()) };
    if family_of(db, table, id.into())? == family { Ok(()) } else { Err(AppError::new(Code::NotFound)) }
}

/// That a family is there.
pub(crate) fn must_exist(db: &Connection, id: FamilyId) -> Outcome<()> {
    let there: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM family WHERE id = ?1 AND deleted = 0)")?
        .query_row([id], |row| row.get(0))?;
    if there { Ok(()) } else { Err(AppError::new(Code::NotFound)) }
}
