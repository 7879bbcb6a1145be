//! Right-to-left text inside a left-to-right sentence.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Wraps text that holds right-to-left letters in isolating marks, so that the punctuation around it
/// stays where the sentence put it. All other text is passed through untouched.
pub(crate) fn isolated(text: &str) -> Cow<'_, str> {
    if text.chars().any(runs_right_to_left) {
        Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text begins right to left: its first letter decides, as in Unicode's rule for paragraphs.
#[must_use]
pub fn starts_right_to_left(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(runs_right_to_left)
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms: the blocks that Unicode gives
/// a right-to-left default.
fn runs_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_right_to_left_text_is_marked() {
        assert_eq!(isolated("Nguyễn Thị Hồng"), "Nguyễn Thị Hồng", "plain names carry no invisible marks");
        assert!(starts_right_to_left("«سارة» said"), "the first letter decides, not the quotation mark");
        assert!(!starts_right_to_left("Sara (سارة)"), "and not a later word");
        assert_eq!(isolated("سارة"), "\u{2068}سارة\u{2069}", "an Arabic name is kept apart");
    }
}
