//! Backups, copies, drills and checks.

use std::path::Path;

use clap::Args;
use doorstep_core::care;
use doorstep_core::error::AppError;
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_vault::{Passphrase, RestoreKey, Stop, VaultFolder};
use doorstep_words::Catalogue;
use jiff::Zoned;
use serde_json::json;

use crate::answer::{Answer, Refusal, Told};
use crate::secrets::Secrets;

/// Brings a backup or a copy back.
#[derive(Args)]
pub struct Restore {
    /// A file that ends in .copy, or the folder of one backup.
    pub file: std::path::PathBuf,
    /// The folder it goes into: an empty one, or with --replace the records of this programme.
    #[arg(long, value_name = "DIR")]
    pub into: std::path::PathBuf,
    /// Open it with the 24 words instead of a passphrase.
    #[arg(long)]
    pub words: bool,
    /// Take the place of the records that are there; those are kept aside.
    #[arg(long)]
    pub replace: bool,
    /// Only show what would come back.
    #[arg(long)]
    pub dry_run: bool,
}

/// Everything: the file, the journal, the mark, the shelf. Anything wrong is a refusal that names the place.
pub fn verify(session: &mut Session) -> Told {
    let found = care::verify(session, &Stop::default())?;
    if found.sound {
        return Answer::of(
            &found,
            session.words().say("cli-verified-all", &[("count", i64::from(found.entries).into())]),
        );
    }
    let words = session.words();
    let mut lines: Vec<String> = found.pages.iter().chain(&found.structure).cloned().collect();
    lines.extend(found.broken.as_ref().map(|at| format!("{}: {} {}", at.what, at.device, at.seq)));
    let counted = [
        ("integrity-missing", found.missing),
        ("integrity-stale", found.stale),
        ("integrity-discrepancies", found.discrepancies),
    ];
    lines.extend(counted.iter().filter(|(_, n)| *n > 0).map(|(id, n)| words.say(id, &[("n", i64::from(*n).into())])));
    lines.extend(found.notices.iter().map(|code| words.word(&format!("vault-notice-{code}"))));
    Err(Refusal::coded("records-damaged", "records").with(&found, lines))
}

/// Somebody has read what was noticed about the files: what can be mended is mended, and it is not said again.
pub fn read_notices(session: &mut Session) -> Told {
    let notices = care::vault_notices(session)?;
    care::read_vault_notices(session)?;
    Answer::of(&json!({ "read": notices }), session.words().word("cli-saved"))
}

/// A backup, or with a folder a sealed copy in it.
pub fn backup(session: &mut Session, to: Option<&Path>) -> Told {
    let Some(to) = to else {
        let made = care::begin_backup(session)?.finish(&Stop::default())?;
        return Answer::of(&made, session.words().say("cli-backup-made", &[("number", i64::from(made.number).into())]));
    };
    let made = care::begin_copy(session)?.finish(to, &Stop::default(), &mut |_, _| true)?;
    care::note_copy(session)?;
    Answer::of(&made, session.words().say("cli-copy-made", &[("name", made.name.as_str().into())]))
}

/// The list.
pub fn backups(session: &Session) -> Told {
    let view = care::backups(session)?;
    let words = session.words();
    let line = |backup: &care::BackupLine| {
        let reason = backup.reason.map(|code| words.word(&format!("backups-reason-{code}"))).unwrap_or_default();
        let state = words.word(if backup.sound { "backups-sound" } else { "backups-damaged" });
        let (day, time) = (backup.made_on.as_deref().unwrap_or("?"), backup.made_at.as_deref().unwrap_or_default());
        format!("{}  {day} {time}  {} KB  {state}  {reason}", backup.number, backup.kb)
    };
    let lines: Vec<String> = view.backups.iter().map(line).collect();
    let text = if lines.is_empty() { words.word("cli-no-backups") } else { lines.join("\n") };
    Answer::of(&view, text)
}

/// Opens the newest backup with the words from the paper, and writes down that it was done.
pub fn drill(session: &mut Session, secrets: &mut Secrets) -> Told {
    let begun = care::begin_drill(session)?;
    let typed = secrets.words("cli-type-words", session.words())?;
    let done = begun.finish(&typed, &Stop::default())?;
    care::record_drill(session, OpId::fresh(), &done)?;
    if !done.sound {
        return Err(Refusal::from(AppError::coded("backup-damaged", "")).with(&done, Vec::new()));
    }
    Answer::of(&done, session.words().say("cli-drill-well", &[("number", i64::from(done.backup).into())]))
}

/// Shows what would come back, and brings it back unless that would replace something unasked.
pub fn restore(asked: &Restore, secrets: &mut Secrets, words: &Catalogue) -> Told {
    let zone = Zoned::now().time_zone().clone();
    let (source, _) = care::look_at(&asked.file, &zone)?;
    let folder = VaultFolder::at(&asked.into);
    let secret =
        if asked.words { secrets.words("cli-type-words", words)? } else { secrets.passphrase("passphrase", words)? };
    let passphrase = Passphrase::typed(&secret);
    let key = if asked.words {
        RestoreKey::Words(&secret)
    } else {
        RestoreKey::Passphrase { person: None, passphrase: &passphrase }
    };
    let had_records = folder.look().is_ok_and(|state| matches!(state, doorstep_vault::FolderState::Vault { .. }));
    let now_ms = Zoned::now().timestamp().as_millisecond();
    let staged = source.stage(&folder, &key, now_ms, &Stop::default(), &mut |_, _| true).map_err(AppError::from)?;
    let would = care::would_come_back(&staged, &zone)?;
    let text = words.say(
        "cli-would-come-back",
        &[
            ("families", i64::from(would.families).into()),
            ("people", i64::from(would.people).into()),
            ("visits", i64::from(would.visits).into()),
            ("last", would.last_change.clone().unwrap_or_default().into()),
            ("missing", i64::from(would.missing).into()),
        ],
    );
    if asked.dry_run {
        return Answer::of(&would, text);
    }
    if had_records && !asked.replace {
        return Err(Refusal::coded("restore-would-replace", "into").with(&would, vec![text]));
    }
    care::bring_back(staged)?;
    Answer::of(&would, format!("{text}\n{}", words.word("cli-brought-back")))
}
