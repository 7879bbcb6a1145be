//! Puts the page together in the order of reference K.

use super::page::{BriefPage, Line, Section, SectionKind};
use super::snapshot::{Arrival, Place, Snapshot};
use super::{dated, kits, load_section, talk, who};
use crate::ages::age_on;
use crate::load::{LoadPlan, fit};
use crate::phrase::{Arg, Phrase, msg, own};
use crate::prompts::{KitKind, Prompt, PromptGroup, Wanted, choose};
use crate::safe_contact::banner;

/// The most ideas a brief shows (reference C36).
pub const MAX_PROMPTS: usize = 3;

/// Makes the brief of one contact. The same snapshot and library always give the same page.
#[must_use]
pub fn assemble(snapshot: &Snapshot, library: &[Prompt]) -> BriefPage {
    let plan = fit(&snapshot.asks, &snapshot.readings, snapshot.visit.on);
    let ideas = Ideas::new(snapshot, library);
    let blocks = [
        (SectionKind::SafeContact, safe_contact(snapshot)),
        (SectionKind::Who, who::lines(snapshot)),
        (SectionKind::Purpose, vec![talk::purpose(snapshot)]),
        (SectionKind::Opening, talk::opening(snapshot, &ideas)),
        (SectionKind::OurPromises, talk::our_promises(snapshot)),
        (SectionKind::WentWell, talk::went_well(snapshot)),
        (SectionKind::Load, load_section::lines(snapshot, &plan)),
        (SectionKind::Prompts, prompts(&ideas, &plan)),
        (SectionKind::Kits, kits::lines(snapshot)),
        (SectionKind::Dates, dated::lines(snapshot, &plan)),
        (SectionKind::PutOff, load_section::today_and_later(&plan)),
        (SectionKind::Ending, talk::ending(snapshot, &ideas)),
        (SectionKind::WhomToCall, talk::whom_to_call(snapshot)),
    ];
    BriefPage {
        heading: msg("brief-heading").with("name", own(snapshot.family.name.as_str())),
        subheading: subheading(snapshot),
        place: place(snapshot),
        sections: blocks.into_iter().filter_map(section).collect(),
    }
}

impl BriefPage {
    /// The page as it may be printed: without how people said they are, which never leaves the
    /// screen (reference D.3 rule 12), and without the words of a safe contact rule. A sheet can be found: it says that
    /// there is something to look up, and neither what nor why.
    #[must_use]
    pub fn for_paper(mut self) -> BriefPage {
        self.sections.retain(|section| section.kind != SectionKind::Load);
        for section in self.sections.iter_mut().filter(|section| section.kind == SectionKind::SafeContact) {
            section.heading = msg("brief-before-contact");
            section.lines = vec![Line::plain(msg("brief-look-first")).marked(super::Mark::Warning)];
        }
        self
    }
}

/// The library with what this contact has to fit.
pub(super) struct Ideas<'a> {
    snapshot: &'a Snapshot,
    library: &'a [Prompt],
    ages: Vec<u32>,
    kits: Vec<KitKind>,
    kits_to_talk: Vec<KitKind>,
}

impl<'a> Ideas<'a> {
    fn new(snapshot: &'a Snapshot, library: &'a [Prompt]) -> Self {
        Ideas {
            snapshot,
            library,
            ages: basis_ages(snapshot),
            kits: kits::kinds(snapshot, kits::is_open),
            kits_to_talk: kits::kinds(snapshot, |kit| kit.state.waits_for_talk()),
        }
    }

    /// Up to `max` prompts of these groups, as lines with their source.
    pub(super) fn lines(&self, groups: &[PromptGroup], max: usize) -> Vec<Line> {
        let is_expected = |child: &super::ChildFacts| matches!(child.arrival, Arrival::Expected(_));
        let wanted = Wanted {
            mode: self.snapshot.visit.mode,
            masks: self.snapshot.masks,
            ages: &self.ages,
            prenatal: self.snapshot.children.iter().any(is_expected),
            kits: &self.kits,
            kits_to_talk: &self.kits_to_talk,
            seen: &self.snapshot.seen_prompts,
            groups,
            max,
        };
        let chosen = choose(self.library, &wanted).into_iter();
        chosen.map(|prompt| self.line(prompt)).collect()
    }

    fn line(&self, prompt: &Prompt) -> Line {
        let id = if prompt.needs_purchase { "brief-prompt-source-buy" } else { "brief-prompt-source" };
        Line::plain(own(prompt.text(self.snapshot.language))).with_detail(msg(id).with("seed", source(&prompt.seed)))
    }
}

/// The paper a prompt comes from, by the name that people know; its place in the reference begins with the paper's letter.
fn source(seed: &str) -> Arg {
    match seed.as_bytes().first() {
        Some(b'A') => Arg::Message("brief-source-A"),
        Some(b'B') => Arg::Message("brief-source-B"),
        Some(b'C') => Arg::Message("brief-source-C"),
        Some(b'D') => Arg::Message("brief-source-D"),
        _ => seed.into(),
    }
}

/// Months of the age that counts, for each child whose date of birth is certain.
fn basis_ages(snapshot: &Snapshot) -> Vec<u32> {
    let age = |child: &super::ChildFacts| match child.arrival {
        Arrival::Born(birth) if !birth.approximate => age_on(birth, child.gestation, snapshot.visit.on).ok(),
        _ => None,
    };
    let views = snapshot.children.iter().filter_map(age);
    views.map(|view| view.basis_months()).collect()
}

/// When energy is low, nothing new to do is proposed (reference D.3 rule 6).
fn prompts(ideas: &Ideas<'_>, plan: &LoadPlan) -> Vec<Line> {
    let mut groups = vec![
        PromptGroup::Connection,
        PromptGroup::Strengths,
        PromptGroup::Gains,
        PromptGroup::Listening,
        PromptGroup::KitTalk,
        PromptGroup::Remote,
        PromptGroup::Masked,
    ];
    if plan.budget > 2 {
        groups.extend([PromptGroup::Together, PromptGroup::Routine]);
    }
    ideas.lines(&groups, MAX_PROMPTS)
}

fn safe_contact(snapshot: &Snapshot) -> Vec<Line> {
    let Some(rule) = &snapshot.safe_contact else {
        return Vec::new();
    };
    let warning = |phrase| Line::plain(phrase).marked(super::Mark::Warning);
    let lines = banner(rule, snapshot.visit.on).into_iter();
    lines.map(warning).collect()
}

fn section((kind, lines): (SectionKind, Vec<Line>)) -> Option<Section> {
    (!lines.is_empty()).then(|| Section { kind, heading: msg(kind.heading()), lines })
}

fn subheading(snapshot: &Snapshot) -> Phrase {
    let visit = &snapshot.visit;
    let when = match visit.time {
        Some(time) => msg("brief-when-time").with("date", visit.on).with("time", time),
        None => msg("brief-when").with("date", visit.on),
    };
    let minutes = visit.minutes.map(|n| msg("brief-minutes").with("minutes", n));
    let visitors = (!visit.visitors.is_empty()).then(|| msg("brief-visitors").with("names", visit.visitors.join(", ")));
    let how = msg("brief-mode").with("mode", Arg::Message(visit.mode.word()));
    join([Some(when), Some(how), minutes, visitors].into_iter().flatten()).unwrap_or_else(|| own(""))
}

/// Where to go. A rule that forbids the address wins over whatever is noted.
fn place(snapshot: &Snapshot) -> Option<Phrase> {
    if snapshot.visit.mode.is_remote() {
        return None;
    }
    let rule = snapshot.safe_contact.as_ref();
    let forbidden = rule.is_some_and(|rule| rule.no_address);
    Some(match &snapshot.family.place {
        Place::At(line) if !forbidden => own(line.as_str()),
        Place::At(_) | Place::Withheld => msg("brief-place-agreed"),
        Place::NotKnown if forbidden => msg("brief-place-agreed"),
        Place::NotKnown => msg("brief-place-not-known"),
    })
}

/// Several phrases as one line; `None` when there are none.
pub(super) fn join(phrases: impl Iterator<Item = Phrase>) -> Option<Phrase> {
    phrases.reduce(|first, next| msg("brief-joined").with("first", first).with("next", next))
}
