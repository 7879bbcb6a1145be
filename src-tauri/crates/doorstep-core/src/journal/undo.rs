//! Undo: a new transaction that restores what still stands as the old one left it, and names the rest.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{Act, Body, Change, Done, Door, Entry, History, Tx, Value, store};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{Id, OpId};
use crate::schema::{self, DELETED, Entity, movement};

/// What an undo came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The undo's own transaction, which can be undone in turn.
    pub done: Done,
    /// How many records were restored.
    pub restored: u32,
    /// Fields that somebody changed since, and so were left: kind of record and field, by code.
    pub kept: Vec<(u16, u16)>,
}

/// Takes a transaction back.
///
/// # Errors
/// [`Code::NotFound`] if there is no such transaction here; those of the database.
pub fn undo(door: Door, db: &mut Connection, op_id: OpId, txn: Id) -> Outcome<Undone> {
    undo_because(door, db, op_id, txn, None)
}

/// Takes a transaction back, with the reason that the history will show.
///
/// # Errors
/// As [`undo`].
pub fn undo_because(door: Door, db: &mut Connection, op_id: OpId, txn: Id, because: Option<String>) -> Outcome<Undone> {
    let (mut restored, mut kept) = (0, BTreeSet::new());
    let done = door.transact(db, op_id, "undo", &mut |_, _| true, |db, tx| {
        tx.undoing(txn);
        if let Some(because) = because {
            tx.because(because);
        }
        let entries = store::of_transaction(db, txn)?;
        if entries.is_empty() {
            return Err(AppError::new(Code::NotFound));
        }
        // A log that can be taken back is no log.
        if entries.iter().any(|entry| [schema::share::CODE, schema::destruction::CODE].contains(&entry.header.entity)) {
            return Err(AppError::coded("cannot-undo", ""));
        }
        let (goods, words): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().rev().partition(|entry| entry.header.entity == movement::CODE);
        for entry in words {
            let before = tx.len();
            take_back(db, tx, entry, &mut kept)?;
            restored += u32::from(tx.len() > before);
        }
        // Goods follow their delivery: where it has gone on since, they are no longer where this action put them.
        if !kept.is_empty() && !goods.is_empty() {
            kept.insert((movement::CODE, DELETED));
            return Ok(());
        }
        for (entry, n) in goods.into_iter().zip(0..) {
            let before = tx.len();
            reverse_movement(db, tx, entry.header.id, op_id.record(n))?;
            restored += u32::from(tx.len() > before);
        }
        Ok(())
    })?;
    Ok(Undone { done, restored, kept: kept.into_iter().collect() })
}

fn take_back(db: &Connection, tx: &mut Tx, entry: &Entry, kept: &mut BTreeSet<(u16, u16)>) -> Outcome<()> {
    let header = &entry.header;
    let Some(body) = entry.body.as_deref().and_then(Body::from_bytes) else { return Ok(()) };
    let history = History::of(db, header.entity, header.id)?;
    if history.made.is_some_and(|(_, first, _)| first == header.dot) {
        unmake(tx, entry, &body, &history, kept);
        return Ok(());
    }
    for change in &body.changes {
        restore(tx, entry, change, &history, kept);
    }
    Ok(())
}

/// A record that this transaction made goes away again, unless somebody has worked on it since.
fn unmake(tx: &mut Tx, entry: &Entry, body: &Body, history: &History, kept: &mut BTreeSet<(u16, u16)>) {
    let header = &entry.header;
    if history.is_deleted() {
        return;
    }
    if history.is_as_made(&body.changes, header.dot) {
        tx.delete(header.id, header.entity);
    } else {
        kept.insert((header.entity, DELETED));
    }
}

fn restore(tx: &mut Tx, entry: &Entry, change: &Change, history: &History, kept: &mut BTreeSet<(u16, u16)>) {
    let header = &entry.header;
    if !history.stands_alone(change, header.dot) {
        kept.insert((header.entity, change.field));
        return;
    }
    let stood_before = change.old.is_true();
    match &change.act {
        Act::Set(_) => tx.act(header.entity, header.id, change.field, Act::Set(change.old.clone())),
        Act::Add(element) if !stood_before => {
            tx.act(header.entity, header.id, change.field, Act::Remove(element.clone()))
        }
        Act::Remove(element) if stood_before => {
            tx.act(header.entity, header.id, change.field, Act::Add(element.clone()))
        }
        Act::Add(_) | Act::Remove(_) => {}
    }
}

/// A movement is never edited: its reversal is a movement the other way, made once.
fn reverse_movement(db: &Connection, tx: &mut Tx, id: Id, fresh: Id) -> Outcome<()> {
    use crate::schema::movement as m;
    let reversed: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM movement WHERE reverses = ?1 AND deleted = 0)")?
        .query_row([id.as_bytes()], |row| row.get(0))?;
    if reversed {
        return Ok(());
    }
    let history = History::of(db, m::CODE, id)?;
    let is = |field: schema::Field| history.shown(field.code, field.merge);
    let same = [m::ITEM, m::LOT, m::QUANTITY, m::KIT, m::DELIVERY, m::MOVED_ON].map(|field| (field, is(field)));
    tx.put(fresh, same);
    tx.put(fresh, [(m::FROM_PLACE, is(m::TO_PLACE)), (m::TO_PLACE, is(m::FROM_PLACE))]);
    tx.put(fresh, [(m::REASON, Value::from("undo")), (m::REVERSES, id.into())]);
    Ok(())
}

/// The name of a field as the catalogue knows it, for the list of what was left: `field-<table>-<column>`.
#[must_use]
pub fn field_label(entity: u16, field: u16) -> String {
    let Some(entity) = Entity::by_code(entity) else { return "field-unknown".to_owned() };
    entity.field(field).map_or_else(
        || format!("field-{}", entity.table),
        |field| format!("field-{}-{}", entity.table, field.column).replace('_', "-"),
    )
}
