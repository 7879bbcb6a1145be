//! A place that holds goods.

use serde::Deserialize;

use super::PLACE_KINDS;
use crate::changed::{ChangeKind, Made};
use crate::error::Outcome;
use crate::ids::{OpId, PlaceId};
use crate::input;
use crate::journal::Value;
use crate::schema::place;
use crate::session::Session;

/// A place that holds goods.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddPlace {
    /// The click.
    pub op_id: OpId,
    /// What it is called.
    pub name: String,
    /// One of [`PLACE_KINDS`].
    pub kind: String,
}

/// Adds a place.
///
/// # Errors
/// By field for what cannot be kept.
pub fn add_place(session: &mut Session, request: AddPlace) -> Outcome<Made<PlaceId>> {
    session.permit("add_place")?;
    let AddPlace { op_id, name, kind } = request;
    let values: [_; 2] = [
        (place::NAME, Value::from(input::required("name", &name, input::NAME)?)),
        (place::KIND, input::one_of("kind", &kind, PLACE_KINDS)?.into()),
    ];
    let id = PlaceId(op_id.record(0));
    let changed = session.act(op_id, "place.add", (&[ChangeKind::Stock], &[]), |_, tx| {
        tx.put(id, values);
        Ok(())
    })?;
    Ok(Made { changed, id })
}
