//! Which records belong to a family: every table with a column `family`, and the two that share its id.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::schema::{ENTITIES, Entity, family, safe_contact};

/// A query for (entity, id) of a family's records, `?1` being the family. A new kind of record with a column `family`
/// belongs to it by itself.
pub(super) fn of_family() -> String {
    let own = [family::CODE, safe_contact::CODE].map(|code| format!("SELECT {code}, ?1"));
    let others = ENTITIES
        .iter()
        .filter(|entity| has_family(entity))
        .map(|entity| format!("SELECT {}, id FROM {} WHERE family = ?1", entity.code, entity.table));
    own.into_iter().chain(others).collect::<Vec<_>>().join(" UNION ALL ")
}

/// A query for (entity, id) of one record, `?1` being its id, whatever its kind.
pub(super) fn of_record() -> String {
    let kinds = ENTITIES.iter().map(|entity| format!("SELECT {}, ?1", entity.code));
    kinds.collect::<Vec<_>>().join(" UNION ALL ")
}

fn has_family(entity: &Entity) -> bool {
    entity.fields.iter().any(|field| field.column == "family")
}

/// The family a record belongs to, taken away or not; none for a record of the programme.
pub(crate) fn family_of_record(db: &Connection, code: u16, id: Id) -> Outcome<Option<FamilyId>> {
    if code == family::CODE || code == safe_contact::CODE {
        return Ok(Some(FamilyId(id)));
    }
    let Some(entity) = Entity::by_code(code).filter(|entity| has_family(entity)) else { return Ok(None) };
    let mut query = db.prepare_cached(&format!("SELECT family FROM {} WHERE id = ?1", entity.table))?;
    let found: Option<Option<FamilyId>> = query.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
    Ok(found.flatten())
}
