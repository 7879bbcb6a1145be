//! Text folded for search: marks, case, and letters that look alike do not matter.
//!
//! Decomposed by Unicode (NFKD), marks removed, lower-cased; letters that do not decompose (ł đ ø ß
//! æ œ ı þ ð ŀ) are mapped, Arabic lengthening and vowel signs are removed and Persian letters join
//! their Arabic kin. The same fold is used for what is indexed and for what is asked.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text as it is compared. Punctuation and spaces stay, apostrophes go (`O'Rourke` is `orourke`).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, &mut folded);
    }
    folded
}

/// Adds one character as it is compared: nothing, one or several characters.
pub(crate) fn push_folded(c: char, folded: &mut String) {
    if !c.is_ascii() {
        folded.extend(fold_by_unicode(c));
    } else if !is_left_out(c) {
        // Most letters of most rosters: nothing to take apart, no marks, no look-alikes.
        folded.push(c.to_ascii_lowercase());
    }
}

/// The rule in full, for any character.
pub(crate) fn fold_by_unicode(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c)
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_left_out(*c))
        .flat_map(char::to_lowercase)
        // Lower-casing can bring a mark of its own (İ becomes i with a dot above).
        .filter(|c| !is_combining_mark(*c))
        .flat_map(|c| alike(c).chars_or(c))
}

/// The words of a text, folded: runs of letters and digits.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether every word asked for begins a word of the name, in any order, each word used once.
#[must_use]
pub fn matches_name(asked: &str, name: &str) -> bool {
    let mut words = tokens(name);
    let mut wanted = tokens(asked);
    // The longest first, so that "an anna" does not lose "Anna" to "an".
    wanted.sort_by_key(|word| std::cmp::Reverse(word.len()));
    !wanted.is_empty()
        && wanted.iter().all(|want| {
            let found = words.iter().position(|word| word.starts_with(want.as_str()));
            found.map(|at| words.swap_remove(at)).is_some()
        })
}

/// Apostrophes and their look-alikes, the Arabic tatweel, and marks of direction.
fn is_left_out(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '\u{640}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{ad}'
    )
}

struct Alike(Option<&'static str>);

impl Alike {
    fn chars_or(self, c: char) -> impl Iterator<Item = char> {
        let own = if self.0.is_none() { Some(c) } else { None };
        self.0.unwrap_or("").chars().chain(own)
    }
}

fn alike(c: char) -> Alike {
    Alike(Some(match c {
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        'þ' => "th",
        'ŀ' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        '·' => "",
        'ی' | 'ى' => "ي",
        'ک' => "ك",
        'ة' | 'ۀ' => "ه",
        _ => return Alike(None),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_of_many_languages() {
        let cases = [
            ("Łucja", "lucja"),
            ("Trần Thị Mai", "tran thi mai"),
            ("Đặng", "dang"),
            ("Siobhán O'Rourke", "siobhan orourke"),
            ("O’Rourke", "orourke"),
            ("Straße", "strasse"),
            ("Åse Bjørn", "ase bjorn"),
            ("Ægir Þór", "aegir thor"),
            ("İpek Işık", "ipek isik"),
            ("ﬁne", "fine"),
            ("col·legi", "collegi"),
            ("مُحَمَّد", "محمد"),
            ("مـحـمـد", "محمد"),
            ("نوری", "نوري"),
            ("أحمد", "احمد"),
            ("Muñoz", "munoz"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text} must be found without its marks");
        }
    }

    #[test]
    fn the_short_way_for_plain_letters_folds_as_the_rule_does() {
        for c in (0..=0x7f_u8).map(char::from) {
            let by_rule: String = fold_by_unicode(c).collect();
            assert_eq!(fold(c.encode_utf8(&mut [0; 4])), by_rule, "{c:?} must fold alike on both ways");
        }
    }

    #[test]
    fn names_match_in_any_order() {
        assert!(matches_name("mai tran", "Trần Thị Mai"), "order does not matter");
        assert!(matches_name("rey luc", "Lucía Reyes"), "beginnings of words are enough");
        assert!(matches_name("dubois", "O'Rourke-Dubois, Siobhán"), "second half of a name");
        assert!(!matches_name("lucia lucia", "Lucía Reyes"), "each word is used once");
        assert!(!matches_name("ucia", "Lucía Reyes"), "not the middle of a word");
        assert!(!matches_name("  ", "Lucía Reyes"), "nothing asked, nothing found");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone(), "the index and the question fold alike");
        }

        #[test]
        fn every_name_matches_itself(name in "[A-Za-zÀ-ỹ]{1,12}( [A-Za-zÀ-ỹ]{1,12}){0,3}") {
            prop_assume!(!tokens(&name).is_empty());
            prop_assert!(matches_name(&name, &name));
        }
    }
}
