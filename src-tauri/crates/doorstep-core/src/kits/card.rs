//! A kit as a card: on the board, on a family's page, on Today.

use doorstep_domain::delivery::{State, Step, allowed_ways, offered};
use doorstep_domain::fold::tokens;
use doorstep_domain::team::{Reach, reach};
use jiff::civil::Date;
use rusqlite::Row;
use serde::Serialize;

use crate::error::Outcome;
use crate::families::{is_bound, rule_of};
use crate::ids::{DeliveryId, FamilyId, KitId, StaffId};
use crate::session::Session;

/// A kit on its way from asked for to talked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct KitCard {
    pub id: DeliveryId,
    pub family_id: FamilyId,
    pub family_name: String,
    pub kit_id: KitId,
    pub kit_name: String,
    pub kind: String,
    /// Where it stands, by code.
    pub state: String,
    /// The everyday moment it is for, in Spanish for a family that speaks it.
    pub with_sentence: Option<String>,
    pub asked_words: Option<String>,
    pub asked_by: Option<String>,
    pub asked_on: Option<String>,
    pub planned_for: Option<String>,
    /// How, by code.
    pub way: Option<String>,
    /// Who carries it or is going to, by name.
    pub carrier: Option<String>,
    pub child_name: Option<String>,
    /// The place it waits at, packed.
    pub kept_at: Option<String>,
    pub done_on: Option<String>,
    pub where_left: Option<String>,
    /// Why it could not be given, by code.
    pub not_delivered: Option<String>,
    pub heard_words: Option<String>,
    pub heard_by: Option<String>,
    pub talk_due: Option<String>,
    /// The day of the next step: the talk once they have it, the plan before. None without a plan.
    pub due_on: Option<String>,
    /// Days past that day; below zero: days left.
    pub late_days: i32,
    pub basic_need: bool,
    /// The steps that can follow, the usual one first, by code.
    pub steps: Vec<String>,
    /// The ways the family's rule allows, by code.
    pub ways: Vec<String>,
    /// The family has a safe contact rule.
    pub safe_contact: bool,
    /// What is in it, or will be.
    pub contents: Option<String>,
}

/// What a card is read with. `d` is the delivery.
pub(super) const CARD: &str = concat!(
    "
  SELECT d.id, d.family, coalesce(f.name, ''), d.kit, coalesce(k.name, ''), coalesce(k.kind, 'other'), d.state,
         k.with_sentence, k.with_sentence_es,
         (SELECT group_concat(element, ' ') FROM member WHERE entity = 3 AND field = 15 AND id = d.family),
         d.asked_words, d.asked_by, d.asked_on, d.planned_for, d.way, s.name, c.name, p.name, d.done_on, d.where_left,
         d.not_delivered, d.heard_words, d.heard_by, d.talk_due, coalesce(k.basic_need, 0),
         ",
    is_bound!("d.family"),
    ",
         CASE WHEN d.packed_kit IS NULL
           THEN (SELECT group_concat(l.quantity || ' × ' || concat_ws(', ', i.name, i.size), ' · ' ORDER BY l.position)
                   FROM kit_line AS l JOIN item AS i ON i.id = l.item
                  WHERE l.deleted = 0 AND l.version = coalesce(d.version,
                    (SELECT id FROM kit_version WHERE kit = d.kit AND deleted = 0 ORDER BY number DESC, made_hlc DESC LIMIT 1)))
           ELSE (SELECT group_concat(m.quantity || ' × ' || concat_ws(', ', i.name, i.size), ' · ' ORDER BY i.name, i.size)
                   FROM (SELECT item, sum(quantity) AS quantity FROM movement
                          WHERE delivery = d.id AND to_place = d.packed_kit AND reason = 'pack' AND deleted = 0 GROUP BY item) AS m
                   JOIN item AS i ON i.id = m.item)
         END
    FROM delivery AS d
    JOIN family AS f ON f.id = d.family AND f.deleted = 0
    LEFT JOIN kit AS k ON k.id = d.kit
    LEFT JOIN staff AS s ON s.id = coalesce(d.carried_by, d.carrier)
    LEFT JOIN person AS c ON c.id = d.child AND c.deleted = 0
    LEFT JOIN place AS p ON p.id = d.kept_at"
);

/// What a delivery that is not finished looks like; said so that the index of open deliveries serves it.
pub(super) const OPEN: &str = "d.deleted = 0 AND d.state NOT IN ('talked', 'declined', 'later', 'cancelled')";

/// A family's kits that are not finished, the next day first.
///
/// # Errors
/// Those of the database.
pub fn open_kits_of(session: &Session, family: FamilyId) -> Outcome<Vec<KitCard>> {
    session.permit_for("kit_board", family)?;
    let sql = format!(
        "{CARD} WHERE d.family = ?1 AND {OPEN}
          ORDER BY coalesce(d.talk_due, d.planned_for, '9999'), d.asked_on, d.made_hlc LIMIT 50"
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let cards = query.query_map([family], |row| card(row, session.today()))?.collect::<Result<Vec<_>, _>>()?;
    finished(session, cards)
}

/// The kits somebody has with them.
pub(super) fn carried_by(session: &Session, person: StaffId) -> Outcome<Vec<KitCard>> {
    let sql = format!(
        "{CARD} WHERE d.state IN ('out', 'notDelivered') AND d.carried_by = ?1 AND {OPEN} ORDER BY d.planned_for, d.asked_on LIMIT 50"
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let cards = query.query_map([person], |row| card(row, session.today()))?.collect::<Result<Vec<_>, _>>()?;
    finished(session, cards)
}

/// Adds the ways that the family's rule allows and the steps that this person may take, and takes out what the family
/// told afterwards where this person reads no notes: every card goes through here.
pub(super) fn finished(session: &Session, mut cards: Vec<KitCard>) -> Outcome<Vec<KitCard>> {
    let reads_words = session.reach("timeline")?;
    let role = session.role()?;
    let may = |step: &Step| role.is_some_and(|role| reach(act_of(*step), role) != Reach::Nowhere);
    for card in &mut cards {
        let rule = if card.safe_contact { rule_of(session.db(), card.family_id)? } else { None };
        let rule = rule.map(|rule| rule.to_domain());
        card.ways = allowed_ways(rule.as_ref()).into_iter().map(|way| way.code().to_owned()).collect();
        if let Some(state) = State::from_code(&card.state) {
            let steps = offered(state, rule.as_ref()).into_iter().filter(may);
            card.steps = steps.map(|step| step.code().to_owned()).collect();
        }
        let reads = match reads_words {
            Reach::Everywhere => true,
            Reach::Caseload => session.is_in_caseload(card.family_id)?,
            Reach::Nowhere => false,
        };
        if !reads {
            (card.heard_words, card.heard_by) = (None, None);
        }
    }
    Ok(cards)
}

/// The act behind a step.
fn act_of(step: Step) -> &'static str {
    match step {
        Step::Plan => "plan_kit",
        Step::Pack => "pack_kit",
        Step::Unpack => "unpack_kit",
        Step::SendOut => "send_kit",
        Step::HandOver | Step::LeaveSafe | Step::PickUp | Step::Mail | Step::GiveByVisitor => "hand_over",
        Step::NotDelivered(_) => "not_delivered",
        Step::TryAgain => "try_kit_again",
        Step::BringBack => "return_kit",
        Step::Decline | Step::PutOff => "decline_kit",
        Step::AskAgain => "ask_kit_again",
        Step::HearBack => "hear_back",
        Step::Talk => "talk_kit",
        Step::Cancel => "cancel_kit",
    }
}

pub(super) fn card(row: &Row<'_>, today: Date) -> rusqlite::Result<KitCard> {
    let languages: Option<String> = row.get(9)?;
    let (english, spanish): (Option<String>, Option<String>) = (row.get(7)?, row.get(8)?);
    let with_sentence = spanish.filter(|_| speaks_spanish(languages.as_deref())).or(english);
    let state: String = row.get::<_, Option<String>>(6)?.unwrap_or_default();
    let (planned_for, talk_due): (Option<String>, Option<String>) = (row.get(13)?, row.get(23)?);
    let with_family = State::from_code(&state).is_some_and(State::is_with_family);
    let due_on = if with_family { talk_due.clone() } else { planned_for.clone() };
    Ok(KitCard {
        id: row.get(0)?,
        family_id: row.get(1)?,
        family_name: row.get(2)?,
        kit_id: row.get(3)?,
        kit_name: row.get(4)?,
        kind: row.get(5)?,
        state,
        with_sentence,
        asked_words: row.get(10)?,
        asked_by: row.get(11)?,
        asked_on: row.get(12)?,
        planned_for,
        way: row.get(14)?,
        carrier: row.get(15)?,
        child_name: row.get(16)?,
        kept_at: row.get(17)?,
        done_on: row.get(18)?,
        where_left: row.get(19)?,
        not_delivered: row.get(20)?,
        heard_words: row.get(21)?,
        heard_by: row.get(22)?,
        talk_due,
        late_days: due_on.as_deref().map_or(0, |day| late(day, today)),
        due_on,
        basic_need: row.get(24)?,
        steps: Vec::new(),
        ways: Vec::new(),
        safe_contact: row.get(25)?,
        contents: row.get(26)?,
    })
}

/// Days from a day until today: below zero while it is still to come.
fn late(day: &str, today: Date) -> i32 {
    day.parse::<Date>().map_or(0, |day| (today - day).get_days())
}

/// Whether Spanish is among the languages a family speaks, by any of its names.
fn speaks_spanish(languages: Option<&str>) -> bool {
    const NAMES: [&str; 4] = ["spanish", "espanol", "castellano", "es"];
    tokens(languages.unwrap_or_default()).iter().any(|word| NAMES.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_count_up_to_the_day_and_past_it() {
        let today = date(2026, 5, 4);
        for (day, days) in [("2026-05-01", 3), ("2026-05-04", 0), ("2026-06-04", -31), ("soon", 0)] {
            assert_eq!(late(day, today), days, "{day}: days late, below zero while it is to come");
        }
    }

    #[test]
    fn spanish_is_known_by_its_names() {
        for spoken in ["Spanish", "English Español", "es", "castellano, inglés"] {
            assert!(speaks_spanish(Some(spoken)), "{spoken} is Spanish");
        }
        for spoken in ["English", "Portuguese", ""] {
            assert!(!speaks_spanish(Some(spoken)), "{spoken} is not Spanish");
        }
    }
}
