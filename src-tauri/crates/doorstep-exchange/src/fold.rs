//! Text made comparable, as the search index does it, with blanks evened out.

/// Folds `text` for comparing. Never for keeping: people are shown what was written.
///
/// The folding itself is [`doorstep_domain::fold`]; plain ASCII, which is most of a table, takes
/// a short way to the same result.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let folded = doorstep_domain::fold::fold(text);
    let mut even = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !even.is_empty() {
            even.push(' ');
        }
        even.push_str(word);
    }
    even
}

fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
        folded.extend(word.chars().filter(|c| !matches!(c, '\'' | '`')));
    }
    folded.truncate(folded.trim_end().len());
    folded.make_ascii_lowercase();
    folded
}

/// The words of `text`, folded, without punctuation.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The digits of `text`.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_blanks_do_not_matter() {
        assert_eq!(fold("  Trần,\n THỊ  Mai "), "tran, thi mai", "marks fall away, blanks become one");
        assert_eq!(words("Caregiver 1 (Last, First)"), ["caregiver", "1", "last", "first"], "only words");
        assert_eq!(digits("+1 (207) 555-0120"), "12075550120", "only digits");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn the_short_way_gives_the_same_as_the_long_one(text in "[ -~\n\t]{0,40}") {
            let long = doorstep_domain::fold::fold(&text).split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(fold(&text), long, "one folding, whichever way");
        }
    }
}
