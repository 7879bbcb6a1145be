//! The history of the programme: everybody's work, or that of one person.

use rusqlite::params;
use serde::Deserialize;

use super::line::{COLUMNS, HistoryPage, Read, line, read};
use super::{PAGE, TOLD};
use crate::error::Outcome;
use crate::ids::{Id, StaffId};
use crate::journal::id_from_sql;
use crate::session::Session;

/// Whose work.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangesRequest {
    /// One person's; none for everybody's.
    pub by: Option<StaffId>,
    /// Only what came before this line, by its number: the page after it.
    pub before: Option<u32>,
}

/// The last entry of a click stands for it: the walk goes down the journal, or down one person's index, and stops
/// when the page is full.
const CLICKS: &str = "SELECT j.n, j.txn FROM journal AS j
  WHERE j.n < ?1 AND NOT EXISTS (SELECT 1 FROM journal AS k WHERE k.txn = j.txn AND k.n > j.n)
  ORDER BY j.n DESC LIMIT ?2";
const CLICKS_BY: &str = "SELECT j.n, j.txn FROM journal AS j
  WHERE j.actor = ?3 AND j.n < ?1 AND NOT EXISTS (SELECT 1 FROM journal AS k WHERE k.txn = j.txn AND k.n > j.n)
  ORDER BY j.n DESC LIMIT ?2";

/// Reads a page.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn changes(session: &Session, request: ChangesRequest) -> Outcome<HistoryPage> {
    session.permit("changes")?;
    let mut clicks = clicks(session, request)?;
    let more = clicks.len() > PAGE;
    clicks.truncate(PAGE);
    let mut lines = Vec::new();
    for (n, txn) in clicks {
        let (entries, total) = entries(session, txn)?;
        lines.extend(line(session, n, &entries.iter().collect::<Vec<_>>(), total)?);
    }
    Ok(HistoryPage { lines, more })
}

fn clicks(session: &Session, request: ChangesRequest) -> Outcome<Vec<(u64, Id)>> {
    let ChangesRequest { by, before } = request;
    let before = before.map_or(i64::MAX, i64::from);
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, id_from_sql(row.get_ref(1)?)?));
    let found = match by {
        Some(by) => session
            .db()
            .prepare_cached(CLICKS_BY)?
            .query_map(params![before, PAGE + 1, by], row)?
            .collect::<Result<_, _>>()?,
        None => {
            session.db().prepare_cached(CLICKS)?.query_map(params![before, PAGE + 1], row)?.collect::<Result<_, _>>()?
        }
    };
    Ok(found)
}

/// The first entries of a click, and how many there are.
fn entries(session: &Session, txn: Id) -> Outcome<(Vec<Read>, usize)> {
    let sql = format!("SELECT {COLUMNS} FROM journal AS j WHERE j.txn = ?1 ORDER BY j.n LIMIT ?2");
    let mut query = session.db().prepare_cached(&sql)?;
    let entries: Vec<Read> = query.query_map(params![txn.as_bytes(), TOLD], read)?.collect::<Result<_, _>>()?;
    let total = session
        .db()
        .prepare_cached("SELECT count(*) FROM journal WHERE txn = ?1")?
        .query_row([txn.as_bytes()], |row| row.get(0))?;
    Ok((entries, total))
}
