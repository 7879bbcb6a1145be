//! What stands on a family's page about its sealed records, before anything is opened.

use rusqlite::OptionalExtension;
use serde::Serialize;

use crate::error::Outcome;
use crate::families::FamilyRequest;
use crate::ids::FamilyId;
use crate::journal::Hlc;
use crate::sealed::{holds_key, whom_to_ask};
use crate::session::Session;

/// The card of a family's sealed records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AccessCard {
    /// This person holds the family's key, or nothing is sealed yet.
    pub may_open: bool,
    /// Facts and notes under it; 0 for those who do not hold the key: even that there is one can say too much.
    pub count: u32,
    /// Whom to ask, by name, for those who do not hold it.
    pub ask: Vec<String>,
    /// How often they were opened.
    pub opened: u32,
    /// By whom last.
    pub last_by: Option<String>,
    /// When last, RFC 3339.
    pub last_at: Option<String>,
}

/// Reads the card. Nothing is opened by it.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn access_card(session: &Session, request: FamilyRequest) -> Outcome<AccessCard> {
    let family = request.id;
    session.permit_for("access_card", family)?;
    if !holds_key(session, family)? {
        let ask = whom_to_ask(session, family)?;
        return Ok(AccessCard { may_open: false, count: 0, ask, opened: 0, last_by: None, last_at: None });
    }
    let db = session.db();
    let count = db
        .prepare_cached(
            "SELECT (SELECT count(*) FROM sealed_fact WHERE family = ?1 AND deleted = 0)
                  + (SELECT count(*) FROM restricted_note WHERE family = ?1 AND deleted = 0)",
        )?
        .query_row([family], |row| row.get(0))?;
    let opened = db
        .prepare_cached("SELECT count(DISTINCT txn) FROM access_journal WHERE family = ?1")?
        .query_row([family], |row| row.get(0))?;
    let (last_by, last_at) = last(session, family)?.unzip();
    Ok(AccessCard { may_open: true, count, ask: Vec::new(), opened, last_by, last_at: last_at.flatten() })
}

fn last(session: &Session, family: FamilyId) -> Outcome<Option<(String, Option<String>)>> {
    let mut query = session.db().prepare_cached(
        "SELECT coalesce((SELECT name FROM staff WHERE id = a.actor), ''), a.hlc
           FROM access_journal AS a WHERE a.family = ?1 ORDER BY a.n DESC LIMIT 1",
    )?;
    Ok(query.query_row([family], |row| Ok((row.get(0)?, Hlc(row.get(1)?).instant()))).optional()?)
}
