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
        let mut header = self.session.header.clone();
        let slot = header.person(&self.person).ok_or(RekeyError::UnknownPerson)?;
        let same = NewPerson {
            id: self.person,
            name: slot.name.clone(),
            lead: slot.lead,
            keys: &self.keys,
            passphrase: new,
            cost,
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
