//! What follows from what was done: kits to pack, carry and talk about; notes to finish.

use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{DeliveryId, FamilyId, VisitId};
use crate::permit::within;
use crate::promises::days_late;
use crate::session::Session;

/// Something that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// `talk`, `finishNote`, `pack` or `carry`.
    pub kind: String,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// The kit's name, or the day of the visit.
    pub what: String,
    /// The delivery.
    pub delivery_id: Option<DeliveryId>,
    /// The visit.
    pub visit_id: Option<VisitId>,
    /// By when.
    pub due_on: Option<String>,
    /// Days late; negative while there is time.
    pub late_days: i32,
}

/// Open deliveries of my families, and visits whose jots wait to become a note.
pub(super) fn follow_ups(session: &Session) -> Outcome<Vec<FollowUp>> {
    let today = session.today();
    let seen = within(session.reach("today")?, "?1");
    let mut query = session.db().prepare_cached(&format!(
        "SELECT * FROM (
           SELECT CASE WHEN d.state IN ('asked', 'planned') THEN 'pack'
                       WHEN d.state IN ('packed', 'out', 'notDelivered') THEN 'carry' ELSE 'talk' END AS kind,
                  d.family, f.name, coalesce(k.name, '') AS what, d.id AS delivery, NULL AS visit,
                  CASE WHEN d.state IN ('asked', 'planned', 'packed', 'out', 'notDelivered') THEN d.planned_for ELSE d.talk_due END AS due
             FROM (SELECT id FROM delivery
                    WHERE carrier = ?1 AND deleted = 0 AND state NOT IN ('talked', 'declined', 'later', 'cancelled')
                   UNION
                   SELECT e.id FROM family AS g CROSS JOIN delivery AS e
                       ON e.family = g.id AND e.deleted = 0 AND e.state NOT IN ('talked', 'declined', 'later', 'cancelled')
                      AND (e.carrier IS NULL
                           OR e.state IN ('handedOver', 'leftSafe', 'pickedUp', 'sent', 'viaVisitor', 'heardBack'))
                    WHERE g.lead = ?1 AND g.deleted = 0) AS mine
             CROSS JOIN delivery AS d ON d.id = mine.id
             JOIN family AS f ON f.id = d.family AND f.deleted = 0 LEFT JOIN kit AS k ON k.id = d.kit
           UNION ALL
           SELECT 'finishNote', v.family, f.name, v.held_on, NULL, v.id, v.held_on
             FROM draft AS j JOIN visit AS v ON v.id = unhex(replace(substr(j.key, 5), '-', '')) AND v.deleted = 0 AND v.status = 'planned'
             JOIN family AS f ON f.id = v.family AND f.deleted = 0
            WHERE j.key GLOB 'jot:*' AND j.staff = ?1 AND {seen})
         ORDER BY kind <> 'finishNote', kind <> 'talk', due IS NULL, due LIMIT 60"
    ))?;
    let rows = query.query_map([session.person()], |row| {
        let due_on: Option<String> = row.get(6)?;
        Ok(FollowUp {
            kind: row.get(0)?,
            family_id: row.get(1)?,
            family_name: row.get(2)?,
            what: row.get(3)?,
            delivery_id: row.get(4)?,
            visit_id: row.get(5)?,
            late_days: due_on.as_deref().map_or(0, |due| days_late(due, today)),
            due_on,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
