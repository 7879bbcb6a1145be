//! The cover: allowed by a lead for one machine, taken away by a number of one's own; and the clock that went back.

use doorstep_core::cover::{
    AllowCover, ChoosePin, Uncover, allow_cover, can_cover, choose_pin, clock_notice, cover_settings, fits, forget_pin,
    note_clock, read_clock_notice,
};
use doorstep_testkit::{TestVault, lock};
use jiff::Timestamp;

fn chosen(pin: &str) -> ChoosePin {
    ChoosePin { pin: pin.to_owned() }
}

fn tried(pin: &str) -> Uncover {
    Uncover { pin: pin.to_owned() }
}

#[test]
fn a_cover_needs_the_leads_word_and_a_number() {
    let (vault, mut session) = TestVault::create();
    assert!(!can_cover(&session).expect("an answer"), "off until somebody allows it");
    choose_pin(&mut session, &chosen("7193")).expect("an answer");
    assert!(!can_cover(&session).expect("an answer"), "a number alone is not enough");
    allow_cover(&mut session, AllowCover { allowed: true }).expect("an answer");
    assert!(can_cover(&session).expect("an answer"), "allowed here, and with a way back");
    lock(session);
    let mut session = vault.unlock();
    assert!(can_cover(&session).expect("an answer"), "it is remembered over a lock");
    assert!(fits(&session, &tried("7193")).expect("an answer"), "the number that was chosen");
    assert!(!fits(&session, &tried("7194")).expect("an answer"), "another one");
    forget_pin(&mut session).expect("an answer");
    assert!(!can_cover(&session).expect("an answer"), "without a number there would be no way back");
    assert!(!fits(&session, &tried("7193")).expect("an answer"), "what was forgotten fits no more");
    let view = cover_settings(&session).expect("an answer");
    assert!(view.allowed && view.may_allow && !view.has_pin, "{view:?}");
}

#[test]
fn a_number_is_hashed_and_never_journaled() {
    let (_vault, mut session) = TestVault::create();
    let before: i64 = session.db().query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).expect("an answer");
    choose_pin(&mut session, &chosen("40118822")).expect("an answer");
    allow_cover(&mut session, AllowCover { allowed: true }).expect("an answer");
    let after: i64 = session.db().query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).expect("an answer");
    assert_eq!(before, after, "what belongs to one machine does not travel");
    let plain: bool = session
        .db()
        .query_row("SELECT EXISTS (SELECT 1 FROM preference WHERE value LIKE '%40118822%')", [], |row| row.get(0))
        .expect("an answer");
    assert!(!plain, "the number itself is nowhere");
}

#[test]
fn easy_numbers_are_refused_by_name() {
    let (_vault, mut session) = TestVault::create();
    for (pin, code) in [("12", "pin-not-digits"), ("4444", "pin-too-easy")] {
        let refused = choose_pin(&mut session, &chosen(pin)).expect_err("it would be guessed");
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), (code, Some("pin")), "{pin}");
    }
}

#[test]
fn another_machine_starts_without() {
    let (_vault, mut session) = TestVault::create();
    choose_pin(&mut session, &chosen("7193")).expect("an answer");
    allow_cover(&mut session, AllowCover { allowed: true }).expect("an answer");
    session.vault_mut().renew_device_id().expect("a copy of the folder takes a new id");
    assert!(!can_cover(&session).expect("an answer"), "the lead spoke of the other machine");
}

#[test]
fn a_clock_that_went_back_is_read_once() {
    let (_vault, mut session) = TestVault::create();
    assert_eq!(clock_notice(&session).expect("an answer"), None, "nothing has happened");
    let at = |seconds| Timestamp::from_second(seconds).expect("a time in our era");
    note_clock(&mut session, at(1_800_000_000), at(1_700_000_000)).expect("an answer");
    note_clock(&mut session, at(1_900_000_000), at(1_600_000_000)).expect("an answer");
    let notice = clock_notice(&session).expect("an answer").expect("the lead is told");
    assert_eq!(notice.from, at(1_800_000_000).to_string(), "the first one stays until it is read");
    read_clock_notice(&mut session).expect("an answer");
    assert_eq!(clock_notice(&session).expect("an answer"), None, "what was read is gone");
}
