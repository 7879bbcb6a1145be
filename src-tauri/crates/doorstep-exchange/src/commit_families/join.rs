//! What a row adds to a family that is there. Fields that somebody filled in are never
//! overwritten: what the row says about them goes into its note.

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::ids::{FamilyId, Id, PersonId};

use super::Writing;
use super::values::{adult_values, child_values, way_values};
use crate::families::{FamilyDraft, PlaceDraft, ReviewItem, ReviewKind, WayDraft};
use crate::fold::{fold, words};

/// The family as it stands.
struct Known {
    adults: Vec<(PersonId, String)>,
    children: Vec<(String, Option<String>)>,
    ways: Vec<String>,
    people: u32,
    /// It has a safe-contact rule, or something of it waits for review.
    guarded: bool,
    /// Its address is kept back.
    withheld: bool,
}

impl Writing<'_> {
    pub(super) fn join(&mut self, id: FamilyId, draft: &FamilyDraft) -> Outcome<()> {
        let known = self.known(id)?;
        let mut position = known.people;
        let mut adults: Vec<Id> = Vec::new();
        for adult in &draft.adults {
            if let Some((same, _)) = known.adults.iter().find(|(_, name)| same_words(name, &adult.name)) {
                adults.push(same.0);
                continue;
            }
            position += 1;
            adults.push(self.records.fresh());
            self.tx.put(adults[adults.len() - 1], adult_values(id, position, adult)?);
        }
        for child in &draft.children {
            let first = |name: &str| words(name).into_iter().next();
            let birth = child.birth.map(|day| day.to_string());
            let name = child.name.as_deref().unwrap_or("");
            if !known
                .children
                .iter()
                .any(|(known, born)| first(known) == first(name) && (*born == birth || birth.is_none()))
            {
                position += 1;
                self.tx.put(self.records.fresh(), child_values(id, position, child)?);
            }
        }
        let guarded = known.guarded || !draft.reviews.is_empty();
        self.join_ways(id, &known, draft, &adults, guarded)?;
        self.join_words(id, &known, draft, guarded)?;
        self.reviews(Some(id), &draft.reviews)
    }

    fn join_ways(
        &mut self,
        id: FamilyId,
        known: &Known,
        draft: &FamilyDraft,
        adults: &[Id],
        guarded: bool,
    ) -> Outcome<()> {
        let mut rank = known.ways.len() as u32;
        for way in &draft.ways {
            let key = |value: &str| crate::fold::digits(value) + &fold(value).replace(|c: char| !c.is_alphabetic(), "");
            let is_known =
                way.value.as_deref().is_some_and(|value| known.ways.iter().any(|known| key(known) == key(value)));
            let Some(adult) = adults.get(way.adult).filter(|_| !is_known) else {
                continue;
            };
            if guarded {
                self.reviews(Some(id), &[review(draft.line, way_text(way), ReviewKind::SafeContact)])?;
                continue;
            }
            rank += 1;
            self.tx.put(self.records.fresh(), way_values(id, *adult, rank, way)?);
        }
        Ok(())
    }

    /// The row's own note, and what it says about fields that are filled in already.
    fn join_words(&mut self, id: FamilyId, known: &Known, draft: &FamilyDraft, guarded: bool) -> Outcome<()> {
        let address = match &draft.place {
            PlaceDraft::Address(line) | PlaceDraft::NoFixed(line) => Some(line.clone()),
            PlaceDraft::Unknown | PlaceDraft::Withheld => None,
        };
        let place =
            [address, draft.town.clone(), draft.postcode.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let other = [
            draft.reference.clone(),
            draft.interpreter.clone(),
            draft.diet.clone(),
            draft.kits_words.clone(),
            draft.visitor.clone(),
            draft.enrolled_on.map(|day| day.to_string()),
        ];
        let mut lines: Vec<String> = draft.note.iter().cloned().collect();
        lines.push(other.into_iter().flatten().collect::<Vec<_>>().join("; "));
        if known.withheld || guarded {
            if !place.is_empty() {
                self.reviews(Some(id), &[review(draft.line, place, ReviewKind::ConfidentialAddress)])?;
            }
        } else {
            lines.push(place);
        }
        let text = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        if guarded && !text.is_empty() {
            return self.reviews(Some(id), &[review(draft.line, text, ReviewKind::SafeContact)]);
        }
        self.note(id, Some(&text))
    }

    fn known(&self, id: FamilyId) -> Outcome<Known> {
        let db = self.session.db();
        let place: Vec<Option<String>> = db
            .prepare_cached("SELECT place_kind FROM family WHERE id = ?1 AND deleted = 0")?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let place = place.into_iter().next().ok_or_else(|| AppError::new(Code::NotFound))?;
        let people: Vec<(PersonId, String, String, Option<String>)> = db
            .prepare_cached("SELECT id, coalesce(kind, ''), coalesce(name, ''), birth_date FROM person WHERE family = ?1 AND deleted = 0")?
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<Result<_, _>>()?;
        let ways: Vec<String> = db
            .prepare_cached("SELECT coalesce(value, '') FROM way WHERE family = ?1 AND deleted = 0")?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let guarded: bool = db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM safe_contact WHERE id = ?1 AND deleted = 0)
                     OR EXISTS (SELECT 1 FROM review WHERE family = ?1 AND filed_as IS NULL AND deleted = 0)",
            )?
            .query_row([id], |row| row.get(0))?;
        let count = people.len() as u32;
        let (adults, children): (Vec<_>, Vec<_>) = people.into_iter().partition(|(_, kind, _, _)| kind == "adult");
        Ok(Known {
            adults: adults.into_iter().map(|(id, _, name, _)| (id, name)).collect(),
            children: children.into_iter().map(|(_, _, name, birth)| (name, birth)).collect(),
            ways,
            people: count,
            guarded,
            withheld: place.as_deref() == Some("withheld"),
        })
    }
}

fn review(line: u32, text: String, kind: ReviewKind) -> ReviewItem {
    ReviewItem { line, column: String::new(), text, kind }
}

fn way_text(way: &WayDraft) -> String {
    [way.value.clone(), way.words.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn same_words(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut words = words(text);
        words.sort_unstable();
        words
    };
    sorted(one) == sorted(other)
}
