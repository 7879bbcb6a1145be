//! Which step leads where.

use super::{NotDelivered, State, Step, StockEffect, Way};
use crate::safe_contact::{Forbidden, SafeContact};

/// Where a step leads, and what it does to stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// The new state.
    pub state: State,
    /// What the ledger has to do in the same transaction.
    pub stock: StockEffect,
}

/// Why a step is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It has already happened (a double click, or another machine was first).
    #[error("this step has already been taken")]
    AlreadyDone(State),
    /// The step does not start from this state.
    #[error("this step is not possible from here")]
    NotFromHere(State),
}

/// The state a step leads to.
///
/// # Errors
/// [`Refusal::AlreadyDone`] when the delivery is already where the step leads,
/// [`Refusal::NotFromHere`] when the step does not start here.
pub fn next_state(state: State, step: Step) -> Result<Next, Refusal> {
    let reached = leads_to(step);
    match stock_effect(state, step) {
        Some(stock) => Ok(Next { state: reached, stock }),
        None if reached == state => Err(Refusal::AlreadyDone(state)),
        None => Err(Refusal::NotFromHere(state)),
    }
}

/// What a step does to stock from here; `None` when it does not start here.
fn stock_effect(state: State, step: Step) -> Option<StockEffect> {
    use State::{Asked, Cancelled, Declined, HeardBack, Later, NotDelivered, Out, Packed, Planned, Returned};
    let (from, effect) = match step {
        Step::Plan => (state == Asked, StockEffect::Nothing),
        Step::Pack => (matches!(state, Asked | Planned), StockEffect::PackFromShelf),
        Step::Unpack => (matches!(state, Packed | Returned), StockEffect::UnpackToShelf),
        Step::SendOut => (matches!(state, Packed | Returned), StockEffect::LeavesWithCarrier),
        Step::HandOver | Step::LeaveSafe => (state == Out, StockEffect::ToFamily),
        // These need nobody who brings it: their own visitor takes it straight from the shelf.
        Step::GiveByVisitor | Step::PickUp | Step::Mail => {
            (matches!(state, Packed | Out | Returned), StockEffect::ToFamily)
        }
        Step::NotDelivered(_) => (state == Out, StockEffect::StaysWithCarrier),
        Step::TryAgain => (state == NotDelivered, StockEffect::StaysWithCarrier),
        Step::BringBack => (matches!(state, Out | NotDelivered), StockEffect::BackFromCarrier),
        Step::Decline | Step::PutOff | Step::Cancel => return call_off(state),
        Step::AskAgain => (matches!(state, Declined | Later | Cancelled), StockEffect::Nothing),
        Step::HearBack => (state.waits_for_talk() && state != HeardBack, StockEffect::Nothing),
        Step::Talk => (state.waits_for_talk(), StockEffect::Nothing),
    };
    from.then_some(effect)
}

/// Calling off takes a packed kit apart, so that nothing stays promised to nobody. A kit that is
/// out has to come back first: only then do we know where it is.
fn call_off(state: State) -> Option<StockEffect> {
    match state {
        State::Asked | State::Planned => Some(StockEffect::Nothing),
        State::Packed | State::Returned => Some(StockEffect::UnpackToShelf),
        _ => None,
    }
}

fn leads_to(step: Step) -> State {
    match step {
        Step::Plan | Step::Unpack => State::Planned,
        Step::Pack => State::Packed,
        Step::SendOut | Step::TryAgain => State::Out,
        Step::HandOver => State::HandedOver,
        Step::LeaveSafe => State::LeftSafe,
        Step::PickUp => State::PickedUp,
        Step::Mail => State::Sent,
        Step::GiveByVisitor => State::ViaVisitor,
        Step::NotDelivered(_) => State::NotDelivered,
        Step::BringBack => State::Returned,
        Step::Decline => State::Declined,
        Step::PutOff => State::Later,
        Step::AskAgain => State::Asked,
        Step::HearBack => State::HeardBack,
        Step::Talk => State::Talked,
        Step::Cancel => State::Cancelled,
    }
}

/// The steps to offer as buttons, the usual one first. Under a safe contact rule the ways of
/// handing over that are not safe are left out. "Not delivered" comes last, with
/// [`NotDelivered::Other`] standing for the reason that is asked for next.
#[must_use]
pub fn offered(state: State, rule: Option<&SafeContact>) -> Vec<Step> {
    Step::PLAIN
        .into_iter()
        .chain([Step::NotDelivered(NotDelivered::Other)])
        .filter(|step| stock_effect(state, *step).is_some())
        .filter(|step| check_rule(*step, rule).is_ok())
        .collect()
}

/// Whether a family's safe contact rule allows a step.
///
/// # Errors
/// [`Forbidden::NotThisWay`] for a way that is not safe, and for sending out a kit that only they
/// may come for.
pub fn check_rule(step: Step, rule: Option<&SafeContact>) -> Result<(), Forbidden> {
    let Some(rule) = rule else {
        return Ok(());
    };
    match step {
        // It may leave the house only with somebody who may bring it.
        Step::SendOut | Step::TryAgain => rule.check_way(Way::OwnVisitor),
        _ => step.way().map_or(Ok(()), |way| rule.check_way(way)),
    }
}
