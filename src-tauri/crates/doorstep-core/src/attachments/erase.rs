//! Erasing contents: by law, for retention, and after a cut, of what nothing speaks of.

use doorstep_vault::BlobName;
use rusqlite::{Connection, OptionalExtension};

use crate::error::{AppError, Outcome};
use crate::ids::Id;
use crate::schema::attachment;
use crate::session::Session;

/// The names of what the attachments among these records hold, those that were taken out too: rows of `blob` and files
/// under `blobs/`. With the bodies of the records go the wrapped keys, and then even a copy of a file opens nowhere.
pub(crate) fn contents_of(db: &Connection, records: &[(u16, Id)]) -> Outcome<Vec<BlobName>> {
    let mut query = db.prepare_cached("SELECT contents FROM attachment WHERE id = ?1 AND contents IS NOT NULL")?;
    let mut names = Vec::new();
    for (_, id) in records.iter().filter(|(entity, _)| *entity == attachment::CODE) {
        names.extend(query.query_row([id.as_bytes()], |row| row.get::<_, BlobName>(0)).optional()?);
    }
    Ok(names)
}

/// Destroys contents that lie in the database, within the transaction that drops what speaks of them.
pub(crate) fn erase_rows(db: &Connection, names: &[BlobName]) -> Outcome<()> {
    let mut delete = db.prepare_cached("DELETE FROM blob WHERE name = ?1")?;
    for name in names {
        delete.execute([&name[..]])?;
    }
    Ok(())
}

/// Destroys contents that lie in files, once nothing speaks of them: a file cannot come back with a transaction that
/// fails. What a cut leaves behind here is an orphan, and the next unlock sweeps it.
pub(crate) fn erase_files(session: &Session, names: &[BlobName]) -> Outcome<()> {
    for name in names {
        session.vault().blobs().erase(name)?;
    }
    Ok(())
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
