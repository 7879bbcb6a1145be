//! Words typed back from paper: which of them to look at again, counted from 1 as a person counts.

use doorstep_vault::WordsProblem;

/// Which of the typed words are not the printed ones, counted from 1.
pub(super) fn differing(printed: &[String], typed: &[String]) -> Vec<u32> {
    let same = |word: &str, other: &str| word.trim().to_lowercase() == other.trim().to_lowercase();
    let differs = |(n, word): (usize, &String)| {
        let typed = typed.get(n).map_or("", String::as_str);
        (!same(word, typed)).then(|| u32::try_from(n + 1).unwrap_or(u32::MAX))
    };
    printed.iter().enumerate().filter_map(differs).collect()
}

/// Which words cannot be what was printed; empty if each is a word but together they are not.
pub(super) fn mistaken(problem: WordsProblem, typed: &[String]) -> Vec<u32> {
    let position = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match problem {
        WordsProblem::Unknown { position: n } => vec![position(n)],
        WordsProblem::Count { .. } => {
            (1..=24).filter(|n| typed.get(n - 1).is_none_or(|word| word.trim().is_empty())).map(position).collect()
        }
        WordsProblem::Checksum => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_that_differs_is_named() {
        let printed = ["lamp", "door", "step"].map(str::to_owned);
        let typed = [" LAMP ", "floor"].map(str::to_owned);
        assert_eq!(differing(&printed, &typed), [2, 3], "capitals and spaces do not matter, a missing word does");
    }

    #[test]
    fn empty_boxes_are_named_when_words_are_missing() {
        let mut typed = vec!["lamp".to_owned(); 24];
        typed[6] = " ".to_owned();
        assert_eq!(mistaken(WordsProblem::Count { found: 23 }, &typed), [7], "the empty box is the one to look at");
    }
}
