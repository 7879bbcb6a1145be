//! The history of a family, or of one of its records.

use rusqlite::params;
use serde::Deserialize;

use super::PAGE;
use super::line::{COLUMNS, HistoryPage, Read, line, read};
use super::records::{of_family, of_record};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id};
use crate::journal::id_from_sql;
use crate::session::Session;

/// Whose history.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRequest {
    /// The family.
    pub family: FamilyId,
    /// Only this record of theirs.
    pub record: Option<Id>,
    /// Only what came before this line, by its number: the page after it.
    pub before: Option<u32>,
}

/// A click: its last and first entry among those asked for, and itself.
struct Click {
    last: u64,
    first: u64,
    txn: Id,
}

/// Reads a page: one indexed query finds the clicks, a second their entries.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`] for a record of another family; those of the database.
pub fn family_history(session: &Session, request: HistoryRequest) -> Outcome<HistoryPage> {
    let HistoryRequest { family, record, before } = request;
    session.permit_for("history", family)?;
    let (records, of) = match record {
        Some(record) => {
            must_be_theirs(session, family, record)?;
            (of_record(), record)
        }
        None => (of_family(), family.0),
    };
    let mut clicks = clicks(session, &records, of, before)?;
    let more = clicks.len() > PAGE;
    clicks.truncate(PAGE);
    let entries = entries(session, &records, of, &clicks)?;
    let mut lines = Vec::new();
    for click in &clicks {
        let own: Vec<&Read> = entries.iter().filter(|entry| entry.txn == click.txn).collect();
        lines.extend(line(session, click.last, &own, own.len())?);
    }
    Ok(HistoryPage { lines, more })
}

fn must_be_theirs(session: &Session, family: FamilyId, record: Id) -> Outcome<()> {
    let sql =
        format!("WITH record (entity, id) AS ({}) SELECT EXISTS (SELECT 1 FROM record WHERE id = ?2)", of_family());
    let theirs: bool =
        session.db().prepare_cached(&sql)?.query_row(params![family, record.as_bytes()], |row| row.get(0))?;
    if theirs { Ok(()) } else { Err(AppError::new(Code::NotFound)) }
}

fn clicks(session: &Session, records: &str, of: Id, before: Option<u32>) -> Outcome<Vec<Click>> {
    let sql = format!(
        "WITH record (entity, id) AS ({records})
         SELECT max(j.n) AS last, min(j.n), j.txn FROM record AS r JOIN journal AS j ON j.entity = r.entity AND j.id = r.id
          GROUP BY j.txn HAVING last < ?2 ORDER BY last DESC LIMIT ?3"
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let rows = query.query_map(params![of.as_bytes(), before.map_or(i64::MAX, i64::from), PAGE + 1], |row| {
        Ok(Click { last: row.get(0)?, first: row.get(1)?, txn: id_from_sql(row.get_ref(2)?)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The entries of these records from the first to the last click of the page.
fn entries(session: &Session, records: &str, of: Id, clicks: &[Click]) -> Outcome<Vec<Read>> {
    let from = clicks.iter().map(|click| click.first).min().unwrap_or(u64::MAX >> 1);
    let to = clicks.iter().map(|click| click.last).max().unwrap_or(0);
    let sql = format!(
        "WITH record (entity, id) AS ({records})
         SELECT {COLUMNS} FROM record AS r JOIN journal AS j ON j.entity = r.entity AND j.id = r.id
          WHERE j.n BETWEEN ?2 AND ?3 ORDER BY j.n"
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let rows = query.query_map(params![of.as_bytes(), from, to], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
