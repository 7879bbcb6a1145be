//! Every message the rules name is in the catalogue, in every language.
//!
//! The rules name messages as plain strings, so this reads them out of the rules' own source: a new
//! message without words is found before anybody sees its id on a page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use doorstep_domain::mode::Mode;
use doorstep_domain::prompts::{KitKind, PromptGroup};
use doorstep_words::{Catalogue, LANGUAGES, prompts};

/// Families of message ids. Another string with a hyphen (a code, a prompt's id) begins otherwise.
const PREFIXES: [&str; 11] =
    ["age-", "brief-", "channel-", "date-", "kit-", "mode-", "pack-", "reading-", "safe-", "stock-", "words-"];

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the rules stand beside this crate") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// Strings of a source text that look like message ids, tests left out.
fn ids_in(source: &str) -> BTreeSet<String> {
    let rules = source.split("#[cfg(test)]").next().unwrap_or_default();
    let without_docs = rules.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let looks_like_id = |text: &&str| {
        PREFIXES.iter().any(|prefix| text.starts_with(prefix))
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    without_docs.split('"').skip(1).step_by(2).filter(looks_like_id).map(str::to_owned).collect()
}

fn is_a_code(text: &str) -> bool {
    PromptGroup::from_code(text).is_some()
        || KitKind::from_code(text).is_some()
        || Mode::from_code(text).is_some()
        || prompts().iter().any(|prompt| prompt.id == text)
}

#[test]
fn every_message_the_rules_name_has_words() {
    let mut files = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../doorstep-domain/src"), &mut files);
    let named: BTreeSet<String> =
        files.iter().flat_map(|file| ids_in(&fs::read_to_string(file).expect("a source file is text"))).collect();
    assert!(named.len() > 100, "the ids are read from the source: {named:?}");
    for lang in LANGUAGES {
        let words = Catalogue::for_language(lang);
        let missing: Vec<&String> = named.iter().filter(|id| !is_a_code(id) && !words.has(id)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "{lang:?}: a page would show these ids instead of words");
    }
}
