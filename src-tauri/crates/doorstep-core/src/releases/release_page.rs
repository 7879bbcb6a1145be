//! One release with all that was signed, and what was told under it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::form::{ReleaseForm, members_of, people_in};
use super::list_releases::{ReleaseLine, line, names};
use super::read::load;
use crate::error::Outcome;
use crate::ids::{FamilyId, Id, ReleaseId, ShareId};
use crate::schema::{release as r, share as s};
use crate::session::Session;

/// Which release.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseRequest {
    /// The release.
    pub id: ReleaseId,
}

/// A release's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct ReleaseView {
    pub family_id: FamilyId,
    pub family_name: String,
    pub line: ReleaseLine,
    pub form: ReleaseForm,
    pub revoked_by: Option<String>,
    /// The release this one follows.
    pub renews: Option<ReleaseId>,
    /// The one that follows it, signed or not.
    pub renewed_by: Option<ReleaseId>,
    /// What was told under it, the latest first.
    pub shares: Vec<ShareLine>,
}

/// Something that was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShareLine {
    /// The entry of the log.
    pub id: ShareId,
    /// To whom.
    pub to_whom: String,
    /// What, by code.
    pub classes: Vec<String>,
    /// About whom, by name.
    pub about: Vec<String>,
    /// The day.
    pub on: String,
    /// How, by code.
    pub how: String,
    /// By whom.
    pub by: Option<String>,
    /// The emergency that could not wait for a release.
    pub override_why: Option<String>,
    /// It was made ready and not handed over.
    pub kept_back: bool,
}

/// Reads a release's page.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; [`crate::error::Code::NotFound`]; those of the database.
pub fn release_page(session: &Session, request: ReleaseRequest) -> Outcome<ReleaseView> {
    let db = session.db();
    session.permit_record("release", "release", request.id)?;
    let stored = load(db, request.id)?;
    let family_name =
        db.query_row("SELECT coalesce(name, '') FROM family WHERE id = ?1", [stored.family], |row| row.get(0))?;
    let renewed_by =
        db.query_row("SELECT max(id) FROM release WHERE renews = ?1 AND deleted = 0", [stored.id], |row| row.get(0))?;
    Ok(ReleaseView {
        family_id: stored.family,
        family_name,
        line: line(db, &stored, session.today())?,
        shares: shares_under(db, stored.id.0)?,
        revoked_by: stored.revoked_by,
        renews: stored.renews,
        renewed_by,
        form: stored.form,
    })
}

fn shares_under(db: &Connection, release: Id) -> Outcome<Vec<ShareLine>> {
    let mut query = db.prepare_cached(
        "SELECT h.id FROM member AS m JOIN share AS h ON h.id = m.id AND h.deleted = 0
          WHERE m.entity = ?1 AND m.field = ?2 AND m.element = ?3 ORDER BY h.made_hlc DESC LIMIT 200",
    )?;
    let ids = query
        .query_map((s::CODE, s::RELEASES.code, release.as_bytes()), |row| row.get(0))?
        .collect::<Result<Vec<ShareId>, _>>()?;
    ids.into_iter().map(|id| share_line(db, id)).collect()
}

/// One line of the log.
pub(super) fn share_line(db: &Connection, id: ShareId) -> Outcome<ShareLine> {
    debug_assert_eq!(r::CODE, 29, "a share names releases by identity");
    let mut query = db.prepare_cached(
        "SELECT coalesce(h.to_whom, ''), coalesce(h.shared_on, ''), coalesce(h.how, ''), s.name, h.override_why, coalesce(h.kept_back, 0)
           FROM share AS h LEFT JOIN staff AS s ON s.id = h.made_by WHERE h.id = ?1",
    )?;
    let line = query.query_row([id], |row| {
        Ok(ShareLine {
            id,
            to_whom: row.get(0)?,
            classes: Vec::new(),
            about: Vec::new(),
            on: row.get(1)?,
            how: row.get(2)?,
            by: row.get(3)?,
            override_why: row.get(4)?,
            kept_back: row.get(5)?,
        })
    })?;
    let about = names(db, &people_in(db, id.0, s::ABOUT)?)?;
    Ok(ShareLine { classes: members_of(db, id.0, s::CLASSES)?, about, ..line })
}
