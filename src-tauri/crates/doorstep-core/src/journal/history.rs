//! The history of one record: which entries nobody has replaced, and what they add up to.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::Connection;

use super::{Act, Body, Change, Dot, Hlc, Value};
use crate::ids::Id;
use crate::schema::{DELETED, Merge};

/// A field, or one member of a set field: what merges as one.
pub type Key = (u16, Option<Value>);

/// An act that nobody replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// When: the tie-break.
    pub hlc: Hlc,
    /// Which entry.
    pub dot: Dot,
    /// What it did.
    pub act: Act,
    /// It took something back: what it restored stands as if nobody had touched it.
    pub undo: bool,
}

/// Everything the journal says of one record.
#[derive(Debug, Default)]
pub struct History {
    acts: BTreeMap<Key, Vec<Head>>,
    replaced: BTreeMap<Key, HashSet<Dot>>,
    /// The entries that took the record away, with what each of them had seen.
    deletions: Vec<(Dot, HashSet<Dot>)>,
    /// The first entry: when, and by whom.
    pub made: Option<(Hlc, Dot, Id)>,
    /// The latest moment.
    pub last: Hlc,
}

impl History {
    /// Reads a record's applied entries. A body that this program cannot read is passed over; it stays in the journal.
    ///
    /// # Errors
    /// Only those of the database.
    pub fn of(db: &Connection, entity: u16, id: Id) -> rusqlite::Result<Self> {
        let mut query = db.prepare_cached(
            "SELECT dev, seq, hlc, body FROM journal WHERE entity = ?1 AND id = ?2 AND applied = 1 AND body IS NOT NULL",
        )?;
        let mut rows = query.query((entity, id.as_bytes()))?;
        let mut history = Self::default();
        while let Some(row) = rows.next()? {
            let dot = Dot { dev: super::id_from_sql(row.get_ref(0)?)?, seq: row.get(1)? };
            if let Some(body) = Body::from_bytes(row.get_ref(3)?.as_blob()?) {
                history.push(Hlc(row.get(2)?), dot, &body);
            }
        }
        Ok(history)
    }

    /// Adds one entry.
    pub fn push(&mut self, hlc: Hlc, dot: Dot, body: &Body) {
        let first = (hlc, dot, body.actor);
        if self.made.is_none_or(|made| (first.0, first.1) < (made.0, made.1)) {
            self.made = Some(first);
        }
        self.last = self.last.max(hlc);
        for change in &body.changes {
            let key = (change.field, change.act.element().cloned());
            if change.field == DELETED {
                self.deletions.push((dot, change.pred.iter().copied().collect()));
            }
            self.replaced.entry(key.clone()).or_default().extend(change.pred.iter().copied());
            self.acts.entry(key).or_default().push(Head {
                hlc,
                dot,
                act: change.act.clone(),
                undo: body.undoes.is_some(),
            });
        }
    }

    /// The acts nobody replaced, the one to show first.
    #[must_use]
    pub fn heads(&self, key: &Key) -> Vec<&Head> {
        let replaced = self.replaced.get(key);
        let mut heads: Vec<&Head> = self.acts.get(key).map_or_else(Vec::new, |acts| {
            acts.iter().filter(|head| replaced.is_none_or(|gone| !gone.contains(&head.dot))).collect()
        });
        heads.sort_unstable_by_key(|head| std::cmp::Reverse((head.hlc, head.dot)));
        heads
    }

    /// The value of a single field as it is shown.
    #[must_use]
    pub fn shown(&self, field: u16, merge: Merge) -> Value {
        let heads = self.heads(&(field, None));
        if merge == Merge::Text && heads.len() > 1 {
            return joined(&heads);
        }
        match heads.first() {
            Some(Head { act: Act::Set(value), .. }) => value.clone(),
            _ => Value::Null,
        }
    }

    /// Different values that stand side by side in a single field; fewer than two is no dispute.
    #[must_use]
    pub fn versions(&self, field: u16) -> Vec<(Dot, Value)> {
        let heads = self.heads(&(field, None));
        let values: BTreeSet<&Act> = heads.iter().map(|head| &head.act).collect();
        if values.len() < 2 {
            return Vec::new();
        }
        heads.iter().filter_map(|head| Some((head.dot, set_value(&head.act)?))).collect()
    }

    /// The members of a set: a member stays while any addition of it stands.
    #[must_use]
    pub fn members(&self, field: u16) -> Vec<Value> {
        self.acts
            .keys()
            .filter(|(of, element)| *of == field && element.is_some())
            .filter(|key| self.is_member(key))
            .filter_map(|(_, element)| element.clone())
            .collect()
    }

    /// Whether this member stands.
    #[must_use]
    pub fn is_member(&self, key: &Key) -> bool {
        self.heads(key).iter().any(|head| matches!(head.act, Act::Add(_)))
    }

    /// Whether the record is taken away: some standing deletion had seen everything that stands in the record.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        let standing: HashSet<Dot> = self.standing_outside_deletion();
        self.heads(&(DELETED, None)).iter().filter(|head| head.act == Act::Set(Value::Int(1))).any(|deletion| {
            self.deletions
                .iter()
                .find(|(dot, _)| *dot == deletion.dot)
                .is_some_and(|(dot, seen)| standing.iter().all(|edit| seen.contains(edit) || edit == dot))
        })
    }

    /// What a new act on this key replaces. A deletion replaces, and so has seen, all that stands.
    #[must_use]
    pub fn predecessors(&self, key: &Key) -> Vec<Dot> {
        let mut dots: BTreeSet<Dot> = self.heads(key).iter().map(|head| head.dot).collect();
        if key.0 == DELETED {
            dots.extend(self.standing_outside_deletion());
        }
        dots.into_iter().collect()
    }

    /// The value before a new act: the shown value, or whether the member stood.
    #[must_use]
    pub fn before(&self, change: &Act, field: u16, merge: Merge) -> Value {
        match change.element() {
            None => self.shown(field, merge),
            Some(element) => Value::from(self.is_member(&(field, Some(element.clone())))),
        }
    }

    /// Whether this entry's act is the one and only that stands: itself, or restored by an undo of what came later.
    #[must_use]
    pub fn stands_alone(&self, change: &Change, dot: Dot) -> bool {
        match self.heads(&(change.field, change.act.element().cloned())).as_slice() {
            [head] => head.dot == dot || (head.undo && head.act == change.act),
            _ => false,
        }
    }

    /// Whether nothing stands in the record but what this entry, its first, put there.
    #[must_use]
    pub fn is_as_made(&self, changes: &[Change], dot: Dot) -> bool {
        let made = |field: u16, head: &Head| {
            head.dot == dot
                || (head.undo && changes.iter().any(|change| change.field == field && change.act == head.act))
        };
        // A member that was added and taken out again stands as a removal: it leaves nothing behind.
        let leaves_nothing = |head: &Head| head.undo && matches!(head.act, Act::Remove(_) | Act::Set(Value::Null));
        self.acts
            .keys()
            .filter(|(field, _)| *field != DELETED)
            .all(|key| self.heads(key).into_iter().all(|head| made(key.0, head) || leaves_nothing(head)))
    }

    /// All that stands, but for the deletions themselves.
    #[must_use]
    pub fn standing_outside_deletion(&self) -> HashSet<Dot> {
        self.acts
            .keys()
            .filter(|(field, _)| *field != DELETED)
            .flat_map(|key| self.heads(key).into_iter().map(|head| head.dot))
            .collect()
    }
}

fn set_value(act: &Act) -> Option<Value> {
    match act {
        Act::Set(value) => Some(value.clone()),
        Act::Add(_) | Act::Remove(_) => None,
    }
}

/// Concurrent texts, the older one above: everything that was written stays to be read.
fn joined(heads: &[&Head]) -> Value {
    let mut texts: Vec<String> = Vec::new();
    for head in heads.iter().rev() {
        if let Act::Set(Value::Text(text)) = &head.act
            && !texts.contains(text)
        {
            texts.push(text.clone());
        }
    }
    if texts.is_empty() { Value::Null } else { Value::Text(texts.join("\n\n")) }
}
