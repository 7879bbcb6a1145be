//! Two machines with random histories, exchanged in random pieces and order, end equal: every merge rule at once.

use doorstep_core::ids::OpId;
use doorstep_core::journal::{Entry, Tx, entries_since, receive, undo};
use doorstep_core::schema::{delivery, family, movement, note, strength};
use doorstep_testkit::dump;
use proptest::prelude::*;

use super::{Machine, id};

/// Something a person does on one machine.
#[derive(Debug, Clone)]
enum Deed {
    /// A single field.
    Name(u8, u8),
    /// Narrative.
    Text(u8, u8),
    /// A member of a set comes or goes.
    Member(u8, u8, bool),
    /// A record goes.
    Delete(u8),
    /// A kit reaches a state.
    State(u8, u8),
    /// Goods move.
    Move(u8, u8, u8),
    /// Two families are one, or two again.
    Merge(u8, Option<u8>),
    /// Several records under one click.
    Both(u8, u8),
    /// The last action of this machine is taken back.
    Undo,
}

/// What happens in a history.
#[derive(Debug, Clone)]
enum Event {
    Do(usize, Deed),
    /// Some of one machine's entries reach the other, in the order of `shuffle`.
    Send {
        from: usize,
        pick: u64,
        shuffle: u64,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let record = 1..4u8;
    prop_oneof![
        (record.clone(), any::<u8>()).prop_map(|(r, v)| Deed::Name(r, v)),
        (record.clone(), any::<u8>()).prop_map(|(r, v)| Deed::Text(r, v)),
        (record.clone(), 0..3u8, any::<bool>()).prop_map(|(r, m, add)| Deed::Member(r, m, add)),
        record.clone().prop_map(Deed::Delete),
        (record.clone(), 0..4u8).prop_map(|(r, s)| Deed::State(r, s)),
        (record.clone(), record.clone(), 1..9u8).prop_map(|(a, b, n)| Deed::Move(a, b, n)),
        (record.clone(), proptest::option::of(record.clone())).prop_map(|(a, b)| Deed::Merge(a, b)),
        (record.clone(), any::<u8>()).prop_map(|(r, v)| Deed::Both(r, v)),
        Just(Deed::Undo),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => (0..2usize, deed()).prop_map(|(m, d)| Event::Do(m, d)),
        1 => (0..2usize, any::<u64>(), any::<u64>()).prop_map(|(from, pick, shuffle)| Event::Send { from, pick, shuffle }),
    ]
}

fn write(tx: &mut Tx, deed: &Deed) {
    match *deed {
        Deed::Name(r, v) => tx.set(id(r), family::NAME, format!("name {v}")),
        Deed::Text(r, v) => tx.set(id(r), note::TEXT, format!("text {v}")),
        Deed::Member(r, m, true) => tx.add(id(r), family::LANGUAGES, format!("language {m}")),
        Deed::Member(r, m, false) => tx.remove(id(r), family::LANGUAGES, format!("language {m}")),
        Deed::Delete(r) => tx.delete(id(r), family::CODE),
        Deed::State(r, s) => tx.set(id(r), delivery::STATE, ["asked", "packed", "handedOver", "cancelled"][s as usize]),
        Deed::Move(a, b, n) => tx.put(
            OpId::fresh().record(0),
            [
                (movement::ITEM, id(50).into()),
                (movement::FROM_PLACE, id(60 + a).into()),
                (movement::TO_PLACE, id(60 + b).into()),
                (movement::QUANTITY, u32::from(n).into()),
            ],
        ),
        Deed::Merge(a, b) => tx.set(id(a), family::MERGED_INTO, b.map(id)),
        Deed::Both(r, v) => {
            tx.set(id(r), family::TOWN, format!("town {v}"));
            tx.set(id(r), strength::WORDS, format!("strength {v}"));
        }
        Deed::Undo => {}
    }
}

fn play(machines: &mut [Machine; 2], last: &mut [Option<uuid::Uuid>; 2], event: &Event) {
    match event {
        Event::Do(m, Deed::Undo) => {
            if let Some(txn) = last[*m].take() {
                let machine = &mut machines[*m];
                machine.door.now_ms += 1;
                undo(machine.door, &mut machine.db, OpId::fresh(), txn).expect("one's own action can be taken back");
            }
        }
        Event::Do(m, deed) => last[*m] = Some(machines[*m].act(|tx| write(tx, deed)).txn.0),
        Event::Send { from, pick, shuffle } => {
            let mut entries = own_entries(&machines[*from]);
            let mut n = 0;
            entries.retain(|_| {
                n += 1;
                pick >> (n % 64) & 1 == 1
            });
            mix(&mut entries, *shuffle);
            receive(&mut machines[1 - *from].db, &entries).expect("entries come in");
        }
    }
}

fn own_entries(machine: &Machine) -> Vec<Entry> {
    entries_since(&machine.db, machine.door.dev, 0, u32::MAX).expect("entries are read")
}

/// A fixed shuffle from a number, so that a failing case can be run again.
fn mix(entries: &mut [Entry], mut seed: u64) {
    for n in (1..entries.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        entries.swap(n, (seed >> 33) as usize % (n + 1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn two_machines_that_hold_the_same_entries_hold_the_same_tables(
        events in proptest::collection::vec(event(), 1..40), shuffle in any::<u64>(),
    ) {
        let mut machines = [Machine::new(1), Machine::new(2)];
        let mut last = [None, None];
        for event in &events {
            play(&mut machines, &mut last, event);
        }
        for from in [0, 1] {
            let mut entries = own_entries(&machines[from]);
            mix(&mut entries, shuffle);
            let to = &mut machines[1 - from].db;
            receive(to, &entries).expect("entries come in");
            prop_assert_eq!(receive(to, &entries).expect("twice"), 0, "the same entries again are nothing new");
        }
        let [a, b] = &mut machines;
        prop_assert_eq!(dump(&a.db), dump(&b.db), "the machines disagree");
        let before = dump(&a.db);
        doorstep_core::journal::rebuild(&mut a.db).expect("the tables are built again");
        prop_assert_eq!(dump(&a.db), before, "what was applied piece by piece is what the journal says");
    }
}

#[test]
fn an_edit_that_a_deletion_had_not_seen_wins() {
    let mut machines = [Machine::new(1), Machine::new(2)];
    machines[0].act(|tx| tx.set(id(1), family::NAME, "Vidal"));
    let start = own_entries(&machines[0]);
    receive(&mut machines[1].db, &start).expect("entries come in");
    machines[0].act(|tx| tx.delete(id(1), family::CODE));
    machines[1].act(|tx| tx.set(id(1), family::TOWN, "Porthlow"));
    for from in [0, 1] {
        let entries = own_entries(&machines[from]);
        receive(&mut machines[1 - from].db, &entries).expect("entries come in");
    }
    for machine in &machines {
        let gone: bool = machine.db.query_row("SELECT deleted FROM family", [], |row| row.get(0)).expect("one family");
        assert!(!gone, "nothing that somebody worked on disappears");
    }
}

#[test]
fn texts_written_side_by_side_are_both_kept() {
    let mut machines = [Machine::new(1), Machine::new(2)];
    machines[0].act(|tx| tx.set(id(1), note::TEXT, "She reached for the spoon."));
    machines[1].act(|tx| tx.set(id(1), note::TEXT, "He sang with her."));
    for from in [0, 1] {
        let entries = own_entries(&machines[from]);
        receive(&mut machines[1 - from].db, &entries).expect("entries come in");
    }
    let text: String = machines[0].db.query_row("SELECT text FROM note", [], |row| row.get(0)).expect("one note");
    assert_eq!(text, "She reached for the spoon.\n\nHe sang with her.", "one under the other");
    let versions: u32 =
        machines[0].db.query_row("SELECT count(*) FROM contested", [], |row| row.get(0)).expect("a count");
    assert_eq!(versions, 2, "and the screen can say that there are two");
    machines[0].act(|tx| tx.set(id(1), note::TEXT, "She reached, he sang."));
    let versions: u32 =
        machines[0].db.query_row("SELECT count(*) FROM contested", [], |row| row.get(0)).expect("a count");
    assert_eq!(versions, 0, "a joined text settles it");
}

#[test]
fn half_a_transaction_waits_for_the_rest() {
    let mut machines = [Machine::new(1), Machine::new(2)];
    machines[0].act(|tx| {
        tx.set(id(1), family::NAME, "Vidal");
        tx.set(id(2), family::NAME, "Orley");
    });
    let entries = own_entries(&machines[0]);
    receive(&mut machines[1].db, &entries[1..]).expect("entries come in");
    let families = |machine: &Machine| -> u32 {
        machine.db.query_row("SELECT count(*) FROM family", [], |row| row.get(0)).expect("a count")
    };
    assert_eq!(families(&machines[1]), 0, "one click is all or nothing, on every machine");
    receive(&mut machines[1].db, &entries[..1]).expect("entries come in");
    assert_eq!(families(&machines[1]), 2, "whole, it is applied");
}
