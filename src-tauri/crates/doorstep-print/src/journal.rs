//! The state of the journal on paper: one page to print, sign and keep in a folder.

use doorstep_words::{JournalPage, Lang};
use serde::Serialize;

use crate::PaperSize;
use crate::document::{Document, PrintError};
use crate::plain_text::printable;

const TEMPLATE: &str = include_str!("../templates/journal.typ");

/// Sets the page.
///
/// # Errors
/// [`PrintError::Layout`] when the page cannot be set.
pub fn journal_document(page: &JournalPage, lang: Lang, paper: PaperSize) -> Result<Document, PrintError> {
    let data = serde_json::to_vec(&page_data(page, lang, paper)).map_err(|_| PrintError::Layout)?;
    Document::set(TEMPLATE, data)
}

/// Everything the template reads. Its names are those the template uses.
#[derive(Serialize)]
struct PageData<'a> {
    document_title: String,
    lang: &'a str,
    paper: &'a str,
    title: String,
    subtitle: String,
    facts: Vec<[String; 2]>,
    result: String,
    is_whole: bool,
    ends_heading: String,
    ends_columns: Vec<String>,
    ends: Vec<[String; 4]>,
    note: String,
    signatures: Vec<String>,
    sign_date: String,
}

fn page_data<'a>(page: &JournalPage, lang: Lang, paper: PaperSize) -> PageData<'a> {
    let JournalPage {
        document,
        title,
        subtitle,
        facts,
        result,
        is_whole,
        ends_heading,
        ends_columns,
        ends,
        note,
        signatures,
        sign_date,
    } = page;
    PageData {
        document_title: printable(document),
        lang: lang.code(),
        paper: paper.name(),
        title: printable(title),
        subtitle: printable(subtitle),
        facts: facts.iter().map(|(name, count)| [printable(name), printable(count)]).collect(),
        result: printable(result),
        is_whole: *is_whole,
        ends_heading: printable(ends_heading),
        ends_columns: ends_columns.iter().map(|column| printable(column)).collect(),
        ends: ends
            .iter()
            .map(|end| [&end.journal, &end.machine, &end.count, &end.head].map(|part| printable(part)))
            .collect(),
        note: printable(note),
        signatures: signatures.iter().map(|who| printable(who)).collect(),
        sign_date: printable(sign_date),
    }
}

#[cfg(test)]
mod tests {
    use doorstep_words::JournalEnd;

    use super::*;

    fn page() -> JournalPage {
        JournalPage {
            document: "State of the journal".into(),
            title: "State of the journal: Harbour #Lights".into(),
            subtitle: "March 2026".into(),
            facts: vec![("Actions in this month".into(), "412".into())],
            result: "Both journals are whole.".into(),
            is_whole: true,
            ends_heading: "Where each chain ends".into(),
            ends_columns: ["Journal", "Computer", "Entries", "Head"].map(str::to_owned),
            ends: (0..20)
                .map(|n| JournalEnd {
                    journal: "Changes".into(),
                    machine: format!("3f2a91b{n}"),
                    count: "9120".into(),
                    head: "3f2a 91bc 0012 77fe 3f2a 91bc 0012 77fe".into(),
                })
                .collect(),
            note: "Compare it.".into(),
            signatures: vec!["Programme lead".into(), "Second person".into()],
            sign_date: "Date".into(),
        }
    }

    #[test]
    fn the_page_is_one_page_and_says_what_it_was_given() {
        let document = journal_document(&page(), Lang::En, PaperSize::A4).expect("it can be set");
        assert_eq!(document.page_count(), 1, "ten machines fit on the page that is signed");
        let text = document.text_of_pages().join("\n");
        for words in ["Harbour #Lights", "412", "3f2a 91bc", "Second person"] {
            assert!(text.contains(words), "{words} stands on the page:\n{text}");
        }
        assert!(!document.pdf().expect("a file").is_empty(), "it can be printed");
    }
}
