//! Erasing contents: by law, for retention, and after a cut, of what nothing speaks of.

use doorstep_vault::BlobName;
use rusqlite::{Connection, OptionalExtension};

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
    let names = contents_of(session.db(), family)?;
    Ok(erase_rows(session.db(), &names)? + erase_files(session, &names)?)
}

/// The names of all contents of a family.
pub(crate) fn contents_of(db: &Connection, family: FamilyId) -> Outcome<Vec<BlobName>> {
    let mut query = db.prepare_cached("SELECT contents FROM attachment WHERE family = ?1 AND contents IS NOT NULL")?;
    Ok(query.query_map([family], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Destroys contents that lie in the database, within the transaction that drops what speaks of them.
pub(crate) fn erase_rows(db: &Connection, names: &[BlobName]) -> Outcome<u32> {
    let mut delete = db.prepare_cached("DELETE FROM blob WHERE name = ?1")?;
    let mut erased = 0;
    for name in names {
        erased += u32::from(delete.execute([&name[..]])? > 0);
    }
    Ok(erased)
}

/// Destroys contents that lie in files, once nothing speaks of them: a file cannot come back with a transaction that
/// fails. What a cut leaves behind here is an orphan, and the next unlock sweeps it.
pub(crate) fn erase_files(session: &Session, names: &[BlobName]) -> Outcome<u32> {
    let mut erased = 0;
    for name in names {
        erased += u32::from(session.vault().blobs().erase(name)?);
    }
    Ok(erased)
}

/// Takes away files that no record speaks of: what a cut between file and row left behind. Nothing happens while commits
/// are missing from the database, or may be: a lost row, or a database that was put aside, may still speak of its file.
///
/// # Errors
/// Those of the database and of the folder.
pub fn sweep_orphans(session: &Session) -> Outcome<u32> {
    if session.missing_commits() > 0 || session.vault().may_be_put_back() {
        return Ok(0);
    }
    let mut known = session.db().prepare_cached("SELECT 1 FROM attachment WHERE contents = ?1")?;
    let mut is_known =
        |name: &BlobName| -> Outcome<bool> { Ok(known.query_row([&name[..]], |_| Ok(())).optional()?.is_some()) };
    session.vault().blobs().sweep::<AppError>(&mut is_known)
}
