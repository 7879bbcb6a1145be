//! A family's rule as every screen about that family shows it: the banner, whether it is to be asked again, and what
//! can be picked. One question, so that no screen makes up its own answer.

use doorstep_domain::mode::Mode;
use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::{Forbidden, SafeContact as Rule, banner, recheck_due};
use serde::{Deserialize, Serialize};

use super::{kept_rule_of, safe_contact::bound_by};
use crate::error::Outcome;
use crate::ids::FamilyId;
use crate::session::Session;

/// Whose rule.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeContactRequest {
    /// The family.
    pub family: FamilyId,
}

/// The rule on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeContactView {
    /// The banner, in words; empty without a rule.
    pub lines: Vec<String>,
    /// It was checked too long ago, never, or has run out.
    pub recheck_due: bool,
    /// When it was last checked with them.
    pub last_checked: Option<String>,
    /// Ways to be together, by code, all of them.
    pub modes: Vec<Choice>,
    /// Ways to reach them, by code, all of them.
    pub channels: Vec<Choice>,
}

/// Something to pick, or the reason why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// What, by code.
    pub code: String,
    /// Why it cannot be picked, in a sentence; none if it can.
    pub forbidden: Option<String>,
}

/// Reads a family's rule for a screen.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database; [`crate::error::Code::Damaged`] for a rule that cannot be read.
pub fn safe_contact(session: &Session, request: SafeContactRequest) -> Outcome<SafeContactView> {
    session.permit_for("safe_contact", request.family)?;
    let kept = kept_rule_of(session.db(), request.family)?;
    let rule = bound_by(session.db(), request.family, kept.clone())?.map(|rule| rule.to_domain());
    let kept = kept.map(|rule| rule.to_domain());
    let (today, words) = (session.today(), session.words());
    let says = |why: Forbidden| words.phrase(&why.phrase(), today);
    let choice =
        |code: &str, check: Result<(), Forbidden>| Choice { code: code.into(), forbidden: check.err().map(says) };
    let under = |check: &dyn Fn(&Rule) -> Result<(), Forbidden>| rule.as_ref().map_or(Ok(()), check);
    let lines = rule.iter().flat_map(|rule| banner(rule, today));
    Ok(SafeContactView {
        lines: lines.map(|line| words.phrase(&line, today)).collect(),
        recheck_due: kept.as_ref().is_some_and(|rule| recheck_due(rule, today)),
        last_checked: kept.as_ref().and_then(|rule| rule.last_checked).map(|day| day.to_string()),
        modes: Mode::ALL.map(|mode| choice(mode.code(), under(&|rule| rule.check_mode(mode)))).to_vec(),
        channels: Channel::ALL.map(|way| choice(way.code(), under(&|rule| rule.check_channel(way)))).to_vec(),
    })
}
