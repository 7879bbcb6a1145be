//! May this person do this? Asked first thing by every use case, reading or writing; the table is the domain's.
//!
//! Whoever asks gets a pass, and the journal's door lets an action through only under a pass that its line in the
//! table gives for it: a use case that forgot to ask writes nothing.

use doorstep_domain::team::{Permission, Reach, Role, permission, reach};
use rusqlite::OptionalExtension;

use crate::error::{AppError, Code, Outcome};
use crate::families::{family_of, family_of_any};
use crate::ids::{DeliveryId, FamilyId, Id, StaffId};
use crate::session::Session;

/// What was let pass last, and for whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pass {
    line: &'static Permission,
    reach: Reach,
    family: Option<FamilyId>,
}

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

    /// Lets an act pass that concerns no one family, or refuses it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; those of the database.
    pub fn permit(&self, act: &str) -> Outcome<()> {
        let (line, reach) = self.ask(act)?;
        self.give(Pass { line, reach, family: None });
        Ok(())
    }

    /// Lets an act on a family pass, or refuses it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; those of the database.
    pub fn permit_for(&self, act: &str, family: FamilyId) -> Outcome<()> {
        let (line, reach) = self.ask(act)?;
        if reach == Reach::Caseload && !self.is_in_caseload(family)? {
            return Err(AppError::new(Code::NotAllowed));
        }
        self.give(Pass { line, reach, family: Some(family) });
        Ok(())
    }

    /// Lets an act on a record pass, by the family that it belongs to, and says which.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; [`Code::NotFound`] for a record that is not there; those of the database.
    pub(crate) fn permit_record(&self, act: &str, table: &str, id: impl Into<Id>) -> Outcome<FamilyId> {
        self.ask(act)?;
        let family = family_of(self.db(), table, id.into())?;
        self.permit_for(act, family)?;
        Ok(family)
    }

    /// As [`Self::permit_record`], were the record taken away or not: a second click on "remove" is no error.
    ///
    /// # Errors
    /// As [`Self::permit_record`].
    pub(crate) fn permit_removal(&self, act: &str, table: &str, id: impl Into<Id>) -> Outcome<FamilyId> {
        self.ask(act)?;
        let family = family_of_any(self.db(), table, id.into())?;
        self.permit_for(act, family)?;
        Ok(family)
    }

    /// Lets a step of a kit pass: for the caseload, and for a kit that this person brings, whoever's family it is.
    ///
    /// # Errors
    /// As [`Self::permit_record`].
    pub(crate) fn permit_delivery(&self, act: &str, delivery: DeliveryId) -> Outcome<FamilyId> {
        let (line, reach) = self.ask(act)?;
        let family = family_of(self.db(), "delivery", delivery.0)?;
        if reach == Reach::Caseload && !self.is_in_caseload(family)? && !self.brings(delivery)? {
            return Err(AppError::new(Code::NotAllowed));
        }
        self.give(Pass { line, reach, family: Some(family) });
        Ok(family)
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

    /// Whether the person is to bring this kit, or has it with them.
    fn brings(&self, delivery: DeliveryId) -> Outcome<bool> {
        let mut query = self.db().prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM delivery WHERE id = ?1 AND (carrier = ?2 OR carried_by = ?2))",
        )?;
        Ok(query.query_row((delivery, self.person()), |row| row.get(0))?)
    }

    /// The act's line and this person's reach in it. Whatever was let pass before no longer is.
    fn ask(&self, act: &str) -> Outcome<(&'static Permission, Reach)> {
        self.pass.set(None);
        let role = self.role()?;
        let granted = permission(act).zip(role).map(|(line, role)| (line, line.reach_of(role)));
        granted.filter(|(_, reach)| *reach != Reach::Nowhere).ok_or_else(|| AppError::new(Code::NotAllowed))
    }

    fn give(&self, pass: Pass) {
        self.pass.set(Some(pass));
    }

    /// At the journal's door: this action was asked for, by its own name, and for these families.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; the diagnosis names the action that no line of the table knows.
    pub(crate) fn check_pass(&self, op: &str, families: &[FamilyId]) -> Outcome<()> {
        let refuse = |why: &str| AppError::coded(Code::NotAllowed.as_str(), format_args!("{op}: {why}"));
        let pass = self.pass.get().ok_or_else(|| refuse("nobody asked whether it is permitted"))?;
        if !pass.line.writes.contains(&op) {
            return Err(refuse("no name that the permitted act writes under, see doorstep-domain/src/permissions.rs"));
        }
        for family in families {
            let passes = pass.reach == Reach::Everywhere || pass.family == Some(*family);
            if !passes && !self.is_in_caseload(*family)? {
                return Err(refuse("another family than the one that was asked for"));
            }
        }
        Ok(())
    }
}

/// The same question about many families at once: a condition on `family AS f`, where `me` is the parameter that
/// holds the person at the keyboard. Both ways into a caseload are looked up by key.
pub(crate) fn within(reach: Reach, me: &str) -> String {
    match reach {
        Reach::Everywhere => format!("{me} IS NOT NULL"),
        Reach::Caseload => format!(
            "(f.lead = {me} OR EXISTS (SELECT 1 FROM member WHERE entity = 3 AND id = f.id AND field = 16 AND element = {me}))"
        ),
        Reach::Nowhere => format!("{me} IS NULL"),
    }
}
