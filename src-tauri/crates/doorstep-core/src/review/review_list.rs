//! What waits for a person, the oldest first.

use serde::Serialize;

use super::{key_owner, place};
use crate::access_journal::{opened_this_sitting, opening};
use crate::error::Outcome;
use crate::ids::{FamilyId, ReviewId};
use crate::permit::within;
use crate::schema::review;
use crate::sealed::open_or_say;
use crate::session::Session;

/// How many lines are opened at once.
const MOST: u32 = 200;

/// A line that waits.
#[derive(Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewLine {
    /// The line.
    pub id: ReviewId,
    /// The family; none for a line of a title or a footer.
    pub family_id: Option<FamilyId>,
    /// What they call themselves; empty without a family.
    pub family_name: String,
    /// The row of the file, as a person counts.
    pub row: u32,
    /// The column's heading.
    pub column: String,
    /// The cell.
    pub text: String,
    /// `safeContact` or `confidentialAddress`.
    pub kind: String,
}

impl std::fmt::Debug for ReviewLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReviewLine").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Lists what waits for this person. A line is sealed while it waits: that it was opened is written down, once a sitting.
///
/// # Errors
/// [`crate::error::Code::Sealed`] for a family whose key this person does not hold; those of the database.
pub fn review_list(session: &Session) -> Outcome<Vec<ReviewLine>> {
    session.permit("review_list")?;
    opening(session, None, |session| {
        let lines = waiting(session)?;
        let mut opened = Vec::new();
        for line in &lines {
            if !opened_this_sitting(session, line.id.0)? {
                opened.push((key_owner(session, line.family_id), review::CODE, line.id.0));
            }
        }
        Ok((lines, opened))
    })
}

fn waiting(session: &Session) -> Outcome<Vec<ReviewLine>> {
    let seen = within(session.reach("review_list")?, "?1");
    let mut query = session.db().prepare_cached(&format!(
        "SELECT r.id, r.family, coalesce(f.name, ''), coalesce(r.row, 0), coalesce(r.column_name, ''), r.sealed, coalesce(r.kind, '')
           FROM review AS r LEFT JOIN family AS f ON f.id = r.family AND f.deleted = 0
          WHERE r.filed_as IS NULL AND r.deleted = 0 AND (r.family IS NULL OR f.id IS NOT NULL) AND {seen}
          ORDER BY r.made_hlc, r.row LIMIT ?2"
    ))?;
    let mut rows = query.query((session.person(), MOST))?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let family_id = row.get(1)?;
        let id: ReviewId = row.get(0)?;
        lines.push(ReviewLine {
            id,
            family_id,
            family_name: row.get(2)?,
            row: row.get(3)?,
            column: row.get(4)?,
            text: open_or_say(session, place(session, id.0, family_id), &row.get::<_, Vec<u8>>(5)?)?,
            kind: row.get(6)?,
        });
    }
    Ok(lines)
}
