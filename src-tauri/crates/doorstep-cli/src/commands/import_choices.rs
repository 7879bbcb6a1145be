//! What a person says about a file: which column holds what, and the answers to what must not be guessed.

use doorstep_core::error::AppError;
use doorstep_domain::fold::fold;
use doorstep_domain::phrase::Arg;
use doorstep_exchange::mapping::{ColumnChoice, ColumnGuess};
use doorstep_exchange::questions::{
    Answers, DateOrderAnswer, DayOrder, NameOrder, NameOrderAnswer, Question, SerialAnswer,
};
use doorstep_exchange::{ImportRefused, Mapping, Preview};
use doorstep_words::Catalogue;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::import::Import;
use crate::answer::Refusal;

/// The choices of the command line, over those of the answers' file.
pub fn choices(asked: &Import, columns: &[ColumnGuess]) -> Result<(Mapping, Answers), Refusal> {
    let mut answers = match &asked.answers {
        None => Answers::default(),
        Some(file) => {
            let bytes = std::fs::read(file).map_err(|_| Refusal::coded("file-unreadable", "answers"))?;
            serde_json::from_slice(&bytes).map_err(|_| Refusal::coded("file-unreadable", "answers"))?
        }
    };
    let mut mapping = Mapping::default();
    for text in &asked.map {
        let (column, target) = pair(text, columns, "map")?;
        mapping.columns.push(ColumnChoice { column, target: target.to_owned() });
    }
    for text in &asked.date_orders {
        let (column, order) = pair(text, columns, "dateOrder")?;
        answers.date_orders.push(DateOrderAnswer { column, order: by_code::<DayOrder>(order, "dateOrder")? });
    }
    for text in &asked.serial_dates {
        let (column, yes) = pair(text, columns, "serialDates")?;
        answers.serial_dates.push(SerialAnswer { column, yes: yes == "yes" });
    }
    for text in &asked.name_orders {
        let (column, order) = pair(text, columns, "nameOrder")?;
        answers.name_orders.push(NameOrderAnswer { column, order: by_code::<NameOrder>(order, "nameOrder")? });
    }
    if asked.place.is_some() {
        answers.place.clone_from(&asked.place);
    }
    Ok((mapping, answers))
}

/// A column and what is said of it. A header may hold the sign between the two: the last one counts.
fn pair<'t>(text: &'t str, columns: &[ColumnGuess], field: &str) -> Result<(u32, &'t str), Refusal> {
    let (name, said) = text.rsplit_once('=').ok_or_else(|| Refusal::coded("not-a-choice", field))?;
    let wanted = fold(name);
    let by_name = columns.iter().find(|column| column.name.as_ref().is_some_and(|name| fold(name) == wanted));
    let by_number = || name.trim().parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    let column = by_name.map(|column| column.column).or_else(by_number);
    let known = column.filter(|column| columns.iter().any(|known| known.column == *column));
    let unknown = || AppError::from(ImportRefused::UnknownColumn { column: column.unwrap_or_default() });
    Ok((known.ok_or_else(unknown)?, said.trim()))
}

fn by_code<T: DeserializeOwned>(code: &str, field: &str) -> Result<T, Refusal> {
    serde_json::from_value(Value::String(code.to_owned())).map_err(|_| Refusal::coded("not-a-choice", field))
}

/// The questions that nobody has answered, each with the option that answers it.
pub fn open_questions(preview: &Preview, words: &Catalogue) -> Vec<String> {
    preview.questions.iter().filter(|question| question.waits()).map(|question| line(question, words)).collect()
}

fn line(question: &Question, words: &Catalogue) -> String {
    let column_of = |name: &Option<String>, column: &u32| name.clone().unwrap_or_else(|| (column + 1).to_string());
    let (id, column, example) = match question {
        Question::DateOrder { column, column_name, examples, .. } => {
            ("cli-question-date-order", column_of(column_name, column), examples.first().map(|cell| cell.text.clone()))
        }
        Question::SerialDates { column, column_name, cells, .. } => {
            ("cli-question-serial", column_of(column_name, column), cells.first().map(|cell| cell.text.clone()))
        }
        Question::NameOrder { column, column_name, examples, .. } => {
            ("cli-question-name-order", column_of(column_name, column), examples.first().map(|cell| cell.text.clone()))
        }
        Question::StockPlace { .. } => return words.word("cli-question-place"),
    };
    let args = [("column", Arg::from(column)), ("example", Arg::from(example.unwrap_or_default()))];
    words.say(id, &args)
}
