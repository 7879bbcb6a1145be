//! Settings: saved at once, each for the person who sets it.

use doorstep_words::Lang;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::is_window_hidden;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::input;
use crate::session::Session;

/// Minutes of idleness before the lock: what is offered, and what nobody may pass (security: at most 15).
const LOCK_MINUTES: std::ops::RangeInclusive<u32> = 1..=15;
const LOCK_DEFAULT: u32 = 5;

/// What a person likes.
pub(super) struct Likes {
    pub language: String,
    pub theme: String,
    pub lock_minutes: u32,
}

impl Likes {
    pub(super) fn of(session: &Session) -> Outcome<Self> {
        Ok(Self {
            language: session.lang().code().to_owned(),
            theme: session.preference("theme")?.unwrap_or_else(|| "system".to_owned()),
            lock_minutes: session
                .preference("lockMinutes")?
                .and_then(|minutes| minutes.parse().ok())
                .filter(|minutes| LOCK_MINUTES.contains(minutes))
                .unwrap_or(LOCK_DEFAULT),
        })
    }
}

/// Minutes of idleness until the lock.
///
/// # Errors
/// Those of the database.
pub fn lock_minutes(session: &Session) -> Outcome<u32> {
    Ok(Likes::of(session)?.lock_minutes)
}

/// The settings page. The shell adds where the vault lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes of idleness until the lock.
    pub lock_minutes: u32,
    /// Other programs on this machine do not see the window.
    pub window_hidden: bool,
    /// Where the vault lies.
    pub folder: String,
    /// Why that place is not a good one: codes.
    pub warnings: Vec<String>,
    /// The languages, and who checked their safety and consent texts.
    pub languages: Vec<LanguageState>,
}

/// A language and its sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LanguageState {
    /// The language.
    pub code: String,
    /// Who signed it off; none yet.
    pub signed_off: Option<SignedOff>,
}

/// A sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignedOff {
    /// The speaker who checked.
    pub by: String,
    /// The day.
    pub on: String,
}

/// New settings.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveSettings {
    /// `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// 1 to 15.
    pub lock_minutes: u32,
}

/// Reads the settings page.
///
/// # Errors
/// Those of the database.
pub fn settings(session: &Session) -> Outcome<SettingsView> {
    session.permit("settings")?;
    let Likes { language, theme, lock_minutes } = Likes::of(session)?;
    let mut languages = Vec::new();
    for code in ["en", "es"] {
        languages.push(LanguageState { code: code.to_owned(), signed_off: signed_off(session, code)? });
    }
    let window_hidden = is_window_hidden(session)?;
    let (folder, warnings) = (String::new(), Vec::new());
    Ok(SettingsView { language, theme, lock_minutes, window_hidden, folder, warnings, languages })
}

fn signed_off(session: &Session, language: &str) -> Outcome<Option<SignedOff>> {
    let mut query = session.db().prepare_cached(
        "SELECT signed_by, signed_on FROM sign_off WHERE language = ?1 AND deleted = 0 ORDER BY signed_on DESC LIMIT 1",
    )?;
    Ok(query.query_row([language], |row| Ok(SignedOff { by: row.get(0)?, on: row.get(1)? })).optional()?)
}

/// Keeps new settings.
///
/// # Errors
/// By field.
pub fn save_settings(session: &mut Session, request: SaveSettings) -> Outcome<Changed> {
    session.permit("save_settings")?;
    let SaveSettings { language, theme, lock_minutes } = request;
    let lang = Lang::from_code(&language).ok_or_else(|| AppError::field(Code::Required, "language"))?;
    let theme = input::one_of("theme", &theme, &["system", "light", "dark"])?;
    if !LOCK_MINUTES.contains(&lock_minutes) {
        return Err(AppError::field(Code::NotANumber, "lockMinutes"));
    }
    session.set_preference("language", lang.code())?;
    session.set_preference("theme", theme)?;
    session.set_preference("lockMinutes", &lock_minutes.to_string())?;
    session.set_lang(lang);
    Ok(session.not_journaled(&[ChangeKind::Settings]))
}
