//! Where a deliberate export goes: the system's own dialog asks. Tests name a folder instead, since no driver can
//! press a native dialog.

use std::path::PathBuf;

use doorstep_core::error::{AppError, Outcome};
use tauri::{AppHandle, Manager, Runtime};

/// How a place to save is found.
pub enum SaveTo {
    /// The system's dialog.
    Dialog,
    /// Always this folder.
    Folder(PathBuf),
}

/// Saves bytes where the person says. `false` if they thought better of it.
///
/// # Errors
/// `read-only`, `disk-full` or `unexpected`, as the system says; a half-written file is taken away.
pub async fn save<R: Runtime>(app: AppHandle<R>, name: &'static str, bytes: Vec<u8>) -> Outcome<bool> {
    let place = match app.state::<SaveTo>().inner() {
        SaveTo::Folder(folder) => Some(folder.join(name)),
        SaveTo::Dialog => ask(app.clone(), name).await,
    };
    let Some(place) = place else { return Ok(false) };
    write(place, bytes).map_err(|error| AppError::coded(code(&error), error.kind()))?;
    Ok(true)
}

async fn ask<R: Runtime>(app: AppHandle<R>, name: &'static str) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let (answer, answered) = tokio::sync::oneshot::channel();
    app.dialog().file().set_file_name(name).save_file(move |chosen| drop(answer.send(chosen)));
    answered.await.ok().flatten()?.into_path().ok()
}

fn write(place: PathBuf, bytes: Vec<u8>) -> std::io::Result<()> {
    std::fs::write(&place, bytes).inspect_err(|_| {
        // A partial page must not pass for a whole one. If even this fails, the first error is the one to tell.
        drop(std::fs::remove_file(&place));
    })
}

fn code(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => "save-read-only",
        Kind::StorageFull | Kind::QuotaExceeded => "save-disk-full",
        _ => "save-failed",
    }
}
