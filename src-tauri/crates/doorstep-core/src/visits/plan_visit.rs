//! A visit is planned; how it is held can change at any time without losing the plan.

use doorstep_domain::mode::Mode;
use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

use crate::changed::{ChangeKind, Changed, Made};
use crate::error::{AppError, Code, Outcome};
use crate::families::{must_exist, put_changed, rule_of};
use crate::ids::{FamilyId, OpId, StaffId, VisitId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, visit};
use crate::session::Session;

/// A visit to plan.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanVisit {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The day.
    pub on: String,
    /// The time.
    pub time: Option<String>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// How it is held, by code.
    pub mode: String,
    /// Why.
    pub purpose: Option<String>,
}

/// Plans a visit for the person at the keyboard; for whoever leads the family, if that is not theirs.
///
/// # Errors
/// By field; [`Code::WayNotAllowed`] if the family's rule forbids the way; [`Code::NotFound`].
pub fn plan_visit(session: &mut Session, request: PlanVisit) -> Outcome<Made<VisitId>> {
    let PlanVisit { op_id, family, on, time, minutes, mode, purpose } = request;
    session.permit_for("plan_visit", family)?;
    let id = VisitId(op_id.record(0));
    let mut values = plan_values(&on, time.as_deref(), minutes, &mode, purpose.as_deref())?;
    check_mode(session.db(), family, "mode", &mode)?;
    values.extend([
        (visit::FAMILY, family.into()),
        (visit::STATUS, "planned".into()),
        (visit::VISITOR, visitor_of(session, family)?.into()),
    ]);
    let changed = session.act(op_id, "visit.plan", (&[ChangeKind::Visits], &[family]), |db, tx| {
        must_exist(db, family)?;
        tx.put(id, values);
        Ok(())
    })?;
    Ok(Made { changed, id })
}

/// Who holds a visit that is planned now. The front desk and a supervisor book for others.
fn visitor_of(session: &Session, family: FamilyId) -> Outcome<StaffId> {
    if session.is_in_caseload(family)? {
        return Ok(session.person());
    }
    let mut query = session.db().prepare_cached("SELECT lead FROM family WHERE id = ?1 AND deleted = 0")?;
    let lead: Option<Option<StaffId>> = query.query_row([family], |row| row.get(0)).optional()?;
    Ok(lead.flatten().unwrap_or_else(|| session.person()))
}

/// A plan put right.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeVisit {
    /// The click.
    pub op_id: OpId,
    /// The visit.
    pub id: VisitId,
    /// The day.
    pub on: String,
    /// The time.
    pub time: Option<String>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// How it is held, by code.
    pub mode: String,
    /// Why.
    pub purpose: Option<String>,
}

/// Changes a plan.
///
/// # Errors
/// As [`plan_visit`].
pub fn change_visit(session: &mut Session, request: ChangeVisit) -> Outcome<Changed> {
    let ChangeVisit { op_id, id, on, time, minutes, mode, purpose } = request;
    let family = session.permit_record("change_visit", "visit", id)?;
    let values = plan_values(&on, time.as_deref(), minutes, &mode, purpose.as_deref())?;
    check_mode(session.db(), family, "mode", &mode)?;
    session.act(op_id, "visit.change", (&[ChangeKind::Visits], &[family]), |db, tx| put_changed(db, tx, id, values))
}

/// A way of being together that the family's rule forbids cannot be planned.
pub(super) fn check_mode(db: &Connection, family: FamilyId, field: &str, mode: &str) -> Outcome<()> {
    match (rule_of(db, family)?, Mode::from_code(mode)) {
        (Some(rule), Some(mode)) => {
            rule.to_domain().check_mode(mode).map_err(|_| AppError::field(Code::WayNotAllowed, field))
        }
        _ => Ok(()),
    }
}

/// The fields of a plan, checked.
pub(super) fn plan_values(
    on: &str,
    time: Option<&str>,
    minutes: Option<u32>,
    mode: &str,
    purpose: Option<&str>,
) -> Outcome<Vec<(Field, Value)>> {
    let mode = Mode::from_code(mode).ok_or_else(|| AppError::field(Code::Required, "mode"))?;
    Ok(vec![
        (visit::HELD_ON, input::date("on", on)?.into()),
        (visit::TIME, input::time_if_any("time", time)?.into()),
        (visit::MINUTES, minutes.map(|minutes| input::count("minutes", minutes)).transpose()?.into()),
        (visit::MODE, mode.code().into()),
        (visit::PURPOSE, input::optional("purpose", purpose, input::LINE)?.into()),
    ])
}
