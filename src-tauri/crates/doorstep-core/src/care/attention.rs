//! What a programme lead should be told about backups and drills, on Today and nowhere louder.

use doorstep_domain::backups::{DRILL_DAYS, STALE_DAYS};
use serde::Serialize;

use super::backups::backups;
use super::drill::days_without;
use crate::error::{Code, Outcome};
use crate::session::Session;

/// What needs a look; all empty if nothing does, and for whoever does not look after backups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CareAttention {
    /// Days since the newest backup that is whole, once that is too long.
    pub backup_days: Option<u32>,
    /// There are changes and no backup of them at all.
    pub no_backup: bool,
    /// Days since a person's drill, once that is too long.
    pub drill_days: Option<u32>,
    /// Soon the oldest backups will go for new ones.
    pub room_is_short: bool,
}

/// Reads it.
///
/// # Errors
/// Those of the database and the folder.
pub fn care_attention(session: &Session) -> Outcome<CareAttention> {
    session.permit("care_attention")?;
    let view = match backups(session) {
        Ok(view) => view,
        Err(error) if error.is(Code::NotAllowed) => return Ok(CareAttention::default()),
        Err(other) => return Err(other),
    };
    let stale = STALE_DAYS.unsigned_abs();
    let without = days_without(session)?;
    Ok(CareAttention {
        backup_days: view.newest_days.filter(|days| *days > stale && view.changes_since > 0),
        no_backup: view.newest_days.is_none() && view.changes_since > 0,
        drill_days: (without > DRILL_DAYS).then_some(without.unsigned_abs()),
        room_is_short: view.room_is_short,
    })
}
