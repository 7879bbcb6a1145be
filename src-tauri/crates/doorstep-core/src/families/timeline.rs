//! One time line: visits, notes, kits, promises kept. The newest first, forty at a time.

use doorstep_domain::delivery::State;
use doorstep_domain::mode::Mode;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::journal::id_from_sql;
use crate::session::Session;

/// How many lines a page has.
const PAGE: u32 = 40;

/// Which part of a family's time line.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineRequest {
    /// The family.
    pub family: FamilyId,
    /// How many lines are shown already.
    pub skip: u32,
}

/// A line of the time line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineLine {
    /// The record.
    pub id: Id,
    /// `visit`, `note`, `kit` or `promise`.
    pub kind: String,
    /// The day.
    pub on: String,
    /// What it says, or what it was.
    pub text: String,
    /// Who wrote it.
    pub by: Option<String>,
    /// How it stands, in words.
    pub status: Option<String>,
}

/// A page of the time line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelinePage {
    /// The lines.
    pub lines: Vec<TimelineLine>,
    /// There are older ones.
    pub more: bool,
}

/// Every source is read along its index, newest first, no further than the page needs.
const LINES: &str = "
  SELECT l.kind, l.id, l.day, l.words, s.name, l.code, l.extra FROM (
    SELECT * FROM (SELECT 'visit' AS kind, id, held_on AS day,
        concat_ws(char(10), nullif(text, ''), nullif(saw, ''), nullif(told, ''), nullif(enjoyed, ''), nullif(went_well, '')) AS words,
        made_by, mode AS code, status AS extra, hlc
      FROM visit WHERE family = ?1 AND deleted = 0 AND status <> 'planned' ORDER BY held_on DESC LIMIT ?2)
    UNION ALL
    SELECT * FROM (SELECT 'note', id, written_on, text, made_by, kind, NULL, hlc
      FROM note WHERE family = ?1 AND deleted = 0 ORDER BY written_on DESC LIMIT ?2)
    UNION ALL
    SELECT * FROM (SELECT 'kit', d.id, coalesce(d.talked_on, d.heard_on, d.done_on, d.asked_on),
        concat_ws(char(10), k.name, nullif(d.heard_words, '')), d.made_by, d.state, NULL, d.hlc
      FROM delivery AS d LEFT JOIN kit AS k ON k.id = d.kit WHERE d.family = ?1 AND d.deleted = 0 ORDER BY 3 DESC LIMIT ?2)
    UNION ALL
    SELECT * FROM (SELECT 'promise', id, done_on, words, made_by, who, NULL, hlc
      FROM promise WHERE family = ?1 AND deleted = 0 AND done_on IS NOT NULL ORDER BY done_on DESC LIMIT ?2)
  ) AS l LEFT JOIN staff AS s ON s.id = l.made_by
  ORDER BY l.day DESC, l.hlc DESC LIMIT ?2 OFFSET ?3";

/// A page of a family's time line.
///
/// # Errors
/// Those of the database.
pub fn timeline(session: &Session, request: &TimelineRequest) -> Outcome<TimelinePage> {
    let skip = request.skip;
    session.permit_for("timeline", request.family)?;
    let mut query = session.db().prepare_cached(LINES)?;
    let rows = query.query_map((request.family, skip.saturating_add(PAGE + 1), skip), |row| line(session, row))?;
    let mut lines: Vec<TimelineLine> = rows.collect::<Result<_, _>>()?;
    let more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    Ok(TimelinePage { lines, more })
}

fn line(session: &Session, row: &Row<'_>) -> rusqlite::Result<TimelineLine> {
    let kind: String = row.get(0)?;
    let code: Option<String> = row.get(5)?;
    let extra: Option<String> = row.get(6)?;
    let words = session.words();
    let status = match kind.as_str() {
        "visit" if extra.as_deref() == Some("missed") => Some(words.word("visit-missed")),
        "visit" => code.as_deref().and_then(Mode::from_code).map(|mode| words.word(mode.word())),
        "kit" => code.as_deref().and_then(State::from_code).map(|state| words.word(state.word())),
        "promise" => {
            Some(words.word(if code.as_deref() == Some("us") { "promise-we-kept" } else { "promise-they-kept" }))
        }
        "note" if code.as_deref() == Some("import") => Some(words.word("note-from-import")),
        _ => None,
    };
    Ok(TimelineLine {
        id: id_from_sql(row.get_ref(1)?)?,
        kind,
        on: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        text: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        by: row.get(4)?,
        status,
    })
}
