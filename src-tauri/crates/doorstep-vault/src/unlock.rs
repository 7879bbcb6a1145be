//! Unlocking with a person's passphrase.

use crate::{
    OpenVault, PersonId,
    error::UnlockError,
    folder::VaultFolder,
    header_file::choose,
    keychain::typed_again,
    mark::MarkFile,
    passphrase::Passphrase,
    session::{Proved, Session},
    slots::{self, Entered},
};

impl VaultFolder {
    /// Opens the vault as one person. `now_ms` is the wall clock in milliseconds since 1970,
    /// for the growing wait after wrong tries.
    ///
    /// A mark ahead of the journal is no error: see [`OpenVault::missing_commits`].
    ///
    /// # Errors
    /// [`UnlockError::Wrong`] says no more for an unknown person than for a wrong phrase, and costs the same.
    /// Nothing is repaired, deleted or made anew on any error.
    pub fn unlock(&self, person: &PersonId, passphrase: &Passphrase, now_ms: i64) -> Result<OpenVault, UnlockError> {
        let lock = self.hold()?;
        let chosen = choose(self.path())?;
        let mut mark_file = MarkFile::open(self.path())?;
        mark_file.admit(now_ms)?;
        let entered = slots::open_person(chosen.found.unproved(), person, passphrase)?;
        mark_file.forgive()?;
        let key = slots::vault_key_of_person(chosen.found.unproved(), person, &entered.keys)
            .ok_or(UnlockError::HeaderChanged)?;
        let header = chosen.found.authenticated(&key).ok_or(UnlockError::HeaderChanged)?;
        let mut session = Session::open(Proved {
            folder: self.path().to_path_buf(),
            lock,
            mark_file,
            header,
            key,
            notices: chosen.notice.into_iter().collect(),
            second_lags: chosen.second_lags,
        })?;
        catch_up(&mut session, person, &entered, now_ms);
        Ok(OpenVault::new(session, *person, entered.keys))
    }
}

/// The first sign-in after new keys: from now on the person's own wrap remembers the new vault key. And a keychain
/// that opens for them too may do so for a while again. Where it cannot be written, the next sign-in does it; until
/// then the way back to the key they knew stays open.
fn catch_up(session: &mut Session, person: &PersonId, entered: &Entered, now_ms: i64) {
    let mut header = session.header.clone();
    let renewed = slots::caught_up(&session.header, &session.key, person, entered);
    let Some(slot) = header.person_mut(person) else { return };
    let typed = typed_again(slot, now_ms);
    if renewed.is_none() && typed.is_none() {
        return;
    }
    if let Some(renewed) = renewed {
        *slot = renewed;
    }
    slot.keychain = typed.or(slot.keychain.take());
    session.replace_header(header).unwrap_or_default();
}
