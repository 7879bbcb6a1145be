//! The small window when something has to come back: a backup or a copy, or what a repair can save.
//!
//! Nobody is in, so all of it runs on the owner thread. What was found stays with the keeper until it takes the place
//! or is dropped; nothing else can be opened meanwhile.

use doorstep_core::care::{self, FoundCopy, WouldComeBack};
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_vault::{Passphrase, RestoreError, RestoreKey, RestoreSource, Staged, Stop, UnlockError, list_backups};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use uuid::Uuid;

use super::care::{CareProgress, positions, thousandths};
use super::vault::PersonName;
use crate::desk::Desk;
use crate::keeper::{Access, Keeper};
use crate::saving;

/// A backup that lies in the vault's own folder.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupHere {
    number: u32,
    made_on: Option<String>,
}

/// Where to look.
#[derive(Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RestoreFrom {
    /// A backup in the vault's own folder.
    Here { number: u32 },
    /// A copy that the person chooses.
    File,
    /// A backup's folder that the person chooses.
    Folder,
}

/// What was found, before anything opens it.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FoundToRestore {
    is_copy: bool,
    made_on: Option<String>,
    /// Who can open it; a copy names nobody.
    people: Vec<PersonName>,
}

/// What opens it.
#[derive(Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RestoreWith {
    /// A passphrase, and whose it is if that is known.
    Passphrase { person: Option<Uuid>, passphrase: String },
    /// The words, in order.
    Words { words: Vec<String> },
}

/// What opening it came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RestoreOpened {
    /// It opens and is whole. Nothing has changed yet.
    Would { would: WouldComeBack },
    /// Passphrase or words do not open it.
    Wrong,
    /// Typing mistakes, counted from 1; empty if the words do not belong together.
    NotWords { positions: Vec<u32> },
    /// Too many tries: wait.
    Wait { seconds: u32 },
    /// It was stopped.
    Cancelled,
}

/// Who begins a repair.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BeginMend {
    person: Uuid,
    passphrase: String,
}

/// What the passphrase came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MendBegun {
    /// The keys are right.
    Ready,
    /// The passphrase does not fit.
    Wrong,
    /// Too many tries: wait.
    Wait { seconds: u32 },
}

/// What trying again came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MendTried {
    /// It opens in this way, and everything in it is whole.
    Opens { way: &'static str, would: WouldComeBack },
    /// It stays damaged.
    StaysDamaged,
    /// It was stopped. The copy aside stays.
    Cancelled,
}

/// What could be saved.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MendSaved {
    /// So much; or not all of it, if some rows could not be read.
    Saved { would: WouldComeBack, torn: bool },
    /// It was stopped. The copy aside stays.
    Cancelled,
}

fn zone() -> jiff::tz::TimeZone {
    Zoned::now().time_zone().clone()
}

/// The backups in the vault's own folder.
#[tauri::command]
#[specta::specta]
pub async fn restore_here(desk: State<'_, Desk>) -> Result<Vec<BackupHere>, AppError> {
    desk.ask(|keeper| {
        let day = |ms| Some(Timestamp::from_millisecond(ms).ok()?.to_zoned(zone()).date().to_string());
        let here = |backup: doorstep_vault::BackupEntry| BackupHere {
            number: u32::try_from(backup.number).unwrap_or(u32::MAX),
            made_on: backup.info.and_then(|info| day(info.made_ms)),
        };
        let sound = list_backups(keeper.path())?.into_iter().filter(|backup| !backup.damaged && backup.info.is_some());
        Ok(sound.map(here).collect())
    })
    .await
}

/// Looks at what the person chose. None if they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn restore_choose<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: RestoreFrom,
) -> Result<Option<FoundToRestore>, AppError> {
    let chosen = match &request {
        RestoreFrom::Here { .. } => None,
        RestoreFrom::File => saving::choose_file(&app, "copy").await,
        RestoreFrom::Folder => saving::choose_folder(&app).await,
    };
    desk.ask(move |keeper| {
        let path = match request {
            RestoreFrom::Here { number } => {
                let here = list_backups(keeper.path())?.into_iter().find(|backup| backup.number == u64::from(number));
                Some(here.ok_or_else(|| AppError::new(Code::NotFound))?.path)
            }
            RestoreFrom::File | RestoreFrom::Folder => chosen,
        };
        let Some(path) = path else { return Ok(None) };
        let (source, FoundCopy { is_copy, made_on, .. }) = care::look_at(&path, &zone())?;
        let people = source.people().iter().cloned().map(super::vault::name).collect();
        keeper.must_be_closed()?;
        keeper.mending.source = Some(source);
        Ok(Some(FoundToRestore { is_copy, made_on, people }))
    })
    .await
}

/// Opens it and lays everything ready. Nothing in the vault changes.
#[tauri::command]
#[specta::specta]
pub async fn restore_open(
    desk: State<'_, Desk>,
    request: RestoreWith,
    on_progress: Channel<CareProgress>,
) -> Result<RestoreOpened, AppError> {
    desk.hold_keys();
    let alive = desk.inner().clone();
    desk.ask(move |keeper| {
        keeper.must_be_closed()?;
        keeper.mending.staged = None;
        let source = keeper.mending.source.clone().ok_or_else(|| AppError::new(Code::NotFound))?;
        let stop = keeper.care.clone();
        let mut tell = |done, total| {
            alive.still_here(); // a slow stick is no empty chair
            drop(on_progress.send(thousandths(done, total)));
            true
        };
        let staged = match open(&source, keeper, &request, &stop, &mut tell) {
            Ok(staged) => staged,
            Err(error) => return refused(error, &request),
        };
        let would = care::would_come_back(&staged, &zone())?;
        keeper.mending.staged = Some(Box::new(staged));
        Ok(RestoreOpened::Would { would })
    })
    .await
}

fn open(
    source: &RestoreSource,
    keeper: &Keeper,
    with: &RestoreWith,
    stop: &Stop,
    tell: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Staged, RestoreError> {
    let typed;
    let key = match with {
        RestoreWith::Passphrase { person, passphrase } => {
            typed = (Passphrase::typed(passphrase), String::new());
            RestoreKey::Passphrase { person: person.map(Uuid::into_bytes), passphrase: &typed.0 }
        }
        RestoreWith::Words { words } => {
            typed = (Passphrase::typed(""), words.join(" "));
            RestoreKey::Words(&typed.1)
        }
    };
    source.stage(keeper.folder(), &key, Timestamp::now().as_millisecond(), stop, tell)
}

fn refused(error: RestoreError, with: &RestoreWith) -> Outcome<RestoreOpened> {
    match (error, with) {
        (RestoreError::Cancelled, _) => Ok(RestoreOpened::Cancelled),
        (RestoreError::Wrong | RestoreError::OtherWords, _) => Ok(RestoreOpened::Wrong),
        (RestoreError::Throttled { seconds }, _) => Ok(RestoreOpened::Wait { seconds }),
        (RestoreError::Words(_), RestoreWith::Words { words }) => {
            Ok(RestoreOpened::NotWords { positions: positions(words) })
        }
        (other, _) => Err(other.into()),
    }
}

/// What was found takes the place; what was there is kept aside.
#[tauri::command]
#[specta::specta]
pub async fn restore_commit(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.ask(|keeper| {
        let staged = keeper.mending.staged.take().ok_or_else(|| AppError::new(Code::NotFound))?;
        care::bring_back(*staged)?;
        keeper.mending = crate::keeper::Mending::default();
        Ok(())
    })
    .await
}

/// Lets go of what was found.
#[tauri::command]
#[specta::specta]
pub async fn restore_cancel(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.interrupt();
    desk.ask(|keeper| {
        keeper.stop_care();
        keeper.mending = crate::keeper::Mending::default();
        Ok(())
    })
    .await
}

/// Proves the keys without opening the database.
#[tauri::command]
#[specta::specta]
pub async fn mend_begin(desk: State<'_, Desk>, request: BeginMend) -> Result<MendBegun, AppError> {
    desk.ask(move |keeper| {
        keeper.must_be_closed()?;
        keeper.mending = crate::keeper::Mending::default();
        let passphrase = Passphrase::typed(&request.passphrase);
        let now_ms = Timestamp::now().as_millisecond();
        match keeper.folder().begin_repair(request.person.as_bytes(), &passphrase, now_ms) {
            Ok(repair) => {
                keeper.mending.repair = Some(repair);
                Ok(MendBegun::Ready)
            }
            Err(UnlockError::Wrong) => Ok(MendBegun::Wrong),
            Err(UnlockError::Throttled { seconds }) => Ok(MendBegun::Wait { seconds }),
            Err(other) => Err(other.into()),
        }
    })
    .await
}

/// Copies the files aside and tries that copy.
#[tauri::command]
#[specta::specta]
pub async fn mend_try(desk: State<'_, Desk>) -> Result<MendTried, AppError> {
    desk.ask(|keeper| {
        let (stop, mending) = (keeper.care.clone(), &mut keeper.mending);
        let repair = mending.repair.as_ref().ok_or_else(|| AppError::new(Code::Locked))?;
        let mut tried = match care::try_again(repair, &stop) {
            Err(error) if error.is(Code::Cancelled) => return Ok(MendTried::Cancelled),
            tried => tried?,
        };
        let opens = tried.opens.take();
        mending.tried = Some(tried);
        let Some((way, staged)) = opens else { return Ok(MendTried::StaysDamaged) };
        let would = care::would_come_back(&staged, &zone())?;
        mending.staged = Some(staged);
        Ok(MendTried::Opens { way, would })
    })
    .await
}

/// Saves what can still be read.
#[tauri::command]
#[specta::specta]
pub async fn mend_save(desk: State<'_, Desk>) -> Result<MendSaved, AppError> {
    desk.ask(|keeper| {
        let (stop, mending) = (keeper.care.clone(), &mut keeper.mending);
        let (repair, tried) =
            mending.repair.as_ref().zip(mending.tried.as_ref()).ok_or_else(|| AppError::new(Code::Locked))?;
        let saved = match care::save_what_is_left(repair, tried, &stop) {
            Err(error) if error.is(Code::Cancelled) => return Ok(MendSaved::Cancelled),
            saved => saved?,
        };
        let would = care::would_come_back(&saved.staged, &zone())?;
        mending.staged = Some(saved.staged);
        Ok(MendSaved::Saved { would, torn: !saved.torn.is_empty() })
    })
    .await
}

impl Keeper {
    /// Nothing is laid ready beside a vault that somebody is in.
    fn must_be_closed(&self) -> Outcome<()> {
        if matches!(self.access, Access::Closed) { Ok(()) } else { Err(AppError::new(Code::NotAllowed)) }
    }
}
