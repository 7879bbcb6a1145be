//! A new passphrase for the person who is in.

use crate::{
    OpenVault,
    error::{RekeyError, UnlockError},
    kdf::KdfCost,
    passphrase::Passphrase,
    slots::{self, NewPerson, SlotError, no_memory},
};

impl OpenVault {
    /// Gives this person a new passphrase. Their keys stay the same; backups made before
    /// still open with the old one.
    ///
    /// # Errors
    /// [`RekeyError::Wrong`] if `old` does not fit. On any error the old one is in force.
    pub fn change_passphrase(&mut self, old: &Passphrase, new: &Passphrase, cost: KdfCost) -> Result<(), RekeyError> {
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        slots::open_person(&self.session.header, &self.person, old)?;
        self.put_passphrase(new, cost)
    }

    /// Whether the phrase that opened this vault was somebody else's choice, good for this once.
    /// Nothing else should be done before [`Self::choose_passphrase`].
    #[must_use]
    pub fn must_choose_passphrase(&self) -> bool {
        self.session.header.person(&self.person).is_some_and(|slot| slot.one_time)
    }

    /// Puts a passphrase of one's own in the place of the one-time phrase that has just opened the vault.
    ///
    /// # Errors
    /// [`RekeyError::NotOneTime`] if the present passphrase is the person's own; [`RekeyError::SamePhrase`] for the
    /// one-time phrase itself, which somebody else knows. On any error it stays good for another sign-in.
    pub fn choose_passphrase(&mut self, new: &Passphrase, cost: KdfCost) -> Result<(), RekeyError> {
        if !self.must_choose_passphrase() {
            return Err(RekeyError::NotOneTime);
        }
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        match slots::open_person(&self.session.header, &self.person, new) {
            Ok(_) => Err(RekeyError::SamePhrase),
            Err(UnlockError::Wrong) => self.put_passphrase(new, cost),
            Err(other) => Err(other.into()),
        }
    }

    fn put_passphrase(&mut self, new: &Passphrase, cost: KdfCost) -> Result<(), RekeyError> {
        let mut header = self.session.header.clone();
        let slot = header.person(&self.person).ok_or(RekeyError::UnknownPerson)?;
        let same = NewPerson {
            id: self.person,
            name: slot.name.clone(),
            lead: slot.lead,
            keys: &self.keys,
            passphrase: new,
            cost,
            one_time: false,
        };
        let renewed = slots::make_person(&header, &self.session.key, same)?;
        *header.person_mut(&self.person).ok_or(RekeyError::UnknownPerson)? = renewed;
        Ok(self.session.replace_header(header)?)
    }
}

impl From<SlotError> for RekeyError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::NoRandomness => Self::NoRandomness,
            SlotError::NoMemory => Self::Folder(no_memory()),
        }
    }
}

impl From<UnlockError> for RekeyError {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::Folder(error) => Self::Folder(error),
            _ => Self::Wrong,
        }
    }
}
