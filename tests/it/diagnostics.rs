//! The diagnostics file: a vault full of marked words, and none of them in it.

use std::time::SystemTime;

use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::diagnostics::{Surroundings, closed, open};
use doorstep_core::ids::OpId;
use doorstep_core::schema::ENTITIES;
use doorstep_core::visits::{SaveDraft, save_draft};
use doorstep_testkit::{LEAD, PROGRAMME, TestVault};
use rusqlite::Connection;

/// Stands in every text of every record; no word of the program holds it.
const CANARY: &str = "zyxmarisol";

fn around(folder: &doorstep_vault::VaultFolder) -> Surroundings<'_> {
    Surroundings { folder, now: SystemTime::now(), asked_by: "window", webview: vec![2, 50, 6] }
}

/// Writes the mark over every text of every table, past the journal: nothing else in the vault is a word any more.
fn mark(db: &Connection) {
    let tables = ENTITIES.iter().map(|entity| entity.table).chain(["draft", "preference"]);
    for table in tables {
        let mut query = db
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT' AND pk = 0 AND name <> 'role'")
            .expect("a list of columns");
        let columns: Vec<String> =
            query.query_map([table], |row| row.get(0)).expect("columns").collect::<Result<_, _>>().expect("names");
        for column in columns {
            db.execute(&format!("UPDATE {table} SET {column} = '{CANARY} {table} {column}'"), []).expect("a mark");
        }
    }
}

#[test]
fn nothing_about_people_is_in_it() {
    let (vault, mut session) = TestVault::create();
    fill_demo(&mut session, FillDemo { op_id: OpId::fresh() }).expect("forty families");
    save_draft(&mut session, &SaveDraft { key: "note:1".into(), text: "half a word".into() }).expect("a draft");
    mark(session.db());
    std::fs::write(vault.dir.path().join(format!("{CANARY}.txt")), CANARY).expect("somebody's own file");
    let folder = vault.folder();
    let told = open(&session, &around(&folder)).expect("a lead may ask");
    let json = serde_json::to_string(&told).expect("it has a form for programs");
    for text in [told.text(), json] {
        assert!(!text.contains(CANARY), "a record's word came through: {text}");
        for word in [LEAD, PROGRAMME, "Rosa", "Harbour"] {
            assert!(!text.contains(word), "{word} came through: {text}");
        }
        let path = vault.dir.path().to_string_lossy().into_owned();
        assert!(!text.contains(&path), "a path names the account it lies in");
    }
    assert!(told.text().contains("rows  family: 10-99"), "but support sees roughly how much there is");
    assert!(told.text().contains("first not in force: none"), "and what protects it: {}", told.text());
}

#[test]
fn a_vault_that_does_not_open_can_still_be_described() {
    let (vault, session) = TestVault::create();
    let folder = vault.folder();
    let while_open = closed(&around(&folder)).text();
    assert!(while_open.contains("folder  state: in-use"), "somebody has it open: {while_open}");
    doorstep_testkit::lock(session);
    let text = closed(&around(&folder)).text();
    assert!(text.contains("folder  state: vault"), "{text}");
    assert!(text.contains("bytes  vault.db: "), "sizes of our own files: {text}");
    std::fs::remove_file(vault.dir.path().join("vault.hdr")).expect("a damaged folder");
    std::fs::remove_file(vault.dir.path().join("vault.hdr.1")).expect("a damaged folder");
    let text = closed(&around(&folder)).text();
    assert!(text.contains("header-missing") && text.contains("vault.hdr: not there"), "what is wrong is named: {text}");
}
