//! Families are passed on, and each of them is introduced to whoever comes next (reference B29: a warm handoff).

use doorstep_domain::mode::Mode;
use jiff::Span;
use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

use super::{member, pass_on::pass_on, visits};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::{must_exist, rule_of};
use crate::ids::{FamilyId, OpId, StaffId};
use crate::input;
use crate::journal::{Tx, Value};
use crate::schema::{Field, family, handoff};
use crate::session::Session;

/// How a new visitor is introduced.
pub const HANDOFF_WAYS: &[&str] = &["together", "call", "message"];
/// By when, if nobody says: a visit of the usual rhythm.
const USUAL_DAYS: i64 = 14;

/// Which families, to whom, and how they are introduced.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HandOverCaseload {
    /// The click.
    pub op_id: OpId,
    /// The families.
    pub families: Vec<FamilyId>,
    /// Who leads from now on.
    pub to: StaffId,
    /// Who visits besides.
    pub second: Option<StaffId>,
    /// Who introduces them; none: whoever led until now.
    pub introduced_by: Option<StaffId>,
    /// One of [`HANDOFF_WAYS`].
    pub way: String,
    /// By when; none: two weeks.
    pub due_on: Option<String>,
    /// What the families are told.
    pub words: Option<String>,
}

/// Passes families on. Planned visits, promises and kits on their way go along; whoever led stays a visitor until
/// the introduction is done, so that they can still reach the family for it. Family keys follow. Can be undone.
///
/// # Errors
/// By field, `cannot-visit` for somebody whose role goes to no family; [`Code::WayNotAllowed`] for a way that the rule of
/// one of the families forbids; [`Code::NotFound`]; [`Code::NotAllowed`].
pub fn hand_over_caseload(session: &mut Session, request: HandOverCaseload) -> Outcome<Changed> {
    session.permit("hand_over_caseload")?;
    let HandOverCaseload { op_id, families, to, second, introduced_by, way, due_on, words } = request;
    if families.is_empty() {
        return Err(AppError::field(Code::Required, "families"));
    }
    must_visit(session, "to", Some(to))?;
    must_visit(session, "second", second)?;
    let today = session.today();
    let due = input::date_if_any("dueOn", due_on.as_deref())?
        .unwrap_or_else(|| today.saturating_add(Span::new().days(USUAL_DAYS)));
    let same: Vec<(Field, Value)> = vec![
        (handoff::TO, to.into()),
        (handoff::WAY, input::one_of("way", &way, HANDOFF_WAYS)?.into()),
        (handoff::DUE_ON, due.into()),
        (handoff::WORDS, input::optional("words", words.as_deref(), input::TEXT)?.into()),
    ];
    let kinds = [ChangeKind::Team, ChangeKind::Families, ChangeKind::Visits, ChangeKind::Promises, ChangeKind::Kits];
    session.act(op_id, "caseload.hand-over", (&kinds, &families), |db, tx| {
        for (n, id) in (0..).zip(families.iter().copied()) {
            must_exist(db, id)?;
            may_introduce(db, id, &way)?;
            let from = lead_of(db, id)?;
            if let Some(second) = second {
                tx.add(id, family::VISITORS, second);
            }
            if from == Some(to) {
                continue;
            }
            new_lead(db, tx, id, to)?;
            if let Some(from) = from {
                pass_on(db, tx, id, (from, Some(to)), today)?;
            }
            let record = op_id.record(n);
            tx.put(record, [(handoff::FAMILY, id.into()), (handoff::FROM, from.into())]);
            tx.put(record, [(handoff::INTRODUCED_BY, introduced_by.or(from).into())]);
            tx.put(record, same.clone());
        }
        Ok(())
    })
}

/// An introduction is a contact like any other: it takes a way that they said is safe.
fn may_introduce(db: &Connection, family: FamilyId, way: &str) -> Outcome<()> {
    let mode = match way {
        "call" => Mode::Phone,
        "message" => Mode::Message,
        _ => return Ok(()), // together: with whoever they know, where they meet anyway
    };
    let rule = rule_of(db, family)?.map(|rule| rule.to_domain());
    let may = rule.is_none_or(|rule| rule.check_mode(mode).is_ok());
    if may { Ok(()) } else { Err(AppError::field(Code::WayNotAllowed, "way")) }
}

fn must_visit(session: &Session, field: &str, staff: Option<StaffId>) -> Outcome<()> {
    let Some(staff) = staff else { return Ok(()) };
    if visits(member(session.db(), staff)?.role) {
        return Ok(());
    }
    Err(AppError { field: Some(field.to_owned()), ..AppError::coded("cannot-visit", "") })
}

/// A second hand-over before the first is done replaces its task: the family is introduced once.
fn new_lead(db: &Connection, tx: &mut Tx, id: FamilyId, to: StaffId) -> Outcome<()> {
    tx.set(id, family::LEAD, to);
    tx.add(id, family::VISITORS, to);
    let mut open = db.prepare_cached("SELECT id FROM handoff WHERE family = ?1 AND done_on IS NULL AND deleted = 0")?;
    let replaced: Vec<FamilyId> = open.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for old in replaced {
        tx.delete(old, handoff::CODE);
    }
    Ok(())
}

fn lead_of(db: &Connection, id: FamilyId) -> Outcome<Option<StaffId>> {
    let mut query = db.prepare_cached("SELECT lead FROM family WHERE id = ?1")?;
    Ok(query.query_row([id], |row| row.get::<_, Option<StaffId>>(0)).optional()?.flatten())
}
