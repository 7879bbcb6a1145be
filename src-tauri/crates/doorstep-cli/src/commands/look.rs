//! What is due, and what can be found.

use doorstep_core::search::{Hit, SearchRequest, search as find};
use doorstep_core::session::Session;
use doorstep_core::settings::permissions as who_may;
use doorstep_core::today::today as due;

use crate::answer::{Answer, Told};

/// What is due today.
pub fn today(session: &Session) -> Told {
    let view = due(session)?;
    let words = session.words();
    let mut text = String::new();
    for promise in &view.promises {
        let by = promise.due_on.as_deref().unwrap_or("-");
        text += &format!(
            "{}  {by}  {}: {}  {}\n",
            words.word("cli-promise"),
            promise.family_name,
            promise.words,
            promise.id
        );
    }
    for visit in &view.visits {
        let time = visit.time.as_deref().unwrap_or("     ");
        text += &format!(
            "{}  {} {time}  {}  {}  {}\n",
            words.word("cli-visit"),
            visit.on,
            visit.family_name,
            visit.line,
            visit.id
        );
    }
    for follow in &view.follow_ups {
        let by = follow.due_on.as_deref().unwrap_or("-");
        text += &format!("{}  {by}  {}: {}\n", words.word("cli-follow-up"), follow.family_name, follow.what);
    }
    if view.review_waiting > 0 {
        let waiting = words.say("cli-review-waiting", &[("count", view.review_waiting.into())]);
        text += &format!("{waiting}\n");
    }
    if view.nothing {
        text = words.word("cli-nothing");
    }
    Answer::of(&view, text)
}

/// Looks for words.
pub fn search(session: &Session, text: String) -> Told {
    let hits = find(session, &SearchRequest { text })?;
    if hits.is_empty() {
        return Answer::of(&hits, session.words().word("cli-nothing"));
    }
    let line = |hit: &Hit| format!("{}  {}  {}  {}\n", hit.id, hit.kind, hit.title, hit.detail);
    Answer::of(&hits, hits.iter().map(line).collect::<String>())
}

/// The table of permissions, a line for each act.
pub fn permissions(session: &Session) -> Told {
    let table = who_may(session)?;
    let words = session.words();
    let mut text = String::new();
    for section in &table.sections {
        text += &format!("{}\n", section.heading);
        for row in &section.rows {
            let cells = table.roles.iter().zip(&row.reach);
            let may: Vec<String> = cells
                .filter(|(_, reach)| *reach != "nowhere")
                .map(|(role, reach)| match reach.as_str() {
                    "caseload" => format!("{} ({})", role.says, words.word("permissions-caseload")),
                    _ => role.says.clone(),
                })
                .collect();
            text += &format!("  {}: {}\n", row.says, may.join(", "));
        }
    }
    Answer::of(&table, text)
}
