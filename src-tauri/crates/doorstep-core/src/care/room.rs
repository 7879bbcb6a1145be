//! How much room backups may take on this computer. Kept here and not journaled: another machine has another disk.

use rusqlite::OptionalExtension;
use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::session::Session;

const MEGABYTE: u64 = 1024 * 1024;
/// What can be chosen, in megabytes.
pub const ROOM_CHOICES: [u32; 5] = [1_024, 2_048, 5_120, 10_240, 51_200];
const DEFAULT: u32 = 5_120;

/// The room that backups may take.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetRoom {
    /// One of [`ROOM_CHOICES`].
    pub megabytes: u32,
}

/// Sets the room. Nothing goes at once: the next backup thins out.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotANumber`] for what is not offered.
pub fn set_backup_room(session: &mut Session, request: SetRoom) -> Outcome<Changed> {
    session.permit("set_backup_room")?;
    if !ROOM_CHOICES.contains(&request.megabytes) {
        return Err(AppError::field(Code::NotANumber, "megabytes"));
    }
    session.db().execute(
        "INSERT INTO care (key, value) VALUES ('room', ?1) ON CONFLICT DO UPDATE SET value = excluded.value",
        [request.megabytes.to_string()],
    )?;
    Ok(session.not_journaled(&[ChangeKind::Care]))
}

pub(super) fn megabytes(session: &Session) -> Outcome<u32> {
    let mut query = session.db().prepare_cached("SELECT value FROM care WHERE key = 'room'")?;
    let value: Option<String> = query.query_row([], |row| row.get(0)).optional()?;
    Ok(value.and_then(|value| value.parse().ok()).filter(|set| ROOM_CHOICES.contains(set)).unwrap_or(DEFAULT))
}

pub(super) fn of(session: &Session) -> Outcome<u64> {
    Ok(u64::from(megabytes(session)?) * MEGABYTE)
}
