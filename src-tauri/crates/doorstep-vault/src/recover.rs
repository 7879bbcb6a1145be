//! Unlocking with the recovery words. Whoever does gets a new key pair, and there are new words:
//! the old ones have been out of their envelope.

use std::fmt;

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::{
    OpenVault, PersonId,
    error::{RekeyError, SealError, UnlockError},
    family_key::{self, FamilyKey, Wrap},
    folder::{Person, VaultFolder, people_of},
    header::{Header, RecoverySlot, Signer},
    header_file::choose,
    kdf::KdfCost,
    keys::PersonKeys,
    mark::MarkFile,
    passphrase::{Passphrase, offered_passphrase},
    secret::Secret,
    session::{Proved, Session},
    slots::{self, NewPerson},
    words::{self, Language, RecoveryWords},
};

/// A vault opened by words. Nothing has changed on disk: dropping it leaves all as it was.
pub struct Recovered {
    session: Session,
    recovery_id: [u8; 16],
    private: Secret<32>,
    language: Language,
    words: RecoveryWords,
}

/// New keys, proved and not yet in force: family keys can be sealed to them before [`Renewal::finish`].
pub struct Renewal {
    recovered: Recovered,
    person: PersonId,
    keys: PersonKeys,
    header: Header,
}

/// A choice that did not work out, with everything needed to try again.
pub struct RenewalFailed {
    /// The same new words as before.
    pub recovered: Recovered,
    /// What stood in the way.
    pub error: RekeyError,
}

impl fmt::Debug for Recovered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Recovered")
    }
}

impl fmt::Debug for Renewal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Renewal")
    }
}

impl fmt::Debug for RenewalFailed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RenewalFailed({:?})", self.error)
    }
}

impl VaultFolder {
    /// Opens the vault with its twenty-four words, typed in either language we print.
    /// `language` is that of the new words; `now_ms` as in [`VaultFolder::unlock`].
    ///
    /// # Errors
    /// [`UnlockError::Words`] for typing mistakes, which cost no try; [`UnlockError::OtherWords`] for
    /// words of another vault or words that have been replaced.
    pub fn unlock_with_words(&self, typed: &str, language: Language, now_ms: i64) -> Result<Recovered, UnlockError> {
        let lock = self.hold()?;
        let chosen = choose(self.path())?;
        let entropy = words::read(typed)?;
        let mut mark_file = MarkFile::open(self.path())?;
        mark_file.admit(now_ms)?;
        let opened = slots::vault_key_of_words(chosen.found.unproved(), &entropy);
        let (recovery_id, private, key) = opened.ok_or(UnlockError::OtherWords)?;
        mark_file.forgive()?;
        let header = chosen.found.authenticated(&key).ok_or(UnlockError::HeaderChanged)?;
        let session = Session::open(Proved {
            folder: self.path().to_path_buf(),
            lock,
            mark_file,
            header,
            key,
            notices: chosen.notice.into_iter().collect(),
            second_lags: chosen.second_lags,
        })?;
        Ok(Recovered { session, recovery_id, private, language, words: RecoveryWords::draw(language)? })
    }
}

impl Recovered {
    /// Who can get a new passphrase.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        people_of(&self.session.header)
    }

    /// The programme's name, against which a new passphrase is checked.
    #[must_use]
    pub fn programme(&self) -> &str {
        &self.session.header.programme
    }

    /// The new twenty-four words to print.
    #[must_use]
    pub fn new_words(&self) -> &[Zeroizing<String>] {
        self.words.printed()
    }

    /// Five words that make a good passphrase; other ones at each call.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn offered_passphrase(&self) -> Result<Zeroizing<String>, UnlockError> {
        Ok(offered_passphrase(self.language)?)
    }

    /// Makes a new key pair for one person under a new passphrase, and new words, typed back and
    /// proved by really opening the vault key with them. Nothing is on disk yet.
    ///
    /// # Errors
    /// With the recovered vault, so that the same words can be tried again.
    pub fn renew(
        self,
        person: &PersonId,
        passphrase: &Passphrase,
        typed_words: &str,
        cost: KdfCost,
    ) -> Result<Renewal, Box<RenewalFailed>> {
        match self.renewed_header(person, passphrase, typed_words, cost) {
            Ok((header, keys)) => Ok(Renewal { recovered: self, person: *person, keys, header }),
            Err(error) => Err(Box::new(RenewalFailed { recovered: self, error })),
        }
    }

    fn renewed_header(
        &self,
        person: &PersonId,
        passphrase: &Passphrase,
        typed_words: &str,
        cost: KdfCost,
    ) -> Result<(Header, PersonKeys), RekeyError> {
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        let mut header = self.session.header.clone();
        let slot = header.person(person).cloned().ok_or(RekeyError::UnknownPerson)?;
        let recovery = self.proved_recovery(&header, typed_words)?;
        header.recovery.retain(|slot| slot.id != self.recovery_id);
        header.recovery.push(recovery);
        let keys = PersonKeys::random(&self.session.key)?;
        let renewed =
            NewPerson { id: *person, name: slot.name, lead: slot.lead, keys: &keys, passphrase, cost, one_time: false };
        let renewed = slots::make_person(&header, &self.session.key, renewed)?;
        header.former_signers.push(Signer { person: *person, verifying: slot.verifying });
        *header.person_mut(person).ok_or(RekeyError::UnknownPerson)? = renewed;
        Ok((header, keys))
    }

    fn proved_recovery(&self, header: &Header, typed_words: &str) -> Result<RecoverySlot, RekeyError> {
        let recovery = slots::make_recovery(header, &self.session.key, &self.words)?;
        let typed = words::read(typed_words).ok();
        if typed.is_some_and(|entropy| slots::proves(header, &recovery, &entropy, &self.session.key)) {
            return Ok(recovery);
        }
        let first_wrong_position = self.words.first_difference(typed_words).unwrap_or(words::COUNT);
        Err(RekeyError::WordsDiffer { first_wrong_position })
    }
}

impl Renewal {
    /// The database, so that family keys can be sealed anew before the keys change.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.recovered.session.connection
    }

    /// Further wraps of one family's key, for the new words and, if the person could open it
    /// before, for their new key pair. To be stored beside the old ones before [`Self::finish`].
    ///
    /// # Errors
    /// [`SealError::NotForYou`] if no wrap was made for the words.
    pub fn rewrap(&self, wraps: &[Wrap]) -> Result<Vec<Wrap>, SealError> {
        let old = &self.recovered.session.header;
        let key: FamilyKey = family_key::open(old, &self.recovered.recovery_id, &self.recovered.private, wraps)?;
        let mut recipients: Vec<_> = self.header.recovery.iter().map(|slot| (slot.id, slot.public)).collect();
        if wraps.iter().any(|wrap| wrap.recipient == self.person) {
            recipients.extend(self.header.person(&self.person).map(|slot| (slot.id, slot.public)));
        }
        family_key::wrap(&self.header, (&self.person, &self.keys), &key, &recipients)
    }

    /// Puts the new keys in force. The old words and the old passphrase no longer open this folder;
    /// backups made before still open with them.
    ///
    /// # Errors
    /// If the header cannot be written: then the old words and passphrase are in force.
    pub fn finish(self) -> Result<OpenVault, RekeyError> {
        let Self { recovered, person, keys, header } = self;
        let mut session = recovered.session;
        session.replace_header(header)?;
        Ok(OpenVault::new(session, person, keys))
    }
}
