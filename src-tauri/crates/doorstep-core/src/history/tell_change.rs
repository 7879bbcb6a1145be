//! One entry in words.

use doorstep_words::Catalogue;
use rusqlite::OptionalExtension;

use super::line::{HistoryChange, HistoryRecord, Read, name_of};
use super::tell_value::{Told, tell};
use crate::error::Outcome;
use crate::journal::{Act, Change, Value, field_label};
use crate::schema::{DELETED, Entity, Field, family, item, kit, person, place, staff};
use crate::session::Session;

/// What the programme needs and no reader of a history does: which record hangs on which, and in what order.
const HIDDEN: [(&str, &str); 13] = [
    ("*", "family"),
    ("*", "position"),
    ("person", "kind"),
    ("way", "rank"),
    ("attachment", "contents"),
    ("attachment", "file_key"),
    ("delivery", "packed_kit"),
    ("delivery", "version"),
    ("kit_line", "version"),
    ("kit_version", "kit"),
    ("review", "row"),
    ("review", "column_name"),
    ("share", "releases"),
];

/// Whether a field is left out of the history.
#[must_use]
pub fn is_hidden(table: &str, column: &str) -> bool {
    HIDDEN.iter().any(|(of, hidden)| (*of == "*" || *of == table) && *hidden == column)
}

/// What a use case did, in words. One that has no words of its own yet is still told, as a change.
pub(super) fn what_it_was(words: &Catalogue, op: &str) -> String {
    let id = format!("deed-{}", op.replace('.', "-"));
    if words.has(&id) { words.word(&id) } else { words.word("deed-unknown") }
}

/// Tells one record. A kind of record that this program does not know is left out.
pub(super) fn record_of(session: &Session, entry: &Read) -> Outcome<Option<HistoryRecord>> {
    let Some(entity) = Entity::by_code(entry.entity) else { return Ok(None) };
    let words = session.words();
    let kind_id = format!("field-{}", entity.table.replace('_', "-"));
    let kind = if words.has(&kind_id) { words.word(&kind_id) } else { words.word("field-unknown") };
    let name = match entity.code {
        person::CODE | staff::CODE | item::CODE | kit::CODE | place::CODE => {
            name_of(session.db(), entity.table, entry.id)?
        }
        _ => None,
    };
    let changes = entry.body.as_ref().map_or(&[][..], |body| &body.changes);
    let act = act_of(session, entry, changes)?;
    let keeps_back = is_kept_back(session, entry)?;
    let mut told = Vec::new();
    for change in changes {
        told.extend(tell_change(session, entity, change, keeps_back)?);
    }
    Ok(Some(HistoryRecord { kind, name, act: act.to_owned(), changes: told }))
}

fn act_of(session: &Session, entry: &Read, changes: &[Change]) -> Outcome<&'static str> {
    let deletion = changes.iter().find(|change| change.field == DELETED);
    if let Some(Change { act: Act::Set(value), .. }) = deletion {
        return Ok(if value.is_true() { "takenAway" } else { "broughtBack" });
    }
    let mut query = session
        .db()
        .prepare_cached("SELECT n FROM journal WHERE entity = ?1 AND id = ?2 ORDER BY hlc, dev, seq LIMIT 1")?;
    let first: Option<u64> = query.query_row((entry.entity, entry.id.as_bytes()), |row| row.get(0)).optional()?;
    Ok(if first == Some(entry.n) { "made" } else { "changed" })
}

/// Whether this is a family that keeps its address back now: then the history does not say where they lived, either.
fn is_kept_back(session: &Session, entry: &Read) -> Outcome<bool> {
    if entry.entity != family::CODE {
        return Ok(false);
    }
    let mut query = session.db().prepare_cached(
        "SELECT place_kind = 'withheld' OR EXISTS (SELECT 1 FROM safe_contact WHERE id = ?1 AND deleted = 0 AND no_address = 1)
           FROM family WHERE id = ?1",
    )?;
    let kept: Option<Option<bool>> = query.query_row([entry.id.as_bytes()], |row| row.get(0)).optional()?;
    Ok(kept.flatten().unwrap_or_default())
}

fn tell_change(
    session: &Session,
    entity: &Entity,
    change: &Change,
    keeps_back: bool,
) -> Outcome<Option<HistoryChange>> {
    let Some(field) = entity.field(change.field).filter(|field| !is_hidden(entity.table, field.column)) else {
        return Ok(None);
    };
    let words = session.words();
    let label = field_label(entity.code, field.code);
    let label = if words.has(&label) { words.word(&label) } else { words.word("field-unknown") };
    let sealed = is_sealed(entity, field) || (keeps_back && tells_place(field));
    let say = |value: &Value| -> Outcome<Option<String>> {
        match value {
            Value::Null => Ok(None),
            _ if sealed => Ok(Some(words.word("history-sealed"))),
            value => tell(session, Told { table: entity.table, column: field.column }, value),
        }
    };
    let (before, after) = match &change.act {
        Act::Set(value) => (say(&change.old)?, say(value)?),
        Act::Add(element) => (None, say(element)?),
        Act::Remove(element) => (say(element)?, None),
    };
    // A new record's empty fields say nothing.
    Ok((before != after || sealed)
        .then_some(HistoryChange { field: label, before, after })
        .filter(|told| told.before.is_some() || told.after.is_some()))
}

fn is_sealed(entity: &Entity, field: &Field) -> bool {
    field.column == "sealed" || (entity.table, field.column) == ("attachment", "about")
}

fn tells_place(field: &Field) -> bool {
    [family::PLACE_LINE, family::PLACE_NOTE, family::TOWN, family::POSTCODE].contains(field)
}
