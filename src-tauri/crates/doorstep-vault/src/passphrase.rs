//! Passphrases: how they are read, which are refused, and how one is offered.

use std::fmt;

use bip39::Language as WordList;
use rand::{TryRngCore, rngs::OsRng};
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use crate::{error::NoRandomness, words::Language};

/// Shortest own choice, in characters (security design §2).
pub const SHORTEST: usize = 15;
/// Longest accepted, in characters: more is a mistaken paste.
pub const LONGEST: usize = 512;
const OFFERED_WORDS: usize = 5;
const FEWEST_DIFFERENT: usize = 6;
/// What must remain of a phrase once its guessable parts are taken out.
const FEWEST_OF_ITS_OWN: usize = 8;

/// A passphrase as it goes into the key derivation. Wiped when dropped, never printed.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed: one Unicode form on every keyboard, single spaces, none at the ends.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        // Room for the widest composition there is, so that growing leaves no copy behind.
        let mut read = Zeroizing::new(String::with_capacity(text.len() * 11));
        for word in text.split_whitespace() {
            if !read.is_empty() {
                read.push(' ');
            }
            read.extend(word.nfkc());
        }
        Self(read)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase")
    }
}

/// Why a chosen passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PassphraseRefused {
    /// Fewer than [`SHORTEST`] characters.
    #[error("shorter than {SHORTEST} characters")]
    TooShort,
    /// More than [`LONGEST`] characters.
    #[error("longer than {LONGEST} characters")]
    TooLong,
    /// A few characters over and over.
    #[error("repeats itself")]
    Repetitive,
    /// A row of the keyboard, the alphabet or the numbers.
    #[error("follows a row")]
    Row,
    /// Little more than the programme's own name.
    #[error("little more than the programme's name")]
    ProgrammeName,
    /// Among the phrases that are tried first.
    #[error("a phrase many people use")]
    WellKnown,
}

/// Accepts a passphrase for setting up or changing. No rules about kinds of characters.
///
/// # Errors
/// The first reason for which the phrase would be guessed early.
pub fn check_passphrase(text: &str, programme: &str) -> Result<Passphrase, PassphraseRefused> {
    let passphrase = Passphrase::typed(text);
    let length = passphrase.0.chars().count();
    if length < SHORTEST {
        return Err(PassphraseRefused::TooShort);
    }
    if length > LONGEST {
        return Err(PassphraseRefused::TooLong);
    }
    let bare = fold(&passphrase.0);
    if is_repetitive(&bare) {
        return Err(PassphraseRefused::Repetitive);
    }
    if is_row(&bare) {
        return Err(PassphraseRefused::Row);
    }
    if is_little_beside_the_name(&bare, programme) {
        return Err(PassphraseRefused::ProgrammeName);
    }
    if is_well_known(&bare) {
        return Err(PassphraseRefused::WellKnown);
    }
    Ok(passphrase)
}

/// Five words drawn by the operating system from a list of 2,048: 55 bits, behind Argon2id.
///
/// # Errors
/// If the operating system gives no random bytes.
pub fn offered_passphrase(language: Language) -> Result<Zeroizing<String>, NoRandomness> {
    let list = WordList::from(language).word_list();
    let mut phrase = Zeroizing::new(String::with_capacity(OFFERED_WORDS * 24));
    for _ in 0..OFFERED_WORDS {
        // 2,048 divides the range of a u32, so the remainder favours no word.
        let drawn = OsRng.try_next_u32().map_err(|_| NoRandomness)? as usize % list.len();
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.extend(list[drawn].nfc());
    }
    Ok(phrase)
}

/// Letters and digits only, lower case, without accents: how a guesser sees the phrase.
fn fold(text: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(text.len() * 3));
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    bare.extend(letters.filter(|c| c.is_alphanumeric()));
    bare
}

fn is_repetitive(bare: &str) -> bool {
    let letters: Zeroizing<Vec<char>> = Zeroizing::new(bare.chars().collect());
    let mut different = Zeroizing::new((*letters).clone());
    different.sort_unstable();
    different.dedup();
    if different.len() < FEWEST_DIFFERENT {
        return true;
    }
    (1..=letters.len() / 2).any(|unit| letters.iter().zip(letters.iter().skip(unit)).all(|(a, b)| a == b))
}

const ROWS: [&str; 9] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "qsdfghjklm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// Whether nearly every step goes to the next or the previous key of one row.
fn is_row(bare: &str) -> bool {
    let mut steps = 0_usize;
    let mut in_row = 0_usize;
    for (here, next) in bare.chars().zip(bare.chars().skip(1)) {
        steps += 1;
        in_row += usize::from(ROWS.iter().any(|row| follows(row, here, next) || follows(row, next, here)));
    }
    steps > 0 && in_row * 10 >= steps * 7
}

fn follows(row: &str, first: char, second: char) -> bool {
    row.chars().zip(row.chars().skip(1)).any(|pair| pair == (first, second))
}

fn is_little_beside_the_name(bare: &str, programme: &str) -> bool {
    let whole = fold(programme);
    let mut parts: Vec<Zeroizing<String>> =
        programme.split_whitespace().map(fold).filter(|part| part.chars().count() >= 3).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let named = parts.iter().chain([&whole]).any(|part| !part.is_empty() && bare.contains(part.as_str()));
    named
        && of_its_own(bare, [&*whole].into_iter().chain(parts.iter().map(|part| &**part)).map(String::as_str))
            < FEWEST_OF_ITS_OWN
}

/// Phrases and parts that a guesser tries first; ours too, because the product's name is on the screen.
const WELL_KNOWN: [&str; 44] = [
    "correcthorsebatterystaple",
    "thequickbrownfoxjumpsoverthelazydog",
    "quickbrownfox",
    "tobeornottobe",
    "maytheforcebewithyou",
    "onceuponatime",
    "itwasthebestoftimes",
    "inthebeginning",
    "twinkletwinklelittlestar",
    "maryhadalittlelamb",
    "happybirthdaytoyou",
    "openthedoor",
    "opensesame",
    "letmeinplease",
    "trustnoone",
    "homevisiting",
    "homevisitor",
    "doorstep",
    "passphrase",
    "password",
    "passwort",
    "contrasena",
    "kennwort",
    "motdepasse",
    "iloveyou",
    "tequiero",
    "letmein",
    "welcome",
    "bienvenido",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "changeme",
    "administrator",
    "admin",
    "secret",
    "secreto",
    "default",
    "please",
    "family",
    "familia",
    "qwerty",
];

fn is_well_known(bare: &str) -> bool {
    WELL_KNOWN.iter().any(|known| bare.contains(known)) && of_its_own(bare, WELL_KNOWN.into_iter()) < FEWEST_OF_ITS_OWN
}

/// Letters left when the given parts and all digits are taken out.
fn of_its_own<'a>(bare: &str, guessable: impl Iterator<Item = &'a str>) -> usize {
    let mut left = Zeroizing::new(bare.to_owned());
    for part in guessable.filter(|part| !part.is_empty()) {
        left = Zeroizing::new(left.replace(part, ""));
    }
    left.chars().filter(|c| c.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(text: &str) -> Option<PassphraseRefused> {
        check_passphrase(text, "Riverbend Families").err()
    }

    #[test]
    fn phrases_that_would_be_guessed_early_are_refused() {
        use PassphraseRefused::{ProgrammeName, Repetitive, Row, TooLong, TooShort, WellKnown};
        let cases = [
            ("only fourteen!", TooShort),
            ("", TooShort),
            ("aaaaaaaaaaaaaaaaaaaa", Repetitive),
            ("abcabcabcabcabcabc", Repetitive),
            ("mango7 mango7 mango7", Repetitive),
            ("abcdefghijklmnopq", Row),
            ("1234567890123456789", Row),
            ("qwertyuiopasdfghjkl", Row),
            ("riverbend families 2026", ProgrammeName),
            ("RiverbendFamilies!!!", ProgrammeName),
            ("families of Riverbend 1", ProgrammeName),
            ("correct horse battery staple", WellKnown),
            ("Password Password 1!", WellKnown),
            ("contraseña secreto 99", WellKnown),
        ];
        for (text, reason) in cases {
            assert_eq!(verdict(text), Some(reason), "{text:?}");
        }
        assert_eq!(verdict(&"ab cd ef gh ".repeat(60)), Some(TooLong), "a mistaken paste");
    }

    #[test]
    fn phrases_of_ones_own_are_accepted_without_rules_about_characters() {
        for text in [
            "the heron stood in our pond again",
            "riverbend has eleven crooked lamp posts",
            "семь кошек на крыше спят",
            "مفتاح البيت تحت شجرة الزيتون",
        ] {
            assert_eq!(verdict(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_offered_phrase_passes_its_own_check() {
        for language in [Language::English, Language::Spanish] {
            for _ in 0..50 {
                let phrase = offered_passphrase(language).unwrap();
                assert_eq!(phrase.split(' ').count(), 5, "five words");
                assert!(check_passphrase(&phrase, "Riverbend Families").is_ok(), "an offer must be acceptable");
            }
        }
    }

    #[test]
    fn the_same_phrase_from_another_keyboard_is_the_same() {
        let (composed, apart) =
            (Passphrase::typed("caf\u{e9} con leche"), Passphrase::typed("  cafe\u{301}  con leche\n"));
        assert_eq!(composed.bytes(), apart.bytes(), "accents and stray spaces must not lock anybody out");
    }

    #[test]
    fn a_passphrase_never_prints_itself() {
        assert_eq!(format!("{:?}", Passphrase::typed("hush")), "Passphrase", "nothing may reach a log");
    }
}
