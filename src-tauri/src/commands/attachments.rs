//! Photos, papers and films. The window never names a path: the system's own dialog does, and the bytes stay here.

use std::fs::File;
use std::io::BufReader;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use doorstep_core::attachments::{
    self, AttachFile, Attached, AttachmentView, OpenAttachment, RemoveAttachment, SaveAttachment, Source, note_saved,
    read_part,
};
use doorstep_core::changed::Changed;
use doorstep_core::error::AppError;
use doorstep_core::families::FamilyRequest;
use doorstep_core::ids::AttachmentId;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, State};

use super::brief::SavedFile;
use crate::desk::Desk;
use crate::saving;

/// What choosing a file came to.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachOutcome {
    /// None if the person thought better of it.
    attached: Option<Attached>,
}

/// A part of a film.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartRequest {
    id: AttachmentId,
    /// Where it begins.
    from: u32,
}

/// The part.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FilmPart {
    /// The bytes, in base64; empty at the end.
    content: String,
    /// How long the whole is.
    length: u32,
}

/// How much of a film travels at once.
const STEP: u64 = 1024 * 1024;

/// A file is chosen and kept.
#[tauri::command]
#[specta::specta]
pub async fn attach_file<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: AttachFile,
) -> Result<AttachOutcome, AppError> {
    let Some(path) = saving::choose(app).await else { return Ok(AttachOutcome { attached: None }) };
    let attached = desk.with(move |session| {
        let unreadable = |error: std::io::Error| AppError {
            field: Some("file".to_owned()),
            ..AppError::coded("attachment-unreadable", error.kind())
        };
        let file = File::open(&path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let source = Source { name: &name, length, bytes: &mut BufReader::new(file) };
        attachments::attach_file(session, request, source)
    });
    Ok(AttachOutcome { attached: Some(attached.await?) })
}

/// What is kept with a family.
#[tauri::command]
#[specta::specta]
pub async fn attachments(desk: State<'_, Desk>, request: FamilyRequest) -> Result<Vec<AttachmentView>, AppError> {
    desk.with(move |session| attachments::list_attachments(session, request)).await
}

/// A restricted one is opened; that it was is written down.
#[tauri::command]
#[specta::specta]
pub async fn open_attachment(desk: State<'_, Desk>, request: OpenAttachment) -> Result<(), AppError> {
    desk.with(move |session| attachments::open_attachment(session, request)).await
}

/// A part of a film, for webviews whose player knows no scheme of ours.
#[tauri::command]
#[specta::specta]
pub async fn film_part(desk: State<'_, Desk>, request: PartRequest) -> Result<FilmPart, AppError> {
    desk.with(move |session| {
        let part = read_part(session, request.id, request.from.into(), STEP)?;
        let length = u32::try_from(part.length).unwrap_or(u32::MAX);
        Ok(FilmPart { content: BASE64_STANDARD.encode(&part.bytes[..]), length })
    })
    .await
}

/// A copy is saved outside of the vault, where the person says. The reason is written down first.
#[tauri::command]
#[specta::specta]
pub async fn save_attachment<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: SaveAttachment,
) -> Result<SavedFile, AppError> {
    let (name, bytes) = desk
        .with(move |session| {
            let kind = note_saved(session, &request)?;
            let part = read_part(session, request.id, 0, u64::MAX)?;
            Ok((kind.file_name(), part.bytes.to_vec()))
        })
        .await?;
    // A file name is seen by many programs: it names no family.
    Ok(SavedFile { saved: saving::save(app, name, bytes).await? })
}

/// One is taken out.
#[tauri::command]
#[specta::specta]
pub async fn remove_attachment(desk: State<'_, Desk>, request: RemoveAttachment) -> Result<Changed, AppError> {
    desk.with(move |session| attachments::remove_attachment(session, request)).await
}
