//! Where a deliberate export goes, and which file comes in: the system's own dialog asks. Tests name a folder instead,
//! since no driver can press a native dialog.

use std::io::Write;
use std::path::{Path, PathBuf};

use doorstep_core::error::{AppError, Code, Outcome};
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;

/// How a place to save is found.
pub enum SaveTo {
    /// The system's dialog.
    Dialog,
    /// Always this folder; what is to be chosen lies in its folder `choose`.
    Folder(PathBuf),
}

/// Lets the person choose a file. None if they thought better of it.
pub async fn choose<R: Runtime>(app: AppHandle<R>) -> Option<PathBuf> {
    match app.state::<SaveTo>().inner() {
        SaveTo::Folder(folder) => {
            let mut there = std::fs::read_dir(folder.join("choose")).ok()?;
            there.find_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_file()))
        }
        SaveTo::Dialog => {
            use tauri_plugin_dialog::DialogExt;
            let (answer, answered) = tokio::sync::oneshot::channel();
            app.dialog().file().pick_file(move |chosen| drop(answer.send(chosen)));
            answered.await.ok().flatten()?.into_path().ok()
        }
    }
}

/// Saves bytes where the person says. `false` if they thought better of it.
///
/// # Errors
/// `locked` if a lock came first; `save-read-only`, `save-disk-full` or `save-failed`, as the system says.
pub async fn save<R: Runtime>(app: AppHandle<R>, name: &'static str, bytes: Vec<u8>) -> Outcome<bool> {
    let desk = app.state::<Desk>().inner().clone();
    let sitting = desk.ask(|keeper| keeper.sitting()).await?;
    let Some(place) = place_for(&app, name).await else { return Ok(false) };
    // The dialog may have stood open over a lock: whoever is in by now need not be who may have this.
    if desk.ask(|keeper| keeper.sitting()).await? != sitting {
        return Err(AppError::new(Code::Locked));
    }
    put(&place, &bytes)
}

/// The same for what is nobody's secret: nobody needs to be in.
///
/// # Errors
/// As [`save`], but never `locked`.
pub async fn save_openly<R: Runtime>(app: AppHandle<R>, name: &'static str, bytes: Vec<u8>) -> Outcome<bool> {
    match place_for(&app, name).await {
        Some(place) => put(&place, &bytes),
        None => Ok(false),
    }
}

async fn place_for<R: Runtime>(app: &AppHandle<R>, name: &'static str) -> Option<PathBuf> {
    match app.state::<SaveTo>().inner() {
        SaveTo::Folder(folder) => Some(folder.join(name)),
        SaveTo::Dialog => ask(app.clone(), name).await,
    }
}

fn put(place: &Path, bytes: &[u8]) -> Outcome<bool> {
    write(place, bytes).map_err(|error| AppError::coded(code(&error), error.kind()))?;
    Ok(true)
}

async fn ask<R: Runtime>(app: AppHandle<R>, name: &'static str) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let (answer, answered) = tokio::sync::oneshot::channel();
    app.dialog().file().set_file_name(name).save_file(move |chosen| drop(answer.send(chosen)));
    answered.await.ok().flatten()?.into_path().ok()
}

/// A folder that the person chooses, for a copy that leaves the machine or one that comes back.
pub async fn choose_folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    if let SaveTo::Folder(folder) = app.state::<SaveTo>().inner() {
        return Some(folder.clone());
    }
    let (answer, answered) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_folder(move |chosen| drop(answer.send(chosen)));
    answered.await.ok().flatten()?.into_path().ok()
}

/// A file with this ending that the person chooses. A test's folder stands for its newest such file.
pub async fn choose_file<R: Runtime>(app: &AppHandle<R>, ending: &'static str) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    if let SaveTo::Folder(folder) = app.state::<SaveTo>().inner() {
        let files = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
        return files.filter(|path| path.extension().is_some_and(|found| found == ending)).max();
    }
    let (answer, answered) = tokio::sync::oneshot::channel();
    app.dialog().file().add_filter("Doorstep", &[ending]).pick_file(move |chosen| drop(answer.send(chosen)));
    answered.await.ok().flatten()?.into_path().ok()
}

/// Beside its final name first, for this account only; a file that was there stays whole until the new one is.
fn write(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    let half = folder.join(format!(".doorstep-{}", uuid::Uuid::new_v4()));
    let written = write_private(&half, bytes).and_then(|()| std::fs::rename(&half, place));
    if written.is_err() {
        // A partial page must not pass for a whole one. If even this fails, the first error is the one to tell.
        drop(std::fs::remove_file(&half));
    }
    written
}

fn write_private(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn code(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => "save-read-only",
        Kind::StorageFull | Kind::QuotaExceeded => "save-disk-full",
        _ => "save-failed",
    }
}
