//! Kits on their way, or to talk about.

use super::page::{Line, Mark};
use super::snapshot::{KitFacts, Snapshot};
use crate::delivery::{talk_due, talk_overdue};
use crate::phrase::{Arg, Phrase, msg, own};
use crate::prompts::KitKind;

pub(super) fn lines(snapshot: &Snapshot) -> Vec<Line> {
    let kits = snapshot.kits.iter().filter(|kit| is_open(kit));
    kits.flat_map(|kit| kit_lines(kit, snapshot)).collect()
}

/// Kinds of the kits that are as wanted; prompts that go with them come first.
pub(super) fn kinds(snapshot: &Snapshot, wanted: impl Fn(&KitFacts) -> bool) -> Vec<KitKind> {
    let kits = snapshot.kits.iter().filter(|kit| wanted(kit));
    kits.filter_map(|kit| kit.kind).collect()
}

/// On its way, or with the family and not talked about.
pub(super) fn is_open(kit: &KitFacts) -> bool {
    kit.state.is_on_its_way() || kit.state.waits_for_talk()
}

fn kit_lines(kit: &KitFacts, snapshot: &Snapshot) -> Vec<Line> {
    let state = msg("brief-kit").with("kit", own(kit.name.as_str())).with("state", Arg::Message(kit.state.word()));
    let mut lines = vec![Line::plain(state)];
    if let (Some(first), Some(moment)) = (lines.first_mut(), &kit.with_sentence) {
        first.detail = Some(msg("brief-kit-moment").with("words", own(moment.as_str())));
    }
    if let Some(words) = &kit.heard {
        lines.push(Line::quote(words).with_detail(msg("brief-kit-heard")));
    }
    lines.extend(talk_line(kit, snapshot));
    lines
}

fn talk_line(kit: &KitFacts, snapshot: &Snapshot) -> Option<Line> {
    let handed = kit.handed_on.filter(|_| kit.state.waits_for_talk())?;
    let on = snapshot.visit.on;
    let late = talk_overdue(handed, kit.basic_need, on);
    let id = if late { "brief-kit-talk-late" } else { "brief-kit-talk" };
    let line = Line::plain(msg("brief-kit-talk-ask")).with_detail(due(id, handed, kit));
    Some(if late { line.marked(Mark::Warning) } else { line })
}

fn due(id: &'static str, handed: jiff::civil::Date, kit: &KitFacts) -> Phrase {
    msg(id).with("handed", handed).with("due", talk_due(handed, kit.basic_need))
}
