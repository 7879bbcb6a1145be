//! Words in any text that sound like a safe contact order or a confidential address.
//!
//! Rosters carry the most dangerous facts in the oddest cells ("NO VOICEMAIL. Say you are calling
//! from the library."). What is found here waits in a review list until a person files it as a rule
//! or a sealed fact; it never becomes a plain note. A false alarm costs a click, a miss can cost a
//! life: what is doubtful is flagged. English and Spanish.

mod lexicon;
#[cfg(test)]
mod plain;
mod words;

use std::ops::Range;

use lexicon::Lexicon;

use crate::fold::push_folded;

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
    for (kind, lexicon) in
        [(SignalKind::SafeContact, Lexicon::contact()), (SignalKind::ConfidentialAddress, Lexicon::address())]
    {
        let spans = (0..words.len()).filter_map(|at| {
            let last = at + lexicon.longest(&words[at..])?;
            Some(words[at].span.start..words[last].span.end)
        });
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

/// A word as it is compared, and the bytes of the text it stands on.
struct Word {
    folded: String,
    span: Range<usize>,
}

/// The folded words of a text and where they stand in it.
fn read_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    let mut folded = String::new();
    for (start, c) in text.char_indices() {
        let span = start..start + c.len_utf8();
        folded.clear();
        push_folded(c, &mut folded);
        if folded.is_empty() {
            continue; // an apostrophe or a mark: it neither ends a word nor begins one
        }
        let is_word = folded.chars().all(char::is_alphanumeric);
        match words.last_mut().filter(|_| open && is_word) {
            Some(word) => {
                word.folded.push_str(&folded);
                word.span.end = span.end;
            }
            None if is_word => words.push(Word { folded: folded.clone(), span }),
            None => {}
        }
        open = is_word;
    }
    words
}
