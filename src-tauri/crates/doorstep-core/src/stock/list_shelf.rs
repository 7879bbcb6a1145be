//! What we have: places, items with their three numbers, and where each lot lies.

use std::collections::BTreeMap;

use doorstep_domain::packing_safety::NEAR_USE_BY_DAYS;
use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{numbers_of, small};
use crate::error::Outcome;
use crate::ids::{ItemId, LotId, PlaceId};
use crate::session::Session;

/// What we have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Shelf {
    /// Our own places.
    pub places: Vec<StockPlace>,
    /// The items, by name.
    pub items: Vec<ItemRow>,
    /// Places where the kept balance is not the sum of its movements: 0, always.
    pub discrepancies: u32,
}

/// A place of our own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StockPlace {
    /// The place.
    pub id: PlaceId,
    /// What it is called.
    pub name: String,
    /// `shelf`, `vehicle` or `office`.
    pub kind: String,
}

/// An item with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct ItemRow {
    pub id: ItemId,
    pub name: String,
    pub kind: String,
    pub size: Option<String>,
    pub code: Option<String>,
    pub unit: Option<String>,
    pub pack_of: Option<u32>,
    pub min_age_months: Option<u32>,
    pub small_parts: bool,
    pub allergens: Option<String>,
    /// Pieces on our shelves and in packed kits.
    pub on_hand: i32,
    /// Pieces in packed kits and reserved for planned ones.
    pub promised: i32,
    /// Pieces that can still be promised.
    pub free: i32,
    /// The earliest last day among what lies on a shelf.
    pub use_by: Option<String>,
    /// `fine`, `soon` (within sixty days) or `past`.
    pub use_by_state: Option<String>,
    /// Where it lies, packed kits apart.
    pub lots: Vec<LotRow>,
}

/// A lot at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct LotRow {
    pub place_id: PlaceId,
    pub place: String,
    /// None is "lot unknown".
    pub lot_id: Option<LotId>,
    pub lot: Option<String>,
    pub use_by: Option<String>,
    /// Pieces; below zero is short.
    pub quantity: i32,
}

/// Reads the shelf with four queries, however much there is.
///
/// # Errors
/// Those of the database.
pub fn list_shelf(session: &Session) -> Outcome<Shelf> {
    session.permit("shelf")?;
    let db = session.db();
    let mut lots = lots(db)?;
    let numbers = numbers_of(db)?;
    let mut query = db.prepare_cached(
        "SELECT id, coalesce(name, ''), coalesce(kind, 'consumable'), size, code, unit, pack_of, min_age_months,
                coalesce(small_parts, 0), allergens
           FROM item WHERE deleted = 0 ORDER BY name, size",
    )?;
    let items = query.query_map([], |row| {
        let mut item = item(row)?;
        let numbers = numbers.get(&item.id).copied().unwrap_or_default();
        (item.on_hand, item.promised, item.free) = (numbers.on_hand, numbers.promised, numbers.free);
        item.lots = lots.remove(&item.id).unwrap_or_default();
        item.use_by = item.lots.iter().filter(|lot| lot.quantity > 0).filter_map(|lot| lot.use_by.clone()).min();
        item.use_by_state = item.use_by.as_deref().and_then(|day| freshness(day, session.today())).map(str::to_owned);
        Ok(item)
    })?;
    let items = items.collect::<Result<_, _>>()?;
    Ok(Shelf { places: places(db)?, items, discrepancies: discrepancies(db)? })
}

/// How many balances are not the sum of their movements. Anything but 0 means that the tables must be rebuilt from
/// the journal.
///
/// # Errors
/// Those of the database.
pub fn discrepancies(db: &Connection) -> Outcome<u32> {
    Ok(db.prepare_cached("SELECT count(*) FROM discrepancy")?.query_row([], |row| row.get(0))?)
}

fn item(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        size: row.get(3)?,
        code: row.get(4)?,
        unit: row.get(5)?,
        pack_of: row.get(6)?,
        min_age_months: row.get(7)?,
        small_parts: row.get(8)?,
        allergens: row.get(9)?,
        on_hand: 0,
        promised: 0,
        free: 0,
        use_by: None,
        use_by_state: None,
        lots: Vec::new(),
    })
}

fn places(db: &Connection) -> Outcome<Vec<StockPlace>> {
    let mut query = db.prepare_cached(
        "SELECT id, coalesce(name, ''), kind FROM place
          WHERE deleted = 0 AND kind IN ('shelf', 'vehicle', 'office') ORDER BY kind = 'shelf' DESC, name",
    )?;
    let rows = query.query_map([], |row| Ok(StockPlace { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn lots(db: &Connection) -> Outcome<BTreeMap<ItemId, Vec<LotRow>>> {
    let mut query = db.prepare_cached(
        "SELECT b.item, p.id, coalesce(p.name, ''), l.id, l.lot_code, l.use_by, b.quantity
           FROM balance AS b JOIN place AS p ON p.id = b.place AND p.kind IN ('shelf', 'vehicle', 'office')
           LEFT JOIN lot AS l ON l.id = b.lot
          WHERE b.quantity <> 0 ORDER BY l.use_by IS NULL, l.use_by, l.lot_code, p.name",
    )?;
    let mut lots: BTreeMap<ItemId, Vec<LotRow>> = BTreeMap::new();
    let rows = query.query_map([], |row| {
        let lot = LotRow {
            place_id: row.get(1)?,
            place: row.get(2)?,
            lot_id: row.get(3)?,
            lot: row.get(4)?,
            use_by: row.get(5)?,
            quantity: small(row.get(6)?),
        };
        Ok((row.get(0)?, lot))
    })?;
    for row in rows {
        let (item, lot): (ItemId, LotRow) = row?;
        lots.entry(item).or_default().push(lot);
    }
    Ok(lots)
}

fn freshness(use_by: &str, today: Date) -> Option<&'static str> {
    let last: Date = use_by.parse().ok()?;
    let near = today.saturating_add(NEAR_USE_BY_DAYS.days());
    Some(if last < today {
        "past"
    } else if last < near {
        "soon"
    } else {
        "fine"
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_last_day_is_good_soon_and_past_in_turn() {
        let today = date(2026, 5, 4);
        let cases = [("2026-05-03", "past"), ("2026-05-04", "soon"), ("2026-07-02", "soon"), ("2026-07-03", "fine")];
        for (day, state) in cases {
            assert_eq!(freshness(day, today), Some(state), "{day}: good on its last day, soon within sixty days");
        }
    }
}
