//! Looking after what is kept: the office is flooded, a stick is pulled out, a clock runs ten years ahead, a page goes
//! bad. What was saved comes back, and what is wrong is named.

use std::fs;
use std::path::Path;

use doorstep_core::care::{self, SetRoom};
use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::error::Code;
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_core::storage::{MIGRATIONS, migrate};
use doorstep_core::visits::{SaveDraft, save_draft};
use doorstep_core::{journal, settings};
use doorstep_testkit::{LEAD, PASSPHRASE, PROGRAMME, TestClock, TestVault, dump, lock};
use doorstep_vault::{
    FolderState, KdfCost, Language, OpenVault, Passphrase, PendingVault, Reason, RestoreKey, Stop, VaultFolder,
    check_passphrase, list_backups,
};
use jiff::tz::TimeZone;

const FAMILIES: u32 = 40;

fn filled() -> (TestVault, Session) {
    let (vault, mut session) = TestVault::create();
    fill_demo(&mut session, FillDemo { op_id: OpId::fresh() }).expect("forty families");
    (vault, session)
}

fn back_up(session: &Session) -> care::BackupMade {
    care::back_up(session, Reason::Asked, &Stop::default()).expect("a backup")
}

fn carry(session: &Session, to: &Path) -> String {
    let begun = care::begin_copy(session).expect("a lead may");
    begun.finish(to, &Stop::default(), &mut |_, _| true).expect("a copy").name
}

/// A change that the journal knows of.
fn change(session: &mut Session, name: &str) {
    let sign = settings::SignOff { op_id: OpId::fresh(), language: "es".to_owned(), name: name.to_owned() };
    settings::sign_off_language(session, sign).expect("a change");
}

fn session_of(vault: &TestVault, open: OpenVault) -> Session {
    Session::open(open, Box::new(vault.clock.clone())).expect("tables that open")
}

fn lead_of(folder: &VaultFolder) -> doorstep_vault::PersonId {
    let FolderState::Vault { people, .. } = folder.look().expect("a vault") else { panic!("no vault is there") };
    people.iter().find(|person| person.name == LEAD).expect("the lead is in it").id
}

fn enter(vault: &TestVault, folder: &VaultFolder) -> Session {
    let open = folder.unlock(&lead_of(folder), &Passphrase::typed(PASSPHRASE), 0).expect("the passphrase opens it");
    session_of(vault, open)
}

#[test]
fn the_office_is_flooded_and_the_words_and_a_stick_bring_everything_back() {
    let (vault, mut session) = filled();
    let stick = tempfile::tempdir().expect("a stick");
    let name = carry(&session, stick.path());
    assert!(name.ends_with(".copy") && name.starts_with("doorstep-2026-03-02"), "a name that says nothing: {name}");
    let before = dump(session.db());
    change(&mut session, "too late for the copy");
    lock(session);
    fs::remove_dir_all(vault.dir.path()).expect("the water takes it");

    let machine = tempfile::tempdir().expect("a new machine");
    let folder = VaultFolder::at(machine.path().join("vault"));
    let zone = TimeZone::UTC;
    let (source, found) = care::look_at(&stick.path().join(name), &zone).expect("a copy");
    assert_eq!((found.is_copy, found.people.len()), (true, 0), "it names nobody before it is opened");
    let staged = source
        .stage(&folder, &RestoreKey::Words(&vault.words), 0, &Stop::default(), &mut |_, _| true)
        .expect("it opens");
    let would = care::would_come_back(&staged, &zone).expect("what is in it");
    assert_eq!((would.families, would.missing, would.older_keys), (FAMILIES, 0, false), "said before anything changes");
    assert_eq!(would.last_change.as_deref(), Some("2026-03-02"), "and how old it is");
    assert!(!care::bring_back(staged).expect("in place"), "nothing was there before");

    let recovered = folder.unlock_with_words(&vault.words, Language::English, 0).expect("the words open it");
    let again = recovered.new_words().iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let new = check_passphrase("a boat with seven green windows", "Harbour Lights").expect("a good one");
    let lead = recovered.people()[0].id;
    let mut renewal = recovered.renew(&lead, &new, &again, KdfCost::cheap()).expect("a new passphrase");
    doorstep_core::sealed::rewrap_all(&mut renewal).expect("sealed facts follow");
    let mut session = session_of(&vault, renewal.finish().expect("in force"));
    assert_eq!(dump(session.db()), before, "every record, as it was when the copy was made");
    let found = care::verify(&mut session, &Stop::default()).expect("a check");
    assert!(found.sound, "and all of it is whole: {found:?}");
    change(&mut session, "work goes on");
    assert_eq!(journal::verify(session.db()).expect("a walk").broken, None, "as another machine in the same journal");
}

#[test]
fn going_back_to_a_backup_says_what_would_be_missing_and_keeps_what_was_there() {
    let (vault, mut session) = filled();
    back_up(&session);
    let before = dump(session.db());
    for n in 0..3 {
        change(&mut session, &format!("change {n}"));
    }
    let later = dump(session.db());
    lock(session);
    let newest = list_backups(vault.dir.path()).expect("a list").remove(0);
    let (source, found) = care::look_at(&newest.path, &TimeZone::UTC).expect("a backup");
    assert!(!found.is_copy && found.people.len() == 1, "who can open it is known");
    let passphrase = Passphrase::typed(PASSPHRASE);
    let key = RestoreKey::Passphrase { person: None, passphrase: &passphrase };
    let staged = source.stage(&vault.folder(), &key, 0, &Stop::default(), &mut |_, _| true).expect("it opens");
    assert_eq!(care::would_come_back(&staged, &TimeZone::UTC).expect("a look").missing, 3, "three changes came later");
    assert!(care::bring_back(staged).expect("in place"), "something was there before");
    let session = vault.unlock();
    assert_eq!(dump(session.db()), before, "as it was at the backup");
    assert_eq!(session.missing_commits(), 0, "a person has read what is missing: no second alarm");
    lock(session);

    let aside = tempfile::tempdir().expect("a folder");
    let kept = vault.dir.path().join("aside").join("000001");
    for entry in fs::read_dir(kept).expect("kept aside") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), aside.path().join(entry.file_name())).expect("a copy");
    }
    let session = enter(&vault, &VaultFolder::at(aside.path()));
    assert_eq!(dump(session.db()), later, "what was replaced opens too: nothing is ever lost by going back");
}

#[test]
fn a_stick_pulled_out_leaves_no_half_of_a_copy_and_the_work_goes_on() {
    let (_vault, mut session) = filled();
    let stick = tempfile::tempdir().expect("a stick");
    let path = stick.path().join("usb");
    fs::create_dir(&path).expect("plugged in");
    let begun = care::begin_copy(&session).expect("a lead may");
    let mut told = 0;
    let mut pull = |_, _| {
        told += 1;
        drop(fs::remove_dir_all(&path));
        true
    };
    let pulled = begun.finish(&path, &Stop::default(), &mut pull).expect_err("half a copy is none");
    assert_eq!((pulled.code.as_str(), pulled.retry), ("copy-place-gone", true), "said in words, and a way on");
    assert!(told > 0, "it was pulled out in the middle");
    change(&mut session, "work goes on");
    fs::create_dir(&path).expect("plugged in again");
    let name = carry(&session, &path);
    assert_eq!(fs::read_dir(&path).expect("the stick").count(), 1, "only the whole copy is on it: {name}");
}

#[test]
fn a_clock_ten_years_off_deletes_nothing_and_the_order_stays() {
    let (vault, mut session) = filled();
    for day in 0..20 {
        vault.clock.go_on(1);
        change(&mut session, &format!("day {day}"));
        back_up(&session);
    }
    let before = list_backups(vault.dir.path()).expect("a list").len();
    vault.clock.go_on(3_652);
    change(&mut session, "in the far future");
    let made = back_up(&session);
    assert!(made.thinned <= 3, "a strange day pushes out no more than another day would: {made:?}");
    vault.clock.go_on(-7_304);
    change(&mut session, "in the far past");
    assert!(care::begin_if_due(&session).expect("the rule is asked").is_some(), "a clock set back stops no backup");
    let made = back_up(&session);
    let after = list_backups(vault.dir.path()).expect("a list");
    assert!(after.len() + 4 >= before, "nearly all of the past is still there");
    assert_eq!(after[0].number, u64::from(made.number), "the newest is the one made last, whatever its day");
    let view = care::backups(&session).expect("the page");
    assert_eq!((view.newest_days, view.changes_since), (Some(0), 0), "and nothing claims to be younger than today");
    assert_eq!(journal::verify(session.db()).expect("a walk").broken, None, "the journal goes by its numbers");
}

#[test]
fn the_rule_decides_when_a_backup_is_due() {
    let (vault, mut session) = filled();
    let due = |session: &Session| care::begin_if_due(session).expect("the rule is asked");
    due(&session).expect("the first").finish(&Stop::default()).expect("a backup");
    change(&mut session, "a moment later");
    assert!(due(&session).is_none(), "four hours have not gone by");
    vault.clock.go_on(1);
    due(&session).expect("a day later").finish(&Stop::default()).expect("a backup");
    vault.clock.go_on(5);
    assert!(due(&session).is_none(), "nothing has changed since");
    let attention = care::care_attention(&session).expect("Today asks");
    assert_eq!(attention, care::CareAttention::default(), "an old backup of everything needs nobody's attention");
    change(&mut session, "something new");
    assert_eq!(care::care_attention(&session).expect("Today asks").backup_days, Some(5), "an old one of less does");
    vault.clock.go_on(100);
    assert_eq!(care::care_attention(&session).expect("Today asks").drill_days, Some(106), "and nobody tried one");
}

#[test]
fn room_is_kept_and_told_of() {
    let (_vault, mut session) = filled();
    let view = care::backups(&session).expect("the page");
    assert_eq!(
        (view.room_mb, view.newest_days, view.room_is_short),
        (5_120, None, false),
        "five gigabytes to begin with"
    );
    let other = care::set_backup_room(&mut session, SetRoom { megabytes: 7 }).expect_err("not among the choices");
    assert!(other.is(Code::NotANumber), "only what is offered");
    care::set_backup_room(&mut session, SetRoom { megabytes: 1_024 }).expect("a choice");
    assert_eq!(care::backups(&session).expect("the page").room_mb, 1_024, "kept");
}

#[test]
fn a_drill_with_the_words_opens_a_backup_and_is_written_down() {
    let (vault, mut session) = filled();
    let none = care::begin_drill(&session).expect_err("there is nothing to try");
    assert_eq!(none.code, "no-backup", "said in words");
    back_up(&session);
    let begun = care::begin_drill(&session).expect("a lead may");
    let wrong = begun.finish("lamp door step", &Stop::default()).expect_err("these are no words");
    assert_eq!(wrong.code, "words-count", "typing mistakes are told apart");
    let done = care::begin_drill(&session).expect("again").finish(&vault.words, &Stop::default()).expect("it opens");
    assert_eq!(
        (done.sound, done.by_person, done.families),
        (true, true, FAMILIES),
        "opened with nothing but the paper"
    );
    let changed = care::record_drill(&mut session, OpId::fresh(), &done).expect("written down");
    assert!(!changed.undoable, "what was done is not undone by a click");
    let page = care::drills(&session).expect("the page");
    assert_eq!((page.days, page.ever, page.due), (0, true, false), "today");
    assert_eq!(page.drills[0].by.as_deref(), Some(LEAD), "and by whom");
    let open = vault.words.clone();
    lock(session);
    drop(vault.folder().unlock_with_words(&open, Language::English, 0).expect("the words stay in force"));
}

#[test]
fn the_programs_own_drill_runs_each_month_and_finds_a_bad_backup() {
    let (vault, mut session) = filled();
    back_up(&session);
    let done = care::begin_automatic_drill(&session).expect("the rule").expect("due").finish("", &Stop::default());
    let done = done.expect("a drill");
    assert!(done.sound && !done.by_person, "it opens and is whole");
    care::record_drill(&mut session, OpId::fresh(), &done).expect("written down");
    assert!(care::begin_automatic_drill(&session).expect("the rule").is_none(), "once a month");
    vault.clock.go_on(31);
    let newest = list_backups(vault.dir.path()).expect("a list").remove(0);
    flip(&newest.path.join("vault.db"), 5 * 4096 + 77);
    let done = care::begin_automatic_drill(&session).expect("the rule").expect("due").finish("", &Stop::default());
    assert!(!done.expect("an answer").sound, "a backup that went bad is found");
    let view = care::backups(&session).expect("the page");
    assert!(!view.backups[0].sound && view.newest_days.is_none(), "and no longer counts as one");
}

#[test]
fn a_backup_is_made_and_verified_before_the_tables_change() {
    let dir = tempfile::tempdir().expect("a folder");
    let pending = PendingVault::prepare(PROGRAMME, LEAD, Language::English).expect("random numbers");
    let words = pending.recovery_words().iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let passphrase = check_passphrase(PASSPHRASE, PROGRAMME).expect("a good one");
    let folder = VaultFolder::at(dir.path());
    let mut open = pending.create(&folder, &passphrase, &words, KdfCost::cheap()).expect("a vault");
    migrate(open.connection(), &MIGRATIONS[..1], |_| Ok(())).expect("as the first version left it");
    let clock = TestClock::on(jiff::civil::date(2026, 3, 2));
    lock(Session::open(open, Box::new(clock.clone())).expect("brought up to date"));
    let made = list_backups(dir.path()).expect("a list");
    let reasons: Vec<_> = made.iter().filter_map(|backup| backup.info.as_ref()).map(|info| info.reason).collect();
    assert_eq!(reasons, [Reason::BeforeMigration], "one, before the first step");
    let open = folder.unlock(&lead_of(&folder), &passphrase, 0).expect("it opens");
    lock(Session::open(open, Box::new(clock)).expect("nothing is pending now"));
    assert_eq!(list_backups(dir.path()).expect("a list").len(), 1, "and none without a reason");
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[at] ^= 1;
    fs::write(path, bytes).expect("our own file");
}

#[test]
fn a_page_that_goes_bad_is_found_while_the_work_goes_on_and_the_ladder_brings_the_records_back() {
    let (vault, mut session) = filled();
    save_draft(&mut session, &SaveDraft { key: "note:1".into(), text: "half a word".into() }).expect("a draft");
    let before = dump(session.db());
    lock(session);
    let database = vault.dir.path().join("vault.db");
    let pages = usize::try_from(fs::metadata(&database).expect("a file").len() / 4096).expect("small");
    let page = pages - pages / 8;
    flip(&database, page * 4096 + 1234);
    let mut session = vault.unlock();
    let found = care::verify(&mut session, &Stop::default()).expect("a check");
    assert!(!found.sound && found.pages[0].contains(&(page + 1).to_string()), "the page is named: {found:?}");
    assert_eq!(session.integrity(), Some(&found), "and the window can show it");
    lock(session);

    let lead = lead_of(&vault.folder());
    let repair = vault.folder().begin_repair(&lead, &Passphrase::typed(PASSPHRASE), 0).expect("the key is right");
    let tried = care::try_again(&repair, &Stop::default()).expect("a copy is put aside and tried");
    assert!(tried.opens.is_none(), "a page that is gone does not come back by itself");
    let saved = care::save_what_is_left(&repair, &tried, &Stop::default()).expect("the rest is read");
    care::bring_back(*saved.staged).expect("in place");
    drop(repair);
    let mut session = vault.unlock();
    let found = care::verify(&mut session, &Stop::default()).expect("a check");
    assert!(found.pages.is_empty() && found.structure.is_empty(), "the new file is whole: {found:?}");
    let families: u32 = session.db().query_row("SELECT count(*) FROM family", [], |row| row.get(0)).expect("a count");
    if saved.torn.is_empty() {
        assert_eq!(dump(session.db()), before, "the page held nothing that the journal does not");
    } else {
        assert!(families > 0, "what was not on that page is there: {:?}", saved.torn);
    }
}
