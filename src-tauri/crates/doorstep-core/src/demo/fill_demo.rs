//! Fills an empty vault with a programme to look around in.

use jiff::civil::Date;
use rusqlite::Connection;
use serde::Deserialize;

use super::families::FAMILIES;
use super::household::Household;
use super::households::FIRST;
use super::more_families::MORE;
use super::more_households::SECOND;
use super::{write_deliveries, write_families, write_goods, write_visits};
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, OpId, PersonId, StaffId};
use crate::journal::Value;
use crate::schema::{Field, programme, staff};
use crate::sealed::fact_values;
use crate::session::Session;
use crate::stock::Ledger;

/// The wish to look around.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FillDemo {
    /// The click.
    pub op_id: OpId,
}

/// The two colleagues beside whoever fills the demo.
const COLLEAGUES: [(&str, &str); 2] = [("Noor Halabi", "visitor"), ("Ines Calloway", "visitor")];

/// A family as it was written, for what hangs on it.
pub(super) struct Written {
    pub id: FamilyId,
    pub adults: Vec<PersonId>,
    pub children: Vec<PersonId>,
}

/// What every writer needs to know.
pub(super) struct Around {
    pub today: Date,
    /// The three visitors; the first fills the demo.
    pub staff: [StaffId; 3],
}

/// The families of the demo, in the order that deliveries name them by.
pub(super) fn households() -> impl Iterator<Item = &'static Household> {
    static ALL: [&[Household]; 4] = [&FAMILIES, &MORE, &FIRST, &SECOND];
    ALL.into_iter().flatten()
}

/// Fills an empty vault: families, half a year of visits, shelves, and kits in every state; all in one action, and
/// the same for the same click on the same day, but for what is sealed.
///
/// # Errors
/// [`Code::NotEmpty`] if there is any family already; then nothing was written.
pub fn fill_demo(session: &mut Session, request: FillDemo) -> Outcome<Changed> {
    session.permit("fill_demo")?;
    let FillDemo { op_id } = request;
    let sealed = if is_repeated(session.db(), op_id)? { Vec::new() } else { sealed_facts(session, op_id)? };
    let around = Around {
        today: session.today(),
        staff: [session.person(), StaffId(op_id.record(COLLEAGUE)), StaffId(op_id.record(COLLEAGUE + 1))],
    };
    let programme = Id::from_bytes(*session.vault().vault_id());
    session.act(op_id, "demo.fill", (&ChangeKind::ALL, &[]), |db, tx| {
        must_be_empty(db)?;
        tx.set(programme, programme::DEMO, true);
        for (id, (name, role)) in around.staff[1..].iter().zip(COLLEAGUES) {
            tx.put(*id, [(staff::NAME, name.into()), (staff::ROLE, role.into())]);
        }
        let mut ledger = Ledger::new(db, tx, op_id, around.today);
        for (id, values) in sealed {
            ledger.tx.put(id, values);
        }
        let mut families = Vec::new();
        for (n, household) in (0..).zip(households()) {
            let written = write_families::family(&mut ledger, &around, family_id(op_id, n), (n, household))?;
            write_visits::visits(&mut ledger, &around, &written, (n, household))?;
            families.push(written);
        }
        let mut goods = write_goods::goods(&mut ledger, &around)?;
        write_deliveries::deliveries(&mut ledger, &around, &families, &mut goods)
    })
}

/// Records that must be known before the others are numbered stand far above them.
const FAMILY: u32 = 1_000_000;
const COLLEAGUE: u32 = 2_000_000;
const FACT: u32 = 3_000_000;

fn family_id(op_id: OpId, n: u32) -> FamilyId {
    FamilyId(op_id.record(FAMILY + n))
}

fn must_be_empty(db: &Connection) -> Outcome<()> {
    let any: bool = db.query_row("SELECT EXISTS (SELECT 1 FROM family WHERE deleted = 0)", [], |row| row.get(0))?;
    if any { Err(AppError::new(Code::NotEmpty)) } else { Ok(()) }
}

fn is_repeated(db: &Connection, op_id: OpId) -> Outcome<bool> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM journal WHERE txn = ?1)", [op_id.0.as_bytes()], |row| row.get(0))?)
}

/// A sealed fact on its way: which record, and its fields.
type SealedFact = (Id, Vec<(Field, Value)>);

/// What is sealed needs a family's key, which is made before the action is written.
fn sealed_facts(session: &mut Session, op_id: OpId) -> Outcome<Vec<SealedFact>> {
    must_be_empty(session.db())?;
    let mut facts = Vec::new();
    for (n, household) in (0..).zip(households()) {
        if let Some(safe) = &household.safe {
            let (id, (kind, text)) = (op_id.record(FACT + n), safe.sealed);
            facts.push((id, fact_values(session, family_id(op_id, n), id, kind, text)?));
        }
    }
    Ok(facts)
}
