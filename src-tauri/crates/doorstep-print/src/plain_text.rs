//! Text made safe for a line of print, changing nothing anybody could read.

/// Longer runs without a space or hyphen get places where a line may break.
const LONGEST_WORD: usize = 30;
const BREAK_EVERY: usize = 15;
const BREAK_HERE: char = '\u{200B}';

/// Drops control characters, which have no shape on paper, turns tabs into spaces, and lets endless
/// words break so that nothing runs off the page.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let endless = word.chars().count() > LONGEST_WORD;
        for (at, letter) in word.chars().enumerate() {
            match letter {
                '\t' => out.push(' '),
                '\n' => out.push('\n'),
                control if control.is_control() => {}
                letter => {
                    if endless && at > 0 && at % BREAK_EVERY == 0 {
                        out.push(BREAK_HERE);
                    }
                    out.push(letter);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readable_text_is_untouched() {
        for text in ["Se ríe cuando canto.", "#read(\"/etc/passwd\") $x$ *b*", "فاطمة 👶🏽", "two\nlines"] {
            assert_eq!(printable(text), text, "what can be read is printed as it stands");
        }
    }

    #[test]
    fn an_endless_word_can_break() {
        let word = "x".repeat(100);
        let printed = printable(&word);
        assert!(printed.contains(BREAK_HERE), "otherwise its end would lie outside the paper");
        assert_eq!(printed.replace(BREAK_HERE, ""), word, "and nothing of it is lost");
    }

    #[test]
    fn control_characters_have_no_shape() {
        assert_eq!(printable("a\u{0}b\tc\r\n"), "ab c\n", "they would print as boxes");
    }
}
