//! A new passphrase.

use doorstep_core::error::AppError;
use doorstep_vault::{KdfCost, Passphrase, check_passphrase};
use doorstep_words::Catalogue;
use serde_json::json;

use crate::answer::{Answer, Told};
use crate::entry::{Place, choose, enter};

/// The present one first, then the new one.
pub fn change(place: &mut Place, words: &Catalogue) -> Told {
    let person = place.who(&place.people()?)?;
    let present = place.secrets.passphrase("passphrase", words)?;
    let new = place.secrets.passphrase("cli-new-passphrase", words)?;
    let mut vault = place.unlock_with(&person, &present)?;
    if vault.must_choose_passphrase() {
        choose(&mut vault, &new)?;
        vault.lock();
        return Answer::of(&json!({ "changed": true }), words.word("cli-passphrase-changed"));
    }
    let mut session = enter(vault)?;
    session.permit("change_passphrase")?;
    let words = session.words();
    let new = check_passphrase(&new, session.vault().programme()).map_err(AppError::from)?;
    let changed = session.vault_mut().change_passphrase(&Passphrase::typed(&present), &new, KdfCost::calibrated());
    session.into_vault().lock();
    changed.map_err(AppError::from)?;
    Answer::of(&json!({ "changed": true }), words.word("cli-passphrase-changed"))
}
