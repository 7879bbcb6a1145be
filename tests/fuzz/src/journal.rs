//! Entries from another machine, their bodies, and the reasons in the access journal.

use std::cell::RefCell;
use std::collections::BTreeSet;

use doorstep_core::access_journal::Reason;
use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::ids::OpId;
use doorstep_core::journal::{Body, Entry, Header, entries_since, id_from_sql, rebuild, receive, verify};
use doorstep_core::storage::{MIGRATIONS, migrate};
use doorstep_testkit::{TestVault, dump};
use rusqlite::Connection;

/// Pieces of a fuzzed file that are entries, at most: enough for any order and doubling to matter.
const MOST: usize = 16;

thread_local! {
    static TABLES: RefCell<Connection> = RefCell::new(empty());
}

fn empty() -> Connection {
    assert!(doorstep_vault::memory_is_wiped(), "SQLite takes the vault's memory before its first use");
    let mut db = Connection::open_in_memory().expect("memory");
    migrate(&mut db, MIGRATIONS, |_| Ok(())).expect("the schema applies");
    db
}

/// What arrives from another machine: taken in once, in whatever order; the same again is nothing new; and the tables
/// are those that the journal alone would give.
pub fn entries(bytes: &[u8]) -> bool {
    let Some(entries) = decoded(bytes) else { return false };
    TABLES.with_borrow_mut(|db| {
        let taken = receive(db, &entries).is_ok();
        if taken {
            assert_eq!(receive(db, &entries).expect("they were taken in before"), 0, "the same again is nothing new");
        } else {
            assert_eq!(verify(db).expect("a walk").entries, 0, "what is refused is refused whole");
        }
        let before = dump(db);
        rebuild(db).expect("what was taken in can be built again");
        assert_eq!(dump(db), before, "the tables are what the journal says");
        verify(db).expect("whatever it finds, it says");
        forget(db);
        taken
    })
}

fn decoded(bytes: &[u8]) -> Option<Vec<Entry>> {
    let mut decoder = minicbor::Decoder::new(bytes);
    let mut entries = Vec::new();
    while decoder.position() < bytes.len() && entries.len() < MOST {
        entries.push(decoder.decode().ok()?);
    }
    Some(entries)
}

/// Empty tables for the next file, without making them anew.
fn forget(db: &Connection) {
    let tables = "SELECT group_concat('DELETE FROM ' || name || ';', '') FROM sqlite_schema
                  WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%' AND name <> 'built_with'
                    AND (name NOT LIKE 'search%' OR name = 'search_doc')";
    let all: String = db.query_row(tables, [], |row| row.get(0)).expect("a list of tables");
    db.execute_batch(&all).expect("empty tables");
    db.execute_batch("INSERT INTO search(search) VALUES ('delete-all')").expect("an empty index");
}

/// The body of an entry: what is read is what would be written.
pub fn body(bytes: &[u8]) -> bool {
    let Some(body) = Body::from_bytes(bytes) else { return false };
    assert_eq!(Body::from_bytes(&body.to_bytes()), Some(body), "written down it is read as it was");
    true
}

/// Why somebody opened a sealed record.
pub fn reason(bytes: &[u8]) -> bool {
    let Some(reason) = Reason::from_bytes(bytes) else { return false };
    assert_eq!(Reason::from_bytes(&reason.to_bytes()), Some(reason), "written down it is read as it was");
    true
}

/// Some of what the demo programme's machine has written: one transaction of each kind of record.
pub fn examples() -> Vec<(&'static str, Vec<u8>)> {
    let (_vault, mut session) = TestVault::create();
    fill_demo(&mut session, FillDemo { op_id: OpId::fresh() }).expect("an empty vault takes the demo");
    let dev = session.db().query_row("SELECT dev FROM chain_end", [], |row| Ok(id_from_sql(row.get_ref(0)?)?));
    let all = entries_since(session.db(), dev.expect("one machine"), 0, u32::MAX).expect("entries");
    let mut seen = BTreeSet::new();
    let chosen: Vec<&Entry> = all.iter().filter(|entry| seen.insert(entry.header.entity)).collect();
    let written = |entry: &&Entry| minicbor::to_vec(Entry { header: alone(entry), ..(*entry).clone() });
    let mut examples: Vec<(&str, Vec<u8>)> =
        chosen.iter().map(|entry| ("entries", written(entry).expect("memory takes every byte"))).collect();
    examples.extend(chosen.iter().filter_map(|entry| Some(("body", entry.body.clone()?))));
    examples.push(("reason", Reason { salt: vec![1; 16], why: Some("asked by the family".to_owned()) }.to_bytes()));
    examples
}

/// As the only entry of its transaction, so that it is applied at once.
fn alone(entry: &Entry) -> Header {
    Header { txn_len: 1, ..entry.header.clone() }
}
