//! Who may unlock the vault, what they are called and who of them leads.

use crate::{
    OpenVault, PersonId,
    error::RekeyError,
    folder::Person,
    header::{Header, is_name},
    kdf::KdfCost,
    keys::PersonKeys,
    passphrase::Passphrase,
    secret::random,
    slots::{self, NewPerson},
};

impl OpenVault {
    /// Adds a person with a passphrase of their own.
    ///
    /// # Errors
    /// [`RekeyError::NotLead`] unless a programme lead is in; [`RekeyError::Name`] for an empty or
    /// overlong name. On any error the vault is as it was.
    pub fn add_person(
        &mut self,
        name: &str,
        lead: bool,
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<Person, RekeyError> {
        self.admit(random()?, name, (lead, false), passphrase, cost)
    }

    /// Adds a person under an id that is theirs already elsewhere, with a phrase for their first sign-in only:
    /// see [`OpenVault::must_choose_passphrase`].
    ///
    /// # Errors
    /// As [`Self::add_person`]; [`RekeyError::AlreadyIn`] if that person can unlock the vault already.
    pub fn add_person_for_once(
        &mut self,
        id: PersonId,
        name: &str,
        lead: bool,
        phrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<Person, RekeyError> {
        self.admit(id, name, (lead, true), phrase, cost)
    }

    fn admit(
        &mut self,
        id: PersonId,
        name: &str,
        (lead, one_time): (bool, bool),
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<Person, RekeyError> {
        self.must_lead()?;
        let name = checked_name(name)?;
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        if self.session.header.person(&id).is_some() {
            return Err(RekeyError::AlreadyIn);
        }
        let keys = PersonKeys::random(&self.session.key)?;
        let mut header = self.session.header.clone();
        let new = NewPerson { id, name: name.clone(), lead, keys: &keys, passphrase, cost, one_time };
        header.people.push(slots::make_person(&header, &self.session.key, new)?);
        self.session.replace_header(header)?;
        Ok(Person { id, name, lead, one_time, keychain: false })
    }

    /// Makes somebody a programme lead, or no longer.
    ///
    /// # Errors
    /// [`RekeyError::NotLead`], [`RekeyError::UnknownPerson`]; [`RekeyError::LastLead`] if nobody would be left who
    /// holds keys and backups. On any error the vault is as it was.
    pub fn set_lead(&mut self, person: &PersonId, lead: bool) -> Result<(), RekeyError> {
        self.must_lead()?;
        let mut header = self.session.header.clone();
        let slot = header.person_mut(person).ok_or(RekeyError::UnknownPerson)?;
        if slot.lead == lead {
            return Ok(());
        }
        slot.lead = lead;
        must_keep_lead_and_recovery(&header)?;
        Ok(self.session.replace_header(header)?)
    }

    /// Gives somebody another name.
    ///
    /// # Errors
    /// [`RekeyError::NotLead`] for anybody's name but one's own; [`RekeyError::Name`]; [`RekeyError::UnknownPerson`].
    pub fn rename_person(&mut self, person: &PersonId, name: &str) -> Result<(), RekeyError> {
        if *person != self.person {
            self.must_lead()?;
        }
        let name = checked_name(name)?;
        let mut header = self.session.header.clone();
        let slot = header.person_mut(person).ok_or(RekeyError::UnknownPerson)?;
        if slot.name == name {
            return Ok(());
        }
        slot.name = name;
        Ok(self.session.replace_header(header)?)
    }

    pub(crate) fn must_lead(&self) -> Result<(), RekeyError> {
        if self.is_lead(&self.person) { Ok(()) } else { Err(RekeyError::NotLead) }
    }
}

/// The invariant of every change of keys (security design §2), as a refusal.
pub(crate) fn must_keep_lead_and_recovery(header: &Header) -> Result<(), RekeyError> {
    if header.recovery.is_empty() {
        return Err(RekeyError::NoRecovery);
    }
    if header.has_lead_and_recovery() { Ok(()) } else { Err(RekeyError::LastLead) }
}

fn checked_name(name: &str) -> Result<String, RekeyError> {
    if is_name(name) { Ok(name.trim().to_owned()) } else { Err(RekeyError::Name) }
}
