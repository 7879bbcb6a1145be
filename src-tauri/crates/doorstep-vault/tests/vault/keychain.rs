//! A keychain opens for a while, never alone, and whatever is wrong with it costs no more than typing the passphrase.

use std::cell::RefCell;
use std::collections::HashMap;

use doorstep_vault::{ASK_AGAIN_DAYS, Keychain, KeychainRefused, KeychainTrouble, RekeyError, UnlockError};
use zeroize::Zeroizing;

use crate::made::{Made, NOW, phrase};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A keychain in memory, which can be told to refuse.
#[derive(Default)]
struct InMemory {
    kept: RefCell<HashMap<String, Vec<u8>>>,
    refuses: RefCell<bool>,
}

impl InMemory {
    fn asked(&self) -> Result<(), KeychainRefused> {
        if *self.refuses.borrow() { Err(KeychainRefused) } else { Ok(()) }
    }
}

impl Keychain for InMemory {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainRefused> {
        self.asked()?;
        Ok(self.kept.borrow().get(name).cloned().map(Zeroizing::new))
    }

    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeychainRefused> {
        self.asked()?;
        self.kept.borrow_mut().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeychainRefused> {
        self.asked()?;
        self.kept.borrow_mut().remove(name);
        Ok(())
    }
}

fn trouble(made: &Made, keychain: &InMemory, now: i64) -> KeychainTrouble {
    match made.at().unlock_with_keychain(&made.lead, keychain, now).unwrap_err() {
        UnlockError::Keychain(trouble) => trouble,
        other => panic!("the keychain is the trouble, not {other:?}"),
    }
}

#[test]
fn it_opens_for_thirty_days_and_then_the_passphrase_is_asked_for() {
    let (made, keychain) = (Made::new(), InMemory::default());
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::NotSetUp, "nobody gets it unasked");
    let mut open = made.open();
    open.keep_in_keychain(&keychain, NOW).unwrap();
    open.lock();
    let until = NOW + ASK_AGAIN_DAYS * DAY;
    let open = made.at().unlock_with_keychain(&made.lead, &keychain, until - 1).unwrap();
    assert!(open.has_keychain() && open.person().id == made.lead, "the same person, the same vault");
    open.lock();
    assert_eq!(trouble(&made, &keychain, until), KeychainTrouble::TimeToType, "what is never typed is forgotten");
    assert_eq!(trouble(&made, &keychain, NOW - 2 * DAY), KeychainTrouble::TimeToType, "a clock set back wins nothing");
    made.at().unlock(&made.lead, &phrase(), until).unwrap().lock();
    made.at().unlock_with_keychain(&made.lead, &keychain, until + DAY).unwrap().lock();
}

#[test]
fn missing_denied_or_changed_it_is_named_and_the_passphrase_opens() {
    let (made, keychain) = (Made::new(), InMemory::default());
    let mut open = made.open();
    *keychain.refuses.borrow_mut() = true;
    assert_eq!(open.keep_in_keychain(&keychain, NOW), Err(RekeyError::Keychain), "a locked keychain takes nothing");
    assert!(!open.has_keychain(), "and leaves nothing in the header");
    *keychain.refuses.borrow_mut() = false;
    open.keep_in_keychain(&keychain, NOW).unwrap();
    open.lock();
    let name = keychain.kept.borrow().keys().next().unwrap().clone();
    assert!(name.chars().all(|c| c.is_ascii_hexdigit() || c == '.'), "names in a keychain can be listed by anybody");

    *keychain.refuses.borrow_mut() = true;
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::Refused, "denied");
    *keychain.refuses.borrow_mut() = false;
    keychain.kept.borrow_mut().get_mut(&name).unwrap()[0] ^= 1;
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::Changed, "changed");
    keychain.kept.borrow_mut().get_mut(&name).unwrap().pop();
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::Changed, "cut");
    keychain.kept.borrow_mut().clear();
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::Missing, "another machine");
    made.open().lock();
}

#[test]
fn it_is_taken_away_by_its_owner_by_a_new_passphrase_and_with_the_person() {
    let (made, keychain) = (Made::new(), InMemory::default());
    let mut open = made.open();
    open.keep_in_keychain(&keychain, NOW).unwrap();
    open.forget_keychain(&keychain).unwrap();
    assert!(keychain.kept.borrow().is_empty() && !open.has_keychain(), "gone from both");
    open.keep_in_keychain(&keychain, NOW).unwrap();
    open.change_passphrase(&phrase(), &phrase(), doorstep_vault::KdfCost::cheap()).unwrap();
    open.lock();
    assert_eq!(trouble(&made, &keychain, NOW), KeychainTrouble::NotSetUp, "whoever changes it starts afresh");
}

#[test]
fn it_follows_when_all_keys_are_new() {
    let (made, keychain) = (Made::new(), InMemory::default());
    let mut open = made.open();
    open.keep_in_keychain(&keychain, NOW).unwrap();
    let cy = open.add_person("Cy", false, &phrase(), doorstep_vault::KdfCost::cheap()).unwrap();
    open.remove_person(&cy.id, [0; 32], &mut |_| true).unwrap();
    open.lock();
    let open = made.at().unlock_with_keychain(&made.lead, &keychain, NOW).unwrap();
    assert_eq!(open.epoch(), 2, "the wrap remembers the old key, and the new one follows from it");
}
