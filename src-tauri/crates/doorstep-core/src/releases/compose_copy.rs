//! What stands on a copy: the chosen classes about the chosen people, and not a word more.

use doorstep_domain::brief::initial;
use doorstep_domain::delivery::State;
use doorstep_domain::mode::Mode;
use doorstep_domain::reach::Channel;
use doorstep_domain::release::InfoClass;
use doorstep_domain::safe_contact::{SafeContact as Rule, banner};
use doorstep_words::{RenderedSheet, SheetSection, date_long};
use jiff::civil::Date;

use super::check_share::CheckShare;
use crate::error::Outcome;
use crate::families::{FamilyRequest, FamilyView, PersonView, family_page, rule_of};
use crate::session::Session;

/// A visit summary goes back this far.
const MONTHS_BACK: i64 = 12;

/// The copy to make.
pub(super) struct Copy<'a> {
    pub what: &'a CheckShare,
    /// No release covers it.
    pub is_emergency: bool,
}

/// Everything the sections are made from.
struct Facts<'a> {
    session: &'a Session,
    family: FamilyView,
    people: Vec<PersonView>,
    rule: Option<Rule>,
    /// On paper people are initials, unless who they are is itself what is told.
    covered: bool,
}

/// Makes the sheet.
pub(super) fn compose(session: &Session, copy: &Copy<'_>) -> Outcome<RenderedSheet> {
    let CheckShare { family, to_whom, classes, about, .. } = copy.what;
    let rule = rule_of(session.db(), *family)?.map(|rule| rule.to_domain());
    let view = family_page(session, FamilyRequest { id: *family })?;
    let people = view.people.iter().filter(|person| about.contains(&person.id)).cloned().collect();
    let tells_who = classes.iter().any(|code| code == InfoClass::Contact.code());
    let covered = !tells_who && rule.as_ref().is_some_and(|rule| rule.cover_name.is_some());
    let facts = Facts { session, family: view, people, rule, covered };
    let mut sections = Vec::new();
    for class in InfoClass::ALL.into_iter().filter(|class| classes.iter().any(|code| code == class.code())) {
        let lines = facts.lines(class)?;
        let lines = if lines.is_empty() { vec![session.words().word("copy-nothing")] } else { lines };
        sections.push(SheetSection { heading: session.words().word(class.word()), lines });
    }
    let words = session.words();
    let day = date_long(session.lang(), session.today(), None);
    let from = facts.sender()?;
    let subtitle = match from {
        Some(from) => words.say("copy-subtitle-from", &[("day", day.into()), ("from", from.into())]),
        None => words.say("copy-subtitle", &[("day", day.into())]),
    };
    let foot = if copy.is_emergency { "copy-foot-emergency" } else { "copy-foot" };
    Ok(RenderedSheet {
        title: words.say("copy-title", &[("family", facts.family_name().into()), ("to", to_whom.as_str().into())]),
        subtitle,
        notice: words.word("copy-notice"),
        sections,
        foot: words.word(foot),
    })
}

impl Facts<'_> {
    fn lines(&self, class: InfoClass) -> Outcome<Vec<String>> {
        match class {
            InfoClass::Contact => Ok(self.contact()),
            InfoClass::VisitSummary => self.visits(),
            InfoClass::ChildDevelopment => self.development(),
            InfoClass::Health => Ok(self.health()),
            InfoClass::Needs => Ok(self.needs()),
            InfoClass::Kit => self.kits(),
            // How somebody feels is on no copy in this version.
            InfoClass::Mood => Ok(Vec::new()),
        }
    }

    /// Paper of a family with a rule that hides us does not name us.
    fn sender(&self) -> Outcome<Option<String>> {
        if self.rule.as_ref().is_some_and(|rule| rule.say_we_are.is_some()) {
            return Ok(None);
        }
        let name: Option<String> =
            self.session.db().query_row("SELECT max(name) FROM programme", [], |row| row.get(0))?;
        Ok(name)
    }

    fn family_name(&self) -> String {
        let cover = self.rule.as_ref().and_then(|rule| rule.cover_name.clone());
        cover.filter(|_| self.covered).unwrap_or_else(|| self.family.name.clone())
    }

    fn name(&self, name: &str) -> String {
        match name {
            "" => self.session.words().word("brief-baby"),
            name if self.covered => initial(name),
            name => name.to_owned(),
        }
    }

    fn contact(&self) -> Vec<String> {
        let words = self.session.words();
        let mut lines: Vec<String> = self
            .people
            .iter()
            .map(|person| joined(&[Some(&self.name(&person.name)), person.relation.as_ref()]))
            .collect();
        if let Some(rule) = &self.rule {
            let today = self.session.today();
            lines.extend(banner(rule, today).iter().map(|line| words.phrase(line, today)));
            return lines;
        }
        let chosen = |person: Option<crate::ids::PersonId>| self.people.iter().any(|one| Some(one.id) == person);
        for way in self.family.ways.iter().filter(|way| way.allowed && chosen(way.person_id)) {
            let kind = Channel::from_code(&way.kind).map(|channel| words.word(channel.word()));
            lines.push(joined(&[Some(&way.person_name), kind.as_ref(), way.value.as_ref(), way.hours.as_ref()]));
        }
        if self.family.place.kind == "address" {
            let place =
                joined(&[self.family.place.line.as_ref(), self.family.town.as_ref(), self.family.postcode.as_ref()]);
            lines.extend(Some(place).filter(|place| !place.is_empty()));
        }
        if !self.family.languages.is_empty() {
            lines.push(words.say("brief-languages", &[("languages", self.family.languages.join(", ").into())]));
        }
        lines
    }

    fn visits(&self) -> Outcome<Vec<String>> {
        let since = self.session.today().saturating_sub(jiff::Span::new().months(MONTHS_BACK));
        let mut query = self.session.db().prepare_cached(
            "SELECT held_on, mode, purpose FROM visit
              WHERE family = ?1 AND deleted = 0 AND status = 'done' AND held_on >= ?2 ORDER BY held_on",
        )?;
        let words = self.session.words();
        let rows = query.query_map((self.family.id, since.to_string()), |row| {
            let mode: Option<String> = row.get(1)?;
            let how = mode.as_deref().and_then(Mode::from_code).map(|mode| words.word(mode.word()));
            let purpose: Option<String> = row.get(2)?;
            Ok(joined(&[Some(&self.day(row.get(0)?)), how.as_ref(), purpose.as_ref()]))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn development(&self) -> Outcome<Vec<String>> {
        let mut query = self.session.db().prepare_cached(
            "SELECT seen_on, words FROM strength WHERE family = ?1 AND person = ?2 AND deleted = 0 ORDER BY seen_on LIMIT 60",
        )?;
        let mut lines = Vec::new();
        for child in self.people.iter().filter(|person| person.kind == "child") {
            lines.push(joined(&[Some(&self.name(&child.name)), child.age_line.as_ref()]));
            let seen = query.query_map((self.family.id, child.id), |row| {
                let (day, words): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
                Ok(joined(&[Some(&self.day(day)), words.as_ref()]))
            })?;
            for line in seen {
                lines.push(line?);
            }
        }
        Ok(lines)
    }

    fn health(&self) -> Vec<String> {
        let words = self.session.words();
        let mut lines = Vec::new();
        for person in &self.people {
            let name = self.name(&person.name);
            if let Some(allergies) = &person.allergies {
                lines.push(
                    words
                        .say("copy-allergies", &[("name", name.as_str().into()), ("words", allergies.as_str().into())]),
                );
            }
            if let Some(days) = person.gestation_days {
                let weeks = [("name", name.as_str().into()), ("weeks", (days / 7).into()), ("days", (days % 7).into())];
                lines.push(words.say("copy-gestation", &weeks));
            }
        }
        lines.extend(self.family.diet.as_ref().map(|diet| words.say("copy-diet", &[("words", diet.as_str().into())])));
        lines
    }

    fn needs(&self) -> Vec<String> {
        let words = self.session.words();
        let interpreter = self.family.interpreter.iter();
        let mut lines: Vec<String> =
            interpreter.map(|needed| words.say("copy-interpreter", &[("words", needed.as_str().into())])).collect();
        let ours = self.family.promises.iter().filter(|promise| promise.who == "us");
        lines.extend(ours.map(|promise| words.say("copy-promise", &[("words", promise.words.as_str().into())])));
        lines
    }

    fn kits(&self) -> Outcome<Vec<String>> {
        let mut query = self.session.db().prepare_cached(
            "SELECT k.name, d.state, coalesce(d.done_on, d.planned_for, d.asked_on) FROM delivery AS d JOIN kit AS k ON k.id = d.kit
              WHERE d.family = ?1 AND d.deleted = 0 AND d.state NOT IN ('declined', 'cancelled') ORDER BY 3",
        )?;
        let words = self.session.words();
        let rows = query.query_map([self.family.id], |row| {
            let (name, state): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
            let state = state.as_deref().and_then(State::from_code).map(|state| words.word(state.word()));
            Ok(joined(&[name.as_ref(), state.as_ref(), Some(&self.day(row.get(2)?))]))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn day(&self, text: Option<String>) -> String {
        let day = text.as_deref().and_then(|day| day.parse::<Date>().ok());
        day.map_or_else(String::new, |day| date_long(self.session.lang(), day, None))
    }
}

fn joined(parts: &[Option<&String>]) -> String {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
