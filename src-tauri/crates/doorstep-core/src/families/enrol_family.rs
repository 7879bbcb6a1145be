//! A family joins: who they are first, everything else can wait.

use serde::Deserialize;

use super::Place;
use crate::changed::{ChangeKind, Made};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId, StaffId};
use crate::input;
use crate::journal::{Tx, Value};
use crate::schema::{family, person};
use crate::sealed::fact_values;
use crate::session::Session;

/// A family that joins.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EnrolFamily {
    /// The click.
    pub op_id: OpId,
    /// What they call themselves.
    pub name: String,
    /// The programme's own number.
    pub reference: Option<String>,
    /// Languages spoken at home.
    pub languages: Vec<String>,
    /// What is needed of an interpreter, in words.
    pub interpreter: Option<String>,
    /// Where they live, or why that is kept back.
    pub place: Place,
    /// Town.
    pub town: Option<String>,
    /// Postcode, as text.
    pub postcode: Option<String>,
    /// The adults, main carer first.
    pub adults: Vec<NewAdult>,
    /// The children, born or expected.
    pub children: Vec<NewChild>,
    /// Home visitors, the lead first. Empty: the person at the keyboard.
    pub visitors: Vec<StaffId>,
}

/// An adult who joins.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewAdult {
    /// The name.
    pub name: String,
    /// How to say it.
    pub said: Option<String>,
    /// Who they are to the children.
    pub relation: Option<String>,
}

/// A child who joins.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewChild {
    /// The name; may be empty before birth.
    pub name: String,
    /// How to say it.
    pub said: Option<String>,
    /// Date of birth.
    pub birth_date: Option<String>,
    /// The date of birth is a guess, or the papers' 1 January.
    pub birth_approximate: bool,
    /// Expected date, before birth.
    pub due_date: Option<String>,
    /// Gestation at birth, "34w3d".
    pub gestation: Option<String>,
}

/// The sealed address's place among the records of one enrolment, far behind the people.
const ADDRESS: u32 = 100_000;

/// Enrols a family.
///
/// # Errors
/// By field for what cannot be kept; then nothing was written.
pub fn enrol_family(session: &mut Session, request: EnrolFamily) -> Outcome<Made<FamilyId>> {
    let EnrolFamily {
        op_id,
        name,
        reference,
        languages,
        interpreter,
        place,
        town,
        postcode,
        adults,
        children,
        visitors,
    } = request;
    session.permit("enrol_family")?;
    let id = FamilyId(op_id.record(0));
    let values = [
        (family::NAME, input::required("name", &name, input::NAME)?.into()),
        (family::REFERENCE, input::optional("reference", reference.as_deref(), input::NAME)?.into()),
        (family::ENROLLED_ON, session.today().into()),
        (family::INTERPRETER, input::optional("interpreter", interpreter.as_deref(), input::LINE)?.into()),
        (family::KIT_CHOICE, "yes".into()),
    ];
    let mut tx = Tx::default();
    tx.put(id, values);
    tx.put(id, place.values(town.as_deref(), postcode.as_deref())?);
    if let Some(address) = place.to_seal(town.as_deref(), postcode.as_deref()) {
        let fact = op_id.record(ADDRESS);
        tx.put(fact, fact_values(session, id, fact, "address", &address)?);
    }
    let visitors = if visitors.is_empty() { vec![session.person()] } else { visitors };
    tx.set(id, family::LEAD, visitors[0]);
    for visitor in visitors {
        tx.add(id, family::VISITORS, visitor);
    }
    for language in languages.iter().filter(|language| !language.trim().is_empty()) {
        tx.add(id, family::LANGUAGES, input::required("languages", language, input::NAME)?);
    }
    let mut position = 0;
    for adult in &adults {
        position += 1;
        tx.put(op_id.record(position), adult_values(id, position, adult)?);
    }
    for child in &children {
        position += 1;
        tx.put(op_id.record(position), child_values(id, position, child)?);
    }
    let changed = session.act(op_id, "family.enrol", (&[ChangeKind::Families], &[id]), |_, into| {
        *into = tx;
        Ok(())
    })?;
    Ok(Made { changed, id })
}

type Values = Vec<(crate::schema::Field, Value)>;

fn adult_values(family: FamilyId, position: u32, adult: &NewAdult) -> Outcome<Values> {
    let NewAdult { name, said, relation } = adult;
    Ok(vec![
        (person::FAMILY, family.into()),
        (person::KIND, "adult".into()),
        (person::POSITION, position.into()),
        (person::NAME, input::required("adultName", name, input::NAME)?.into()),
        (person::SAID, input::optional("adultSaid", said.as_deref(), input::NAME)?.into()),
        (person::RELATION, input::optional("adultRelation", relation.as_deref(), input::NAME)?.into()),
    ])
}

fn child_values(family: FamilyId, position: u32, child: &NewChild) -> Outcome<Values> {
    let NewChild { name, said, birth_date, birth_approximate, due_date, gestation } = child;
    Ok(vec![
        (person::FAMILY, family.into()),
        (person::KIND, "child".into()),
        (person::POSITION, position.into()),
        (person::NAME, input::optional("childName", Some(name), input::NAME)?.into()),
        (person::SAID, input::optional("childSaid", said.as_deref(), input::NAME)?.into()),
        (person::BIRTH_DATE, input::date_if_any("birthDate", birth_date.as_deref())?.into()),
        (person::BIRTH_APPROXIMATE, (*birth_approximate).into()),
        (person::DUE_DATE, input::date_if_any("dueDate", due_date.as_deref())?.into()),
        (person::GESTATION_DAYS, input::gestation_if_any("gestation", gestation.as_deref())?.into()),
    ])
}
