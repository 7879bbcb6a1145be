//! The history, and the page of the journal's state that is printed and signed.

use doorstep_core::error::AppError;
use doorstep_core::history::{
    self, ChangesRequest, HistoryPage, HistoryRequest, UndoChange, changes as all_changes, family_history,
};
use doorstep_core::settings::Undone;
use doorstep_print::{PaperSize, journal_document};
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};

use super::brief::{Pages, SavedFile, typeset, unprintable};
use crate::desk::Desk;
use crate::saving;

/// Which month, `YYYY-MM`; none for this one.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JournalPageRequest {
    month: Option<String>,
}

/// The history of a family, or of one of its records.
#[tauri::command]
#[specta::specta]
pub async fn history(desk: State<'_, Desk>, request: HistoryRequest) -> Result<HistoryPage, AppError> {
    desk.with(move |session| family_history(session, request)).await
}

/// Everybody's work, or that of one person.
#[tauri::command]
#[specta::specta]
pub async fn changes(desk: State<'_, Desk>, request: ChangesRequest) -> Result<HistoryPage, AppError> {
    desk.with(move |session| all_changes(session, request)).await
}

/// An older action is taken back, with a reason.
#[tauri::command]
#[specta::specta]
pub async fn undo_change(desk: State<'_, Desk>, request: UndoChange) -> Result<Undone, AppError> {
    desk.with(move |session| history::undo_change(session, request)).await
}

/// The state of the journal, as a page to look at.
#[tauri::command]
#[specta::specta]
pub async fn journal_page(desk: State<'_, Desk>, request: JournalPageRequest) -> Result<Pages, AppError> {
    let (page, lang) = desk
        .with(move |session| Ok((history::journal_page(session, request.month.as_deref())?, session.lang())))
        .await?;
    typeset(move || {
        let document = journal_document(&page, lang, PaperSize::A4).map_err(unprintable)?;
        Ok(Pages { pages: document.svg_pages() })
    })
    .await
}

/// The state of the journal as a file, where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_journal_pdf<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: JournalPageRequest,
) -> Result<SavedFile, AppError> {
    let (page, lang) = desk
        .with(move |session| Ok((history::journal_file(session, request.month.as_deref())?, session.lang())))
        .await?;
    let pdf = typeset(move || {
        journal_document(&page, lang, PaperSize::A4).and_then(|document| document.pdf()).map_err(unprintable)
    })
    .await?;
    Ok(SavedFile { saved: saving::save(app, "journal-state.pdf", pdf).await? })
}
