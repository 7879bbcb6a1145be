//! What support may know of this installation, to be read before it is saved.

use std::time::SystemTime;

use doorstep_core::diagnostics::{Diagnostics, Surroundings, closed, open};
use doorstep_core::error::{AppError, Outcome};
use doorstep_vault::{VaultFolder, numbers};
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

const FILE: &str = "doorstep-diagnostics.txt";

fn diagnosed(keeper: &mut Keeper) -> Outcome<String> {
    let folder = keeper.folder().clone();
    let session = keeper.session()?;
    around(&folder, |around| open(session, around))
}

/// From outside alone, for records that do not open.
fn diagnosed_closed(keeper: &mut Keeper) -> Outcome<String> {
    around(keeper.folder(), |around| Ok(closed(around)))
}

fn around(folder: &VaultFolder, look: impl FnOnce(&Surroundings<'_>) -> Outcome<Diagnostics>) -> Outcome<String> {
    let webview = tauri::webview_version().map(|version| numbers(&version)).unwrap_or_default();
    Ok(look(&Surroundings { folder, now: SystemTime::now(), asked_by: "window", webview })?.text())
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
    Ok(SavedFile { saved: saving::save(app, FILE, text.into_bytes()).await? })
}

/// Saves what can be said from outside, when the records do not open. There is nothing of anybody in it.
#[tauri::command]
#[specta::specta]
pub async fn save_closed_diagnostics<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
) -> Result<SavedFile, AppError> {
    let text = desk.ask(diagnosed_closed).await?;
    Ok(SavedFile { saved: saving::save_openly(app, FILE, text.into_bytes()).await? })
}
