//! The small window when the passphrase is gone: the words open the vault, and new words take their place.

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::sealed::rewrap_all;
use doorstep_vault::{KdfCost, RekeyError, UnlockError, check_passphrase};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, State};
use uuid::Uuid;

use super::typed_words::{differing, mistaken};
use super::vault::{CreateOutcome, PersonName, language, name, now_ms, open_main};
use crate::desk::Desk;
use crate::keeper::{Access, Keeper};

/// The recovery words, in order.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BeginRecovery {
    words: Vec<String>,
    language: String,
}

/// What the words came to.
#[derive(Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RecoveryOutcome {
    /// They open the vault. New words, and a passphrase to take.
    Proved { new_words: Vec<String>, offered_passphrase: String, people: Vec<PersonName> },
    /// They are words, but not of this vault.
    Wrong,
    /// Too many tries: wait.
    Wait { seconds: u32 },
    /// Typing mistakes, counted from 1; empty if the words do not belong together.
    NotWords { positions: Vec<u32> },
}

/// Who gets a new passphrase, and the new words typed back.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishRecovery {
    person: Uuid,
    passphrase: String,
    typed_words: Vec<String>,
}

/// Opens the vault by its words. Nothing changes on disk yet.
#[tauri::command]
#[specta::specta]
pub async fn begin_recovery(desk: State<'_, Desk>, request: BeginRecovery) -> Result<RecoveryOutcome, AppError> {
    desk.ask(move |keeper| {
        let BeginRecovery { words, language: code } = request;
        match keeper.folder().unlock_with_words(&words.join(" "), language(&code), now_ms()) {
            Ok(recovered) => {
                let outcome = RecoveryOutcome::Proved {
                    new_words: recovered.new_words().iter().map(|word| word.to_string()).collect(),
                    offered_passphrase: recovered.offered_passphrase()?.to_string(),
                    people: recovered.people().into_iter().map(name).collect(),
                };
                keeper.access = Access::Recovering(Box::new(recovered));
                Ok(outcome)
            }
            Err(UnlockError::OtherWords) => Ok(RecoveryOutcome::Wrong),
            Err(UnlockError::Throttled { seconds }) => Ok(RecoveryOutcome::Wait { seconds }),
            Err(UnlockError::Words(problem)) => Ok(RecoveryOutcome::NotWords { positions: mistaken(problem, &words) }),
            Err(other) => Err(other.into()),
        }
    })
    .await
}

/// A new passphrase and new words come into force.
#[tauri::command]
#[specta::specta]
pub async fn finish_recovery<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: FinishRecovery,
) -> Result<CreateOutcome, AppError> {
    let outcome = desk.ask(move |keeper| recover(keeper, &request)).await?;
    open_main(&app, &desk, matches!(outcome, CreateOutcome::Open)).await?;
    Ok(outcome)
}

fn recover(keeper: &mut Keeper, request: &FinishRecovery) -> Outcome<CreateOutcome> {
    let Access::Recovering(recovered) = std::mem::take(&mut keeper.access) else {
        return Err(AppError::new(Code::Locked));
    };
    let printed: Vec<String> = recovered.new_words().iter().map(|word| word.to_string()).collect();
    let passphrase = match check_passphrase(&request.passphrase, recovered.programme()) {
        Ok(passphrase) => passphrase,
        Err(refused) => {
            keeper.access = Access::Recovering(recovered);
            return Err(refused.into());
        }
    };
    match recovered.renew(request.person.as_bytes(), &passphrase, &request.typed_words.join(" "), KdfCost::calibrated())
    {
        Ok(mut renewal) => {
            rewrap_all(&mut renewal)?;
            keeper.enter(renewal.finish()?)?;
            Ok(CreateOutcome::Open)
        }
        Err(failed) => {
            let failed = *failed;
            keeper.access = Access::Recovering(Box::new(failed.recovered));
            match failed.error {
                RekeyError::WordsDiffer { .. } => {
                    Ok(CreateOutcome::WordsDiffer { positions: differing(&printed, &request.typed_words) })
                }
                other => Err(other.into()),
            }
        }
    }
}
