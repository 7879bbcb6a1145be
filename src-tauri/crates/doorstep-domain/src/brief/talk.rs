//! The blocks that are conversation: purpose, opening, promises, what went well, ending.

use jiff::civil::Date;

use super::assemble::{Ideas, join};
use super::page::{Line, Mark};
use super::snapshot::{Promise, Snapshot, StrengthFacts};
use crate::mode::Mode;
use crate::phrase::{Arg, Phrase, msg, own};
use crate::prompts::PromptGroup;

const LAST_STRENGTHS: usize = 3;
/// A plan this many minutes short of the platform's limit still ends in time (reference I.1).
const LIMIT_MARGIN_MINUTES: u32 = 5;

pub(super) fn purpose(snapshot: &Snapshot) -> Line {
    let words = snapshot.visit.purpose.as_deref().map(str::trim);
    Line::plain(match words {
        Some(words) if !words.is_empty() => own(words),
        _ => msg("brief-purpose-default"),
    })
}

pub(super) fn opening(snapshot: &Snapshot, ideas: &Ideas<'_>) -> Vec<Line> {
    let was_cut_off = snapshot.last_visit.as_ref().is_some_and(|v| v.cut_off);
    let groups: &[PromptGroup] = if was_cut_off && snapshot.visit.mode.is_live_call() {
        &[PromptGroup::TechTrouble]
    } else {
        &[PromptGroup::Opening]
    };
    let mut lines = ideas.lines(groups, 1);
    if lines.is_empty() {
        lines.push(Line::plain(msg(open_words(snapshot.visit.mode))));
    }
    lines.extend(agenda_from_last_time(snapshot));
    lines.push(Line::plain(msg("brief-agenda-ask")));
    lines
}

fn open_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Home | Mode::Porch | Mode::Group => "brief-open-in-person",
        Mode::Video | Mode::Phone => "brief-open-call",
        Mode::Message | Mode::Mail => "brief-open-written",
    }
}

fn agenda_from_last_time(snapshot: &Snapshot) -> Option<Line> {
    let last = snapshot.last_visit.as_ref()?;
    let words = last.agenda.as_deref()?;
    Some(Line::quote(words).with_detail(msg("brief-agenda-last").with("date", last.on)))
}

/// Overdue first, the longest overdue on top; promises without a day last.
pub(super) fn our_promises(snapshot: &Snapshot) -> Vec<Line> {
    let mut promises: Vec<&Promise> = snapshot.our_promises.iter().collect();
    promises.sort_by_key(|promise| (promise.due.is_none(), promise.due));
    let on = snapshot.visit.on;
    promises.into_iter().map(|p| our_promise(p, on)).collect()
}

fn our_promise(promise: &Promise, on: Date) -> Line {
    let by = promise.by.as_deref().map(|name| msg("brief-promised-by").with("name", own(name)));
    let due = match promise.due {
        Some(due) if due < on => msg("brief-promise-late").with("days", days(due, on)),
        Some(due) if due == on => msg("brief-promise-today"),
        Some(due) => msg("brief-promise-due").with("date", due),
        None => msg("brief-promise-no-day"),
    };
    let line = Line::plain(own(promise.words.as_str())).marked(Mark::Tick(promise.id.clone()));
    match join([due].into_iter().chain(by)) {
        Some(detail) => line.with_detail(detail),
        None => line,
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

pub(super) fn went_well(snapshot: &Snapshot) -> Vec<Line> {
    let mut lines: Vec<Line> = success(snapshot).into_iter().collect();
    let mut strengths: Vec<&StrengthFacts> = snapshot.strengths.iter().collect();
    strengths.sort_by_key(|strength| std::cmp::Reverse(strength.on));
    let last = strengths.into_iter().take(LAST_STRENGTHS);
    lines.extend(last.map(strength));
    if lines.is_empty() {
        lines.push(Line::plain(msg("brief-went-well-ask")));
    }
    lines
}

fn success(snapshot: &Snapshot) -> Option<Line> {
    let last = snapshot.last_visit.as_ref()?;
    let words = last.went_well.as_deref()?;
    Some(Line::quote(words).with_detail(msg("brief-said-on").with("date", last.on)))
}

fn strength(strength: &StrengthFacts) -> Line {
    match &strength.said_by {
        Some(name) => Line::quote(&strength.words)
            .with_detail(msg("brief-said-by").with("name", own(name.as_str())).with("date", strength.on)),
        None => Line::plain(own(strength.words.as_str())).with_detail(msg("brief-seen-on").with("date", strength.on)),
    }
}

/// Say back, who does what, next time, thanks; the platform's limit before all of it.
pub(super) fn ending(snapshot: &Snapshot, ideas: &Ideas<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = limit(snapshot).into_iter().collect();
    lines.push(Line::plain(msg("brief-end-say-back")));
    lines.push(Line::plain(msg("brief-end-who-does-what")));
    lines.extend(ideas.lines(&[PromptGroup::Ending], 1));
    lines.push(Line::plain(next_time(snapshot)));
    let pays = snapshot.family_pays_data && snapshot.visit.mode.is_live_call();
    lines.push(Line::plain(msg(if pays { "brief-end-thanks-data" } else { "brief-end-thanks" })));
    lines
}

fn next_time(snapshot: &Snapshot) -> Phrase {
    let Some(next) = snapshot.next_visit else {
        return msg("brief-end-agree-next");
    };
    let mode = Arg::Message(next.mode.word());
    match next.time {
        Some(time) => msg("brief-end-next-time").with("date", next.on).with("time", time).with("mode", mode),
        None => msg("brief-end-next").with("date", next.on).with("mode", mode),
    }
}

fn limit(snapshot: &Snapshot) -> Option<Line> {
    let limit = snapshot.platform_limit_minutes?;
    if snapshot.visit.mode != Mode::Video {
        return None;
    }
    let planned = snapshot.visit.minutes.unwrap_or(0);
    if planned.saturating_add(LIMIT_MARGIN_MINUTES) <= limit {
        return Some(Line::plain(msg("brief-end-limit").with("limit", limit)));
    }
    let phrase = msg("brief-end-over-limit").with("limit", limit).with("planned", planned);
    Some(Line::plain(phrase).marked(Mark::Warning))
}

pub(super) fn whom_to_call(snapshot: &Snapshot) -> Vec<Line> {
    let line = |card: &super::WhomToCall| {
        let text = msg("brief-call-whom")
            .with("situation", own(card.situation.as_str()))
            .with("name", own(card.name.as_str()));
        Line::plain(text).with_detail(own(card.how.as_str()))
    };
    snapshot.whom_to_call.iter().map(line).collect()
}
