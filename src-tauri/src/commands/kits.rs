//! Kits and the shelf. One line each: the request goes to the core, the answer comes back.

use doorstep_core::changed::{Changed, Made};
use doorstep_core::error::AppError;
use doorstep_core::{ids, kits, stock};
use tauri::State;

use crate::desk::Desk;

/// The board.
#[tauri::command]
#[specta::specta]
pub async fn kit_board(desk: State<'_, Desk>, request: kits::ListBoard) -> Result<kits::KitBoard, AppError> {
    desk.with(move |session| kits::kit_board(session, request)).await
}

/// A kit, or its next version.
#[tauri::command]
#[specta::specta]
pub async fn define_kit(desk: State<'_, Desk>, request: kits::DefineKit) -> Result<Made<ids::KitId>, AppError> {
    desk.with(move |session| kits::define_kit(session, request)).await
}

/// A family asks for a kit.
#[tauri::command]
#[specta::specta]
pub async fn ask_kit(desk: State<'_, Desk>, request: kits::AskKit) -> Result<Made<ids::DeliveryId>, AppError> {
    desk.with(move |session| kits::ask_kit(session, request)).await
}

/// When, and how.
#[tauri::command]
#[specta::specta]
pub async fn plan_kit(desk: State<'_, Desk>, request: kits::PlanKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::plan_kit(session, request)).await
}

/// A kit is packed.
#[tauri::command]
#[specta::specta]
pub async fn pack_kit(desk: State<'_, Desk>, request: kits::PackKit) -> Result<kits::PackOutcome, AppError> {
    desk.with(move |session| kits::pack_kit(session, request)).await
}

/// What was packed goes back.
#[tauri::command]
#[specta::specta]
pub async fn unpack_kit(desk: State<'_, Desk>, request: kits::UnpackKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::unpack_kit(session, request)).await
}

/// A kit goes out.
#[tauri::command]
#[specta::specta]
pub async fn send_kit(desk: State<'_, Desk>, request: kits::SendKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::send_kit(session, request)).await
}

/// A kit reaches the family.
#[tauri::command]
#[specta::specta]
pub async fn hand_over(desk: State<'_, Desk>, request: kits::HandOver) -> Result<Changed, AppError> {
    desk.with(move |session| kits::hand_over(session, request)).await
}

/// A kit did not reach the family.
#[tauri::command]
#[specta::specta]
pub async fn not_delivered(desk: State<'_, Desk>, request: kits::NotDelivered) -> Result<Changed, AppError> {
    desk.with(move |session| kits::not_delivered(session, request)).await
}

/// Another day.
#[tauri::command]
#[specta::specta]
pub async fn try_kit_again(desk: State<'_, Desk>, request: kits::TryKitAgain) -> Result<Changed, AppError> {
    desk.with(move |session| kits::try_kit_again(session, request)).await
}

/// A kit comes back.
#[tauri::command]
#[specta::specta]
pub async fn return_kit(desk: State<'_, Desk>, request: kits::ReturnKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::return_kit(session, request)).await
}

/// What they said about it.
#[tauri::command]
#[specta::specta]
pub async fn hear_back(desk: State<'_, Desk>, request: kits::HearBack) -> Result<Changed, AppError> {
    desk.with(move |session| kits::hear_back(session, request)).await
}

/// The conversation about it.
#[tauri::command]
#[specta::specta]
pub async fn talk_kit(desk: State<'_, Desk>, request: kits::TalkKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::talk_kit(session, request)).await
}

/// No, thank you; or later.
#[tauri::command]
#[specta::specta]
pub async fn decline_kit(desk: State<'_, Desk>, request: kits::DeclineKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::decline_kit(session, request)).await
}

/// Asked again.
#[tauri::command]
#[specta::specta]
pub async fn ask_kit_again(desk: State<'_, Desk>, request: kits::AskKitAgain) -> Result<Changed, AppError> {
    desk.with(move |session| kits::ask_kit_again(session, request)).await
}

/// Not needed any more.
#[tauri::command]
#[specta::specta]
pub async fn cancel_kit(desk: State<'_, Desk>, request: kits::CancelKit) -> Result<Changed, AppError> {
    desk.with(move |session| kits::cancel_kit(session, request)).await
}

/// A thing is added or put right.
#[tauri::command]
#[specta::specta]
pub async fn add_item(desk: State<'_, Desk>, request: stock::AddItem) -> Result<Made<ids::ItemId>, AppError> {
    desk.with(move |session| stock::add_item(session, request)).await
}

/// A place is added.
#[tauri::command]
#[specta::specta]
pub async fn add_place(desk: State<'_, Desk>, request: stock::AddPlace) -> Result<Made<ids::PlaceId>, AppError> {
    desk.with(move |session| stock::add_place(session, request)).await
}

/// Something came in.
#[tauri::command]
#[specta::specta]
pub async fn receive_stock(desk: State<'_, Desk>, request: stock::ReceiveStock) -> Result<Changed, AppError> {
    desk.with(move |session| stock::receive_stock(session, request)).await
}

/// Something moves.
#[tauri::command]
#[specta::specta]
pub async fn move_stock(desk: State<'_, Desk>, request: stock::MoveStock) -> Result<stock::StockOutcome, AppError> {
    desk.with(move |session| stock::move_stock(session, request)).await
}

/// Something was counted.
#[tauri::command]
#[specta::specta]
pub async fn count_stock(desk: State<'_, Desk>, request: stock::CountStock) -> Result<Changed, AppError> {
    desk.with(move |session| stock::count_stock(session, request)).await
}

/// All kits.
#[tauri::command]
#[specta::specta]
pub async fn kits(desk: State<'_, Desk>) -> Result<Vec<kits::KitView>, AppError> {
    desk.with(|session| kits::list_kits(session)).await
}

/// What we have, where, till when.
#[tauri::command]
#[specta::specta]
pub async fn shelf(desk: State<'_, Desk>) -> Result<stock::Shelf, AppError> {
    desk.with(|session| stock::list_shelf(session)).await
}
