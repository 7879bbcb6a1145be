//! What the vault noticed about its own files while it opened, for those who look after it.

use doorstep_domain::team::Reach;
use doorstep_vault::Notice;

use crate::error::Outcome;
use crate::session::Session;

/// New keys that had been cut short are in force now: worth knowing, and nothing is wrong.
pub(super) const NEW_KEYS: &str = "new-keys";

/// The notices by code, each once; empty for whoever cannot do anything about them. The screen's sentence is
/// `vault-notice-<code>`.
///
/// # Errors
/// Those of the database.
pub fn vault_notices(session: &Session) -> Outcome<Vec<&'static str>> {
    if session.reach("read_vault_notices")? == Reach::Nowhere {
        return Ok(Vec::new());
    }
    let mut codes: Vec<_> = session.vault().notices().iter().filter_map(code).collect();
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

fn code(notice: &Notice) -> Option<&'static str> {
    match notice {
        Notice::OlderHeaderUsed | Notice::SecondHeaderUnreadable => Some("half-header"),
        Notice::HeaderPutBack => Some("older-header"),
        Notice::HeaderIsOlder => Some("older-keys"),
        Notice::MarkMissing | Notice::MarkUnreadable | Notice::MarkBeganAnew => Some("lost-mark"),
        Notice::NewKeysFinished => Some(NEW_KEYS),
        Notice::CreationFinished => None, // nothing was at stake yet
    }
}

/// A person has read them: both halves of the header are written anew, and the mark counts as the vault's own again.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; a folder that cannot be written, and then they stand.
pub fn read_vault_notices(session: &mut Session) -> Outcome<()> {
    session.permit("read_vault_notices")?;
    Ok(session.vault_mut().settle_notices()?)
}
