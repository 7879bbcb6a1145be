//! Families, items and stock from a spreadsheet: looked at first, then all of it or nothing.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use doorstep_core::error::{AppError, Outcome};
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_exchange::decode::MAX_BYTES;
use doorstep_exchange::problems::Problem;
use doorstep_exchange::{
    Answers, ImportPlan, Kind, Mapping, PlanRequest, Preview, ReadFile, commit, plan_file, read_existing, rejected_rows,
};
use doorstep_words::Catalogue;
use serde_json::json;

use super::brief::save;
use super::import_choices::{choices, open_questions};
use crate::answer::{Answer, Refusal, Told};

/// A file to bring in. COLUMN is a header of the file, or its number counted from 1.
#[derive(Args)]
pub struct Import {
    /// What is in it.
    kind: What,
    /// The file, saved as CSV.
    file: PathBuf,
    /// Only tell what would come of it.
    #[arg(long)]
    dry_run: bool,
    /// What a column holds, where it was not seen rightly.
    #[arg(long = "map", value_name = "COLUMN=TARGET")]
    pub(super) map: Vec<String>,
    /// Whether the day or the month comes first.
    #[arg(long = "date-order", value_name = "COLUMN=dayFirst|monthFirst")]
    pub(super) date_orders: Vec<String>,
    /// Whether numbers are days as a spreadsheet counts them.
    #[arg(long = "serial-dates", value_name = "COLUMN=yes|no")]
    pub(super) serial_dates: Vec<String>,
    /// Whether the last name comes before the comma.
    #[arg(long = "name-order", value_name = "COLUMN=lastFirst|asWritten")]
    pub(super) name_orders: Vec<String>,
    /// Where stock stands, if no column says so.
    #[arg(long, value_name = "NAME")]
    pub(super) place: Option<String>,
    /// Answers kept in a file, in the shape that the window uses.
    #[arg(long, value_name = "FILE.json")]
    pub(super) answers: Option<PathBuf>,
    /// Save the rows that do not come in here.
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
}

/// What a file holds.
#[derive(Clone, Copy, ValueEnum)]
pub enum What {
    /// Families.
    Families,
    /// Things on the shelf.
    Items,
    /// How many of each.
    Stock,
}

impl From<What> for Kind {
    fn from(what: What) -> Self {
        match what {
            What::Families => Self::Families,
            What::Items => Self::Items,
            What::Stock => Self::Stock,
        }
    }
}

/// A byte more than a table may have is enough to refuse it: nobody's memory is filled with the rest.
fn read_no_more_than_needed(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Looks at a file or brings it in. With a question open nothing comes in.
pub fn import(session: &mut Session, asked: &Import) -> Told {
    let bytes = read_no_more_than_needed(&asked.file).map_err(|_| Refusal::coded("file-unreadable", "file"))?;
    let file = ReadFile::open(&bytes, &mut |_| ControlFlow::Continue(())).map_err(AppError::from)?;
    let kind = Kind::from(asked.kind);
    let (first, _) = look(session, &file, kind, None, &Answers::default())?;
    let (mapping, answers) = choices(asked, &first.columns)?;
    let (preview, plan) = look(session, &file, kind, Some(&mapping), &answers)?;
    if let Some(out) = &asked.rejected {
        save(out, &rejected(&file, &preview, &plan, session.words()))?;
    }
    if asked.dry_run {
        return Answer::of(&preview, shown(&preview, session.words()));
    }
    let open = open_questions(&preview, session.words());
    if !open.is_empty() {
        return Err(Refusal::coded("questions-open", "answers").with(&preview.questions, open));
    }
    let done = commit(session, OpId::fresh(), &plan, &mut |_, _| true)?;
    let json = json!({
        "changed": done.changed, "added": done.added, "joined": done.joined, "review": done.review, "summary": preview.summary,
    });
    Answer::of(&json, summary(&preview, session.words()))
}

fn look(
    session: &Session,
    file: &ReadFile,
    kind: Kind,
    mapping: Option<&Mapping>,
    answers: &Answers,
) -> Outcome<(Preview, ImportPlan)> {
    let existing = read_existing(session, kind)?;
    let request = PlanRequest { kind, mapping, answers, existing: &existing, today: session.today() };
    Ok(plan_file(file, &request, &mut |_| ControlFlow::Continue(()))?)
}

/// The rows that do not come in, each with why.
fn rejected(file: &ReadFile, preview: &Preview, plan: &ImportPlan, words: &Catalogue) -> Vec<u8> {
    let say = |problem: &Problem| words.word(&format!("import-problem-{}", problem.code.code()));
    rejected_rows(file, preview.header_line, plan, &words.word("import-rejected-why"), &say)
}

fn summary(preview: &Preview, words: &Catalogue) -> String {
    let counts = preview.summary;
    let args = [
        ("rows", counts.rows),
        ("add", counts.will_add),
        ("join", counts.will_join),
        ("waiting", counts.waiting),
        ("rejected", counts.rejected),
        ("leftOut", counts.left_out),
        ("review", counts.review_items),
    ];
    words.say("cli-import-summary", &args.map(|(name, count)| (name, count.into())))
}

/// The columns, what is not as it should be, and what must be said, below the counts.
fn shown(preview: &Preview, words: &Catalogue) -> String {
    let mut lines = vec![summary(preview, words)];
    lines.extend(preview.columns.iter().map(|column| {
        let name = column.name.clone().unwrap_or_else(|| (column.column + 1).to_string());
        format!("{name} → {}", column.target)
    }));
    lines.extend(preview.problems.iter().map(|group| {
        let first = group.cells.first().map_or(0, |found| found.row);
        let column = group.column_name.as_deref().unwrap_or("-");
        format!("{}× {} ({column}, {first})", group.count, words.word(&group.message_id))
    }));
    lines.extend(open_questions(preview, words));
    lines.join("\n")
}
