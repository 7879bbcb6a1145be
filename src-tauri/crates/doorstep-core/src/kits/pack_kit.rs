//! A kit is packed: its things move from a shelf into it, and stay ours until the family has them.

use std::collections::BTreeMap;

use doorstep_domain::delivery::Step;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::delivery::{Delivery, TOUCHES};
use super::pick_lots::{Taken, pick_lots};
use super::{latest_version, safety};
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, ItemId, KitVersionId, LotId, OpId, PlaceId};
use crate::input;
use crate::schema::{delivery as d, place};
use crate::session::Session;
use crate::stock::{Ledger, Move, must_be_own};

/// A kit to pack.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PackKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// The place its things are taken from.
    pub from: PlaceId,
    /// Why it goes although something was asked about: one reason for all of it.
    pub reasons: Option<String>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PackOutcome {
    /// It is packed.
    Done {
        /// The action.
        changed: Changed,
    },
    /// Something it cannot go without is not there. Nothing was moved.
    NotEnough {
        /// What, with its numbers at that place.
        short: Vec<ShortItem>,
    },
    /// Something must not go into this home, or asks for a reason. Nothing was moved.
    Stopped {
        /// What and why.
        stops: Vec<Stopped>,
    },
}

/// Something there is too little of, at the place the kit is packed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShortItem {
    /// The item.
    pub item_id: ItemId,
    /// Its name and size.
    pub item: String,
    /// Pieces the kit needs.
    pub wanted: u32,
    /// Pieces there, within their dates.
    pub on_hand: i32,
    /// Pieces that stay for kits planned before this one.
    pub promised: i32,
    /// Pieces that could be taken.
    pub free: i32,
}

/// A stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Stopped {
    /// Why: the message id of its sentence.
    pub code: String,
    /// The item's name and size.
    pub item: String,
    /// No reason helps.
    pub never: bool,
}

/// Packs a kit from one place, first expired first out.
///
/// # Errors
/// [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`] for a delivery, kit or place that is not
/// there; by field.
pub fn pack_kit(session: &mut Session, request: PackKit) -> Outcome<PackOutcome> {
    let PackKit { op_id, delivery, from, reasons } = request;
    let family = session.permit_delivery("pack_kit", delivery)?;
    let reasons = input::optional("reasons", reasons.as_deref(), input::LINE)?;
    let today = session.today();
    let mut refused = None;
    let changed = session.act(op_id, "kit.pack", (TOUCHES, &[family]), |db, tx| {
        must_be_own(db, from, "from")?;
        let delivery = Delivery::load(db, delivery)?;
        let next = delivery.next(Step::Pack)?;
        let version = version_of(db, &delivery)?;
        let picked = pick_lots(db, delivery.id, version, from, today)?;
        let stops = safety::stops(db, family, &picked.taken, today)?;
        refused = refusal(picked.short, stops, reasons.is_some());
        if refused.is_some() {
            return Ok(());
        }
        let mut ledger = Ledger::new(db, tx, op_id, today);
        put_in(db, &mut ledger, &delivery, from, &picked.taken)?;
        ledger.tx.put(
            delivery.id,
            [
                (d::STATE, next.state.code().into()),
                (d::VERSION, version.into()),
                (d::KEPT_AT, from.into()),
                (d::PACK_REASONS, reasons.into()),
            ],
        );
        Ok(())
    })?;
    Ok(refused.unwrap_or(PackOutcome::Done { changed }))
}

/// The version it was planned with; without a plan, today's.
fn version_of(db: &Connection, delivery: &Delivery) -> Outcome<KitVersionId> {
    match delivery.version {
        Some(version) => Ok(version),
        None => Ok(latest_version(db, delivery.kit)?.0),
    }
}

/// What is never passed over comes first, then what is missing, then what asks for a reason.
fn refusal(short: Vec<ShortItem>, stops: Vec<Stopped>, has_reason: bool) -> Option<PackOutcome> {
    if stops.iter().any(|stop| stop.never) {
        return Some(PackOutcome::Stopped { stops });
    }
    if !short.is_empty() {
        return Some(PackOutcome::NotEnough { short });
    }
    (!stops.is_empty() && !has_reason).then_some(PackOutcome::Stopped { stops })
}

/// The packed kit becomes a place, and its things move there. It is called after the kit, not after the family.
fn put_in(
    db: &Connection,
    ledger: &mut Ledger<'_>,
    delivery: &Delivery,
    from: PlaceId,
    taken: &[Taken],
) -> Outcome<()> {
    let packed = PlaceId(ledger.fresh());
    let name: Option<String> =
        db.prepare_cached("SELECT name FROM kit WHERE id = ?1")?.query_row([delivery.kit], |row| row.get(0))?;
    ledger.tx.put(packed, [(place::NAME, name.into()), (place::KIND, "kit".into())]);
    ledger.tx.set(delivery.id, d::PACKED_KIT, packed);
    let mut sums: BTreeMap<(ItemId, Option<LotId>), u32> = BTreeMap::new();
    for one in taken {
        *sums.entry((one.item, one.lot)).or_default() += one.quantity;
    }
    for ((item, lot), quantity) in sums {
        let kit = Some((delivery.kit, delivery.id));
        ledger.carry(Move { item, lot, from, to: packed, quantity, reason: "pack", kit, reverses: None })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(never: bool) -> Stopped {
        Stopped { code: "pack-stop-small-parts".into(), item: "Beads".into(), never }
    }

    fn short() -> Vec<ShortItem> {
        let item_id = ItemId(crate::ids::Id::from_u128(1));
        vec![ShortItem { item_id, item: "Wipes".into(), wanted: 2, on_hand: 1, promised: 0, free: 1 }]
    }

    #[test]
    fn a_written_reason_passes_what_asks_and_nothing_else() {
        assert_eq!(refusal(vec![], vec![], false), None, "nothing in the way");
        assert!(refusal(vec![], vec![stop(false)], false).is_some(), "small parts ask for a reason");
        assert_eq!(refusal(vec![], vec![stop(false)], true), None, "and go with one");
        assert!(refusal(vec![], vec![stop(true)], true).is_some(), "what is never passed over has no reason");
        assert!(refusal(short(), vec![], true).is_some(), "a reason does not make up for what is missing");
    }

    #[test]
    fn the_stop_that_no_reason_helps_is_told_first() {
        let refused = refusal(short(), vec![stop(true)], false);
        assert!(matches!(refused, Some(PackOutcome::Stopped { .. })), "counting again would not help it");
        let refused = refusal(short(), vec![stop(false)], false);
        assert!(matches!(refused, Some(PackOutcome::NotEnough { .. })), "no reason is asked for a kit that cannot go");
    }
}
