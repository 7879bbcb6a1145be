//! The journal: is it whole, can the tables be built from it, and what was done last.

use doorstep_core::error::{AppError, Code};
use doorstep_core::history::check_journals;
use doorstep_core::ids::TxnId;
use doorstep_core::journal;
use doorstep_core::session::Session;
use doorstep_core::settings::{UndoRequest, undo as take_back};
use doorstep_core::stock::discrepancies;
use serde_json::json;

use crate::answer::{Answer, Refusal, Told};

/// Walks every chain of both journals. A place that does not fit is named in words, and is a refusal.
pub fn verify(session: &Session) -> Told {
    session.permit("verify_journal")?;
    let found = check_journals(session)?;
    let missing = session.missing_commits();
    let shelves = discrepancies(session.db())?;
    let report = json!({
        "entries": found.entries, "erased": found.erased, "opened": found.opened, "ends": found.ends,
        "missingCommits": missing, "stockDiscrepancies": shelves, "broken": found.broken,
    });
    if let Some(broken) = found.broken {
        let place = format!("{}: {} {}", broken.what, broken.device, broken.seq);
        return Err(Refusal::coded("journal-broken", "journal").with(&report, vec![broken.says, place]));
    }
    if missing > 0 {
        return Err(Refusal::coded("journal-short", "journal").with(&report, vec![missing.to_string()]));
    }
    Answer::of(&report, session.words().say("cli-verified", &[("count", found.entries.into())]))
}

/// Builds the tables again.
pub fn rebuild(session: &mut Session) -> Told {
    session.permit("rebuild_tables")?;
    let records = journal::rebuild(session.vault_mut().connection())?;
    let count = i64::try_from(records).unwrap_or(i64::MAX);
    Answer::of(&json!({ "records": records }), session.words().say("cli-rebuilt", &[("count", count.into())]))
}

/// From now on the file is measured by what it holds.
pub fn accept_loss(session: &mut Session) -> Told {
    let missing = session.missing_commits();
    session.accept_loss()?;
    Answer::of(&json!({ "acceptedLoss": missing }), session.words().word("cli-saved"))
}

/// Takes an action back: the named one, or the person's last.
pub fn undo(session: &mut Session, txn: Option<TxnId>) -> Told {
    let txn = match txn {
        Some(txn) => Some(txn),
        None => session.last_action()?,
    };
    if txn.is_none() {
        return Err(AppError::new(Code::NothingToUndo).into());
    }
    let undone = take_back(session, UndoRequest { txn })?;
    let mut text = session.words().say("cli-undone", &[("count", undone.restored.into())]);
    for kept in &undone.kept {
        text += &format!("\n- {kept}");
    }
    Answer::of(&undone, text)
}
