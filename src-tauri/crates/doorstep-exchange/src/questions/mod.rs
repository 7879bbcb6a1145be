//! What is never guessed silently, and the person's answers.

pub mod dates;
mod find;
mod names;

pub use dates::{DateText, DayOrder, Undated, read_date};
pub use find::ask;
pub use names::{NameOrder, order_in_header, split_at_comma};

use serde::{Deserialize, Serialize};
use specta::Type;

/// A cell of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CellRef {
    /// Line of the file.
    pub row: u32,
    /// Counted from 0.
    pub column: u32,
    /// What it says.
    pub text: String,
}

/// An Excel day number and the day it would become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SerialCell {
    /// Line of the file.
    pub row: u32,
    /// What it says.
    pub text: String,
    /// The day, as YYYY-MM-DD.
    pub becomes: String,
}

/// A name as written and as it would be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NameExample {
    /// As written.
    pub text: String,
    /// When "Last, First" is chosen.
    pub becomes: String,
}

/// Cells shown with a question; the count beside them is of all.
pub const MAX_SHOWN: usize = 50;

/// Something the person must say before the rows that depend on it can come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Question {
    /// Is 4/2 the second of April or the fourth of February?
    DateOrder {
        /// Counted from 0.
        column: u32,
        /// The header, if there is one.
        column_name: Option<String>,
        /// The order that fewer cells contradict; `None` when both fit equally well.
        suggested: Option<DayOrder>,
        /// Cells that can be read either way, up to [`MAX_SHOWN`].
        examples: Vec<CellRef>,
        /// How many can be read either way.
        open: u32,
        /// Cells that are no date with the month first.
        against_month_first: Vec<CellRef>,
        /// Cells that are no date with the day first.
        against_day_first: Vec<CellRef>,
        /// What was answered.
        answer: Option<DayOrder>,
    },
    /// Are these numbers days as Excel counts them?
    SerialDates {
        /// Counted from 0.
        column: u32,
        /// The header, if there is one.
        column_name: Option<String>,
        /// The cells, up to [`MAX_SHOWN`].
        cells: Vec<SerialCell>,
        /// How many there are.
        count: u32,
        /// What was answered.
        answer: Option<bool>,
    },
    /// Does the comma mean "last name first"?
    NameOrder {
        /// Counted from 0.
        column: u32,
        /// The header, if there is one.
        column_name: Option<String>,
        /// Names with a comma.
        examples: Vec<NameExample>,
        /// How many names have a comma.
        count: u32,
        /// The header says it; shown, and can be changed.
        said_by_header: bool,
        /// What was answered, or what the header says.
        answer: Option<NameOrder>,
    },
    /// Where does this stock stand? Asked when no column says it.
    StockPlace {
        /// Places there are already.
        places: Vec<String>,
        /// What was answered.
        answer: Option<String>,
    },
}

impl Question {
    /// Whether it still waits for an answer.
    pub fn waits(&self) -> bool {
        match self {
            Self::DateOrder { answer, .. } => answer.is_none(),
            Self::SerialDates { answer, .. } => answer.is_none(),
            Self::NameOrder { answer, .. } => answer.is_none(),
            Self::StockPlace { answer, .. } => answer.is_none(),
        }
    }
}

/// What to do with a row that may be a family that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DuplicateChoice {
    /// Another family: add it.
    Add,
    /// Leave the row out.
    Skip,
    /// The same family: add to it what is new in this row.
    Same,
}

/// Everything the person answered so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Answers {
    /// Day and month, per column.
    pub date_orders: Vec<DateOrderAnswer>,
    /// Excel day numbers, per column.
    pub serial_dates: Vec<SerialAnswer>,
    /// Names, per column.
    pub name_orders: Vec<NameOrderAnswer>,
    /// Possible duplicates, per row.
    pub duplicates: Vec<DuplicateAnswer>,
    /// Cells put right by hand.
    pub fixes: Vec<CellFix>,
    /// Where stock without a place column stands: the name of a place, new or not.
    pub place: Option<String>,
}

/// Answer to [`Question::DateOrder`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DateOrderAnswer {
    /// Counted from 0.
    pub column: u32,
    /// The order.
    pub order: DayOrder,
}

/// Answer to [`Question::SerialDates`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SerialAnswer {
    /// Counted from 0.
    pub column: u32,
    /// Whether they are days.
    pub yes: bool,
}

/// Answer to [`Question::NameOrder`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NameOrderAnswer {
    /// Counted from 0.
    pub column: u32,
    /// The order.
    pub order: NameOrder,
}

/// Choice for a possible duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateAnswer {
    /// Line of the file.
    pub row: u32,
    /// The choice.
    pub choice: DuplicateChoice,
}

/// A cell put right in the window instead of in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CellFix {
    /// Line of the file.
    pub row: u32,
    /// Counted from 0.
    pub column: u32,
    /// What it should say.
    pub text: String,
}

impl Answers {
    /// The order answered for a column.
    pub fn day_order(&self, column: usize) -> Option<DayOrder> {
        self.date_orders.iter().rev().find(|answer| answer.column as usize == column).map(|answer| answer.order)
    }

    /// Whether day numbers in a column are days.
    pub fn serial(&self, column: usize) -> Option<bool> {
        self.serial_dates.iter().rev().find(|answer| answer.column as usize == column).map(|answer| answer.yes)
    }

    /// The order of names answered for a column.
    pub fn name_order(&self, column: usize) -> Option<NameOrder> {
        self.name_orders.iter().rev().find(|answer| answer.column as usize == column).map(|answer| answer.order)
    }

    /// The choice for a row.
    pub fn duplicate(&self, line: u32) -> Option<DuplicateChoice> {
        self.duplicates.iter().rev().find(|answer| answer.row == line).map(|answer| answer.choice)
    }
}
