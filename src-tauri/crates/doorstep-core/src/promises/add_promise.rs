//! Somebody promised something.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, OpId, StaffId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, promise};
use crate::session::Session;

/// A promise.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddPromise {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// `us` or `family`.
    pub who: String,
    /// What was promised.
    pub words: String,
    /// By when.
    pub due_on: Option<String>,
}

/// Keeps a promise in mind.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`].
pub fn add_promise(session: &mut Session, request: AddPromise) -> Outcome<Changed> {
    let AddPromise { op_id, family, who, words, due_on } = request;
    session.permit_for("add_promise", family)?;
    let values = promise_values(family, session.person(), &who, &words, due_on.as_deref())?;
    session.act(op_id, "promise.add", (&[ChangeKind::Promises], &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(op_id.record(0), values);
        Ok(())
    })
}

/// The fields of a promise, checked.
///
/// # Errors
/// By field.
pub fn promise_values(
    family: FamilyId,
    owner: StaffId,
    who: &str,
    words: &str,
    due_on: Option<&str>,
) -> Outcome<Vec<(Field, Value)>> {
    let who = input::one_of("who", who, &["us", "family"])?;
    Ok(vec![
        (promise::FAMILY, family.into()),
        (promise::WHO, who.into()),
        (promise::WORDS, input::required("words", words, input::LINE)?.into()),
        (promise::DUE_ON, input::date_if_any("dueOn", due_on)?.into()),
        (promise::OWNER, (who == "us").then_some(owner).into()),
    ])
}
