//! Families: who they are, how they want to be reached, what goes well.

mod add_strength;
mod edit_family;
mod enrol_family;
mod family_page;
mod likely_duplicates;
mod list_families;
mod people;
mod remove_family;
mod safe_contact;
mod save_person;
mod save_way;
mod timeline;

pub use add_strength::{AddStrength, RemoveStrength, add_strength, remove_strength};
pub(crate) use edit_family::put_changed;
pub use edit_family::{EditFamily, edit_family};
pub use enrol_family::{EnrolFamily, NewAdult, NewChild, enrol_family};
pub use family_page::{
    Conflict, FamilyRequest, FamilyView, LastWords, StrengthView, VisitorView, WayView, family_page,
};
pub use likely_duplicates::{LikelyDuplicates, likely_duplicates};
pub(crate) use list_families::split;
pub use list_families::{FamilyRow, ListFamilies, list_families};
pub(crate) use people::gestation;
pub use people::{PersonView, people_of};
pub use remove_family::{RemoveFamily, remove_family};
pub use safe_contact::{SafeContact, SafeWay, SetSafeContact, rule_of, set_safe_contact};
pub(crate) use safe_contact::{put_rule, rule_values};
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

    /// Where they live, as fields of the family, checked.
    fn values(&self, town: Option<&str>, postcode: Option<&str>) -> Outcome<[(Field, Value); 5]> {
        Ok([
            (family::PLACE_KIND, input::one_of("place", &self.kind, Self::KINDS)?.into()),
            (family::PLACE_LINE, input::optional("placeLine", self.line.as_deref(), input::LINE)?.into()),
            (family::PLACE_NOTE, input::optional("placeNote", self.note.as_deref(), input::LINE)?.into()),
            (family::TOWN, input::optional("town", town, input::NAME)?.into()),
            (family::POSTCODE, input::optional("postcode", postcode, input::NAME)?.into()),
        ])
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

/// That a family is there.
pub(crate) fn must_exist(db: &Connection, id: FamilyId) -> Outcome<()> {
    let there: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM family WHERE id = ?1 AND deleted = 0)")?
        .query_row([id], |row| row.get(0))?;
    if there { Ok(()) } else { Err(AppError::new(Code::NotFound)) }
}
