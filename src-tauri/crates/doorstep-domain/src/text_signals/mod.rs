//! Words in any text that sound like a safe contact order or a confidential address.
//!
//! Rosters carry the most dangerous facts in the oddest cells ("NO VOICEMAIL. Say you are calling
//! from the library."). What is found here waits in a review list until a person files it as a rule
//! or a sealed fact; it never becomes a plain note. A false alarm costs a click, a miss can cost a
//! life: what is doubtful is flagged. English and Spanish.

mod words;

use std::ops::Range;

use words::{ADDRESS, CONTACT, Pattern};

use crate::fold::fold_char;

/// What a piece of text sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SignalKind {
    /// An order about how, when or in whose name they may be reached.
    SafeContact,
    /// An address that is kept back, or a shelter.
    ConfidentialAddress,
}

impl SignalKind {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SignalKind::SafeContact => "safe_contact",
            SignalKind::ConfidentialAddress => "confidential_address",
        }
    }
}

/// A place in a text that somebody has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// What it sounds like.
    pub kind: SignalKind,
    /// The bytes of the text it stands on (always whole characters).
    pub span: Range<usize>,
}

/// Everything in a text that sounds like a safe contact order or a confidential address, from left
/// to right. Overlapping finds of one kind are joined.
#[must_use]
pub fn signals(text: &str) -> Vec<Signal> {
    let words = read_words(text);
    let mut found: Vec<Signal> = Vec::new();
    for (kind, patterns) in [
        (SignalKind::SafeContact, CONTACT),
        (SignalKind::ConfidentialAddress, ADDRESS),
    ] {
        let spans = (0..words.len()).filter_map(|at| longest(patterns, &words, at));
        let mut last: Option<Range<usize>> = None;
        for span in spans {
            last = Some(match last {
                Some(open) if span.start <= open.end => open.start..open.end.max(span.end),
                Some(done) => {
                    found.push(Signal { kind, span: done });
                    span
                }
                None => span,
            });
        }
        found.extend(last.map(|span| Signal { kind, span }));
    }
    found.sort_by_key(|signal| (signal.span.start, signal.kind));
    found
}

/// Whether a text has any signal at all.
#[must_use]
pub fn has_signal(text: &str) -> bool {
    !signals(text).is_empty()
}

struct Word {
    folded: String,
    span: Range<usize>,
}

/// The folded words of a text and where they stand in it.
fn read_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (start, c) in text.char_indices() {
        let span = start..start + c.len_utf8();
        let folded: String = fold_char(c).collect();
        if folded.is_empty() {
            continue; // an apostrophe or a mark: it neither ends a word nor begins one
        }
        let is_word = folded.chars().all(char::is_alphanumeric);
        match words.last_mut().filter(|_| open && is_word) {
            Some(word) => {
                word.folded.push_str(&folded);
                word.span.end = span.end;
            }
            None if is_word => words.push(Word { folded, span }),
            None => {}
        }
        open = is_word;
    }
    words
}

/// The longest find that begins at a word.
fn longest(patterns: &[Pattern], words: &[Word], at: usize) -> Option<Range<usize>> {
    let ends = patterns.iter().filter_map(|p| ends_at(p, &words[at..]));
    let last = at + ends.max()?;
    Some(words[at].span.start..words[last].span.end)
}

/// The index of the last word of a find that begins at the first word. A slot `_` lets up to two
/// words pass; a word ending in `~` matches by its beginning.
fn ends_at(pattern: &str, words: &[Word]) -> Option<usize> {
    // Most words begin no pattern at all: seen at once, without taking the pattern apart.
    pattern.split(' ').next().filter(|slot| slot.split('|').any(|one| words[0].folded.starts_with(one.trim_end_matches('~'))))?;
    match_slots(&pattern.split(' ').collect::<Vec<_>>(), words, 0)
}

fn match_slots(slots: &[&str], words: &[Word], at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return at.checked_sub(1);
    };
    if *slot == "_" {
        return (0..=2).find_map(|skip| match_slots(rest, words, at + skip));
    }
    let word = words.get(at)?;
    let fits = slot.split('|').any(|one| match one.strip_suffix('~') {
        Some(beginning) => word.folded.starts_with(beginning),
        None => word.folded == one,
    });
    if fits {
        match_slots(rest, words, at + 1)
    } else {
        None
    }
}
