//! A plain sheet on paper: a copy for somebody outside, a family's own record.

use doorstep_words::{Lang, RenderedSheet};
use serde::Serialize;

use crate::PaperSize;
use crate::document::{Document, PrintError};
use crate::plain_text::printable;

const TEMPLATE: &str = include_str!("../templates/sheet.typ");

/// Sets a sheet, on as many pages as it takes.
///
/// # Errors
/// [`PrintError::Layout`] when a page cannot be set.
pub fn sheet_document(sheet: &RenderedSheet, lang: Lang, paper: PaperSize) -> Result<Document, PrintError> {
    let RenderedSheet { title, subtitle, notice, sections, foot } = sheet;
    let sections = sections.iter().map(|section| SectionData {
        heading: printable(&section.heading),
        lines: section.lines.iter().map(|line| printable(line)).collect(),
    });
    let data = SheetData {
        lang: lang.code(),
        paper: paper.name(),
        title: printable(title),
        subtitle: printable(subtitle),
        notice: printable(notice),
        sections: sections.collect(),
        foot: printable(foot),
    };
    Document::set(TEMPLATE, serde_json::to_vec(&data).map_err(|_| PrintError::Layout)?)
}

/// Everything the template reads. Its names are those the template uses.
#[derive(Serialize)]
struct SheetData<'a> {
    lang: &'a str,
    paper: &'a str,
    title: String,
    subtitle: String,
    notice: String,
    sections: Vec<SectionData>,
    foot: String,
}

#[derive(Serialize)]
struct SectionData {
    heading: String,
    lines: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorstep_words::SheetSection;

    #[test]
    fn what_is_said_is_on_the_page_and_nothing_is_read_as_markup() {
        let sheet = RenderedSheet {
            title: "For the clinic".into(),
            subtitle: "2 March 2026".into(),
            notice: "Do not pass this on.".into(),
            sections: vec![SheetSection {
                heading: "Who".into(),
                lines: vec!["#read(\"/etc/passwd\") $x$".into(), "Se ríe.".into()],
            }],
            foot: "Under the release of 1 March 2026".into(),
        };
        let document = sheet_document(&sheet, Lang::En, PaperSize::A4).expect("a page");
        let text = document.text_of_pages().join("\n");
        for words in ["For the clinic", "Do not pass this on.", "#read", "Se ríe.", "Under the release"] {
            assert!(text.contains(words), "{words:?} is missing:\n{text}");
        }
        assert!(!document.pdf().expect("a file").is_empty(), "and it can be kept");
    }

    #[test]
    fn a_long_record_goes_on_over_pages() {
        let lines = (0..200).map(|n| format!("Line {n}")).collect();
        let sheet = RenderedSheet {
            title: "Record".into(),
            sections: vec![SheetSection { heading: "Visits".into(), lines }],
            ..RenderedSheet::default()
        };
        let document = sheet_document(&sheet, Lang::Es, PaperSize::Letter).expect("pages");
        assert!(document.page_count() > 1, "nothing is cut off at the end of a page");
    }
}
