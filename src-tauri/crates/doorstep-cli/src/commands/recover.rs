//! In by the twenty-four words: a new passphrase and new words.

use doorstep_core::error::{AppError, Code};
use doorstep_core::sealed::rewrap_all;
use doorstep_vault::{KdfCost, RekeyError, check_passphrase};
use doorstep_words::{Catalogue, Lang};

use super::init::{differ, printed_in, show_words, unlocked};
use crate::answer::Told;
use crate::entry::{Place, enter, now_ms};

/// The words first, then a new passphrase; then the new words, typed back. Until they are proved, the old ones hold.
pub fn recover(place: &mut Place, language: &str, json: bool) -> (Lang, Told) {
    let lang = Lang::from_code(language).unwrap_or(Lang::En);
    (lang, renew(place, Catalogue::for_language(lang), json))
}

fn renew(place: &mut Place, words: &Catalogue, json: bool) -> Told {
    let person = place.who(&place.people()?)?;
    let typed = place.secrets.words("cli-type-words", words)?;
    let recovered =
        place.folder.unlock_with_words(&typed, printed_in(words.lang()), now_ms()).map_err(AppError::from)?;
    let new = place.secrets.passphrase("cli-new-passphrase", words)?;
    let new = check_passphrase(&new, recovered.programme()).map_err(AppError::from)?;
    show_words(recovered.new_words(), words, json)?;
    let typed_back = place.secrets.words("cli-type-back", words)?;
    let mut renewal =
        recovered.renew(&person.id, &new, &typed_back, KdfCost::calibrated()).map_err(|failed| match failed.error {
            RekeyError::WordsDiffer { first_wrong_position } => differ(first_wrong_position),
            RekeyError::UnknownPerson => AppError::field(Code::NotFound, "as").into(),
            other => AppError::from(other).into(),
        })?;
    rewrap_all(&mut renewal)?;
    let session = enter(renewal.finish().map_err(AppError::from)?)?;
    let told = unlocked(&session);
    session.into_vault().lock();
    told
}
