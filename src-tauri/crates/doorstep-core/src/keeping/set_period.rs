//! The programme says for how long it keeps a class.

use doorstep_domain::keeping::{Class, LONGEST_MONTHS, SHORTEST_MONTHS};
use serde::{Deserialize, Serialize};

use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{Id, OpId};
use crate::schema::keeping as k;
use crate::session::Session;

/// A period.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetPeriod {
    /// The click.
    pub op_id: OpId,
    /// The class, by code.
    pub class: String,
    /// Months after the family has left.
    pub months: u32,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PeriodSet {
    /// The change.
    pub changed: Changed,
    /// It is shorter than the minimum that funders or law usually ask: kept, and warned about.
    pub below_least: bool,
}

/// Keeps a period.
///
/// # Errors
/// [`Code::NotAllowed`]; by field.
pub fn set_period(session: &mut Session, request: SetPeriod) -> Outcome<PeriodSet> {
    let SetPeriod { op_id, class, months } = request;
    session.permit("set_period")?;
    let class = Class::from_code(&class).ok_or_else(|| AppError::field(Code::Required, "class"))?;
    if !(SHORTEST_MONTHS..=LONGEST_MONTHS).contains(&months) {
        return Err(AppError::field(Code::NotANumber, "months"));
    }
    let changed = session.act(op_id, "keeping.period", (&[ChangeKind::Releases], &[]), |_, tx| {
        tx.put(record_of(class), [(k::CLASS, class.code().into()), (k::MONTHS, months.into())]);
        Ok(())
    })?;
    Ok(PeriodSet { changed, below_least: months < class.usual().least })
}

/// One record a class, on every machine the same.
fn record_of(class: Class) -> Id {
    let mut hasher = blake3::Hasher::new_derive_key("doorstep period of a class v1");
    hasher.update(class.code().as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
