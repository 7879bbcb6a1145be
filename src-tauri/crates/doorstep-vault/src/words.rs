//! The twenty-four recovery words: BIP-39 in English or Spanish, 256 bits, read back forgivingly.

use bip39::{Language as WordList, Mnemonic};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use crate::{
    error::{NoRandomness, WordsProblem},
    secret::Secret,
};

/// How many words there are.
pub const COUNT: usize = 24;

/// The language that recovery words and offered passphrases are printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl From<Language> for WordList {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::English,
            Language::Spanish => Self::Spanish,
        }
    }
}

/// Freshly drawn words, before they have been proved.
pub(crate) struct RecoveryWords {
    mnemonic: Mnemonic,
    printed: Vec<Zeroizing<String>>,
}

impl RecoveryWords {
    pub(crate) fn draw(language: Language) -> Result<Self, NoRandomness> {
        let entropy = Secret::<32>::random()?;
        let mnemonic =
            Mnemonic::from_entropy_in(language.into(), entropy.bytes()).expect("32 bytes are twenty-four words");
        let printed = mnemonic.words().map(|word| Zeroizing::new(word.nfc().collect())).collect();
        Ok(Self { mnemonic, printed })
    }

    /// The words in their printed form, accents composed.
    pub(crate) fn printed(&self) -> &[Zeroizing<String>] {
        &self.printed
    }

    pub(crate) fn entropy(&self) -> Secret<32> {
        entropy_of(&self.mnemonic)
    }

    /// Position, from 1, of the first typed word that is not the printed one.
    pub(crate) fn first_difference(&self, typed: &str) -> Option<usize> {
        let mut typed = pieces(typed);
        for (index, word) in self.mnemonic.words().enumerate() {
            if typed.next().map(fold) != Some(fold(word)) {
                return Some(index + 1);
            }
        }
        typed.next().map(|_| COUNT + 1)
    }
}

/// Reads typed words in any list we print: capitals, accents, numbering and line breaks do not matter.
pub(crate) fn read(typed: &str) -> Result<Secret<32>, WordsProblem> {
    let words: Vec<_> = pieces(typed).map(fold).collect();
    if words.len() != COUNT {
        return Err(WordsProblem::Count { found: words.len() });
    }
    let read = [WordList::English, WordList::Spanish].map(|list| read_in(list, &words));
    let [english, spanish] = read;
    match (english, spanish) {
        (Ok(entropy), _) | (_, Ok(entropy)) => Ok(entropy),
        (Err(first), Err(second)) => Err(further(first, second)),
    }
}

/// Of two failed readings the one that got further: that is the list the words were printed from.
fn further(first: WordsProblem, second: WordsProblem) -> WordsProblem {
    let reach = |problem| match problem {
        WordsProblem::Unknown { position } => position,
        WordsProblem::Count { .. } | WordsProblem::Checksum => COUNT + 1,
    };
    if reach(second) > reach(first) { second } else { first }
}

/// Whether typed words could be anybody's recovery words.
///
/// # Errors
/// What is wrong with the typing, by its place.
pub fn check_words(typed: &str) -> Result<(), WordsProblem> {
    read(typed).map(drop)
}

fn read_in(list: WordList, words: &[Zeroizing<String>]) -> Result<Secret<32>, WordsProblem> {
    let mut text = Zeroizing::new(String::with_capacity(COUNT * 12));
    for (index, typed) in words.iter().enumerate() {
        let known = list.word_list().iter().find(|word| fold(word) == *typed);
        let word = known.ok_or(WordsProblem::Unknown { position: index + 1 })?;
        if index > 0 {
            text.push(' ');
        }
        text.push_str(word);
    }
    let mnemonic = Mnemonic::parse_in_normalized(list, &text).map_err(|_| WordsProblem::Checksum)?;
    Ok(entropy_of(&mnemonic))
}

fn entropy_of(mnemonic: &Mnemonic) -> Secret<32> {
    let (bytes, length) = mnemonic.to_entropy_array();
    let bytes = Zeroizing::new(bytes);
    Secret::from_slice(&bytes[..length]).expect("twenty-four words are 32 bytes")
}

/// The typed words without the numbers and commas of a printed list.
fn pieces(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|c: char| !c.is_alphabetic() && !is_combining_mark(c)).filter(|piece| !piece.is_empty())
}

fn fold(word: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(word.len() * 2));
    bare.extend(word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase));
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(words: &RecoveryWords) -> String {
        words.printed().iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_read_back_in_both_languages_however_they_are_typed() {
        for language in [Language::English, Language::Spanish] {
            let words = RecoveryWords::draw(language).unwrap();
            let plain = sentence(&words);
            let numbered: String =
                words.printed().iter().enumerate().map(|(i, w)| format!("{}. {}\n", i + 1, w.to_uppercase())).collect();
            let bare: String = plain.nfkd().filter(|c| !is_combining_mark(*c)).collect();
            for typed in [plain, numbered, bare] {
                assert_eq!(read(&typed).unwrap().bytes(), words.entropy().bytes(), "{language:?}");
                assert_eq!(words.first_difference(&typed), None, "the same words");
            }
        }
    }

    #[test]
    fn folding_keeps_every_word_of_a_list_apart() {
        for list in [WordList::English, WordList::Spanish] {
            let folded: std::collections::HashSet<_> =
                list.word_list().iter().map(|word| fold(word).to_string()).collect();
            assert_eq!(folded.len(), 2048, "no two words may fall together");
        }
    }

    #[test]
    fn what_is_wrong_is_named_by_position() {
        let words = RecoveryWords::draw(Language::English).unwrap();
        let typed = sentence(&words);
        let mut list: Vec<&str> = typed.split(' ').collect();
        assert_eq!(read(&list[..23].join(" ")).err(), Some(WordsProblem::Count { found: 23 }), "one is missing");
        list[6] = "zzzz";
        assert_eq!(read(&list.join(" ")).err(), Some(WordsProblem::Unknown { position: 7 }), "the seventh");
        assert_eq!(words.first_difference(&list.join(" ")), Some(7), "the seventh");
        assert_eq!(words.first_difference(""), Some(1), "nothing typed");
        assert_eq!(words.first_difference(&format!("{typed} more")), Some(25), "one too many");
    }

    #[test]
    fn words_that_exist_but_do_not_belong_together_fail_the_checksum() {
        let typed = ["abandon"; 24].join(" ");
        assert_eq!(read(&typed).err(), Some(WordsProblem::Checksum), "the last word carries a checksum");
    }
}
