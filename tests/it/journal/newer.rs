//! An entry from a newer program is kept untouched, passed on, and never harms what this program knows.

use doorstep_core::journal::{
    Act, Body, Change, Dot, Entry, Hash, Header, Hlc, Value, entries_since, rebuild, receive, verify,
};
use doorstep_core::schema::family;
use doorstep_testkit::dump;

use super::{Machine, id};

/// One entry with a field of tomorrow beside one of today, and one of a kind of record we do not know.
fn from_tomorrow() -> Vec<Entry> {
    let (mut chain, mut entries) = (Hash::default(), Vec::new());
    for (seq, entity, fields) in [(1, family::CODE, vec![1, 999]), (2, 700, vec![1])] {
        let change =
            |field| Change { field, act: Act::Set(Value::from("of tomorrow")), old: Value::Null, pred: Vec::new() };
        let body = Body {
            salt: vec![7; 16],
            actor: id(9),
            op: "tomorrow".into(),
            changes: fields.into_iter().map(change).collect(),
            why: None,
            undoes: None,
        };
        let bytes = body.to_bytes();
        let body_hash = Body::hash(&bytes);
        let header = Header {
            dot: Dot { dev: id(5), seq },
            txn: id(77),
            txn_len: 2,
            hlc: Hlc(1 << 30),
            schema: 99,
            entity,
            id: id(3),
        };
        chain = header.link(chain, body_hash);
        entries.push(Entry { header, body: Some(bytes), body_hash, chain });
    }
    // A body in a form that this program cannot read at all.
    let bytes = vec![0xff, 0x00, 0x13];
    let header = Header {
        dot: Dot { dev: id(5), seq: 3 },
        txn: id(78),
        txn_len: 1,
        hlc: Hlc(1 << 31),
        schema: 120,
        entity: family::CODE,
        id: id(3),
    };
    let body_hash = Body::hash(&bytes);
    chain = header.link(chain, body_hash);
    entries.push(Entry { header, body: Some(bytes), body_hash, chain });
    entries
}

#[test]
fn what_we_do_not_understand_is_kept_byte_for_byte() {
    let mut machine = Machine::new(1);
    let sent = from_tomorrow();
    assert_eq!(receive(&mut machine.db, &sent).expect("entries come in"), 3);
    let name: String = machine.db.query_row("SELECT name FROM family", [], |row| row.get(0)).expect("one family");
    assert_eq!(name, "of tomorrow", "the field we know is shown");
    let kept = entries_since(&machine.db, id(5), 0, 10).expect("entries are read");
    assert_eq!(kept, sent, "and everything can be passed on as it came");
    assert_eq!(verify(&machine.db).expect("a walk").broken, None, "the chain covers what we cannot read");
    let before = dump(&machine.db);
    rebuild(&mut machine.db).expect("the tables are built again");
    assert_eq!(dump(&machine.db), before, "a rebuild does not stumble over it");
    machine.act(|tx| tx.set(id(3), family::NAME, "of today"));
    let name: String = machine.db.query_row("SELECT name FROM family", [], |row| row.get(0)).expect("one family");
    assert_eq!(name, "of today", "and work goes on");
}
