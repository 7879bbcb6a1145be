//! Identities. Each kind of record has its own type, so that a visit can never be asked for by a family's id.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The identity of any record, as it stands in the journal: 16 random-looking bytes.
pub type Id = Uuid;

/// The click behind a change. The screen makes one per form or button, so that a second click is the same action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct OpId(pub Uuid);

impl OpId {
    /// A fresh operation, for callers that have no screen (the command line, imports, tests).
    #[must_use]
    pub fn fresh() -> Self {
        Self(Uuid::new_v4())
    }

    /// The identity of the `n`th record this operation makes: the same each time it is asked.
    #[must_use]
    pub fn record(self, n: u32) -> Id {
        let mut hasher = blake3::Hasher::new_derive_key("doorstep record of operation v1");
        hasher.update(self.0.as_bytes());
        hasher.update(&n.to_le_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// An operation that belongs to this one, for work that needs two transactions under one click.
    #[must_use]
    pub fn part(self, n: u32) -> Self {
        Self(self.record(u32::MAX - n))
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl From<$name> for Id {
            fn from(id: $name) -> Id {
                id.0
            }
        }

        impl From<Id> for $name {
            fn from(id: Id) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                crate::journal::id_from_sql(value).map(Self)
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(&self.0.as_bytes()[..]))
            }
        }
    )*};
}

typed_ids! {
    /// A member of staff.
    StaffId
    /// A family.
    FamilyId
    /// An adult or a child of a family.
    PersonId
    /// A way to reach an adult.
    WayId
    /// A strength somebody saw.
    StrengthId
    /// A visit, planned or past.
    VisitId
    /// A note.
    NoteId
    /// A promise, ours or theirs.
    PromiseId
    /// A thing on the shelf.
    ItemId
    /// A place that holds things.
    PlaceId
    /// A lot of an item.
    LotId
    /// A kit, over all its versions.
    KitId
    /// One version of a kit.
    KitVersionId
    /// A kit asked for, from asking to talking.
    DeliveryId
    /// A sealed fact.
    SealedFactId
    /// A restricted note.
    RestrictedNoteId
    /// A photo, a paper or a film of a family.
    AttachmentId
    /// A line from an import that waits for a person.
    ReviewId
    /// A family being passed on.
    HandoffId
    /// A release: what a family allows to be told.
    ReleaseId
    /// Something that was told to somebody outside.
    ShareId
    /// A reason why nothing of a family may be erased.
    HoldId
    /// One transaction of the journal.
    TxnId
}
