//! What has a date, apart from the rest, so that it can be moved and is not forgotten.

use jiff::ToSpan;
use jiff::civil::Date;

use super::page::{Line, Mark};
use super::snapshot::{Arrival, ChildFacts, KitFacts, Promise, Snapshot};
use crate::ages::{Birth, age_on, cliff_on, expected, next_birthday};
use crate::load::{Ask, LoadPlan, Standing};
use crate::phrase::{Phrase, msg, own};

const SOON_DAYS: i64 = 14;

/// By date; what has none comes last.
pub(super) fn lines(snapshot: &Snapshot, plan: &LoadPlan) -> Vec<Line> {
    let on = snapshot.visit.on;
    let children = snapshot.children.iter().flat_map(|c| child(c, on));
    let theirs = snapshot.their_promises.iter().map(|p| their_promise(p, on));
    let kits = snapshot.kits.iter().filter_map(delivery);
    let apart = plan.apart.iter().map(|ask| stands_apart(ask, plan));
    let mut dated: Vec<(Option<Date>, Line)> = children.chain(theirs).chain(kits).chain(apart).collect();
    dated.sort_by_key(|(date, _)| (date.is_none(), *date));
    dated.into_iter().map(|(_, line)| line).collect()
}

fn child(child: &ChildFacts, on: Date) -> Vec<(Option<Date>, Line)> {
    match child.arrival {
        // A date of birth that is not certain raises nothing that is driven by a date.
        Arrival::Born(birth) if !birth.approximate => {
            birthday(child, birth, on).into_iter().chain(cliff(child, birth, on)).collect()
        }
        Arrival::Expected(due) => baby_expected(child, due, on).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn name(child: &ChildFacts) -> Phrase {
    match &child.name {
        Some(name) => own(name.as_str()),
        None => msg("brief-baby"),
    }
}

fn is_soon(date: Date, on: Date) -> bool {
    (on..=on.saturating_add(SOON_DAYS.days())).contains(&date)
}

fn birthday(child: &ChildFacts, birth: Birth, on: Date) -> Option<(Option<Date>, Line)> {
    let (date, years) = next_birthday(birth.date, on).ok()?;
    is_soon(date, on).then(|| {
        let text = msg("brief-date-birthday").with("name", name(child)).with("years", years).with("date", date);
        (Some(date), Line::plain(text))
    })
}

/// The change from the adjusted age to the age since birth, shortly before and while it lasts.
fn cliff(child: &ChildFacts, birth: Birth, on: Date) -> Option<(Option<Date>, Line)> {
    let view = age_on(birth, child.gestation, on).ok()?;
    view.due_date?;
    let date = cliff_on(birth.date).ok()?;
    let id = if view.on_the_cliff() {
        "brief-date-cliff-now"
    } else if is_soon(date, on) {
        "brief-date-cliff-soon"
    } else {
        return None;
    };
    let text = msg(id).with("name", name(child)).with("date", date);
    Some((Some(date), Line::plain(text)))
}

fn baby_expected(child: &ChildFacts, due: Date, on: Date) -> Option<(Option<Date>, Line)> {
    let at = expected(due, on).ok()?;
    let text = msg("brief-date-expected").with("name", name(child)).with("date", due).with("weeks", at.weeks);
    Some((Some(due), Line::plain(text)))
}

fn their_promise(promise: &Promise, on: Date) -> (Option<Date>, Line) {
    let by = promise.by.as_deref();
    let detail = match (promise.due, by) {
        (Some(due), _) if due < on => msg("brief-theirs-past").with("date", due),
        (Some(due), _) => msg("brief-theirs-due").with("date", due),
        (None, _) => msg("brief-theirs-no-day"),
    };
    let text = match by {
        Some(name) => msg("brief-theirs-by").with("name", own(name)).with("words", own(promise.words.as_str())),
        None => msg("brief-theirs").with("words", own(promise.words.as_str())),
    };
    (promise.due, Line::plain(text).with_detail(detail))
}

fn delivery(kit: &KitFacts) -> Option<(Option<Date>, Line)> {
    let date = kit.planned_for.filter(|_| kit.state.is_on_its_way())?;
    let text = msg("brief-date-delivery").with("kit", own(kit.name.as_str())).with("date", date);
    Some((Some(date), Line::plain(text)))
}

/// What may not be put off, with its reason, and the short way for one of them.
fn stands_apart(ask: &Ask, plan: &LoadPlan) -> (Option<Date>, Line) {
    let (date, why) = match ask.standing {
        Standing::Safety => (None, msg("brief-apart-safety")),
        Standing::LegalDate(date) => (Some(date), msg("brief-apart-legal").with("date", date)),
        Standing::AskedByFamily => (None, msg("brief-apart-asked")),
        Standing::OurPromise | Standing::Free => (None, msg("brief-apart-promise")),
    };
    let short = plan.short_way.as_deref() == Some(ask.id.as_str());
    let detail = if short { msg("brief-apart-short-way").with("why", why) } else { why };
    let line = Line::plain(ask.what.clone()).with_detail(detail);
    let line = match ask.standing {
        Standing::Safety => line.marked(Mark::Warning),
        _ => line,
    };
    (date, line)
}
