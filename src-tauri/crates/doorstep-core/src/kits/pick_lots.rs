//! Choosing the lots for a kit, line by line: what expires first goes first.

use std::collections::BTreeMap;

use doorstep_domain::stock::{LotOnShelf, NotEnough, pick};
use jiff::civil::Date;
use rusqlite::Connection;

use super::pack_kit::ShortItem;
use crate::error::Outcome;
use crate::ids::{DeliveryId, ItemId, KitVersionId, LotId, PlaceId};
use crate::stock::{line_numbers, lots_at, reserved_before};

/// A line of a kit's version.
struct Line {
    item: ItemId,
    name: String,
    quantity: u32,
    rule: String,
}

/// What goes into the kit from one lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub item: ItemId,
    /// None is "lot unknown".
    pub lot: Option<LotId>,
    pub use_by: Option<Date>,
    pub quantity: u32,
}

/// What was found for a kit.
#[derive(Debug, Default)]
pub(super) struct Picked {
    pub taken: Vec<Taken>,
    /// Lines without which the kit cannot go.
    pub short: Vec<ShortItem>,
}

/// One item on the shelf the kit is packed from.
struct OnShelf {
    lots: Vec<LotOnShelf>,
    /// Pieces that stay for deliveries planned before this one.
    stays: u32,
}

/// Looks for everything a version asks for, at one place.
///
/// Required lines must be there; of the lines to choose from, the first that is there is taken, and one must be;
/// optional lines are taken if they are there. If only pieces past their date would do, they are picked, so that the
/// safety check can name them as the reason.
pub(super) fn pick_lots(
    db: &Connection,
    delivery: DeliveryId,
    version: KitVersionId,
    place: PlaceId,
    today: Date,
) -> Outcome<Picked> {
    let lines = lines(db, version)?;
    let mut picker = Picker { db, delivery, place, today, shelf: BTreeMap::new(), picked: Picked::default() };
    let of = |rule: &'static str| lines.iter().filter(move |line| line.rule == rule);
    for line in of("required") {
        if let Err(short) = picker.take(line, true)? {
            picker.picked.short.push(short);
        }
    }
    let mut missed = Vec::new();
    let mut chosen = false;
    for line in of("chooseOne") {
        if !chosen {
            chosen = picker.take(line, false)?.map_err(|short| missed.push(short)).is_ok();
        }
    }
    if !chosen {
        picker.picked.short.extend(missed);
    }
    for line in of("optional") {
        // A kit goes without what is not there.
        let _left_out = picker.take(line, false)?;
    }
    Ok(picker.picked)
}

struct Picker<'a> {
    db: &'a Connection,
    delivery: DeliveryId,
    place: PlaceId,
    today: Date,
    shelf: BTreeMap<ItemId, OnShelf>,
    picked: Picked,
}

impl Picker<'_> {
    fn take(&mut self, line: &Line, even_past: bool) -> Outcome<Result<(), ShortItem>> {
        if !self.shelf.contains_key(&line.item) {
            let lots = lots_at(self.db, self.place, line.item)?;
            let stays = reserved_before(self.db, self.delivery, line.item, self.place)?;
            self.shelf.insert(line.item, OnShelf { lots, stays });
        }
        let Some(shelf) = self.shelf.get_mut(&line.item) else {
            return Ok(Ok(()));
        };
        let wanted = line.quantity;
        let found = pick(&shelf.lots, wanted, shelf.stays, self.today).or_else(|short| {
            // The earliest day there is: every date counts as still to come.
            let anyway = if even_past { pick(&shelf.lots, wanted, shelf.stays, Date::MIN) } else { Err(short) };
            anyway.map_err(|_| short)
        });
        match found {
            Ok(taken) => {
                let taken =
                    taken.into_iter().filter_map(|taken| shelf.remove(line.item, taken.lot.as_deref(), taken.quantity));
                self.picked.taken.extend(taken);
                Ok(Ok(()))
            }
            Err(short) => Ok(Err(short_item(line, short, shelf.stays))),
        }
    }
}

impl OnShelf {
    /// Takes pieces of a lot off the shelf, so that a second line of the same item does not find them again.
    fn remove(&mut self, item: ItemId, lot: Option<&str>, quantity: u32) -> Option<Taken> {
        let found = self.lots.iter_mut().find(|known| known.lot.as_deref() == lot)?;
        found.quantity -= i64::from(quantity);
        let lot = lot.and_then(|lot| lot.parse().ok());
        Some(Taken { item, lot, use_by: found.use_by, quantity })
    }
}

fn short_item(line: &Line, short: NotEnough, stays: u32) -> ShortItem {
    let numbers = line_numbers(short.on_hand, stays);
    ShortItem {
        item_id: line.item,
        item: line.name.clone(),
        wanted: line.quantity,
        on_hand: numbers.on_hand,
        promised: numbers.promised,
        free: numbers.free,
    }
}

fn lines(db: &Connection, version: KitVersionId) -> Outcome<Vec<Line>> {
    let mut query = db.prepare_cached(
        "SELECT l.item, concat_ws(', ', i.name, i.size), l.quantity, coalesce(l.rule, 'required')
           FROM kit_line AS l LEFT JOIN item AS i ON i.id = l.item
          WHERE l.version = ?1 AND l.deleted = 0 ORDER BY l.position",
    )?;
    let rows = query.query_map([version], |row| {
        Ok(Line { item: row.get(0)?, name: row.get(1)?, quantity: row.get(2)?, rule: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
