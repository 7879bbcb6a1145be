//! A line of the history: one click.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;

use super::TOLD;
use super::records::family_of_record;
use super::tell_change::{record_of, what_it_was};
use super::undo_change::can_be_undone;
use crate::error::Outcome;
use crate::ids::{FamilyId, Id, StaffId, TxnId};
use crate::journal::{Body, Hlc, id_from_sql};
use crate::session::Session;

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryPage {
    /// The clicks, the newest first.
    pub lines: Vec<HistoryLine>,
    /// There are older ones.
    pub more: bool,
}

/// One click.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// Its number, to ask for what came before it.
    pub n: u32,
    /// The action, to undo it.
    pub txn: TxnId,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub by_id: Option<StaffId>,
    /// Their name.
    pub by: String,
    /// What was done, in words.
    pub what: String,
    /// Whose records they are, if it is one family's.
    pub family_id: Option<FamilyId>,
    /// What they call themselves.
    pub family_name: Option<String>,
    /// Record by record.
    pub records: Vec<HistoryRecord>,
    /// Further records that are not told one by one.
    pub more: u32,
    /// The reason, if one was given.
    pub why: Option<String>,
    /// It was taken back.
    pub undone: bool,
    /// It takes something back.
    pub undoes: bool,
    /// What it said was erased by law.
    pub erased: bool,
    /// It can be taken back from here.
    pub can_undo: bool,
}

/// One record of a click.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRecord {
    /// What kind of record, in words.
    pub kind: String,
    /// What it is called, if it has a name of its own.
    pub name: Option<String>,
    /// `made`, `changed`, `takenAway` or `broughtBack`.
    pub act: String,
    /// Field by field.
    pub changes: Vec<HistoryChange>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryChange {
    /// Which, in words.
    pub field: String,
    /// What stood there; none for nothing.
    pub before: Option<String>,
    /// What stands there now; none for nothing.
    pub after: Option<String>,
}

/// An entry as the history reads it.
pub(super) struct Read {
    pub n: u64,
    pub txn: Id,
    pub hlc: Hlc,
    pub entity: u16,
    pub id: Id,
    pub body: Option<Body>,
    pub erased: bool,
    pub actor: Option<Id>,
    pub op: String,
    pub undoes: bool,
}

/// The columns that [`read`] wants.
pub(super) const COLUMNS: &str = "j.n, j.txn, j.hlc, j.entity, j.id, j.body, j.actor, j.op, j.undoes";

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Read> {
    let body: Option<Vec<u8>> = row.get(5)?;
    let actor: Option<[u8; 16]> = row.get(6)?;
    Ok(Read {
        n: row.get(0)?,
        txn: id_from_sql(row.get_ref(1)?)?,
        hlc: Hlc(row.get(2)?),
        entity: row.get(3)?,
        id: id_from_sql(row.get_ref(4)?)?,
        erased: body.is_none(),
        body: body.as_deref().and_then(Body::from_bytes),
        actor: actor.map(Id::from_bytes),
        op: row.get::<_, Option<String>>(7)?.unwrap_or_default(),
        undoes: row.get::<_, Option<Vec<u8>>>(8)?.is_some(),
    })
}

/// Tells one click from its entries, of which there are `total`.
pub(super) fn line(session: &Session, n: u64, entries: &[&Read], total: usize) -> Outcome<Option<HistoryLine>> {
    let Some(first) = entries.first() else { return Ok(None) };
    let db = session.db();
    let undone = is_undone(db, first.txn)?;
    let family = one_family(db, entries)?;
    let mut records = Vec::new();
    for entry in entries.iter().take(TOLD) {
        records.extend(record_of(session, entry)?);
    }
    Ok(Some(HistoryLine {
        n: u32::try_from(n).unwrap_or(u32::MAX),
        txn: TxnId(first.txn),
        at: first.hlc.instant().unwrap_or_default(),
        by_id: first.actor.map(StaffId),
        by: first.actor.map(|id| name_of(db, "staff", id)).transpose()?.flatten().unwrap_or_default(),
        what: what_it_was(session.words(), &first.op),
        family_name: family.map(|id| name_of(db, "family", id.0)).transpose()?.flatten(),
        family_id: family,
        records,
        more: u32::try_from(total.saturating_sub(TOLD)).unwrap_or(u32::MAX),
        why: entries.iter().find_map(|entry| entry.body.as_ref()?.why.clone()),
        undone,
        undoes: first.undoes,
        erased: entries.iter().any(|entry| entry.erased),
        can_undo: !undone && can_be_undone(&first.op) && entries.iter().all(|entry| !entry.erased),
    }))
}

/// The family that all of these belong to; none if they are of several, or of the programme.
fn one_family(db: &Connection, entries: &[&Read]) -> Outcome<Option<FamilyId>> {
    let mut families = BTreeSet::new();
    for entry in entries {
        families.extend(family_of_record(db, entry.entity, entry.id)?);
    }
    Ok(families.pop_first().filter(|_| families.is_empty()))
}

/// An undo can itself be taken back: then what it undid stands again.
fn is_undone(db: &Connection, txn: Id) -> Outcome<bool> {
    let mut query = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM journal AS u WHERE u.undoes = ?1
                           AND NOT EXISTS (SELECT 1 FROM journal AS r WHERE r.undoes = u.txn))",
    )?;
    Ok(query.query_row([txn.as_bytes()], |row| row.get(0))?)
}

/// What a record calls itself, in a table with a column `name`.
pub(super) fn name_of(db: &Connection, table: &str, id: Id) -> Outcome<Option<String>> {
    let mut query = db.prepare_cached(&format!("SELECT name FROM {table} WHERE id = ?1"))?;
    let found: Option<Option<String>> = query.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
    Ok(found.flatten())
}
