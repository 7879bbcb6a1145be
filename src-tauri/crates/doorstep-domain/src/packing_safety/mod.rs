//! What may go into a kit for this home: small parts, allergens, dates, recalls (reference G.4).
//!
//! Past its date or recalled: never. Everything else asks for a written reason and may then go on.

mod foods;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::ages::{Birth, is_under_36_months_chronological};
use crate::phrase::{Phrase, msg, own};

/// Something that expires within this many days is asked about (formula, food).
pub const NEAR_USE_BY_DAYS: i64 = 60;

/// What is known of an item about to be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packing {
    /// The item's id.
    pub item: String,
    /// It has small parts.
    pub small_parts: bool,
    /// The lowest age on its label, in months.
    pub label_from_months: Option<u32>,
    /// What it contains that people can be allergic to, or do not eat, in words.
    pub contains: Vec<String>,
    /// Whether the lot is known.
    pub lot_known: bool,
    /// The last day it may be used.
    pub use_by: Option<Date>,
    /// A confirmed recall of this lot.
    pub recalled: bool,
    /// A recall of some lot of this item is open.
    pub recall_open: bool,
    /// A use-by date soon matters (formula and baby food).
    pub date_matters: bool,
}

/// Who lives in the home, as far as safety goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// Births of all children who live there. `None` when nobody noted it: then small parts ask.
    pub births: Vec<Option<Birth>>,
    /// Allergies and what is not eaten, in the words they were given.
    pub avoids: Vec<String>,
}

/// A stop on the packing list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// It may not go, whatever the reason.
    Never {
        /// The item's id.
        item: String,
        /// Why.
        why: Never,
    },
    /// It may go when somebody writes down why.
    NeedsReason {
        /// The item's id.
        item: String,
        /// Why it is asked.
        why: Ask,
    },
}

/// Never passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {
    /// Its last day was this.
    PastUseBy(Date),
    /// Recalled.
    Recalled,
}

/// Asks for a written reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Small parts, and a child under 36 months in the home (or one whose age is not known).
    SmallParts,
    /// The label says it is for children of at least this many months, and a child under 36 months
    /// lives there.
    LabelAge(u32),
    /// It contains what the home avoids: the item's word and the home's words.
    Avoided {
        /// What it contains.
        contains: String,
        /// What the family said.
        said: String,
    },
    /// A recall is open and nobody knows which lot this is.
    LotUnknown,
    /// It must be used within sixty days, by this day.
    NearUseBy(Date),
}

impl Stop {
    /// The item's id.
    #[must_use]
    pub fn item(&self) -> &str {
        match self {
            Stop::Never { item, .. } | Stop::NeedsReason { item, .. } => item,
        }
    }

    /// The message id of its sentence.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Stop::Never { why, .. } => match why {
                Never::PastUseBy(_) => "pack-stop-past-use-by",
                Never::Recalled => "pack-stop-recalled",
            },
            Stop::NeedsReason { why, .. } => match why {
                Ask::SmallParts => "pack-stop-small-parts",
                Ask::LabelAge(_) => "pack-stop-label-age",
                Ask::Avoided { .. } => "pack-stop-avoided",
                Ask::LotUnknown => "pack-stop-lot-unknown",
                Ask::NearUseBy(_) => "pack-stop-near-use-by",
            },
        }
    }

    /// Its sentence. `name`: the item's name as people know it.
    #[must_use]
    pub fn phrase(&self, name: &str) -> Phrase {
        let phrase = msg(self.word()).with("item", own(name));
        match self {
            Stop::Never { why: Never::PastUseBy(date), .. } | Stop::NeedsReason { why: Ask::NearUseBy(date), .. } => {
                phrase.with("date", *date)
            }
            Stop::NeedsReason { why: Ask::LabelAge(months), .. } => phrase.with("months", *months),
            Stop::NeedsReason { why: Ask::Avoided { contains, said }, .. } => {
                phrase.with("contains", own(contains.as_str())).with("said", own(said.as_str()))
            }
            _ => phrase,
        }
    }
}

/// Every stop for a kit packed on a day, in the order of its items; empty when all may go.
#[must_use]
pub fn check(items: &[Packing], home: &Home, on: Date) -> Vec<Stop> {
    let young = has_young_child(home, on);
    items.iter().flat_map(|item| check_item(item, home, young, on)).collect()
}

fn check_item(item: &Packing, home: &Home, young: bool, on: Date) -> Vec<Stop> {
    let never = never(item, on).map(|why| Stop::Never { item: item.item.clone(), why });
    let asks = asks(item, home, young, on).into_iter();
    let asks = asks.map(|why| Stop::NeedsReason { item: item.item.clone(), why });
    never.into_iter().chain(asks).collect()
}

fn never(item: &Packing, on: Date) -> Option<Never> {
    if item.recalled {
        return Some(Never::Recalled);
    }
    item.use_by.filter(|last| *last < on).map(Never::PastUseBy)
}

fn asks(item: &Packing, home: &Home, young: bool, on: Date) -> Vec<Ask> {
    let mut asks = Vec::new();
    if item.small_parts && young {
        asks.push(Ask::SmallParts);
    }
    if let Some(from) = item.label_from_months.filter(|from| young && *from >= 36) {
        asks.push(Ask::LabelAge(from));
    }
    asks.extend(avoided(item, home));
    if item.recall_open && !item.lot_known && !item.recalled {
        asks.push(Ask::LotUnknown);
    }
    let near = on.saturating_add(NEAR_USE_BY_DAYS.days());
    if let Some(last) = item.use_by.filter(|d| item.date_matters && on <= *d && *d < near) {
        asks.push(Ask::NearUseBy(last));
    }
    asks
}

/// A child whose age nobody knows, or cannot be told, counts as young.
fn has_young_child(home: &Home, on: Date) -> bool {
    home.births
        .iter()
        .any(|birth| birth.is_none_or(|birth| is_under_36_months_chronological(birth, on).unwrap_or(true)))
}

fn avoided(item: &Packing, home: &Home) -> Vec<Ask> {
    let mut found = Vec::new();
    for contains in &item.contains {
        for said in &home.avoids {
            if foods::clash(contains, said) {
                found.push(Ask::Avoided { contains: contains.clone(), said: said.clone() });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ON: Date = date(2026, 3, 2);

    fn item() -> Packing {
        Packing {
            item: "i1".into(),
            small_parts: false,
            label_from_months: None,
            contains: vec![],
            lot_known: true,
            use_by: None,
            recalled: false,
            recall_open: false,
            date_matters: false,
        }
    }

    fn home_with(date: Date) -> Home {
        Home { births: vec![Some(Birth { date, approximate: false })], avoids: vec![] }
    }

    fn stops(item: Packing, home: &Home) -> Vec<&'static str> {
        check(&[item], home, ON).iter().map(Stop::word).collect()
    }

    #[test]
    fn small_parts_go_by_the_youngest_child() {
        let beads = Packing { small_parts: true, ..item() };
        let mut home = home_with(date(2021, 12, 10));
        assert!(stops(beads.clone(), &home).is_empty(), "a four-year-old alone");
        home.births.push(home_with(date(2025, 7, 28)).births[0]);
        assert_eq!(stops(beads.clone(), &home), ["pack-stop-small-parts"], "a baby in the same home");
        home.births = vec![None];
        assert_eq!(stops(beads, &home), ["pack-stop-small-parts"], "an age nobody knows is asked about");
    }

    #[test]
    fn label_age_counts_from_three_years() {
        let labelled = |months| Packing { label_from_months: Some(months), ..item() };
        let home = home_with(date(2025, 7, 28));
        assert_eq!(stops(labelled(36), &home), ["pack-stop-label-age"], "3+ with a baby");
        assert!(stops(labelled(12), &home).is_empty(), "12+ is no choking label");
    }

    #[test]
    fn past_dates_and_recalls_are_never_passed_over() {
        let past = Packing { use_by: Some(date(2026, 3, 1)), ..item() };
        let found = check(&[past], &Home::default(), ON);
        assert_eq!(
            found,
            [Stop::Never { item: "i1".into(), why: Never::PastUseBy(date(2026, 3, 1)) }],
            "past its day: no reason helps"
        );
        let recalled = Packing { recalled: true, recall_open: true, lot_known: false, ..item() };
        assert_eq!(stops(recalled, &Home::default()), ["pack-stop-recalled"], "one stop, the strongest");
        let last_day = Packing { use_by: Some(ON), ..item() };
        assert!(stops(last_day, &Home::default()).is_empty(), "good on its last day");
    }

    #[test]
    fn unknown_lots_and_near_dates_ask() {
        let unknown = Packing { recall_open: true, lot_known: false, ..item() };
        assert_eq!(
            stops(unknown, &Home::default()),
            ["pack-stop-lot-unknown"],
            "an unknown lot cannot be cleared of a recall"
        );
        let formula = Packing { use_by: Some(date(2026, 4, 1)), date_matters: true, ..item() };
        assert_eq!(stops(formula, &Home::default()), ["pack-stop-near-use-by"], "formula with a month left");
    }

    #[test]
    fn what_the_home_avoids_is_found_in_other_words() {
        let cases = [
            ("peanuts", "Ilyas PEANUT allergy", true),
            ("milk", "lactose", true),
            ("leche", "lactosa", true),
            ("Nueces", "nut allergy", true),
            ("gelatine", "halal", true),
            ("eggs", "huevos", true),
            ("beef", "vegetarian 1st & 15th", true),
            ("oats", "none", false),
            ("rice", "peanut", false),
            ("free from egg", "milk free", false),
        ];
        for (contains, said, clashes) in cases {
            let food = Packing { contains: vec![contains.into()], ..item() };
            let home = Home { births: vec![], avoids: vec![said.into()] };
            assert_eq!(!stops(food, &home).is_empty(), clashes, "{contains} in a home that said {said}");
        }
    }
}
