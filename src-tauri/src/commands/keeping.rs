//! How long records are kept, and how they end. One line each, but for the family's own copy, which is saved where the
//! person says.

use doorstep_core::changed::Changed;
use doorstep_core::error::AppError;
use doorstep_core::keeping;
use doorstep_print::{PaperSize, sheet_document};
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};

use super::brief::{SavedFile, typeset, unprintable};
use crate::desk::Desk;
use crate::saving;

/// A family leaves.
#[tauri::command]
#[specta::specta]
pub async fn leave_family(desk: State<'_, Desk>, request: keeping::LeaveFamily) -> Result<Changed, AppError> {
    desk.with(move |session| keeping::leave_family(session, request)).await
}

/// A family is with us again.
#[tauri::command]
#[specta::specta]
pub async fn welcome_back(desk: State<'_, Desk>, request: keeping::WelcomeBack) -> Result<Changed, AppError> {
    desk.with(move |session| keeping::welcome_back(session, request)).await
}

/// What is due, what is held, what has gone.
#[tauri::command]
#[specta::specta]
pub async fn keeping(desk: State<'_, Desk>) -> Result<keeping::KeepingView, AppError> {
    desk.with(|session| keeping::keeping_list(session)).await
}

/// For how long a class is kept.
#[tauri::command]
#[specta::specta]
pub async fn set_period(desk: State<'_, Desk>, request: keeping::SetPeriod) -> Result<keeping::PeriodSet, AppError> {
    desk.with(move |session| keeping::set_period(session, request)).await
}

/// Nothing of a family may go now.
#[tauri::command]
#[specta::specta]
pub async fn place_hold(desk: State<'_, Desk>, request: keeping::PlaceHold) -> Result<Changed, AppError> {
    desk.with(move |session| keeping::place_hold(session, request)).await
}

/// A hold is no longer needed.
#[tauri::command]
#[specta::specta]
pub async fn end_hold(desk: State<'_, Desk>, request: keeping::EndHold) -> Result<Changed, AppError> {
    desk.with(move |session| keeping::end_hold(session, request)).await
}

/// Records go, for good.
#[tauri::command]
#[specta::specta]
pub async fn erase_family(desk: State<'_, Desk>, request: keeping::EraseFamily) -> Result<keeping::Erased, AppError> {
    desk.with(move |session| keeping::erase_family(session, request)).await
}

/// In which form a family gets its record.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum RecordForm {
    /// To read.
    Pdf,
    /// For a program.
    Json,
}

/// A family's own record, saved where the person says.
#[tauri::command]
#[specta::specta]
pub async fn export_family<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: keeping::ExportFamily,
    form: RecordForm,
) -> Result<SavedFile, AppError> {
    let (export, lang) =
        desk.with(move |session| Ok((keeping::export_family(session, request)?, session.lang()))).await?;
    // A file name is seen by many programs: it names no family.
    let saved = match form {
        RecordForm::Json => saving::save(app, "family-record.json", export.json.into_bytes()).await?,
        RecordForm::Pdf => {
            let pdf = typeset(move || {
                let document = sheet_document(&export.sheet, lang, PaperSize::A4).map_err(unprintable)?;
                document.pdf().map_err(unprintable)
            });
            saving::save(app, "family-record.pdf", pdf.await?).await?
        }
    };
    Ok(SavedFile { saved })
}
