//! Who opened what: all of the programme, or one family. For programme leads and supervisors.

use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use super::Reason;
use crate::error::Outcome;
use crate::ids::FamilyId;
use crate::journal::Hlc;
use crate::schema::Entity;
use crate::session::Session;

/// How many openings a page has.
const PAGE: usize = 50;

/// Which openings.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AccessRequest {
    /// One family's; none for everybody's.
    pub family: Option<FamilyId>,
    /// Only those before this one, by its number: the page after it.
    pub before: Option<u32>,
}

/// One opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AccessLine {
    /// Its number.
    pub n: u32,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub by: String,
    /// Whose.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// The kinds of record, in words.
    pub what: Vec<String>,
    /// How many records.
    pub count: u32,
    /// Why, if they said so.
    pub why: Option<String>,
}

/// A page of openings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AccessPage {
    /// The openings, the newest first.
    pub lines: Vec<AccessLine>,
    /// There are older ones.
    pub more: bool,
}

/// Lists openings.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn access_list(session: &Session, request: AccessRequest) -> Outcome<AccessPage> {
    match request.family {
        Some(family) => session.permit_for("access", family)?,
        None => session.permit("access")?,
    }
    let mut query = session.db().prepare_cached(
        "SELECT max(a.n) AS last, a.hlc, coalesce(s.name, ''), a.family, coalesce(f.name, ''), count(*), a.body,
                group_concat(DISTINCT a.entity)
           FROM access_journal AS a LEFT JOIN staff AS s ON s.id = a.actor LEFT JOIN family AS f ON f.id = a.family
          WHERE (?1 IS NULL OR a.family = ?1)
          GROUP BY a.txn, a.family HAVING last < ?2 ORDER BY last DESC LIMIT ?3",
    )?;
    let before = request.before.map_or(i64::MAX, i64::from);
    let rows = query.query_map(params![request.family, before, PAGE + 1], |row| line(session, row))?;
    let mut lines: Vec<AccessLine> = rows.collect::<Result<_, _>>()?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    Ok(AccessPage { lines, more })
}

fn line(session: &Session, row: &Row<'_>) -> rusqlite::Result<AccessLine> {
    let body: Option<Vec<u8>> = row.get(6)?;
    let kinds: String = row.get(7)?;
    let kind = |code: &str| {
        let table = Entity::by_code(code.parse().ok()?)?.table.replace('_', "-");
        Some(session.words().word(&format!("field-{table}")))
    };
    Ok(AccessLine {
        n: row.get(0)?,
        at: Hlc(row.get(1)?).instant().unwrap_or_default(),
        by: row.get(2)?,
        family_id: row.get(3)?,
        family_name: row.get(4)?,
        count: row.get(5)?,
        what: kinds.split(',').filter_map(kind).collect(),
        why: body.as_deref().and_then(Reason::from_bytes).and_then(|reason| reason.why),
    })
}
