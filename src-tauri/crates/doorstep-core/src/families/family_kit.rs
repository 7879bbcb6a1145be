//! What a kit for a family needs: sizes, ages, allergies, diet, and how it may reach them. No note, no strength,
//! nothing of what they told a visitor.

use rusqlite::{OptionalExtension, Row};
use serde::Serialize;

use super::list_families::split;
use super::people::{age_from_birth, read_people};
use super::{FamilyRequest, PersonView, SafeContact, rule_of};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, PersonId};
use crate::kits::{KitCard, open_kits_of};
use crate::session::Session;

/// What a kit for a family needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyKit {
    /// The family.
    pub id: FamilyId,
    /// Languages at home: the sheet in a kit is in one of them.
    pub languages: Vec<String>,
    /// Diet of the whole family.
    pub diet: Option<String>,
    /// How they want kits, by code.
    pub kit_choice: String,
    /// Their words about kits.
    pub kit_choice_words: Option<String>,
    /// The people it is for.
    pub people: Vec<KitPerson>,
    /// Where it can be brought; none if that is kept back, not known, or they fetch it themselves.
    pub place: Option<String>,
    /// Their kits that are not finished.
    pub kits: Vec<KitCard>,
}

/// Somebody a kit is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KitPerson {
    /// The person.
    pub id: PersonId,
    /// `adult` or `child`.
    pub kind: String,
    /// The name; empty for a baby who has none yet.
    pub name: String,
    /// The age from birth, in words: small parts and food depend on it.
    pub age_line: Option<String>,
    /// Allergies.
    pub allergies: Option<String>,
    /// Diaper size.
    pub diaper_size: Option<String>,
}

/// Reads what a kit for a family needs.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`]; those of the database.
pub fn family_kit(session: &Session, request: FamilyRequest) -> Outcome<FamilyKit> {
    let id = request.id;
    session.permit_for("family_kit", id)?;
    let rule = rule_of(session.db(), id)?;
    let mut query = session.db().prepare_cached(
        "SELECT diet, kit_choice, kit_choice_words, place_kind,
                concat_ws(', ', nullif(place_line, ''), nullif(place_note, ''), nullif(postcode, ''), nullif(town, '')),
                (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15)
           FROM family AS f WHERE id = ?1 AND deleted = 0",
    )?;
    let view = query.query_row([id], |row| own_fields(id, row, rule.as_ref())).optional()?;
    let mut view = view.ok_or_else(|| AppError::new(Code::NotFound))?;
    view.people = read_people(session, id)?.into_iter().map(|person| needs(session, person)).collect();
    view.kits = open_kits_of(session, id)?;
    Ok(view)
}

fn own_fields(id: FamilyId, row: &Row<'_>, rule: Option<&SafeContact>) -> rusqlite::Result<FamilyKit> {
    let (kind, place): (Option<String>, String) = (row.get(3)?, row.get(4)?);
    let is_open = kind.as_deref() != Some("withheld") && rule.is_none_or(|rule| !rule.no_address && !rule.pickup_only);
    Ok(FamilyKit {
        id,
        languages: split(row.get(5)?),
        diet: row.get(0)?,
        kit_choice: row.get::<_, Option<String>>(1)?.unwrap_or_else(|| "yes".into()),
        kit_choice_words: row.get(2)?,
        people: Vec::new(),
        place: Some(place).filter(|place| is_open && !place.is_empty()),
        kits: Vec::new(),
    })
}

/// Every field of a person is named here, so that a new one does not slip through unseen.
fn needs(session: &Session, person: PersonView) -> KitPerson {
    let age_line = age_from_birth(session, &person);
    let PersonView {
        id,
        kind,
        name,
        age_line: _,
        allergies,
        diaper_size,
        said: _,
        also_called: _,
        relation: _,
        birth_date: _,
        birth_approximate: _,
        due_date: _,
        gestation_days: _,
    } = person;
    KitPerson { id, kind, name, age_line, allergies, diaper_size }
}
