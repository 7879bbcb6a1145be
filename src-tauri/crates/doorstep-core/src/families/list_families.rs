//! The list of families: mine, or all of them.

use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::is_bound;
use crate::error::Outcome;
use crate::ids::FamilyId;
use crate::permit::within;
use crate::schema::family;
use crate::session::Session;

/// Which families.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListFamilies {
    /// Only my caseload.
    pub mine: bool,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyRow {
    /// The family.
    pub id: FamilyId,
    /// What they call themselves.
    pub name: String,
    /// The programme's own number.
    pub reference: Option<String>,
    /// Their names, in one line.
    pub people: String,
    /// Languages at home.
    pub languages: Vec<String>,
    /// Town; never an address.
    pub town: Option<String>,
    /// Who visits.
    pub visitors: Vec<String>,
    /// The next planned visit.
    pub next_visit: Option<String>,
    /// There is a safe-contact rule.
    pub safe_contact: bool,
    /// All of this may be seen by this person; else only the name, the number, and who visits.
    pub known: bool,
}

/// The columns of a [`FamilyRow`], from `family AS f`, with the person at the keyboard as `?1`. Everybody sees a name,
/// who visits, and that there is a rule; the rest is read only of families whose page or ways they may open.
pub(super) fn columns(session: &Session) -> Outcome<String> {
    let whole = within(session.reach("family")?, "?1");
    let ways = within(session.reach("family_reach")?, "?1");
    Ok(format!(
        "f.id, f.name, f.reference,
         iif({ways}, (SELECT group_concat(coalesce(name, ''), ', ') FROM (SELECT name FROM person WHERE family = f.id AND deleted = 0 AND name IS NOT NULL ORDER BY kind = 'child', position)), NULL),
         iif({ways}, (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15), NULL),
         iif({whole}, f.town, NULL),
         (SELECT group_concat(s.name, char(31)) FROM member AS m JOIN staff AS s ON s.id = m.element AND s.deleted = 0 WHERE m.entity = 3 AND m.id = f.id AND m.field = 16),
         iif({ways}, (SELECT min(held_on) FROM visit WHERE family = f.id AND status = 'planned' AND deleted = 0), NULL),
         {bound},
         {ways}",
        bound = is_bound!("f.id")
    ))
}

pub(super) fn row(row: &Row<'_>) -> rusqlite::Result<FamilyRow> {
    Ok(FamilyRow {
        id: row.get(0)?,
        name: row.get(1)?,
        reference: row.get(2)?,
        people: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        languages: split(row.get(4)?),
        town: row.get(5)?,
        visitors: split(row.get(6)?),
        next_visit: row.get(7)?,
        safe_contact: row.get(8)?,
        known: row.get(9)?,
    })
}

/// Values that SQL joined with the unit separator.
pub(crate) fn split(joined: Option<String>) -> Vec<String> {
    joined.map_or_else(Vec::new, |joined| joined.split('\u{1f}').map(str::to_owned).collect())
}

/// Lists families by name: all of them for everybody, each with as much as this person may see of it.
///
/// # Errors
/// Those of the database.
pub fn list_families(session: &Session, request: ListFamilies) -> Outcome<Vec<FamilyRow>> {
    debug_assert_eq!(
        (family::CODE, family::LANGUAGES.code, family::VISITORS.code),
        (3, 15, 16),
        "the columns speak of these codes"
    );
    session.permit("families")?;
    let mine = if request.mine {
        "AND f.id IN (SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = ?1
                      UNION SELECT id FROM family WHERE lead = ?1 AND deleted = 0)"
    } else {
        "AND ?1 IS NOT NULL"
    };
    let sql = format!(
        "SELECT {} FROM family AS f WHERE f.deleted = 0 AND f.merged_into IS NULL {mine} ORDER BY f.name COLLATE NOCASE, f.id",
        columns(session)?
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let rows = query.query_map([session.person()], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
