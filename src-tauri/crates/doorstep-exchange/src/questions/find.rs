//! Which questions a table raises.

use super::dates::approximate;
use super::names::split_at_comma;
use super::{
    Answers, CellRef, DateText, DayOrder, MAX_SHOWN, NameExample, NameOrder, Question, SerialCell, order_in_header,
    read_date,
};
use crate::families::adults::without_brackets;
use crate::families::children::{due_date_in_name, order_column};
use crate::mapping::{ChildPart, ColumnGuess, Columns, Target, shorten};
use crate::source::Source;

/// All questions about dates and names, answered ones included.
pub fn ask(source: &Source<'_>, columns: &Columns, guesses: &[ColumnGuess], answers: &Answers) -> Vec<Question> {
    let mut questions = Vec::new();
    for (column, guess) in guesses.iter().enumerate() {
        let name = guess.name.clone();
        let target = columns.target(column);
        if holds_dates(columns, column) {
            let found = Dates::in_column(source, columns, column);
            questions.extend(found.order_question(column, name.clone(), answers.day_order(column)));
            questions.extend(found.serial_question(column, name.clone(), answers.serial(column)));
        }
        if target.is_name() {
            questions.extend(name_question(source, column, name, answers.name_order(column)));
        }
    }
    questions
}

/// Date columns, and name columns whose "(expected 5/20/2026)" has no date column beside it.
fn holds_dates(columns: &Columns, column: usize) -> bool {
    let target = columns.target(column);
    target.is_date()
        || matches!(target, Target::Child(number, ChildPart::Name) if order_column(columns, number) == Some(column))
}

#[derive(Default)]
struct Dates {
    either: Vec<CellRef>,
    open: u32,
    not_month_first: Vec<CellRef>,
    not_day_first: Vec<CellRef>,
    against: (u32, u32),
    serials: Vec<SerialCell>,
    serial_count: u32,
}

impl Dates {
    fn in_column(source: &Source<'_>, columns: &Columns, column: usize) -> Self {
        let mut found = Self::default();
        let sibling = match columns.target(column) {
            Target::Child(number, ChildPart::Birth) => columns.find(Target::Child(number, ChildPart::Name)),
            _ => None,
        };
        let is_name = columns.target(column).is_name();
        for row in source.data() {
            let cell = source.cell(row, column);
            if is_name {
                found.add_expected(row.line(), column, cell);
            } else if !cell.is_empty() {
                let date =
                    due_date_in_name(cell).map_or_else(|| read_date(approximate(cell).1), |expected| expected.date);
                found.add(row.line(), column, cell, date);
            }
            if let Some(sibling) = sibling {
                found.add_expected(row.line(), sibling, source.cell(row, sibling));
            }
        }
        found
    }

    fn add_expected(&mut self, line: u32, column: usize, cell: &str) {
        if let Some(date) = due_date_in_name(cell) {
            self.add(line, column, cell, date.date);
        }
    }

    fn add(&mut self, line: u32, column: usize, cell: &str, date: DateText) {
        let cell_ref = || CellRef { row: line, column: column as u32, text: shorten(cell) };
        match date {
            DateText::Numbers { .. } => {
                let month_first = date.read(DayOrder::MonthFirst);
                let day_first = date.read(DayOrder::DayFirst);
                if month_first.is_some() && day_first.is_some() && month_first != day_first {
                    self.open += 1;
                    push(&mut self.either, cell_ref);
                }
                if month_first.is_none() {
                    self.against.0 += 1;
                    push(&mut self.not_month_first, cell_ref);
                }
                if day_first.is_none() {
                    self.against.1 += 1;
                    push(&mut self.not_day_first, cell_ref);
                }
            }
            // No such day in either order: it contradicts both, and is listed with both.
            DateText::NoSuchDay => {
                self.against = (self.against.0 + 1, self.against.1 + 1);
                push(&mut self.not_month_first, cell_ref);
                push(&mut self.not_day_first, cell_ref);
            }
            DateText::Serial(day) => {
                self.serial_count += 1;
                push(&mut self.serials, || SerialCell { row: line, text: cell.to_owned(), becomes: day.to_string() });
            }
            _ => {}
        }
    }

    fn order_question(&self, column: usize, column_name: Option<String>, answer: Option<DayOrder>) -> Option<Question> {
        let numbers = self.open > 0 || self.not_month_first.len() + self.not_day_first.len() > 0;
        let only_impossible =
            self.open == 0 && self.against.0 == self.against.1 && self.not_month_first == self.not_day_first;
        if !numbers || only_impossible {
            return None;
        }
        Some(Question::DateOrder {
            column: column as u32,
            column_name,
            suggested: match self.against.0.cmp(&self.against.1) {
                std::cmp::Ordering::Less => Some(DayOrder::MonthFirst),
                std::cmp::Ordering::Greater => Some(DayOrder::DayFirst),
                std::cmp::Ordering::Equal => None,
            },
            examples: self.either.clone(),
            open: self.open,
            against_month_first: self.not_month_first.clone(),
            against_day_first: self.not_day_first.clone(),
            answer,
        })
    }

    fn serial_question(&self, column: usize, column_name: Option<String>, answer: Option<bool>) -> Option<Question> {
        (self.serial_count > 0).then(|| Question::SerialDates {
            column: column as u32,
            column_name,
            cells: self.serials.clone(),
            count: self.serial_count,
            answer,
        })
    }
}

fn push<T>(list: &mut Vec<T>, make: impl FnOnce() -> T) {
    if list.len() < MAX_SHOWN {
        list.push(make());
    }
}

fn name_question(
    source: &Source<'_>,
    column: usize,
    column_name: Option<String>,
    answer: Option<NameOrder>,
) -> Option<Question> {
    let mut examples = Vec::new();
    let mut count = 0;
    for row in source.data() {
        let Some((last, first)) = split_at_comma(source.cell(row, column)) else {
            continue;
        };
        count += 1;
        if examples.len() < 5 {
            examples.push(NameExample {
                text: shorten(source.cell(row, column)),
                becomes: shorten(&format!("{} {last}", without_brackets(first).0)),
            });
        }
    }
    let header = column_name.as_deref().and_then(order_in_header);
    (count > 0).then_some(Question::NameOrder {
        column: column as u32,
        column_name,
        examples,
        count,
        said_by_header: header.is_some(),
        answer: answer.or(header),
    })
}
