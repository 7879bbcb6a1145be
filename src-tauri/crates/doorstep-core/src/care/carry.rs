//! A copy to carry away: one sealed file on a stick or in a folder of the person's choice.

use std::path::Path;

use doorstep_vault::{CopySeal, Reason, Stop, list_backups};
use rusqlite::OptionalExtension;
use serde::Serialize;

use super::back_up::{BackupBegun, begin, is_current};
use crate::error::{AppError, Outcome};
use crate::session::Session;

/// A copy about to be written: [`CopyBegun::finish`] may run on any thread.
pub struct CopyBegun {
    seal: CopySeal,
    fresh: Option<BackupBegun>,
    vault: std::path::PathBuf,
    stem: String,
}

/// A copy that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CopyMade {
    /// The file's name, without the folder.
    pub name: String,
}

/// Prepares a copy of everything as it is now. If the newest backup already holds all of it, that one is copied.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; as for a backup.
pub fn begin_copy(session: &Session) -> Outcome<CopyBegun> {
    session.permit("save_copy")?;
    let vault = session.vault().folder().to_path_buf();
    let seal = session.vault().copy_seal();
    let fresh = if is_current(session)? { None } else { Some(begin(session, Reason::Asked)?) };
    Ok(CopyBegun { seal, fresh, vault, stem: format!("doorstep-{}", session.today()) })
}

impl CopyBegun {
    /// Verifies the fresh backup, seals it into one file in `to`, reads that back, and gives it its name.
    /// `on` is told how many bytes of how many are done and answers whether to go on.
    ///
    /// # Errors
    /// `copy-place-gone` if the stick was pulled out, [`crate::error::Code::Cancelled`], a full disk. No half of a copy stays.
    pub fn finish(self, to: &Path, stop: &Stop, on: &mut dyn FnMut(u64, u64) -> bool) -> Outcome<CopyMade> {
        if let Some(fresh) = self.fresh {
            fresh.finish(stop)?;
        }
        let newest = list_backups(&self.vault)?.into_iter().next().ok_or_else(|| AppError::coded("no-backup", ""))?;
        let path = self.seal.write(&newest, to, &self.stem, &mut |done, total| on(done, total) && !stop.was_asked())?;
        Ok(CopyMade { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned() })
    }
}

/// Remembers on this computer that a copy was carried away today.
///
/// # Errors
/// Those of the database.
pub fn note_copy(session: &Session) -> Outcome<()> {
    session.db().execute(
        "INSERT INTO care (key, value) VALUES ('copied_on', ?1) ON CONFLICT DO UPDATE SET value = excluded.value",
        [session.today().to_string()],
    )?;
    Ok(())
}

/// When a copy was last carried away from this computer.
pub(super) fn copied_on(session: &Session) -> Outcome<Option<String>> {
    let mut query = session.db().prepare_cached("SELECT value FROM care WHERE key = 'copied_on'")?;
    Ok(query.query_row([], |row| row.get(0)).optional()?)
}
