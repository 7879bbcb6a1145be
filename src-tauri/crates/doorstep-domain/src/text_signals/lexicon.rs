//! The patterns of one kind, taken apart once and found by the word they begin with.
//!
//! A roster of 200,000 rows is looked through cell by cell, and nearly no word of it begins a
//! pattern: that has to be seen by looking the word up, not by trying every pattern on it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Word;
use super::words::{ADDRESS, CONTACT, Pattern};

/// Patterns, ready to be found.
pub(super) struct Lexicon {
    rows: Vec<Vec<Slot>>,
    /// A whole word → the rows whose first slot takes it.
    by_word: HashMap<&'static str, Vec<usize>>,
    /// A beginning of a word and the row whose first slot takes it: few, so simply gone through.
    by_beginning: Vec<(&'static str, usize)>,
}

/// A place in a row of words.
enum Slot {
    /// Up to two words of any kind.
    Gap,
    /// One word, which fits one of these.
    OneOf(Vec<Alternative>),
}

#[derive(Clone, Copy)]
enum Alternative {
    Word(&'static str),
    Beginning(&'static str),
}

impl Lexicon {
    /// Orders about being reached.
    pub fn contact() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(CONTACT));
        &LEXICON
    }

    /// Addresses that are kept back.
    pub fn address() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(ADDRESS));
        &LEXICON
    }

    /// Takes patterns apart. One that begins with a gap is never found: it would have to be tried
    /// at every word.
    fn of(patterns: &[Pattern]) -> Self {
        let mut lexicon = Self {
            rows: patterns.iter().copied().map(slots).collect(),
            by_word: HashMap::new(),
            by_beginning: Vec::new(),
        };
        for (row, slots) in lexicon.rows.iter().enumerate() {
            let Some(Slot::OneOf(first)) = slots.first() else {
                continue;
            };
            for alternative in first {
                match *alternative {
                    Alternative::Word(word) => lexicon.by_word.entry(word).or_default().push(row),
                    Alternative::Beginning(start) => lexicon.by_beginning.push((start, row)),
                }
            }
        }
        lexicon
    }

    /// The index of the last word of the longest find that begins at the first of the words.
    pub fn longest(&self, words: &[Word]) -> Option<usize> {
        self.rows_for(&words.first()?.folded).filter_map(|row| last_word(&self.rows[row], words, 0)).max()
    }

    /// The rows whose first slot takes a word.
    fn rows_for(&self, word: &str) -> impl Iterator<Item = usize> {
        let exact = self.by_word.get(word).into_iter().flatten().copied();
        let begun = self.by_beginning.iter();
        exact.chain(begun.filter(move |(beginning, _)| word.starts_with(beginning)).map(|(_, row)| *row))
    }
}

/// The slots of a pattern (see `words` for how one is written).
fn slots(pattern: Pattern) -> Vec<Slot> {
    let slot = |written: &'static str| match written {
        "_" => Slot::Gap,
        _ => Slot::OneOf(written.split('|').map(alternative).collect()),
    };
    pattern.split(' ').map(slot).collect()
}

fn alternative(written: &'static str) -> Alternative {
    match written.strip_suffix('~') {
        Some(beginning) => Alternative::Beginning(beginning),
        None => Alternative::Word(written),
    }
}

/// The index of the last word when the slots fit the words from `at` on. A gap passes as few words
/// as it can.
fn last_word(slots: &[Slot], words: &[Word], at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return at.checked_sub(1);
    };
    match slot {
        Slot::Gap => (0..=2).find_map(|skip| last_word(rest, words, at + skip)),
        Slot::OneOf(alternatives) => {
            let word = words.get(at)?.folded.as_str();
            let fits = alternatives.iter().any(|one| match one {
                Alternative::Word(whole) => word == *whole,
                Alternative::Beginning(beginning) => word.starts_with(beginning),
            });
            fits.then(|| last_word(rest, words, at + 1)).flatten()
        }
    }
}
