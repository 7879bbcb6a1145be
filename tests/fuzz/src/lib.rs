//! Bytes that somebody else may have written, and what must hold whatever they are.
//!
//! Each target is one reader with its law: it refuses or reads, it never panics, and what it read means what was
//! written. `tests/any_bytes.rs` feeds each its corpus and changed pieces of it on a stable compiler; `cargo xtask fuzz`
//! lets a coverage-guided engine look for more. What either finds goes into `corpus/`, where it stays.

mod journal;
mod photo;
mod table;
mod texts;

use doorstep_vault::any_bytes;

/// One reader and its law.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The name of its corpus and of its program.
    pub name: &'static str,
    /// Feeds it bytes: whether it read them. Panics if the law does not hold.
    pub feed: fn(&[u8]) -> bool,
}

/// All of them.
pub const TARGETS: [Target; 13] = [
    Target { name: "header", feed: any_bytes::header },
    Target { name: "backup_info", feed: any_bytes::backup_info },
    Target { name: "copy_head", feed: any_bytes::copy_head },
    Target { name: "copy_files", feed: any_bytes::copy_files },
    Target { name: "throttle", feed: any_bytes::throttle },
    Target { name: "blob", feed: any_bytes::blob },
    Target { name: "typed", feed: |bytes| any_bytes::typed(&String::from_utf8_lossy(bytes)) },
    Target { name: "entries", feed: journal::entries },
    Target { name: "body", feed: journal::body },
    Target { name: "reason", feed: journal::reason },
    Target { name: "table", feed: table::table },
    Target { name: "photo", feed: photo::photo },
    Target { name: "words", feed: texts::words },
];

/// Feeds the target of this name: whether it read the bytes.
///
/// # Panics
/// If there is none, or its law does not hold.
pub fn feed(name: &str, bytes: &[u8]) -> bool {
    let target = TARGETS.iter().find(|target| target.name == name).expect("a target of that name");
    (target.feed)(bytes)
}

/// Honest examples from which the corpus began: of the formats that are only ours.
///
/// # Panics
/// If the operating system gives no random bytes.
#[must_use]
pub fn examples() -> Vec<(&'static str, Vec<u8>)> {
    let mut examples = any_bytes::examples();
    examples.extend(journal::examples());
    examples
}
