//! What is in a packed kit. In the ledger a packed kit is a place, so its contents are that place's balance.

use rusqlite::Connection;

use super::delivery::Delivery;
use crate::error::Outcome;
use crate::ids::{Id, ItemId, LotId, PlaceId};
use crate::journal::{Value, id_from_sql};
use crate::schema::delivery as d;
use crate::stock::{Ledger, Move};

/// Gives everything in the kit to the family.
pub(super) fn give(db: &Connection, delivery: &Delivery, ledger: &mut Ledger<'_>) -> Outcome<()> {
    let Some(packed) = delivery.packed_kit else {
        return Ok(());
    };
    let to = ledger.family(delivery.family)?;
    let mut query = db.prepare_cached(
        "SELECT item, nullif(lot, x''), quantity FROM balance WHERE place = ?1 AND quantity > 0 ORDER BY item, lot",
    )?;
    let rows = query.query_map([packed], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for row in rows {
        let (item, lot, quantity): (ItemId, Option<LotId>, u32) = row?;
        let kit = Some((delivery.kit, delivery.id));
        ledger.carry(Move { item, lot, from: packed, to, quantity, reason: "handOver", kit, reverses: None })?;
    }
    Ok(())
}

/// What went into the kit from a place and has not come out again.
struct WentIn {
    from: PlaceId,
    item: ItemId,
    lot: Option<LotId>,
    quantity: u32,
    /// The movement that brought it in.
    packing: Option<Id>,
}

/// Puts exactly the lots that went in back where they came from, and forgets the packed kit.
pub(super) fn put_back(db: &Connection, delivery: &Delivery, ledger: &mut Ledger<'_>) -> Outcome<()> {
    let nothing = [d::PACKED_KIT, d::PACK_REASONS, d::KEPT_AT].map(|field| (field, Value::Null));
    ledger.tx.put(delivery.id, nothing);
    let Some(packed) = delivery.packed_kit else {
        return Ok(());
    };
    for WentIn { from, item, lot, quantity, packing } in went_in(db, delivery, packed)? {
        let kit = Some((delivery.kit, delivery.id));
        // Naming the packing as reversed keeps a later undo of it from moving the same things twice.
        ledger.carry(Move { item, lot, from: packed, to: from, quantity, reason: "unpack", kit, reverses: packing })?;
    }
    Ok(())
}

fn went_in(db: &Connection, delivery: &Delivery, packed: PlaceId) -> Outcome<Vec<WentIn>> {
    let mut query = db.prepare_cached(
        "SELECT s.place, s.item, s.lot, sum(s.quantity), max(s.packing) FROM (
           SELECT from_place AS place, item, lot, quantity, CASE reason WHEN 'pack' THEN id END AS packing
             FROM movement WHERE delivery = ?1 AND to_place = ?2 AND deleted = 0
           UNION ALL
           SELECT to_place, item, lot, -quantity, NULL
             FROM movement WHERE delivery = ?1 AND from_place = ?2 AND deleted = 0
         ) AS s GROUP BY s.place, s.item, s.lot HAVING sum(s.quantity) > 0 ORDER BY s.item, s.lot",
    )?;
    let rows = query.query_map((delivery.id, packed), |row| {
        let packing = row.get_ref(4)?;
        let packing = if packing == rusqlite::types::ValueRef::Null { None } else { Some(id_from_sql(packing)?) };
        Ok(WentIn { from: row.get(0)?, item: row.get(1)?, lot: row.get(2)?, quantity: row.get(3)?, packing })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
