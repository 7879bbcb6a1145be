//! What is kept with a family. A restricted attachment is there only for those who hold the family's key, and says
//! nothing about itself before it is opened.

use serde::Serialize;

use super::about::About;
use super::contents::Row;
use crate::access_journal::opened_this_sitting;
use crate::error::{Code, Outcome};
use crate::families::FamilyRequest;
use crate::ids::{AttachmentId, VisitId};
use crate::journal::Hlc;
use crate::sealed::holds_key;
use crate::session::Session;

/// An attachment, as a card shows it.
#[derive(Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// The attachment.
    pub id: AttachmentId,
    /// `photo`, `paper` or `film`; none before a restricted one is opened, or if it cannot be.
    pub kind: Option<String>,
    /// Its type.
    pub mime: Option<String>,
    /// The file's name.
    pub name: Option<String>,
    /// Words about it.
    pub words: Option<String>,
    /// Its length in bytes.
    pub size: u32,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// When it was kept, RFC 3339.
    pub at: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// Only for those who hold the family's key.
    pub restricted: bool,
    /// It can be shown now. A restricted one has to be opened first.
    pub open: bool,
}

impl std::fmt::Debug for AttachmentView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachmentView").field("id", &self.id).finish_non_exhaustive()
    }
}

/// How many are shown; nobody looks through more by hand.
const MOST: u32 = 200;

/// Lists what is kept with a family, the newest first.
///
/// # Errors
/// [`Code::NotAllowed`]; those of the database.
pub fn list_attachments(session: &Session, request: FamilyRequest) -> Outcome<Vec<AttachmentView>> {
    let family = request.id;
    session.permit_for("attachments", family)?;
    let holds = holds_key(session, family)?;
    let mut query = session.db().prepare_cached(
        "SELECT a.id, a.visit, a.made_hlc, s.name, coalesce(a.restricted, 0)
           FROM attachment AS a LEFT JOIN staff AS s ON s.id = a.made_by
          WHERE a.family = ?1 AND a.deleted = 0 AND (?2 OR coalesce(a.restricted, 0) = 0)
          ORDER BY a.made_hlc DESC LIMIT ?3",
    )?;
    let rows = query.query_map((family, holds, MOST), |row| {
        Ok(AttachmentView {
            id: row.get(0)?,
            visit: row.get(1)?,
            at: Hlc(row.get(2)?).instant(),
            by: row.get(3)?,
            restricted: row.get(4)?,
            kind: None,
            mime: None,
            name: None,
            words: None,
            size: 0,
            open: false,
        })
    })?;
    let mut views: Vec<AttachmentView> = rows.collect::<Result<_, _>>()?;
    for view in &mut views {
        if !view.restricted || opened_this_sitting(session, view.id.0)? {
            tell(session, view)?;
        }
    }
    Ok(views)
}

/// Adds what its own key opens. One that cannot be opened stands there without, and must not hide the others.
pub(super) fn tell(session: &Session, view: &mut AttachmentView) -> Outcome<()> {
    let row = Row::of(session, view.id)?;
    let about = row.key(session, view.id).and_then(|key| About::open(&key, view.id, &row.about));
    match about {
        Ok(about) => {
            view.kind = about.kind().ok().map(|kind| kind.code().to_owned());
            view.open = view.kind.is_some();
            let About { name, mime, size, words } = about;
            (view.name, view.mime, view.words) = (Some(name), Some(mime), words);
            view.size = u32::try_from(size).unwrap_or(u32::MAX);
            Ok(())
        }
        Err(error) if error.is(Code::Sealed) || error.is(Code::Damaged) => Ok(()),
        Err(error) => Err(error),
    }
}
