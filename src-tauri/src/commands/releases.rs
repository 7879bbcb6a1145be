//! Releases, and copies for somebody outside. One line each, but for the copy: it is logged, set, and saved where the
//! person says.

use doorstep_core::changed::{Changed, Made};
use doorstep_core::error::AppError;
use doorstep_core::{ids, releases};
use doorstep_print::{PaperSize, sheet_document};
use serde::Serialize;
use tauri::{AppHandle, Runtime, State};

use super::brief::{typeset, unprintable};
use crate::desk::Desk;
use crate::saving;

/// A family's releases.
#[tauri::command]
#[specta::specta]
pub async fn releases(
    desk: State<'_, Desk>,
    request: releases::ReleasesRequest,
) -> Result<releases::FamilyReleases, AppError> {
    desk.with(move |session| releases::list_releases(session, request)).await
}

/// A release's own page.
#[tauri::command]
#[specta::specta]
pub async fn release(
    desk: State<'_, Desk>,
    request: releases::ReleaseRequest,
) -> Result<releases::ReleaseView, AppError> {
    desk.with(move |session| releases::release_page(session, request)).await
}

/// A release is written down.
#[tauri::command]
#[specta::specta]
pub async fn draft_release(
    desk: State<'_, Desk>,
    request: releases::DraftRelease,
) -> Result<Made<ids::ReleaseId>, AppError> {
    desk.with(move |session| releases::draft_release(session, request)).await
}

/// A release is signed.
#[tauri::command]
#[specta::specta]
pub async fn sign_release(
    desk: State<'_, Desk>,
    request: releases::SignRelease,
) -> Result<Made<ids::ReleaseId>, AppError> {
    desk.with(move |session| releases::sign_release(session, request)).await
}

/// A release is renewed: the next draft.
#[tauri::command]
#[specta::specta]
pub async fn renew_release(
    desk: State<'_, Desk>,
    request: releases::RenewRelease,
) -> Result<Made<ids::ReleaseId>, AppError> {
    desk.with(move |session| releases::renew_release(session, request)).await
}

/// A release is taken back.
#[tauri::command]
#[specta::specta]
pub async fn revoke_release(desk: State<'_, Desk>, request: releases::RevokeRelease) -> Result<Changed, AppError> {
    desk.with(move |session| releases::revoke_release(session, request)).await
}

/// May this be told to them?
#[tauri::command]
#[specta::specta]
pub async fn check_share(
    desk: State<'_, Desk>,
    request: releases::CheckShare,
) -> Result<releases::ShareCheck, AppError> {
    desk.with(move |session| releases::check_share(session, &request)).await
}

/// What came of a copy.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedCopy {
    outcome: releases::ShareOutcome,
    /// `false` if the person thought better of it; the log says so, too.
    saved: bool,
}

/// A copy for somebody outside, saved where the person says.
#[tauri::command]
#[specta::specta]
pub async fn share_copy<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: releases::ShareCopy,
) -> Result<SharedCopy, AppError> {
    let (outcome, lang) =
        desk.with(move |session| Ok((releases::share_copy(session, request)?, session.lang()))).await?;
    let releases::ShareOutcome::Done { share, sheet, .. } = &outcome else {
        return Ok(SharedCopy { outcome, saved: false });
    };
    let (share, sheet) = (*share, sheet.clone());
    let pdf = typeset(move || {
        sheet_document(&sheet, lang, PaperSize::A4).and_then(|document| document.pdf()).map_err(unprintable)
    });
    let saved = match pdf.await {
        // A file name is seen by many programs: it names nobody.
        Ok(pdf) => saving::save(app, "copy.pdf", pdf).await,
        Err(error) => Err(error),
    };
    if !matches!(saved, Ok(true)) {
        desk.with(move |session| releases::keep_back(session, share)).await?;
    }
    Ok(SharedCopy { outcome, saved: saved? })
}

/// A supervisor has looked at an emergency.
#[tauri::command]
#[specta::specta]
pub async fn see_override(desk: State<'_, Desk>, request: releases::SeeOverride) -> Result<Changed, AppError> {
    desk.with(move |session| releases::see_override(session, request)).await
}
