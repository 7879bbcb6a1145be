//! What support may know of this installation, to be read before it is saved.

use std::time::SystemTime;

use doorstep_core::diagnostics::{Surroundings, open};
use doorstep_core::error::{AppError, Outcome};
use doorstep_vault::numbers;
use serde::Serialize;
use tauri::{AppHandle, Runtime, State};

use super::brief::SavedFile;
use crate::desk::Desk;
use crate::keeper::Keeper;
use crate::saving;

/// The diagnostics, all of them.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DiagnosticsView {
    /// One line each. Not translated: support reads it.
    text: String,
}

fn diagnosed(keeper: &mut Keeper) -> Outcome<String> {
    let folder = keeper.folder().clone();
    let webview = tauri::webview_version().map(|version| numbers(&version)).unwrap_or_default();
    let around = Surroundings { folder: &folder, now: SystemTime::now(), asked_by: "window", webview };
    Ok(open(keeper.session()?, &around)?.text())
}

/// Shows what would be in the file.
#[tauri::command]
#[specta::specta]
pub async fn diagnostics(desk: State<'_, Desk>) -> Result<DiagnosticsView, AppError> {
    desk.still_here();
    Ok(DiagnosticsView { text: desk.ask(diagnosed).await? })
}

/// Saves it where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_diagnostics<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<SavedFile, AppError> {
    desk.still_here();
    let text = desk.ask(diagnosed).await?;
    Ok(SavedFile { saved: saving::save(app, "doorstep-diagnostics.txt", text.into_bytes()).await? })
}
