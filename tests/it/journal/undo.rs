//! Undo restores what still stands as it was left, and names the rest.

use doorstep_core::ids::OpId;
use doorstep_core::journal::{Tx, undo};
use doorstep_core::schema::{delivery, family, movement};
use doorstep_testkit::dump;

use super::{Machine, id};

fn shown(machine: &Machine, column: &str) -> Option<String> {
    machine.db.query_row(&format!("SELECT {column} FROM family WHERE deleted = 0"), [], |row| row.get(0)).ok().flatten()
}

/// Five of a thing go from one place to another.
fn move_five(tx: &mut Tx) {
    tx.put(
        id(70),
        [
            (movement::ITEM, id(50).into()),
            (movement::FROM_PLACE, id(60).into()),
            (movement::TO_PLACE, id(61).into()),
            (movement::QUANTITY, 5u32.into()),
        ],
    );
}

#[test]
fn an_edit_is_taken_back_and_put_back() {
    let mut machine = Machine::new(1);
    machine.act(|tx| tx.set(id(1), family::NAME, "Vidal"));
    let edit = machine.act(|tx| {
        tx.set(id(1), family::NAME, "Vidal-Orley");
        tx.add(id(1), family::LANGUAGES, "Galician");
    });
    let back = undo(machine.door, &mut machine.db, OpId::fresh(), edit.txn.0).expect("it can be taken back");
    assert_eq!((shown(&machine, "name").as_deref(), back.kept.len()), (Some("Vidal"), 0), "the name is as it was");
    let members: u32 = machine.db.query_row("SELECT count(*) FROM member", [], |row| row.get(0)).expect("a count");
    assert_eq!(members, 0, "the language is gone again");
    undo(machine.door, &mut machine.db, OpId::fresh(), back.done.txn.0).expect("an undo can be taken back");
    assert_eq!(shown(&machine, "name").as_deref(), Some("Vidal-Orley"), "redo is an undo of the undo");
}

#[test]
fn what_somebody_changed_since_is_left_and_named() {
    let mut machine = Machine::new(1);
    machine.act(|tx| tx.set(id(1), family::NAME, "Vidal"));
    let edit = machine.act(|tx| tx.put(id(1), [(family::NAME, "V.".into()), (family::TOWN, "Porthlow".into())]));
    machine.act(|tx| tx.set(id(1), family::TOWN, "Millbrook"));
    let back = undo(machine.door, &mut machine.db, OpId::fresh(), edit.txn.0).expect("it can be taken back");
    assert_eq!(shown(&machine, "name").as_deref(), Some("Vidal"), "the untouched field is restored");
    assert_eq!(shown(&machine, "town").as_deref(), Some("Millbrook"), "later work is never overwritten");
    assert_eq!(back.kept, [(family::CODE, family::TOWN.code)], "and it is named");
}

#[test]
fn a_new_record_goes_and_a_removed_one_comes_back_whole() {
    let mut machine = Machine::new(1);
    let made = machine.act(|tx| tx.set(id(1), family::NAME, "Vidal"));
    let whole = dump(&machine.db);
    let removed = machine.act(|tx| tx.delete(id(1), family::CODE));
    assert_eq!(shown(&machine, "name"), None, "it is away");
    undo(machine.door, &mut machine.db, OpId::fresh(), removed.txn.0).expect("it can be taken back");
    assert_eq!(shown(&machine, "name").as_deref(), Some("Vidal"), "and comes back");
    assert_eq!(whole.lines().count(), dump(&machine.db).lines().count(), "with all it had");
    undo(machine.door, &mut machine.db, OpId::fresh(), made.txn.0).expect("it can be taken back");
    assert_eq!(shown(&machine, "name"), None, "taking back the beginning takes the record away");
}

#[test]
fn a_movement_is_reversed_once() {
    let mut machine = Machine::new(1);
    let moved = machine.act(move_five);
    for _ in 0..2 {
        undo(machine.door, &mut machine.db, OpId::fresh(), moved.txn.0).expect("it can be taken back");
    }
    let movements: u32 = machine.db.query_row("SELECT count(*) FROM movement", [], |row| row.get(0)).expect("a count");
    let sum: i64 = machine.db.query_row("SELECT sum(abs(quantity)) FROM balance", [], |row| row.get(0)).expect("a sum");
    assert_eq!((movements, sum), (2, 0), "one movement, one reversal, nothing left over");
    let wrong: u32 = machine.db.query_row("SELECT count(*) FROM discrepancy", [], |row| row.get(0)).expect("a count");
    assert_eq!(wrong, 0, "the cache is the sum");
}

#[test]
fn goods_stay_where_they_are_when_their_delivery_has_gone_on() {
    let mut machine = Machine::new(1);
    let packed = machine.act(|tx| {
        tx.set(id(80), delivery::STATE, "packed");
        move_five(tx);
    });
    machine.act(|tx| tx.set(id(80), delivery::STATE, "handedOver"));
    let back = undo(machine.door, &mut machine.db, OpId::fresh(), packed.txn.0).expect("it is answered");
    let movements: u32 = machine.db.query_row("SELECT count(*) FROM movement", [], |row| row.get(0)).expect("a count");
    assert_eq!(
        (movements, back.kept.len()),
        (1, 2),
        "a kit that was handed over is not unpacked behind the family's back"
    );
}

#[test]
fn a_second_click_writes_nothing() {
    let mut machine = Machine::new(1);
    let click = OpId::fresh();
    let first = machine.act_as(click, |tx| tx.set(id(1), family::NAME, "Vidal"));
    let second = machine.act_as(click, |tx| tx.set(id(1), family::NAME, "Vidal"));
    assert!(!first.repeated && second.repeated, "the same click is the same action");
    assert_eq!((second.entries, second.end), (0, first.end), "and leaves no entry");
}

#[test]
fn two_steps_back_are_two_steps_back() {
    let mut machine = Machine::new(1);
    let planned = machine.act(|tx| tx.put(id(1), [(family::NAME, "Vidal".into()), (family::TOWN, "Porthlow".into())]));
    let first = machine.act(|tx| tx.set(id(1), family::NAME, "V."));
    let second = machine.act(|tx| {
        tx.set(id(1), family::NAME, "Vidal-Orley");
        tx.add(id(1), family::LANGUAGES, "Galician");
    });
    for txn in [second.txn, first.txn] {
        let back = undo(machine.door, &mut machine.db, OpId::fresh(), txn.0).expect("it can be taken back");
        assert!(back.kept.is_empty(), "an undo is nobody's later work");
    }
    assert_eq!(shown(&machine, "name").as_deref(), Some("Vidal"), "the name is as it was at first");
    let back = undo(machine.door, &mut machine.db, OpId::fresh(), planned.txn.0).expect("it can be taken back");
    assert!(back.kept.is_empty() && shown(&machine, "name").is_none(), "and the record goes as if nothing had been");
}
