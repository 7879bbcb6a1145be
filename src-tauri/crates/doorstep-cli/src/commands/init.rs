//! New records, a first look at them, and the invented families.

use clap::Args;
use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::error::{AppError, Code};
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_core::settings::{SaveSettings, save_settings, session_view, settings};
use doorstep_vault::{CreateError, KdfCost, Language, PendingVault, check_passphrase};
use doorstep_words::{Catalogue, Lang};
use serde_json::json;
use zeroize::Zeroizing;

use crate::answer::{Answer, Refusal, Told, say_now};
use crate::entry::{Place, enter};

/// A programme that begins.
#[derive(Args)]
pub struct Init {
    /// What the programme is called.
    #[arg(long, value_name = "NAME")]
    programme: String,
    /// The first programme lead.
    #[arg(long, value_name = "NAME")]
    lead: String,
    /// The language of this person and of the words: en or es.
    #[arg(long, default_value = "en")]
    language: String,
}

/// Makes new records: the passphrase is read, the words are shown, typed back and proved, and only then is anything
/// on disk.
pub fn init(place: &mut Place, asked: Init, json: bool) -> (Lang, Told) {
    let lang = Lang::from_code(&asked.language).unwrap_or(Lang::En);
    let words = Catalogue::for_language(lang);
    (lang, create(place, &asked, words, json))
}

fn create(place: &mut Place, asked: &Init, words: &Catalogue, json: bool) -> Told {
    if !["en", "es"].contains(&asked.language.as_str()) {
        return Err(AppError::field(Code::Required, "language").into());
    }
    let pending =
        PendingVault::prepare(&asked.programme, &asked.lead, printed_in(words.lang())).map_err(AppError::from)?;
    let typed = place.secrets.passphrase("cli-new-passphrase", words)?;
    let passphrase = check_passphrase(&typed, &asked.programme).map_err(AppError::from)?;
    show_words(pending.recovery_words(), words, json)?;
    let typed_back = place.secrets.words("cli-type-back", words)?;
    let made = pending.create(&place.folder, &passphrase, &typed_back, KdfCost::calibrated());
    let vault = made.map_err(|failed| refused(failed.error))?;
    let mut session = enter(vault)?;
    let likes = settings(&session)?;
    let language = words.lang().code().to_owned();
    save_settings(&mut session, SaveSettings { language, theme: likes.theme, lock_minutes: likes.lock_minutes })?;
    let told = unlocked(&session);
    session.into_vault().lock();
    told
}

fn refused(error: CreateError) -> Refusal {
    match error {
        CreateError::WordsDiffer { first_wrong_position } => differ(first_wrong_position),
        other => AppError::from(other).into(),
    }
}

/// The words typed back are not those on the paper.
pub fn differ(first_wrong_position: usize) -> Refusal {
    Refusal::coded("words-differ", "words")
        .with(&json!({ "firstWrongPosition": first_wrong_position }), vec![first_wrong_position.to_string()])
}

/// The twenty-four words, on one line of their own, so that a script can read them before it types them back.
pub fn show_words(printed: &[Zeroizing<String>], words: &Catalogue, as_json: bool) -> Result<(), Refusal> {
    let printed: Vec<&str> = printed.iter().map(|word| word.as_str()).collect();
    if as_json {
        return say_now(&json!({ "recoveryWords": printed }).to_string());
    }
    say_now(&words.word("cli-words"))?;
    say_now(&printed.join(" "))
}

/// The language of words on paper.
pub fn printed_in(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::English,
        Lang::Es => Language::Spanish,
    }
}

/// That it opens, and for whom.
pub fn unlocked(session: &Session) -> Told {
    let view = session_view(session)?;
    let args = [("programme", view.programme.as_str().into()), ("name", view.person.name.as_str().into())];
    Answer::of(&view, session.words().say("cli-unlocked", &args))
}

/// Fills empty records with invented families.
pub fn demo(session: &mut Session) -> Told {
    let changed = fill_demo(session, FillDemo { op_id: OpId::fresh() })?;
    Answer::saved(&changed, session.words())
}
