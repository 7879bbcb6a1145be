//! What the vault holds, for comparing.

use std::collections::HashMap;

use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, ItemId, PlaceId, StaffId};
use doorstep_core::session::Session;
use jiff::civil::Date;

use crate::Kind;
use crate::existing::{Existing, ExistingFamily, ExistingItem, Named};

/// Reads what an import of this kind compares with: families only for a file of families.
///
/// # Errors
/// [`doorstep_core::error::Code::NotAllowed`]; those of the database.
pub fn read_existing(session: &Session, kind: Kind) -> Outcome<Existing> {
    session.permit("import_preview")?;
    let families = match kind {
        Kind::Families => {
            session.permit("import_families")?;
            families(session)?
        }
        Kind::Items | Kind::Stock => Vec::new(),
    };
    Ok(Existing { families, staff: staff(session)?, items: items(session)?, places: places(session)? })
}

fn families(session: &Session) -> Outcome<Vec<ExistingFamily>> {
    let mut query = session.db().prepare_cached(
        "SELECT id, coalesce(name, ''), reference FROM family WHERE deleted = 0 AND merged_into IS NULL ORDER BY id",
    )?;
    let rows = query.query_map([], |row| {
        let id: FamilyId = row.get(0)?;
        Ok((
            id,
            ExistingFamily {
                id: id.to_string(),
                name: row.get(1)?,
                reference: row.get(2)?,
                ..ExistingFamily::default()
            },
        ))
    })?;
    let mut families: Vec<(FamilyId, ExistingFamily)> = rows.collect::<Result<_, _>>()?;
    let at: HashMap<FamilyId, usize> = families.iter().enumerate().map(|(index, (id, _))| (*id, index)).collect();
    add_people(session, &at, &mut families)?;
    add_phones(session, &at, &mut families)?;
    Ok(families.into_iter().map(|(_, family)| family).collect())
}

fn add_people(
    session: &Session,
    at: &HashMap<FamilyId, usize>,
    families: &mut [(FamilyId, ExistingFamily)],
) -> Outcome<()> {
    let mut query = session.db().prepare_cached(
        "SELECT family, kind, coalesce(name, ''), birth_date FROM person WHERE deleted = 0 AND family IS NOT NULL",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Some(index) = at.get(&row.get::<_, FamilyId>(0)?) else {
            continue;
        };
        let (kind, name, birth): (String, String, Option<String>) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let family = &mut families[*index].1;
        if kind == "adult" {
            family.adults.push(name);
        } else {
            family.children.push((name, birth.and_then(|day| day.parse::<Date>().ok())));
        }
    }
    Ok(())
}

fn add_phones(
    session: &Session,
    at: &HashMap<FamilyId, usize>,
    families: &mut [(FamilyId, ExistingFamily)],
) -> Outcome<()> {
    let mut query = session.db().prepare_cached(
        "SELECT family, value FROM way WHERE deleted = 0 AND value IS NOT NULL AND family IS NOT NULL",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(index) = at.get(&row.get::<_, FamilyId>(0)?) {
            families[*index].1.phones.push(row.get(1)?);
        }
    }
    Ok(())
}

fn staff(session: &Session) -> Outcome<Vec<Named>> {
    let mut query =
        session.db().prepare_cached("SELECT id, coalesce(name, '') FROM staff WHERE deleted = 0 ORDER BY id")?;
    let rows = query.query_map([], |row| Ok(Named { id: row.get::<_, StaffId>(0)?.to_string(), name: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn items(session: &Session) -> Outcome<Vec<ExistingItem>> {
    let mut query =
        session.db().prepare_cached("SELECT id, coalesce(name, ''), code FROM item WHERE deleted = 0 ORDER BY id")?;
    let rows = query.query_map([], |row| {
        Ok(ExistingItem { id: row.get::<_, ItemId>(0)?.to_string(), name: row.get(1)?, code: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn places(session: &Session) -> Outcome<Vec<Named>> {
    let mut query = session.db().prepare_cached(
        "SELECT id, coalesce(name, '') FROM place WHERE deleted = 0 AND kind IN ('shelf', 'vehicle', 'office') ORDER BY id",
    )?;
    let rows = query.query_map([], |row| Ok(Named { id: row.get::<_, PlaceId>(0)?.to_string(), name: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
