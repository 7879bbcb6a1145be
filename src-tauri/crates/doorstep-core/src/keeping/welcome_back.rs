//! A family that had left is with us again.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId};
use crate::journal::Value;
use crate::schema::family as f;
use crate::session::Session;

/// A family that comes back.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WelcomeBack {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
}

/// Welcomes a family back: keeping no longer counts.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; [`crate::error::Code::NotFound`].
pub fn welcome_back(session: &mut Session, request: WelcomeBack) -> Outcome<Changed> {
    let WelcomeBack { op_id, family } = request;
    session.permit_for("welcome_back", family)?;
    session.act(op_id, "family.welcome_back", (&ChangeKind::ALL, &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(family, [(f::LEFT_ON, Value::Null), (f::LEFT_WHY, Value::Null)]);
        Ok(())
    })
}
