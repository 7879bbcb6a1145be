//! A programme of any size, written through the journal's own door.

use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, Id, OpId, StaffId};
use doorstep_core::journal::Tx;
use doorstep_core::schema::{delivery, family, item, kit, kit_line, kit_version, note, person, promise, staff, strength, visit, way};
use doorstep_core::session::Session;
use jiff::Span;
use jiff::civil::Date;

use crate::invented::Invented;

/// Families of one home visitor.
const CASELOAD: usize = 25;
/// Visits and notes of a family.
const VISITS: u64 = 25;
const NOTES: u64 = 25;
/// Visits of the one family that is looked at.
pub const MANY_VISITS: u64 = 300;
/// Families in one transaction.
const CHUNK: usize = 20;

/// What was written, as far as the use cases must name it.
pub struct Written {
    /// The family with many visits. It is the person's own.
    pub family: FamilyId,
    /// How many visits and notes there are.
    pub texts: u64,
}

/// Fills an empty vault.
pub fn fill(session: &mut Session, families: usize) -> Outcome<Written> {
    let today = session.today();
    let mut writer = Writer { op_id: OpId::fresh(), next: 0, today, staff: vec![session.person()], kit: (Id::nil(), Id::nil()), texts: 0 };
    session.act(writer.op_id, "bench.staff", (&[], &[]), |_, tx| {
        writer.colleagues(tx, families / CASELOAD);
        writer.kits(tx);
        Ok(())
    })?;
    let mut looked_at = None;
    for chunk in (0..families).collect::<Vec<_>>().chunks(CHUNK) {
        writer.begin();
        session.act(writer.op_id, "bench.families", (&[], &[]), |_, tx| {
            for n in chunk {
                let id = writer.family(tx, *n);
                looked_at.get_or_insert(id);
            }
            Ok(())
        })?;
    }
    let family = looked_at.unwrap_or(FamilyId(Id::nil()));
    Ok(Written { family, texts: writer.texts })
}

struct Writer {
    op_id: OpId,
    next: u32,
    today: Date,
    staff: Vec<StaffId>,
    /// A kit and its version.
    kit: (Id, Id),
    texts: u64,
}

impl Writer {
    /// The next transaction.
    fn begin(&mut self) {
        (self.op_id, self.next) = (OpId::fresh(), 0);
    }

    fn fresh(&mut self) -> Id {
        self.next += 1;
        self.op_id.record(self.next)
    }

    fn day(&self, from_today: i64) -> Date {
        self.today.saturating_add(Span::new().days(from_today))
    }

    fn colleagues(&mut self, count: usize) {
        // The person at the keyboard is one of them.
        for n in 1..count.max(1) {
            let id = self.fresh();
            let _ = n;
            self.staff.push(StaffId(id));
        }
    }
}
