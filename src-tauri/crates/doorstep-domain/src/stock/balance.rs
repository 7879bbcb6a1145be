//! Balances: the sum of movements for each kind of goods at each place.

use std::collections::BTreeMap;

use super::{Goods, Movement, Place};

/// What lies where. Below zero is "short": possible after a merge or a back-dated entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balances(BTreeMap<(Goods, Place), i64>);

/// The three numbers of an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    /// On our shelves and in packed kits.
    pub on_hand: i64,
    /// In packed kits, or reserved for planned ones.
    pub promised: i64,
    /// What can still be promised; below zero when too much was.
    pub free: i64,
}

impl Balances {
    /// Sums up movements.
    #[must_use]
    pub fn of<'m>(movements: impl IntoIterator<Item = &'m Movement>) -> Balances {
        let mut balances = Balances::default();
        for movement in movements {
            balances.apply(movement);
        }
        balances
    }

    /// Adds one movement.
    pub fn apply(&mut self, movement: &Movement) {
        let quantity = i64::from(movement.quantity);
        self.add(&movement.goods, &movement.from, -quantity);
        self.add(&movement.goods, &movement.to, quantity);
    }

    /// Places at zero are not kept, so that equal stocks are equal values.
    fn add(&mut self, goods: &Goods, place: &Place, quantity: i64) {
        let key = (goods.clone(), place.clone());
        let balance = self.0.entry(key.clone()).or_insert(0);
        *balance += quantity;
        if *balance == 0 {
            self.0.remove(&key);
        }
    }

    /// How many pieces of these goods lie at a place.
    #[must_use]
    pub fn at(&self, goods: &Goods, place: &Place) -> i64 {
        let key = (goods.clone(), place.clone());
        self.0.get(&key).copied().unwrap_or(0)
    }

    /// Everything that is not zero, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (&Goods, &Place, i64)> {
        self.0.iter().map(|((goods, place), quantity)| (goods, place, *quantity))
    }

    /// On hand, promised and free for an item. `reserved`: pieces in planned kits not yet packed.
    #[must_use]
    pub fn numbers(&self, item: &str, reserved: u32) -> Numbers {
        let mut numbers = Numbers::default();
        for (_, place, quantity) in self.iter().filter(|(goods, ..)| goods.item == item) {
            if place.is_ours() {
                numbers.on_hand += quantity;
            }
            if matches!(place, Place::Kit(_)) {
                numbers.promised += quantity;
            }
        }
        numbers.promised += i64::from(reserved);
        numbers.free = numbers.on_hand - numbers.promised;
        numbers
    }

    /// Places of ours with less than nothing: each needs somebody to look.
    pub fn shorts(&self) -> impl Iterator<Item = (&Goods, &Place, i64)> {
        self.iter().filter(|(_, place, quantity)| place.is_ours() && *quantity < 0)
    }
}

/// Every place where a kept balance is not the sum of its movements, as (goods, place, kept, sum).
/// Must be empty, always.
#[must_use]
pub fn discrepancies<'a>(kept: &'a Balances, summed: &'a Balances) -> Vec<(&'a Goods, &'a Place, i64, i64)> {
    let mut found = Vec::new();
    for (goods, place, quantity) in kept.iter() {
        let sum = summed.at(goods, place);
        if sum != quantity {
            found.push((goods, place, quantity, sum));
        }
    }
    for (goods, place, sum) in summed.iter() {
        if kept.at(goods, place) == 0 {
            found.push((goods, place, 0, sum));
        }
    }
    found
}
