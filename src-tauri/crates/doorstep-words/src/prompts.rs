//! The library of ideas a visitor may use, read from its file of data.

use std::sync::OnceLock;

use doorstep_domain::mode::Mode;
use doorstep_domain::prompts::{KitKind, Prompt, PromptGroup};
use serde::Deserialize;

const LIBRARY: &str = include_str!("../../../content/prompts.json");

/// Why the library cannot be used. Nobody meets this: the tests read the embedded file.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The file has another shape.
    #[error("the library of prompts has another shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// A prompt names a code this version does not know.
    #[error("prompt `{id}` names the unknown {field} `{code}`")]
    UnknownCode {
        /// The prompt.
        id: String,
        /// `group`, `modes` or `kits`.
        field: &'static str,
        /// The code as it stands in the file.
        code: String,
    },
}

/// Every idea of the library, in its order. Read at first use, then shared.
#[must_use]
pub fn prompts() -> &'static [Prompt] {
    static READ: OnceLock<Vec<Prompt>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = library(LIBRARY);
        debug_assert!(read.is_ok(), "the embedded library: {:?}", read.err());
        read.unwrap_or_default() // a visit without ideas is still a visit
    })
}

/// Reads a library from its JSON text.
///
/// # Errors
/// Another shape, or a code nobody knows.
pub fn library(json: &str) -> Result<Vec<Prompt>, LibraryError> {
    let file: LibraryFile = serde_json::from_str(json)?;
    file.prompts.into_iter().map(prompt).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LibraryFile {
    #[serde(rename = "version")]
    _version: u32,
    prompts: Vec<PromptEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromptEntry {
    id: String,
    group: String,
    seed: String,
    #[serde(rename = "kind")]
    _kind: IdeaOnly,
    #[serde(default)]
    modes: Vec<String>,
    #[serde(default)]
    masks: bool,
    #[serde(default)]
    from_months: Option<u32>,
    #[serde(default)]
    to_months: Option<u32>,
    #[serde(default)]
    prenatal: bool,
    #[serde(default)]
    kits: Vec<String>,
    #[serde(default)]
    needs_purchase: bool,
    text: Texts,
}

/// Nothing in the library is a requirement: the type has no other value to read.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum IdeaOnly {
    Idea,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    en: String,
    es: String,
}

fn prompt(entry: PromptEntry) -> Result<Prompt, LibraryError> {
    let PromptEntry {
        id,
        group,
        seed,
        _kind: _,
        modes,
        masks,
        from_months,
        to_months,
        prenatal,
        kits,
        needs_purchase,
        text,
    } = entry;
    Ok(Prompt {
        group: coded(&id, "group", &group, PromptGroup::from_code)?,
        modes: modes.iter().map(|code| coded(&id, "modes", code, Mode::from_code)).collect::<Result<_, _>>()?,
        kits: kits.iter().map(|code| coded(&id, "kits", code, KitKind::from_code)).collect::<Result<_, _>>()?,
        id,
        seed,
        masks,
        from_months,
        to_months,
        prenatal,
        needs_purchase,
        en: text.en,
        es: text.es,
    })
}

fn coded<T>(id: &str, field: &'static str, code: &str, read: fn(&str) -> Option<T>) -> Result<T, LibraryError> {
    read(code).ok_or_else(|| LibraryError::UnknownCode { id: id.to_owned(), field, code: code.to_owned() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Words that turn an idea into an instruction, or a shared thing into one done to somebody.
    const NOT_OURS: [&str; 10] =
        ["should", "must", "have to", "need to", "read to", "don't forget", "debe", "debería", "tiene que", "léale"];

    #[test]
    fn the_library_is_whole() {
        let all = library(LIBRARY).unwrap_or_else(|error| panic!("{error}"));
        assert!(all.len() >= 20, "a visitor meets the same family for years; {} ideas are too few", all.len());
        let ids: BTreeSet<&str> = all.iter().map(|prompt| prompt.id.as_str()).collect();
        assert_eq!(ids.len(), all.len(), "an id is never used twice: what was seen is remembered by it");
        for prompt in &all {
            let Prompt { id, seed, en, es, from_months, to_months, .. } = prompt;
            assert!(!en.trim().is_empty() && !es.trim().is_empty(), "{id}: said in both languages");
            assert_ne!(en, es, "{id}: translated, not copied");
            let (letter, line) = seed.split_at(1);
            assert!(
                matches!(letter, "A" | "B" | "C" | "D") && line.parse::<u32>().is_ok(),
                "{id}: `{seed}` is not a line of the seeds"
            );
            if let (Some(from), Some(to)) = (from_months, to_months) {
                assert!(from < to, "{id}: nobody is between {from} and {to} months");
            }
        }
    }

    #[test]
    fn an_idea_is_never_an_instruction() {
        for prompt in prompts() {
            for text in [&prompt.en, &prompt.es] {
                let spaced =
                    format!(" {} ", text.to_lowercase().replace(|c: char| c.is_ascii_punctuation() && c != '\'', " "));
                for words in NOT_OURS {
                    assert!(!spaced.contains(&format!(" {words} ")), "{}: “{words}” in “{text}”", prompt.id);
                }
            }
        }
    }

    #[test]
    fn an_unknown_code_is_named() {
        let json = r#"{"version":1,"prompts":[{"id":"x","group":"lecture","seed":"C1","kind":"idea","text":{"en":"a","es":"b"}}]}"#;
        let error = library(json).expect_err("`lecture` is no group");
        assert_eq!(
            error.to_string(),
            "prompt `x` names the unknown group `lecture`",
            "whoever edits the file sees where"
        );
    }

    #[test]
    fn nothing_in_the_library_can_be_required() {
        let json = r#"{"version":1,"prompts":[{"id":"x","group":"opening","seed":"C1","kind":"required","text":{"en":"a","es":"b"}}]}"#;
        assert!(matches!(library(json), Err(LibraryError::Shape(_))), "the only kind there is is an idea");
    }
}
