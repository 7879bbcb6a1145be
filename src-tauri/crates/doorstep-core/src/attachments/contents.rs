//! The contents of an attachment, or a part of them, opened into memory. A film is read from where it is watched.

use std::io::Cursor;

use doorstep_vault::{BlobError, BlobKey, BlobName, OpenBlob};
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use super::Kind;
use super::about::About;
use super::keys;
use crate::access_journal::opened_this_sitting;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{AttachmentId, FamilyId};
use crate::session::Session;

/// An attachment as it stands in its row.
pub(super) struct Row {
    pub family: FamilyId,
    pub restricted: bool,
    pub file_key: Vec<u8>,
    pub about: Vec<u8>,
    pub contents: BlobName,
}

impl Row {
    pub(super) fn of(session: &Session, id: AttachmentId) -> Outcome<Self> {
        let mut query = session.db().prepare_cached(
            "SELECT family, coalesce(restricted, 0), file_key, about, contents FROM attachment WHERE id = ?1 AND deleted = 0",
        )?;
        let row = query.query_row([id], |row| {
            Ok(Self {
                family: row.get(0)?,
                restricted: row.get(1)?,
                file_key: row.get(2)?,
                about: row.get(3)?,
                contents: row.get(4)?,
            })
        });
        row.optional()?.ok_or_else(|| AppError::new(Code::NotFound))
    }

    pub(super) fn key(&self, session: &Session, id: AttachmentId) -> Outcome<BlobKey> {
        keys::unwrap(session, (self.family, id, self.restricted), &self.file_key)
    }
}

/// Some of an attachment's bytes.
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// How long the whole is.
    pub length: u64,
    /// Where these bytes begin.
    pub from: u64,
    /// The bytes. Wiped when dropped.
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Reads from `from`, at most `most` bytes. A restricted attachment must have been opened in this sitting, so that a
/// line in the access journal stands before anything is shown.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::NotAllowed`]; [`Code::Sealed`]; `attachment-missing`, `attachment-damaged`.
pub fn read_part(session: &Session, id: AttachmentId, from: u64, most: u64) -> Outcome<Part> {
    session.permit_record("film_part", "attachment", id.0)?;
    let row = Row::of(session, id)?;
    if row.restricted && !opened_this_sitting(session, id.0)? {
        return Err(AppError::new(Code::Sealed));
    }
    let key = row.key(session, id)?;
    let about = About::open(&key, id, &row.about)?;
    let kind = about.kind()?;
    let to = from.saturating_add(most);
    let small: Option<Vec<u8>> = session
        .db()
        .prepare_cached("SELECT bytes FROM blob WHERE name = ?1")?
        .query_row([&row.contents[..]], |row| row.get(0))
        .optional()?;
    let (length, bytes) = match small {
        Some(encrypted) => {
            let mut blob = OpenBlob::open(Cursor::new(encrypted), &key, &row.contents)?;
            (blob.length(), blob.read(from, to)?)
        }
        None => {
            let mut blob = session.vault().blobs().open(&row.contents, &key)?;
            (blob.length(), blob.read(from, to)?)
        }
    };
    // A file that was cut says so itself, but for one that was cut to nothing.
    if length != about.size {
        return Err(BlobError::Damaged.into());
    }
    Ok(Part { kind, length, from, bytes })
}
