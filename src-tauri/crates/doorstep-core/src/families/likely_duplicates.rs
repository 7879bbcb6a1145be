//! Somebody is typing a new family: is it one we know? Warned while typing, never forbidden.

use doorstep_domain::fold;
use serde::Deserialize;

use super::FamilyRow;
use super::list_families::{columns, row};
use crate::error::Outcome;
use crate::schema::{family, person};
use crate::search::{Typed, index_query};
use crate::session::Session;

/// What has been typed so far.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LikelyDuplicates {
    /// The family's name.
    pub name: String,
    /// Names of its people.
    pub people: Vec<String>,
}

/// Families that share a name with what is being typed; at most five.
///
/// # Errors
/// Those of the database.
pub fn likely_duplicates(session: &Session, request: LikelyDuplicates) -> Outcome<Vec<FamilyRow>> {
    session.permit("likely_duplicates")?;
    let names = std::iter::once(&request.name)
        .chain(&request.people)
        .filter(|name| fold::fold(name).trim().chars().count() >= 3);
    let mut found: Vec<FamilyRow> = Vec::new();
    let sql = format!(
        "SELECT {columns} FROM family AS f WHERE ?1 IS NOT NULL AND f.deleted = 0 AND f.merged_into IS NULL AND f.id IN (
           SELECT coalesce(p.family, d.id) FROM search JOIN search_doc AS d ON d.doc = search.rowid
             LEFT JOIN person AS p ON d.entity = {person} AND p.id = d.id
            WHERE search MATCH ?2 AND d.entity IN ({family}, {person})) LIMIT 5",
        columns = columns(session)?,
        person = person::CODE,
        family = family::CODE,
    );
    let mut query = session.db().prepare_cached(&sql)?;
    for name in names {
        let Some(matching) = index_query(name, "name", Typed::Beginning) else { continue };
        for family in query.query_map((session.person(), matching), row)? {
            let family = family?;
            if !found.contains(&family) {
                found.push(family);
            }
        }
    }
    found.truncate(5);
    Ok(found)
}
