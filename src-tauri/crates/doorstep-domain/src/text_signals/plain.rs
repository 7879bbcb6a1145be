//! The same search written as plainly as it can be: every pattern is tried at every word. Too slow
//! for rosters; the tests hold the quick search against it.

use std::ops::Range;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::words::{ADDRESS, CONTACT, Pattern};
use super::{Signal, SignalKind, Word, signals};
use crate::fold::fold_by_unicode;

fn plain_signals(text: &str) -> Vec<Signal> {
    let words = plain_words(text);
    let mut found: Vec<Signal> = Vec::new();
    for (kind, patterns) in [(SignalKind::SafeContact, CONTACT), (SignalKind::ConfidentialAddress, ADDRESS)] {
        let mut open: Option<Range<usize>> = None;
        for span in (0..words.len()).filter_map(|at| longest(patterns, &words, at)) {
            open = Some(match open {
                Some(last) if span.start <= last.end => last.start..last.end.max(span.end),
                Some(done) => {
                    found.push(Signal { kind, span: done });
                    span
                }
                None => span,
            });
        }
        found.extend(open.map(|span| Signal { kind, span }));
    }
    found.sort_by_key(|signal| (signal.span.start, signal.kind));
    found
}

fn plain_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (start, c) in text.char_indices() {
        let span = start..start + c.len_utf8();
        let folded: String = fold_by_unicode(c).collect();
        if folded.is_empty() {
            continue;
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

fn longest(patterns: &[Pattern], words: &[Word], at: usize) -> Option<Range<usize>> {
    let ends = patterns.iter().filter_map(|pattern| match_slots(&slots(pattern), &words[at..], 0));
    let last = at + ends.max()?;
    Some(words[at].span.start..words[last].span.end)
}

fn slots(pattern: Pattern) -> Vec<&'static str> {
    pattern.split(' ').collect()
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
    if fits { match_slots(rest, words, at + 1) } else { None }
}

fn patterns() -> Vec<Pattern> {
    [CONTACT, ADDRESS].concat()
}

/// Every alternative of a slot, written as a word.
fn written(slot: &'static str) -> Vec<String> {
    slot.split('|').map(|one| one.replace('~', "ing")).collect()
}

#[test]
fn every_pattern_is_found_by_each_of_its_words() {
    for pattern in patterns() {
        let slots: Vec<Vec<String>> = slots(pattern).into_iter().filter(|slot| *slot != "_").map(written).collect();
        for (at, alternatives) in slots.iter().enumerate() {
            for word in alternatives {
                let mut row: Vec<&str> = slots.iter().map(|slot| slot[0].as_str()).collect();
                row[at] = word;
                let text = row.join(" ");
                let found = signals(&text);
                assert!(!found.is_empty(), "{text:?} is written in {pattern:?}");
                assert_eq!(found, plain_signals(&text), "{text:?} must mean the same");
            }
        }
    }
}

#[test]
fn no_pattern_begins_or_ends_with_a_gap() {
    for pattern in patterns() {
        assert!(
            !pattern.starts_with('_') && !pattern.ends_with('_'),
            "{pattern:?} would be looked up by no word, or would end on any word"
        );
    }
}

/// Words nobody looks for, among them some that nearly are looked for.
fn noise() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,8}",
        "[0-9]{1,4}",
        "\\PC{0,6}",
        select(vec!["not", "n", "nota", "abu", "confide", "calle", "shelterbelt", "ŀ", "ﬁle"]).prop_map(str::to_owned),
    ]
}

/// One word of one pattern.
fn pattern_word() -> impl Strategy<Value = Vec<String>> {
    (select(patterns()), any::<Index>(), any::<Index>()).prop_map(|(pattern, slot, one)| {
        let slots: Vec<_> = slots(pattern).into_iter().filter(|s| *s != "_").collect();
        vec![one.get(&written(slot.get::<&str>(&slots))).clone()]
    })
}

/// A whole pattern, its gaps filled with up to three words (one too many).
fn pattern_row() -> impl Strategy<Value = Vec<String>> {
    let choices = prop::collection::vec(any::<Index>(), 8);
    let gap = prop::collection::vec(noise(), 0..=3);
    (select(patterns()), choices, gap).prop_map(|(pattern, choices, gap)| {
        let slots = slots(pattern).into_iter().zip(choices);
        slots
            .flat_map(|(slot, one)| match slot {
                "_" => gap.clone(),
                _ => vec![one.get(&written(slot)).clone()],
            })
            .collect()
    })
}

/// A word as somebody may have typed it.
fn typed(word: &str, way: u8) -> String {
    let head = word.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = word.split_at(head);
    match way {
        0 => word.to_uppercase(),
        1 => format!("{first}’{rest}"),
        2 => format!("{first}\u{301}{rest}"),
        3 => format!("{first}'{rest}s"),
        _ => word.to_owned(),
    }
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![pattern_row(), pattern_word(), noise().prop_map(|word| vec![word]),];
    let between = select(vec![" ", " ", " ", "  ", ", ", "-", ".", "'", "·", ""]);
    let pieces = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let ways = prop::collection::vec((0..12_u8, between), 60);
    (pieces, ways).prop_map(|(words, ways)| {
        let typed = words.iter().zip(ways).map(|(word, (way, between))| typed(word, way) + between);
        typed.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn the_quick_search_finds_what_the_plain_search_finds(text in texts()) {
        prop_assert_eq!(signals(&text), plain_signals(&text), "{:?} must mean the same", text);
    }
}
