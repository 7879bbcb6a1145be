//! A family's page and everything that is changed on it. One line each: the request goes to the core, the answer comes back.

use doorstep_core::changed::{Changed, Made};
use doorstep_core::error::AppError;
use doorstep_core::{families, ids, promises, sealed, visits};
use tauri::State;

use crate::desk::Desk;

/// Lists families: mine, or all.
#[tauri::command]
#[specta::specta]
pub async fn families(
    desk: State<'_, Desk>,
    request: families::ListFamilies,
) -> Result<Vec<families::FamilyRow>, AppError> {
    desk.with(move |session| families::list_families(session, request)).await
}

/// Families that share a name with one being typed.
#[tauri::command]
#[specta::specta]
pub async fn likely_duplicates(
    desk: State<'_, Desk>,
    request: families::LikelyDuplicates,
) -> Result<Vec<families::FamilyRow>, AppError> {
    desk.with(move |session| families::likely_duplicates(session, request)).await
}

/// A family's page.
#[tauri::command]
#[specta::specta]
pub async fn family(desk: State<'_, Desk>, request: families::FamilyRequest) -> Result<families::FamilyView, AppError> {
    desk.with(move |session| families::family_page(session, request)).await
}

/// A family's name and who visits them.
#[tauri::command]
#[specta::specta]
pub async fn family_name(
    desk: State<'_, Desk>,
    request: families::FamilyRequest,
) -> Result<families::FamilyName, AppError> {
    desk.with(move |session| families::family_name(session, request)).await
}

/// How to reach a family.
#[tauri::command]
#[specta::specta]
pub async fn family_reach(
    desk: State<'_, Desk>,
    request: families::FamilyRequest,
) -> Result<families::FamilyReach, AppError> {
    desk.with(move |session| families::family_reach(session, request)).await
}

/// What a kit for a family needs.
#[tauri::command]
#[specta::specta]
pub async fn family_kit(
    desk: State<'_, Desk>,
    request: families::FamilyRequest,
) -> Result<families::FamilyKit, AppError> {
    desk.with(move |session| families::family_kit(session, request)).await
}

/// An older part of a family's time line.
#[tauri::command]
#[specta::specta]
pub async fn timeline(
    desk: State<'_, Desk>,
    request: families::TimelineRequest,
) -> Result<families::TimelinePage, AppError> {
    desk.with(move |session| families::timeline(session, &request)).await
}

/// A family joins.
#[tauri::command]
#[specta::specta]
pub async fn enrol_family(
    desk: State<'_, Desk>,
    request: families::EnrolFamily,
) -> Result<Made<ids::FamilyId>, AppError> {
    desk.with(move |session| families::enrol_family(session, request)).await
}

/// A family's own page is put right.
#[tauri::command]
#[specta::specta]
pub async fn edit_family(desk: State<'_, Desk>, request: families::EditFamily) -> Result<Changed, AppError> {
    desk.with(move |session| families::edit_family(session, request)).await
}

/// A family's records are put away.
#[tauri::command]
#[specta::specta]
pub async fn remove_family(desk: State<'_, Desk>, request: families::RemoveFamily) -> Result<Changed, AppError> {
    desk.with(move |session| families::remove_family(session, request)).await
}

/// A person is added or put right.
#[tauri::command]
#[specta::specta]
pub async fn save_person(desk: State<'_, Desk>, request: families::SavePerson) -> Result<Changed, AppError> {
    desk.with(move |session| families::save_person(session, request)).await
}

/// A person is taken out.
#[tauri::command]
#[specta::specta]
pub async fn remove_person(desk: State<'_, Desk>, request: families::RemovePerson) -> Result<Changed, AppError> {
    desk.with(move |session| families::remove_person(session, request)).await
}

/// A way to reach somebody is added or put right.
#[tauri::command]
#[specta::specta]
pub async fn save_way(desk: State<'_, Desk>, request: families::SaveWay) -> Result<Changed, AppError> {
    desk.with(move |session| families::save_way(session, request)).await
}

/// A way is taken out.
#[tauri::command]
#[specta::specta]
pub async fn remove_way(desk: State<'_, Desk>, request: families::RemoveWay) -> Result<Changed, AppError> {
    desk.with(move |session| families::remove_way(session, request)).await
}

/// The family's rule of safe contact.
#[tauri::command]
#[specta::specta]
pub async fn set_safe_contact(desk: State<'_, Desk>, request: families::SetSafeContact) -> Result<Changed, AppError> {
    desk.with(move |session| families::set_safe_contact(session, request)).await
}

/// The rule as every screen about the family shows it.
#[tauri::command]
#[specta::specta]
pub async fn safe_contact(
    desk: State<'_, Desk>,
    request: families::SafeContactRequest,
) -> Result<families::SafeContactView, AppError> {
    desk.with(move |session| families::safe_contact(session, request)).await
}

/// They were asked today, and the rule is still right.
#[tauri::command]
#[specta::specta]
pub async fn check_safe_contact(
    desk: State<'_, Desk>,
    request: families::CheckSafeContact,
) -> Result<Changed, AppError> {
    desk.with(move |session| families::check_safe_contact(session, request)).await
}

/// Something that goes well.
#[tauri::command]
#[specta::specta]
pub async fn add_strength(desk: State<'_, Desk>, request: families::AddStrength) -> Result<Changed, AppError> {
    desk.with(move |session| families::add_strength(session, request)).await
}

/// A strength is taken out.
#[tauri::command]
#[specta::specta]
pub async fn remove_strength(desk: State<'_, Desk>, request: families::RemoveStrength) -> Result<Changed, AppError> {
    desk.with(move |session| families::remove_strength(session, request)).await
}

/// Somebody promised something.
#[tauri::command]
#[specta::specta]
pub async fn add_promise(desk: State<'_, Desk>, request: promises::AddPromise) -> Result<Changed, AppError> {
    desk.with(move |session| promises::add_promise(session, request)).await
}

/// A promise is kept.
#[tauri::command]
#[specta::specta]
pub async fn keep_promise(desk: State<'_, Desk>, request: promises::PromiseRequest) -> Result<Changed, AppError> {
    desk.with(move |session| promises::keep_promise(session, request)).await
}

/// A promise no longer holds.
#[tauri::command]
#[specta::specta]
pub async fn drop_promise(desk: State<'_, Desk>, request: promises::PromiseRequest) -> Result<Changed, AppError> {
    desk.with(move |session| promises::drop_promise(session, request)).await
}

/// A note outside a visit.
#[tauri::command]
#[specta::specta]
pub async fn add_note(desk: State<'_, Desk>, request: visits::AddNote) -> Result<Changed, AppError> {
    desk.with(move |session| visits::add_note(session, request)).await
}

/// A fact is sealed.
#[tauri::command]
#[specta::specta]
pub async fn seal_fact(desk: State<'_, Desk>, request: sealed::SealFact) -> Result<Changed, AppError> {
    desk.with(move |session| sealed::seal_fact(session, request)).await
}

/// Sealed facts are opened, deliberately.
#[tauri::command]
#[specta::specta]
pub async fn open_sealed(
    desk: State<'_, Desk>,
    request: sealed::OpenSealed,
) -> Result<sealed::SealedRecords, AppError> {
    desk.with(move |session| sealed::open_sealed(session, request)).await
}
