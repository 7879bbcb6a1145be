//! The kits of the demo on their way, with what each of them moved.

use doorstep_domain::delivery::{State, talk_due};
use jiff::civil::Date;

use super::days::workday;
use super::deliveries::{COURSES, Course};
use super::fill_demo::{Around, Written, households};
use super::write_goods::{Goods, Taken, WrittenKit};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{DeliveryId, FamilyId, Id, KitId, PlaceId};
use crate::journal::Value;
use crate::schema::{delivery as d, place};
use crate::stock::{Ledger, Move};

/// Writes every delivery.
///
/// # Errors
/// [`Code::Unexpected`] if the tables do not fit together.
pub(super) fn deliveries(
    ledger: &mut Ledger<'_>,
    around: &Around,
    families: &[Written],
    goods: &mut Goods,
) -> Outcome<()> {
    let askers: Vec<&str> = households().map(|family| family.adults.first().map_or("", |adult| adult.name)).collect();
    for course in &COURSES {
        let state = State::from_code(course.state).ok_or_else(|| AppError::new(Code::Unexpected))?;
        let family = &families[course.family];
        let id = DeliveryId(ledger.fresh());
        asked(ledger, around, (id, family, &goods.kits[course.kit]), course, askers[course.family]);
        planned(ledger, around, (id, &goods.kits[course.kit]), course);
        if state.holds_packed_kit() || state.is_with_family() {
            packed(ledger, around, (id, family.id), course, (state, &mut *goods))?;
        }
        after(ledger, around, id, course, state, goods.kits[course.kit].recipe.basic_need);
    }
    Ok(())
}

fn asked(
    ledger: &mut Ledger<'_>,
    around: &Around,
    (id, family, kit): (DeliveryId, &Written, &WrittenKit),
    course: &Course,
    asker: &str,
) {
    ledger.tx.put(
        id,
        [
            (d::FAMILY, family.id.into()),
            (d::KIT, kit.id.into()),
            (d::STATE, course.state.into()),
            (d::ASKED_WORDS, filled(course.words)),
            (d::ASKED_BY, asker.into()),
            (d::ASKED_ON, workday(around.today, course.asked).into()),
        ],
    );
    if let [child] = family.children[..] {
        ledger.tx.set(id, d::CHILD, child);
    }
}

fn planned(ledger: &mut Ledger<'_>, around: &Around, (id, kit): (DeliveryId, &WrittenKit), course: &Course) {
    let Some(day) = course.planned else { return };
    let carrier = course.carrier.map(|at| around.staff[at]);
    let values = [
        (d::VERSION, kit.version.into()),
        (d::PLANNED_FOR, workday(around.today, day).into()),
        (d::WAY, course.way.into()),
        (d::CARRIER, carrier.into()),
    ];
    ledger.tx.put(id, values);
}

/// The packed kit, the movements into it, and those on to the family if it has it.
fn packed(
    ledger: &mut Ledger<'_>,
    around: &Around,
    (id, family): (DeliveryId, FamilyId),
    course: &Course,
    (state, goods): (State, &mut Goods),
) -> Outcome<()> {
    let kit = &goods.kits[course.kit];
    let (kit_id, recipe) = (kit.id, kit.recipe);
    let taken = goods.pack(around, recipe)?;
    let place = PlaceId(ledger.fresh());
    ledger.tx.put(place, [(place::NAME, recipe.name.into()), (place::KIND, "kit".into())]);
    ledger.tx.set(id, d::PACKED_KIT, place);
    let ready = course.planned.unwrap_or(course.asked) - 1;
    carry(ledger, (kit_id, id), &taken, (goods.shelf, place, "pack"), workday(around.today, ready.max(course.asked)))?;
    if let Some(day) = course.done {
        let theirs = ledger.family(family)?;
        carry(ledger, (kit_id, id), &taken, (place, theirs, "handOver"), workday(around.today, day))?;
    }
    let out = matches!(state, State::Out | State::NotDelivered);
    if matches!(state, State::Packed | State::Returned) {
        ledger.tx.set(id, d::KEPT_AT, goods.shelf);
    } else if let (true, Some(at)) = (out, course.carrier) {
        ledger.tx.set(id, d::CARRIED_BY, around.staff[at]);
    }
    Ok(())
}

fn carry(
    ledger: &mut Ledger<'_>,
    kit: (KitId, DeliveryId),
    taken: &[Taken],
    (from, to, reason): (PlaceId, PlaceId, &'static str),
    on: Date,
) -> Outcome<()> {
    ledger.dated(on);
    for Taken { item, lot, quantity } in taken {
        ledger.carry(Move {
            item: *item,
            lot: *lot,
            from,
            to,
            quantity: *quantity,
            reason,
            kit: Some(kit),
            reverses: None,
        })?;
    }
    Ok(())
}

/// What they said, and what came of it.
fn after(ledger: &mut Ledger<'_>, around: &Around, id: DeliveryId, course: &Course, state: State, basic_need: bool) {
    let id = Id::from(id);
    if let Some(done) = course.done.map(|day| workday(around.today, day)) {
        ledger.tx.put(id, [(d::DONE_ON, done.into()), (d::TALK_DUE, talk_due(done, basic_need).into())]);
    }
    if !course.heard.is_empty() {
        let day = course.done.map_or(0, |day| (day + 4).min(-1));
        ledger.tx.put(id, [(d::HEARD_WORDS, course.heard.into()), (d::HEARD_ON, workday(around.today, day).into())]);
    }
    match state {
        State::Talked => {
            let day = course.done.map_or(0, |day| (day + 7).min(-1));
            ledger
                .tx
                .put(id, [(d::TALKED_WORDS, course.said.into()), (d::TALKED_ON, workday(around.today, day).into())]);
        }
        State::NotDelivered | State::Returned => ledger.tx.set(id, d::NOT_DELIVERED, course.said),
        State::Declined | State::Later | State::Cancelled => ledger.tx.set(id, d::DECLINED_WORDS, filled(course.said)),
        _ => {}
    }
    if state == State::Later {
        ledger.tx.set(id, d::ASK_AGAIN_ON, workday(around.today, 21));
    }
}

fn filled(words: &str) -> Value {
    (!words.is_empty()).then_some(words).into()
}
