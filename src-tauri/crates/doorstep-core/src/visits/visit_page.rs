//! The visit's own page: one small box, at most three prompts, and later the note.

use doorstep_domain::brief::{SectionKind, assemble};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::drafts::{DraftKey, draft, jot_key};
use super::snapshot::snapshot;
use super::{BriefRequest, VisitLine, next_visit_after};
use crate::error::{AppError, Code, Outcome};
use crate::families::{PersonView, banner_lines, people_of, rule_of};
use crate::ids::{FamilyId, PersonId, VisitId};
use crate::promises::{PromiseLine, open_promises_of};
use crate::session::Session;

/// Which visit.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitRequest {
    /// The visit.
    pub id: VisitId,
}

/// Something to have in mind, never to ask off a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromptView {
    /// The words.
    pub text: String,
    /// Where it comes from.
    pub source: Option<String>,
}

/// A visit's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it; empty text stands for nothing written")]
pub struct VisitView {
    pub id: VisitId,
    pub family_id: FamilyId,
    pub family_name: String,
    pub safe_contact_lines: Vec<String>,
    pub on: String,
    pub time: Option<String>,
    pub minutes: Option<u32>,
    pub mode: String,
    pub purpose: Option<String>,
    pub status: String,
    pub missed_by: Option<String>,
    pub missed_why: Option<String>,
    pub prompts: Vec<PromptView>,
    pub jot: String,
    pub jot_saved_at: Option<String>,
    pub saw: String,
    pub told: String,
    pub enjoyed: String,
    pub text: String,
    pub agenda: String,
    pub went_well: String,
    pub attended: Vec<PersonId>,
    pub people: Vec<PersonView>,
    pub promises: Vec<PromiseLine>,
    pub next_visit: Option<VisitLine>,
    pub last_agenda: Option<String>,
}

/// Reads a visit's page.
///
/// # Errors
/// [`Code::NotFound`]; those of the database.
pub fn visit_page(session: &Session, request: VisitRequest) -> Outcome<VisitView> {
    let id = request.id;
    let family = session.permit_record("visit", "visit", id)?;
    let mut view = own_fields(session, id)?;
    if let Some(rule) = rule_of(session.db(), family)? {
        view.safe_contact_lines = banner_lines(session, &rule);
    }
    if view.status == "planned"
        && let Some(jot) = draft(session, &DraftKey { key: jot_key(id) })?
    {
        (view.jot, view.jot_saved_at) = (jot.text, Some(jot.saved_at));
    }
    view.prompts = prompts(session, family, id)?;
    view.people = people_of(session, family)?;
    view.promises = open_promises_of(session, family)?;
    view.next_visit = next_visit_after(session, family, &view.on, Some(id))?;
    view.attended = session
        .db()
        .prepare_cached("SELECT element FROM member WHERE entity = 9 AND field = 17 AND id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(view)
}

fn own_fields(session: &Session, id: VisitId) -> Outcome<VisitView> {
    let mut query = session.db().prepare_cached(
        "SELECT v.family, f.name, v.held_on, v.time, v.minutes, v.mode, v.purpose, v.status, v.missed_by, v.missed_why,
                v.saw, v.told, v.enjoyed, v.text, v.agenda, v.went_well,
                (SELECT l.agenda FROM visit AS l WHERE l.family = v.family AND l.deleted = 0 AND l.status = 'done'
                    AND l.held_on < v.held_on ORDER BY l.held_on DESC LIMIT 1)
           FROM visit AS v JOIN family AS f ON f.id = v.family AND f.deleted = 0 WHERE v.id = ?1 AND v.deleted = 0",
    )?;
    let view = query.query_row([id], |row| {
        let words = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
        Ok(VisitView {
            id,
            family_id: row.get(0)?,
            family_name: row.get(1)?,
            safe_contact_lines: Vec::new(),
            on: row.get(2)?,
            time: row.get(3)?,
            minutes: row.get(4)?,
            mode: row.get(5)?,
            purpose: row.get(6)?,
            status: row.get(7)?,
            missed_by: row.get(8)?,
            missed_why: row.get(9)?,
            prompts: Vec::new(),
            jot: String::new(),
            jot_saved_at: None,
            saw: words(10)?,
            told: words(11)?,
            enjoyed: words(12)?,
            text: words(13)?,
            agenda: words(14)?,
            went_well: words(15)?,
            attended: Vec::new(),
            people: Vec::new(),
            promises: Vec::new(),
            next_visit: None,
            last_agenda: row.get(16)?,
        })
    });
    view.optional()?.ok_or_else(|| AppError::new(Code::NotFound))
}

/// The brief's own prompts, so that screen and paper never differ.
fn prompts(session: &Session, family: FamilyId, visit: VisitId) -> Outcome<Vec<PromptView>> {
    let page = assemble(
        &snapshot(session, &BriefRequest { family, visit: Some(visit), mode: None, on: None })?,
        doorstep_words::prompts(),
    );
    let say = |phrase| session.words().phrase(phrase, session.today());
    let lines =
        page.sections.iter().filter(|section| section.kind == SectionKind::Prompts).flat_map(|section| &section.lines);
    Ok(lines.map(|line| PromptView { text: say(&line.text), source: line.detail.as_ref().map(say) }).collect())
}
