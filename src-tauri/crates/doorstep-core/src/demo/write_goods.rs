//! The shelves of the demo: items, opening stock with its lots, and the kits made of them.

use doorstep_domain::stock::{LotOnShelf, Outside, pick};

use super::days::{calendar_day, workday};
use super::fill_demo::Around;
use super::goods::{PLACES, RECIPES, Recipe, THINGS, Thing};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{ItemId, KitId, KitVersionId, LotId, PlaceId};
use crate::journal::Value;
use crate::schema::{Field, item, kit, kit_line, kit_version, place};
use crate::stock::{Ledger, Move};

/// A kit that was written.
pub(super) struct WrittenKit {
    pub id: KitId,
    pub version: KitVersionId,
    pub recipe: &'static Recipe,
}

/// What deliveries are packed from.
pub(super) struct Goods {
    pub shelf: PlaceId,
    pub kits: Vec<WrittenKit>,
    items: Vec<ItemId>,
    lots: Vec<Vec<LotOnShelf>>,
}

/// Something that goes into a kit.
pub(super) struct Taken {
    pub item: ItemId,
    pub lot: Option<LotId>,
    pub quantity: u32,
}

impl Goods {
    /// Takes what a kit is made of off the shelf: every required and optional line, and the last to choose from.
    ///
    /// # Errors
    /// [`Code::Unexpected`] if the tables of the demo ask for more than they brought in.
    pub fn pack(&mut self, around: &Around, recipe: &Recipe) -> Outcome<Vec<Taken>> {
        let last_choice = recipe.lines.iter().rposition(|line| line.2 == "chooseOne");
        let mut packed = Vec::new();
        for (at, (thing, quantity, rule)) in recipe.lines.iter().enumerate() {
            if *rule == "chooseOne" && Some(at) != last_choice {
                continue;
            }
            let lots = &mut self.lots[*thing];
            let taken = pick(lots, *quantity, 0, around.today)
                .map_err(|short| AppError::coded(Code::Unexpected.as_str(), short))?;
            for one in taken {
                for lot in lots.iter_mut().filter(|lot| lot.lot == one.lot) {
                    lot.quantity -= i64::from(one.quantity);
                }
                let lot = one.lot.and_then(|lot| lot.parse().ok());
                packed.push(Taken { item: self.items[*thing], lot, quantity: one.quantity });
            }
        }
        Ok(packed)
    }
}

/// Writes places, items, opening stock and kits.
pub(super) fn goods(ledger: &mut Ledger<'_>, around: &Around) -> Outcome<Goods> {
    ledger.dated(workday(around.today, -183));
    let mut places = PLACES.iter().map(|(name, kind)| {
        let id = PlaceId(ledger.fresh());
        ledger.tx.put(id, [(place::NAME, (*name).into()), (place::KIND, (*kind).into())]);
        id
    });
    let shelf = places.next().ok_or_else(|| AppError::new(Code::Unexpected))?;
    let others: Vec<PlaceId> = places.collect();
    let mut goods = Goods { shelf, kits: Vec::new(), items: Vec::new(), lots: Vec::new() };
    for thing in &THINGS {
        let id = write_item(ledger, thing);
        let lots = opening(ledger, around, (id, thing), (shelf, &others))?;
        goods.items.push(id);
        goods.lots.push(lots);
    }
    for recipe in &RECIPES {
        let kit = write_kit(ledger, &goods.items, recipe);
        goods.kits.push(kit);
    }
    Ok(goods)
}

fn write_item(ledger: &mut Ledger<'_>, thing: &Thing) -> ItemId {
    let id = ItemId(ledger.fresh());
    let values: [(Field, Value); 8] = [
        (item::NAME, thing.name.into()),
        (item::KIND, thing.kind.into()),
        (item::SIZE, thing.size.into()),
        (item::UNIT, thing.unit.into()),
        (item::PACK_OF, thing.pack_of.into()),
        (item::MIN_AGE_MONTHS, thing.min_age_months.into()),
        (item::SMALL_PARTS, thing.small_parts.into()),
        (item::ALLERGENS, thing.allergens.into()),
    ];
    ledger.tx.put(id, values);
    id
}

/// What came in half a year ago. A few packets of everything used up go on to the van.
fn opening(
    ledger: &mut Ledger<'_>,
    around: &Around,
    (item, thing): (ItemId, &Thing),
    (shelf, others): (PlaceId, &[PlaceId]),
) -> Outcome<Vec<LotOnShelf>> {
    let from = ledger.outside(if thing.kind == "consumable" { Outside::Supplier } else { Outside::Donor })?;
    let mut lots = Vec::new();
    for (quantity, code, use_by) in thing.lots {
        let use_by = use_by.map(|days| calendar_day(around.today, days));
        let lot = ledger.lot(item, *code, use_by)?;
        let carry =
            Move { item, lot, from, to: shelf, quantity: *quantity, reason: "receive", kit: None, reverses: None };
        ledger.carry(carry)?;
        lots.push(LotOnShelf {
            lot: lot.map(|lot| lot.to_string()),
            use_by,
            recalled: false,
            quantity: i64::from(*quantity),
        });
    }
    if let (Some(van), Some(lot), "packet") = (others.get(1), lots.last_mut(), thing.unit) {
        let id = lot.lot.as_deref().and_then(|lot| lot.parse().ok());
        ledger.carry(Move {
            item,
            lot: id,
            from: shelf,
            to: *van,
            quantity: 4,
            reason: "move",
            kit: None,
            reverses: None,
        })?;
        lot.quantity -= 4;
    }
    Ok(lots)
}

fn write_kit(ledger: &mut Ledger<'_>, items: &[ItemId], recipe: &'static Recipe) -> WrittenKit {
    let id = KitId(ledger.fresh());
    let values: [(Field, Value); 5] = [
        (kit::NAME, recipe.name.into()),
        (kit::KIND, recipe.kind.into()),
        (kit::BASIC_NEED, recipe.basic_need.into()),
        (kit::WITH_SENTENCE, recipe.with_en.into()),
        (kit::WITH_SENTENCE_ES, recipe.with_es.into()),
    ];
    ledger.tx.put(id, values);
    if recipe.learned.is_some() {
        let all_but_last = &recipe.lines[..recipe.lines.len() - 1];
        write_version(ledger, items, id, (1, None, all_but_last));
    }
    let number = if recipe.learned.is_some() { 2 } else { 1 };
    let version = write_version(ledger, items, id, (number, recipe.learned, recipe.lines));
    WrittenKit { id, version, recipe }
}

type Lines = [(usize, u32, &'static str)];

fn write_version(
    ledger: &mut Ledger<'_>,
    items: &[ItemId],
    kit: KitId,
    (number, learned, lines): (u32, Option<&str>, &Lines),
) -> KitVersionId {
    let version = KitVersionId(ledger.fresh());
    ledger.tx.put(
        version,
        [(kit_version::KIT, kit.into()), (kit_version::NUMBER, number.into()), (kit_version::LEARNED, learned.into())],
    );
    for (position, (thing, quantity, rule)) in (0_u32..).zip(lines) {
        let line = ledger.fresh();
        ledger.tx.put(
            line,
            [
                (kit_line::VERSION, version.into()),
                (kit_line::ITEM, items[*thing].into()),
                (kit_line::QUANTITY, (*quantity).into()),
                (kit_line::RULE, (*rule).into()),
                (kit_line::POSITION, position.into()),
            ],
        );
    }
    version
}
