//! The three numbers of an item: on hand, promised, free.
//!
//! On hand is what lies on our shelves, in our vehicles and offices, and in packed kits. Promised is what lies in
//! packed kits that no family has yet, and what the required lines of planned deliveries will take. An asked-for kit
//! without a plan promises nothing: nobody has said when. Optional lines and choices promise nothing either, since
//! the kit can go without them.

use std::collections::BTreeMap;

use doorstep_domain::stock::LotOnShelf;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Outcome;
use crate::ids::{DeliveryId, ItemId, LotId, PlaceId};

/// On hand, promised and free, in pieces. Below zero is possible after machines came together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub on_hand: i32,
    pub promised: i32,
    pub free: i32,
}

impl Numbers {
    fn of(on_hand: i64, promised: i64) -> Self {
        Self { on_hand: small(on_hand), promised: small(promised), free: small(on_hand - promised) }
    }
}

/// A count as a screen carries it.
pub(crate) fn small(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(if count < 0 { i32::MIN } else { i32::MAX })
}

/// What a planned delivery's required lines will take.
const RESERVED: &str =
    "FROM delivery AS d JOIN kit_line AS l ON l.version = d.version AND l.deleted = 0 AND l.rule = 'required'
  WHERE d.state = 'planned' AND d.deleted = 0 AND d.state NOT IN ('talked', 'declined', 'later', 'cancelled')";

/// The numbers of every item that has any.
///
/// # Errors
/// Those of the database.
pub(crate) fn numbers_of(db: &Connection) -> Outcome<BTreeMap<ItemId, Numbers>> {
    let mut sums: BTreeMap<ItemId, (i64, i64)> = BTreeMap::new();
    let mut query = db.prepare_cached(
        "SELECT b.item, sum(b.quantity), sum(CASE p.kind WHEN 'kit' THEN b.quantity ELSE 0 END)
           FROM balance AS b JOIN place AS p ON p.id = b.place AND p.kind IN ('shelf', 'vehicle', 'office', 'kit')
          WHERE b.quantity <> 0 GROUP BY b.item",
    )?;
    for row in query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))? {
        let (item, on_hand, packed): (ItemId, i64, i64) = row?;
        sums.insert(item, (on_hand, packed));
    }
    let mut query = db.prepare_cached(&format!("SELECT l.item, sum(l.quantity) {RESERVED} GROUP BY l.item"))?;
    for row in query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (item, reserved): (ItemId, i64) = row?;
        sums.entry(item).or_default().1 += reserved;
    }
    Ok(sums.into_iter().map(|(item, (on_hand, promised))| (item, Numbers::of(on_hand, promised))).collect())
}

/// The numbers for a line of a kit that is packed at one place: what lies there, what of it has to stay for others,
/// and what is left.
pub(crate) fn line_numbers(here: i64, stays: u32) -> Numbers {
    Numbers::of(here, i64::from(stays))
}

/// The lots of an item at a place, in a fixed order.
///
/// # Errors
/// Those of the database.
pub(crate) fn lots_at(db: &Connection, place: PlaceId, item: ItemId) -> Outcome<Vec<LotOnShelf>> {
    let mut query = db.prepare_cached(
        "SELECT l.id, l.use_by, b.quantity FROM balance AS b LEFT JOIN lot AS l ON l.id = b.lot
          WHERE b.place = ?1 AND b.item = ?2 AND b.quantity > 0 ORDER BY l.use_by, l.lot_code, b.lot",
    )?;
    let rows = query.query_map((place, item), |row| {
        let lot: Option<LotId> = row.get(0)?;
        let use_by: Option<String> = row.get(1)?;
        Ok(LotOnShelf {
            lot: lot.map(|lot| lot.to_string()),
            use_by: use_by.and_then(|day| day.parse::<Date>().ok()),
            recalled: false,
            quantity: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many pieces of an item at a place have to stay for planned deliveries that come before this one, once
/// everything that lies elsewhere has been used for them.
///
/// Of two planned deliveries the one planned for the earlier day comes first, so that the first in line can always be
/// packed; a delivery without a plan comes after all of them.
///
/// # Errors
/// Those of the database.
pub(crate) fn reserved_before(db: &Connection, delivery: DeliveryId, item: ItemId, place: PlaceId) -> Outcome<u32> {
    let rank: Option<(String, i64)> = db
        .prepare_cached("SELECT coalesce(planned_for, ''), hlc FROM delivery WHERE id = ?1 AND state = 'planned'")?
        .query_row([delivery], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (day, hlc) = rank.unwrap_or_else(|| ("9999-99-99".to_owned(), i64::MAX));
    let sql = format!(
        "SELECT coalesce(sum(l.quantity), 0) {RESERVED} AND d.id <> ?1 AND l.item = ?2
            AND (coalesce(d.planned_for, ''), d.hlc, d.id) < (?3, ?4, ?1)"
    );
    let reserved: i64 = db.prepare_cached(&sql)?.query_row((delivery, item, day, hlc), |row| row.get(0))?;
    let elsewhere: i64 = db
        .prepare_cached(
            "SELECT coalesce(sum(b.quantity), 0) FROM balance AS b
               JOIN place AS p ON p.id = b.place AND p.kind IN ('shelf', 'vehicle', 'office')
              WHERE b.item = ?1 AND b.place <> ?2 AND b.quantity > 0",
        )?
        .query_row((item, place), |row| row.get(0))?;
    Ok(u32::try_from((reserved - elsewhere).max(0)).unwrap_or(u32::MAX))
}
