//! Header words in English and Spanish, folded, without punctuation.

mod families;
mod goods;

use super::{ChildPart, Kind, Target};
use families::FAMILIES;
use goods::{ITEMS, STOCK};

/// What a header word stands for, before people are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A target as it stands.
    Plain(Target),
    /// The name of an adult; which one is seen from a number or from the order.
    Adult,
    /// The relation of the adult before it.
    Relation,
    /// Something about a child.
    Child(ChildPart),
}

type Aliases = &'static [(Word, &'static [&'static str])];

/// A header word that was recognised, and how fully.
pub(super) struct Recognised {
    pub word: Word,
    /// The whole header is the alias, not only part of it.
    pub whole: bool,
}

/// What the words of a header stand for. `words` are folded and without numbers.
pub(super) fn recognise(kind: Kind, words: &[String]) -> Option<Recognised> {
    let table = match kind {
        Kind::Families => FAMILIES,
        Kind::Items => ITEMS,
        Kind::Stock => STOCK,
    };
    let header = words.join(" ");
    if header.is_empty() {
        return None;
    }
    if let Some((word, _)) = table.iter().find(|(_, aliases)| aliases.contains(&header.as_str())) {
        return Some(Recognised { word: *word, whole: true });
    }
    let padded = format!(" {header} ");
    table
        .iter()
        .flat_map(|(word, aliases)| aliases.iter().map(move |alias| (word, alias)))
        .filter(|(_, alias)| alias.len() > 2 && padded.contains(&format!(" {alias} ")))
        .max_by_key(|(_, alias)| alias.len())
        .map(|(word, _)| Recognised { word: *word, whole: false })
}
