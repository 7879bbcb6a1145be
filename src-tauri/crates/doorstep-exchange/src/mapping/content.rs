//! Guessing a column from what its cells look like: for files without a header, and for
//! headers that are no name ("do not change anything in this column").

use super::{ColumnGuess, Confidence, Kind, Target};
use crate::fold::{digits, fold, words};
use crate::table::Row;

/// What the filled cells of a column have in common.
#[derive(Default)]
struct Look {
    filled: usize,
    codes: usize,
    counts: usize,
    sizes: usize,
    letters: usize,
    distinct: usize,
}

impl Look {
    fn of(rows: &[Row<'_>], column: usize) -> Self {
        let mut look = Self::default();
        let mut seen = std::collections::HashSet::new();
        for cell in rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
            look.filled += 1;
            look.codes += usize::from(is_code(cell));
            look.counts += usize::from(is_count(cell));
            look.sizes += usize::from(is_size(cell));
            look.letters += usize::from(cell.chars().any(char::is_alphabetic));
            look.distinct += usize::from(seen.insert(cell));
        }
        look
    }

    fn mostly(&self, hits: usize) -> bool {
        self.filled > 0 && hits * 10 >= self.filled * 7
    }
}

fn is_code(cell: &str) -> bool {
    (8..=14).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_count(cell: &str) -> bool {
    cell.len() <= 6 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

const SIZE_WORDS: &[&str] = &[
    "size", "newborn", "preemie", "small", "medium", "large", "jumbo", "lbs", "lb", "kg", "talla", "xl", "s", "m", "l",
];

fn is_size(cell: &str) -> bool {
    let words = words(cell);
    words.len() <= 4
        && words.iter().any(|word| {
            SIZE_WORDS.contains(&word.as_str())
                || word.ends_with("lbs")
                || (word.ends_with('t') && digits(word).len() == 1)
        })
}

/// Fills in columns that no header explains.
pub(super) fn guess_by_content(kind: Kind, rows: &[Row<'_>], guesses: &mut [ColumnGuess]) {
    let looks: Vec<Look> = (0..guesses.len()).map(|column| Look::of(rows, column)).collect();
    match kind {
        Kind::Families => families(rows, guesses),
        Kind::Items => {
            take(guesses, &looks, Target::Code, |look| look.mostly(look.codes));
            take(guesses, &looks, Target::PerPack, |look| look.mostly(look.counts));
            take(guesses, &looks, Target::Size, |look| look.mostly(look.sizes));
            name_brand_line(guesses, &looks);
        }
        Kind::Stock => {
            take(guesses, &looks, Target::Code, |look| look.mostly(look.codes));
            take(guesses, &looks, Target::Quantity, |look| look.mostly(look.counts));
            take(guesses, &looks, Target::ItemName, |look| {
                look.mostly(look.letters) && look.distinct * 2 > look.filled
            });
        }
    }
}

fn take(guesses: &mut [ColumnGuess], looks: &[Look], target: Target, fits: impl Fn(&Look) -> bool) {
    if guesses.iter().any(|guess| guess.target == target.code()) {
        return;
    }
    let free =
        guesses.iter().position(|guess| guess.confidence == Confidence::None && fits(&looks[guess.column as usize]));
    if let Some(column) = free {
        guesses[column].target = target.code();
        guesses[column].confidence = Confidence::Guess;
    }
}

/// Of several text columns of a product list the first is the brand and the second the line; a
/// lone one is the name.
fn name_brand_line(guesses: &mut [ColumnGuess], looks: &[Look]) {
    let named = guesses.iter().any(|guess| guess.target == Target::ItemName.code());
    let texts = guesses
        .iter()
        .filter(|guess| guess.confidence == Confidence::None)
        .filter(|guess| looks[guess.column as usize].mostly(looks[guess.column as usize].letters))
        .count();
    if texts < 2 && !named {
        take(guesses, looks, Target::ItemName, |look| look.mostly(look.letters));
        return;
    }
    take(guesses, looks, Target::Brand, |look| look.mostly(look.letters));
    take(guesses, looks, Target::Line, |look| look.mostly(look.letters));
}

/// For families only what cannot be mistaken: an address with an @, an order of words that is
/// a telephone number. Names and dates are left to the person.
fn families(rows: &[Row<'_>], guesses: &mut [ColumnGuess]) {
    names_and_no_numbers(rows, guesses);
    for guess in guesses.iter_mut().filter(|guess| guess.confidence == Confidence::None) {
        let column = guess.column as usize;
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).collect();
        let share = |fits: fn(&str) -> bool| {
            !cells.is_empty() && cells.iter().filter(|cell| fits(cell)).count() * 10 >= cells.len() * 7
        };
        let target = if share(|cell| cell.contains('@') && !cell.contains(' ')) {
            Target::Email
        } else if share(|cell| (7..=15).contains(&digits(cell).len()) && !cell.contains('/') && fold(cell).len() < 24) {
            Target::Phones
        } else {
            continue;
        };
        guess.target = target.code();
        guess.confidence = Confidence::Guess;
    }
}

/// "Family" stands over numbers in one file and over names in another: what has no digit in it is a name.
fn names_and_no_numbers(rows: &[Row<'_>], guesses: &mut [ColumnGuess]) {
    let name = Target::FamilyName.code();
    if guesses.iter().any(|guess| guess.target == name) {
        return;
    }
    let is_family = |guess: &&mut ColumnGuess| {
        guess.target == Target::Reference.code() && guess.name.as_deref().is_some_and(|header| fold(header) == "family")
    };
    let Some(guess) = guesses.iter_mut().find(is_family) else { return };
    let column = guess.column as usize;
    let cells: Vec<&str> = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).collect();
    let named = cells.iter().filter(|cell| digits(cell).is_empty()).count();
    if named * 10 >= cells.len() * 7 && named > 0 {
        guess.target = name;
        guess.confidence = Confidence::Likely;
    }
}
