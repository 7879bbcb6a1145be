//! What is known of a family at one moment, for the brief. Sealed facts have no place in it.

use doorstep_domain::ages::Birth;
use doorstep_domain::brief as b;
use doorstep_domain::delivery::State;
use doorstep_domain::mode::Mode;
use doorstep_domain::prompts::{KitKind, Language};
use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::SafeContact;
use doorstep_words::Lang;
use jiff::civil::{Date, Time};
use rusqlite::{OptionalExtension, Row};

use super::{BriefRequest, next_visit_after, next_visit_of};
use crate::error::{AppError, Code, Outcome};
use crate::families::{PersonView, gestation, people_of, rule_of, split};
use crate::ids::{FamilyId, VisitId};
use crate::input;
use crate::promises::open_promises_of;
use crate::session::Session;

/// Gathers the snapshot, with a fixed number of indexed queries.
pub(super) fn snapshot(session: &Session, request: &BriefRequest) -> Outcome<b::Snapshot> {
    let family = request.family;
    let rule = rule_of(session.db(), family)?.map(|rule| rule.to_domain());
    let (facts, visitors) = family_facts(session, family, rule.as_ref())?;
    let (visit_id, visit) = visit_facts(session, request, visitors)?;
    let people = people_of(session, family)?;
    let next = next_visit_after(session, family, &visit.on.to_string(), visit_id)?;
    let promises = open_promises_of(session, family)?;
    let own = |us: bool| promises.iter().filter(move |p| (p.who == "us") == us).map(promise).collect();
    Ok(b::Snapshot {
        language: if session.lang() == Lang::Es { Language::Es } else { Language::En },
        adults: adults(session, family, &people, rule.as_ref())?,
        children: people.iter().filter(|person| person.kind == "child").map(child).collect(),
        last_visit: last_visit(session, family, visit.on)?,
        our_promises: own(true),
        their_promises: own(false),
        strengths: strengths(session, family)?,
        kits: kits(session, family, &facts.languages)?,
        next_visit: next.and_then(|line| {
            let on = line.on.parse().ok()?;
            Some(b::NextVisit { on, time: time(line.time.as_deref()), mode: Mode::from_code(&line.mode)? })
        }),
        family: facts,
        safe_contact: rule,
        visit,
        readings: Vec::new(),
        asks: Vec::new(),
        platform_limit_minutes: None,
        family_pays_data: false,
        masks: false,
        seen_prompts: Vec::new(),
        whom_to_call: Vec::new(),
    })
}

fn family_facts(session: &Session, id: FamilyId, rule: Option<&SafeContact>) -> Outcome<(b::FamilyFacts, Vec<String>)> {
    let mut query = session.db().prepare_cached(
        "SELECT f.name, f.place_kind, concat_ws(', ', nullif(f.place_line, ''), nullif(f.place_note, ''), nullif(f.town, '')), f.interpreter,
                (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15),
                (SELECT group_concat(s.name, char(31)) FROM member AS m JOIN staff AS s ON s.id = m.element WHERE m.entity = 3 AND m.id = f.id AND m.field = 16)
           FROM family AS f WHERE f.id = ?1 AND f.deleted = 0",
    )?;
    let read = |row: &Row<'_>| {
        let (kind, line): (Option<String>, String) = (row.get(1)?, row.get(2)?);
        let withheld = kind.as_deref() == Some("withheld") || rule.is_some_and(|rule| rule.no_address);
        let place = match line {
            _ if withheld => b::Place::Withheld,
            line if line.is_empty() => b::Place::NotKnown,
            line => b::Place::At(line),
        };
        let languages = split(row.get(4)?);
        // What is needed of an interpreter is kept in the family's own words, the language among them.
        let needed: Option<String> = row.get(3)?;
        let interpreter = needed.map(|language| b::Interpreter { language, wish: None, booked: None });
        Ok((b::FamilyFacts { name: row.get(0)?, place, languages, interpreter }, split(row.get(5)?)))
    };
    query.query_row([id], read).optional()?.ok_or_else(|| AppError::new(Code::NotFound))
}

fn visit_facts(
    session: &Session,
    request: &BriefRequest,
    visitors: Vec<String>,
) -> Outcome<(Option<VisitId>, b::VisitFacts)> {
    let planned = match request.visit {
        Some(id) => Some(id),
        None => next_visit_of(session, request.family)?.map(|line| line.id),
    };
    let mut facts =
        b::VisitFacts { on: session.today(), time: None, minutes: None, mode: Mode::Home, purpose: None, visitors };
    if let Some(id) = planned {
        let mut query = session.db().prepare_cached(
            "SELECT held_on, time, minutes, mode, purpose FROM visit WHERE id = ?1 AND family = ?2 AND deleted = 0",
        )?;
        let planned = query.query_row((id, request.family), |row| {
            facts.time = time(row.get::<_, Option<String>>(1)?.as_deref());
            (facts.minutes, facts.purpose) = (row.get(2)?, row.get(4)?);
            facts.mode = Mode::from_code(&row.get::<_, String>(3)?).unwrap_or(Mode::Home);
            row.get::<_, String>(0)
        });
        facts.on = input::date("on", &planned.optional()?.ok_or_else(|| AppError::new(Code::NotFound))?)?;
    }
    if let Some(on) = input::date_if_any("on", request.on.as_deref())? {
        facts.on = on;
    }
    if let Some(mode) = &request.mode {
        facts.mode = Mode::from_code(mode).ok_or_else(|| AppError::field(Code::Required, "mode"))?;
    }
    Ok((planned, facts))
}

/// A way to reach somebody, as the family ranked it.
struct Way {
    person: Option<crate::ids::PersonId>,
    kind: String,
    value: Option<String>,
    hours: Option<String>,
}

fn adults(
    session: &Session,
    family: FamilyId,
    people: &[PersonView],
    rule: Option<&SafeContact>,
) -> Outcome<Vec<b::AdultFacts>> {
    let mut query = session.db().prepare_cached(
        "SELECT person, kind, value, hours FROM way WHERE family = ?1 AND deleted = 0 ORDER BY rank, made_hlc",
    )?;
    let ways: Vec<Way> = query
        .query_map([family], |row| {
            Ok(Way { person: row.get(0)?, kind: row.get(1)?, value: row.get(2)?, hours: row.get(3)? })
        })?
        .collect::<Result<_, _>>()?;
    // A way that the rule forbids is never the best one.
    let is_safe = |channel: Channel| rule.is_none_or(|rule| rule.check_channel(channel).is_ok());
    Ok(people
        .iter()
        .filter(|person| person.kind == "adult")
        .map(|person| {
            let best = ways.iter().filter(|way| way.person == Some(person.id)).find_map(|way| {
                let channel = Channel::from_code(&way.kind).filter(|channel| is_safe(*channel))?;
                let words: Vec<&str> = [way.value.as_deref(), way.hours.as_deref()].into_iter().flatten().collect();
                Some((channel, (!words.is_empty()).then(|| words.join(", "))))
            });
            b::AdultFacts {
                name: person.name.clone(),
                said: person.said.clone(),
                relation: person.relation.clone(),
                best_way: best.as_ref().map(|best| best.0),
                best_way_words: best.and_then(|best| best.1),
                languages: Vec::new(),
            }
        })
        .collect())
}

fn child(person: &PersonView) -> b::ChildFacts {
    let date = |text: &Option<String>| text.as_deref().and_then(|day| day.parse::<Date>().ok());
    let arrival = match (date(&person.birth_date), date(&person.due_date)) {
        (Some(date), _) => b::Arrival::Born(Birth { date, approximate: person.birth_approximate }),
        (None, Some(due)) => b::Arrival::Expected(due),
        (None, None) => b::Arrival::NotKnown,
    };
    b::ChildFacts {
        name: (!person.name.is_empty()).then(|| person.name.clone()),
        said: person.said.clone(),
        arrival,
        gestation: gestation(person.gestation_days),
        allergies: person.allergies.clone().into_iter().collect(),
    }
}

fn promise(line: &crate::promises::PromiseLine) -> b::Promise {
    b::Promise {
        id: line.id.to_string(),
        words: line.words.clone(),
        by: line.owner.clone(),
        due: line.due_on.as_deref().and_then(|day| day.parse().ok()),
    }
}

fn last_visit(session: &Session, family: FamilyId, before: Date) -> Outcome<Option<b::LastVisit>> {
    let mut query = session.db().prepare_cached(
        "SELECT held_on, agenda, went_well FROM visit
          WHERE family = ?1 AND deleted = 0 AND status = 'done' AND held_on < ?2 ORDER BY held_on DESC LIMIT 1",
    )?;
    let row: Option<(String, Option<String>, Option<String>)> =
        query.query_row((family, before.to_string()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    Ok(row.and_then(|(on, agenda, went_well)| {
        Some(b::LastVisit { on: on.parse().ok()?, agenda, went_well, cut_off: false })
    }))
}

fn strengths(session: &Session, family: FamilyId) -> Outcome<Vec<b::StrengthFacts>> {
    let mut query = session.db().prepare_cached(
        "SELECT words, seen_on, said_by FROM strength WHERE family = ?1 AND deleted = 0 ORDER BY seen_on DESC, made_hlc DESC LIMIT 3",
    )?;
    let rows = query.query_map([family], |row| {
        let seen_on: Option<String> = row.get(1)?;
        Ok((row.get::<_, Option<String>>(0)?, seen_on, row.get(2)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (words, on, said_by) = row?;
        if let (Some(words), Some(on)) = (words, on.and_then(|on| on.parse().ok())) {
            found.push(b::StrengthFacts { words, on, said_by });
        }
    }
    Ok(found)
}

fn kits(session: &Session, family: FamilyId, languages: &[String]) -> Outcome<Vec<b::KitFacts>> {
    let spanish = languages
        .iter()
        .any(|language| language.to_lowercase().starts_with("span") || language.to_lowercase().starts_with("españ"));
    let mut query = session.db().prepare_cached(
        "SELECT k.name, k.kind, d.state, iif(?2, coalesce(nullif(k.with_sentence_es, ''), k.with_sentence), k.with_sentence),
                d.planned_for, d.done_on, d.heard_words, coalesce(k.basic_need, 0)
           FROM delivery AS d JOIN kit AS k ON k.id = d.kit
          WHERE d.family = ?1 AND d.deleted = 0 AND d.state NOT IN ('talked', 'declined', 'later', 'cancelled') ORDER BY d.asked_on LIMIT 12",
    )?;
    let day = |text: Option<String>| text.and_then(|day| day.parse().ok());
    let rows = query.query_map((family, spanish), |row| {
        let kind: Option<String> = row.get(1)?;
        let state: String = row.get(2)?;
        Ok(State::from_code(&state).map(|state| b::KitFacts {
            name: row.get(0).unwrap_or_default(),
            kind: kind.as_deref().and_then(KitKind::from_code),
            state,
            with_sentence: row.get(3).unwrap_or_default(),
            planned_for: day(row.get(4).unwrap_or_default()),
            handed_on: day(row.get(5).unwrap_or_default()),
            heard: row.get(6).unwrap_or_default(),
            basic_need: row.get(7).unwrap_or_default(),
        }))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn time(text: Option<&str>) -> Option<Time> {
    text.and_then(|text| text.parse().ok())
}
