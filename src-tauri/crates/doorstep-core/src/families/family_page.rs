//! A family's page: what matters before a contact, strengths before anything else, one time line below.

use doorstep_domain::reach::Channel;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use super::list_families::split;
use super::safe_contact::bound_by;
use super::{
    PersonView, Place, SafeContact, TimelineLine, TimelineRequest, banner_lines, kept_rule_of, people_of, timeline,
};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, PersonId, StaffId, StrengthId, WayId};
use crate::journal::{Value, id_from_sql};
use crate::kits::{KitCard, open_kits_of};
use crate::promises::{PromiseLine, open_promises_of};
use crate::schema::Entity;
use crate::sealed::holds_key;
use crate::session::Session;
use crate::team::{HandoffLine, handoffs_of};
use crate::visits::{VisitLine, next_visit_of};

/// Which family.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyRequest {
    /// The family.
    pub id: FamilyId,
}

/// A family's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it; the screen they fill is described in the module")]
pub struct FamilyView {
    pub id: FamilyId,
    pub name: String,
    pub reference: Option<String>,
    pub enrolled_on: Option<String>,
    pub languages: Vec<String>,
    pub interpreter: Option<String>,
    pub place: Place,
    pub town: Option<String>,
    pub postcode: Option<String>,
    pub visitors: Vec<VisitorView>,
    pub diet: Option<String>,
    pub kit_choice: String,
    pub kit_choice_words: Option<String>,
    pub safe_contact: Option<SafeContact>,
    /// The banner, in words; empty without a rule.
    pub safe_contact_lines: Vec<String>,
    pub people: Vec<PersonView>,
    pub ways: Vec<WayView>,
    pub strengths: Vec<StrengthView>,
    pub promises: Vec<PromiseLine>,
    pub kits: Vec<KitCard>,
    pub next_visit: Option<VisitLine>,
    /// Being passed on to another visitor, until they are introduced.
    pub handoffs: Vec<HandoffLine>,
    /// What they said last about what went well.
    pub last_words: Option<LastWords>,
    pub timeline: Vec<TimelineLine>,
    pub timeline_more: bool,
    pub sealed_count: u32,
    pub waiting_review: u32,
    /// When they left the programme; none while they are with us.
    pub left_on: Option<String>,
    /// Why, by code.
    pub left_why: Option<String>,
    pub conflicts: Vec<Conflict>,
}

/// A home visitor of the family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitorView {
    /// The visitor.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// They lead.
    pub lead: bool,
}

/// A way to reach an adult.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct WayView {
    pub id: WayId,
    pub person_id: Option<PersonId>,
    pub person_name: String,
    pub kind: String,
    pub value: Option<String>,
    pub hours: Option<String>,
    pub voicemail: Option<String>,
    pub rank: u32,
    /// The safe-contact rule allows it.
    pub allowed: bool,
    /// Why not, in a sentence.
    pub why: Option<String>,
}

/// Something that goes well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct StrengthView {
    pub id: StrengthId,
    pub words: String,
    pub seen_on: String,
    pub person_name: Option<String>,
    pub said_by: Option<String>,
}

/// Their words, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LastWords {
    /// The words.
    pub text: String,
    /// The day.
    pub on: String,
}

/// A field that two machines set without knowing of each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The record.
    pub id: Id,
    /// The field, as a message id.
    pub label: String,
    /// What stands side by side.
    pub versions: Vec<String>,
}

/// Reads a family's page, with a fixed number of indexed queries however large the programme is.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`]; those of the database.
pub fn family_page(session: &Session, request: FamilyRequest) -> Outcome<FamilyView> {
    let id = request.id;
    session.permit_for("family", id)?;
    let mut query = session.db().prepare_cached(
        "SELECT f.name, f.reference, f.enrolled_on, f.interpreter, f.place_kind, f.place_line, f.place_note, f.town, f.postcode,
                f.diet, f.kit_choice, f.kit_choice_words,
                (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15),
                (SELECT count(*) FROM sealed_fact WHERE family = f.id AND deleted = 0)
              + (SELECT count(*) FROM restricted_note WHERE family = f.id AND deleted = 0),
                (SELECT count(*) FROM review WHERE family = f.id AND filed_as IS NULL AND deleted = 0),
                f.left_on, f.left_why
           FROM family AS f WHERE f.id = ?1 AND f.deleted = 0",
    )?;
    let mut view =
        query.query_row([id], |row| own_fields(id, row)).optional()?.ok_or_else(|| AppError::new(Code::NotFound))?;
    if !holds_key(session, id)? {
        view.sealed_count = 0; // to those who cannot open them, even that there are some can say too much
    }
    view.safe_contact = kept_rule_of(session.db(), id)?;
    let binds = bound_by(session.db(), id, view.safe_contact.clone())?;
    view.safe_contact_lines = binds.iter().flat_map(|rule| banner_lines(session, rule)).collect();
    view.visitors = visitors(session, id)?;
    view.people = people_of(session, id)?;
    view.ways = ways(session, id, binds.as_ref())?;
    view.strengths = strengths(session, id)?;
    view.promises = open_promises_of(session, id)?;
    view.kits = open_kits_of(session, id)?;
    view.next_visit = next_visit_of(session, id)?;
    view.handoffs = handoffs_of(session, id)?;
    view.last_words = last_words(session, id)?;
    let page = timeline(session, &TimelineRequest { family: id, skip: 0 })?;
    (view.timeline, view.timeline_more) = (page.lines, page.more);
    view.conflicts = conflicts(session, id)?;
    Ok(view)
}

fn own_fields(id: FamilyId, row: &Row<'_>) -> rusqlite::Result<FamilyView> {
    Ok(FamilyView {
        id,
        name: row.get(0)?,
        reference: row.get(1)?,
        enrolled_on: row.get(2)?,
        interpreter: row.get(3)?,
        place: Place {
            kind: row.get::<_, Option<String>>(4)?.unwrap_or_else(|| "none".into()),
            line: row.get(5)?,
            note: row.get(6)?,
        },
        town: row.get(7)?,
        postcode: row.get(8)?,
        diet: row.get(9)?,
        kit_choice: row.get::<_, Option<String>>(10)?.unwrap_or_else(|| "yes".into()),
        kit_choice_words: row.get(11)?,
        languages: split(row.get(12)?),
        sealed_count: row.get(13)?,
        waiting_review: row.get(14)?,
        left_on: row.get(15)?,
        left_why: row.get(16)?,
        visitors: Vec::new(),
        safe_contact: None,
        safe_contact_lines: Vec::new(),
        people: Vec::new(),
        ways: Vec::new(),
        strengths: Vec::new(),
        promises: Vec::new(),
        kits: Vec::new(),
        next_visit: None,
        handoffs: Vec::new(),
        last_words: None,
        timeline: Vec::new(),
        timeline_more: false,
        conflicts: Vec::new(),
    })
}

pub(super) fn visitors(session: &Session, id: FamilyId) -> Outcome<Vec<VisitorView>> {
    let mut query = session.db().prepare_cached(
        "SELECT s.id, s.name, s.id = f.lead FROM member AS m JOIN staff AS s ON s.id = m.element AND s.deleted = 0 JOIN family AS f ON f.id = m.id
          WHERE m.entity = 3 AND m.field = 16 AND m.id = ?1 ORDER BY s.id = f.lead DESC, s.name",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(VisitorView { id: row.get(0)?, name: row.get(1)?, lead: row.get::<_, Option<bool>>(2)?.unwrap_or_default() })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn ways(session: &Session, id: FamilyId, rule: Option<&SafeContact>) -> Outcome<Vec<WayView>> {
    let rule = rule.map(SafeContact::to_domain);
    let mut query = session.db().prepare_cached(
        "SELECT w.id, w.person, coalesce(p.name, ''), w.kind, w.value, w.hours, w.voicemail, coalesce(w.rank, 9)
           FROM way AS w LEFT JOIN person AS p ON p.id = w.person AND p.deleted = 0
          WHERE w.family = ?1 AND w.deleted = 0 ORDER BY p.position, w.rank, w.made_hlc",
    )?;
    let rows = query.query_map([id], |row| {
        let (kind, value): (String, Option<String>) = (row.get(3)?, row.get(4)?);
        let refused = rule.as_ref().and_then(|rule| {
            let channel = Channel::from_code(&kind)?;
            match value.as_deref() {
                Some(address) => rule.check_address(channel, address).err(),
                None => rule.check_channel(channel).err(),
            }
        });
        Ok(WayView {
            id: row.get(0)?,
            person_id: row.get(1)?,
            person_name: row.get(2)?,
            kind,
            value,
            hours: row.get(5)?,
            voicemail: row.get(6)?,
            rank: row.get(7)?,
            allowed: refused.is_none(),
            why: refused.map(|why| session.words().phrase(&why.phrase(), session.today())),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn strengths(session: &Session, id: FamilyId) -> Outcome<Vec<StrengthView>> {
    let mut query = session.db().prepare_cached(
        "SELECT s.id, coalesce(s.words, ''), coalesce(s.seen_on, ''), p.name, s.said_by
           FROM strength AS s LEFT JOIN person AS p ON p.id = s.person
          WHERE s.family = ?1 AND s.deleted = 0 ORDER BY s.seen_on DESC, s.made_hlc DESC LIMIT 12",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(StrengthView {
            id: row.get(0)?,
            words: row.get(1)?,
            seen_on: row.get(2)?,
            person_name: row.get(3)?,
            said_by: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn last_words(session: &Session, id: FamilyId) -> Outcome<Option<LastWords>> {
    let mut query = session.db().prepare_cached(
        "SELECT went_well, held_on FROM visit
          WHERE family = ?1 AND deleted = 0 AND status = 'done' AND went_well <> '' ORDER BY held_on DESC LIMIT 1",
    )?;
    Ok(query.query_row([id], |row| Ok(LastWords { text: row.get(0)?, on: row.get(1)? })).optional()?)
}

/// Disputes in the family's own record and in those that belong to it.
fn conflicts(session: &Session, id: FamilyId) -> Outcome<Vec<Conflict>> {
    let mut query = session.db().prepare_cached(
        "SELECT c.entity, c.id, c.field, c.value FROM contested AS c
          WHERE c.id = ?1 OR c.id IN (SELECT id FROM person WHERE family = ?1) OR c.id IN (SELECT id FROM way WHERE family = ?1)
             OR c.id IN (SELECT id FROM delivery WHERE family = ?1) OR c.id IN (SELECT id FROM promise WHERE family = ?1)
          ORDER BY c.entity, c.id, c.field, c.dev, c.seq",
    )?;
    let mut found: Vec<((u16, Id, u16), Conflict)> = Vec::new();
    let mut rows = query.query([id])?;
    while let Some(row) = rows.next()? {
        let key = (row.get(0)?, id_from_sql(row.get_ref(1)?)?, row.get(2)?);
        let version = match super::edit_family::value_at(row, 3)? {
            Value::Text(text) => text,
            Value::Int(number) => number.to_string(),
            Value::Null | Value::Bytes(_) => continue,
        };
        match found.last_mut().filter(|(known, _)| *known == key) {
            Some((_, conflict)) => conflict.versions.push(version),
            None => found.push((key, Conflict { id: key.1, label: label(key.0, key.2), versions: vec![version] })),
        }
    }
    Ok(found.into_iter().map(|(_, conflict)| conflict).collect())
}

fn label(entity: u16, field: u16) -> String {
    Entity::by_code(entity)
        .and_then(|entity| entity.field(field).map(|field| format!("field-{}-{}", entity.table, field.column)))
        .unwrap_or_else(|| "field-unknown".to_owned())
        .replace('_', "-")
}
