//! A forgotten passphrase: a programme lead gives the person a new key pair and a phrase for one sign-in.

use std::fmt;

use crate::{
    OpenVault, PersonId,
    error::{RekeyError, SealError},
    family_key::{self, FamilyKey, Wrap},
    header::{Header, Signer},
    kdf::KdfCost,
    keys::PersonKeys,
    passphrase::Passphrase,
    slots::{self, NewPerson},
};

/// New keys for somebody, not yet in force: family keys can be sealed to them before [`OpenVault::finish_reset`].
pub struct Reset {
    person: PersonId,
    public: [u8; 32],
    header: Header,
}

impl fmt::Debug for Reset {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Reset")
    }
}

impl OpenVault {
    /// Makes a new key pair for somebody who forgot their passphrase, under a phrase for one sign-in. What they
    /// signed stays valid. Nothing is on disk yet; family keys that are not sealed anew are lost to them.
    ///
    /// # Errors
    /// [`RekeyError::NotLead`]; [`RekeyError::Yourself`], because whoever is in has a passphrase to change;
    /// [`RekeyError::UnknownPerson`].
    pub fn prepare_reset(&self, person: &PersonId, phrase: &Passphrase, cost: KdfCost) -> Result<Reset, RekeyError> {
        self.must_lead()?;
        if *person == self.person {
            return Err(RekeyError::Yourself);
        }
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        let mut header = self.session.header.clone();
        let old = header.person(person).cloned().ok_or(RekeyError::UnknownPerson)?;
        let keys = PersonKeys::random(&self.session.key)?;
        let new = NewPerson {
            id: *person,
            name: old.name,
            lead: old.lead,
            keys: &keys,
            passphrase: phrase,
            cost,
            one_time: true,
        };
        let renewed = slots::make_person(&header, &self.session.key, new)?;
        header.former_signers.push(Signer { person: *person, verifying: old.verifying });
        *header.person_mut(person).ok_or(RekeyError::UnknownPerson)? = renewed;
        Ok(Reset { person: *person, public: keys.public(), header })
    }

    /// A wrap of an open family key for the new key pair. To be stored before [`Self::finish_reset`].
    ///
    /// # Errors
    /// [`SealError::UnknownPerson`] never in practice: a key that was just made is a key.
    pub fn wrap_for_reset(&self, key: &FamilyKey, reset: &Reset) -> Result<Vec<Wrap>, SealError> {
        family_key::wrap(&self.session.header, (&self.person, &self.keys), key, &[(reset.person, reset.public)])
    }

    /// Puts the new key pair in force: the forgotten passphrase no longer opens this folder.
    ///
    /// # Errors
    /// If the header cannot be written: then the old passphrase is in force. [`RekeyError::Outdated`] if keys
    /// changed since the reset was prepared.
    pub fn finish_reset(&mut self, reset: Reset) -> Result<(), RekeyError> {
        if reset.header.generation != self.session.header.generation {
            return Err(RekeyError::Outdated);
        }
        Ok(self.session.replace_header(reset.header)?)
    }
}
