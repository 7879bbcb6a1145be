//! What we keep of a family, for the family: to read, and for a program. Before anything is erased they can have it.

use doorstep_words::{RenderedSheet, SheetSection, date_long};
use rusqlite::types::ValueRef;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, OpId};
use crate::schema::{Entity, Merge, share as s};
use crate::session::Session;
use crate::visits::confirmed;

/// Whose record.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportFamily {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The person was told that this family has a safe-contact rule, and wants the file all the same.
    pub sure: bool,
}

/// The record, in both forms.
#[derive(Debug)]
pub struct FamilyExport {
    /// That it was handed out is logged.
    pub changed: Changed,
    /// To read.
    pub sheet: RenderedSheet,
    /// For a program.
    pub json: String,
}

/// What goes to a family, and where each kind of record keeps its day and its words. Reports to authorities, sealed
/// facts, holds and lines that wait for review are not among them, nor what was told in an emergency without a release:
/// such a report may be about somebody at home.
const HANDED_OUT: [(&str, &str, &[&str]); 9] = [
    ("person", "birth_date", &["name", "relation", "allergies", "diaper_size"]),
    ("way", "hours", &["kind", "value"]),
    ("strength", "seen_on", &["words", "said_by"]),
    ("visit", "held_on", &["saw", "told", "enjoyed", "text", "agenda", "went_well", "missed_why"]),
    ("note", "written_on", &["text"]),
    ("promise", "due_on", &["words", "done_on"]),
    ("delivery", "done_on", &["asked_words", "heard_words", "talked_words"]),
    ("release", "given_on", &["to_whom", "purpose", "expires_on", "revoked_on"]),
    ("share", "shared_on", &["to_whom"]),
];

/// Gathers a family's record for the family, and logs that it was handed out.
///
/// # Errors
/// [`Code::NotAllowed`]; `confirm-safe-contact`; [`Code::NotFound`]; those of the database.
pub fn export_family(session: &mut Session, request: ExportFamily) -> Outcome<FamilyExport> {
    let ExportFamily { op_id, family, sure } = request;
    session.permit_for("export_family", family)?;
    confirmed(session, family, sure)?;
    let (sheet, json) = (sheet(session, family)?, json(session, family)?);
    let today = session.today();
    let to = session.words().word("export-to-family");
    let changed = session.act_for_good(op_id, "keeping.export", (&[ChangeKind::Releases], &[family]), |_, tx| {
        let values = [(s::FAMILY, family.into()), (s::TO_WHOM, to.into())];
        tx.put(op_id.record(0), values);
        tx.put(op_id.record(0), [(s::SHARED_ON, today.into()), (s::HOW, "paper".into())]);
        Ok(())
    })?;
    Ok(FamilyExport { changed, sheet, json })
}

fn sheet(session: &Session, family: FamilyId) -> Outcome<RenderedSheet> {
    let words = session.words();
    let rows = rows(session, "family", "id", family)?;
    let own = rows.first().ok_or_else(|| AppError::new(Code::NotFound))?;
    let mut sections = Vec::new();
    for (table, day, fields) in HANDED_OUT {
        let found = self::rows(session, table, "family", family)?;
        let lines: Vec<String> =
            found.iter().map(|row| line(row, day, fields)).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            sections.push(SheetSection { heading: words.word(&format!("export-{table}")), lines });
        }
    }
    let day = date_long(session.lang(), session.today(), None);
    Ok(RenderedSheet {
        title: words.say("export-title", &[("family", text(own, "name").into())]),
        subtitle: words.say("copy-subtitle", &[("day", day.into())]),
        notice: words.word("export-notice"),
        sections,
        foot: words.word("export-foot"),
    })
}

fn line(row: &Map<String, Value>, day: &str, fields: &[&str]) -> String {
    let parts: Vec<String> =
        std::iter::once(&day).chain(fields).map(|field| text(row, field)).filter(|part| !part.is_empty()).collect();
    parts.join(". ")
}

fn text(row: &Map<String, Value>, field: &str) -> String {
    row.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn json(session: &Session, family: FamilyId) -> Outcome<String> {
    let mut whole = Map::new();
    whole.insert("family".into(), Value::from(rows(session, "family", "id", family)?));
    whole.insert("safe_contact".into(), Value::from(rows(session, "safe_contact", "id", family)?));
    for (table, _, _) in HANDED_OUT {
        whole.insert(table.to_owned(), Value::from(rows(session, table, "family", family)?));
    }
    serde_json::to_string_pretty(&whole).map_err(|error| AppError::coded(Code::Unexpected.as_str(), error))
}

/// Every field of the family's records of one kind that are not taken away; sealed bytes are left out.
fn rows(session: &Session, table: &str, key: &str, family: FamilyId) -> Outcome<Vec<Map<String, Value>>> {
    let entity = crate::schema::ENTITIES.iter().find(|entity| entity.table == table);
    let entity: &Entity = entity.ok_or_else(|| AppError::new(Code::NotFound))?;
    let columns: Vec<&str> = std::iter::once("id")
        .chain(entity.fields.iter().filter(|field| field.merge != Merge::Set).map(|field| field.column))
        .collect();
    let sql = format!("SELECT {} FROM {table} WHERE {key} = ?1 AND deleted = 0 ORDER BY made_hlc", columns.join(", "));
    let mut query = session.db().prepare(&sql)?;
    let found = query.query_map([family], |row| {
        let mut fields = Map::new();
        for (n, column) in columns.iter().enumerate() {
            if let Some(value) = value(row.get_ref(n)?) {
                fields.insert((*column).to_owned(), value);
            }
        }
        Ok(fields)
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn value(cell: ValueRef<'_>) -> Option<Value> {
    match cell {
        ValueRef::Integer(number) => Some(number.into()),
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned().into()),
        ValueRef::Blob(bytes) => Id::from_slice(bytes).ok().map(|id| id.to_string().into()),
        ValueRef::Null | ValueRef::Real(_) => None,
    }
}
