//! The note is finished: what was seen, what they said, what comes next. One sentence is enough.

use doorstep_domain::mode::Mode;
use serde::Deserialize;

use super::plan_visit::{check_mode, plan_values};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::must_belong;
use crate::ids::{Id, OpId, PersonId, PromiseId, VisitId};
use crate::input;
use crate::journal::Tx;
use crate::promises::promise_values;
use crate::schema::{promise, strength, visit};
use crate::session::Session;

/// A finished note. Everything but the visit and the day may be empty.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishVisit {
    /// The click.
    pub op_id: OpId,
    /// The visit.
    pub visit: VisitId,
    /// The day it was held.
    pub on: String,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// What was seen or heard.
    pub saw: String,
    /// What the parents said.
    pub told: String,
    /// What was enjoyed together.
    pub enjoyed: String,
    /// Anything else.
    pub text: String,
    /// What they want to talk about next time, in their words.
    pub agenda: String,
    /// What went well, in their words.
    pub went_well: String,
    /// A strength that was seen.
    pub strength: Option<String>,
    /// Who was there.
    pub attended: Vec<PersonId>,
    /// Promises that were kept.
    pub kept: Vec<PromiseId>,
    /// New promises.
    pub promises: Vec<NewPromise>,
    /// The next time.
    pub next: Option<NextTime>,
}

/// A promise made at a visit.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewPromise {
    /// `us` or `family`.
    pub who: String,
    /// What.
    pub words: String,
    /// By when.
    pub due_on: Option<String>,
}

/// The next visit.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextTime {
    /// The day.
    pub on: String,
    /// The time.
    pub time: Option<String>,
    /// How it is held, by code.
    pub mode: String,
}

/// Finishes a visit's note in one transaction. The jots stay until the next unlock, so that an undo finds them.
///
/// # Errors
/// By field; [`Code::WayNotAllowed`] if the family's rule forbids how the next visit is held; [`Code::NotFound`].
pub fn finish_visit(session: &mut Session, request: FinishVisit) -> Outcome<Changed> {
    let FinishVisit {
        op_id,
        visit: id,
        on,
        minutes,
        saw,
        told,
        enjoyed,
        text,
        agenda,
        went_well,
        strength,
        attended,
        kept,
        promises,
        next,
    } = request;
    let family = session.permit_record("finish_visit", "visit", id)?;
    let mut tx = Tx::default();
    tx.put(id, [(visit::STATUS, "done".into()), (visit::HELD_ON, input::date("on", &on)?.into())]);
    if let Some(minutes) = minutes {
        tx.set(id, visit::MINUTES, input::count("minutes", minutes)?);
    }
    let narrative = [
        (visit::SAW, "saw", saw),
        (visit::TOLD, "told", told),
        (visit::ENJOYED, "enjoyed", enjoyed),
        (visit::TEXT, "text", text),
        (visit::AGENDA, "agenda", agenda),
        (visit::WENT_WELL, "wentWell", went_well),
    ];
    for (field, name, words) in narrative {
        tx.set(id, field, input::optional(name, Some(&words), input::TEXT)?);
    }
    for person in attended {
        tx.add(id, visit::ATTENDED, person);
    }
    let today = session.today();
    for promise in &kept {
        tx.set(*promise, promise::DONE_ON, today);
    }
    let mut fresh = (0..).map(|n| op_id.record(n));
    let mut id_of = || fresh.next().ok_or_else(|| AppError::new(Code::TooLong));
    if let Some(words) = input::optional("strength", strength.as_deref(), input::LINE)? {
        let strength_id: Id = id_of()?;
        tx.put(
            strength_id,
            [
                (strength::FAMILY, family.into()),
                (strength::WORDS, words.into()),
                (strength::SEEN_ON, input::date("on", &on)?.into()),
            ],
        );
    }
    for new in &promises {
        let promise_id = id_of()?;
        tx.put(promise_id, promise_values(family, session.person(), &new.who, &new.words, new.due_on.as_deref())?);
        tx.set(promise_id, promise::VISIT, id);
    }
    if let Some(NextTime { on, time, mode }) = next {
        Mode::from_code(&mode).ok_or_else(|| AppError::field(Code::Required, "nextMode"))?;
        check_mode(session.db(), family, "nextMode", &mode)?;
        let next_id = id_of()?;
        tx.put(next_id, plan_values(&on, time.as_deref(), None, &mode, None)?);
        tx.put(
            next_id,
            [
                (visit::FAMILY, family.into()),
                (visit::STATUS, "planned".into()),
                (visit::VISITOR, session.person().into()),
            ],
        );
    }
    let kinds = [ChangeKind::Visits, ChangeKind::Promises, ChangeKind::Families];
    session.act(op_id, "visit.finish", (&kinds, &[family]), |db, into| {
        for promise in &kept {
            must_belong(db, "promise", Some(*promise), family)?;
        }
        *into = tx;
        Ok(())
    })
}
