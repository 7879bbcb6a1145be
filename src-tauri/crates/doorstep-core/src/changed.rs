//! What a saved action tells the screen: what to read again, and what can be undone.

use serde::Serialize;

use crate::ids::{FamilyId, TxnId};

/// The kinds of thing a screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKind {
    /// Families, their people, ways and strengths.
    Families,
    /// Visits and their notes.
    Visits,
    /// Notes outside visits.
    Notes,
    /// Promises.
    Promises,
    /// Kits and deliveries.
    Kits,
    /// Items, places and movements.
    Stock,
    /// Settings and sign-offs.
    Settings,
    /// The review list and sealed facts.
    Review,
    /// Staff, their roles and caseloads, families being passed on.
    Team,
    /// Releases, what was told under them, and how long records are kept.
    Releases,
    /// Backups, drills and checks.
    Care,
}

impl ChangeKind {
    /// All of them: after an undo or an import.
    pub const ALL: [Self; 11] = [
        Self::Families,
        Self::Visits,
        Self::Notes,
        Self::Promises,
        Self::Kits,
        Self::Stock,
        Self::Settings,
        Self::Review,
        Self::Team,
        Self::Releases,
        Self::Care,
    ];
}

/// A saved action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The transaction; none if nothing had to be written.
    pub txn: Option<TxnId>,
    /// Whether it can be undone.
    pub undoable: bool,
    /// What must be read again.
    pub kinds: Vec<ChangeKind>,
    /// Which families it touches.
    pub families: Vec<FamilyId>,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
}

/// A saved action that made a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Made<I> {
    /// The action.
    pub changed: Changed,
    /// The record.
    pub id: I,
}
