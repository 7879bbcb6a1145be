//! What is not as it should be, grouped by what mends it.

use std::collections::BTreeMap;

use serde::Serialize;
use specta::Type;

use crate::mapping::{ColumnGuess, shorten};

/// What a person does about a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Repair {
    /// Answer a question.
    Answer,
    /// Choose another target for a column.
    Mapping,
    /// Say whether it is the same.
    Duplicate,
    /// Put a cell right, here or in the file.
    Fix,
    /// Nothing now; look at it after the import.
    Later,
}

/// What a problem does to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The row comes in.
    Note,
    /// The row waits for the person.
    Waits,
    /// The row cannot come in as it is.
    Rejects,
}

macro_rules! problem_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $repair:ident, $weight:ident;)*) => {
        /// Each kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
        #[serde(rename_all = "camelCase")]
        pub enum ProblemCode {
            $($(#[$doc])* $name,)*
        }

        impl ProblemCode {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable code, as in the message ids `import-problem-…` and `import-wanted-…`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// What mends it.
            pub fn repair(self) -> Repair {
                match self {
                    $(Self::$name => Repair::$repair,)*
                }
            }

            /// What it does to the row.
            pub fn weight(self) -> Weight {
                match self {
                    $(Self::$name => Weight::$weight,)*
                }
            }
        }
    };
}

problem_codes! {
    /// Day or month first is not answered.
    DateOrder = "date-order", Answer, Waits;
    /// Whether a number is an Excel day is not answered.
    SerialDate = "serial-date", Answer, Waits;
    /// Whether a comma means "last name first" is not answered.
    NameOrder = "name-order", Answer, Waits;
    /// Where the stock stands is not answered.
    StockPlace = "stock-place", Answer, Waits;
    /// A column nothing is read from.
    ColumnUnused = "column-unused", Mapping, Note;
    /// A column with a target another column has already.
    ColumnDoubled = "column-doubled", Mapping, Note;
    /// No column for what every row must have.
    ColumnMissing = "column-missing", Mapping, Note;
    /// May be a family, an item or a line that is there already.
    MayBeSame = "may-be-same", Duplicate, Waits;
    /// The same item twice in one list of stock.
    StockTwice = "stock-twice", Duplicate, Waits;
    /// No name of an adult or a child.
    NoName = "no-name", Fix, Rejects;
    /// A name longer than a name can be.
    NameTooLong = "name-too-long", Fix, Rejects;
    /// A text too long for its field; it goes into the import note.
    TextTooLong = "text-too-long", Fix, Note;
    /// A date that contradicts the order chosen for the column.
    DateAgainstOrder = "date-against-order", Fix, Note;
    /// No such day.
    NoSuchDay = "no-such-day", Fix, Note;
    /// A year of two digits.
    ShortYear = "short-year", Fix, Note;
    /// A year that cannot be meant.
    FarOffYear = "far-off-year", Fix, Note;
    /// No date.
    UnreadableDate = "unreadable-date", Fix, Note;
    /// A day that has not come yet.
    FutureDate = "future-date", Fix, Note;
    /// Weeks of pregnancy that cannot be read.
    UnreadableGestation = "unreadable-gestation", Fix, Note;
    /// A postcode one digit shorter than the others.
    PostcodeShort = "postcode-short", Fix, Note;
    /// No telephone number in a telephone cell.
    UnreadablePhone = "unreadable-phone", Fix, Note;
    /// The check digit of a product code is wrong.
    CodeCheckDigit = "code-check-digit", Fix, Note;
    /// A product code of an unusual length.
    CodeLength = "code-length", Fix, Note;
    /// Pieces in a pack that cannot be read.
    UnreadableCount = "unreadable-count", Fix, Note;
    /// No quantity; the item comes in, its count does not.
    QuantityBlank = "quantity-blank", Fix, Note;
    /// A quantity that is no whole number.
    QuantityUnreadable = "quantity-unreadable", Fix, Rejects;
    /// Fewer or more cells than the header.
    Ragged = "ragged", Fix, Note;
    /// A quotation mark that is never closed.
    OpenQuote = "open-quote", Fix, Note;
    /// Text after a closing quotation mark.
    TextAfterQuote = "text-after-quote", Fix, Note;
    /// A cell that waits in the review list.
    Review = "review", Later, Note;
    /// Text that fits no field and went into the import note.
    Leftover = "leftover", Later, Note;
    /// Whose telephone number this is.
    NumberWhose = "number-whose", Later, Note;
    /// A preferred way without number or address.
    WayWithoutValue = "way-without-value", Later, Note;
    /// No way to reach the family.
    NoWay = "no-way", Later, Note;
    /// A birth date of 1 January.
    FirstOfJanuary = "first-of-january", Later, Note;
    /// Weeks of pregnancy are known for one twin and not for the other.
    TwinGestation = "twin-gestation", Later, Note;
    /// Which child a diaper size is for.
    DiaperWhose = "diaper-whose", Later, Note;
    /// A home visitor with another spelling.
    VisitorMaybe = "visitor-maybe", Later, Note;
    /// A home visitor who is not in the programme.
    VisitorUnknown = "visitor-unknown", Later, Note;
    /// The same thing in another pack.
    OtherPack = "other-pack", Later, Note;
    /// A name that is not on the shelf yet; it is added.
    NewItem = "new-item", Later, Note;
    /// A number with thousands separators.
    Thousands = "thousands", Later, Note;
}

/// One problem of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file; 0 for a problem of a whole column.
    pub row: u32,
    /// Counted from 0.
    pub column: Option<u32>,
    /// What it is.
    pub code: ProblemCode,
    /// What the cell says, shortened; for a duplicate, what it may be the same as.
    pub found: String,
}

impl Problem {
    /// A problem of a cell.
    pub fn cell(code: ProblemCode, row: u32, column: usize, found: &str) -> Self {
        Self { row, column: Some(column as u32), code, found: shorten(found) }
    }

    /// A problem of a whole row.
    pub fn row(code: ProblemCode, row: u32, found: &str) -> Self {
        Self { row, column: None, code, found: shorten(found) }
    }

    /// Whether it mentions a cell and says what it is.
    pub fn weight(&self) -> Weight {
        self.code.weight()
    }
}

/// All problems of one kind in one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemGroup {
    /// What mends them.
    pub repair: Repair,
    /// What they are.
    pub code: ProblemCode,
    /// The sentence in the catalogue; its arguments are `count`, `column` and `example`.
    pub message_id: String,
    /// What was wanted instead, in the catalogue.
    pub wanted_id: String,
    /// Counted from 0.
    pub column: Option<u32>,
    /// The header of the column.
    pub column_name: Option<String>,
    /// How many.
    pub count: u32,
    /// Whether their rows do not come in.
    pub holds_rows: bool,
    /// The first of them.
    pub cells: Vec<Found>,
}

/// A line of the file and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Line of the file.
    pub row: u32,
    /// What it says.
    pub text: String,
}

/// Rows listed with a group; the count is of all.
pub const MAX_LISTED: usize = 100;

/// Groups problems, those that hold rows first.
pub fn group(problems: &[Problem], guesses: &[ColumnGuess]) -> Vec<ProblemGroup> {
    let mut groups: BTreeMap<(Repair, ProblemCode, Option<u32>), ProblemGroup> = BTreeMap::new();
    for problem in problems {
        let group =
            groups.entry((problem.code.repair(), problem.code, problem.column)).or_insert_with(|| ProblemGroup {
                repair: problem.code.repair(),
                code: problem.code,
                message_id: format!("import-problem-{}", problem.code.code()),
                wanted_id: format!("import-wanted-{}", problem.code.code()),
                column: problem.column,
                column_name: problem
                    .column
                    .and_then(|column| guesses.get(column as usize))
                    .and_then(|guess| guess.name.clone()),
                count: 0,
                holds_rows: problem.weight() > Weight::Note,
                cells: Vec::new(),
            });
        group.count += 1;
        if group.cells.len() < MAX_LISTED {
            group.cells.push(Found { row: problem.row, text: problem.found.clone() });
        }
    }
    groups.into_values().collect()
}
