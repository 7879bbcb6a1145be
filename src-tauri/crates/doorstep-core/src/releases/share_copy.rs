//! A copy for somebody outside: checked, logged, then made. Nothing is made that may not go.

use doorstep_words::RenderedSheet;
use serde::{Deserialize, Serialize};

use super::check_share::{BlockedLine, CheckShare, ShareCheck, check_share};
use super::compose_copy::{Copy, compose};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::must_exist;
use crate::ids::{OpId, PersonId, ReleaseId, ShareId};
use crate::input;
use crate::journal::Tx;
use crate::schema::share as s;
use crate::session::Session;
use crate::visits::confirmed;

/// A copy to make.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShareCopy {
    /// The click.
    pub op_id: OpId,
    /// What, about whom, to whom, how.
    pub what: CheckShare,
    /// An emergency that cannot wait for a release, in words. A supervisor sees it.
    pub override_why: Option<String>,
    /// The person was told that this family has a safe-contact rule, and wants the copy all the same.
    pub sure: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ShareOutcome {
    /// It is logged, and the copy is here.
    Done {
        /// The entry of the log.
        changed: Changed,
        /// The same, by identity.
        share: ShareId,
        /// The copy.
        #[serde(skip)]
        #[specta(skip)]
        sheet: Box<RenderedSheet>,
    },
    /// It may not go; nothing was made and nothing logged.
    Blocked {
        /// Why, line by line.
        blocked: Vec<BlockedLine>,
    },
}

/// Makes a copy that holds the chosen classes about the chosen people and nothing else.
///
/// # Errors
/// [`Code::NotAllowed`]; `confirm-safe-contact`; by field; [`Code::NotFound`].
pub fn share_copy(session: &mut Session, request: ShareCopy) -> Outcome<ShareOutcome> {
    let ShareCopy { op_id, what, override_why, sure } = request;
    session.permit_for("share_copy", what.family)?;
    must_exist(session.db(), what.family)?;
    confirmed(session, what.family, sure)?;
    let ShareCheck { under, blocked } = check_share(session, &what)?;
    let why = input::optional("overrideWhy", override_why.as_deref(), input::LINE)?;
    if !blocked.is_empty() && why.is_none() {
        return Ok(ShareOutcome::Blocked { blocked });
    }
    let to_whom = input::required("toWhom", &what.to_whom, input::NAME)?;
    let why = why.filter(|_| !blocked.is_empty());
    let sheet = compose(session, &Copy { what: &what, is_emergency: why.is_some() })?;
    let share = ShareId(op_id.record(0));
    let today = session.today();
    // Looking asked for itself; what is written is asked for again.
    session.permit_for("share_copy", what.family)?;
    let changed = session.act_for_good(op_id, "share", (&[ChangeKind::Releases], &[what.family]), |_, tx| {
        tx.put(
            share,
            [
                (s::FAMILY, what.family.into()),
                (s::TO_WHOM, to_whom.into()),
                (s::SHARED_ON, today.into()),
                (s::HOW, what.how.as_str().into()),
                (s::OVERRIDE_WHY, why.into()),
            ],
        );
        log_sets(tx, share, &under, &what.classes, &what.about);
        Ok(())
    })?;
    Ok(ShareOutcome::Done { changed, share, sheet: Box::new(sheet) })
}

fn log_sets(tx: &mut Tx, share: ShareId, under: &[ReleaseId], classes: &[String], about: &[PersonId]) {
    for release in under {
        tx.add(share, s::RELEASES, release.0);
    }
    for class in classes {
        tx.add(share, s::CLASSES, class.as_str());
    }
    for person in about {
        tx.add(share, s::ABOUT, *person);
    }
}

/// The person thought better of it before the copy was saved: the log says that it was never handed over.
///
/// # Errors
/// [`Code::NotFound`]; those of the database.
pub fn keep_back(session: &mut Session, share: ShareId) -> Outcome<Changed> {
    let family = session.permit_record("share_copy", "share", share)?;
    session.act_for_good(OpId::fresh(), "share.keep_back", (&[ChangeKind::Releases], &[family]), |_, tx| {
        tx.set(share, s::KEPT_BACK, true);
        Ok(())
    })
}

impl ShareOutcome {
    /// The copy, or nothing if it may not go.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] if it may not go.
    pub fn into_sheet(self) -> Outcome<RenderedSheet> {
        match self {
            Self::Done { sheet, .. } => Ok(*sheet),
            Self::Blocked { .. } => Err(AppError::new(Code::NotAllowed)),
        }
    }
}
