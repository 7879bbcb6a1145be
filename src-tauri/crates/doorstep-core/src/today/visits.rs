//! My visits: those that should have been, today's, this week's.

use doorstep_domain::ages::Birth;
use doorstep_domain::brief::{age_phrase, expected_phrase};
use jiff::civil::Date;
use serde::Serialize;

use crate::error::Outcome;
use crate::families::{gestation, is_bound, split};
use crate::ids::{FamilyId, VisitId};
use crate::permit::within;
use crate::session::Session;

/// How far Today looks ahead.
const AHEAD_DAYS: i64 = 14;

/// A visit on Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayVisit {
    /// The visit.
    pub id: VisitId,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// The day.
    pub on: String,
    /// The time.
    pub time: Option<String>,
    /// How it is held, by code.
    pub mode: String,
    /// How long.
    pub minutes: Option<u32>,
    /// The children and both their ages, in words.
    pub line: String,
    /// Languages at home.
    pub languages: Vec<String>,
    /// There is a safe-contact rule.
    pub safe_contact: bool,
    /// Something was jotted down already.
    pub has_jots: bool,
    /// `overdue`, `today`, `week` or `later`.
    pub group: String,
}

/// Reads my planned visits, at most sixty.
pub(super) fn planned_visits(session: &Session) -> Outcome<Vec<TodayVisit>> {
    let today = session.today();
    let until = today.saturating_add(jiff::Span::new().days(AHEAD_DAYS));
    let seen = within(session.reach("today")?, "?2");
    let mut query = session.db().prepare_cached(&format!(
        "SELECT v.id, v.family, f.name, v.held_on, v.time, v.mode, v.minutes,
                (SELECT group_concat(element, char(31)) FROM member WHERE entity = 3 AND id = f.id AND field = 15),
                {bound},
                EXISTS (SELECT 1 FROM draft WHERE staff = ?2 AND key = 'jot:' || lower(
                  substr(hex(v.id), 1, 8) || '-' || substr(hex(v.id), 9, 4) || '-' || substr(hex(v.id), 13, 4) || '-' ||
                  substr(hex(v.id), 17, 4) || '-' || substr(hex(v.id), 21))),
                (SELECT group_concat(concat_ws(char(30), coalesce(name, ''), coalesce(birth_date, ''), coalesce(due_date, ''),
                         coalesce(gestation_days, ''), coalesce(birth_approximate, 0)), char(31))
                   FROM (SELECT * FROM person WHERE family = f.id AND kind = 'child' AND deleted = 0 ORDER BY position))
           FROM (SELECT id FROM visit WHERE visitor = ?2 AND status = 'planned' AND deleted = 0 AND held_on <= ?1
                 UNION
                 SELECT w.id FROM member AS m CROSS JOIN visit AS w
                     ON w.family = m.id AND w.status = 'planned' AND w.deleted = 0 AND w.held_on <= ?1
                  WHERE m.entity = 3 AND m.field = 16 AND m.element = ?2) AS mine
           CROSS JOIN visit AS v ON v.id = mine.id JOIN family AS f ON f.id = v.family AND f.deleted = 0 AND {seen}
          ORDER BY v.held_on, v.time IS NULL, v.time LIMIT 60",
        bound = is_bound!("f.id")
    ))?;
    let rows = query.query_map((until.to_string(), session.person()), |row| {
        let on: String = row.get(3)?;
        let day: Date = on.parse().unwrap_or(today);
        Ok(TodayVisit {
            id: row.get(0)?,
            family_id: row.get(1)?,
            family_name: row.get(2)?,
            group: group(day, today).to_owned(),
            on,
            time: row.get(4)?,
            mode: row.get(5)?,
            minutes: row.get(6)?,
            languages: split(row.get(7)?),
            safe_contact: row.get(8)?,
            has_jots: row.get(9)?,
            line: children(session, row.get(10)?, day),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn group(day: Date, today: Date) -> &'static str {
    match (today.until(day)).map(|span| span.get_days()).unwrap_or(0) {
        ..0 => "overdue",
        0 => "today",
        1..=7 => "week",
        _ => "later",
    }
}

/// "Emilia: 11 months, 8 adjusted": every child with the ages of that day.
fn children(session: &Session, joined: Option<String>, on: Date) -> String {
    let words = session.words();
    let tell = |child: &String| {
        let mut parts = child.split('\u{1e}');
        let mut next = || parts.next().unwrap_or_default();
        let (name, born, due, days, approximate) = (next(), next(), next(), next(), next());
        let age = match (born.parse::<Date>(), due.parse::<Date>()) {
            (Ok(date), _) => {
                age_phrase(Birth { date, approximate: approximate == "1" }, gestation(days.parse().ok()), on)
            }
            (Err(_), Ok(due)) => expected_phrase(due, on),
            (Err(_), Err(_)) => return (!name.is_empty()).then(|| name.to_owned()),
        };
        let age = words.phrase(&age, session.today());
        Some(if name.is_empty() { age } else { format!("{name}: {age}") })
    };
    split(joined).iter().filter_map(tell).collect::<Vec<_>>().join(" · ")
}
