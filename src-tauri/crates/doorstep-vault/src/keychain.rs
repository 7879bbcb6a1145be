//! The operating system's keychain as a second way in on one machine, for people who want it.
//!
//! A random key lies in the keychain; it wraps the person's private keys a second time, in their slot of the header.
//! It is never the only way in: the passphrase opens always, is asked for every [`ASK_AGAIN_DAYS`], and whatever is
//! wrong with the keychain costs no more than typing it. The day it was last asked for stands in the header and is
//! authenticated with it.

use zeroize::Zeroizing;

use crate::{
    OpenVault, PersonId,
    error::{RekeyError, UnlockError},
    folder::VaultFolder,
    header::{KeychainWrap, PersonSlot},
    header_file::choose,
    keys::PersonKeys,
    mark::MarkFile,
    secret::Secret,
    session::{Proved, Session},
    slots,
};

/// After so many days the passphrase is asked for again: what is never typed is forgotten.
pub const ASK_AGAIN_DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// The passphrase was typed: a header is not rewritten for less than this much news.
const NEWS_MS: i64 = DAY_MS;

/// Where the operating system keeps small secrets: Secret Service, macOS Keychain, Windows Credential Manager.
/// Everything it says may be wrong; nothing is lost if it is.
pub trait Keychain {
    /// The secret under a name; `None` if there is none.
    ///
    /// # Errors
    /// If the keychain is not to be had, or refuses.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainRefused>;

    /// Keeps a secret under a name, in the place of another.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeychainRefused>;

    /// Forgets the secret under a name, if there is one.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn forget(&self, name: &str) -> Result<(), KeychainRefused>;
}

/// The keychain is not there, is locked, or said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeychainRefused;

/// Why the keychain did not open the vault. The passphrase does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeychainTrouble {
    /// This person has no way in by a keychain.
    NotSetUp,
    /// The keychain is not there, is locked, or said no.
    Refused,
    /// The keychain holds nothing for this person: another machine or account, or somebody emptied it.
    Missing,
    /// What the keychain holds does not open: it was changed, or made for an older way in.
    Changed,
    /// It is time to type the passphrase again.
    TimeToType,
}

/// Under which name the keychain keeps a person's key: ids only, because anybody at the machine can list names.
fn name_of(vault: &[u8; 16], person: &PersonId) -> String {
    let mut name = String::with_capacity(80);
    crate::secret::push_hex(&mut name, vault);
    name.push('.');
    crate::secret::push_hex(&mut name, person);
    name
}

impl VaultFolder {
    /// Opens the vault as one person with what the keychain keeps for them.
    ///
    /// # Errors
    /// [`UnlockError::Keychain`] says what is wrong with that way in; the passphrase opens all the same.
    pub fn unlock_with_keychain(
        &self,
        person: &PersonId,
        keychain: &dyn Keychain,
        now_ms: i64,
    ) -> Result<OpenVault, UnlockError> {
        let lock = self.hold()?;
        let chosen = choose(self.path())?;
        let header = chosen.found.unproved();
        let slot = header.person(person).ok_or(KeychainTrouble::NotSetUp)?;
        let wrap = slot.keychain.clone().ok_or(KeychainTrouble::NotSetUp)?;
        let kept = keychain.read(&name_of(&header.vault_id, person)).map_err(|_| KeychainTrouble::Refused)?;
        let kept = kept.ok_or(KeychainTrouble::Missing)?;
        let kek = Secret::from_slice(&kept).ok_or(KeychainTrouble::Changed)?;
        let place = header.keychain_aad(slot, wrap.wrapped_at);
        let keys = PersonKeys::unwrap(&kek, &place, &wrap.wrapped_keys).ok_or(KeychainTrouble::Changed)?;
        let key =
            slots::vault_key_known_at(header, person, &keys, wrap.wrapped_at).ok_or(UnlockError::HeaderChanged)?;
        let mark_file = MarkFile::open(self.path())?;
        let header = chosen.found.authenticated(&key).ok_or(UnlockError::HeaderChanged)?;
        // Only now is the day believed: whoever edits it cannot make the code to match.
        if is_time_to_type(wrap.typed_ms, now_ms) {
            return Err(KeychainTrouble::TimeToType.into());
        }
        let session = Session::open(Proved {
            folder: self.path().to_path_buf(),
            lock,
            mark_file,
            header,
            key,
            notices: chosen.notice.into_iter().collect(),
            second_lags: chosen.second_lags,
        })?;
        Ok(OpenVault::new(session, *person, keys))
    }
}

/// A clock set back asks for the passphrase as well.
fn is_time_to_type(typed_ms: i64, now_ms: i64) -> bool {
    now_ms < typed_ms.saturating_sub(DAY_MS) || now_ms.saturating_sub(typed_ms) >= ASK_AGAIN_DAYS * DAY_MS
}

impl OpenVault {
    /// Whether this person has a way in by a keychain, here or on another machine.
    #[must_use]
    pub fn has_keychain(&self) -> bool {
        self.session.header.person(&self.person).is_some_and(|slot| slot.keychain.is_some())
    }

    /// Gives this person a way in by this machine's keychain, in the place of one on another machine.
    ///
    /// # Errors
    /// [`RekeyError::Keychain`] if the keychain refuses. On any error it is as it was.
    pub fn keep_in_keychain(&mut self, keychain: &dyn Keychain, now_ms: i64) -> Result<(), RekeyError> {
        let kek = Secret::random()?;
        let mut header = self.session.header.clone();
        let epoch = header.epoch;
        let slot = header.person(&self.person).ok_or(RekeyError::UnknownPerson)?;
        let place = header.keychain_aad(slot, epoch);
        let wrapped_keys = self.keys.remembering(&self.session.key).wrap(&kek, &place)?;
        let name = name_of(&header.vault_id, &self.person);
        keychain.keep(&name, kek.bytes()).map_err(|_| RekeyError::Keychain)?;
        let slot = header.person_mut(&self.person).ok_or(RekeyError::UnknownPerson)?;
        slot.keychain = Some(KeychainWrap { wrapped_at: epoch, typed_ms: now_ms, wrapped_keys });
        Ok(self.session.replace_header(header)?)
    }

    /// Takes that way in away again. A keychain that refuses to forget keeps a key that opens nothing.
    ///
    /// # Errors
    /// If the header cannot be written; then it is as it was.
    pub fn forget_keychain(&mut self, keychain: &dyn Keychain) -> Result<(), RekeyError> {
        let mut header = self.session.header.clone();
        let slot = header.person_mut(&self.person).ok_or(RekeyError::UnknownPerson)?;
        if slot.keychain.take().is_some() {
            self.session.replace_header(header)?;
        }
        keychain.forget(&name_of(&self.session.header.vault_id, &self.person)).unwrap_or_default();
        Ok(())
    }
}

/// The passphrase was typed on this day: the keychain may open for a while again. `None` if that is no news.
pub(crate) fn typed_again(slot: &PersonSlot, now_ms: i64) -> Option<KeychainWrap> {
    let wrap = slot.keychain.as_ref()?;
    let is_news = now_ms.saturating_sub(wrap.typed_ms).saturating_abs() >= NEWS_MS;
    is_news.then(|| KeychainWrap { typed_ms: now_ms, ..wrap.clone() })
}

impl From<KeychainTrouble> for UnlockError {
    fn from(trouble: KeychainTrouble) -> Self {
        Self::Keychain(trouble)
    }
}
