//! How they said they are, what it means for today, and what waits.

use super::page::Line;
use super::snapshot::Snapshot;
use crate::load::{Answer, Ask, LoadPlan, Quadrant, Reading, latest_readings, suggest_supervision};
use crate::phrase::{Arg, Phrase, msg, own};

pub(super) fn lines(snapshot: &Snapshot, plan: &LoadPlan) -> Vec<Line> {
    let on = snapshot.visit.on;
    let latest = latest_readings(&snapshot.readings, on);
    let mut lines: Vec<Line> = latest.iter().map(|r| Line::plain(said(r))).collect();
    if latest.is_empty() {
        lines.push(Line::plain(msg("brief-load-no-reading")));
    }
    let unpleasant = |r: &&Reading| matches!(r.answer, Answer::Placed(q) if q.is_unpleasant());
    if latest.iter().any(unpleasant) {
        let gentle = ["brief-load-affirm", "brief-load-open-question", "brief-load-offer", "brief-load-shorten"];
        lines.extend(gentle.map(|id| Line::plain(msg(id))));
    } else {
        let is_yellow = |r: &&Reading| r.answer == Answer::Placed(Quadrant::Yellow) && plan.budget > 4;
        let id = if latest.iter().any(is_yellow) { "brief-load-high-energy" } else { "brief-load-usual" };
        lines.push(Line::plain(msg(id)));
    }
    if suggest_supervision(&snapshot.readings, on) {
        lines.push(Line::plain(msg("brief-load-supervision")));
    }
    lines
}

fn said(reading: &Reading) -> Phrase {
    let word = match reading.answer {
        Answer::Placed(quadrant) => quadrant.word(),
        Answer::Skipped => "reading-skipped",
    };
    msg("brief-load-reading")
        .with("name", own(reading.name.as_str()))
        .with("reading", Arg::Message(word))
        .with("date", reading.on)
}

/// What fits today, then what was put off and until when. Nothing is silently dropped.
pub(super) fn today_and_later(plan: &LoadPlan) -> Vec<Line> {
    let kept = plan.kept.iter().map(fits_today);
    let later = plan
        .put_off
        .iter()
        .map(|(ask, again)| Line::plain(ask.what.clone()).with_detail(msg("brief-put-off-until").with("date", *again)));
    kept.chain(later).collect()
}

fn fits_today(ask: &Ask) -> Line {
    Line::plain(ask.what.clone()).with_detail(msg("brief-fits-today"))
}
