//! The frame around every screen: who is here, settings, search, review, undo, lock.

use doorstep_core::access::place_code;
use doorstep_core::changed::Changed;
use doorstep_core::error::AppError;
use doorstep_core::{care, demo, review, search, settings};
use doorstep_vault::{KdfCost, Passphrase, check_passphrase};
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};

use crate::desk::Desk;
use crate::windows;

/// What the frame shows.
#[tauri::command]
#[specta::specta]
pub async fn session(desk: State<'_, Desk>) -> Result<settings::SessionView, AppError> {
    let view = desk.with(|session| settings::session_view(session)).await?;
    desk.follow(&view);
    Ok(view)
}

/// The person has read that changes are missing from the file.
#[tauri::command]
#[specta::specta]
pub async fn accept_loss(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.with(doorstep_core::session::Session::accept_loss).await
}

/// The person has read what the vault noticed about its own files.
#[tauri::command]
#[specta::specta]
pub async fn read_vault_notices(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.with(care::read_vault_notices).await
}

/// Everybody of the team.
#[tauri::command]
#[specta::specta]
pub async fn staff(desk: State<'_, Desk>) -> Result<Vec<settings::StaffView>, AppError> {
    desk.with(|session| settings::list_staff(session)).await
}

/// Who may do what.
#[tauri::command]
#[specta::specta]
pub async fn permissions(desk: State<'_, Desk>) -> Result<settings::PermissionTable, AppError> {
    desk.with(|session| settings::permissions(session)).await
}

/// The person is still there.
#[tauri::command]
#[specta::specta]
pub async fn still_here(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.still_here();
    Ok(())
}

/// Locks: the main window is destroyed.
#[tauri::command]
#[specta::specta]
pub async fn lock<R: Runtime>(app: AppHandle<R>) -> Result<(), AppError> {
    windows::lock(app).await;
    Ok(())
}

/// A new passphrase.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangePassphrase {
    current: String,
    new: String,
}

/// The person chooses a new passphrase.
#[tauri::command]
#[specta::specta]
pub async fn change_passphrase(desk: State<'_, Desk>, request: ChangePassphrase) -> Result<(), AppError> {
    desk.with(move |session| {
        session.permit("change_passphrase")?;
        let new = check_passphrase(&request.new, session.vault().programme())?;
        Ok(session.vault_mut().change_passphrase(&Passphrase::typed(&request.current), &new, KdfCost::calibrated())?)
    })
    .await
}

/// Fills an empty vault with the invented demo programme.
#[tauri::command]
#[specta::specta]
pub async fn fill_demo(desk: State<'_, Desk>, request: demo::FillDemo) -> Result<Changed, AppError> {
    desk.with(move |session| demo::fill_demo(session, request)).await
}

/// Takes an action back.
#[tauri::command]
#[specta::specta]
pub async fn undo(desk: State<'_, Desk>, request: settings::UndoRequest) -> Result<settings::Undone, AppError> {
    desk.with(move |session| settings::undo(session, request)).await
}

/// The settings page.
#[tauri::command]
#[specta::specta]
pub async fn settings(desk: State<'_, Desk>) -> Result<settings::SettingsView, AppError> {
    desk.still_here();
    desk.ask(|keeper| {
        let folder = keeper.path().display().to_string();
        let warnings = keeper.folder().warnings().into_iter().map(|warning| place_code(warning).to_owned()).collect();
        Ok(settings::SettingsView { folder, warnings, ..settings::settings(keeper.session()?)? })
    })
    .await
}

/// Keeps new settings.
#[tauri::command]
#[specta::specta]
pub async fn save_settings(desk: State<'_, Desk>, request: settings::SaveSettings) -> Result<Changed, AppError> {
    let minutes = request.lock_minutes;
    let changed = desk.with(move |session| settings::save_settings(session, request)).await?;
    desk.may_idle(minutes);
    Ok(changed)
}

/// Hides the window from other programs, or shows it: at once.
#[tauri::command]
#[specta::specta]
pub async fn hide_window<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: settings::HideWindow,
) -> Result<Changed, AppError> {
    let changed = desk.with(move |session| settings::hide_window(session, request)).await?;
    windows::hide_main(&app, request.hidden);
    Ok(changed)
}

/// A speaker has checked a language.
#[tauri::command]
#[specta::specta]
pub async fn sign_off_language(desk: State<'_, Desk>, request: settings::SignOff) -> Result<Changed, AppError> {
    desk.with(move |session| settings::sign_off_language(session, request)).await
}

/// Searches.
#[tauri::command]
#[specta::specta]
pub async fn search(desk: State<'_, Desk>, request: search::SearchRequest) -> Result<Vec<search::Hit>, AppError> {
    desk.with(move |session| search::search(session, &request)).await
}

/// Lines of imports that wait for a person.
#[tauri::command]
#[specta::specta]
pub async fn review_list(desk: State<'_, Desk>) -> Result<Vec<review::ReviewLine>, AppError> {
    desk.with(|session| review::review_list(session)).await
}

/// A waiting line is filed.
#[tauri::command]
#[specta::specta]
pub async fn file_review(desk: State<'_, Desk>, request: review::FileReview) -> Result<Changed, AppError> {
    desk.with(move |session| review::file_review(session, request)).await
}
