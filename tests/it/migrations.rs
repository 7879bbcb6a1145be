//! Migrations, proven: the tables carry what the records say, released files are frozen, a newer database is left alone,
//! and data survives a step that fails.

use doorstep_core::schema::{ENTITIES, Merge};
use doorstep_core::storage::{LATEST, MIGRATIONS, Migration, migrate};
use rusqlite::Connection;

fn empty() -> Connection {
    assert!(doorstep_vault::memory_is_wiped(), "SQLite takes the vault's memory before its first use");
    Connection::open_in_memory().expect("memory")
}

fn fresh() -> Connection {
    let mut db = empty();
    migrate(&mut db, MIGRATIONS, |_| Ok(())).expect("the schema applies");
    db
}

#[test]
fn every_field_has_its_column_and_every_column_its_field() {
    let db = fresh();
    for entity in ENTITIES {
        let mut query =
            db.prepare(&format!("SELECT name FROM pragma_table_info('{}')", entity.table)).expect("a pragma");
        let columns: Vec<String> =
            query.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names");
        let fixed = ["id", "deleted", "hlc", "made_hlc", "made_by"].map(str::to_owned);
        let single =
            entity.fields.iter().filter(|field| field.merge != Merge::Set).map(|field| field.column.to_owned());
        let wanted: Vec<String> = fixed.into_iter().chain(single).collect();
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        assert_eq!(sorted(columns), sorted(wanted), "{} and its table differ", entity.table);
    }
}

#[test]
fn codes_are_unique() {
    for (n, entity) in ENTITIES.iter().enumerate() {
        assert!(!ENTITIES[..n].iter().any(|other| other.code == entity.code), "{} shares its code", entity.table);
        for (n, field) in entity.fields.iter().enumerate() {
            assert!(field.code != 0, "0 is the flag of a record that was taken away");
            assert!(
                !entity.fields[..n].iter().any(|other| other.code == field.code),
                "{}.{} shares its code",
                entity.table,
                field.column
            );
        }
    }
}

/// A released file is never edited: vaults in the field have run it as it was.
#[test]
fn released_migrations_are_frozen() {
    let released = [("0001_start", FIRST)];
    for (step, (name, sum)) in MIGRATIONS.iter().zip(released) {
        assert_eq!(step.name, name, "the order of migrations never changes");
        assert_eq!(blake3::hash(step.sql.as_bytes()).to_hex().as_str(), sum, "{name} was edited after its release");
    }
}

/// Version 0.1.0.
const FIRST: &str = "e3496632d04a01b517c99b5aa3754bbffb9493350afd6bb52dea7e9da0f38f16";

#[test]
fn a_newer_database_is_left_untouched() {
    let mut db = fresh();
    db.pragma_update(None, "user_version", LATEST + 1).expect("a pragma");
    let refused = migrate(&mut db, MIGRATIONS, |_| Ok(())).expect_err("we cannot know what a newer program wrote");
    assert_eq!(refused.code, "newer", "the screen says to update, and offers nothing that deletes");
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a pragma");
    assert_eq!(version, LATEST + 1, "nothing was changed");
}

#[test]
fn data_survives_a_step_that_fails() {
    let mut db = fresh();
    db.execute("INSERT INTO place (id, deleted, hlc, made_hlc, name) VALUES (x'01', 0, 1, 1, 'Shelf')", [])
        .expect("a row");
    let steps: Vec<Migration> = MIGRATIONS
        .iter()
        .copied()
        .chain([Migration { name: "bad", sql: "CREATE TABLE extra (a); DROP TABLE place; CREATE TABEL oops;" }])
        .collect();
    migrate(&mut db, &steps, |_| Ok(())).expect_err("the step cannot run");
    let name: String = db.query_row("SELECT name FROM place", [], |row| row.get(0)).expect("the row is still there");
    assert_eq!(name, "Shelf", "all steps are one transaction");
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a pragma");
    assert_eq!(version, LATEST, "and the version is the old one");
}

#[test]
fn an_existing_database_is_backed_up_before_its_first_step() {
    let mut db = fresh();
    let steps: Vec<Migration> =
        MIGRATIONS.iter().copied().chain([Migration { name: "next", sql: "CREATE TABLE extra (a);" }]).collect();
    let mut asked = 0;
    let had = migrate(&mut db, &steps, |_| {
        asked += 1;
        Ok(())
    });
    assert_eq!((had.expect("the step runs"), asked), (LATEST, 1), "the backup comes first, once");
    let mut new = empty();
    migrate(&mut new, &steps, |_| panic!("a new database has nothing to back up")).expect("the schema applies");
    let schema = |db: &Connection| -> Vec<String> {
        let mut query = db.prepare("SELECT coalesce(sql, '') FROM sqlite_schema ORDER BY name").expect("a query");
        query.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("texts")
    };
    assert_eq!(schema(&db), schema(&new), "upgraded equals fresh");
}
