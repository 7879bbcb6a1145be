//! Paper: a brief as SVG pages for the preview and as a PDF for the printer.
//!
//! Alone in its crate because typst is slow to build. It takes sentences that are already said
//! (`doorstep-words`) and gives back pages; it knows neither families nor rules.
//!
//! Invariants:
//! * what goes on the page travels as data; nothing a person typed is ever read as markup;
//! * no file, network, system font or clock is within reach (see `world`);
//! * the same input gives the same bytes;
//! * how somebody says they feel is never printed (reference D.3 rule 12).

mod brief;
mod document;
mod fonts;
mod journal;
mod plain_text;
mod sheet;
mod world;

pub use brief::{PaperSize, brief_document};
pub use document::{Document, PrintError};
pub use journal::journal_document;
pub use sheet::sheet_document;
