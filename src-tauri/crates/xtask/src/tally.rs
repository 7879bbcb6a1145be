//! What a test runner counted, read from the lines it prints.

use std::fmt;
use std::ops::AddAssign;

/// Tests that ran, by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Tally {
    /// Adds what one line says, if it is the closing line of cargo test, of Vitest or of node's test runner.
    pub fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let words: Vec<&str> = plain.split_whitespace().collect();
        match words.as_slice() {
            ["test", "result:", _, counts @ ..] => self.add_pairs(counts),
            ["Tests", counts @ ..] => self.add_pairs(counts),
            [_, "pass", n] if plain.starts_with('ℹ') => self.passed += n.parse().unwrap_or(0),
            [_, "fail", n] if plain.starts_with('ℹ') => self.failed += n.parse().unwrap_or(0),
            [_, "skipped", n] if plain.starts_with('ℹ') => self.skipped += n.parse().unwrap_or(0),
            _ => {}
        }
    }

    fn add_pairs(&mut self, counts: &[&str]) {
        for pair in counts.windows(2) {
            let Ok(count) = pair[0].parse::<u32>() else {
                continue;
            };
            match pair[1].trim_end_matches([';', ',']) {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                "ignored" | "skipped" => self.skipped += count,
                _ => {}
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// The line without terminal colours (`ESC [ … letter`).
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(|c| c.is_ascii_alphabetic());
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(text: &str) -> Tally {
        let mut tally = Tally::default();
        text.lines().for_each(|line| tally.read(line));
        tally
    }

    fn tally(passed: u32, failed: u32, skipped: u32) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn cargo_lines_add_up() {
        let text = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.05s\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(read(text), tally(15, 2, 1), "two binaries, one sum; measured and filtered do not count");
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let text = " Test Files  2 passed (2)\n      \u{1b}[2mTests\u{1b}[22m  1 failed | 11 passed (12)";
        assert_eq!(read(text), tally(11, 1, 0), "files are not tests, colours are not words");
    }

    #[test]
    fn node_lines_are_read() {
        let text = "ℹ tests 6\nℹ pass 5\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0";
        assert_eq!(read(text), tally(5, 1, 0), "one line per kind");
    }

    #[test]
    fn prose_is_not_counted() {
        assert_eq!(read("this test will pass 5 times\nTests are good"), tally(0, 0, 0), "only closing lines count");
    }

    #[test]
    fn the_closing_line_is_plain() {
        assert_eq!(tally(3, 0, 0).to_string(), "3 passed, 0 failed", "nothing skipped, nothing said of it");
        assert_eq!(tally(3, 1, 2).to_string(), "3 passed, 1 failed, 2 skipped", "what was skipped is said aloud");
    }
}
