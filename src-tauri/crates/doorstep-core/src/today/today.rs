//! My work today: read along indexes, never growing with the programme.

use serde::Serialize;

use super::follow_ups::{FollowUp, follow_ups};
use super::safe_checks::{SafeCheck, safe_checks};
use super::visits::{TodayVisit, planned_visits};
use crate::error::Outcome;
use crate::permit::within;
use crate::promises::{COLUMNS, PromiseLine, line};
use crate::releases::{OverrideLine, RenewalLine, overrides, renewals};
use crate::session::Session;
use crate::team::{HandoffLine, my_handoffs};

/// Promises further ahead than this many days wait on the family's page.
const AHEAD_DAYS: i64 = 7;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// Today.
    pub date: String,
    /// What we promised, the longest overdue first.
    pub promises: Vec<PromiseLine>,
    /// Visits, in order.
    pub visits: Vec<TodayVisit>,
    /// To talk about, to finish, to pack, to carry.
    pub follow_ups: Vec<FollowUp>,
    /// Families that are being passed on, from me, to me or through me.
    pub handoffs: Vec<HandoffLine>,
    /// Lines of an import that wait for a person.
    pub review_waiting: u32,
    /// Safe-contact rules to ask my families about again.
    pub safe_checks: Vec<SafeCheck>,
    /// Releases to renew.
    pub renewals: Vec<RenewalLine>,
    /// Emergencies that went out without a release, for whoever looks after everybody.
    pub overrides: Vec<OverrideLine>,
    /// Nothing is due: good news.
    pub nothing: bool,
}

/// Reads my Today.
///
/// # Errors
/// Those of the database.
pub fn today(session: &Session) -> Outcome<TodayView> {
    session.permit("today")?;
    let promises = our_promises(session)?;
    let visits = planned_visits(session)?;
    let follow_ups = follow_ups(session)?;
    let review_waiting = review_waiting(session)?;
    let safe_checks = safe_checks(session)?;
    let handoffs = my_handoffs(session)?;
    let renewals = renewals(session)?;
    let overrides = overrides(session)?;
    let nothing = promises.is_empty()
        && visits.is_empty()
        && follow_ups.is_empty()
        && handoffs.is_empty()
        && review_waiting == 0
        && safe_checks.is_empty()
        && renewals.is_empty()
        && overrides.is_empty();
    let date = session.today().to_string();
    Ok(TodayView {
        date,
        promises,
        visits,
        follow_ups,
        handoffs,
        review_waiting,
        safe_checks,
        renewals,
        overrides,
        nothing,
    })
}

fn our_promises(session: &Session) -> Outcome<Vec<PromiseLine>> {
    let today = session.today();
    let until = today.saturating_add(jiff::Span::new().days(AHEAD_DAYS));
    let seen = within(session.reach("today")?, "?2");
    let sql = format!(
        "SELECT {COLUMNS} FROM promise AS p JOIN family AS f ON f.id = p.family AND f.deleted = 0 AND {seen}
          WHERE p.done_on IS NULL AND p.dropped_on IS NULL AND p.deleted = 0 AND p.due_on <= ?1 AND p.who = 'us' AND p.owner = ?2
          ORDER BY p.due_on, p.made_hlc LIMIT 50"
    );
    let mut query = session.db().prepare_cached(&sql)?;
    let rows = query.query_map((until.to_string(), session.person()), |row| line(row, today))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many lines of imports wait for this person.
pub(crate) fn review_waiting(session: &Session) -> Outcome<u32> {
    let seen = within(session.reach("review_list")?, "?1");
    let mut query = session.db().prepare_cached(&format!(
        "SELECT count(*) FROM review AS r LEFT JOIN family AS f ON f.id = r.family AND f.deleted = 0
          WHERE r.filed_as IS NULL AND r.deleted = 0 AND (r.family IS NULL OR f.id IS NOT NULL) AND {seen}"
    ))?;
    Ok(query.query_row([session.person()], |row| row.get(0))?)
}
