//! May this person do this? Asked first thing by every use case, reading or writing; the table is the domain's.

use doorstep_domain::team::{Reach, Role, reach};
use rusqlite::OptionalExtension;

use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, StaffId};
use crate::session::Session;

impl Session {
    /// The role of the person at the keyboard. Somebody without one may do nothing: `None`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn role(&self) -> Outcome<Option<Role>> {
        self.role_of(self.person())
    }

    /// The role of a member of staff; `None` for somebody without one, and for somebody who left.
    ///
    /// # Errors
    /// Those of the database.
    pub fn role_of(&self, staff: StaffId) -> Outcome<Option<Role>> {
        let mut query = self.db().prepare_cached("SELECT role FROM staff WHERE id = ?1 AND deleted = 0")?;
        let code: Option<Option<String>> = query.query_row([staff], |row| row.get(0)).optional()?;
        Ok(code.flatten().as_deref().and_then(Role::from_code))
    }

    /// How far this person's hand reaches in an act, by the name of its command.
    ///
    /// # Errors
    /// Those of the database.
    pub fn reach(&self, act: &str) -> Outcome<Reach> {
        Ok(self.role()?.map_or(Reach::Nowhere, |role| reach(act, role)))
    }

    /// Lets an act pass that concerns no family, or refuses it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; those of the database.
    pub fn permit(&self, act: &str) -> Outcome<()> {
        if self.reach(act)? == Reach::Nowhere { Err(AppError::new(Code::NotAllowed)) } else { Ok(()) }
    }

    /// Lets an act on a family pass, or refuses it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; those of the database.
    pub fn permit_for(&self, act: &str, family: FamilyId) -> Outcome<()> {
        let passes = match self.reach(act)? {
            Reach::Everywhere => true,
            Reach::Caseload => self.is_in_caseload(family)?,
            Reach::Nowhere => false,
        };
        if passes { Ok(()) } else { Err(AppError::new(Code::NotAllowed)) }
    }

    /// Whether the person leads or visits this family.
    ///
    /// # Errors
    /// Those of the database.
    pub fn is_in_caseload(&self, family: FamilyId) -> Outcome<bool> {
        let mut query = self.db().prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM family WHERE id = ?1 AND lead = ?2)
                 OR EXISTS (SELECT 1 FROM member WHERE entity = 3 AND id = ?1 AND field = 16 AND element = ?2)",
        )?;
        Ok(query.query_row((family, self.person()), |row| row.get(0))?)
    }
}
