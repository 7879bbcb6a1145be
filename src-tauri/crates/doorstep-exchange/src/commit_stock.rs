//! A list of stock is a count: afterwards the ledger has what the list says, by movements from
//! or to the count. Nothing is edited.

use std::collections::HashMap;

use doorstep_core::changed::ChangeKind;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::ids::{ItemId, OpId, PlaceId};
use doorstep_core::input;
use doorstep_core::journal::{Tx, Value};
use doorstep_core::schema::{item, movement, place};
use doorstep_core::session::Session;
use doorstep_core::stock::outside;
use doorstep_domain::stock::Outside;

use crate::families::ReviewItem;
use crate::fold::fold;
use crate::imported::{GoOn, Imported, Records, put_waiting};
use crate::stock::{Known, StockDraft};

/// Counts in the lines of a list; all of them or none. New items and places are made on the way.
///
/// # Errors
/// [`Code::NotFound`] for an item or place that is gone since the plan was made;
/// [`Code::Cancelled`]; those of the database. Then nothing was written.
pub fn commit_stock(
    session: &mut Session,
    op_id: OpId,
    lines: &[StockDraft],
    stray: &[ReviewItem],
    on: GoOn<'_>,
) -> Outcome<Imported> {
    let mut counting =
        Counting { records: Records::new(op_id), tx: Tx::default(), items: HashMap::new(), places: HashMap::new() };
    counting.place_of_counts(session)?;
    for line in lines {
        let item = counting.item(line)?;
        if let (Some(quantity), Some(place)) = (line.quantity, &line.place) {
            let place = counting.place(place)?;
            counting.count(session, item, place, quantity)?;
        }
    }
    let Counting { mut records, mut tx, .. } = counting;
    let review = put_waiting(session, (&mut records, &mut tx), None, stray)?;
    let kinds = [ChangeKind::Stock, ChangeKind::Kits, ChangeKind::Review];
    let changed = session.act_long(op_id, "import.stock", (&kinds, &[]), on, |_, into| {
        *into = tx;
        Ok(())
    })?;
    Ok(Imported { changed, added: lines.len() as u32, joined: 0, review })
}

struct Counting {
    records: Records,
    tx: Tx,
    items: HashMap<String, ItemId>,
    places: HashMap<String, PlaceId>,
}

impl Counting {
    fn item(&mut self, line: &StockDraft) -> Outcome<ItemId> {
        let name = match &line.item {
            Known::Id(id) => {
                return id.parse().map_err(|_| AppError::field(Code::NotFound, "item"));
            }
            Known::New(name) => name,
        };
        if let Some(known) = self.items.get(&fold(name)) {
            return Ok(*known);
        }
        let id = ItemId(self.records.fresh());
        let values: [(_, Value); 4] = [
            (item::NAME, input::required("name", name, input::NAME)?.into()),
            (item::KIND, "consumable".into()),
            (item::CODE_GTIN, input::optional("code", line.code.as_deref(), input::LINE)?.into()),
            (item::SMALL_PARTS, false.into()),
        ];
        self.tx.put(id, values);
        self.items.insert(fold(name), id);
        Ok(id)
    }

    fn place(&mut self, known: &Known) -> Outcome<PlaceId> {
        let name = match known {
            Known::Id(id) => {
                return id.parse().map_err(|_| AppError::field(Code::NotFound, "place"));
            }
            Known::New(name) => name,
        };
        if let Some(known) = self.places.get(&fold(name)) {
            return Ok(*known);
        }
        let id = PlaceId(self.records.fresh());
        self.tx.put(
            id,
            [(place::NAME, Value::from(input::required("place", name, input::LINE)?)), (place::KIND, "shelf".into())],
        );
        self.places.insert(fold(name), id);
        Ok(id)
    }

    /// The part of the world outside that counts come from, made when it is not there.
    fn place_of_counts(&mut self, session: &Session) -> Outcome<()> {
        let id = outside(Outside::Count);
        let (there, gone): (bool, bool) = session.db().query_row(
            "SELECT EXISTS (SELECT 1 FROM place WHERE id = ?1), EXISTS (SELECT 1 FROM place WHERE id = ?1 AND deleted = 1)",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if gone {
            self.tx.bring_back(id, place::CODE);
        } else if !there {
            self.tx.put(id, [(place::KIND, Value::from(Outside::Count.code()))]);
        }
        Ok(())
    }

    /// Moves the difference between what the list says and what the ledger has.
    fn count(&mut self, session: &Session, item: ItemId, place: PlaceId, counted: u32) -> Outcome<()> {
        let there: i64 = session.db().query_row(
            "SELECT coalesce(sum(quantity), 0) FROM balance WHERE place = ?1 AND item = ?2",
            (place, item),
            |row| row.get(0),
        )?;
        let more = i64::from(counted) - there;
        let outside = outside(Outside::Count);
        let (from, to) = if more > 0 { (outside, place) } else { (place, outside) };
        if more == 0 {
            return Ok(());
        }
        let quantity = u32::try_from(more.unsigned_abs()).map_err(|_| AppError::field(Code::NotANumber, "quantity"))?;
        let values: [(_, Value); 6] = [
            (movement::ITEM, item.into()),
            (movement::FROM_PLACE, from.into()),
            (movement::TO_PLACE, to.into()),
            (movement::QUANTITY, quantity.into()),
            (movement::REASON, "count".into()),
            (movement::MOVED_ON, session.today().into()),
        ];
        self.tx.put(self.records.fresh(), values);
        Ok(())
    }
}
