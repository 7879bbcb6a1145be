//! A file is kept with a family, or with one of its visits.

use std::io::{Read, Seek};

use doorstep_vault::{BlobKey, BlobName, encrypt_blob};
use serde::{Deserialize, Serialize};

use super::about::About;
use super::kind::{HEAD, Kind, SMALL};
use super::{keys, photo};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::{family_of, must_exist};
use crate::ids::{AttachmentId, FamilyId, Id, OpId, VisitId};
use crate::input;
use crate::journal::Value;
use crate::schema::attachment;
use crate::session::Session;

/// A file to keep. Its bytes come beside it.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachFile {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// Words about it.
    pub words: Option<String>,
    /// Only for those who hold the family's key; each opening is written down.
    pub restricted: bool,
}

impl std::fmt::Debug for AttachFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachFile").field("family", &self.family).finish_non_exhaustive()
    }
}

/// Where the bytes come from.
pub struct Source<'a> {
    /// The file's own name; sealed with it.
    pub name: &'a str,
    /// Its length, as the system says.
    pub length: u64,
    /// Its bytes.
    pub bytes: &'a mut dyn ReadSeek,
}

/// What can be read twice: once to see what it is, once to keep it.
pub trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// What keeping came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Attached {
    /// The action.
    pub changed: Changed,
    /// The attachment.
    pub id: AttachmentId,
    /// `photo`, `paper` or `film`.
    pub kind: String,
}

/// Keeps a file. Its contents are durable before the journal speaks of them.
///
/// # Errors
/// `attachment-empty`, `attachment-too-large`, `attachment-kind`, `attachment-unreadable`, with the field `file`;
/// [`Code::NotAllowed`]; [`Code::Sealed`] for a restricted one without the family's key; those of the folder.
pub fn attach_file(session: &mut Session, request: AttachFile, mut source: Source<'_>) -> Outcome<Attached> {
    let AttachFile { op_id, family, visit, words, restricted } = request;
    session.permit_for("attach_file", family)?;
    must_exist(session.db(), family)?;
    if let Some(visit) = visit
        && family_of(session.db(), "visit", visit.0)? != family
    {
        return Err(AppError::field(Code::NotFound, "visit"));
    }
    let id = AttachmentId(op_id.record(0));
    let words = input::optional("words", words.as_deref(), input::LINE)?;
    let kind = kind_of(&mut source).map_err(of_file)?;
    let (mut contents, length) = contents_of(kind, source.bytes, source.length).map_err(of_file)?;
    let about = About { name: last_part(source.name), mime: kind.mime().to_owned(), size: length, words };
    let key = BlobKey::random()?;
    let name = session.vault().new_blob_name()?;
    let wrapped = keys::wrap(session, (family, id, restricted), &key)?;
    let sealed = about.seal(&key, id)?;
    let small = keep(session, &name, &key, length, &mut *contents)?;
    let done = session.act(op_id, "attachment.add", (&[ChangeKind::Notes], &[family]), |db, tx| {
        if let Some(bytes) = &small {
            db.execute("INSERT INTO blob (name, bytes) VALUES (?1, ?2)", (&name[..], bytes))?;
        }
        tx.put(
            id,
            [
                (attachment::FAMILY, family.into()),
                (attachment::VISIT, visit.map(|visit| visit.0).into()),
                (attachment::RESTRICTED, restricted.into()),
                (attachment::FILE_KEY, wrapped.into()),
                (attachment::ABOUT, sealed.into()),
                (attachment::CONTENTS, Value::from(Id::from_bytes(name))),
            ],
        );
        Ok(())
    });
    // Not by how the click ended: what was committed before something else failed speaks of its file.
    let is_spoken_of = is_contents_of(session, id, &name).unwrap_or(true);
    if !is_spoken_of && small.is_none() {
        // The click was refused, or was carried out before under another name: this file is nobody's.
        session.vault().blobs().erase(&name)?;
    }
    Ok(Attached { changed: done?, id, kind: kind.code().to_owned() })
}

fn of_file(error: AppError) -> AppError {
    if error.code.starts_with("attachment-") { AppError { field: Some("file".to_owned()), ..error } } else { error }
}

/// The name without the folders before it, whichever system wrote it.
fn last_part(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).take(input::NAME).collect()
}

/// What the file is, by its beginning. Nothing more of it is read before it is known to be something we keep.
fn kind_of(source: &mut Source<'_>) -> Outcome<Kind> {
    if source.length == 0 {
        return Err(AppError::coded("attachment-empty", ""));
    }
    if source.length > Kind::MOST {
        return Err(AppError::coded("attachment-too-large", ""));
    }
    let mut head = Vec::new();
    (&mut *source.bytes).take(HEAD).read_to_end(&mut head).map_err(unreadable)?;
    source.bytes.rewind().map_err(unreadable)?;
    let kind = Kind::of(&head).ok_or_else(|| AppError::coded("attachment-kind", ""))?;
    if source.length > kind.most() {
        return Err(AppError::coded("attachment-too-large", ""));
    }
    Ok(kind)
}

type Contents<'a> = Box<dyn Read + 'a>;

/// The bytes to keep and how many: a photo without its traces, anything else as it is.
fn contents_of(kind: Kind, bytes: &mut dyn ReadSeek, length: u64) -> Outcome<(Contents<'_>, u64)> {
    if kind.code() != "photo" {
        return Ok((Box::new(bytes), length));
    }
    let mut whole = Vec::new();
    bytes.take(length).read_to_end(&mut whole).map_err(unreadable)?;
    let cleaned = photo::without_traces(kind, whole)?;
    let length = cleaned.len() as u64;
    Ok((Box::new(std::io::Cursor::new(cleaned)), length))
}

fn unreadable(error: std::io::Error) -> AppError {
    AppError::coded("attachment-unreadable", error.kind())
}

/// Small contents come back encrypted, for the database; large ones stand in their file when this returns.
fn keep(
    session: &Session,
    name: &BlobName,
    key: &BlobKey,
    length: u64,
    contents: &mut dyn Read,
) -> Outcome<Option<Vec<u8>>> {
    if length < SMALL {
        let mut encrypted = Vec::new();
        encrypt_blob(key, name, length, contents, &mut encrypted).map_err(unreadable)?;
        return Ok(Some(encrypted));
    }
    session.vault().blobs().store(name, key, length, contents)?;
    Ok(None)
}

fn is_contents_of(session: &Session, id: AttachmentId, name: &BlobName) -> Outcome<bool> {
    let mut query =
        session.db().prepare_cached("SELECT EXISTS (SELECT 1 FROM attachment WHERE id = ?1 AND contents = ?2)")?;
    Ok(query.query_row((id, &name[..]), |row| row.get(0))?)
}
