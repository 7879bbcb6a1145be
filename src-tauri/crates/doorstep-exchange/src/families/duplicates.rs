//! The same family twice, in the file or in the vault, with other spelling.

use std::collections::HashMap;

use jiff::civil::Date;

use super::FamilyDraft;
use super::phones::phone_key;
use crate::existing::Existing;
use crate::fold::{fold, words};

/// What a row may be the same as.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SameAs {
    /// An earlier row of the file, by its place among the drafts.
    Row(usize),
    /// A family of the vault.
    Family(String),
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Reference(String),
    Phone(String),
    Child(Date, String),
    Adult(String),
}

/// For each draft, the first family or earlier row it may be the same as.
///
/// Compared are the programme's number, telephone numbers, a child's birth date with its first
/// name, and the full name of an adult; accents, case and order of names do not matter.
/// Children of one row are never compared with each other: twins are not duplicates.
pub fn find_duplicates(drafts: &[&FamilyDraft], existing: &Existing) -> Vec<Option<SameAs>> {
    let mut known: HashMap<Key, SameAs> = HashMap::new();
    for family in &existing.families {
        let keys = keys(
            family.reference.as_deref(),
            family.phones.iter().map(String::as_str),
            family.children.iter().map(|(name, birth)| (name.as_str(), *birth)),
            family.adults.iter().map(String::as_str),
        );
        for key in keys {
            known.entry(key).or_insert_with(|| SameAs::Family(family.id.clone()));
        }
    }
    drafts.iter().enumerate().map(|(index, draft)| of_draft(index, draft, &mut known)).collect()
}

fn of_draft(index: usize, draft: &FamilyDraft, known: &mut HashMap<Key, SameAs>) -> Option<SameAs> {
    let keys = keys(
        draft.reference.as_deref(),
        draft.ways.iter().filter_map(|way| way.value.as_deref()),
        draft.children.iter().map(|child| (child.name.as_deref().unwrap_or(""), child.birth)),
        draft.adults.iter().map(|adult| adult.name.as_str()),
    );
    let same = keys.iter().find_map(|key| known.get(key).cloned());
    let points_to = same.clone().unwrap_or(SameAs::Row(index));
    for key in keys {
        known.entry(key).or_insert_with(|| points_to.clone());
    }
    same
}

fn keys<'k>(
    reference: Option<&str>,
    phones: impl Iterator<Item = &'k str>,
    children: impl Iterator<Item = (&'k str, Option<Date>)>,
    adults: impl Iterator<Item = &'k str>,
) -> Vec<Key> {
    let mut keys: Vec<Key> =
        reference.map(fold).filter(|reference| !reference.is_empty()).map(Key::Reference).into_iter().collect();
    keys.extend(phones.filter_map(phone_key).map(Key::Phone));
    keys.extend(children.filter_map(|(name, birth)| Some(Key::Child(birth?, words(name).into_iter().next()?))));
    keys.extend(adults.filter_map(adult_key).map(Key::Adult));
    keys
}

/// A full name, its words in order of the alphabet. A lone "R." names nobody in particular.
fn adult_key(name: &str) -> Option<String> {
    let mut words = words(name);
    words.sort_unstable();
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    (words.len() > 1 && letters > 4).then(|| words.join(" "))
}
