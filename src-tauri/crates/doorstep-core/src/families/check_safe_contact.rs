//! A family was asked today whether their rule is still right, and it is.

use serde::Deserialize;

use super::{kept_rule_of, must_exist};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, OpId};
use crate::schema::safe_contact as s;
use crate::session::Session;

/// Whose rule was checked.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckSafeContact {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
}

/// Notes that the rule was checked today and stays as it is. A day until which they wanted it and that is over goes
/// away: they have just said that it holds.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`] if there is no such family or it has no rule.
pub fn check_safe_contact(session: &mut Session, request: CheckSafeContact) -> Outcome<Changed> {
    let CheckSafeContact { op_id, family } = request;
    session.permit_for("check_safe_contact", family)?;
    let today = session.today();
    session.act(op_id, "safe_contact.check", (&[ChangeKind::Families], &[family]), |db, tx| {
        must_exist(db, family)?;
        let rule = kept_rule_of(db, family)?.ok_or_else(|| AppError::new(Code::NotFound))?;
        tx.set(family, s::LAST_CHECKED, today);
        if rule.expires_on.is_some_and(|day| day < today.to_string()) {
            tx.set(family, s::EXPIRES_ON, crate::journal::Value::Null);
        }
        Ok(())
    })
}
