//! A plain sheet in words: what is told to somebody outside, or handed to a family. Already said, ready for paper.

use serde::Serialize;

/// A sheet: headings with lines below.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RenderedSheet {
    /// What it is.
    pub title: String,
    /// For whom, of which day.
    pub subtitle: String,
    /// What the reader must know first; empty for none.
    pub notice: String,
    /// The blocks, each with something to say.
    pub sections: Vec<SheetSection>,
    /// The last words, small.
    pub foot: String,
}

/// A block of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetSection {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
}

impl RenderedSheet {
    /// The sheet as plain text, for a terminal or a letter.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { title, subtitle, notice, sections, foot } = self;
        let mut blocks = vec![format!("{title}\n{subtitle}"), notice.clone()];
        let block = |section: &SheetSection| {
            let lines: Vec<String> = section.lines.iter().map(|line| format!("- {line}")).collect();
            format!("{}\n{}", section.heading, lines.join("\n"))
        };
        blocks.extend(sections.iter().map(block));
        blocks.push(foot.clone());
        blocks.retain(|block| !block.trim().is_empty());
        blocks.join("\n\n")
    }
}
