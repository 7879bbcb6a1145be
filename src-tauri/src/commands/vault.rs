//! The small window: create and unlock. It says nothing about families.

use doorstep_core::access::{folder_code, place_code};
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::settings::is_window_hidden;
use doorstep_vault::{
    CreateError, FolderState, KdfCost, Language, Passphrase, PendingVault, UnlockError, check_passphrase as check,
    offered_passphrase,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, State};
use uuid::Uuid;

use super::typed_words::differing;
use crate::desk::Desk;
use crate::keeper::{Access, Keeper};
use crate::windows;

/// What is in the folder.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VaultStatus {
    /// `empty`, `locked`, or the code of what is wrong.
    state: String,
    programme: Option<String>,
    people: Vec<PersonName>,
    folder: String,
    warnings: Vec<String>,
}

/// Somebody who can unlock.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    id: Uuid,
    name: String,
    /// A keychain may open for them.
    keychain: bool,
}

/// The names of a new vault.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BeginCreate {
    programme: String,
    lead: String,
    /// `en` or `es`: the language of the words.
    language: String,
}

/// What a new vault offers.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Offered {
    offered_passphrase: String,
    recovery_words: Vec<String>,
}

/// The passphrase, and the words typed back.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishCreate {
    passphrase: String,
    typed_words: Vec<String>,
}

/// What typing the words back came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CreateOutcome {
    /// The vault is open.
    Open,
    /// Words that are not the printed ones, counted from 1.
    WordsDiffer { positions: Vec<u32> },
}

/// A passphrase to look at before it is chosen.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckPassphrase {
    passphrase: String,
    programme: String,
}

/// Who, and their passphrase.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Unlock {
    person: Uuid,
    passphrase: String,
    /// `en` or `es`: the language in which a passphrase is offered.
    language: String,
}

/// What a try came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum UnlockOutcome {
    /// The vault is open.
    Open,
    /// It was a one-time phrase: a passphrase of one's own must be chosen.
    ChooseOwn { offered_passphrase: String },
    /// The passphrase does not fit.
    Wrong,
    /// Too many tries: wait.
    Wait { seconds: u32 },
}

/// Looks into the folder.
#[tauri::command]
#[specta::specta]
pub async fn vault_status(desk: State<'_, Desk>) -> Result<VaultStatus, AppError> {
    desk.ask(|keeper| Ok(status(keeper))).await
}

fn status(keeper: &Keeper) -> VaultStatus {
    let (state, programme, people) = match keeper.folder().look() {
        Ok(FolderState::Empty) => ("empty", None, Vec::new()),
        Ok(FolderState::Occupied) => ("occupied", None, Vec::new()),
        Ok(FolderState::Vault { programme, people, .. }) => ("locked", Some(programme), people),
        // The folder of a first start is made when the vault is.
        Err(doorstep_vault::FolderError::Missing) => ("empty", None, Vec::new()),
        Err(error) => (folder_code(&error), None, Vec::new()),
    };
    VaultStatus {
        state: state.to_owned(),
        programme,
        people: people.into_iter().map(name).collect(),
        folder: keeper.path().display().to_string(),
        warnings: keeper.folder().warnings().into_iter().map(|warning| place_code(warning).to_owned()).collect(),
    }
}

pub(super) fn name(person: doorstep_vault::Person) -> PersonName {
    PersonName { id: Uuid::from_bytes(person.id), name: person.name, keychain: person.keychain }
}

pub(super) fn language(code: &str) -> Language {
    if code == "es" { Language::Spanish } else { Language::English }
}

pub(super) fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}

/// Draws the words of a new vault. Nothing is on disk yet.
#[tauri::command]
#[specta::specta]
pub async fn begin_create(desk: State<'_, Desk>, request: BeginCreate) -> Result<Offered, AppError> {
    desk.ask(move |keeper| {
        let BeginCreate { programme, lead, language: code } = request;
        let pending = PendingVault::prepare(&programme, &lead, language(&code))?;
        let offered = Offered {
            offered_passphrase: pending.offered_passphrase()?.to_string(),
            recovery_words: pending.recovery_words().iter().map(|word| word.to_string()).collect(),
        };
        keeper.access = Access::Creating(Box::new(pending));
        Ok(offered)
    })
    .await
}

/// Five other words.
#[tauri::command]
#[specta::specta]
pub async fn offer_passphrase(desk: State<'_, Desk>) -> Result<String, AppError> {
    desk.ask(|keeper| match &keeper.access {
        Access::Creating(pending) => Ok(pending.offered_passphrase()?.to_string()),
        Access::Recovering(recovered) => Ok(recovered.offered_passphrase()?.to_string()),
        Access::Choosing(_, language) => Ok(offered_passphrase(*language)?.to_string()),
        Access::Closed | Access::Open(_) => Err(AppError::new(Code::Locked)),
    })
    .await
}

/// Whether a passphrase of one's own is good enough.
#[tauri::command]
#[specta::specta]
pub async fn check_passphrase(request: CheckPassphrase) -> Result<(), AppError> {
    check(&request.passphrase, &request.programme)?;
    Ok(())
}

/// Makes the vault, once the words typed back have really opened it.
#[tauri::command]
#[specta::specta]
pub async fn finish_create<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: FinishCreate,
) -> Result<CreateOutcome, AppError> {
    let outcome = desk.ask(move |keeper| create(keeper, &request)).await?;
    open_main(&app, &desk, matches!(outcome, CreateOutcome::Open)).await?;
    Ok(outcome)
}

fn create(keeper: &mut Keeper, request: &FinishCreate) -> Outcome<CreateOutcome> {
    let Access::Creating(pending) = std::mem::take(&mut keeper.access) else { return Err(AppError::new(Code::Locked)) };
    let printed: Vec<String> = pending.recovery_words().iter().map(|word| word.to_string()).collect();
    let passphrase = match check(&request.passphrase, pending.programme()) {
        Ok(passphrase) => passphrase,
        Err(refused) => {
            keeper.access = Access::Creating(pending);
            return Err(refused.into());
        }
    };
    if let Err(error) = std::fs::create_dir_all(keeper.path()) {
        keeper.access = Access::Creating(pending);
        return Err(doorstep_vault::FolderError::from(error).into());
    }
    match pending.create(keeper.folder(), &passphrase, &request.typed_words.join(" "), KdfCost::calibrated()) {
        Ok(vault) => {
            keeper.enter(vault)?;
            Ok(CreateOutcome::Open)
        }
        Err(failed) => {
            let failed = *failed;
            keeper.access = Access::Creating(Box::new(failed.pending));
            match failed.error {
                CreateError::WordsDiffer { .. } => {
                    Ok(CreateOutcome::WordsDiffer { positions: differing(&printed, &request.typed_words) })
                }
                other => Err(other.into()),
            }
        }
    }
}

/// Unlocks.
#[tauri::command]
#[specta::specta]
pub async fn unlock<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: Unlock,
) -> Result<UnlockOutcome, AppError> {
    let outcome = desk.ask(move |keeper| enter(keeper, &request)).await?;
    open_main(&app, &desk, matches!(outcome, UnlockOutcome::Open)).await?;
    Ok(outcome)
}

fn enter(keeper: &mut Keeper, request: &Unlock) -> Outcome<UnlockOutcome> {
    let Unlock { person, passphrase, language: code } = request;
    keeper.access = Access::Closed; // somebody may have begun to choose and gone back
    match keeper.folder().unlock(person.as_bytes(), &Passphrase::typed(passphrase), now_ms()) {
        Ok(vault) if vault.must_choose_passphrase() => {
            let language = language(code);
            keeper.access = Access::Choosing(Box::new(vault), language);
            Ok(UnlockOutcome::ChooseOwn { offered_passphrase: offered_passphrase(language)?.to_string() })
        }
        Ok(vault) => {
            keeper.enter(vault)?;
            Ok(UnlockOutcome::Open)
        }
        Err(UnlockError::Wrong) => Ok(UnlockOutcome::Wrong),
        Err(UnlockError::Throttled { seconds }) => Ok(UnlockOutcome::Wait { seconds }),
        Err(other) => Err(other.into()),
    }
}

/// A passphrase of one's own.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePassphrase {
    passphrase: String,
}

/// The first sign-in comes to its end: the one-time phrase is spent.
#[tauri::command]
#[specta::specta]
pub async fn choose_passphrase<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: ChoosePassphrase,
) -> Result<(), AppError> {
    desk.ask(move |keeper| choose(keeper, &request)).await?;
    open_main(&app, &desk, true).await
}

fn choose(keeper: &mut Keeper, request: &ChoosePassphrase) -> Outcome<()> {
    let Access::Choosing(vault, _) = &mut keeper.access else { return Err(AppError::new(Code::Locked)) };
    let passphrase = check(&request.passphrase, vault.programme())?;
    vault.choose_passphrase(&passphrase, KdfCost::calibrated())?;
    let Access::Choosing(vault, _) = std::mem::take(&mut keeper.access) else {
        return Err(AppError::new(Code::Locked));
    };
    keeper.enter(*vault)
}

/// Ends the program.
#[tauri::command]
#[specta::specta]
pub async fn quit<R: Runtime>(app: AppHandle<R>) -> Result<(), AppError> {
    app.exit(0);
    Ok(())
}

pub(super) async fn open_main<R: Runtime>(app: &AppHandle<R>, desk: &Desk, is_open: bool) -> Result<(), AppError> {
    if !is_open {
        return Ok(());
    }
    // Unlocking is a sign of life: an idle lock long ago must not close the new window at once.
    desk.still_here();
    let Err(error) = windows::show_main(app) else {
        // It opens hidden; only the vault knows that somebody wants it shown.
        let hidden = desk.with(|session| is_window_hidden(session)).await;
        windows::hide_main(app, hidden.unwrap_or(true));
        return Ok(());
    };
    // Nobody can see the vault: it does not stay open behind the small window.
    desk.ask(|keeper| {
        keeper.lock();
        Ok(())
    })
    .await?;
    Err(AppError::coded(Code::Unexpected.as_str(), error))
}
