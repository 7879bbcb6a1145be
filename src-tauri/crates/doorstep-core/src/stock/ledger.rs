//! Writing movements, and the places they need, into an action.

use std::collections::BTreeSet;

use doorstep_domain::stock::Outside;
use jiff::civil::Date;
use rusqlite::Connection;

use super::places::{of_family, on_record, outside};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{DeliveryId, FamilyId, Id, ItemId, KitId, LotId, OpId, PlaceId};
use crate::journal::{Tx, Value};
use crate::schema::{lot, movement, place};

/// One movement to write.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Move {
    pub item: ItemId,
    /// None is "lot unknown".
    pub lot: Option<LotId>,
    pub from: PlaceId,
    pub to: PlaceId,
    /// Whole pieces.
    pub quantity: u32,
    pub reason: &'static str,
    pub kit: Option<(KitId, DeliveryId)>,
    /// The movement it takes back.
    pub reverses: Option<Id>,
}

/// Gathers the movements of one action. Its records are numbered from 0; an action that makes records of its own
/// takes their numbers from here too.
pub(crate) struct Ledger<'a> {
    pub db: &'a Connection,
    pub tx: &'a mut Tx,
    op_id: OpId,
    next: u32,
    on: Date,
    made: BTreeSet<PlaceId>,
}

impl<'a> Ledger<'a> {
    pub fn new(db: &'a Connection, tx: &'a mut Tx, op_id: OpId, on: Date) -> Self {
        Self { db, tx, op_id, next: 0, on, made: BTreeSet::new() }
    }

    /// The next record of this action.
    pub fn fresh(&mut self) -> Id {
        self.next += 1;
        self.op_id.record(self.next - 1)
    }

    /// The day that movements from here on carry.
    pub fn dated(&mut self, on: Date) {
        self.on = on;
    }

    /// Writes a movement.
    ///
    /// # Errors
    /// [`Code::NotANumber`] for nothing, or for a way from a place to itself: neither is a movement.
    pub fn carry(&mut self, m: Move) -> Outcome<()> {
        if m.quantity == 0 || m.from == m.to {
            return Err(AppError::field(Code::NotANumber, "quantity"));
        }
        let id = self.fresh();
        let values = [
            (movement::ITEM, m.item.into()),
            (movement::LOT, m.lot.into()),
            (movement::FROM_PLACE, m.from.into()),
            (movement::TO_PLACE, m.to.into()),
            (movement::QUANTITY, m.quantity.into()),
            (movement::REASON, m.reason.into()),
            (movement::MOVED_ON, self.on.into()),
        ];
        self.tx.put(id, values);
        if let Some((kit, delivery)) = m.kit {
            self.tx.put(id, [(movement::KIT, kit.into()), (movement::DELIVERY, delivery.into())]);
        }
        if let Some(reversed) = m.reverses {
            self.tx.set(id, movement::REVERSES, reversed);
        }
        Ok(())
    }

    /// The place for a part of the world outside, made when it is first needed.
    pub fn outside(&mut self, kind: Outside) -> Outcome<PlaceId> {
        let id = outside(kind);
        self.needed(id, kind.code())?;
        Ok(id)
    }

    /// The place for what a family has been given, made when it is first needed. It carries no name: a list of
    /// places is no list of families.
    pub fn family(&mut self, family: FamilyId) -> Outcome<PlaceId> {
        let id = of_family(family);
        self.needed(id, "family")?;
        Ok(id)
    }

    /// A lot of an item by what is printed on it, made when it is new. Nothing printed is "lot unknown".
    pub fn lot(&mut self, item: ItemId, code: Option<&str>, use_by: Option<Date>) -> Outcome<Option<LotId>> {
        if code.is_none() && use_by.is_none() {
            return Ok(None);
        }
        let known = known_lot(self.db, item, code, use_by)?;
        Ok(Some(known.unwrap_or_else(|| {
            let id = self.fresh();
            self.tx.put(id, [(lot::ITEM, item.into()), (lot::LOT_CODE, code.into()), (lot::USE_BY, use_by.into())]);
            LotId(id)
        })))
    }

    fn needed(&mut self, id: PlaceId, kind: &'static str) -> Outcome<()> {
        if !self.made.insert(id) {
            return Ok(());
        }
        match on_record(self.db, id.0)? {
            Some(true) => {}
            // The undo of the action that made it took it away.
            Some(false) => self.tx.bring_back(id, place::CODE),
            None => self.tx.put(id, [(place::KIND, Value::from(kind))]),
        }
        Ok(())
    }
}

fn known_lot(
    db: &Connection,
    item: ItemId,
    code: Option<&str>,
    use_by: Option<Date>,
) -> rusqlite::Result<Option<LotId>> {
    let mut query = db.prepare_cached(
        "SELECT id FROM lot WHERE item = ?1 AND lot_code IS ?2 AND use_by IS ?3 AND deleted = 0 ORDER BY made_hlc LIMIT 1",
    )?;
    let mut rows = query.query((item, code, use_by.map(|day| day.to_string())))?;
    rows.next()?.map(|row| row.get(0)).transpose()
}
