//! The clock of this machine was set back while somebody was in: the vault locked, and a programme lead reads of it.
//!
//! A clock that goes back can hide an absence from the idle lock and puts wrong days on what is written. The journal's
//! own order does not depend on it, so it is noted for a person and nothing is undone.

use doorstep_domain::team::Reach;
use jiff::Timestamp;
use serde::Serialize;

use crate::error::Outcome;
use crate::session::Session;

const NOTED: &str = "clockSetBack";

/// From when to when the clock was set back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClockNotice {
    /// Where it stood, RFC 3339.
    pub from: String,
    /// Where it was set, RFC 3339.
    pub to: String,
}

/// Notes it on this machine. A second time before anybody has read it, the first is kept.
///
/// # Errors
/// Those of the database.
pub fn note_clock(session: &mut Session, from: Timestamp, to: Timestamp) -> Outcome<()> {
    if session.machine_preference(NOTED)?.is_some() {
        return Ok(());
    }
    session.set_machine_preference(NOTED, &format!("{from}/{to}"))
}

/// What has been noted and not yet read; nothing for those who are not to read it.
///
/// # Errors
/// Those of the database.
pub fn clock_notice(session: &Session) -> Outcome<Option<ClockNotice>> {
    if session.reach("read_clock_notice")? == Reach::Nowhere {
        return Ok(None);
    }
    let noted = session.machine_preference(NOTED)?;
    Ok(noted
        .as_deref()
        .and_then(|text| text.split_once('/'))
        .map(|(from, to)| ClockNotice { from: from.to_owned(), to: to.to_owned() }))
}

/// A programme lead has read it.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn read_clock_notice(session: &mut Session) -> Outcome<()> {
    session.permit("read_clock_notice")?;
    session.forget_machine_preference(NOTED)
}
