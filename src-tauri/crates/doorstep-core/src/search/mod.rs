//! Search: people, notes, kits and things, by folded words in any order.

pub(crate) mod index;
#[allow(clippy::module_inception, reason = "one use case, one file, named by its verb")]
mod search;

pub use search::{Hit, SearchRequest, search};

use doorstep_domain::fold::tokens;

/// How much of a word has been typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// All of it.
    Whole,
    /// Its beginning.
    Beginning,
}

/// What to ask the index for: every folded word, in any order, in one column. None if there is no word.
#[must_use]
pub(crate) fn index_query(text: &str, column: &str, typed: Typed) -> Option<String> {
    let star = if typed == Typed::Beginning { "*" } else { "" };
    let words: Vec<String> =
        tokens(text).into_iter().take(8).map(|word| format!("\"{}\"{star}", word.replace('"', ""))).collect();
    (!words.is_empty()).then(|| format!("{column} : ({})", words.join(" ")))
}
