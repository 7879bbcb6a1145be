//! The brief in words: the page of the rules, said in one language, ready for a screen or for paper.

use doorstep_domain::brief::{BriefPage, Line, Mark, Section, SectionKind};
use doorstep_domain::phrase::Phrase;
use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::Catalogue;

/// A brief in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenderedBrief {
    /// Whose brief it is.
    pub title: String,
    /// When, how and with whom.
    pub subtitle: String,
    /// Where to go; `None` for a contact from afar, or when no address may be written.
    pub place: Option<String>,
    /// What stands over the banner; empty when there is no banner.
    pub banner_heading: String,
    /// How this family may be reached, when they gave a rule. Empty when they did not.
    pub banner: Vec<String>,
    /// The other blocks, in the order of the rules.
    pub sections: Vec<RenderedSection>,
}

/// A block of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenderedSection {
    /// Which block it is ([`SectionKind::code`]).
    pub kind: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<RenderedLine>,
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenderedLine {
    /// What it says. People's words stand here without quotation marks: those are drawn, so that
    /// the words can be copied as they were said.
    pub text: String,
    /// A quieter second part.
    pub detail: Option<String>,
    /// `plain`, `tick`, `quote` or `warning`.
    pub mark: &'static str,
    /// The promise a `tick` belongs to.
    pub promise: Option<String>,
    /// Whether the text is somebody's own words, in whatever language they said them.
    pub is_own_words: bool,
}

/// Says a page in the language of the catalogue. Dates of the year of `today` leave the year out.
#[must_use]
pub fn render_brief(page: &BriefPage, words: &Catalogue, today: Date) -> RenderedBrief {
    let say = |phrase: &Phrase| words.phrase(phrase, today);
    let is_banner = |section: &&Section| section.kind == SectionKind::SafeContact;
    let banner = page.sections.iter().find(is_banner);
    RenderedBrief {
        title: say(&page.heading),
        subtitle: with_capital(&say(&page.subheading)),
        place: page.place.as_ref().map(say),
        banner_heading: banner.map(|section| say(&section.heading)).unwrap_or_default(),
        banner: banner.map(|section| banner_lines(section, &say)).unwrap_or_default(),
        sections: page
            .sections
            .iter()
            .filter(|section| !is_banner(section))
            .map(|s| rendered_section(s, &say))
            .collect(),
    }
}

/// A line that stands alone begins with a capital, also where the language writes days without one.
fn with_capital(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The banner has one kind of line only, so a detail becomes a line of its own: nothing of a safety
/// rule is set smaller than the rest.
fn banner_lines(section: &Section, say: &impl Fn(&Phrase) -> String) -> Vec<String> {
    section.lines.iter().flat_map(|line| std::iter::once(&line.text).chain(&line.detail)).map(say).collect()
}

fn rendered_section(section: &Section, say: &impl Fn(&Phrase) -> String) -> RenderedSection {
    RenderedSection {
        kind: section.kind.code(),
        heading: say(&section.heading),
        lines: section.lines.iter().map(|line| rendered_line(line, say)).collect(),
    }
}

fn rendered_line(line: &Line, say: &impl Fn(&Phrase) -> String) -> RenderedLine {
    let Line { text, detail, mark } = line;
    let (mark, promise) = match mark {
        Mark::Plain => ("plain", None),
        Mark::Tick(promise) => ("tick", Some(promise.clone())),
        Mark::Quote => ("quote", None),
        Mark::Warning => ("warning", None),
    };
    RenderedLine {
        text: say(text),
        detail: detail.as_ref().map(say),
        mark,
        promise,
        is_own_words: matches!(text, Phrase::Own(_)),
    }
}

#[cfg(test)]
mod tests {
    use doorstep_domain::phrase::{msg, own};
    use jiff::civil::date;

    use super::*;
    use crate::Lang;

    fn page() -> BriefPage {
        let safe = Line::plain(own("Text 555-0142 only")).with_detail(msg("when-due").with("date", date(2026, 3, 2)));
        let promise = Line::plain(own("Call the eye clinic"))
            .marked(Mark::Tick("p1".into()))
            .with_detail(msg("when-late").with("days", 2_i64));
        BriefPage {
            heading: own("Castellanos"),
            subheading: msg("when-due").with("date", date(2026, 3, 2)),
            place: None,
            sections: vec![
                Section { kind: SectionKind::SafeContact, heading: msg("print-afterwards"), lines: vec![safe] },
                Section {
                    kind: SectionKind::OurPromises,
                    heading: msg("when-today"),
                    lines: vec![promise, Line::quote("Se ríe cuando canto.")],
                },
            ],
        }
    }

    #[test]
    fn a_brief_is_said_in_the_readers_language() {
        let brief = render_brief(&page(), Catalogue::for_language(Lang::Es), date(2026, 3, 1));
        assert_eq!(
            brief.subtitle, "Para el lunes 2 de marzo",
            "dates follow the language, and the line begins with a capital"
        );
        let [section] = &brief.sections[..] else { panic!("the banner is not a section among others: {brief:?}") };
        assert_eq!(section.kind, SectionKind::OurPromises.code(), "the kind is a stable code");
        assert_eq!(section.lines[0].detail.as_deref(), Some("2 días de retraso"), "details are said too");
        assert_eq!(section.lines[0].promise.as_deref(), Some("p1"), "a tick box knows its promise");
        assert!(section.lines[1].is_own_words, "their words are told apart from ours");
        assert_eq!(section.lines[1].text, "Se ríe cuando canto.", "and stay in their language");
    }

    #[test]
    fn a_safe_contact_rule_becomes_the_banner_whole() {
        let brief = render_brief(&page(), Catalogue::for_language(Lang::En), date(2026, 3, 1));
        assert_eq!(brief.banner, ["Text 555-0142 only", "due Monday 2 March"], "no part of the rule is lost");
        assert!(!brief.banner_heading.is_empty(), "the banner says what it is in words");
    }
}
