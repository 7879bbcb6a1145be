//! The places of the ledger: our own, and those that stand for the world outside.

use doorstep_domain::stock::Outside;
use rusqlite::{Connection, OptionalExtension};

use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, PlaceId};

/// The kinds of places of our own that hold goods and can be chosen. A packed kit is a place of its own kind, `kit`.
pub const PLACE_KINDS: &[&str] = &["shelf", "vehicle", "office"];

/// The place that stands for a part of the world outside. The same on every machine, so that two of them that each
/// made it have made the same one.
#[must_use]
pub fn outside(kind: Outside) -> PlaceId {
    derived("doorstep place outside v1", kind.code().as_bytes())
}

/// The place that stands for what a family has been given.
pub(crate) fn of_family(family: FamilyId) -> PlaceId {
    derived("doorstep place of a family v1", family.0.as_bytes())
}

fn derived(context: &str, what: &[u8]) -> PlaceId {
    let hash = blake3::Hasher::new_derive_key(context).update(what).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    PlaceId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Whether a place is on record: taken away, there, or never made.
pub(crate) fn on_record(db: &Connection, place: Id) -> rusqlite::Result<Option<bool>> {
    let deleted: Option<bool> = db
        .prepare_cached("SELECT deleted FROM place WHERE id = ?1")?
        .query_row([place.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(deleted.map(|deleted| !deleted))
}

/// That a place is one of our own shelves, vehicles or offices.
///
/// # Errors
/// [`Code::NotFound`], with the field.
pub(crate) fn must_be_own(db: &Connection, place: PlaceId, field: &str) -> Outcome<()> {
    let own: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM place WHERE id = ?1 AND deleted = 0 AND kind IN ('shelf', 'vehicle', 'office'))",
        )?
        .query_row([place], |row| row.get(0))?;
    if own { Ok(()) } else { Err(AppError::field(Code::NotFound, field)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_outside_are_the_same_everywhere_and_differ() {
        let mut ids: Vec<PlaceId> = Outside::ALL.into_iter().map(outside).collect();
        assert_eq!(ids[0], outside(Outside::ALL[0]), "a place derived twice is one place");
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), Outside::ALL.len(), "no two parts of the world share a place");
    }

    #[test]
    fn each_family_has_its_own_place() {
        let family = |n| FamilyId(Id::from_u128(n));
        assert_ne!(of_family(family(1)), of_family(family(2)), "what one family has is not another's");
        assert_ne!(of_family(family(1)).0, family(1).0, "a place is not the family's own record");
    }
}
