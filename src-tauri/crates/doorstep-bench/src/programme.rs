//! A programme of any size, written through the journal's own door.

use doorstep_core::error::Outcome;
use doorstep_core::ids::{FamilyId, Id, OpId, StaffId};
use doorstep_core::journal::{Tx, Value};
use doorstep_core::schema::{
    delivery, family, item, kit, kit_line, kit_version, note, person, promise, staff, strength, visit, way,
};
use doorstep_core::session::Session;
use jiff::Span;
use jiff::civil::Date;

use crate::invented::Invented;

/// Families of one home visitor.
const CASELOAD: usize = 25;
/// Visits of a family, and as many notes.
const VISITS: i64 = 25;
/// Visits of the one family that is looked at.
pub const MANY_VISITS: i64 = 300;
/// Families in one transaction.
const CHUNK: usize = 20;

/// What was written, as far as the use cases must name it.
#[derive(Clone, Copy)]
pub struct Written {
    /// The family with many visits. It is the person's own.
    pub family: FamilyId,
    /// How many visits and notes.
    pub texts: u32,
}

/// Fills an empty vault with so many families.
pub fn fill(session: &mut Session, families: usize) -> Outcome<Written> {
    let mut writer = Writer::new(session);
    // What is written here is a demonstration, only a larger one.
    session.permit("fill_demo")?;
    session.act(writer.op_id, "demo.fill", (&[], &[]), |_, tx| {
        writer.colleagues(tx, families / CASELOAD);
        writer.kit(tx);
        Ok(())
    })?;
    let mut first = None;
    for from in (0..families).step_by(CHUNK) {
        (writer.op_id, writer.next) = (OpId::fresh(), 0);
        session.act(writer.op_id, "demo.fill", (&[], &[]), |_, tx| {
            for n in from..families.min(from + CHUNK) {
                let id = writer.family(tx, n);
                first.get_or_insert(id);
            }
            Ok(())
        })?;
    }
    Ok(Written { family: FamilyId(first.unwrap_or_default()), texts: writer.texts })
}

struct Writer {
    op_id: OpId,
    next: u32,
    today: Date,
    staff: Vec<StaffId>,
    kit: Id,
    version: Id,
    texts: u32,
}

impl Writer {
    fn new(session: &Session) -> Self {
        let staff = vec![session.person()];
        Self {
            op_id: OpId::fresh(),
            next: 0,
            today: session.today(),
            staff,
            kit: Id::nil(),
            version: Id::nil(),
            texts: 0,
        }
    }

    fn fresh(&mut self) -> Id {
        self.next += 1;
        self.op_id.record(self.next)
    }

    fn day(&self, from_today: i64) -> Value {
        self.today.saturating_add(Span::new().days(from_today)).into()
    }

    /// Everybody has a caseload of the same size: a larger programme has more visitors, not busier ones.
    fn colleagues(&mut self, tx: &mut Tx, count: usize) {
        for n in 1..count {
            let id = self.fresh();
            tx.put(id, [(staff::NAME, format!("Visitor {n}").into()), (staff::ROLE, "visitor".into())]);
            self.staff.push(StaffId(id));
        }
    }

    fn kit(&mut self, tx: &mut Tx) {
        let (item, line) = (self.fresh(), self.fresh());
        (self.kit, self.version) = (self.fresh(), self.fresh());
        tx.put(item, [(item::NAME, "Board book".into()), (item::KIND, "keep".into())]);
        tx.put(self.kit, [(kit::NAME, "Evening".into()), (kit::KIND, "books".into())]);
        tx.put(self.version, [(kit_version::KIT, self.kit.into()), (kit_version::NUMBER, 1_u32.into())]);
        let values = [
            (kit_line::VERSION, self.version.into()),
            (kit_line::ITEM, item.into()),
            (kit_line::QUANTITY, 2_u32.into()),
            (kit_line::RULE, "required".into()),
        ];
        tx.put(line, values);
    }

    fn family(&mut self, tx: &mut Tx, n: usize) -> Id {
        let mut invented = Invented::from(n as u64 + 1);
        let visitor = self.staff[n % self.staff.len()];
        let id = self.fresh();
        let name = invented.name();
        let values = [
            (family::NAME, name.clone().into()),
            (family::REFERENCE, format!("F-{n}").into()),
            (family::ENROLLED_ON, self.day(-400)),
            (family::PLACE_KIND, "address".into()),
            (family::PLACE_LINE, format!("{} {} Lane", 1 + n % 90, invented.name()).into()),
            (family::TOWN, "Eastmere".into()),
            (family::KIT_CHOICE, "yes".into()),
            (family::LEAD, visitor.into()),
        ];
        tx.put(id, values);
        tx.add(id, family::VISITORS, visitor);
        tx.add(id, family::LANGUAGES, if n.is_multiple_of(3) { "Spanish" } else { "English" });
        self.people(tx, id, &name, &mut invented);
        self.promises(tx, id, visitor, n, &mut invented);
        self.deliveries(tx, id, visitor, n, &mut invented);
        self.visits(tx, id, visitor, n, &mut invented);
        self.notes(tx, id, &mut invented);
        id
    }

    fn people(&mut self, tx: &mut Tx, of: Id, family: &str, invented: &mut Invented) {
        for position in 1..=4_u32 {
            let (id, kind) = (self.fresh(), if position < 3 { "adult" } else { "child" });
            let values = [
                (person::FAMILY, of.into()),
                (person::KIND, kind.into()),
                (person::POSITION, position.into()),
                (person::NAME, format!("{} {family}", invented.name()).into()),
            ];
            tx.put(id, values);
            if kind == "adult" {
                let way = self.fresh();
                let values = [
                    (way::FAMILY, of.into()),
                    (way::PERSON, id.into()),
                    (way::KIND, "text".into()),
                    (way::VALUE, format!("555-01{:02}", invented.below(100)).into()),
                    (way::RANK, 1_u32.into()),
                ];
                tx.put(way, values);
            } else {
                let born = self.day(-100 - i64::try_from(invented.below(900)).unwrap_or(0));
                tx.put(id, [(person::BIRTH_DATE, born), (person::GESTATION_DAYS, 230_u32.into())]);
            }
        }
        for days in [-20, -90, -200] {
            let id = self.fresh();
            let values = [
                (strength::FAMILY, of.into()),
                (strength::WORDS, invented.text(10).into()),
                (strength::SEEN_ON, self.day(days)),
            ];
            tx.put(id, values);
        }
    }

    /// Ten promises, two of them open.
    fn promises(&mut self, tx: &mut Tx, of: Id, visitor: StaffId, n: usize, invented: &mut Invented) {
        for age in 0..10_i64 {
            let id = self.fresh();
            let due = (n % 30) as i64 - age * 30;
            let values = [
                (promise::FAMILY, of.into()),
                (promise::WHO, if age % 3 == 1 { "family" } else { "us" }.into()),
                (promise::WORDS, invented.text(8).into()),
                (promise::DUE_ON, self.day(due)),
                (promise::OWNER, visitor.into()),
            ];
            tx.put(id, values);
            if age >= 2 {
                tx.set(id, promise::DONE_ON, self.day(due - 1));
            }
        }
    }

    /// Three kits that were talked about, and one on its way for every third family.
    fn deliveries(&mut self, tx: &mut Tx, of: Id, visitor: StaffId, n: usize, invented: &mut Invented) {
        const OPEN: [&str; 5] = ["asked", "planned", "packed", "out", "handedOver"];
        let open = n.is_multiple_of(3).then(|| OPEN[n / 3 % OPEN.len()]);
        for (age, state) in (0_i64..).zip([open, Some("talked"), Some("talked"), Some("declined")]) {
            let Some(state) = state else { continue };
            let id = self.fresh();
            let values = [
                (delivery::FAMILY, of.into()),
                (delivery::KIT, self.kit.into()),
                (delivery::VERSION, self.version.into()),
                (delivery::STATE, state.into()),
                (delivery::ASKED_WORDS, invented.text(6).into()),
                (delivery::ASKED_ON, self.day(-age * 60 - 9)),
                (delivery::PLANNED_FOR, self.day(4 - age * 60)),
                (delivery::CARRIER, visitor.into()),
            ];
            tx.put(id, values);
        }
    }

    fn visits(&mut self, tx: &mut Tx, of: Id, visitor: StaffId, n: usize, invented: &mut Invented) {
        let done = if n == 0 { MANY_VISITS } else { VISITS } - 1;
        for age in 0..=done {
            let id = self.fresh();
            let planned = age == 0;
            let day = if planned { (n % 28) as i64 } else { -age * 7 + (n % 7) as i64 - 7 };
            let values = [
                (visit::FAMILY, of.into()),
                (visit::HELD_ON, self.day(day)),
                (visit::TIME, "10:00".into()),
                (visit::MODE, "home".into()),
                (visit::VISITOR, visitor.into()),
                (visit::STATUS, if planned { "planned" } else { "done" }.into()),
            ];
            tx.put(id, values);
            self.texts += 1;
            if !planned {
                let narrative = [
                    (visit::SAW, invented.text(24).into()),
                    (visit::TOLD, invented.text(12).into()),
                    (visit::AGENDA, invented.text(6).into()),
                    (visit::WENT_WELL, invented.text(8).into()),
                ];
                tx.put(id, narrative);
            }
        }
    }

    fn notes(&mut self, tx: &mut Tx, of: Id, invented: &mut Invented) {
        for age in 0..VISITS {
            let id = self.fresh();
            let values = [
                (note::FAMILY, of.into()),
                (note::KIND, "note".into()),
                (note::WRITTEN_ON, self.day(-age * 9 - 2)),
                (note::TEXT, invented.text(40).into()),
            ];
            tx.put(id, values);
            self.texts += 1;
        }
    }
}
