//! Today, visits, drafts. One line each: the request goes to the core, the answer comes back.

use doorstep_core::changed::{Changed, Made};
use doorstep_core::error::AppError;
use doorstep_core::{ids, today, visits};
use tauri::State;

use crate::desk::Desk;

/// A visit is planned.
#[tauri::command]
#[specta::specta]
pub async fn plan_visit(desk: State<'_, Desk>, request: visits::PlanVisit) -> Result<Made<ids::VisitId>, AppError> {
    desk.with(move |session| visits::plan_visit(session, request)).await
}

/// A plan changes.
#[tauri::command]
#[specta::specta]
pub async fn change_visit(desk: State<'_, Desk>, request: visits::ChangeVisit) -> Result<Changed, AppError> {
    desk.with(move |session| visits::change_visit(session, request)).await
}

/// A visit's page.
#[tauri::command]
#[specta::specta]
pub async fn visit(desk: State<'_, Desk>, request: visits::VisitRequest) -> Result<visits::VisitView, AppError> {
    desk.with(move |session| visits::visit_page(session, request)).await
}

/// Jots are kept.
#[tauri::command]
#[specta::specta]
pub async fn save_jot(desk: State<'_, Desk>, request: visits::SaveJot) -> Result<visits::Saved, AppError> {
    desk.with(move |session| visits::save_jot(session, request)).await
}

/// A visit's note is finished.
#[tauri::command]
#[specta::specta]
pub async fn finish_visit(desk: State<'_, Desk>, request: visits::FinishVisit) -> Result<Changed, AppError> {
    desk.with(move |session| visits::finish_visit(session, request)).await
}

/// A visit did not happen.
#[tauri::command]
#[specta::specta]
pub async fn miss_visit(desk: State<'_, Desk>, request: visits::MissVisit) -> Result<Changed, AppError> {
    desk.with(move |session| visits::miss_visit(session, request)).await
}

/// Half-typed text is kept.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(desk: State<'_, Desk>, request: visits::SaveDraft) -> Result<visits::Saved, AppError> {
    desk.with(move |session| visits::save_draft(session, &request)).await
}

/// Half-typed text, as it was.
#[tauri::command]
#[specta::specta]
pub async fn draft(desk: State<'_, Desk>, request: visits::DraftKey) -> Result<Option<visits::Draft>, AppError> {
    desk.with(move |session| visits::draft(session, &request)).await
}

/// Half-typed text goes.
#[tauri::command]
#[specta::specta]
pub async fn drop_draft(desk: State<'_, Desk>, request: visits::DraftKey) -> Result<(), AppError> {
    desk.with(move |session| visits::drop_draft(session, &request)).await
}

/// My work today.
#[tauri::command]
#[specta::specta]
pub async fn today(desk: State<'_, Desk>) -> Result<today::TodayView, AppError> {
    desk.with(|session| today::today(session)).await
}
