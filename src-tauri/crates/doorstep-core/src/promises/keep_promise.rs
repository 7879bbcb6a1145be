//! A promise is kept, or let go.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{OpId, PromiseId};
use crate::schema::{Field, promise};
use crate::session::Session;

/// Which promise.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromiseRequest {
    /// The click.
    pub op_id: OpId,
    /// The promise.
    pub id: PromiseId,
}

/// The promise is kept, today.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn keep_promise(session: &mut Session, request: PromiseRequest) -> Outcome<Changed> {
    end(session, request, ("keep_promise", "promise.keep"), promise::DONE_ON)
}

/// The promise no longer holds: it was agreed to let it go.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn drop_promise(session: &mut Session, request: PromiseRequest) -> Outcome<Changed> {
    end(session, request, ("drop_promise", "promise.drop"), promise::DROPPED_ON)
}

fn end(
    session: &mut Session,
    PromiseRequest { op_id, id }: PromiseRequest,
    (act, op): (&str, &str),
    field: Field,
) -> Outcome<Changed> {
    let family = session.permit_record(act, "promise", id)?;
    let today = session.today();
    session.act(op_id, op, (&[ChangeKind::Promises], &[family]), |_, tx| {
        tx.set(id, field, today);
        Ok(())
    })
}
