//! What to tell a person when something did not work.

use crate::catalogue::Catalogue;

/// An error in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorWords {
    /// What happened, in one sentence.
    pub says: String,
    /// What to do now.
    pub next: String,
}

impl Catalogue {
    /// The words for an error code (`disk-full`). A code without words gets those of `unexpected`:
    /// the person still needs to know what to do.
    #[must_use]
    pub fn error(&self, code: &str) -> ErrorWords {
        let own = format!("error-{code}");
        // A refused import names its own sentence.
        let known = [own.as_str(), code].into_iter().find(|id| self.has(id));
        let id = known.unwrap_or("error-unexpected");
        ErrorWords { says: self.word(id), next: self.word(&format!("{id}.next")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LANGUAGES;
    use crate::Lang;
    use crate::catalogue::parts;

    #[test]
    fn an_unknown_code_still_says_what_to_do() {
        let words = Catalogue::for_language(Lang::Es).error("never-heard-of");
        assert_eq!(words, Catalogue::for_language(Lang::Es).error("unexpected"), "nobody is left with a bare code");
    }

    #[test]
    fn every_error_says_what_to_do_next() {
        for lang in LANGUAGES {
            let text = parts(lang).iter().find(|(part, _)| *part == "errors").map_or("", |(_, text)| text);
            let codes: Vec<&str> =
                text.lines().filter_map(|line| line.strip_prefix("error-")?.split(' ').next()).collect();
            assert!(codes.len() > 10, "the errors of {lang:?} are read from their file");
            for code in codes {
                assert!(
                    Catalogue::for_language(lang).has(&format!("error-{code}.next")),
                    "{lang:?}: {code} leaves a person stuck"
                );
            }
        }
    }
}
