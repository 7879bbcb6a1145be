//! How to reach a family: for whoever rings back. No address, no note, and no way that the family's rule forbids.

use rusqlite::OptionalExtension;
use serde::Serialize;

use super::family_page::ways;
use super::list_families::split;
use super::people::read_people;
use super::{FamilyRequest, WayView, rule_of};
use crate::error::{AppError, Code, Outcome};
use crate::ids::FamilyId;
use crate::session::Session;
use crate::visits::next_visit_of;

/// How to reach a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyReach {
    /// The family.
    pub id: FamilyId,
    /// Languages at home.
    pub languages: Vec<String>,
    /// What is needed of an interpreter.
    pub interpreter: Option<String>,
    /// The adults.
    pub adults: Vec<ReachPerson>,
    /// The ways they gave and the rule allows, in their own order.
    pub ways: Vec<WayView>,
    /// The day of the next planned visit.
    pub next_on: Option<String>,
    /// Its time.
    pub next_time: Option<String>,
}

/// An adult to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReachPerson {
    /// The name.
    pub name: String,
    /// How to say it.
    pub said: Option<String>,
    /// Who they are to the children.
    pub relation: Option<String>,
}

/// Reads how to reach a family.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`]; those of the database.
pub fn family_reach(session: &Session, request: FamilyRequest) -> Outcome<FamilyReach> {
    let id = request.id;
    session.permit_for("family_reach", id)?;
    let (interpreter, languages) = spoken(session, id)?;
    let rule = rule_of(session.db(), id)?;
    let adults = read_people(session, id)?.into_iter().filter(|person| person.kind == "adult");
    let next = next_visit_of(session, id)?;
    Ok(FamilyReach {
        id,
        languages,
        interpreter,
        adults: adults
            .map(|person| ReachPerson { name: person.name, said: person.said, relation: person.relation })
            .collect(),
        ways: ways(session, id, rule.as_ref())?.into_iter().filter(|way| way.allowed).collect(),
        next_on: next.as_ref().map(|visit| visit.on.clone()),
        next_time: next.and_then(|visit| visit.time),
    })
}

fn spoken(session: &Session, id: FamilyId) -> Outcome<(Option<String>, Vec<String>)> {
    let mut query = session.db().prepare_cached(
        "SELECT interpreter, (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15)
           FROM family AS f WHERE id = ?1 AND deleted = 0",
    )?;
    let read = query.query_row([id], |row| Ok((row.get(0)?, split(row.get(1)?))));
    read.optional()?.ok_or_else(|| AppError::new(Code::NotFound))
}
