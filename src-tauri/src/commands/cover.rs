//! Covering the window, taking the cover away, and leaving in a hurry.

use std::time::Duration;

use doorstep_core::changed::Changed;
use doorstep_core::cover::{self, AllowCover, ChoosePin, CoverSettings, Uncover};
use doorstep_core::error::AppError;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, State};

use crate::desk::Desk;
use crate::keeper::Tried;
use crate::windows;

/// How long the last words of somebody who leaves may take to the disk. The screen is neutral by then.
const LAST_WORDS: Duration = Duration::from_millis(300);

/// What asking for the cover came to.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum CoverOutcome {
    /// The window is covered.
    Covered,
    /// It cannot be covered here, so it is locked.
    Locked,
}

/// What a number came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum UncoverOutcome {
    /// The cover is gone.
    Open,
    /// It does not fit; so many tries are left.
    Wrong { left: u32 },
    /// That was the last try: the vault is locked.
    Locked,
}

/// Somebody leaves in a hurry.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeExit {
    /// There are words that are not on the disk yet.
    words_waiting: bool,
}

/// How the cover stands here.
#[tauri::command]
#[specta::specta]
pub async fn cover_settings(desk: State<'_, Desk>) -> Result<CoverSettings, AppError> {
    desk.with(|session| cover::cover_settings(session)).await
}

/// A lead allows the cover on this machine, or forbids it.
#[tauri::command]
#[specta::specta]
pub async fn allow_cover(desk: State<'_, Desk>, request: AllowCover) -> Result<Changed, AppError> {
    desk.with(move |session| cover::allow_cover(session, request)).await
}

/// The person chooses the number that takes the cover away.
#[tauri::command]
#[specta::specta]
pub async fn choose_pin(desk: State<'_, Desk>, request: ChoosePin) -> Result<Changed, AppError> {
    desk.with(move |session| cover::choose_pin(session, &request)).await
}

/// The person wants no cover any more.
#[tauri::command]
#[specta::specta]
pub async fn forget_pin(desk: State<'_, Desk>) -> Result<Changed, AppError> {
    desk.with(cover::forget_pin).await
}

/// Covers the window at once. Where that is not allowed it locks: whoever asks wants nothing to be seen.
#[tauri::command]
#[specta::specta]
pub async fn cover<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<CoverOutcome, AppError> {
    desk.veil().cover();
    if desk.ask(|keeper| cover::can_cover(keeper.behind_the_cover()?)).await.unwrap_or(false) {
        return Ok(CoverOutcome::Covered);
    }
    windows::lock(app).await;
    Ok(CoverOutcome::Locked)
}

/// Tries a number on the cover.
#[tauri::command]
#[specta::specta]
pub async fn uncover<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: Uncover,
) -> Result<UncoverOutcome, AppError> {
    match desk.ask(move |keeper| keeper.uncover(&request)).await? {
        Tried::Fits => {
            desk.still_here();
            Ok(UncoverOutcome::Open)
        }
        Tried::Wrong { left: 0 } => {
            windows::lock(app).await;
            Ok(UncoverOutcome::Locked)
        }
        Tried::Wrong { left } => Ok(UncoverOutcome::Wrong { left }),
    }
}

/// Leaves in a hurry: our name goes, last words are kept, the vault closes, and a clock stays behind.
#[tauri::command]
#[specta::specta]
pub async fn safe_exit<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: SafeExit,
) -> Result<(), AppError> {
    windows::make_neutral(&app);
    desk.veil().leave();
    if request.words_waiting {
        tokio::time::sleep(LAST_WORDS).await;
    }
    windows::leave(app).await;
    Ok(())
}

/// From the neutral window back to the small one that asks who is there.
#[tauri::command]
#[specta::specta]
pub async fn come_back<R: Runtime>(app: AppHandle<R>) -> Result<(), AppError> {
    windows::come_forward(&app);
    Ok(())
}

/// A lead has read that the clock of this machine was set back.
#[tauri::command]
#[specta::specta]
pub async fn read_clock_notice(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.with(cover::read_clock_notice).await
}
