//! Who did what: of a family, of a person of the team; and where the chains end, to print and sign.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use doorstep_core::error::AppError;
use doorstep_core::history::{
    ChangesRequest, HistoryLine, HistoryPage, HistoryRecord, HistoryRequest, changes, family_history, journal_page,
};
use doorstep_core::session::Session;
use doorstep_print::{PaperSize, journal_document};
use doorstep_words::{Catalogue, JournalPage};
use serde_json::{Value, json};

use super::brief::save;
use crate::answer::{Answer, Told};
use crate::find;

/// Whose history.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct History {
    /// The family, by id, number or name.
    family: Option<String>,
    /// Everything that one person of the team did.
    #[arg(long, value_name = "NAME", conflicts_with = "family")]
    by: Option<String>,
    /// Only what came before this line.
    #[arg(long, value_name = "N")]
    before: Option<u32>,
    /// Where the chains end.
    #[command(subcommand)]
    head: Option<HistoryCommand>,
}

/// The heads of the chains.
#[derive(Subcommand)]
pub enum HistoryCommand {
    /// The page to print and sign each month.
    Head {
        /// Which month, YYYY-MM; this one if left out.
        #[arg(long)]
        month: Option<String>,
        /// Also save it here, as a PDF to print.
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
    },
}

/// Tells it.
pub fn history(session: &Session, asked: History) -> Told {
    let History { family, by, before, head } = asked;
    if let Some(HistoryCommand::Head { month, pdf }) = head {
        return state(session, month.as_deref(), pdf);
    }
    let page = match (family, by) {
        (Some(family), _) => {
            let family = find::family(session, &family)?;
            family_history(session, HistoryRequest { family, record: None, before })?
        }
        (None, by) => {
            let by = by.map(|name| find::staff(session, &name)).transpose()?;
            changes(session, ChangesRequest { by, before })?
        }
    };
    Answer::of(&page, to_text(&page, session.words()))
}

fn to_text(page: &HistoryPage, words: &Catalogue) -> String {
    if page.lines.is_empty() {
        return words.word("history-none");
    }
    page.lines.iter().map(|line| line_text(line, words)).collect()
}

fn line_text(line: &HistoryLine, words: &Catalogue) -> String {
    let of = line.family_name.as_deref().unwrap_or("-");
    let undone = if line.undone { format!(" ({})", words.word("history-undone")) } else { String::new() };
    let mut text = format!("{}  {}  {of}  {}{undone}  {}\n", line.at, line.by, line.what, line.txn);
    if let Some(why) = &line.why {
        text += &format!("  {}\n", words.say("history-why", &[("why", why.as_str().into())]));
    }
    for record in &line.records {
        text += &record_text(record, words);
    }
    if line.more > 0 {
        text += &format!("  {}\n", words.say("history-more", &[("n", line.more.into())]));
    }
    text
}

fn record_text(record: &HistoryRecord, words: &Catalogue) -> String {
    let name = record.name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    let mut text = format!("  {}{name}: {}\n", record.kind, words.word(&format!("history-{}", record.act)));
    for change in &record.changes {
        let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        text += &format!("    {}: {} → {}\n", change.field, side(&change.before), side(&change.after));
    }
    text
}

fn state(session: &Session, month: Option<&str>, pdf: Option<PathBuf>) -> Told {
    let page = journal_page(session, month)?;
    if let Some(file) = pdf {
        let document = journal_document(&page, session.lang(), PaperSize::A4).and_then(|document| document.pdf());
        save(&file, &document.map_err(|error| AppError::coded("print-failed", error))?)?;
    }
    Answer::of(&state_json(&page), state_text(&page))
}

fn state_json(page: &JournalPage) -> Value {
    let facts: Vec<Value> = page.facts.iter().map(|(name, count)| json!({ "name": name, "count": count })).collect();
    let end = |end: &doorstep_words::JournalEnd| json!({ "journal": end.journal, "machine": end.machine, "count": end.count, "head": end.head });
    let ends: Vec<Value> = page.ends.iter().map(end).collect();
    json!({ "title": page.title, "subtitle": page.subtitle, "whole": page.is_whole, "result": page.result, "facts": facts, "ends": ends })
}

fn state_text(page: &JournalPage) -> String {
    let mut lines = vec![page.title.clone(), page.subtitle.clone()];
    lines.extend(page.facts.iter().map(|(name, count)| format!("{name}: {count}")));
    lines.push(page.result.clone());
    lines.extend(page.ends.iter().map(|end| format!("{}  {}  {}  {}", end.journal, end.machine, end.count, end.head)));
    lines.join("\n")
}
