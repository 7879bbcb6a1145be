//! A family's own page is put right.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

use super::{KIT_CHOICES, Place, must_exist};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId, StaffId};
use crate::input;
use crate::journal::{Tx, Value, id_from_sql};
use crate::schema::{Field, family};
use crate::sealed::fact_values;
use crate::session::Session;

/// A family as it stands in the form.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditFamily {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub id: FamilyId,
    /// What they call themselves.
    pub name: String,
    /// The programme's own number.
    pub reference: Option<String>,
    /// Languages spoken at home.
    pub languages: Vec<String>,
    /// What is needed of an interpreter.
    pub interpreter: Option<String>,
    /// Where they live.
    pub place: Place,
    /// Town.
    pub town: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Diet of the whole family.
    pub diet: Option<String>,
    /// How they want kits.
    pub kit_choice: String,
    /// Their words about kits.
    pub kit_choice_words: Option<String>,
    /// Home visitors, the lead first; none leaves them as they are.
    pub visitors: Option<Vec<StaffId>>,
}

/// Saves the form. Only what differs becomes an entry. Who visits is decided by those who answer for caseloads: whoever
/// visits may come to hold the family's key.
///
/// # Errors
/// By field for what cannot be kept; [`crate::error::Code::NotFound`]; [`crate::error::Code::NotAllowed`], also for other
/// visitors than now.
pub fn edit_family(session: &mut Session, request: EditFamily) -> Outcome<Changed> {
    let EditFamily {
        op_id,
        id,
        name,
        reference,
        languages,
        interpreter,
        place,
        town,
        postcode,
        diet,
        kit_choice,
        kit_choice_words,
        visitors,
    } = request;
    let visitors = match visitors {
        Some(wanted) if is_new(session.db(), id, &wanted)? => {
            session.permit("assign_visitors")?;
            Some(wanted)
        }
        _ => None,
    };
    session.permit_for("edit_family", id)?;
    let mut values: Vec<(Field, Value)> = vec![
        (family::NAME, input::required("name", &name, input::NAME)?.into()),
        (family::REFERENCE, input::optional("reference", reference.as_deref(), input::NAME)?.into()),
        (family::INTERPRETER, input::optional("interpreter", interpreter.as_deref(), input::LINE)?.into()),
        (family::DIET, input::optional("diet", diet.as_deref(), input::LINE)?.into()),
        (family::KIT_CHOICE, input::one_of("kitChoice", &kit_choice, KIT_CHOICES)?.into()),
        (family::KIT_CHOICE_WORDS, input::optional("kitChoiceWords", kit_choice_words.as_deref(), input::LINE)?.into()),
    ];
    values.extend(visitors.as_ref().map(|visitors| (family::LEAD, visitors.first().copied().into())));
    values.extend(place.values(town.as_deref(), postcode.as_deref())?);
    let address = match place.to_seal(town.as_deref(), postcode.as_deref()) {
        Some(typed) => Some(typed),
        None if place.kind == "withheld" => open_address(session, id)?,
        None => None,
    };
    let address = address.map(|words| fact_values(session, id, op_id.record(0), "address", &words)).transpose()?;
    let languages: Vec<Value> =
        languages.iter().filter(|l| !l.trim().is_empty()).map(|l| Value::from(l.trim())).collect();
    let visitors: Option<Vec<Value>> = visitors.map(|all| all.into_iter().map(Value::from).collect());
    session.act(op_id, "family.edit", (&[ChangeKind::Families], &[id]), |db, tx| {
        must_exist(db, id)?;
        put_changed(db, tx, id, values)?;
        if let Some(address) = address {
            tx.put(op_id.record(0), address);
        }
        put_members(db, tx, id, family::LANGUAGES, &languages)?;
        visitors.map_or(Ok(()), |visitors| put_members(db, tx, id, family::VISITORS, &visitors))
    })
}

/// Whether these are others than those who visit now, or another of them leads.
fn is_new(db: &Connection, id: FamilyId, wanted: &[StaffId]) -> Outcome<bool> {
    let mut lead = db.prepare_cached("SELECT lead FROM family WHERE id = ?1")?;
    let lead: Option<StaffId> = lead.query_row([id], |row| row.get(0)).optional()?.flatten();
    let mut now = db.prepare_cached("SELECT element FROM member WHERE entity = ?1 AND id = ?2 AND field = ?3")?;
    let now = now.query_map((family::VISITORS.entity, id, family::VISITORS.code), |row| row.get(0))?;
    let now: BTreeSet<StaffId> = now.collect::<Result<_, _>>()?;
    Ok(lead != wanted.first().copied() || now != wanted.iter().copied().collect())
}

/// The address that stands in the clear until now, if any.
fn open_address(session: &Session, id: FamilyId) -> Outcome<Option<String>> {
    let mut query = session.db().prepare_cached(
        "SELECT nullif(concat_ws(', ', place_line, place_note, town, postcode), '') FROM family WHERE id = ?1 AND deleted = 0",
    )?;
    Ok(query.query_row([id], |row| row.get(0))?)
}

/// Sets only the fields whose value differs from what the table shows.
pub(crate) fn put_changed(
    db: &Connection,
    tx: &mut Tx,
    id: impl Into<crate::ids::Id>,
    values: Vec<(Field, Value)>,
) -> Outcome<()> {
    let id = id.into();
    let Some(first) = values.first() else { return Ok(()) };
    let Some(entity) = crate::schema::Entity::by_code(first.0.entity) else { return Ok(()) };
    let columns: Vec<&str> = values.iter().map(|(field, _)| field.column).collect();
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns.join(", "), entity.table);
    let now: Vec<Value> = db
        .prepare_cached(&sql)?
        .query_row([id.as_bytes()], |row| (0..values.len()).map(|n| value_at(row, n)).collect())?;
    for ((field, value), now) in values.into_iter().zip(now) {
        if value != now {
            tx.set(id, field, value);
        }
    }
    Ok(())
}

/// Adds and removes members until the set is as wanted.
pub(crate) fn put_members(
    db: &Connection,
    tx: &mut Tx,
    id: impl Into<crate::ids::Id>,
    field: Field,
    wanted: &[Value],
) -> Outcome<()> {
    let id = id.into();
    let mut query = db.prepare_cached("SELECT element FROM member WHERE entity = ?1 AND id = ?2 AND field = ?3")?;
    let now: Vec<Value> = query
        .query_map((field.entity, id.as_bytes(), field.code), |row| value_at(row, 0))?
        .collect::<Result<_, _>>()?;
    for gone in now.iter().filter(|value| !wanted.contains(value)) {
        tx.remove(id, field, gone.clone());
    }
    for new in wanted.iter().filter(|value| !now.contains(value)) {
        tx.add(id, field, new.clone());
    }
    Ok(())
}

/// A column as a journal value.
pub(crate) fn value_at(row: &rusqlite::Row<'_>, n: usize) -> rusqlite::Result<Value> {
    use rusqlite::types::ValueRef;
    Ok(match row.get_ref(n)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(_) => Value::Text(row.get(n)?),
        ValueRef::Blob(bytes) => match id_from_sql(ValueRef::Blob(bytes)) {
            Ok(id) => id.into(),
            Err(_) => Value::Bytes(bytes.to_vec()),
        },
        ValueRef::Real(_) => return Err(rusqlite::Error::InvalidQuery),
    })
}
