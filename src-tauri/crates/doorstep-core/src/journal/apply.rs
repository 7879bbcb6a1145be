//! From the journal to the tables. Nothing else writes a record's row.

use rusqlite::{Connection, params, params_from_iter};

use super::{History, Value};
use crate::ids::Id;
use crate::schema::{self, Entity, Field, Merge};
use crate::{search, stock};

/// Writes what a record's history adds up to: its row, its sets, its disputes, and what is derived from it.
///
/// A kind of record that this program does not know stays in the journal and is passed over.
pub(super) fn apply(db: &Connection, entity: u16, id: Id, history: &History) -> rusqlite::Result<()> {
    let Some(entity) = Entity::by_code(entity) else { return Ok(()) };
    if history.made.is_none() {
        // Nothing of it can be read: erased by law, or written by a newer program. No row stands for nothing.
        return forget(db, entity.code, id);
    }
    let is_ledger = entity.code == schema::movement::CODE;
    if is_ledger {
        stock::balance::take_out(db, id)?;
    }
    write_row(db, entity, id, history)?;
    for field in entity.fields.iter().filter(|field| field.merge == Merge::Set) {
        write_members(db, field, id, history)?;
    }
    write_versions(db, entity, id, history)?;
    if is_ledger {
        stock::balance::put_in(db, id)?;
    }
    search::index::refresh(db, entity.code, id)
}

/// Takes a record's row, sets, disputes and words out of the tables.
pub(super) fn forget(db: &Connection, entity: u16, id: Id) -> rusqlite::Result<()> {
    let Some(entity) = Entity::by_code(entity) else { return Ok(()) };
    db.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", entity.table))?.execute([id.as_bytes()])?;
    for derived in ["member", "contested"] {
        db.prepare_cached(&format!("DELETE FROM {derived} WHERE entity = ?1 AND id = ?2"))?
            .execute(params![entity.code, id.as_bytes()])?;
    }
    search::index::refresh(db, entity.code, id)
}

fn write_row(db: &Connection, entity: &Entity, id: Id, history: &History) -> rusqlite::Result<()> {
    let single: Vec<&Field> = entity.fields.iter().filter(|field| field.merge != Merge::Set).collect();
    let (made, by) = history.made.map_or((0, None), |(hlc, _, actor)| (hlc.0, Some(actor)));
    let fixed: [Value; 5] = [id.into(), history.is_deleted().into(), history.last.0.into(), made.into(), by.into()];
    let values = fixed.into_iter().chain(single.iter().map(|field| history.shown(field.code, field.merge)));
    db.prepare_cached(&upsert(entity, &single))?.execute(params_from_iter(values))?;
    Ok(())
}

fn upsert(entity: &Entity, fields: &[&Field]) -> String {
    let mut columns = String::from("id, deleted, hlc, made_hlc, made_by");
    let mut places = String::from("?, ?, ?, ?, ?");
    for field in fields {
        columns.push_str(", ");
        columns.push_str(field.column);
        places.push_str(", ?");
    }
    format!("INSERT OR REPLACE INTO {} ({columns}) VALUES ({places})", entity.table)
}

fn write_members(db: &Connection, field: &Field, id: Id, history: &History) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM member WHERE entity = ?1 AND id = ?2 AND field = ?3")?.execute(params![
        field.entity,
        id.as_bytes(),
        field.code
    ])?;
    let mut insert = db.prepare_cached("INSERT INTO member (entity, id, field, element) VALUES (?1, ?2, ?3, ?4)")?;
    for element in history.members(field.code) {
        insert.execute(params![field.entity, id.as_bytes(), field.code, element])?;
    }
    Ok(())
}

/// Every dispute of the record is written anew: one that another machine's entry settled goes away here.
fn write_versions(db: &Connection, entity: &Entity, id: Id, history: &History) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM contested WHERE entity = ?1 AND id = ?2")?
        .execute(params![entity.code, id.as_bytes()])?;
    let mut insert = db
        .prepare_cached("INSERT INTO contested (entity, id, field, dev, seq, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for field in entity.fields.iter().filter(|field| field.merge != Merge::Set) {
        for (dot, value) in history.versions(field.code) {
            insert.execute(params![entity.code, id.as_bytes(), field.code, dot.dev.as_bytes(), dot.seq, value])?;
        }
    }
    Ok(())
}
