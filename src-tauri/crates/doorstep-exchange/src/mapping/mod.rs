//! Which column holds what.

mod aliases;
mod content;
mod propose;
mod target;

pub use propose::propose;
pub(crate) use propose::{header_words, shorten};
pub use target::{ChildPart, Kind, Target};

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::refused::ImportRefused;
use crate::table::HeaderChoice;

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Nothing fits; the column is ignored, and said to be.
    None,
    /// From what the cells look like.
    Guess,
    /// The header holds a known word.
    Likely,
    /// The header is a known word, or the person chose.
    Sure,
}

/// A column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnGuess {
    /// Counted from 0.
    pub column: u32,
    /// The header, or `None` where the file has none ("Column 3" on screen).
    pub name: Option<String>,
    /// Code of the target ([`Target::code`]).
    pub target: String,
    /// How sure this is.
    pub confidence: Confidence,
    /// Whether the person chose it.
    pub chosen: bool,
    /// Up to three cells.
    pub examples: Vec<String>,
    /// How many cells are filled.
    pub filled: u32,
}

/// A person's own choices; what is not named here stays as proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Mapping {
    /// Where the header is.
    #[serde(default)]
    pub header: HeaderChoice,
    /// Columns that were changed.
    #[serde(default)]
    pub columns: Vec<ColumnChoice>,
}

/// One changed column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnChoice {
    /// Counted from 0.
    pub column: u32,
    /// Code of a target of this kind of import.
    pub target: String,
}

/// The columns as they will be read: for each column its target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    targets: Vec<Target>,
    /// Columns that were given a target another column has; they are read as ignored.
    pub doubled: Vec<(usize, Target)>,
}

impl Columns {
    /// From proposals that already carry the person's choices.
    ///
    /// # Errors
    /// [`ImportRefused::UnknownTarget`] for a code this kind does not know.
    pub fn new(kind: Kind, guesses: &[ColumnGuess]) -> Result<Self, ImportRefused> {
        let mut columns = Self::default();
        for (index, guess) in guesses.iter().enumerate() {
            let target = Target::from_code(kind, &guess.target)
                .ok_or_else(|| ImportRefused::UnknownTarget { target: guess.target.clone() })?;
            if target.only_once() && columns.targets.contains(&target) {
                columns.doubled.push((index, target));
                columns.targets.push(Target::Ignore);
            } else {
                columns.targets.push(target);
            }
        }
        Ok(columns)
    }

    /// The first column with `target`.
    pub fn find(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|found| *found == target)
    }

    /// All columns with `target`.
    pub fn all(&self, target: Target) -> impl Iterator<Item = usize> + '_ {
        self.targets.iter().enumerate().filter(move |(_, found)| **found == target).map(|(column, _)| column)
    }

    /// The target of a column.
    pub fn target(&self, column: usize) -> Target {
        self.targets.get(column).copied().unwrap_or(Target::Ignore)
    }

    /// How many columns.
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    /// Whether there is no column.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// The numbers of the children that have a column, in order.
    pub fn children(&self) -> Vec<u8> {
        let mut numbers: Vec<u8> = self
            .targets
            .iter()
            .filter_map(|target| match target {
                Target::Child(number, _) => Some(*number),
                _ => None,
            })
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
