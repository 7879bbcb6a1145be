//! Who holds a family's key follows from who is on the team and who visits: one rule in the domain
//! ([`doorstep_domain::team::who_may_hold`]), and one function that brings the wraps into line with it.
//!
//! [`Session::act`] calls it after every action that touched a member of staff, a family's lead or its visitors, and
//! opening a session calls it for everything, because somebody without a key cannot hand it on: then the next lead
//! or supervisor who signs in does.

use std::collections::{BTreeMap, BTreeSet};

use doorstep_domain::team::{Role, who_may_hold};
use doorstep_vault::{PersonId, SealError};

use super::keys::{store, stored};
use crate::error::Outcome;
use crate::ids::{FamilyId, StaffId};
use crate::session::Session;

/// What bringing wraps into line came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Alignment {
    /// Wraps made for people who may hold a key and did not.
    pub given: u32,
    /// People who held a key and may no longer.
    pub taken: u32,
    /// Families whose key somebody else must hand on: the person at the keyboard does not hold it.
    pub closed: u32,
}

/// Brings the wraps of the named families' keys, or of all, into line with the rule. A family without a key yet has
/// nothing to bring into line. The recovery words keep theirs always.
///
/// # Errors
/// Those of the database and of the vault. What was done until then stays and is right.
pub fn align_keys(session: &Session, families: Option<&[FamilyId]>) -> Outcome<Alignment> {
    let team = team(session)?;
    let families = match families {
        Some(named) => named.to_vec(),
        None => out_of_line(session, &team)?,
    };
    let mut done = Alignment::default();
    for family in families {
        align_one(session, &team, family, &mut done)?;
    }
    Ok(done)
}

/// Who may hold a family's key, as the vault names them.
pub(super) fn may_hold(session: &Session, family: FamilyId) -> Outcome<Vec<PersonId>> {
    let holders = who_may_hold(&team(session)?, &visitors_of(session, family)?);
    Ok(holders.into_iter().map(|holder| *holder.0.as_bytes()).collect())
}

fn align_one(session: &Session, team: &[(StaffId, Role)], family: FamilyId, done: &mut Alignment) -> Outcome<()> {
    let wraps = stored(session.db(), family)?;
    if wraps.is_empty() {
        return Ok(());
    }
    let wanted: BTreeSet<PersonId> =
        who_may_hold(team, &visitors_of(session, family)?).into_iter().map(|holder| *holder.0.as_bytes()).collect();
    let held: BTreeSet<PersonId> = wraps.iter().map(|wrap| wrap.recipient).collect();
    let missing: Vec<PersonId> = wanted.difference(&held).copied().collect();
    if !missing.is_empty() {
        match session.vault().open_family_key(&wraps) {
            Ok(key) => {
                store(session.db(), family, &session.vault().wrap_family_key(&key, &missing)?)?;
                done.given += u32::try_from(missing.len()).unwrap_or(u32::MAX);
            }
            Err(SealError::NotForYou | SealError::Damaged | SealError::UnknownMaker) => done.closed += 1,
            Err(other) => return Err(other.into()),
        }
    }
    for gone in held.difference(&wanted) {
        done.taken += take(session, family, gone)?;
    }
    Ok(())
}

/// Only a person's wraps are ever taken: those for recovery words stay.
fn take(session: &Session, family: FamilyId, recipient: &PersonId) -> Outcome<u32> {
    let taken = session
        .db()
        .prepare_cached(
            "DELETE FROM family_wrap WHERE family = ?1 AND recipient = ?2 AND EXISTS (SELECT 1 FROM staff WHERE id = ?2)",
        )?
        .execute((family, &recipient[..]))?;
    Ok(u32::from(taken > 0))
}

/// Families whose wraps are not for exactly those who may hold the key: found in two passes over small tables, so
/// that a large programme opens as fast as a small one.
fn out_of_line(session: &Session, team: &[(StaffId, Role)]) -> Outcome<Vec<FamilyId>> {
    let held = pairs(
        session,
        "SELECT w.family, w.recipient FROM family_wrap AS w WHERE EXISTS (SELECT 1 FROM staff WHERE id = w.recipient)
         UNION ALL SELECT DISTINCT family, NULL FROM family_wrap",
    )?;
    let visitors = pairs(
        session,
        "SELECT f.id, f.lead FROM family AS f WHERE f.deleted = 0 AND f.id IN (SELECT family FROM family_wrap)
         UNION SELECT m.id, m.element FROM member AS m
          WHERE m.entity = 3 AND m.field = 16 AND m.id IN (SELECT family FROM family_wrap)",
    )?;
    let nobody = BTreeSet::new();
    let differs = |(family, holders): (FamilyId, BTreeSet<StaffId>)| {
        let theirs: Vec<StaffId> = visitors.get(&family).unwrap_or(&nobody).iter().copied().collect();
        let wanted: BTreeSet<StaffId> = who_may_hold(team, &theirs).into_iter().collect();
        (holders != wanted).then_some(family)
    };
    Ok(held.into_iter().filter_map(differs).collect())
}

fn pairs(session: &Session, sql: &str) -> Outcome<BTreeMap<FamilyId, BTreeSet<StaffId>>> {
    let mut query = session.db().prepare_cached(sql)?;
    let mut rows = query.query([])?;
    let mut all: BTreeMap<FamilyId, BTreeSet<StaffId>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get(0)?).or_default().extend(row.get::<_, Option<StaffId>>(1)?);
    }
    Ok(all)
}

/// Everybody who can unlock the vault and has a role.
fn team(session: &Session) -> Outcome<Vec<(StaffId, Role)>> {
    let mut team = Vec::new();
    for person in session.vault().people() {
        let id = StaffId(crate::ids::Id::from_bytes(person.id));
        if let Some(role) = session.role_of(id)? {
            team.push((id, role));
        }
    }
    Ok(team)
}

fn visitors_of(session: &Session, family: FamilyId) -> Outcome<Vec<StaffId>> {
    let mut query = session.db().prepare_cached(
        "SELECT lead FROM family WHERE id = ?1 AND lead IS NOT NULL AND deleted = 0
         UNION SELECT element FROM member WHERE entity = 3 AND id = ?1 AND field = 16",
    )?;
    Ok(query.query_map([family], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
