//! The one page before a visit: to read, or as a PDF file.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use doorstep_core::error::AppError;
use doorstep_core::session::Session;
use doorstep_core::visits::{BriefRequest, PrintBrief, assemble_brief, brief_to_keep};
use doorstep_print::{PaperSize, brief_document};
use doorstep_words::{RenderedBrief, RenderedLine, RenderedSection, render_brief};
use serde_json::{Value, json};

use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// Which page.
#[derive(Args)]
pub struct Brief {
    /// The family, by id, number or name.
    family: String,
    /// How it is held: home, video, phone, message, mail, porch, group. Left out: as planned.
    #[arg(long)]
    mode: Option<String>,
    /// The day it is for. Left out: as planned.
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// The visit it is for, by id. Left out: the next one planned.
    #[arg(long)]
    visit: Option<doorstep_core::ids::VisitId>,
    /// Also save it here, as a PDF to print.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// Save it although the family has a safe-contact rule: paper can be found.
    #[arg(long, requires = "pdf")]
    sure: bool,
}

/// Puts it together.
pub fn brief(session: &Session, asked: &Brief) -> Told {
    let family = find::family(session, &asked.family)?;
    let request = BriefRequest { family, visit: asked.visit, mode: asked.mode.clone(), on: asked.on.clone() };
    let page = assemble_brief(session, &request)?;
    let shown = render_brief(&page, session.words(), session.today());
    if let Some(file) = &asked.pdf {
        let paper = brief_to_keep(session, &PrintBrief { brief: request, sure: asked.sure })?;
        let printed = render_brief(&paper, session.words(), session.today());
        let pdf = brief_document(&printed, session.lang(), PaperSize::A4).and_then(|document| document.pdf());
        save(file, &pdf.map_err(|error| AppError::coded("print-failed", error))?)?;
    }
    Answer::of(&to_json(&shown), to_text(&shown))
}

/// Writes a file that only its owner may read: families' words are in it.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let written = private(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| Refusal::coded(save_code(&error), "file"))
}

/// A new file that only its owner may read.
pub fn private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)] // Linux and macOS; on Windows a file inherits the access list of its folder
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Why a file could not be written, as a code of the catalogue.
pub fn save_code(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "save-read-only",
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "save-disk-full",
        _ => "save-failed",
    }
}

fn to_json(brief: &RenderedBrief) -> Value {
    let RenderedBrief { title, subtitle, place, banner_heading, banner, sections } = brief;
    let sections: Vec<Value> = sections.iter().map(section).collect();
    json!({ "title": title, "subtitle": subtitle, "place": place, "bannerHeading": banner_heading, "banner": banner, "sections": sections })
}

fn section(section: &RenderedSection) -> Value {
    let lines: Vec<Value> = section.lines.iter().map(line).collect();
    json!({ "kind": section.kind, "heading": section.heading, "lines": lines })
}

fn line(line: &RenderedLine) -> Value {
    let RenderedLine { text, detail, mark, promise, is_own_words } = line;
    json!({ "text": text, "detail": detail, "mark": mark, "promise": promise, "ownWords": is_own_words })
}

fn to_text(brief: &RenderedBrief) -> String {
    let mut lines = vec![brief.title.clone(), brief.subtitle.clone()];
    lines.extend(brief.place.clone());
    lines.extend(Some(brief.banner_heading.clone()).filter(|heading| !heading.is_empty()));
    lines.extend(brief.banner.iter().map(|line| format!("! {line}")));
    for section in &brief.sections {
        lines.push(format!("\n{}", section.heading));
        for line in &section.lines {
            let text = if line.mark == "quote" { format!("“{}”", line.text) } else { line.text.clone() };
            let detail = line.detail.as_ref().map(|detail| format!(" ({detail})")).unwrap_or_default();
            lines.push(format!("- {text}{detail}"));
        }
    }
    lines.join("\n")
}
