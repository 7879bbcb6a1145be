//! Photos, papers and films of a family: kept, listed, saved outside of the vault.

use std::fs::File;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use doorstep_core::attachments::{
    AttachFile, AttachmentView, OpenAttachment, RemoveAttachment, SaveAttachment, Source, attach_file,
    list_attachments, note_saved, open_attachment, read_part, remove_attachment,
};
use doorstep_core::families::FamilyRequest;
use doorstep_core::ids::{AttachmentId, OpId, VisitId};
use doorstep_core::session::Session;
use serde_json::json;

use super::brief::{private, save_code};
use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// A file to keep.
#[derive(Args)]
pub struct Attach {
    /// The family, by id, number or name.
    family: String,
    /// The file: a photo (JPEG, PNG, WebP), a PDF, a film (MP4, WebM). What it is, its contents say.
    file: PathBuf,
    /// Words about it.
    #[arg(long)]
    words: Option<String>,
    /// The visit it belongs to, by id.
    #[arg(long)]
    visit: Option<VisitId>,
    /// Only for those who hold the family's key; each opening is written down.
    #[arg(long)]
    restricted: bool,
}

/// One attachment.
#[derive(Subcommand)]
pub enum AttachmentCommand {
    /// Save a copy outside of the vault, in the clear. The reason stands in the access journal.
    Save {
        /// Which.
        id: AttachmentId,
        /// Where to.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Why it leaves the vault.
        #[arg(long)]
        why: String,
    },
    /// Take it out. Undo brings it back.
    Remove {
        /// Which.
        id: AttachmentId,
    },
}

/// Keeps a file.
pub fn attach(session: &mut Session, asked: &Attach) -> Told {
    let family = find::family(session, &asked.family)?;
    let unreadable = |_| Refusal::coded("file-unreadable", "file");
    let file = File::open(&asked.file).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let request = AttachFile {
        op_id: OpId::fresh(),
        family,
        visit: asked.visit,
        words: asked.words.clone(),
        restricted: asked.restricted,
    };
    let attached = attach_file(session, request, Source { name: &name, length, bytes: &mut BufReader::new(file) })?;
    Answer::of(&attached, session.words().word(&format!("attachment-kept-{}", attached.kind)))
}

/// Lists what is kept with a family.
pub fn attachments(session: &Session, asked: &str) -> Told {
    let id = find::family(session, asked)?;
    let views = list_attachments(session, FamilyRequest { id })?;
    let text: String = views.iter().map(line).collect();
    Answer::of(&views, if text.is_empty() { session.words().word("attachments-none") } else { text })
}

fn line(view: &AttachmentView) -> String {
    let AttachmentView { id, kind, name, words, size, at, .. } = view;
    let parts = [kind, name, words, at].map(|part| part.as_deref().unwrap_or("-"));
    format!("{id}  {}  {}  {size}  {}  {}\n", parts[0], parts[1], parts[2], parts[3])
}

/// Saves or takes out.
pub fn attachment(session: &mut Session, asked: AttachmentCommand) -> Told {
    match asked {
        AttachmentCommand::Save { id, to, why } => {
            open_attachment(session, OpenAttachment { id, why: Some(why.clone()) })?;
            let kind = note_saved(session, &SaveAttachment { id, why })?;
            let bytes = write_out(session, id, &to)?;
            Answer::of(&json!({ "bytes": bytes, "mime": kind.mime() }), session.words().word("attachment-saved"))
        }
        AttachmentCommand::Remove { id } => {
            let changed = remove_attachment(session, RemoveAttachment { op_id: OpId::fresh(), id })?;
            Answer::saved(&changed, session.words())
        }
    }
}

/// How much is in memory at once.
const STEP: u64 = 4 * 1024 * 1024;

/// Piece by piece, so that a film never lies in memory whole.
fn write_out(session: &Session, id: AttachmentId, to: &Path) -> Result<u64, Refusal> {
    let refused = |error: std::io::Error| Refusal::coded(save_code(&error), "file");
    let mut file = private(to).map_err(refused)?;
    let mut at = 0;
    loop {
        let part = read_part(session, id, at, STEP)?;
        file.write_all(&part.bytes).map_err(refused)?;
        at += part.bytes.len() as u64;
        if part.bytes.is_empty() || at >= part.length {
            return Ok(at);
        }
    }
}
