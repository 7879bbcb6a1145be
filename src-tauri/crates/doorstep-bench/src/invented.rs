//! Invented names and notes: always the same, with words as uneven as in a language.

const SYLLABLES: [&str; 40] = [
    "ma", "ri", "lo", "ta", "en", "sa", "no", "vi", "da", "ke", "ju", "mi", "ra", "bel", "cor", "an", "te", "fi", "gu",
    "ho", "is", "ja", "ko", "la", "ne", "or", "pa", "qui", "ro", "se", "ti", "un", "ve", "wa", "xi", "ya", "zo", "bru",
    "dre", "sto",
];
const VOCABULARY: u64 = 4_000;

/// A source of the same numbers in every run.
pub struct Invented(u64);

impl Invented {
    pub fn from(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    /// A name of two or three syllables.
    pub fn name(&mut self) -> String {
        let word = word(self.below(VOCABULARY));
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// A text of about so many words. A few words are in every text, most in hardly any.
    pub fn text(&mut self, words: u64) -> String {
        let count = words / 2 + self.below(words);
        (0..count).map(|_| self.common_word()).collect::<Vec<_>>().join(" ")
    }

    fn common_word(&mut self) -> String {
        let uneven = self.below(VOCABULARY) * self.below(VOCABULARY) / VOCABULARY;
        word(uneven * self.below(VOCABULARY) / VOCABULARY)
    }
}

/// A word by its number: the same number gives the same word.
pub fn word(number: u64) -> String {
    let count = SYLLABLES.len() as u64;
    let syllable = |n: u64| SYLLABLES[usize::try_from(n % count).unwrap_or(0)];
    let mut word = format!("{}{}", syllable(number * 7 + 3), syllable(number / count + number));
    if number >= count {
        word.push_str(syllable(number / count * 11));
    }
    word
}
