//! The demo programme: whole, the same each time, and never over a family that is real.

use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::error::Code;
use doorstep_core::families::{self, FamilyRequest, ListFamilies};
use doorstep_core::ids::OpId;
use doorstep_core::kits::{self, ListBoard};
use doorstep_core::session::Session;
use doorstep_core::settings::{self, UndoRequest};
use doorstep_core::visits::{self, BriefRequest};
use doorstep_core::{sealed, stock, today};
use doorstep_testkit::TestVault;
use jiff::civil::{Date, date};

fn filled(day: Date) -> (TestVault, Session, OpId) {
    let (vault, mut session) = TestVault::create_on(day);
    let op_id = OpId::fresh();
    fill_demo(&mut session, FillDemo { op_id }).expect("an empty vault takes the demo");
    (vault, session, op_id)
}

fn count(session: &Session, sql: &str) -> u32 {
    session.db().query_row(sql, [], |row| row.get(0)).expect("a count")
}

#[test]
fn it_is_a_whole_programme() {
    let (_vault, session, _) = filled(date(2026, 3, 2));
    let counts = [
        ("families", "SELECT count(*) FROM family", 40),
        ("visitors", "SELECT count(*) FROM staff", 3),
        ("kits", "SELECT count(*) FROM kit", 8),
        ("deliveries", "SELECT count(*) FROM delivery", 31),
        ("safe contact rules", "SELECT count(*) FROM safe_contact", 2),
        ("sealed facts", "SELECT count(*) FROM sealed_fact", 2),
        ("states of deliveries", "SELECT count(DISTINCT state) FROM delivery", 16),
        (
            "planned visits of today",
            "SELECT count(*) FROM visit WHERE status = 'planned' AND held_on = '2026-03-02'",
            5,
        ),
    ];
    for (what, sql, number) in counts {
        assert_eq!(count(&session, sql), number, "{what}");
    }
    assert!(count(&session, "SELECT count(*) FROM visit WHERE status = 'done'") > 400, "half a year of visits");
    assert!(count(&session, "SELECT count(*) FROM visit WHERE status = 'missed'") > 10, "and some that were missed");
    let odd = "SELECT count(*) FROM visit WHERE status <> 'planned' AND held_on > '2026-03-02'";
    assert_eq!(count(&session, odd), 0, "nothing was done tomorrow");
    let unsaid = "SELECT (SELECT count(*) FROM visit WHERE concat(saw, told, enjoyed, agenda, went_well) GLOB '*[{}]*')
                       + (SELECT count(*) FROM strength WHERE words GLOB '*[{}]*') + (SELECT count(*) FROM promise WHERE words GLOB '*[{}]*')";
    assert_eq!(count(&session, unsaid), 0, "every name stands where a name belongs");
}

#[test]
fn the_ledger_of_the_demo_is_sound() {
    let (_vault, session, _) = filled(date(2026, 3, 2));
    let shelf = stock::list_shelf(&session).expect("the shelf");
    assert_eq!(shelf.discrepancies, 0, "every balance is the sum of its movements");
    let below = "SELECT count(*) FROM balance AS b JOIN place AS p ON p.id = b.place
                  WHERE b.quantity < 0 AND p.kind IN ('shelf', 'vehicle', 'office', 'kit')";
    assert_eq!(count(&session, below), 0, "nowhere is less than nothing");
    let not_enough: Vec<&str> =
        shelf.items.iter().filter(|item| item.free < 0).map(|item| item.name.as_str()).collect();
    assert!(not_enough.is_empty(), "more was promised than there is of {not_enough:?}");
    let empty = "SELECT count(*) FROM delivery AS d WHERE state IN ('packed', 'out', 'notDelivered', 'returned')
                    AND NOT EXISTS (SELECT 1 FROM balance WHERE place = d.packed_kit AND quantity > 0)";
    assert_eq!(count(&session, empty), 0, "every packed kit has something in it");
}

#[test]
fn today_has_something_of_everything() {
    for day in [date(2026, 3, 2), date(2026, 3, 5), date(2026, 3, 7), date(2026, 3, 8)] {
        let (_vault, session, _) = filled(day);
        let today = today::today(&session).expect("today");
        let of = |group: &str| today.visits.iter().filter(|visit| visit.group == group).count();
        assert_eq!((of("today"), of("overdue")), (3, 1), "three visits today and one to catch up with, on {day}");
        let late: Vec<i32> = today.promises.iter().map(|promise| promise.late_days).collect();
        assert!(
            late.iter().any(|days| *days > 0) && late.contains(&0),
            "a promise is late and one is due, on {day}: {late:?}"
        );
        let kinds: std::collections::BTreeSet<&str> = today.follow_ups.iter().map(|line| line.kind.as_str()).collect();
        assert_eq!(
            kinds.into_iter().collect::<Vec<_>>(),
            ["carry", "pack", "talk"],
            "kits to pack, to carry, to talk about, on {day}"
        );
    }
}

#[test]
fn every_family_has_a_page_a_brief_and_a_way() {
    let (_vault, session, _) = filled(date(2026, 3, 2));
    let rows = families::list_families(&session, ListFamilies { mine: false }).expect("the families");
    assert_eq!(rows.len(), 40, "all of them are listed");
    let mine = families::list_families(&session, ListFamilies { mine: true }).expect("my families");
    assert!((10..=16).contains(&mine.len()), "a caseload that one person can carry: {}", mine.len());
    for row in &rows {
        let page = families::family_page(&session, FamilyRequest { id: row.id }).expect("a page");
        assert!(!page.strengths.is_empty(), "{} has strengths before anything else", row.name);
        assert!(page.conflicts.is_empty(), "{} is told one way", row.name);
        assert!(page.ways.iter().any(|way| way.allowed), "{} can be reached", row.name);
        visits::assemble_brief(&session, &BriefRequest { family: row.id, visit: None, mode: None, on: None })
            .expect("a brief");
    }
    for row in rows.iter().filter(|row| row.safe_contact) {
        let facts = sealed::open_sealed(&session, sealed::OpenSealed { family: row.id, why: None })
            .expect("whoever filled it holds the key");
        assert_eq!(facts.facts.len(), 1, "{} has one sealed fact", row.name);
    }
    let board = kits::kit_board(&session, ListBoard { mine: false }).expect("the board");
    assert!(board.columns.iter().all(|column| !column.cards.is_empty()), "every column of the board has a card");
    assert!(!board.carrier_mine.is_empty(), "and somebody has a kit with them");
}

#[test]
fn the_same_click_makes_the_same_and_once() {
    let (vault, mut session, op_id) = filled(date(2026, 3, 2));
    let before = doorstep_testkit::dump(session.db());
    fill_demo(&mut session, FillDemo { op_id }).expect("a double click is no error");
    assert_eq!(doorstep_testkit::dump(session.db()), before, "and makes nothing twice");
    let other = fill_demo(&mut session, FillDemo { op_id: OpId::fresh() }).expect_err("there are families now");
    assert!(other.is(Code::NotEmpty), "the demo never goes over families");
    let (_other_vault, mut elsewhere) = TestVault::create_on(date(2026, 3, 2));
    fill_demo(&mut elsewhere, FillDemo { op_id }).expect("another empty vault");
    let words = "SELECT group_concat(saw || held_on || hex(id), char(10) ORDER BY id) FROM visit";
    let told = |session: &Session| session.db().query_row(words, [], |row| row.get::<_, String>(0)).expect("the notes");
    assert_eq!(told(&session), told(&elsewhere), "the same click on the same day writes the same notes");
    drop(vault);
}

#[test]
fn it_can_be_taken_back() {
    let (_vault, mut session, _) = filled(date(2026, 3, 2));
    settings::undo(&mut session, UndoRequest { txn: None }).expect("the demo is one action");
    assert!(
        families::list_families(&session, ListFamilies { mine: false }).expect("the families").is_empty(),
        "the vault is empty again"
    );
    let shelf = stock::list_shelf(&session).expect("the shelf");
    assert!(shelf.items.is_empty() && shelf.discrepancies == 0, "and so are the shelves");
}
