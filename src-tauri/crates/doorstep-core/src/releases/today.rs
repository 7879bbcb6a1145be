//! What of releases stands on Today: those to renew, and emergencies a supervisor should look at.

use doorstep_domain::release::RENEW_AHEAD_DAYS;
use doorstep_domain::team::Reach;
use jiff::civil::Date;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{FamilyId, ReleaseId, ShareId};
use crate::session::Session;

/// A release that ended this many days ago, and was not renewed, is still asked about.
const STILL_ASKED_DAYS: i64 = 30;

/// A release to renew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RenewalLine {
    /// The release.
    pub id: ReleaseId,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// For whom it is.
    pub to_whom: String,
    /// Its last day.
    pub expires_on: String,
    /// Days past its last day; negative while there is time.
    pub late_days: i32,
}

/// An emergency that went out without a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OverrideLine {
    /// The entry of the log.
    pub share: ShareId,
    /// The family.
    pub family_id: FamilyId,
    /// What they call themselves.
    pub family_name: String,
    /// To whom it went.
    pub to_whom: String,
    /// When.
    pub on: String,
    /// Who sent it.
    pub by: Option<String>,
    /// Why.
    pub why: String,
}

/// Releases of my families that end within two weeks or have just ended; whoever looks after everybody sees all.
pub(crate) fn renewals(session: &Session) -> Outcome<Vec<RenewalLine>> {
    let reach = session.reach("renew_release")?;
    if reach == Reach::Nowhere {
        return Ok(Vec::new());
    }
    let today = session.today();
    let day = |days: i64| today.saturating_add(jiff::Span::new().days(days)).to_string();
    let mut query = session.db().prepare_cached(
        "SELECT r.id, r.family, coalesce(f.name, ''), coalesce(r.to_whom, ''), r.expires_on FROM release AS r
           JOIN family AS f ON f.id = r.family AND f.deleted = 0 AND f.left_on IS NULL
          WHERE r.given_on IS NOT NULL AND r.revoked_on IS NULL AND r.deleted = 0 AND r.expires_on BETWEEN ?1 AND ?2
            AND (?3 OR f.lead = ?4
                 OR EXISTS (SELECT 1 FROM member WHERE entity = 3 AND field = 16 AND id = f.id AND element = ?4))
            AND NOT EXISTS (SELECT 1 FROM release AS n WHERE n.renews = r.id AND n.given_on IS NOT NULL AND n.deleted = 0)
          ORDER BY r.expires_on, f.name LIMIT 60",
    )?;
    let all = reach == Reach::Everywhere;
    let rows = query.query_map((day(-STILL_ASKED_DAYS), day(RENEW_AHEAD_DAYS), all, session.person()), |row| {
        let expires_on: String = row.get(4)?;
        let late_days = expires_on.parse::<Date>().map_or(0, |last| (today - last).get_days());
        Ok(RenewalLine {
            id: row.get(0)?,
            family_id: row.get(1)?,
            family_name: row.get(2)?,
            to_whom: row.get(3)?,
            expires_on,
            late_days,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Emergencies that nobody has looked at yet, for those who look after everybody.
pub(crate) fn overrides(session: &Session) -> Outcome<Vec<OverrideLine>> {
    if session.reach("see_override")? != Reach::Everywhere {
        return Ok(Vec::new());
    }
    let mut query = session.db().prepare_cached(
        "SELECT h.id, h.family, coalesce(f.name, ''), coalesce(h.to_whom, ''), h.shared_on, s.name, h.override_why
           FROM share AS h JOIN family AS f ON f.id = h.family LEFT JOIN staff AS s ON s.id = h.made_by
          WHERE h.override_why IS NOT NULL AND h.seen_on IS NULL AND h.deleted = 0 ORDER BY h.shared_on LIMIT 60",
    )?;
    let rows = query.query_map([], |row| {
        Ok(OverrideLine {
            share: row.get(0)?,
            family_id: row.get(1)?,
            family_name: row.get(2)?,
            to_whom: row.get(3)?,
            on: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            by: row.get(5)?,
            why: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
