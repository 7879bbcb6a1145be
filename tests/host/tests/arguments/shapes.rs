//! What each command takes, read from the bindings of the pages: a small reader of the few forms that are written there.

use std::collections::HashMap;

const BINDINGS: &str = include_str!("../../../../ui/src/bindings/bindings.ts");

/// The shape of a value.
#[derive(Debug, Clone)]
pub enum Shape {
    Text,
    Number,
    Truth,
    Nothing,
    /// Exactly this word.
    Word(String),
    List(Box<Shape>),
    Fields(Vec<(String, Shape)>),
    Either(Vec<Shape>),
    /// Described elsewhere under this name.
    Named(String),
}

/// What a command takes and answers.
pub struct Command {
    takes: Vec<(String, Shape)>,
    answers: Shape,
}

/// All commands and types.
pub struct Bindings {
    types: HashMap<String, Shape>,
    commands: HashMap<String, Command>,
    /// Words in backticks in the comment of a field of this name: codes that its text may be.
    codes: HashMap<String, Vec<String>>,
}

impl Bindings {
    pub fn read() -> Self {
        let text = without_comments(BINDINGS);
        let types = text.split("export type ").skip(1).map(|part| {
            let (name, rest) = part.split_once(" = ").expect("a name and what it is");
            (name.to_owned(), Reader::new(rest).shape())
        });
        let commands = text.lines().filter_map(|line| {
            let (before, call) = line.split_once("__TAURI_INVOKE(\"")?;
            let name = call.split('"').next()?.to_owned();
            let (takes, answers) = before.split_once(": (")?.1.rsplit_once(") =>")?;
            let answers = Reader::new(answers.trim_start().strip_prefix("typedError<")?).shape();
            Some((name, Command { takes: Reader::new(takes).parameters(), answers }))
        });
        Self { types: types.collect(), commands: commands.collect(), codes: codes() }
    }

    /// The codes that the comments know for a field of this name.
    pub fn codes(&self, field: &str) -> &[String] {
        self.codes.get(field).map_or(&[], Vec::as_slice)
    }

    /// The names and shapes of a command's arguments.
    pub fn takes(&self, command: &str) -> &[(String, Shape)] {
        &self.command(command).takes
    }

    /// The shape of its answer.
    pub fn answers(&self, command: &str) -> &Shape {
        &self.command(command).answers
    }

    fn command(&self, command: &str) -> &Command {
        self.commands.get(command).unwrap_or_else(|| panic!("{command} is not in the bindings"))
    }

    /// What a name stands for; text if it is not of ours (a channel).
    pub fn named(&self, name: &str) -> &Shape {
        self.types.get(name.split('<').next().unwrap_or_default()).unwrap_or(&Shape::Text)
    }
}

fn codes() -> HashMap<String, Vec<String>> {
    let mut codes: HashMap<String, Vec<String>> = HashMap::new();
    for (comment, field) in BINDINGS.lines().zip(BINDINGS.lines().skip(1)) {
        let Some((name, _)) = field.trim_start().split_once(": ") else { continue };
        let words = comment.split('`').skip(1).step_by(2).map(str::to_owned);
        codes.entry(name.to_owned()).or_default().extend(words.filter(|word| !word.contains('[')));
    }
    codes
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Reads forms from left to right.
struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text.trim_start() }
    }

    fn takes(&mut self, sign: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(sign) else { return false };
        self.rest = rest.trim_start();
        true
    }

    fn word(&mut self) -> &'t str {
        let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }

    fn shape(&mut self) -> Shape {
        self.takes("|");
        let mut shapes = vec![self.one()];
        while self.takes("|") {
            shapes.push(self.one());
        }
        if shapes.len() == 1 { shapes.remove(0) } else { Shape::Either(shapes) }
    }

    fn one(&mut self) -> Shape {
        let mut shape = self.plain();
        loop {
            if self.takes("[]") {
                shape = Shape::List(Box::new(shape));
            } else if self.takes("&") {
                // Fields of both.
                let (Shape::Fields(mut fields), Shape::Fields(more)) = (shape, self.plain()) else {
                    panic!("only fields are put together: {}", self.rest);
                };
                fields.extend(more);
                shape = Shape::Fields(fields);
            } else {
                return shape;
            }
        }
    }

    fn plain(&mut self) -> Shape {
        if self.takes("(") {
            let shape = self.shape();
            assert!(self.takes(")"), "a bracket closes: {}", self.rest);
            return shape;
        }
        if self.takes("{") {
            return Shape::Fields(self.fields("}"));
        }
        if self.takes("\"") {
            let (word, rest) = self.rest.split_once('"').expect("a word ends");
            self.rest = rest.trim_start();
            return Shape::Word(word.to_owned());
        }
        match self.word() {
            "string" => Shape::Text,
            "number" => Shape::Number,
            "boolean" => Shape::Truth,
            "null" => Shape::Nothing,
            "" => panic!("a form that is not known: {:.80}", self.rest),
            name => {
                if self.takes("<") {
                    let end = self.rest.find('>').expect("it closes");
                    self.rest = self.rest[end + 1..].trim_start();
                }
                Shape::Named(name.to_owned())
            }
        }
    }

    fn fields(&mut self, end: &str) -> Vec<(String, Shape)> {
        let mut fields = Vec::new();
        while !self.takes(end) && !self.rest.is_empty() {
            let name = self.word().to_owned();
            self.takes("?");
            assert!(self.takes(":"), "a field has a shape: {:.80}", self.rest);
            fields.push((name, self.shape()));
            let _ = self.takes(",") || self.takes(";");
        }
        fields
    }

    fn parameters(mut self) -> Vec<(String, Shape)> {
        self.fields("\0")
    }
}
