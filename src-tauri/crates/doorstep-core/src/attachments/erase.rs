//! Erasing contents: by law, for retention, and after a cut, of what nothing speaks of.

use doorstep_vault::BlobName;
use rusqlite::OptionalExtension;

use crate::error::{AppError, Outcome};
use crate::ids::FamilyId;
use crate::session::Session;

/// Destroys the contents of all attachments of a family, those that were taken out too: rows of `blob` and files under
/// `blobs/`. The records stay for retention to drop, with their bodies; with the bodies go the wrapped keys, and then
/// even a copy of a file opens nowhere. Backups keep what they held when they were made, and the screen has to say so.
///
/// Safe to repeat: what is gone already is no error. Returns how many contents there were.
///
/// # Errors
/// Those of the database and of the folder.
pub fn erase_contents(session: &Session, family: FamilyId) -> Outcome<u32> {
    let mut query =
        session.db().prepare_cached("SELECT contents FROM attachment WHERE family = ?1 AND contents IS NOT NULL")?;
    let names: Vec<BlobName> = query.query_map([family], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut erased = 0;
    for name in names {
        let in_database = session.db().execute("DELETE FROM blob WHERE name = ?1", [&name[..]])? > 0;
        let in_folder = session.vault().blobs().erase(&name)?;
        erased += u32::from(in_database || in_folder);
    }
    Ok(erased)
}

/// Takes away files that no record speaks of: what a cut between file and row left behind. Nothing happens while commits
/// are missing from the database, since a lost row may still speak of its file.
///
/// # Errors
/// Those of the database and of the folder.
pub fn sweep_orphans(session: &Session) -> Outcome<u32> {
    if session.missing_commits() > 0 {
        return Ok(0);
    }
    let mut known = session.db().prepare_cached("SELECT 1 FROM attachment WHERE contents = ?1")?;
    let mut is_known =
        |name: &BlobName| -> Outcome<bool> { Ok(known.query_row([&name[..]], |_| Ok(())).optional()?.is_some()) };
    session.vault().blobs().sweep::<AppError>(&mut is_known)
}
