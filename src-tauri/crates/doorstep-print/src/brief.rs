//! The brief on paper.

use doorstep_words::{Catalogue, Lang, RenderedBrief, RenderedLine, RenderedSection, starts_right_to_left};
use serde::Serialize;

use crate::document::{Document, PrintError};
use crate::plain_text::printable;

const TEMPLATE: &str = include_str!("../templates/brief.typ");

/// How a page is set: the size of its letters in points, and how much air is between its blocks.
struct Setting {
    size: f64,
    air: f64,
}

/// The one we like best first. A brief is one page: it is set a little closer and smaller before it
/// spills, and never too small to read at arm's length in a parked car.
const SETTINGS: [Setting; 5] = [
    Setting { size: 10.5, air: 1.0 },
    Setting { size: 10.0, air: 0.8 },
    Setting { size: 9.5, air: 0.6 },
    Setting { size: 9.5, air: 0.3 },
    Setting { size: 9.0, air: 0.2 },
];

/// What is shown on the screen only: how somebody says they feel is not printed (reference D.3 rule 12).
const NOT_ON_PAPER: [&str; 1] = ["load"];

/// The paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl PaperSize {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// Sets a brief: on one page when it can be read there, else on as many as it takes.
///
/// # Errors
/// [`PrintError::Layout`] when the page cannot be set.
pub fn brief_document(brief: &RenderedBrief, lang: Lang, paper: PaperSize) -> Result<Document, PrintError> {
    let words = Catalogue::for_language(lang);
    let set_in = |setting| Document::set(TEMPLATE, page_data(brief, words, paper, setting)?);
    for setting in &SETTINGS {
        let document = set_in(setting)?;
        if document.page_count() == 1 {
            return Ok(document);
        }
    }
    set_in(&SETTINGS[0])
}

/// Everything the template reads. Its names are those the template uses.
#[derive(Serialize)]
struct PageData<'a> {
    document_title: String,
    lang: &'a str,
    paper: &'a str,
    body_size: f64,
    air: f64,
    title: String,
    subtitle: String,
    place: Option<String>,
    banner_heading: String,
    banner: Vec<String>,
    sections: Vec<SectionData<'a>>,
    afterwards: String,
}

#[derive(Serialize)]
struct SectionData<'a> {
    heading: String,
    lines: Vec<LineData<'a>>,
    /// Short enough to be kept on one page.
    short: bool,
}

#[derive(Serialize)]
struct LineData<'a> {
    mark: &'a str,
    text: String,
    /// Whether the text runs right to left: set for people's own words only. A name or a promise in
    /// Arabic keeps its place in the column of the page.
    rtl: bool,
    detail: Option<String>,
}

fn page_data(
    brief: &RenderedBrief,
    words: &Catalogue,
    paper: PaperSize,
    setting: &Setting,
) -> Result<Vec<u8>, PrintError> {
    let RenderedBrief { title, subtitle, place, banner_heading, banner, sections } = brief;
    let data = PageData {
        document_title: words.word("print-brief-document"),
        lang: words.lang().code(),
        paper: paper.name(),
        body_size: setting.size,
        air: setting.air,
        title: printable(title),
        subtitle: printable(subtitle),
        place: place.as_deref().map(printable),
        banner_heading: printable(banner_heading),
        banner: banner.iter().map(|line| printable(line)).collect(),
        sections: sections.iter().filter(|s| !NOT_ON_PAPER.contains(&s.kind)).map(|s| section_data(s, words)).collect(),
        afterwards: printable(&words.word("print-afterwards")),
    };
    serde_json::to_vec(&data).map_err(|_| PrintError::Layout)
}

fn section_data<'a>(section: &'a RenderedSection, words: &Catalogue) -> SectionData<'a> {
    const KEPT_TOGETHER: usize = 1_200; // letters: about a third of a page
    let letters: usize = section.lines.iter().map(|line| line.text.len()).sum();
    SectionData {
        heading: printable(&section.heading),
        lines: section.lines.iter().map(|line| line_data(line, words)).collect(),
        short: letters < KEPT_TOGETHER,
    }
}

fn line_data<'a>(line: &'a RenderedLine, words: &Catalogue) -> LineData<'a> {
    let is_quote = line.mark == "quote";
    let mut text = printable(&line.text);
    if is_quote && !is_quoted(&text) {
        text = words.say("print-quote", &[("words", text.as_str().into())]);
    }
    LineData {
        mark: line.mark,
        text,
        rtl: is_quote && starts_right_to_left(&line.text),
        detail: line.detail.as_deref().map(printable),
    }
}

/// Whether somebody already typed the quotation marks; two pairs would look like a quotation within.
fn is_quoted(words: &str) -> bool {
    words.trim_start().starts_with(['"', '“', '«', '„', '‘'])
}

#[cfg(test)]
mod tests;
