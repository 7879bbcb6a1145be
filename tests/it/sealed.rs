//! Sealed records: found nowhere, opened by key and not by permission, and never without a line that says so.

use std::fs;
use std::path::Path;

use doorstep_core::access_journal::{AccessRequest, access_card, access_list, verify};
use doorstep_core::families::{
    self, EnrolFamily, FamilyRequest, LikelyDuplicates, ListFamilies, Place, TimelineRequest,
};
use doorstep_core::history::check_journals;
use doorstep_core::ids::{FamilyId, Id, OpId, StaffId};
use doorstep_core::journal::Broken;
use doorstep_core::sealed::{
    OpenSealed, RemoveSealed, SealFact, SealRestricted, open_sealed, remove_sealed, seal_fact, seal_restricted,
};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::settings::{UndoRequest, undo};
use doorstep_core::visits::{BriefRequest, assemble_brief};
use doorstep_domain::team::Role;
use doorstep_exchange::{Kind, read_existing};
use doorstep_testkit::{LEAD, TestVault, add_colleague, dump, lock};
use doorstep_words::render_brief;

use crate::history::edit;

/// Words that must be found nowhere: the other parent's surname and number, and what was reported.
const SECRETS: [&str; 5] = ["Quillfeather", "555-0199", "5550199", "Bramblewick", "CPS-77"];

fn enrol(session: &mut Session, visitors: Vec<StaffId>) -> FamilyId {
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: "R.".into(),
        reference: Some("F-0103".into()),
        languages: Vec::new(),
        interpreter: None,
        place: Place { kind: "withheld".into(), line: Some("9 Bramblewick Lane".into()), note: None },
        town: None,
        postcode: None,
        adults: Vec::new(),
        children: Vec::new(),
        visitors,
    };
    families::enrol_family(session, request).expect("a family joins").id
}

fn fact(session: &mut Session, family: FamilyId) -> Result<(), String> {
    let text = "D. Quillfeather knows the old number 555-0199".into();
    let request = SealFact { op_id: OpId::fresh(), family, kind: "oldNumber".into(), text };
    seal_fact(session, request).map(|_| ()).map_err(|error| error.code)
}

fn note(family: FamilyId) -> SealRestricted {
    SealRestricted {
        op_id: OpId::fresh(),
        family,
        kind: "authorities".into(),
        facts: "Reported by telephone; Quillfeather was named.".into(),
        on: Some("2026-03-01".into()),
        time: Some("14:30".into()),
        told: Some("The duty worker".into()),
        reference: Some("CPS-77".into()),
    }
}

fn open(session: &Session, family: FamilyId) -> Result<(usize, usize), String> {
    let opened = open_sealed(session, OpenSealed { family, why: None });
    opened.map(|records| (records.facts.len(), records.notes.len())).map_err(|error| error.code)
}

#[test]
fn a_restricted_note_comes_back_whole_and_its_kind_stands_nowhere_else() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    seal_restricted(&mut session, note(family)).expect("it is sealed");
    assert!(!dump(session.db()).contains("authorities"), "not even the kind stands outside");
    lock(session);
    let session = vault.unlock();
    let records = open_sealed(&session, OpenSealed { family, why: Some("court date".into()) }).expect("it opens");
    let note = &records.notes[0];
    assert_eq!(note.kind.as_deref(), Some("authorities"), "the kind is within");
    assert_eq!(note.facts, "Reported by telephone; Quillfeather was named.", "word for word");
    let about = [&note.on, &note.time, &note.told, &note.reference].map(|part| part.as_deref().unwrap_or("-"));
    assert_eq!(about, ["2026-03-01", "14:30", "The duty worker", "CPS-77"], "when, who was told, which number");
}

#[test]
fn what_is_missing_from_a_restricted_note_is_told_by_field() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let cases = [
        ("kind", SealRestricted { kind: "gossip".into(), ..note(family) }),
        ("facts", SealRestricted { facts: "  ".into(), ..note(family) }),
        ("on", SealRestricted { on: Some("0025-01-01".into()), ..note(family) }),
        ("time", SealRestricted { time: Some("half past".into()), ..note(family) }),
    ];
    for (field, request) in cases {
        let refused = seal_restricted(&mut session, request).expect_err("it cannot be kept");
        assert_eq!(refused.field.as_deref(), Some(field), "the field is named");
    }
}

#[test]
fn the_other_parent_s_name_and_number_are_found_on_no_path() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    fact(&mut session, family).expect("a fact is sealed");
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    for secret in SECRETS {
        let found = search(&session, &SearchRequest { text: secret.into() }).expect("a search");
        assert!(found.is_empty(), "search shows nothing for {secret}");
        for (name, people) in [(secret, vec![]), ("Nobody", vec![secret.to_owned()])] {
            let request = LikelyDuplicates { name: name.into(), people };
            let found = families::likely_duplicates(&session, request).expect("duplicates");
            assert!(found.is_empty(), "typing {secret} for a new family shows nothing");
        }
    }
    let told = [
        format!("{:?}", families::list_families(&session, ListFamilies { mine: false }).expect("the list")),
        format!("{:?}", families::family_page(&session, FamilyRequest { id: family }).expect("the page")),
        format!("{:?}", families::timeline(&session, &TimelineRequest { family, skip: 0 }).expect("the time line")),
        format!("{:?}", read_existing(&session, Kind::Families).expect("what an import compares with")),
        format!("{:?}", doorstep_core::today::today(&session).expect("today")),
        brief(&session, family),
        dump(session.db()),
    ];
    for (n, text) in told.iter().enumerate() {
        for secret in SECRETS {
            assert!(!text.contains(secret), "path {n} says {secret}");
        }
    }
}

fn brief(session: &Session, family: FamilyId) -> String {
    let page = assemble_brief(session, &BriefRequest { family, visit: None, mode: None, on: None }).expect("a brief");
    let told = [&page, &page.clone().for_paper()].map(|page| {
        let brief = render_brief(page, session.words(), session.today());
        let lines = brief.sections.iter().flat_map(|section| section.lines.iter().map(|line| line.text.clone()));
        [brief.title.clone(), brief.place.unwrap_or_default()]
            .into_iter()
            .chain(brief.banner)
            .chain(lines)
            .collect::<String>()
    });
    told.concat()
}

#[test]
fn nothing_of_it_lies_readable_on_the_disk() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    fact(&mut session, family).expect("a fact is sealed");
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    open(&session, family).expect("it opens");
    let on_disk = bytes_below(vault.dir.path());
    lock(session);
    for bytes in [on_disk, bytes_below(vault.dir.path())] {
        for secret in SECRETS {
            let utf16: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for canary in [secret.as_bytes(), &utf16] {
                assert!(!bytes.windows(canary.len()).any(|part| part == canary), "{secret} lies on the disk");
            }
        }
    }
}

/// Every file of a folder, one after the other.
fn bytes_below(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        bytes.extend(if path.is_dir() { bytes_below(&path) } else { fs::read(path).expect("a file") });
    }
    bytes
}

#[test]
fn who_holds_no_key_cannot_open_whatever_they_may_click() {
    let (vault, mut session) = TestVault::create();
    let theirs = add_colleague(&mut session, "Ana Prat", Some(Role::Visitor));
    let other = add_colleague(&mut session, "Rob Kell", Some(Role::Visitor));
    let supervisor = add_colleague(&mut session, "Sue Orr", Some(Role::Supervisor));
    let desk = add_colleague(&mut session, "Dee Fry", Some(Role::FrontDesk));
    let family = enrol(&mut session, vec![theirs]);
    fact(&mut session, family).expect("a fact is sealed");
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    lock(session);
    let everybody = [
        ("Ana Prat", theirs, true),
        ("Sue Orr", supervisor, true),
        ("Rob Kell", other, false),
        ("Dee Fry", desk, false),
    ];
    for (name, person, may) in everybody {
        let session = vault.unlock_as(name);
        let opened = open(&session, family);
        assert_eq!(opened.is_ok(), may, "{opened:?}");
        let page = families::family_page(&session, FamilyRequest { id: family });
        let count = page.map_or(0, |page| page.sealed_count);
        assert_eq!(count > 0, may, "even that there are some is not told to everybody");
        // By key: with every permission taken out of the way the wrap is still missing.
        let wraps: u32 = session
            .db()
            .query_row(
                "SELECT count(*) FROM family_wrap WHERE family = ?1 AND recipient = ?2",
                (family, person),
                |row| row.get(0),
            )
            .expect("a count");
        assert_eq!(wraps > 0, may, "the wrap is there or it is not");
        lock(session);
    }
}

#[test]
fn a_visitor_of_another_family_is_told_whom_to_ask() {
    let (vault, mut session) = TestVault::create();
    let theirs = add_colleague(&mut session, "Ana Prat", Some(Role::Visitor));
    let supervisor = add_colleague(&mut session, "Sue Orr", Some(Role::Visitor));
    let family = enrol(&mut session, vec![theirs]);
    fact(&mut session, family).expect("a fact is sealed");
    // They were in the caseload once: permission is there, the key is not any more.
    session.db().execute("DELETE FROM family_wrap WHERE recipient = ?1", [theirs]).expect("the wrap is cut out");
    lock(session);
    let session = vault.unlock_as("Ana Prat");
    let card = access_card(&session, FamilyRequest { id: family }).expect("the card");
    assert!(!card.may_open && card.count == 0, "nothing is offered that cannot be done");
    assert_eq!(card.ask.first().map(String::as_str), Some(LEAD), "and somebody is named to ask");
    assert_eq!(open(&session, family), Err("sealed".to_owned()), "by key");
    assert!(!card.ask.contains(&"Sue Orr".to_owned()), "nobody who cannot open it either: {supervisor}");
}

#[test]
fn wraps_follow_the_visitors_of_a_family() {
    let (vault, mut session) = TestVault::create();
    let (ana, rob) = (
        add_colleague(&mut session, "Ana Prat", Some(Role::Visitor)),
        add_colleague(&mut session, "Rob Kell", Some(Role::Visitor)),
    );
    let family = enrol(&mut session, vec![ana]);
    edit(&mut session, family, |request| request.visitors = Some(vec![rob]));
    lock(session);
    let session = vault.unlock_as("Rob Kell");
    assert_eq!(open(&session, family), Ok((1, 0)), "the new visitor opens what was sealed before");
    lock(session);
    assert!(open(&vault.unlock_as("Ana Prat"), family).is_err(), "the one before does not any more");
}

#[test]
fn each_opening_leaves_its_line() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    let card = |session: &Session| access_card(session, FamilyRequest { id: family }).expect("the card");
    assert_eq!((card(&session).count, card(&session).opened), (2, 0), "looking at the card opens nothing");
    open(&session, family).expect("it opens");
    lock(session);
    vault.clock.go_on(1);
    let session = vault.unlock();
    open_sealed(&session, OpenSealed { family, why: Some("before the court date".into()) }).expect("it opens again");
    assert_eq!((card(&session).opened, card(&session).last_by.as_deref()), (2, Some(LEAD)), "twice, and by whom");
    let page = access_list(&session, AccessRequest { family: None, before: None }).expect("the list");
    assert_eq!(page.lines.len(), 2, "one line an opening, however many records it shows");
    let newest = &page.lines[0];
    assert_eq!((newest.count, newest.why.as_deref()), (2, Some("before the court date")), "what and why");
    assert!(newest.at.starts_with("2026-03-03"), "when: {}", newest.at);
    let family_only = AccessRequest { family: Some(family), before: Some(newest.n) };
    assert_eq!(access_list(&session, family_only).expect("the list").lines.len(), 1, "the page after it");
}

#[test]
fn an_opening_that_cannot_be_written_down_shows_nothing() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    session
        .db()
        .execute_batch("CREATE TRIGGER full BEFORE INSERT ON access_journal BEGIN SELECT RAISE(ABORT, 'full'); END")
        .expect("a trigger");
    assert!(open(&session, family).is_err(), "no opening without its line");
    session.db().execute_batch("DROP TRIGGER full").expect("it goes");
    fact(&mut session, family).expect("and nothing is locked by it");
    assert_eq!(open(&session, family), Ok((2, 0)), "afterwards it opens");
}

#[test]
fn a_changed_line_of_the_access_journal_is_found() {
    for (sql, wanted) in [
        ("UPDATE access_journal SET actor = zeroblob(16) WHERE seq = 2", "chain"),
        ("UPDATE access_journal SET hlc = hlc + 65536 WHERE seq = 2", "chain"),
        ("UPDATE access_journal SET body = x'00' WHERE seq = 2", "body"),
        ("DELETE FROM access_journal WHERE seq = 2", "gap"),
        ("DELETE FROM access_journal WHERE seq = 3", "gap"),
    ] {
        let (_vault, mut session) = TestVault::create();
        let family = enrol(&mut session, Vec::new());
        for _ in 0..3 {
            open(&session, family).expect("it opens");
        }
        let whole = verify(session.db()).expect("a walk");
        assert_eq!((whole.entries, whole.broken), (3, None), "three openings, all in order");
        assert_eq!(session.db().execute(sql, []).expect("somebody changes a line"), 1, "{sql}");
        let found = check_journals(&session).expect("a walk").broken.expect("it is found");
        assert_eq!((found.journal.as_str(), found.what.as_str()), ("access", wanted), "{sql}: {}", found.says);
        let direct = verify(session.db()).expect("a walk").broken.map(Broken::word);
        assert_eq!(direct, Some(wanted), "and by the walk alone");
    }
}

#[test]
fn a_reason_can_be_erased_and_the_chain_still_verifies() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    open_sealed(&session, OpenSealed { family, why: Some("a name in it".into()) }).expect("it opens");
    let record: Vec<u8> = session.db().query_row("SELECT id FROM sealed_fact", [], |row| row.get(0)).expect("the fact");
    let record = Id::from_bytes(record.try_into().expect("sixteen bytes"));
    let records = [(doorstep_core::schema::sealed_fact::CODE, record)];
    let erased = doorstep_core::sealed::erase_access_reasons(session.db(), &records).expect("it is erased");
    let found = verify(session.db()).expect("a walk");
    assert_eq!((erased, found.erased, found.broken), (1, 1, None), "who and when stay, the words go");
}

/// Whoever can write to the file cannot make one record say what another one said.
#[test]
fn sealed_words_open_in_their_own_record_only() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let text = |session: &Session| -> Vec<String> {
        let opened = open_sealed(session, OpenSealed { family, why: None }).expect("it opens");
        opened.facts.into_iter().map(|fact| fact.text).collect()
    };
    let other = SealFact { op_id: OpId::fresh(), family, kind: "note".into(), text: "Call on Tuesdays.".into() };
    seal_fact(&mut session, other).expect("a second fact");
    let before = text(&session);
    assert!(before.len() == 2 && before.contains(&"Call on Tuesdays.".to_owned()), "both open: {}", before.len());
    let swap = "CREATE TEMP TABLE was AS SELECT id, sealed FROM sealed_fact;
                UPDATE sealed_fact SET sealed = (SELECT sealed FROM was WHERE was.id <> sealed_fact.id)";
    session.db().execute_batch(swap).expect("somebody swaps them, by hand, in the file");
    let closed = session.words().word("sealed-cannot-open");
    assert_eq!(text(&session), [closed.clone(), closed], "neither opens in the other's place");
}

#[test]
fn a_destroyed_key_leaves_nothing_that_opens() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    let gone = doorstep_core::sealed::erase_family_key(session.db(), family).expect("it is destroyed");
    assert!(gone >= 2, "the wrap for the person and that for the recovery words");
    let records = open_sealed(&session, OpenSealed { family, why: None }).expect("a lead may look");
    assert!(records.notes[0].kind.is_none() && !records.notes[0].facts.contains("Reported"), "but nothing opens");
}

#[test]
fn a_sealed_record_is_taken_out_and_comes_back_by_undo() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    seal_restricted(&mut session, note(family)).expect("a note is sealed");
    let records = open_sealed(&session, OpenSealed { family, why: None }).expect("it opens");
    for id in [records.facts[0].id.0, records.notes[0].id.0] {
        remove_sealed(&mut session, RemoveSealed { op_id: OpId::fresh(), id }).expect("it goes");
    }
    assert_eq!(open(&session, family), Ok((0, 0)), "both are out");
    undo(&mut session, UndoRequest { txn: None }).expect("the last one comes back");
    assert_eq!(open(&session, family), Ok((0, 1)), "the note is back");
}
