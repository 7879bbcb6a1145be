//! An adult or a child is added or put right.

use serde::Deserialize;

use super::edit_family::put_changed;
use super::{must_belong, must_exist};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId, PersonId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, person};
use crate::session::Session;

/// A person as they stand in the form.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavePerson {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The person; none adds one.
    pub id: Option<PersonId>,
    /// `adult` or `child`.
    pub kind: String,
    /// The name.
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
    /// Expected date, before birth.
    pub due_date: Option<String>,
    /// Gestation, "34w3d".
    pub gestation: Option<String>,
    /// Allergies, in words.
    pub allergies: Option<String>,
    /// Diaper size.
    pub diaper_size: Option<String>,
}

/// Adds or changes a person.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`].
pub fn save_person(session: &mut Session, request: SavePerson) -> Outcome<Changed> {
    let SavePerson {
        op_id,
        family,
        id,
        kind,
        name,
        said,
        also_called,
        relation,
        birth_date,
        birth_approximate,
        due_date,
        gestation,
        allergies,
        diaper_size,
    } = request;
    session.permit_for("save_person", family)?;
    let kind = input::one_of("kind", &kind, &["adult", "child"])?;
    let expected = input::date_if_any("dueDate", due_date.as_deref())?;
    let name = match (kind, expected) {
        // A baby who is expected may have no name yet.
        ("child", Some(_)) => input::optional("name", Some(&name), input::NAME)?,
        _ => Some(input::required("name", &name, input::NAME)?),
    };
    let values: Vec<(Field, Value)> = vec![
        (person::KIND, kind.into()),
        (person::NAME, name.into()),
        (person::SAID, input::optional("said", said.as_deref(), input::NAME)?.into()),
        (person::ALSO_CALLED, input::optional("alsoCalled", also_called.as_deref(), input::NAME)?.into()),
        (person::RELATION, input::optional("relation", relation.as_deref(), input::NAME)?.into()),
        (person::BIRTH_DATE, input::date_if_any("birthDate", birth_date.as_deref())?.into()),
        (person::BIRTH_APPROXIMATE, birth_approximate.into()),
        (person::DUE_DATE, expected.into()),
        (person::GESTATION_DAYS, input::gestation_if_any("gestation", gestation.as_deref())?.into()),
        (person::ALLERGIES, input::optional("allergies", allergies.as_deref(), input::LINE)?.into()),
        (person::DIAPER_SIZE, input::optional("diaperSize", diaper_size.as_deref(), input::NAME)?.into()),
    ];
    session.act(op_id, "person.save", (&[ChangeKind::Families], &[family]), |db, tx| {
        must_exist(db, family)?;
        must_belong(db, "person", id, family)?;
        let Some(id) = id else {
            let position: u32 = db
                .prepare_cached("SELECT coalesce(max(position), 0) + 1 FROM person WHERE family = ?1")?
                .query_row([family], |row| row.get(0))?;
            tx.put(op_id.record(0), values);
            tx.put(op_id.record(0), [(person::FAMILY, family.into()), (person::POSITION, position.into())]);
            return Ok(());
        };
        put_changed(db, tx, id, values)
    })
}

/// A person to take out of a family.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemovePerson {
    /// The click.
    pub op_id: OpId,
    /// The person.
    pub id: PersonId,
}

/// Takes a person out of a family.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn remove_person(session: &mut Session, request: RemovePerson) -> Outcome<Changed> {
    let RemovePerson { op_id, id } = request;
    let family = session.permit_removal("remove_person", "person", id)?;
    session.act(op_id, "person.remove", (&[ChangeKind::Families], &[family]), |_, tx| {
        tx.delete(id, person::CODE);
        Ok(())
    })
}
