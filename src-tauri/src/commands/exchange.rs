//! Import: a file comes in as bytes, waits here by a token, and is asked again after each answer.

use std::ops::ControlFlow;

use doorstep_core::changed::Changed;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_exchange::decode::LooksLike;
use doorstep_exchange::{
    Answers, ImportPlan, ImportRefused, Imported, Kind, Mapping, PlanRequest, Preview, ReadFile, commit, plan_file,
    read_existing, rejected_rows,
};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

use super::brief::SavedFile;
use crate::desk::Desk;
use crate::keeper::{Keeper, Loaded};
use crate::saving;

/// A file, as the window read it.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportLoad {
    kind: Kind,
    /// The bytes, in base64.
    content: String,
}

/// A file that waits.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportLoaded {
    token: String,
    preview: Preview,
}

/// A file, the person's columns and answers.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportAsk {
    token: String,
    mapping: Option<Mapping>,
    answers: Answers,
}

/// A file to bring in.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportCommit {
    op_id: OpId,
    token: String,
    mapping: Option<Mapping>,
    answers: Answers,
}

/// How far the work is.
#[derive(Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportProgress {
    done: u32,
    total: u32,
}

/// What the import came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportOutcome {
    /// It is in, all of it.
    Done {
        /// The whole import as one action.
        changed: Changed,
        /// New records.
        added: u32,
        /// Families that were there and have more now.
        joined: u32,
        /// Lines that wait for a person.
        review: u32,
    },
    /// It was stopped; nothing is in.
    Cancelled,
}

/// Takes a file in and shows what would come of it.
#[tauri::command]
#[specta::specta]
pub async fn import_load(desk: State<'_, Desk>, request: ImportLoad) -> Result<ImportLoaded, AppError> {
    let watched = desk.expect_work();
    desk.ask(move |keeper| {
        keeper.session()?.permit("import_load")?;
        let ImportLoad { kind, content } = request;
        let bytes = from_base64(&content)?;
        let file = ReadFile::open(&bytes, &mut unless_cancelled(&watched))?;
        let token = uuid::Uuid::new_v4().to_string();
        let (preview, _) = planned(&watched, keeper.session()?, kind, &file, None, &Answers::default())?;
        // One file at a time: an earlier one that was never brought in is forgotten.
        keeper.files.clear();
        keeper.files.insert(token.clone(), Loaded { kind, file });
        Ok(ImportLoaded { token, preview })
    })
    .await
}

fn from_base64(text: &str) -> Outcome<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .map_err(|_| ImportRefused::NoTable { looks_like: LooksLike::Binary }.into())
}

/// Goes on until somebody cancels or locks.
fn unless_cancelled(desk: &Desk) -> impl FnMut(doorstep_exchange::Progress) -> ControlFlow<()> + use<> {
    let desk = desk.clone();
    move |_| if desk.was_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

fn planned(
    desk: &Desk,
    session: &Session,
    kind: Kind,
    file: &ReadFile,
    mapping: Option<&Mapping>,
    answers: &Answers,
) -> Outcome<(Preview, ImportPlan)> {
    let existing = read_existing(session, kind)?;
    let request = PlanRequest { kind, mapping, answers, existing: &existing, today: session.today() };
    Ok(plan_file(file, &request, &mut unless_cancelled(desk))?)
}

/// A waiting file and the vault, both at once.
fn waiting<'k>(keeper: &'k mut Keeper, token: &str) -> Outcome<(&'k mut Session, &'k Loaded)> {
    keeper.refuse_if_covered()?;
    let Keeper { access: crate::keeper::Access::Open(session), files, .. } = keeper else {
        return Err(AppError::new(Code::Locked));
    };
    let loaded = files.get(token).ok_or_else(|| AppError::new(Code::NotFound))?;
    Ok((session, loaded))
}

/// Shows again what would come of it, with other columns and answers.
#[tauri::command]
#[specta::specta]
pub async fn import_preview(desk: State<'_, Desk>, request: ImportAsk) -> Result<Preview, AppError> {
    let watched = desk.expect_work();
    desk.ask(move |keeper| {
        let (session, loaded) = waiting(keeper, &request.token)?;
        Ok(planned(&watched, session, loaded.kind, &loaded.file, request.mapping.as_ref(), &request.answers)?.0)
    })
    .await
}

/// Brings it in: all or nothing, with progress; cancelled, it leaves nothing.
#[tauri::command]
#[specta::specta]
pub async fn import_commit(
    desk: State<'_, Desk>,
    request: ImportCommit,
    on_progress: Channel<ImportProgress>,
) -> Result<ImportOutcome, AppError> {
    let watched = desk.expect_work();
    let outcome = desk
        .ask(move |keeper| {
            let ImportCommit { op_id, token, mapping, answers } = request;
            let (session, loaded) = waiting(keeper, &token)?;
            let mut tell = |done: usize, total: usize| {
                if done.is_multiple_of(25) {
                    let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
                    // A window that is gone needs no progress; the work itself decides whether to go on.
                    drop(on_progress.send(ImportProgress { done: count(done), total: count(total) }));
                }
                !watched.was_cancelled()
            };
            let (_, plan) = planned(&watched, session, loaded.kind, &loaded.file, mapping.as_ref(), &answers)?;
            commit(session, op_id, &plan, &mut tell)
        })
        .await;
    match outcome {
        Ok(Imported { changed, added, joined, review }) => Ok(ImportOutcome::Done { changed, added, joined, review }),
        Err(error) if error.is(Code::Cancelled) => Ok(ImportOutcome::Cancelled),
        Err(error) => Err(error),
    }
}

/// Stops the import that is running.
#[tauri::command]
#[specta::specta]
pub async fn import_cancel(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.cancel_work();
    Ok(())
}

/// Gives the rows that do not come in back as a file.
#[tauri::command]
#[specta::specta]
pub async fn import_rejected<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: ImportAsk,
) -> Result<SavedFile, AppError> {
    let watched = desk.expect_work();
    let csv = desk
        .ask(move |keeper| {
            let (session, loaded) = waiting(keeper, &request.token)?;
            session.permit("import_rejected")?;
            let (preview, plan) =
                planned(&watched, session, loaded.kind, &loaded.file, request.mapping.as_ref(), &request.answers)?;
            let words = session.words();
            let say = |problem: &doorstep_exchange::problems::Problem| {
                words.word(&format!("import-problem-{}", problem.code.code()))
            };
            Ok(rejected_rows(&loaded.file, preview.header_line, &plan, &words.word("import-rejected-why"), &say))
        })
        .await?;
    Ok(SavedFile { saved: saving::save(app, "rows-not-brought-in.csv", csv).await? })
}
