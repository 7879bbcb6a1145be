//! Orders about safe contact, wherever in a row they stand.
//!
//! The rule of the house is to hold back too much rather than too little: what is held back
//! waits for a person, what slips through can hurt somebody.

use std::cell::RefCell;
use std::collections::HashMap;

use doorstep_domain::text_signals::{SignalKind, signals};

use super::{ReviewItem, ReviewKind};
use crate::mapping::{Columns, Target};
use crate::source::Source;
use crate::table::Row;

/// The cells of a row that wait.
#[derive(Debug, Default)]
pub(super) struct Held {
    columns: Vec<(usize, ReviewKind)>,
}

impl Held {
    /// Looks through every cell of the row, mapped or not.
    pub fn of(source: &Source<'_>, row: Row<'_>, columns: &Columns, seen: &Seen) -> Self {
        let mut held = Self::default();
        for column in 0..row.len().max(columns.len()) {
            if let Some(kind) = seen.order_in(source.cell(row, column)) {
                held.columns.push((column, kind));
            }
        }
        if !held.columns.is_empty() {
            held.add_beside(source, row, columns);
        }
        held
    }

    /// What stands beside an order and could break it when taken alone: numbers, ways and notes
    /// beside a contact order; town and postcode beside a confidential address.
    fn add_beside(&mut self, source: &Source<'_>, row: Row<'_>, columns: &Columns) {
        let has = |kind| self.columns.iter().any(|(_, found)| *found == kind);
        let (contact, address) = (has(ReviewKind::SafeContact), has(ReviewKind::ConfidentialAddress));
        for column in 0..columns.len() {
            let target = columns.target(column);
            let kind = match target {
                Target::Notes | Target::Phones | Target::Email | Target::BestWay => ReviewKind::SafeContact,
                Target::Kits if contact && !plain_yes_or_no(source.cell(row, column)) => ReviewKind::SafeContact,
                Target::Ignore => ReviewKind::SafeContact,
                Target::Address | Target::Town | Target::Postcode if address => ReviewKind::ConfidentialAddress,
                _ => continue,
            };
            let held = self.columns.iter().any(|(found, _)| *found == column);
            if !held && !source.cell(row, column).is_empty() {
                self.columns.push((column, kind));
            }
        }
        self.columns.sort_unstable_by_key(|(column, _)| *column);
    }

    /// Whether a column waits.
    pub fn holds(&self, column: usize) -> bool {
        self.columns.iter().any(|(found, _)| *found == column)
    }

    /// Whether anything in the row waits.
    pub fn any(&self) -> bool {
        !self.columns.is_empty()
    }

    /// What the row's own leftovers wait as.
    pub fn kind(&self) -> ReviewKind {
        self.columns.first().map_or(ReviewKind::SafeContact, |(_, kind)| *kind)
    }

    /// The columns, in order.
    pub fn columns(&self) -> &[(usize, ReviewKind)] {
        &self.columns
    }
}

/// Texts looked through before: towns, languages and ways stand in a roster again and again.
#[derive(Debug, Default)]
pub struct Seen(RefCell<HashMap<String, Option<ReviewKind>>>);

impl Seen {
    /// Enough for what repeats, and no burden when nothing does.
    const MOST: usize = 4096;

    fn order_in(&self, text: &str) -> Option<ReviewKind> {
        if let Some(known) = self.0.borrow().get(text) {
            return *known;
        }
        let found = order_in(text);
        let mut seen = self.0.borrow_mut();
        if seen.len() < Self::MOST && text.len() < 200 {
            seen.insert(text.to_owned(), found);
        }
        found
    }
}

fn plain_yes_or_no(cell: &str) -> bool {
    matches!(crate::fold::fold(cell).as_str(), "" | "y" | "n" | "yes" | "no" | "si")
}

/// Which kind of order a text holds. Texts without letters hold none.
pub(crate) fn order_in(text: &str) -> Option<ReviewKind> {
    if text.chars().filter(|c| c.is_alphabetic()).take(2).count() < 2 {
        return None;
    }
    let found = signals(text);
    let address = found.iter().any(|signal| signal.kind == SignalKind::ConfidentialAddress);
    match found.first() {
        Some(_) if address => Some(ReviewKind::ConfidentialAddress),
        Some(_) => Some(ReviewKind::SafeContact),
        None => None,
    }
}

/// Orders in lines that are no records (a title, a footer): they belong to no family and are
/// listed with the line.
pub fn stray_orders(source: &Source<'_>) -> Vec<ReviewItem> {
    let mut found = Vec::new();
    for (index, _) in &source.left_out {
        let row = source.table.row(*index);
        for column in 0..row.len() {
            if let Some(kind) = order_in(row.cell(column)) {
                let text = row.cell(column).to_owned();
                found.push(ReviewItem { line: row.line(), column: String::new(), text, kind });
            }
        }
    }
    found
}
