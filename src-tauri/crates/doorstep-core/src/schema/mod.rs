//! What the journal may speak of: every kind of record, its fields, and how each merges.
//!
//! The codes are for ever: a number, once given, is never given to something else. The columns of the tables carry
//! the same names, and a test holds the two together.

/// How two machines' changes to one field come together (architecture: merge rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The latest of those nobody replaced is shown; if there are several, the screen says so.
    Register,
    /// Narrative: every concurrent version is kept, one under the other, until someone saves a joined text.
    Text,
    /// Members are added and removed; adding wins over a concurrent removal.
    Set,
}

/// One field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The kind of record it belongs to.
    pub entity: u16,
    /// Its code within that kind.
    pub code: u16,
    /// Its column.
    pub column: &'static str,
    /// How it merges.
    pub merge: Merge,
}

/// One kind of record.
#[derive(Debug)]
pub struct Entity {
    /// Its code.
    pub code: u16,
    /// Its table.
    pub table: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// The flag every record has: it was taken away. A concurrent edit wins over it.
pub const DELETED: u16 = 0;

impl Entity {
    /// The kind with this code, if this program knows it.
    #[must_use]
    pub fn by_code(code: u16) -> Option<&'static Entity> {
        ENTITIES.iter().copied().find(|entity| entity.code == code)
    }

    /// The field with this code, if this program knows it.
    #[must_use]
    pub fn field(&self, code: u16) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.code == code)
    }
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident = $code:literal { $($field:ident: $merge:ident = $n:literal $column:literal),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[allow(missing_docs, reason = "a field's meaning stands beside its column in migrations/")]
            pub mod $name {
                use super::super::{Entity, Field, Merge};
                pub const CODE: u16 = $code;
                $(pub const $field: Field = Field { entity: CODE, code: $n, column: $column, merge: Merge::$merge };)*
                pub static ENTITY: Entity = Entity { code: CODE, table: stringify!($name), fields: &[$($field),*] };
            }
        )*
        /// Every kind of record this program knows.
        pub static ENTITIES: &[&super::Entity] = &[$(&$name::ENTITY),*];
    };
}
mod list;

pub use list::*;
