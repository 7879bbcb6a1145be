//! The people of a family, with their ages in words.

use doorstep_domain::ages::{Birth, Gestation};
use doorstep_domain::brief::{age_phrase, expected_phrase};
use doorstep_domain::phrase::Phrase;
use jiff::civil::Date;
use rusqlite::Row;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{FamilyId, PersonId};
use crate::session::Session;

/// A person as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// The person.
    pub id: PersonId,
    /// `adult` or `child`.
    pub kind: String,
    /// The name; empty for a baby who has none yet.
    pub name: String,
    /// How to say it.
    pub said: Option<String>,
    /// What others call them.
    pub also_called: Option<String>,
    /// Who they are to the children.
    pub relation: Option<String>,
    /// Date of birth.
    pub birth_date: Option<String>,
    /// The date is a guess.
    pub birth_approximate: bool,
    /// Expected date.
    pub due_date: Option<String>,
    /// Gestation at birth in days.
    pub gestation_days: Option<u32>,
    /// Both ages, in words.
    pub age_line: Option<String>,
    /// Allergies.
    pub allergies: Option<String>,
    /// Diaper size.
    pub diaper_size: Option<String>,
}

/// The people of a family, in its order.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn people_of(session: &Session, family: FamilyId) -> Outcome<Vec<PersonView>> {
    session.permit_for("family", family)?;
    read_people(session, family)
}

/// The same, for whoever has asked already.
pub(super) fn read_people(session: &Session, family: FamilyId) -> Outcome<Vec<PersonView>> {
    let mut query = session.db().prepare_cached(
        "SELECT id, kind, name, said, also_called, relation, birth_date, birth_approximate, due_date, gestation_days,
                allergies, diaper_size
           FROM person WHERE family = ?1 AND deleted = 0 ORDER BY kind = 'child', position, made_hlc",
    )?;
    let rows = query.query_map([family], |row| person(session, row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn person(session: &Session, row: &Row<'_>) -> rusqlite::Result<PersonView> {
    let mut view = PersonView {
        id: row.get(0)?,
        kind: row.get(1)?,
        name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        said: row.get(3)?,
        also_called: row.get(4)?,
        relation: row.get(5)?,
        birth_date: row.get(6)?,
        birth_approximate: row.get::<_, Option<bool>>(7)?.unwrap_or_default(),
        due_date: row.get(8)?,
        gestation_days: row.get(9)?,
        age_line: None,
        allergies: row.get(10)?,
        diaper_size: row.get(11)?,
    };
    if view.kind == "child" {
        view.age_line = age(&view, session.today()).map(|phrase| session.words().phrase(&phrase, session.today()));
    }
    Ok(view)
}

/// A child's age from birth alone, for whoever packs: how early they came is for those who visit.
pub(super) fn age_from_birth(session: &Session, person: &PersonView) -> Option<String> {
    const AT_TERM: u32 = 40 * 7;
    let told = PersonView { gestation_days: Some(AT_TERM), ..person.clone() };
    let phrase = age(&told, session.today()).filter(|_| person.kind == "child")?;
    Some(session.words().phrase(&phrase, session.today()))
}

fn age(person: &PersonView, today: Date) -> Option<Phrase> {
    let born: Option<Date> = person.birth_date.as_deref().and_then(|day| day.parse().ok());
    if let Some(date) = born {
        let birth = Birth { date, approximate: person.birth_approximate };
        return Some(age_phrase(birth, gestation(person.gestation_days), today));
    }
    let due: Date = person.due_date.as_deref()?.parse().ok()?;
    Some(expected_phrase(due, today))
}

/// Gestation from the days that the journal keeps.
pub(crate) fn gestation(days: Option<u32>) -> Option<Gestation> {
    let days = days?;
    Gestation::new(u8::try_from(days / 7).ok()?, u8::try_from(days % 7).ok()?).ok()
}
