//! The keychain as a second way in, for those who want it.

use doorstep_core::error::{AppError, Outcome};
use doorstep_vault::UnlockError;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, State};
use uuid::Uuid;

use super::vault::{now_ms, open_main};
use crate::desk::Desk;
use crate::keeper::{Access, Keeper};
use crate::keychain::OsKeychain;

/// Who wants in without typing.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KeychainUnlock {
    person: Uuid,
}

/// Whether a keychain opens for the person at the keyboard.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KeychainView {
    on: bool,
    /// After so many days the passphrase is asked for again.
    days: u32,
}

/// Switches it on or off.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetKeychain {
    on: bool,
}

/// Unlocks with what the keychain keeps. What is wrong with it is named, and the passphrase opens.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_keychain<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: KeychainUnlock,
) -> Result<(), AppError> {
    desk.ask(move |keeper| enter(keeper, request.person)).await?;
    open_main(&app, &desk, true).await
}

fn enter(keeper: &mut Keeper, person: Uuid) -> Outcome<()> {
    keeper.access = Access::Closed;
    let opened = keeper.folder().unlock_with_keychain(person.as_bytes(), &OsKeychain, now_ms());
    keeper.enter(opened.map_err(|error: UnlockError| AppError::from(error))?)
}

/// Whether it is on.
#[tauri::command]
#[specta::specta]
pub async fn keychain(desk: State<'_, Desk>) -> Result<KeychainView, AppError> {
    let days = u32::try_from(doorstep_vault::ASK_AGAIN_DAYS).unwrap_or_default();
    desk.with(move |session| {
        session.permit("keychain")?;
        Ok(KeychainView { on: session.vault().has_keychain(), days })
    })
    .await
}

/// Switches it on or off for the person at the keyboard.
#[tauri::command]
#[specta::specta]
pub async fn set_keychain(desk: State<'_, Desk>, request: SetKeychain) -> Result<(), AppError> {
    desk.with(move |session| {
        session.permit("set_keychain")?;
        let vault = session.vault_mut();
        if request.on {
            return Ok(vault.keep_in_keychain(&OsKeychain, now_ms())?);
        }
        Ok(vault.forget_keychain(&OsKeychain)?)
    })
    .await
}
