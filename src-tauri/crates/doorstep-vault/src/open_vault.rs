//! An open vault: one person, their keys, the one connection.

use std::{fmt, path::Path};

use rusqlite::{Connection, InterruptHandle};

use crate::{
    PersonId, database,
    error::{DatabaseError, FolderError},
    folder::{Person, people_of, person_of},
    header_file::Notice,
    keys::PersonKeys,
    restore,
    session::Session,
};

/// An unlocked vault. Dropping it locks it.
pub struct OpenVault {
    pub(crate) session: Session,
    pub(crate) person: PersonId,
    pub(crate) keys: PersonKeys,
}

impl fmt::Debug for OpenVault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("OpenVault")
    }
}

impl OpenVault {
    pub(crate) fn new(session: Session, person: PersonId, keys: PersonKeys) -> Self {
        Self { session, person, keys }
    }

    /// Who unlocked it.
    #[must_use]
    pub fn person(&self) -> Person {
        let known = self.session.header.person(&self.person).map(person_of);
        known.unwrap_or(Person { id: self.person, name: String::new(), lead: false, one_time: false, keychain: false })
    }

    /// Everybody who can unlock it.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        people_of(&self.session.header)
    }

    /// Whether a person is a programme lead, who holds keys and backups.
    #[must_use]
    pub fn is_lead(&self, person: &PersonId) -> bool {
        self.session.header.person(person).is_some_and(|slot| slot.lead)
    }

    /// How many times the vault's keys have been new, from 1. A backup of a lower epoch opens for people who left since.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.session.header.epoch
    }

    /// The programme's name.
    #[must_use]
    pub fn programme(&self) -> &str {
        &self.session.header.programme
    }

    /// The vault's own id; the same in every copy of it.
    #[must_use]
    pub fn vault_id(&self) -> &[u8; 16] {
        &self.session.header.vault_id
    }

    /// Under which id this device writes its journal entries.
    #[must_use]
    pub fn device_id(&self) -> &[u8; 16] {
        &self.session.device_id
    }

    /// Whether the device took its id since this vault was opened: it is new, copied or restored.
    #[must_use]
    pub fn device_is_new(&self) -> bool {
        self.session.device_is_new
    }

    /// Takes a new device id. To be called when the journal is found shorter than the mark:
    /// the numbers that are missing may live on elsewhere under the old id.
    ///
    /// # Errors
    /// If it cannot be written; the next opening then takes a new one.
    pub fn renew_device_id(&mut self) -> Result<(), DatabaseError> {
        self.session.renew_device()
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.session.folder
    }

    /// What should be said about this vault, in the order it was noticed.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.session.notices
    }

    /// Whether the database may be an older one than files beside it speak for: something was put aside by a restore or
    /// a repair, or the header or the mark cannot vouch for it. Then nothing that looks like nobody's may be thrown away.
    #[must_use]
    pub fn may_be_put_back(&self) -> bool {
        let doubtful = |notice: &Notice| {
            matches!(
                notice,
                Notice::MarkMissing
                    | Notice::MarkUnreadable
                    | Notice::MarkBeganAnew
                    | Notice::HeaderPutBack
                    | Notice::HeaderIsOlder
                    | Notice::OlderHeaderUsed
            )
        };
        restore::has_aside(&self.session.folder) || self.session.notices.iter().any(doubtful)
    }

    /// The one connection to the database, to read.
    #[must_use]
    pub fn db(&self) -> &Connection {
        &self.session.connection
    }

    /// The one connection to the database.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.session.connection
    }

    /// Stops a running statement from another thread.
    #[must_use]
    pub fn interrupt_handle(&self) -> InterruptHandle {
        self.session.connection.get_interrupt_handle()
    }

    /// Asks every protection of the database again.
    ///
    /// # Errors
    /// [`DatabaseError::Setting`] names the first that is not in force.
    pub fn assert_protected(&self) -> Result<(), DatabaseError> {
        database::assert_protected(&self.session.connection)
    }

    /// To be called after each commit with the journal's last number: raises the high-water mark.
    /// It may lag behind the journal and never leads it. A lower number changes nothing.
    pub fn committed(&mut self, sequence: u64) {
        if sequence > self.session.mark.sequence {
            self.session.write_mark(sequence);
        }
    }

    /// The highest number the mark has seen.
    #[must_use]
    pub fn high_water(&self) -> u64 {
        self.session.mark.sequence
    }

    /// How many commits the mark has seen that a journal ending at `sequence` no longer has.
    #[must_use]
    pub fn missing_commits(&self, sequence: u64) -> u64 {
        self.session.mark.sequence.saturating_sub(sequence)
    }

    /// Lowers the mark to where the journal ends, once a person has been told what is missing.
    pub fn accept_loss(&mut self, sequence: u64) {
        self.session.write_mark(sequence);
    }

    /// Whether the last mark could not be written. It is tried again with the next commit.
    #[must_use]
    pub fn mark_is_behind(&self) -> bool {
        self.session.mark_is_behind
    }

    /// A person was told of every notice: what can be mended is written anew, the rest is no longer said. A damaged
    /// header is kept aside, not overwritten.
    ///
    /// # Errors
    /// If it could not be written; then the notices stand.
    pub fn settle_notices(&mut self) -> Result<(), FolderError> {
        let session = &mut self.session;
        let told = session.notices.clone();
        let is_of_header = |notice: &Notice| {
            matches!(notice, Notice::OlderHeaderUsed | Notice::SecondHeaderUnreadable | Notice::HeaderPutBack)
        };
        // Keys that are older than the mark knows are not made the newest by reading a notice.
        if told.iter().any(is_of_header) && !told.contains(&Notice::HeaderIsOlder) {
            session.replace_header(session.header.clone())?;
        }
        let before = session.mark.began_anew;
        session.mark.began_anew = false;
        session.write_mark(session.mark.sequence);
        if session.mark_is_behind {
            session.mark.began_anew = before;
            return Err(FolderError::ReadOnly);
        }
        session.notices.drain(..told.len());
        Ok(())
    }

    /// A code over a message that only people of this vault can make.
    #[must_use]
    pub fn audit_mac(&self, message: &[u8]) -> [u8; 32] {
        self.session.key.audit_mac(message)
    }

    /// Closes the database, wipes the keys and lets go of the folder.
    pub fn lock(self) {
        drop(self);
    }
}
