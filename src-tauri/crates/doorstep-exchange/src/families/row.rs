//! One row of a roster.

use jiff::civil::Date;

use super::adults::{MAX_NAME, family_name, read_adults};
use super::children::read_children;
use super::diapers::read_diapers;
use super::food::read_food;
use super::plain::{read_kits, read_notes, read_place, read_plain};
use super::reach::read_ways;
use super::signals::{Held, Seen};
use super::visitors::read_visitor;
use super::{FamilyDraft, ReviewItem, Understood};
use crate::existing::Named;
use crate::mapping::{ColumnGuess, Columns, Target};
use crate::problems::{Problem, ProblemCode};
use crate::questions::{Answers, DateText, NameOrder, Undated, order_in_header};
use crate::source::Source;
use crate::table::Row;

/// What holds for all rows of one file.
#[derive(Debug)]
pub struct Reading<'s> {
    /// The file.
    pub source: &'s Source<'s>,
    /// Its columns.
    pub columns: &'s Columns,
    /// The columns with their names.
    pub guesses: &'s [ColumnGuess],
    /// What the person answered.
    pub answers: &'s Answers,
    /// The staff.
    pub staff: &'s [Named],
    /// Today.
    pub today: Date,
    /// Most postcodes have five digits, so that one of four has lost its zero.
    pub five_digit_postcodes: bool,
    /// The children that have columns.
    pub children: Vec<u8>,
    /// The order of names, per column.
    pub name_orders: Vec<Option<NameOrder>>,
    /// Texts looked through for orders before.
    pub seen: Seen,
}

impl<'s> Reading<'s> {
    /// Prepares for the rows of `source`.
    pub fn new(
        source: &'s Source<'s>,
        columns: &'s Columns,
        guesses: &'s [ColumnGuess],
        answers: &'s Answers,
        staff: &'s [Named],
        today: Date,
    ) -> Self {
        let name_orders = guesses
            .iter()
            .enumerate()
            .map(|(column, guess)| {
                answers.name_order(column).or_else(|| guess.name.as_deref().and_then(order_in_header))
            })
            .collect();
        let mut reading = Self {
            source,
            columns,
            guesses,
            answers,
            staff,
            today,
            five_digit_postcodes: false,
            children: columns.children(),
            name_orders,
            seen: Seen::default(),
        };
        reading.five_digit_postcodes = reading.mostly_five_digits();
        reading
    }

    fn mostly_five_digits(&self) -> bool {
        let Some(column) = self.columns.find(Target::Postcode) else {
            return false;
        };
        let (mut five, mut all) = (0, 0);
        for cell in self.source.data().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
            all += 1;
            five += usize::from(is_digits(cell.split('-').next().unwrap_or(""), 5));
        }
        all > 1 && five * 2 > all
    }
}

pub(super) fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads one row.
pub fn understand(reading: &Reading<'_>, row: Row<'_>) -> Understood {
    let held = Held::of(reading.source, row, reading.columns, &reading.seen);
    let mut reader = RowReader {
        reading,
        row,
        held,
        draft: FamilyDraft::default(),
        problems: Vec::new(),
        note: Vec::new(),
        own_notes: 0,
        set_aside: Vec::new(),
    };
    reader.draft.line = row.line();
    reader.hold();
    reader.set_long_aside();
    read_adults(&mut reader);
    read_children(&mut reader, &reading.children);
    reader.draft.name = family_name(&mut reader);
    read_ways(&mut reader);
    read_plain(&mut reader);
    read_place(&mut reader);
    read_visitor(&mut reader);
    read_diapers(&mut reader);
    read_food(&mut reader);
    read_kits(&mut reader);
    read_notes(&mut reader);
    reader.finish()
}

/// A row, and the draft that grows from it.
pub(super) struct RowReader<'s, 'r> {
    reading: &'r Reading<'s>,
    row: Row<'r>,
    held: Held,
    pub draft: FamilyDraft,
    problems: Vec<Problem>,
    note: Vec<String>,
    /// How many of the notes somebody wrote as such.
    own_notes: usize,
    /// Columns whose text is too long for their field.
    set_aside: Vec<usize>,
}

impl<'s, 'r> RowReader<'s, 'r> {
    pub fn columns(&self) -> &'r Columns {
        self.reading.columns
    }

    pub fn staff(&self) -> &'r [Named] {
        self.reading.staff
    }

    pub fn five_digit_postcodes(&self) -> bool {
        self.reading.five_digit_postcodes
    }

    /// Whether the cell of a column waits in the review list.
    pub fn waits(&self, column: usize) -> bool {
        self.held.holds(column)
    }

    /// What somebody wrote in a column of notes stands before all that was left over.
    pub fn own_words(&mut self, text: &str) {
        self.note.insert(self.own_notes, text.to_owned());
        self.own_notes += 1;
    }

    pub fn today(&self) -> Date {
        self.reading.today
    }

    pub fn name_order(&self, column: usize) -> Option<NameOrder> {
        self.reading.name_orders.get(column).copied().flatten()
    }

    /// The cell of a column, unless it is empty or waits in the review list.
    pub fn open(&self, column: usize) -> Option<&'r str> {
        let cell = self.peek_column(column);
        (!cell.is_empty() && !self.held.holds(column) && !self.set_aside.contains(&column)).then_some(cell)
    }

    /// The cell of the first column with a target, under the same conditions.
    pub fn take(&self, target: Target) -> Option<&'r str> {
        self.open(self.columns().find(target)?)
    }

    /// What the cell of a target says, for comparing only.
    pub fn peek(&self, target: Target) -> &'r str {
        self.columns().find(target).map_or("", |column| self.peek_column(column))
    }

    /// What a cell says, for comparing only.
    pub fn peek_column(&self, column: usize) -> &'r str {
        let reading = self.reading;
        reading.source.cell(self.row, column)
    }

    pub fn problem(&mut self, code: ProblemCode, column: usize, found: &str) {
        self.problems.push(Problem::cell(code, self.row.line(), column, found));
    }

    /// Keeps a text that a problem was already noted for.
    pub fn keep(&mut self, column: usize, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let column_name = self.column_name(column);
        if self.held.any() {
            let (line, kind) = (self.row.line(), self.held.kind());
            self.draft.reviews.push(ReviewItem { line, column: column_name, text: text.to_owned(), kind });
        } else {
            self.note.push(format!("{column_name}: {text}"));
        }
    }

    /// Keeps a text that fits no field, and says so.
    pub fn leftover(&mut self, column: usize, text: &str) {
        self.problem(ProblemCode::Leftover, column, text);
        self.keep(column, text);
    }

    /// As [`Self::leftover`], for a target.
    pub fn keep_over(&mut self, target: Target, text: &str) {
        if let Some(column) = self.columns().find(target) {
            self.leftover(column, text);
        }
    }

    fn column_name(&self, column: usize) -> String {
        let name = self.reading.guesses.get(column).and_then(|guess| guess.name.clone());
        name.unwrap_or_else(|| (column + 1).to_string())
    }

    /// A day, or a problem and the text in the note. `order_from` is the column whose answers hold.
    pub fn day(&mut self, text: DateText, cell: &str, column: usize, order_from: usize) -> Option<Date> {
        let answers = self.reading.answers;
        match text.day(answers.day_order(order_from), answers.serial(order_from)) {
            Ok(day) => Some(day),
            Err(why) => {
                self.problem(problem_of(why), column, cell);
                self.keep(column, cell);
                None
            }
        }
    }

    /// Puts the cells that wait into the review list.
    fn hold(&mut self) {
        for (column, kind) in self.held.columns().to_vec() {
            let text = self.peek_column(column).to_owned();
            self.problem(ProblemCode::Review, column, &text);
            let column = self.column_name(column);
            self.draft.reviews.push(ReviewItem { line: self.row.line(), column, text, kind });
        }
    }

    /// A page pasted into a short field is kept as a note.
    fn set_long_aside(&mut self) {
        for column in 0..self.columns().len() {
            let target = self.columns().target(column);
            let cell = self.peek_column(column);
            let short_field = !target.is_name() && !matches!(target, Target::Notes | Target::Ignore);
            if short_field && cell.len() > MAX_NAME && !self.held.holds(column) && cell.chars().count() > MAX_NAME {
                self.set_aside.push(column);
                self.problem(ProblemCode::TextTooLong, column, cell);
                self.keep(column, cell);
            }
        }
    }

    fn finish(mut self) -> Understood {
        if self.draft.adults.is_empty() && self.draft.children.is_empty() && !self.too_long() {
            let found = self.peek(Target::AdultName(1)).to_owned();
            self.problems.push(Problem::row(ProblemCode::NoName, self.row.line(), &found));
        }
        if self.draft.ways.is_empty() && !self.held.any() {
            self.problems.push(Problem::row(ProblemCode::NoWay, self.row.line(), &self.draft.name));
        }
        if !self.note.is_empty() {
            self.draft.note = Some(self.note.join("\n"));
        }
        Understood { draft: self.draft, problems: self.problems }
    }

    fn too_long(&self) -> bool {
        self.problems.iter().any(|problem| problem.code == ProblemCode::NameTooLong)
    }
}

fn problem_of(why: Undated) -> ProblemCode {
    match why {
        Undated::NeedsOrder => ProblemCode::DateOrder,
        Undated::NeedsSerial => ProblemCode::SerialDate,
        Undated::AgainstOrder => ProblemCode::DateAgainstOrder,
        Undated::NoSuchDay => ProblemCode::NoSuchDay,
        Undated::ShortYear => ProblemCode::ShortYear,
        Undated::FarOff => ProblemCode::FarOffYear,
        Undated::Unreadable => ProblemCode::UnreadableDate,
    }
}
