//! A finished document: pages to look at, a file to print.

use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::world::ClosedWorld;

/// Why there is no page. Neither kind carries anything that was to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The page could not be set.
    #[error("the page could not be set")]
    Layout,
    /// The page was set but could not be written as PDF.
    #[error("the page could not be written as PDF")]
    Pdf,
}

/// A document that has been set, page by page.
pub struct Document(PagedDocument);

impl Document {
    pub(crate) fn set(template: &str, data: Vec<u8>) -> Result<Self, PrintError> {
        let set = typst::compile::<PagedDocument>(&ClosedWorld::new(template, data)).output;
        // typst remembers what it has set, to be quick the next time. That memory holds people's
        // words beyond the moment the page is needed, so it is emptied every time.
        comemo::evict(0);
        debug_assert!(set.is_ok(), "the template: {:?}", set.as_ref().err());
        set.map(Self).map_err(|_| PrintError::Layout)
    }

    /// How many pages there are.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.0.pages().len()
    }

    /// Each page as an SVG picture with outlined letters: it needs no font and runs no script.
    #[must_use]
    pub fn svg_pages(&self) -> Vec<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        let pages = self.0.pages().iter().map(|page| typst_svg::svg(page, &options)).collect();
        comemo::evict(0);
        pages
    }

    /// The document as a PDF file, tagged for screen readers. It holds no date, no author and no
    /// name in its properties, so the same page always gives the same bytes.
    ///
    /// The file claims PDF/UA only when it keeps every rule of it; a letter no bundled typeface has
    /// breaks one of them, and then the file is tagged but makes no claim.
    ///
    /// # Errors
    /// [`PrintError::Pdf`] when the page cannot be written.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let universal = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
        let file = self.pdf_under(universal).or_else(|_| self.pdf_under(PdfStandards::default()));
        comemo::evict(0);
        file
    }

    fn pdf_under(&self, standards: PdfStandards) -> Result<Vec<u8>, PrintError> {
        let options =
            PdfOptions { creator: Smart::Custom(Some("Doorstep".to_owned())), standards, ..PdfOptions::default() };
        typst_pdf::pdf(&self.0, &options).map_err(|_| PrintError::Pdf)
    }

    /// The words on each page as they were set, in reading order, one line for each run.
    #[must_use]
    pub fn text_of_pages(&self) -> Vec<String> {
        self.0.pages().iter().map(|page| text_of(&page.frame)).collect()
    }
}

fn text_of(frame: &Frame) -> String {
    let mut text = String::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => text.push_str(&text_of(&group.frame)),
            FrameItem::Text(run) => text.push_str(&run.text),
            _ => {}
        }
    }
    text
}
