//! A line of the diagnostics, and all of them together.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// What one line may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A word of this program.
    Word(&'static str),
    /// A number that points at nobody.
    Number(u64),
    /// Yes or no.
    Truth(bool),
    /// A version, number by number.
    Version(Vec<u32>),
    /// It could not be had.
    Unknown,
}

impl Fact {
    /// How many, roughly: exact numbers of families could point at a programme.
    #[must_use]
    pub fn roughly(count: u64) -> Self {
        Self::Word(match count {
            0 => "0",
            1..=9 => "1-9",
            10..=99 => "10-99",
            100..=999 => "100-999",
            1_000..=9_999 => "1000-9999",
            10_000..=99_999 => "10000-99999",
            _ => "100000 or more",
        })
    }

    /// A number, or unknown.
    #[must_use]
    pub fn maybe(number: Option<u64>) -> Self {
        number.map_or(Self::Unknown, Self::Number)
    }
}

impl std::fmt::Display for Fact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(number) => number.fmt(f),
            Self::Truth(truth) => f.write_str(if *truth { "yes" } else { "no" }),
            Self::Version(parts) if !parts.is_empty() => {
                f.write_str(&parts.iter().map(u32::to_string).collect::<Vec<_>>().join("."))
            }
            Self::Version(_) | Self::Unknown => f.write_str("unknown"),
        }
    }
}

/// The lines, in order: a group, a name within it, a fact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnostics {
    lines: Vec<(&'static str, &'static str, Fact)>,
}

impl Diagnostics {
    /// Says one thing more.
    pub fn say(&mut self, group: &'static str, name: &'static str, fact: Fact) {
        self.lines.push((group, name, fact));
    }

    /// One line each, to be read by a person before it is sent to anybody. Not translated: support reads it.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().map(|(group, name, fact)| format!("{group}  {name}: {fact}\n")).collect()
    }
}

impl Serialize for Diagnostics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.lines.len()))?;
        for (group, name, fact) in &self.lines {
            map.serialize_entry(&format!("{group}.{name}"), &fact.to_string())?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_rough() {
        for (count, rough) in [(0, "0"), (1, "1-9"), (9, "1-9"), (10, "10-99"), (100_000, "100000 or more")] {
            assert_eq!(Fact::roughly(count).to_string(), rough, "{count}");
        }
    }

    #[test]
    fn what_could_not_be_had_is_said() {
        assert_eq!(Fact::Version(Vec::new()).to_string(), "unknown", "an empty version is none");
        assert_eq!(Fact::maybe(None).to_string(), "unknown", "silence would look like zero");
        assert_eq!(Fact::Version(vec![10, 0, 22631]).to_string(), "10.0.22631", "number by number");
    }
}
