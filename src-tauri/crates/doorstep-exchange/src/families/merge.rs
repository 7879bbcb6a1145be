//! Two rows of one family become one.

use doorstep_domain::reach::Channel;

use super::phones::phone_key;
use super::{AdultDraft, ChildDraft, FamilyDraft, PlaceDraft, ReviewItem, ReviewKind, WayDraft};
use crate::fold::{fold, words};

/// Adds to `family` what is new in `again`; where both say something, the first row's words
/// stand in the field and the second row's go into the note.
///
/// What one row holds back, the other may not tell: its ways, notes and address wait too.
pub fn merge(family: &mut FamilyDraft, mut again: FamilyDraft) {
    for kind in [ReviewKind::SafeContact, ReviewKind::ConfidentialAddress] {
        let ordered = |draft: &FamilyDraft| draft.reviews.iter().any(|item| item.kind == kind);
        if ordered(family) || ordered(&again) {
            withdraw(family, kind);
            withdraw(&mut again, kind);
        }
    }
    keep_other_words(family, &again);
    let FamilyDraft { adults, children, ways, note, reviews, languages, .. } = again;
    let place_of: Vec<usize> = adults.into_iter().map(|adult| add_adult(family, adult)).collect();
    for child in children {
        if !family.children.iter().any(|known| same_child(known, &child)) {
            family.children.push(child);
        }
    }
    for mut way in ways {
        way.adult = place_of.get(way.adult).copied().unwrap_or(0);
        if !family.ways.iter().any(|known| way_key(known) == way_key(&way)) {
            family.ways.push(way);
        }
    }
    for language in languages {
        if !family.languages.iter().any(|known| fold(known) == fold(&language)) {
            family.languages.push(language);
        }
    }
    family.note = match (family.note.take(), note) {
        (Some(one), Some(other)) => Some(format!("{one}\n{other}")),
        (one, other) => one.or(other),
    };
    family.reviews.extend(reviews);
    fill(&mut family.reference, again.reference);
    fill(&mut family.interpreter, again.interpreter);
    fill(&mut family.town, again.town);
    fill(&mut family.postcode, again.postcode);
    fill(&mut family.diet, again.diet);
    fill(&mut family.enrolled_on, again.enrolled_on);
    fill(&mut family.kits, again.kits);
    fill(&mut family.kits_words, again.kits_words);
    fill(&mut family.visitor, again.visitor);
    fill(&mut family.visitor_id, again.visitor_id);
    if family.place == PlaceDraft::Unknown || again.place == PlaceDraft::Withheld {
        family.place = again.place;
    }
}

fn add_adult(family: &mut FamilyDraft, adult: AdultDraft) -> usize {
    match family.adults.iter().position(|known| same_words(&known.name, &adult.name)) {
        Some(known) => known,
        None => {
            family.adults.push(adult);
            family.adults.len() - 1
        }
    }
}

fn same_child(known: &ChildDraft, child: &ChildDraft) -> bool {
    let first = |name: &Option<String>| name.as_deref().and_then(|name| words(name).into_iter().next());
    let born = known.birth == child.birth && first(&known.name) == first(&child.name);
    born || (known.due.is_some() && known.due == child.due)
}

fn way_key(way: &WayDraft) -> (usize, Channel, Option<String>) {
    let value = way.value.as_deref().map(|value| phone_key(value).unwrap_or_else(|| fold(value)));
    (way.adult, way.channel, value)
}

/// Moves what an order of `kind` could be broken with into the review list.
fn withdraw(draft: &mut FamilyDraft, kind: ReviewKind) {
    let mut texts: Vec<String> = Vec::new();
    match kind {
        ReviewKind::SafeContact => {
            for way in draft.ways.drain(..) {
                texts.push([way.value, way.words].into_iter().flatten().collect::<Vec<_>>().join(" "));
            }
            texts.extend(draft.note.take());
        }
        ReviewKind::ConfidentialAddress => {
            if let PlaceDraft::Address(line) | PlaceDraft::NoFixed(line) = std::mem::take(&mut draft.place) {
                texts.push(line);
            }
            draft.place = PlaceDraft::Withheld;
            texts.extend(draft.town.take());
            texts.extend(draft.postcode.take());
        }
    }
    let line = draft.line;
    draft.reviews.extend(texts.into_iter().filter(|text| !text.is_empty()).map(|text| ReviewItem {
        line,
        column: String::new(),
        text,
        kind,
    }));
}

/// What the second row says otherwise is not lost.
fn keep_other_words(family: &mut FamilyDraft, again: &FamilyDraft) {
    let line = |place: &PlaceDraft| match place {
        PlaceDraft::Address(line) | PlaceDraft::NoFixed(line) => Some(line.clone()),
        PlaceDraft::Unknown | PlaceDraft::Withheld => None,
    };
    let both = [
        (family.reference.clone(), again.reference.clone()),
        (line(&family.place), line(&again.place)),
        (family.town.clone(), again.town.clone()),
        (family.postcode.clone(), again.postcode.clone()),
        (family.interpreter.clone(), again.interpreter.clone()),
        (family.diet.clone(), again.diet.clone()),
        (family.kits_words.clone(), again.kits_words.clone()),
        (family.enrolled_on.map(|day| day.to_string()), again.enrolled_on.map(|day| day.to_string())),
        (family.visitor.clone(), again.visitor.clone()),
    ];
    let other: Vec<String> = both
        .into_iter()
        .filter_map(|(one, other)| one.zip(other))
        .filter(|(one, other)| fold(one) != fold(other))
        .map(|(_, other)| other)
        .collect();
    if other.is_empty() {
        return;
    }
    let text = other.join("; ");
    if let Some(first) = family.reviews.first() {
        let kind = first.kind;
        family.reviews.push(ReviewItem { line: again.line, column: String::new(), text, kind });
    } else {
        family.note = Some(family.note.take().map_or(text.clone(), |note| format!("{note}\n{text}")));
    }
}

fn fill<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

fn same_words(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut words = words(text);
        words.sort_unstable();
        words
    };
    sorted(one) == sorted(other)
}
