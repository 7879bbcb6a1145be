//! An item comes onto the list, or its card is put right.

use serde::Deserialize;

use super::item_must_exist;
use crate::changed::{ChangeKind, Made};
use crate::error::Outcome;
use crate::families::put_changed;
use crate::ids::{ItemId, OpId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, item};
use crate::session::Session;

/// Things used up, things that stay, things that come back, information sheets.
pub const ITEM_KINDS: &[&str] = &["consumable", "keep", "loan", "sheet"];

/// An item as it stands in the form.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddItem {
    /// The click.
    pub op_id: OpId,
    /// The item to put right; none adds one.
    pub id: Option<ItemId>,
    /// What it is called.
    pub name: String,
    /// One of [`ITEM_KINDS`].
    pub kind: String,
    /// Size, in words.
    pub size: Option<String>,
    /// The number under its bar code.
    pub code: Option<String>,
    /// What one piece is called.
    pub unit: Option<String>,
    /// Pieces in a pack.
    pub pack_of: Option<u32>,
    /// The lowest age on its label, in months.
    pub min_age_months: Option<u32>,
    /// It has small parts.
    pub small_parts: bool,
    /// What it contains that people can be allergic to, or do not eat; commas between.
    pub allergens: Option<String>,
}

/// Adds an item, or puts its card right.
///
/// # Errors
/// By field for what cannot be kept; [`crate::error::Code::NotFound`].
pub fn add_item(session: &mut Session, request: AddItem) -> Outcome<Made<ItemId>> {
    session.permit("add_item")?;
    let id = request.id.unwrap_or_else(|| ItemId(request.op_id.record(0)));
    let (op_id, known) = (request.op_id, request.id.is_some());
    let values = item_values(request)?;
    let changed = session.act(op_id, "item.save", (&[ChangeKind::Stock, ChangeKind::Kits], &[]), |db, tx| {
        if known {
            item_must_exist(db, id)?;
            return put_changed(db, tx, id, values);
        }
        tx.put(id, values);
        Ok(())
    })?;
    Ok(Made { changed, id })
}

fn item_values(request: AddItem) -> Outcome<Vec<(Field, Value)>> {
    let AddItem { op_id: _, id: _, name, kind, size, code, unit, pack_of, min_age_months, small_parts, allergens } =
        request;
    let pack_of = pack_of.map(|pieces| input::count("packOf", pieces)).transpose()?;
    Ok(vec![
        (item::NAME, input::required("name", &name, input::NAME)?.into()),
        (item::KIND, input::one_of("kind", &kind, ITEM_KINDS)?.into()),
        (item::SIZE, input::optional("size", size.as_deref(), input::NAME)?.into()),
        (item::CODE_GTIN, input::optional("code", code.as_deref(), input::NAME)?.into()),
        (item::UNIT, input::optional("unit", unit.as_deref(), input::NAME)?.into()),
        (item::PACK_OF, pack_of.into()),
        (item::MIN_AGE_MONTHS, min_age_months.into()),
        (item::SMALL_PARTS, small_parts.into()),
        (item::ALLERGENS, input::optional("allergens", allergens.as_deref(), input::LINE)?.into()),
    ])
}
