//! Another person who can unlock the vault.

use crate::{
    OpenVault,
    error::RekeyError,
    folder::Person,
    header::is_name,
    kdf::KdfCost,
    keys::PersonKeys,
    passphrase::Passphrase,
    secret::random,
    slots::{self, NewPerson},
};

impl OpenVault {
    /// Adds a person with a passphrase to begin with, which they should change when they first sign in.
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
        if !self.is_lead(&self.person) {
            return Err(RekeyError::NotLead);
        }
        if !is_name(name) {
            return Err(RekeyError::Name);
        }
        if !cost.is_acceptable() {
            return Err(RekeyError::KeyDerivation);
        }
        let added = Person { id: random()?, name: name.trim().to_owned() };
        let keys = PersonKeys::random(&self.session.key)?;
        let mut header = self.session.header.clone();
        let new = NewPerson { id: added.id, name: added.name.clone(), lead, keys: &keys, passphrase, cost };
        header.people.push(slots::make_person(&header, &self.session.key, new)?);
        self.session.replace_header(header)?;
        Ok(added)
    }
}
