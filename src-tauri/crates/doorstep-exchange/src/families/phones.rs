//! Several telephone numbers in one cell.

use super::adults::without_brackets;

/// A number found in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    /// As written.
    pub number: String,
    /// Whose it is, where the cell says so in brackets.
    pub owner: Option<String>,
    /// Other words beside it ("cell", "after 5").
    pub words: Option<String>,
}

/// The fewest digits a number has.
const FEWEST_DIGITS: usize = 5;

/// The numbers of a cell, and the pieces that hold none.
pub(super) fn read_phones(cell: &str) -> (Vec<Phone>, Vec<String>) {
    let (mut phones, mut rest) = (Vec::new(), Vec::new());
    for piece in pieces(cell) {
        match read_phone(&piece) {
            Some(phone) => phones.push(phone),
            None => rest.push(piece),
        }
    }
    (phones, rest)
}

fn pieces(cell: &str) -> Vec<String> {
    let mut even = cell.replace([';', '\n', '\r', '/', '|'], "\u{1}");
    for between in [" or ", " OR ", " Or ", " o ", " ó ", " and ", " y "] {
        even = even.replace(between, "\u{1}");
    }
    even.split('\u{1}')
        .flat_map(at_commas)
        .map(|piece| piece.trim().to_owned())
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// A comma parts two numbers, but not a number and a word.
fn at_commas(piece: &str) -> Vec<&str> {
    let parts: Vec<&str> = piece.split(',').collect();
    let numbers = parts.iter().filter(|part| digits(part) >= FEWEST_DIGITS).count();
    if numbers > 1 { parts } else { vec![piece] }
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn read_phone(piece: &str) -> Option<Phone> {
    if digits(piece) < FEWEST_DIGITS {
        return None;
    }
    let (kept, owner) = match without_brackets(piece) {
        (kept, Some(inside)) if inside.chars().any(char::is_alphabetic) && digits(&inside) < FEWEST_DIGITS => {
            (kept, Some(inside))
        }
        _ => (piece.to_owned(), None),
    };
    let is_number = |token: &&str| token.chars().any(|c| c.is_ascii_digit());
    let (numbers, words): (Vec<&str>, Vec<&str>) = kept.split_whitespace().partition(is_number);
    let words = words.join(" ");
    let words = words.trim_matches([':', ',', '-', ' ']);
    let number = numbers.join(" ").trim_matches([',', ':']).to_owned();
    Some(Phone { number, owner, words: (!words.is_empty()).then(|| words.to_owned()) })
}

/// A number as it is compared: digits, without the country's 1.
pub(crate) fn phone_key(number: &str) -> Option<String> {
    let digits = crate::fold::digits(number);
    let plain = match digits.len() {
        11 if digits.starts_with('1') => digits[1..].to_owned(),
        8 if digits.starts_with('1') => digits[1..].to_owned(),
        _ => digits,
    };
    (plain.len() >= 7).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cell: &str) -> Vec<(String, String, String)> {
        let (phones, rest) = read_phones(cell);
        assert!(rest.is_empty(), "every piece of {cell:?} is a number");
        phones
            .into_iter()
            .map(|phone| (phone.number, phone.owner.unwrap_or_default(), phone.words.unwrap_or_default()))
            .collect()
    }

    fn phone(number: &str, owner: &str, words: &str) -> (String, String, String) {
        (number.to_owned(), owner.to_owned(), words.to_owned())
    }

    #[test]
    fn numbers_as_people_write_them() {
        let two = [phone("555-0101", "", ""), phone("555-0111", "Iván", "")];
        assert_eq!(found("555-0101; 555-0111 (Iván)"), two, "a semicolon and an owner");
        assert_eq!(found("555-0104 / 555-0114").len(), 2, "a stroke");
        assert_eq!(found("555 0115 or 555 0116").len(), 2, "the word or");
        assert_eq!(found("555 0115, 555 0116").len(), 2, "a comma between numbers");
        assert_eq!(found("(555) 0102"), [phone("(555) 0102", "", "")], "brackets of an area code are no owner");
        assert_eq!(found("+1 555-0120"), [phone("+1 555-0120", "", "")], "a country code");
        assert_eq!(found("cell: 207 555 0107"), [phone("207 555 0107", "", "cell:".trim_matches(':'))], "a label");
        assert_eq!(read_phones("none"), (vec![], vec!["none".to_owned()]), "a word is no number");
    }

    #[test]
    fn the_same_number_however_written() {
        let key = phone_key("555-0101");
        assert_eq!(key, phone_key("5550101"), "hyphens do not matter");
        assert_eq!(phone_key("+1 207 555 0107"), phone_key("(207) 555-0107"), "nor does the country's 1");
        assert_eq!(phone_key("0107"), None, "too short to say anything");
    }
}
