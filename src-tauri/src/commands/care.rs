//! Looking after what is kept: backups, a copy to carry away, drills, checks.
//!
//! What needs the one connection is a short job for the owner thread; everything slow runs beside it and can be stopped.

use doorstep_core::care;
use doorstep_core::changed::Changed;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_vault::{Stop, WordsProblem};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

use super::typed_words::mistaken;
use crate::desk::Desk;
use crate::saving;

/// How far the work is, in thousandths: sizes of files do not fit where counts do.
#[derive(Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CareProgress {
    done: u32,
    total: u32,
}

/// What a backup came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BackupOutcome {
    /// It is made and whole.
    Done { made: care::BackupMade },
    /// It was stopped, and nothing of it is left.
    Cancelled,
}

/// What a copy came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CopyOutcome {
    /// It is saved and was read back.
    Done { name: String },
    /// It was stopped, or no folder was chosen.
    Cancelled,
}

/// The words from the paper.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HoldDrill {
    op_id: OpId,
    words: Vec<String>,
}

/// What a drill came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DrillOutcome {
    /// The backup was opened with the words, or found damaged; it is written down.
    Held { done: care::DrillDone },
    /// They are words, but do not open it.
    Wrong,
    /// Typing mistakes, counted from 1; empty if the words do not belong together.
    NotWords { positions: Vec<u32> },
}

/// Thousandths of a part of a whole.
pub(super) fn thousandths(done: u64, total: u64) -> CareProgress {
    let part = done.saturating_mul(1000) / total.max(1);
    CareProgress { done: u32::try_from(part.min(1000)).unwrap_or(1000), total: 1000 }
}

/// Begins something on the owner thread, with what will ask it to stop: a lock does, and so does the person.
async fn begun<T: Send + 'static>(
    desk: &Desk,
    begin: impl FnOnce(&mut Session) -> Outcome<T> + Send + 'static,
) -> Outcome<(T, Stop)> {
    desk.still_here();
    desk.ask(|keeper| {
        let stop = keeper.care.clone();
        Ok((begin(keeper.session()?)?, stop))
    })
    .await
}

/// Lets a copy grow until it is whole. Whoever wants the vault meanwhile gets it between two pieces.
pub(crate) async fn copied(desk: &Desk, mut check: care::CheckBegun) -> Outcome<care::CheckBegun> {
    loop {
        let (grown, is_whole) = desk
            .ask(move |keeper| {
                let is_whole = check.copy_on(keeper.behind_the_cover()?)?;
                Ok((check, is_whole))
            })
            .await?;
        if is_whole {
            return Ok(grown);
        }
        check = grown;
    }
}

/// Carries slow work through on a thread of its own.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    let done = tauri::async_runtime::spawn_blocking(|| crate::guard::guarded(work)).await;
    done.map_err(|error| AppError::coded(Code::Unexpected.as_str(), error))?
}

/// The backups and what they take.
#[tauri::command]
#[specta::specta]
pub async fn backups(desk: State<'_, Desk>) -> Result<care::BackupsView, AppError> {
    desk.with(|session| care::backups(session)).await
}

/// Makes a backup now.
#[tauri::command]
#[specta::specta]
pub async fn make_backup(desk: State<'_, Desk>) -> Result<BackupOutcome, AppError> {
    let (backup, stop) = begun(&desk, |session| care::begin_backup(session)).await?;
    match aside(move || backup.finish(&stop)).await {
        Ok(made) => Ok(BackupOutcome::Done { made }),
        Err(error) if error.is(Code::Cancelled) => Ok(BackupOutcome::Cancelled),
        Err(error) => Err(error),
    }
}

/// Stops what is being made, saved or checked.
#[tauri::command]
#[specta::specta]
pub async fn care_cancel(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.ask(|keeper| {
        keeper.stop_care();
        Ok(())
    })
    .await
}

/// How much room backups may take.
#[tauri::command]
#[specta::specta]
pub async fn set_backup_room(desk: State<'_, Desk>, request: care::SetRoom) -> Result<Changed, AppError> {
    desk.with(move |session| care::set_backup_room(session, request)).await
}

/// Saves a sealed copy where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_copy<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    on_progress: Channel<CareProgress>,
) -> Result<CopyOutcome, AppError> {
    let Some(folder) = saving::choose_folder(&app).await else { return Ok(CopyOutcome::Cancelled) };
    // The dialog may have stood open over a lock: then nobody is there who may have this.
    let (copy, stop) = begun(&desk, |session| care::begin_copy(session)).await?;
    let saved = aside(move || {
        copy.finish(&folder, &stop, &mut |done, total| {
            // A window that is gone needs no progress.
            drop(on_progress.send(thousandths(done, total)));
            true
        })
    });
    match saved.await {
        Ok(made) => {
            desk.ask(|keeper| care::note_copy(keeper.behind_the_cover()?)).await?;
            Ok(CopyOutcome::Done { name: made.name })
        }
        Err(error) if error.is(Code::Cancelled) => Ok(CopyOutcome::Cancelled),
        Err(error) => Err(error),
    }
}

/// The page of drills.
#[tauri::command]
#[specta::specta]
pub async fn drills(desk: State<'_, Desk>) -> Result<care::DrillsView, AppError> {
    desk.with(|session| care::drills(session)).await
}

/// Opens the newest backup with the words from the paper.
#[tauri::command]
#[specta::specta]
pub async fn drill(desk: State<'_, Desk>, request: HoldDrill) -> Result<DrillOutcome, AppError> {
    let HoldDrill { op_id, words } = request;
    let (begun, stop) = begun(&desk, |session| care::begin_drill(session)).await?;
    let typed = words.join(" ");
    let held = aside(move || begun.finish(&typed, &stop)).await;
    match held {
        Ok(done) => {
            let noted = done.clone();
            desk.with(move |session| care::record_drill(session, op_id, &noted)).await?;
            Ok(DrillOutcome::Held { done })
        }
        Err(error) if error.code == "other-words" => Ok(DrillOutcome::Wrong),
        Err(error) if error.field.as_deref() == Some("words") => {
            Ok(DrillOutcome::NotWords { positions: positions(&words) })
        }
        Err(error) => Err(error),
    }
}

/// Which of the typed words to look at again.
pub(super) fn positions(words: &[String]) -> Vec<u32> {
    match doorstep_vault::check_words(&words.join(" ")) {
        Err(problem) => mistaken(problem, words),
        Ok(()) => mistaken(WordsProblem::Checksum, words),
    }
}

/// The page for when something is wrong.
#[tauri::command]
#[specta::specta]
pub async fn integrity(desk: State<'_, Desk>) -> Result<care::IntegrityView, AppError> {
    desk.with(|session| care::integrity(session)).await
}

/// Checks everything again.
#[tauri::command]
#[specta::specta]
pub async fn check_integrity(desk: State<'_, Desk>) -> Result<care::Integrity, AppError> {
    let (check, stop) = begun(&desk, |session| {
        session.permit("check_integrity")?;
        care::begin_check(session)
    })
    .await?;
    let check = copied(&desk, check).await?;
    let found = aside(move || check.finish(&stop)).await?;
    let noted = found.clone();
    desk.with(move |session| {
        session.note_integrity(noted);
        Ok(())
    })
    .await?;
    Ok(found)
}

/// Takes away for good what was put aside.
#[tauri::command]
#[specta::specta]
pub async fn delete_aside(desk: State<'_, Desk>, request: care::DeleteAside) -> Result<(), AppError> {
    desk.with(move |session| care::delete_aside(session, &request)).await
}

/// What a programme lead should be told on Today.
#[tauri::command]
#[specta::specta]
pub async fn care_attention(desk: State<'_, Desk>) -> Result<care::CareAttention, AppError> {
    desk.with(|session| care::care_attention(session)).await
}
