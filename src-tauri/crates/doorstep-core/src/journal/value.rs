//! The values an entry can carry. Four kinds are enough; everything else is one of them by agreement:
//! a truth is 0 or 1, an identity 16 bytes, a civil date its ISO text.

use minicbor::{Decode, Encode};
use rusqlite::types::{FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::ids::Id;

/// One value of one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Encode, Decode, Default)]
pub enum Value {
    /// Nothing is known, or it was taken away.
    #[n(0)]
    #[default]
    Null,
    /// A whole number or a truth.
    #[n(1)]
    Int(#[n(0)] i64),
    /// Words, a date or a code.
    #[n(2)]
    Text(#[n(0)] String),
    /// An identity or sealed bytes.
    #[n(3)]
    Bytes(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
}

impl Value {
    /// The words, if these are words.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether this stands for "yes".
    #[must_use]
    pub fn is_true(&self) -> bool {
        *self == Self::Int(1)
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Reads an identity from a column.
///
/// # Errors
/// When the column does not hold 16 bytes.
pub fn id_from_sql(value: ValueRef<'_>) -> FromSqlResult<Id> {
    Id::from_slice(value.as_blob()?).map_err(|_| FromSqlError::InvalidType)
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! value_from {
    ($($from:ty => |$it:ident| $value:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($it: $from) -> Self {
                $value
            }
        }
    )*};
}

value_from! {
    bool => |yes| Self::Int(i64::from(yes));
    i64 => |n| Self::Int(n);
    u32 => |n| Self::Int(i64::from(n));
    i32 => |n| Self::Int(i64::from(n));
    &str => |text| Self::Text(text.to_owned());
    &String => |text| Self::Text(text.clone());
    String => |text| Self::Text(text);
    Vec<u8> => |bytes| Self::Bytes(bytes);
    Id => |id| Self::Bytes(id.as_bytes().to_vec());
    jiff::civil::Date => |day| Self::Text(day.to_string());
    jiff::civil::Time => |time| Self::Text(time.strftime("%H:%M").to_string());
    crate::ids::StaffId => |id| id.0.into();
    crate::ids::FamilyId => |id| id.0.into();
    crate::ids::PersonId => |id| id.0.into();
    crate::ids::VisitId => |id| id.0.into();
    crate::ids::ItemId => |id| id.0.into();
    crate::ids::PlaceId => |id| id.0.into();
    crate::ids::LotId => |id| id.0.into();
    crate::ids::KitId => |id| id.0.into();
    crate::ids::KitVersionId => |id| id.0.into();
    crate::ids::DeliveryId => |id| id.0.into();
    crate::ids::ReleaseId => |id| id.0.into();
}
