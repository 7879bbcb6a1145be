//! Which records belong to a family, and to which class.

use doorstep_domain::keeping::{Class, ends_on};
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::journal::id_from_sql;
use crate::schema::{self, ENTITIES, Entity};

/// The class of a kind of record. What nobody has sorted goes with the family's own record, the last to go.
fn class_of(entity: &Entity) -> Class {
    match entity.table {
        "visit" | "note" | "strength" | "promise" => Class::VisitNotes,
        "delivery" => Class::KitDeliveries,
        "sealed_fact" | "restricted_note" | "review" => Class::RestrictedNotes,
        "release" | "share" => Class::Releases,
        _ => Class::FamilyRecord,
    }
}

/// Which rows of a kind belong to the classes, as SQL; none if no row does. An attachment for those who hold the
/// family's key goes with what is restricted, any other with the notes.
fn rows_of(entity: &Entity, classes: &[Class]) -> Option<&'static str> {
    let has = |class| classes.contains(&class);
    match (entity.table, has(Class::VisitNotes), has(Class::RestrictedNotes)) {
        ("attachment", true, true) => Some("TRUE"),
        ("attachment", true, false) => Some("coalesce(restricted, 0) = 0"),
        ("attachment", false, true) => Some("restricted = 1"),
        ("attachment", false, false) => None,
        _ => has(class_of(entity)).then_some("TRUE"),
    }
}

/// Whether this kind of record names the family it belongs to.
fn belongs(entity: &Entity) -> bool {
    entity.fields.iter().any(|field| field.column == "family")
}

/// Every record of a family in these classes, taken away or not.
pub(super) fn records_of(db: &Connection, family: FamilyId, classes: &[Class]) -> Outcome<Vec<(u16, Id)>> {
    let mut records = Vec::new();
    for entity in ENTITIES.iter().filter(|entity| belongs(entity)) {
        let Some(rows) = rows_of(entity, classes) else { continue };
        let mut query = db.prepare(&format!("SELECT id FROM {} WHERE family = ?1 AND {rows}", entity.table))?;
        for id in query.query_map([family], |row| Ok(id_from_sql(row.get_ref(0)?)?))? {
            records.push((entity.code, id?));
        }
    }
    if classes.contains(&Class::FamilyRecord) {
        records.push((schema::safe_contact::CODE, family.0));
        records.push((schema::family::CODE, family.0));
    }
    Ok(records)
}

/// How many records of a class a family has.
pub(super) fn count(db: &Connection, family: FamilyId, class: Class) -> Outcome<u32> {
    if class == Class::FamilyRecord {
        return Ok(1);
    }
    Ok(u32::try_from(records_of(db, family, &[class])?.len()).unwrap_or(u32::MAX))
}

/// For how many months the programme keeps a class.
pub(super) fn months(db: &Connection, class: Class) -> Outcome<u32> {
    let mut query = db.prepare_cached("SELECT max(months) FROM keeping WHERE class = ?1 AND deleted = 0")?;
    let set: Option<u32> = query.query_row([class.code()], |row| row.get(0))?;
    Ok(set.unwrap_or(class.usual().months))
}

/// The day on which keeping begins to count: they left, or their records were put away. None while they are with us.
pub(super) fn left_on(db: &Connection, family: FamilyId) -> Outcome<Option<Date>> {
    let mut query = db.prepare_cached("SELECT left_on, deleted, hlc >> 16 FROM family WHERE id = ?1")?;
    let found: Option<(Option<String>, bool, i64)> =
        query.query_row([family], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let Some((left, is_away, ms)) = found else { return Ok(None) };
    if let Some(left) = left {
        return Ok(left.parse().ok());
    }
    let at = jiff::Timestamp::from_millisecond(ms).ok().filter(|_| is_away);
    Ok(at.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date()))
}

/// The last day of a class of a family. The family's own record outlasts everything else of theirs.
pub(super) fn last_day(db: &Connection, family: FamilyId, class: Class, left: Date) -> Outcome<Date> {
    let own = ends_on(left, months(db, class)?);
    if class != Class::FamilyRecord {
        return Ok(own);
    }
    let mut last = own;
    for other in Class::ALL.into_iter().filter(|other| *other != Class::FamilyRecord) {
        if count(db, family, other)? > 0 {
            last = last.max(ends_on(left, months(db, other)?));
        }
    }
    Ok(last)
}

/// Whether somebody said that nothing of a family may go.
pub(super) fn is_on_hold(db: &Connection, family: FamilyId) -> Outcome<bool> {
    let mut query =
        db.prepare_cached("SELECT EXISTS (SELECT 1 FROM hold WHERE family = ?1 AND ended_on IS NULL AND deleted = 0)")?;
    Ok(query.query_row([family], |row| row.get(0))?)
}
