//! Rules of safe contact that my families should be asked about again.

use doorstep_domain::safe_contact::recheck_due;
use serde::Serialize;

use crate::error::Outcome;
use crate::families::kept_rule_of;
use crate::ids::FamilyId;
use crate::session::Session;

/// A rule to ask about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeCheck {
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// When it was last checked; none if never.
    pub last_checked: Option<String>,
}

/// Rules of the families I lead or visit that were checked too long ago, the longest ago first.
pub(super) fn safe_checks(session: &Session) -> Outcome<Vec<SafeCheck>> {
    let mut query = session.db().prepare_cached(
        "SELECT f.id, coalesce(f.name, ''), s.last_checked
           FROM (SELECT id FROM family WHERE lead = ?1 AND deleted = 0
                 UNION SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = ?1) AS mine
           CROSS JOIN safe_contact AS s ON s.id = mine.id CROSS JOIN family AS f ON f.id = mine.id
          WHERE s.deleted = 0 AND f.deleted = 0 AND f.left_on IS NULL
          ORDER BY s.last_checked, f.name",
    )?;
    let rows = query.query_map([session.person()], |row| {
        Ok(SafeCheck { family_id: row.get(0)?, family_name: row.get(1)?, last_checked: row.get(2)? })
    })?;
    let mut due = Vec::new();
    for check in rows {
        let check = check?;
        let rule = kept_rule_of(session.db(), check.family_id)?;
        if rule.is_some_and(|rule| recheck_due(&rule.to_domain(), session.today())) {
            due.push(check);
        }
    }
    Ok(due)
}
