//! Drafts as fields of records.

use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, Id, PersonId};
use doorstep_core::input;
use doorstep_core::journal::Value;
use doorstep_core::schema::{Field, family, person, way};
use jiff::civil::Date;

use crate::families::{AdultDraft, ChildDraft, FamilyDraft, KitChoice, PlaceDraft, WayDraft};

type Values = Vec<(Field, Value)>;

/// A line, cleaned as all input is.
fn line(field: &str, text: Option<&str>) -> Outcome<Value> {
    Ok(input::optional(field, text, input::LINE)?.into())
}

pub(super) fn family_values(draft: &FamilyDraft, today: Date) -> Outcome<Values> {
    let (kind, address, note) = place(&draft.place);
    Ok(vec![
        (family::NAME, input::required("name", &draft.name, input::LINE)?.into()),
        (family::REFERENCE, line("reference", draft.reference.as_deref())?),
        (family::ENROLLED_ON, draft.enrolled_on.unwrap_or(today).into()),
        (family::INTERPRETER, line("interpreter", draft.interpreter.as_deref())?),
        (family::PLACE_KIND, kind.into()),
        (family::PLACE_LINE, line("placeLine", address)?),
        (family::PLACE_NOTE, line("placeNote", note)?),
        (family::TOWN, line("town", draft.town.as_deref())?),
        (family::POSTCODE, line("postcode", draft.postcode.as_deref())?),
        (family::DIET, line("diet", draft.diet.as_deref())?),
        (family::KIT_CHOICE, kit_choice(draft.kits).into()),
        (family::KIT_CHOICE_WORDS, line("kitChoiceWords", draft.kits_words.as_deref())?),
    ])
}

/// Kind, line and note of a place. Where nothing is known, the address is empty.
fn place(place: &PlaceDraft) -> (&'static str, Option<&str>, Option<&str>) {
    match place {
        PlaceDraft::Unknown => ("address", None, None),
        PlaceDraft::Address(address) => ("address", Some(address), None),
        PlaceDraft::NoFixed(words) => ("none", None, Some(words)),
        PlaceDraft::Withheld => ("withheld", None, None),
    }
}

/// Where nothing is said they are asked each time.
fn kit_choice(kits: Option<KitChoice>) -> &'static str {
    match kits {
        Some(KitChoice::Yes) => "yes",
        Some(KitChoice::Pickup) => "pickup",
        Some(KitChoice::BooksOnly) => "booksOnly",
        Some(KitChoice::No) => "no",
        Some(KitChoice::Ask) | None => "ask",
    }
}

pub(super) fn adult_values(family: FamilyId, position: u32, adult: &AdultDraft) -> Outcome<Values> {
    let AdultDraft { name, family_name: _, relation } = adult;
    Ok(vec![
        (person::FAMILY, family.into()),
        (person::KIND, "adult".into()),
        (person::POSITION, position.into()),
        (person::NAME, input::required("adultName", name, input::LINE)?.into()),
        (person::RELATION, line("adultRelation", relation.as_deref())?),
    ])
}

pub(super) fn child_values(family: FamilyId, position: u32, child: &ChildDraft) -> Outcome<Values> {
    let ChildDraft { name, birth, approximate, due, gestation, diaper, allergies } = child;
    Ok(vec![
        (person::FAMILY, family.into()),
        (person::KIND, "child".into()),
        (person::POSITION, position.into()),
        (person::NAME, line("childName", name.as_deref())?),
        (person::BIRTH_DATE, (*birth).into()),
        (person::BIRTH_APPROXIMATE, (*approximate).into()),
        (person::DUE_DATE, (*due).into()),
        (person::GESTATION_DAYS, gestation.map(|gestation| u32::from(gestation.days())).into()),
        (person::DIAPER_SIZE, line("diaperSize", diaper.as_deref())?),
        (person::ALLERGIES, line("allergies", allergies.as_deref())?),
    ])
}

pub(super) fn way_values(family: FamilyId, adult: Id, rank: u32, draft: &WayDraft) -> Outcome<Values> {
    let WayDraft { adult: _, channel, value, words } = draft;
    Ok(vec![
        (way::FAMILY, family.into()),
        (way::PERSON, PersonId(adult).into()),
        (way::KIND, channel.code().into()),
        (way::VALUE, line("value", value.as_deref())?),
        (way::HOURS, line("hours", words.as_deref())?),
        (way::RANK, rank.into()),
    ])
}
