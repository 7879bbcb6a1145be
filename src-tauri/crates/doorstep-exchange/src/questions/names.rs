//! "Last, First" or as written.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::fold::words;

/// How the names of a column with commas are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NameOrder {
    /// The comma stands after the family name.
    LastFirst,
    /// The text stays as it stands.
    AsWritten,
}

/// A name split at its comma. Other scripts have commas of their own.
pub fn split_at_comma(name: &str) -> Option<(&str, &str)> {
    let (last, first) = name.split_once([',', '،', '、', '，'])?;
    let (last, first) = (last.trim(), first.trim());
    (!last.is_empty() && !first.is_empty() && !first.contains([',', '،', '、', '，'])).then_some((last, first))
}

/// Whether a header says itself how its names are written, as "Caregiver (Last, First)" does.
pub fn order_in_header(header: &str) -> Option<NameOrder> {
    let words = words(header);
    let at = |names: &[&str]| words.iter().position(|word| names.contains(&word.as_str()));
    let last = at(&["last", "surname", "apellido", "apellidos"])?;
    let first = at(&["first", "given", "nombre", "nombres"])?;
    (last < first).then_some(NameOrder::LastFirst)
}
