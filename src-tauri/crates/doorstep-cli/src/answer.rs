//! How a command ends: an answer or a refusal, as text or as JSON.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use doorstep_core::error::{AppError, Code};
use doorstep_words::Catalogue;
use serde::Serialize;
use serde_json::{Value, json};

/// What a command has to tell.
pub struct Answer {
    json: Value,
    text: String,
}

impl Answer {
    /// The use case's own answer, and the same for a person to read.
    pub fn of(dto: &impl Serialize, text: impl Into<String>) -> Told {
        let json = serde_json::to_value(dto).map_err(|error| AppError::coded(Code::Unexpected.as_str(), error))?;
        Ok(Self { json, text: text.into() })
    }

    /// For a change: what changed, and that it is saved.
    pub fn saved(dto: &impl Serialize, words: &Catalogue) -> Told {
        Self::of(dto, words.word("cli-saved"))
    }
}

/// An answer or a refusal.
pub type Told = Result<Answer, Refusal>;

/// Why it was not done.
#[derive(Debug)]
pub struct Refusal {
    error: AppError,
    detail: Option<Box<Detail>>,
}

/// What the code alone does not say.
#[derive(Debug)]
struct Detail {
    json: Value,
    lines: Vec<String>,
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        Self { error, detail: None }
    }
}

impl Refusal {
    /// A refusal of the command line itself.
    pub fn coded(code: &str, field: &str) -> Self {
        AppError { field: Some(field.to_owned()), ..AppError::coded(code, "") }.into()
    }

    /// With particulars: for programs, and line by line for people.
    pub fn with(self, detail: &impl Serialize, lines: Vec<String>) -> Self {
        let json = serde_json::to_value(detail).unwrap_or_default();
        Self { detail: Some(Box::new(Detail { json, lines })), ..self }
    }

    fn to_json(&self, words: &Catalogue) -> Value {
        let (says, next) = in_words(&self.error, words);
        let detail = self.detail.as_ref().map(|detail| &detail.json);
        json!({ "code": self.error.code, "field": self.error.field, "message": says, "next": next, "detail": detail })
    }

    fn to_text(&self, words: &Catalogue) -> String {
        let (says, next) = in_words(&self.error, words);
        let lines = self.detail.iter().flat_map(|detail| &detail.lines);
        let field = self.error.field.as_ref().map(|field| format!(" ({field})")).unwrap_or_default();
        let mut text = format!("{says}{field}\n");
        for line in lines {
            text.push_str("  ");
            text.push_str(line);
            text.push('\n');
        }
        text + &next
    }
}

/// The sentence and what to do now. The refusals of an import have messages of their own.
fn in_words(error: &AppError, words: &Catalogue) -> (String, String) {
    let next = format!("{}.next", error.code);
    if words.has(&error.code) && words.has(&next) {
        return (words.word(&error.code), words.word(&next));
    }
    let told = words.error(&error.code);
    (told.says, told.next)
}

/// Prints how it ended.
pub fn tell(told: Told, as_json: bool, words: &Catalogue) -> ExitCode {
    match told {
        Ok(answer) if as_json => ended(line(&mut io::stdout().lock(), &answer.json.to_string()), 0),
        Ok(answer) => ended(line(&mut io::stdout().lock(), &plain(&answer.text)), 0),
        Err(refusal) if as_json => ended(line(&mut io::stdout().lock(), &refusal.to_json(words).to_string()), 1),
        Err(refusal) => ended(line(&mut io::stderr().lock(), &plain(&refusal.to_text(words))), 1),
    }
}

/// Something that must be read before the command goes on.
pub fn say_now(text: &str) -> Result<(), Refusal> {
    line(&mut io::stdout().lock(), text).map_err(|error| AppError::coded("save-failed", error.kind()).into())
}

fn line(to: &mut dyn Write, text: &str) -> io::Result<()> {
    writeln!(to, "{}", text.trim_end_matches('\n'))?;
    to.flush()
}

/// A reader that went away is no failure of ours.
fn ended(written: io::Result<()>, code: u8) -> ExitCode {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => ExitCode::from(1),
        _ => ExitCode::from(code),
    }
}

/// What families wrote must not steer the terminal it is shown on.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}
