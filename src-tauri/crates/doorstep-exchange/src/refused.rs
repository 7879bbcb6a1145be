//! Why a file as a whole was not taken.

use serde::Serialize;
use specta::Type;

use crate::decode::LooksLike;

/// The whole file was refused; nothing was changed. The texts hold no people's data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportRefused {
    /// Not a table at all.
    #[error("the file is no table: it looks like {}", looks_like.code())]
    NoTable {
        /// What it looks like.
        looks_like: LooksLike,
    },
    /// Over the size cap.
    #[error("the file is larger than {max_megabytes} MB")]
    TooLarge {
        /// The cap, in megabytes.
        max_megabytes: u32,
    },
    /// A cell over the length cap; most often a quotation mark that is never closed.
    #[error("a cell beginning on line {line} is longer than {max_characters} characters")]
    CellTooLong {
        /// Line of the file on which the row begins.
        line: u32,
        /// The cap, in characters.
        max_characters: u32,
    },
    /// More columns than the cap.
    #[error("line {line} has more than {max_columns} columns")]
    TooManyColumns {
        /// Line of the file.
        line: u32,
        /// The cap.
        max_columns: u32,
    },
    /// More rows than the cap.
    #[error("the table has more than {max_rows} rows")]
    TooManyRows {
        /// The cap.
        max_rows: u32,
    },
    /// Rows times columns over the cap.
    #[error("the table has more than {max_cells} cells")]
    TooManyCells {
        /// The cap.
        max_cells: u32,
    },
    /// Lines were found, but none of them holds data.
    #[error("the file has no rows below its header")]
    NoRows,
    /// A mapping named a target that this import does not have.
    #[error("there is no target called {target}")]
    UnknownTarget {
        /// The code that was given.
        target: String,
    },
    /// A mapping or an answer named a column that the file does not have.
    #[error("the file has no column {column}")]
    UnknownColumn {
        /// Counted from 0.
        column: u32,
    },
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
}

impl ImportRefused {
    /// The message in the catalogue for this refusal.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::NoTable { .. } => "import-refused-no-table",
            Self::TooLarge { .. } => "import-refused-too-large",
            Self::CellTooLong { .. } => "import-refused-cell-too-long",
            Self::TooManyColumns { .. } => "import-refused-too-many-columns",
            Self::TooManyRows { .. } => "import-refused-too-many-rows",
            Self::TooManyCells { .. } => "import-refused-too-many-cells",
            Self::NoRows => "import-refused-no-rows",
            Self::UnknownTarget { .. } => "import-refused-unknown-target",
            Self::UnknownColumn { .. } => "import-refused-unknown-column",
            Self::Cancelled => "import-refused-cancelled",
        }
    }
}

impl From<ImportRefused> for doorstep_core::error::AppError {
    fn from(refused: ImportRefused) -> Self {
        match refused {
            ImportRefused::Cancelled => Self::new(doorstep_core::error::Code::Cancelled),
            other => Self::coded(other.message_id(), ""),
        }
    }
}
