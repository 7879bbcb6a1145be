//! The page that comes out: sections of lines, without a language and without a layout.

use crate::phrase::Phrase;

/// One page to read before a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefPage {
    /// Whose brief it is.
    pub heading: Phrase,
    /// When, how and with whom.
    pub subheading: Phrase,
    /// Where to go; `None` for a contact from afar.
    pub place: Option<Phrase>,
    /// The sections, in the order in which they are shown. Sections with nothing to say are absent.
    pub sections: Vec<Section>,
}

/// A block of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which block it is.
    pub kind: SectionKind,
    /// Its heading.
    pub heading: Phrase,
    /// Its lines, never empty.
    pub lines: Vec<Line>,
}

/// The blocks in the order of reference K. The order of this enum is the order on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// How they may be reached.
    SafeContact,
    /// Names, how to say them, languages, ages.
    Who,
    /// Why we are together.
    Purpose,
    /// Opening as people, and what the family wants to talk about.
    Opening,
    /// What we promised, overdue first.
    OurPromises,
    /// What went well, in their words.
    WentWell,
    /// How they said they are, and what it means for today.
    Load,
    /// At most three ideas.
    Prompts,
    /// Kits on their way, or to talk about.
    Kits,
    /// What has a date.
    Dates,
    /// What was put off, and until when.
    PutOff,
    /// Saying back, who does what, next time, thanks.
    Ending,
    /// The card of whom to call, below the ending.
    WhomToCall,
}

impl SectionKind {
    /// The stable name of the block, for tests and for the screen's own marks.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SectionKind::SafeContact => "safeContact",
            SectionKind::Who => "who",
            SectionKind::Purpose => "purpose",
            SectionKind::Opening => "opening",
            SectionKind::OurPromises => "ourPromises",
            SectionKind::WentWell => "wentWell",
            SectionKind::Load => "load",
            SectionKind::Prompts => "prompts",
            SectionKind::Kits => "kits",
            SectionKind::Dates => "dates",
            SectionKind::PutOff => "putOff",
            SectionKind::Ending => "ending",
            SectionKind::WhomToCall => "whomToCall",
        }
    }

    /// The message id of its heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            SectionKind::SafeContact => "brief-section-safe-contact",
            SectionKind::Who => "brief-section-who",
            SectionKind::Purpose => "brief-section-purpose",
            SectionKind::Opening => "brief-section-opening",
            SectionKind::OurPromises => "brief-section-our-promises",
            SectionKind::WentWell => "brief-section-went-well",
            SectionKind::Load => "brief-section-load",
            SectionKind::Prompts => "brief-section-prompts",
            SectionKind::Kits => "brief-section-kits",
            SectionKind::Dates => "brief-section-dates",
            SectionKind::PutOff => "brief-section-put-off",
            SectionKind::Ending => "brief-section-ending",
            SectionKind::WhomToCall => "brief-section-whom-to-call",
        }
    }
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: Phrase,
    /// A smaller second line.
    pub detail: Option<Phrase>,
    /// How it is marked.
    pub mark: Mark,
}

/// How a line is marked. Always with a word or a sign, never by colour alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Not marked.
    Plain,
    /// A promise that can be ticked off; its id.
    Tick(String),
    /// The family's own words.
    Quote,
    /// Something to watch.
    Warning,
}

impl Line {
    /// A plain line.
    #[must_use]
    pub fn plain(text: Phrase) -> Line {
        Line { text, detail: None, mark: Mark::Plain }
    }

    /// The family's own words.
    #[must_use]
    pub fn quote(words: &str) -> Line {
        Line::plain(Phrase::Own(words.to_owned())).marked(Mark::Quote)
    }

    /// The same line with a second line below.
    #[must_use]
    pub fn with_detail(mut self, detail: Phrase) -> Line {
        self.detail = Some(detail);
        self
    }

    /// The same line, marked.
    #[must_use]
    pub fn marked(mut self, mark: Mark) -> Line {
        self.mark = mark;
        self
    }
}
