//! What stops a kit at packing: asked of every lot that would go in, for everybody who lives in that home.

use std::collections::BTreeMap;

use doorstep_domain::ages::Birth;
use doorstep_domain::packing_safety::{Home, Packing, Stop, check};
use jiff::civil::Date;
use rusqlite::Connection;

use super::pack_kit::Stopped;
use super::pick_lots::Taken;
use crate::error::Outcome;
use crate::ids::{FamilyId, ItemId};

/// An item's card, as far as safety goes.
struct Card {
    name: String,
    small_parts: bool,
    min_age_months: Option<u32>,
    allergens: Vec<String>,
}

/// Every stop for these things in this home, each once.
pub(super) fn stops(db: &Connection, family: FamilyId, taken: &[Taken], today: Date) -> Outcome<Vec<Stopped>> {
    let mut cards = BTreeMap::new();
    for one in taken {
        if let std::collections::btree_map::Entry::Vacant(free) = cards.entry(one.item) {
            free.insert(card(db, one.item)?);
        }
    }
    let things: Vec<Packing> = taken.iter().map(|one| packing(one, &cards[&one.item])).collect();
    let mut found: Vec<Stopped> = Vec::new();
    for stop in check(&things, &home(db, family)?, today) {
        let (item, never) = match &stop {
            Stop::Never { item, .. } => (item, true),
            Stop::NeedsReason { item, .. } => (item, false),
        };
        let name = item.parse().ok().and_then(|id: ItemId| cards.get(&id)).map(|card| card.name.clone());
        let stopped = Stopped { code: stop.word().to_owned(), item: name.unwrap_or_default(), never };
        if !found.contains(&stopped) {
            found.push(stopped);
        }
    }
    Ok(found)
}

fn packing(taken: &Taken, card: &Card) -> Packing {
    Packing {
        item: taken.item.to_string(),
        small_parts: card.small_parts,
        label_from_months: card.min_age_months,
        contains: card.allergens.clone(),
        lot_known: taken.lot.is_some(),
        use_by: taken.use_by,
        recalled: false,
        recall_open: false,
        // A date is only ever written down for things it matters for: food, formula, cream.
        date_matters: taken.use_by.is_some(),
    }
}

fn card(db: &Connection, item: ItemId) -> Outcome<Card> {
    let mut query = db.prepare_cached(
        "SELECT concat_ws(', ', name, size), coalesce(small_parts, 0), min_age_months, coalesce(allergens, '') FROM item WHERE id = ?1",
    )?;
    Ok(query.query_row([item], |row| {
        let allergens: String = row.get(3)?;
        let words = allergens.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty());
        Ok(Card {
            name: row.get(0)?,
            small_parts: row.get(1)?,
            min_age_months: row.get(2)?,
            allergens: words.map(str::to_owned).collect(),
        })
    })?)
}

/// Who lives there. A baby still expected is no child at home yet; a child whose day of birth nobody noted is one
/// whose age nobody knows.
fn home(db: &Connection, family: FamilyId) -> Outcome<Home> {
    let mut home = Home::default();
    let mut query = db.prepare_cached(
        "SELECT kind, birth_date, coalesce(birth_approximate, 0), due_date IS NOT NULL, allergies
           FROM person WHERE family = ?1 AND deleted = 0",
    )?;
    let mut rows = query.query([family])?;
    while let Some(row) = rows.next()? {
        let (kind, born, expected): (String, Option<String>, bool) = (row.get(0)?, row.get(1)?, row.get(3)?);
        home.avoids.extend(row.get::<_, Option<String>>(4)?);
        if kind == "child" && (born.is_some() || !expected) {
            let date = born.and_then(|day| day.parse::<Date>().ok());
            let approximate = row.get(2)?;
            home.births.push(date.map(|date| Birth { date, approximate }));
        }
    }
    let diet: Option<String> =
        db.prepare_cached("SELECT diet FROM family WHERE id = ?1")?.query_row([family], |row| row.get(0))?;
    home.avoids.extend(diet);
    Ok(home)
}
