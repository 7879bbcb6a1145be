//! The team: who is on it, how somebody comes and goes, which families are whose.

use doorstep_core::changed::Changed;
use doorstep_core::error::{AppError, Code};
use doorstep_core::team;
use doorstep_vault::KdfCost;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

use crate::desk::Desk;
use crate::windows;

/// How far new keys for everybody have come.
#[derive(Clone, Copy, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KeysProgress {
    done: u32,
    total: u32,
}

/// The team's page.
#[tauri::command]
#[specta::specta]
pub async fn team(desk: State<'_, Desk>) -> Result<team::TeamView, AppError> {
    desk.with(|session| team::team(session)).await
}

/// Which families are somebody's.
#[tauri::command]
#[specta::specta]
pub async fn caseload(desk: State<'_, Desk>, request: team::Caseload) -> Result<Vec<team::CaseloadFamily>, AppError> {
    desk.with(move |session| team::caseload(session, request)).await
}

/// Somebody joins. Their phrase is shown once.
#[tauri::command]
#[specta::specta]
pub async fn add_staff(desk: State<'_, Desk>, request: team::AddStaff) -> Result<team::OneTimePhrase, AppError> {
    desk.with(move |session| team::add_staff(session, request, KdfCost::calibrated())).await
}

/// A phrase for one sign-in.
#[tauri::command]
#[specta::specta]
pub async fn give_phrase(desk: State<'_, Desk>, request: team::GivePhrase) -> Result<team::OneTimePhrase, AppError> {
    desk.with(move |session| team::give_phrase(session, request, KdfCost::calibrated())).await
}

/// Somebody's work changes.
#[tauri::command]
#[specta::specta]
pub async fn set_staff_role(desk: State<'_, Desk>, request: team::SetStaffRole) -> Result<Changed, AppError> {
    desk.with(move |session| team::set_staff_role(session, request)).await
}

/// Somebody is called something else.
#[tauri::command]
#[specta::specta]
pub async fn rename_staff(desk: State<'_, Desk>, request: team::RenameStaff) -> Result<Changed, AppError> {
    desk.with(move |session| team::rename_staff(session, request)).await
}

/// Somebody leaves, with progress. Where the new keys could not be brought to their end, everything is locked:
/// the next unlock finishes it.
#[tauri::command]
#[specta::specta]
pub async fn remove_staff<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: team::RemoveStaff,
    on_progress: Channel<KeysProgress>,
) -> Result<team::RemoveOutcome, AppError> {
    let watched = desk.expect_work();
    let outcome = desk
        .with(move |session| {
            let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
            team::remove_staff(session, request, &mut |done, total| {
                // A window that is gone needs no progress; the work itself decides whether to go on.
                drop(on_progress.send(KeysProgress { done: count(done), total: count(total) }));
                !watched.was_cancelled()
            })
        })
        .await;
    if outcome.as_ref().is_err_and(|error| error.is(Code::KeysUnfinished)) {
        windows::lock(app).await;
    }
    outcome
}

/// Families are passed on.
#[tauri::command]
#[specta::specta]
pub async fn hand_over_caseload(desk: State<'_, Desk>, request: team::HandOverCaseload) -> Result<Changed, AppError> {
    desk.with(move |session| team::hand_over_caseload(session, request)).await
}

/// A family has met their new visitor.
#[tauri::command]
#[specta::specta]
pub async fn finish_handoff(desk: State<'_, Desk>, request: team::FinishHandoff) -> Result<Changed, AppError> {
    desk.with(move |session| team::finish_handoff(session, request)).await
}
