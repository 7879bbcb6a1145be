//! Whom somebody without a family's key may ask.

use doorstep_domain::team::Role;

use super::align_keys::may_hold;
use crate::error::Outcome;
use crate::ids::{FamilyId, Id, StaffId};
use crate::session::Session;

/// The holders of a family's key by name, the programme leads first; at most three.
///
/// # Errors
/// Those of the database.
pub(crate) fn whom_to_ask(session: &Session, family: FamilyId) -> Outcome<Vec<String>> {
    let holders = may_hold(session, family)?;
    let mut known: Vec<(Option<Role>, String)> = Vec::new();
    for person in session.vault().people().into_iter().filter(|person| holders.contains(&person.id)) {
        known.push((session.role_of(StaffId(Id::from_bytes(person.id)))?, person.name));
    }
    known.sort();
    Ok(known.into_iter().map(|(_, name)| name).take(3).collect())
}
