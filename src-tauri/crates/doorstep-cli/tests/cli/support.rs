//! The real program, run as a script would run it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "seven herons over the mill pond";

/// A folder for records, gone with the test.
pub struct Place {
    pub dir: TempDir,
    pub words: String,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// The one document of `--json`.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: no JSON document in {self:?}"))
    }

    /// The document of a run that must have been done.
    pub fn done(&self) -> Value {
        assert_eq!(self.code, Some(0), "this was to be done: {self:?}");
        self.json()
    }

    /// The code of a run that must have been refused, with a sentence and what to do next.
    pub fn refused(&self) -> String {
        assert_eq!(self.code, Some(1), "this was to be refused: {self:?}");
        let told = self.json();
        for part in ["message", "next"] {
            assert!(told[part].as_str().is_some_and(|text| text.len() > 10), "{part} tells a person something: {told}");
        }
        told["code"].as_str().expect("a code").to_owned()
    }
}

/// The program with a clean environment.
pub fn program(args: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_doorstep-cli"));
    command.args(args).env_remove("DOORSTEP_VAULT").env("LC_ALL", "C");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it with these lines on its standard input.
pub fn run(args: &[impl AsRef<OsStr>], lines: &str) -> Ended {
    let mut child = program(args).spawn().expect("the program was built");
    let mut input = child.stdin.take().expect("a pipe");
    // A program that refuses early does not read: that is no failure of the test.
    drop(input.write_all(lines.as_bytes()));
    drop(input);
    ended(child.wait_with_output().expect("it ends"))
}

fn ended(output: Output) -> Ended {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    Ended { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs what shows 24 words: types them back once they were shown, changed by `typed`.
pub fn with_words(args: &[&str], lines: &str, typed: impl FnOnce(&str) -> String) -> (String, Ended) {
    let mut child = program(args).spawn().expect("the program was built");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(lines.as_bytes()).expect("it reads the passphrase");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut shown = String::new();
    out.read_line(&mut shown).expect("it shows the words before it asks for them");
    let shown: Value = serde_json::from_str(&shown).expect("the words are a document of their own");
    let words: Vec<&str> = shown["recoveryWords"].as_array().expect("words").iter().filter_map(Value::as_str).collect();
    assert_eq!(words.len(), 24, "twenty-four words for the paper");
    let words = words.join(" ");
    writeln!(input, "{}", typed(&words)).expect("it reads the words");
    drop(input);
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut out, &mut rest).expect("it ends with a document");
    let mut end = ended(child.wait_with_output().expect("it ends"));
    end.out = rest;
    (words, end)
}

impl Place {
    /// New records.
    pub fn made() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let vault = dir.path().join("records");
        let args = ["--json", "--vault", path(&vault), "init", "--programme", "Reedbank", "--lead", "Ana Prieto"];
        let (words, end) = with_words(&args, &format!("{PASSPHRASE}\n"), str::to_owned);
        assert_eq!(end.done()["programme"], "Reedbank", "the new records open at once");
        Self { dir, words }
    }

    pub fn vault(&self) -> PathBuf {
        self.dir.path().join("records")
    }

    /// Runs a command with the right passphrase.
    pub fn run(&self, args: &[&str]) -> Ended {
        self.run_with(args, &format!("{PASSPHRASE}\n"))
    }

    /// Runs a command with other lines on its standard input.
    pub fn run_with(&self, args: &[&str], lines: &str) -> Ended {
        let vault = self.vault();
        let all: Vec<&str> = ["--json", "--vault", path(&vault)].iter().chain(args).copied().collect();
        run(&all, lines)
    }
}

/// A path of a test is plain text.
pub fn path(path: &Path) -> &str {
    path.to_str().expect("a temporary path is text")
}
