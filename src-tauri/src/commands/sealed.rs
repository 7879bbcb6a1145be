//! Sealed records and who opened them. One line each.

use doorstep_core::access_journal::{AccessCard, AccessPage, AccessRequest};
use doorstep_core::changed::Changed;
use doorstep_core::error::AppError;
use doorstep_core::families::FamilyRequest;
use doorstep_core::{access_journal, sealed};
use tauri::State;

use crate::desk::Desk;

/// A restricted note is sealed.
#[tauri::command]
#[specta::specta]
pub async fn seal_restricted(desk: State<'_, Desk>, request: sealed::SealRestricted) -> Result<Changed, AppError> {
    desk.with(move |session| sealed::seal_restricted(session, request)).await
}

/// A sealed record is taken out.
#[tauri::command]
#[specta::specta]
pub async fn remove_sealed(desk: State<'_, Desk>, request: sealed::RemoveSealed) -> Result<Changed, AppError> {
    desk.with(move |session| sealed::remove_sealed(session, request)).await
}

/// What stands on a family's page about its sealed records.
#[tauri::command]
#[specta::specta]
pub async fn access_card(desk: State<'_, Desk>, request: FamilyRequest) -> Result<AccessCard, AppError> {
    desk.with(move |session| access_journal::access_card(session, request)).await
}

/// Who opened what.
#[tauri::command]
#[specta::specta]
pub async fn access(desk: State<'_, Desk>, request: AccessRequest) -> Result<AccessPage, AppError> {
    desk.with(move |session| access_journal::access_list(session, request)).await
}
