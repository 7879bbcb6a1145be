//! Search: people, notes, kits and things, by folded words in any order.

pub(crate) mod index;
#[allow(clippy::module_inception, reason = "one use case, one file, named by its verb")]
mod search;

pub use search::{Hit, SearchRequest, search};

use doorstep_domain::fold::tokens;

/// What to ask the index for: every folded word, as a beginning, in any order. None if there is no word.
#[must_use]
pub(crate) fn index_query(text: &str, column: Option<&str>) -> Option<String> {
    let words: Vec<String> =
        tokens(text).into_iter().take(8).map(|word| format!("\"{}\"*", word.replace('"', ""))).collect();
    if words.is_empty() {
        return None;
    }
    let all = words.join(" ");
    Some(column.map_or_else(|| all.clone(), |column| format!("{column} : ({all})")))
}
