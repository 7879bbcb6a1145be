//! The chain finds what was changed behind the journal's back.

use doorstep_core::journal::{Broken, Dot, verify};
use doorstep_core::schema::family;

use super::{Machine, id};

fn three_entries() -> Machine {
    let mut machine = Machine::new(1);
    for n in 1..=3 {
        machine.act(|tx| tx.set(id(n), family::NAME, format!("family {n}")));
    }
    machine
}

fn at(seq: u64) -> Dot {
    Dot { dev: id(1), seq }
}

#[test]
fn an_untouched_journal_verifies() {
    let found = verify(&three_entries().db).expect("a walk");
    assert_eq!((found.entries, found.broken), (3, None), "every entry fits");
    assert_eq!(found.ends[0].1, 3, "the chain ends at the last entry");
}

#[test]
fn a_flipped_byte_anywhere_is_found() {
    for column in ["body", "body_hash", "chain", "id", "txn"] {
        let machine = three_entries();
        let changed = machine
            .db
            .execute(
                &format!(
                    "UPDATE journal SET {column} = CAST(substr({column}, 1, 3) || char((unicode(substr(hex({column}), 8, 1)) + 1) % 64 + 32) || substr({column}, 5) AS BLOB) WHERE seq = 2"
                ),
                [],
            )
            .expect("the row is there");
        assert_eq!(changed, 1);
        let broken = verify(&machine.db).expect("a walk").broken;
        let wanted = if column == "body" { Broken::Body(at(2)) } else { Broken::Chain(at(2)) };
        assert_eq!(broken, Some(wanted), "a change to {column} of entry 2 is named");
    }
}

#[test]
fn a_changed_number_is_found() {
    for column in ["hlc", "schema", "entity", "txn_len"] {
        let machine = three_entries();
        machine
            .db
            .execute(&format!("UPDATE journal SET {column} = {column} + 1 WHERE seq = 2"), [])
            .expect("the row is there");
        assert_eq!(
            verify(&machine.db).expect("a walk").broken,
            Some(Broken::Chain(at(2))),
            "{column} is covered by the chain"
        );
    }
}

#[test]
fn a_missing_entry_is_found_in_the_middle_and_at_the_end() {
    for (seq, named) in [(2, 3), (3, 3)] {
        let machine = three_entries();
        machine.db.execute("DELETE FROM journal WHERE seq = ?1", [seq]).expect("the row is there");
        assert_eq!(verify(&machine.db).expect("a walk").broken, Some(Broken::Gap(at(named))), "entry {seq} is missed");
    }
}

#[test]
fn an_erased_body_does_not_break_the_chain() {
    let machine = three_entries();
    machine.db.execute("UPDATE journal SET body = NULL WHERE seq = 2", []).expect("the row is there");
    let found = verify(&machine.db).expect("a walk");
    assert_eq!((found.broken, found.erased), (None, 1), "the chain covers the body's hash, not the body");
}
