//! Lines of imports that wait for a person: a rule, a sealed fact, or nothing.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use doorstep_core::families::SafeContact;
use doorstep_core::ids::{OpId, ReviewId};
use doorstep_core::review::{FileReview, Filing, ReviewLine, file_review, review_list};
use doorstep_core::session::Session;

use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// Lines that wait.
#[derive(Subcommand)]
pub enum ReviewCommand {
    /// Show them.
    List,
    /// File one.
    File(FileLine),
}

/// A line to file.
#[derive(Args)]
pub struct FileLine {
    /// Which.
    id: ReviewId,
    /// Whose it is, for a line that came without a family: id, number or name.
    #[arg(long)]
    family: Option<String>,
    /// What it is.
    #[command(flatten)]
    filing: HowFiled,
}

/// Exactly one of these.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct HowFiled {
    /// A safe-contact rule, as JSON in this file.
    #[arg(long, value_name = "FILE.json")]
    rule: Option<PathBuf>,
    /// A fact to seal: oldNumber, otherPerson, address or note.
    #[arg(long, value_name = "KIND")]
    sealed_as: Option<String>,
    /// Nothing about safety: its words become a plain note.
    #[arg(long)]
    note: bool,
    /// Nothing to keep, and why.
    #[arg(long, value_name = "REASON")]
    nothing: Option<String>,
}

/// Lists or files.
pub fn review(session: &mut Session, asked: ReviewCommand) -> Told {
    match asked {
        ReviewCommand::List => {
            let lines = review_list(session)?;
            let line = |line: &ReviewLine| {
                format!("{}  {}  {} {}: {}\n", line.id, line.family_name, line.row, line.column, line.text)
            };
            let text: String = lines.iter().map(line).collect();
            Answer::of(&lines, if text.is_empty() { session.words().word("cli-nothing") } else { text })
        }
        ReviewCommand::File(FileLine { id, family, filing }) => {
            let filing = filing.chosen()?;
            let family = family.map(|asked| find::family(session, &asked)).transpose()?;
            let changed = file_review(session, FileReview { op_id: OpId::fresh(), id, family, filing })?;
            Answer::saved(&changed, session.words())
        }
    }
}

impl HowFiled {
    fn chosen(self) -> Result<Filing, Refusal> {
        let unreadable = || Refusal::coded("file-unreadable", "rule");
        Ok(match self {
            Self { rule: Some(file), .. } => {
                let text = std::fs::read(file).map_err(|_| unreadable())?;
                let rule: SafeContact = serde_json::from_slice(&text).map_err(|_| unreadable())?;
                Filing::Rule { rule }
            }
            Self { sealed_as: Some(kind), .. } => Filing::Sealed { r#as: kind },
            Self { note: true, .. } => Filing::Note,
            Self { nothing, .. } => Filing::Nothing { reason: nothing.unwrap_or_default() },
        })
    }
}
