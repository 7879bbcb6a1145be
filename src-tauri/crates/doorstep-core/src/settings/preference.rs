//! How one person likes the window. Local to the vault, never journaled.

use rusqlite::OptionalExtension;

use crate::error::Outcome;
use crate::session::Session;

impl Session {
    /// How this person likes something; none if never said.
    ///
    /// # Errors
    /// Those of the database.
    pub fn preference(&self, key: &str) -> Outcome<Option<String>> {
        self.preference_of(self.person().0.as_bytes(), key)
    }

    /// Keeps how this person likes something. Local, never journaled.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set_preference(&mut self, key: &str, value: &str) -> Outcome<()> {
        self.set_preference_of(self.person().0.into_bytes(), key, value)
    }

    /// Forgets how this person likes something.
    ///
    /// # Errors
    /// Those of the database.
    pub fn forget_preference(&mut self, key: &str) -> Outcome<()> {
        self.db().execute("DELETE FROM preference WHERE staff = ?1 AND key = ?2", (self.person(), key))?;
        Ok(())
    }

    /// Forgets what held on this machine for everybody.
    ///
    /// # Errors
    /// Those of the database.
    pub fn forget_machine_preference(&mut self, key: &str) -> Outcome<()> {
        let device = *self.vault().device_id();
        self.db().execute("DELETE FROM preference WHERE staff = ?1 AND key = ?2", (device, key))?;
        Ok(())
    }

    /// What holds on this machine for everybody. A copy of the folder on another machine starts without.
    ///
    /// # Errors
    /// Those of the database.
    pub fn machine_preference(&self, key: &str) -> Outcome<Option<String>> {
        self.preference_of(self.vault().device_id(), key)
    }

    /// Keeps what holds on this machine for everybody. Local, never journaled.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set_machine_preference(&mut self, key: &str, value: &str) -> Outcome<()> {
        self.set_preference_of(*self.vault().device_id(), key, value)
    }

    fn preference_of(&self, whose: &[u8; 16], key: &str) -> Outcome<Option<String>> {
        let mut query = self.db().prepare_cached("SELECT value FROM preference WHERE staff = ?1 AND key = ?2")?;
        Ok(query.query_row((whose, key), |row| row.get(0)).optional()?)
    }

    fn set_preference_of(&mut self, whose: [u8; 16], key: &str, value: &str) -> Outcome<()> {
        self.db().execute(
            "INSERT INTO preference (staff, key, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = excluded.value",
            (whose, key, value),
        )?;
        Ok(())
    }
}
