//! Passphrases, people, family keys, marks.

use doorstep_vault::{FolderState, KdfCost, Notice, Passphrase, RekeyError, SealError, UnlockError};

use crate::made::{Made, NOW, phrase};

fn new_phrase() -> Passphrase {
    Passphrase::typed("eleven crooked lamp posts")
}

#[test]
fn a_changed_passphrase_is_the_only_one_that_opens() {
    let made = Made::new();
    let mut open = made.open();
    let refused = open.change_passphrase(&new_phrase(), &new_phrase(), KdfCost::cheap());
    assert_eq!(refused, Err(RekeyError::Wrong), "whoever finds it open still needs the old one");
    open.change_passphrase(&phrase(), &new_phrase(), KdfCost::cheap()).unwrap();
    open.lock();
    assert_eq!(made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err(), UnlockError::Wrong, "the old one");
    made.at().unlock(&made.lead, &new_phrase(), NOW).unwrap().lock();
    std::fs::remove_file(made.path("vault.hdr")).unwrap();
    assert_eq!(
        made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err(),
        UnlockError::Wrong,
        "nor by the second generation"
    );
    made.at().unlock(&made.lead, &new_phrase(), NOW).unwrap().lock();
}

#[test]
fn people_are_added_by_a_programme_lead_and_open_the_same_vault() {
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES ('shared')").unwrap();
    let ben = open.add_person("Ben", false, &new_phrase(), KdfCost::cheap()).unwrap();
    assert_eq!(open.add_person(" ", false, &new_phrase(), KdfCost::cheap()), Err(RekeyError::Name), "nobody");
    open.lock();
    let FolderState::Vault { people, .. } = made.at().look().unwrap() else { panic!("a vault") };
    assert_eq!(people.len(), 2, "both are offered at the door");
    let mut bens = made.at().unlock(&ben.id, &new_phrase(), NOW).unwrap();
    let shared: String = bens.connection().query_row("SELECT x FROM t", [], |row| row.get(0)).unwrap();
    assert_eq!(shared, "shared", "the same database");
    let refused = bens.add_person("Cy", true, &phrase(), KdfCost::cheap());
    assert_eq!(refused, Err(RekeyError::NotLead), "a visitor hands out no keys");
    bens.lock();
    assert_eq!(made.at().unlock(&ben.id, &phrase(), NOW).unwrap_err(), UnlockError::Wrong, "Ana's phrase is Ana's");
}

#[test]
fn a_family_key_opens_for_its_readers_and_not_for_a_colleague() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person("Ben", false, &new_phrase(), KdfCost::cheap()).unwrap();
    let cy = open.add_person("Cy", false, &new_phrase(), KdfCost::cheap()).unwrap();
    assert_eq!(open.new_family_key(&[[9; 16]]).err(), Some(SealError::UnknownPerson), "nobody");
    let (key, mut wraps) = open.new_family_key(&[ben.id]).unwrap();
    let sealed = key.seal(b"the address", b"family 4").unwrap();
    assert_eq!(wraps.len(), 3, "Ben, whoever made it, and the words");
    assert!(wraps.iter().all(|wrap| wrap.key_id() == Some(*key.id()) && wrap.maker() == Some(made.lead)), "labelled");
    open.lock();
    let bens = made.at().unlock(&ben.id, &new_phrase(), NOW).unwrap();
    let opened = bens.open_family_key(&wraps).unwrap();
    assert_eq!(&**opened.open(&sealed, b"family 4").unwrap(), b"the address", "Ben may");
    wraps.extend(bens.wrap_family_key(&opened, &[made.lead]).unwrap());
    bens.lock();
    let cys = made.at().unlock(&cy.id, &new_phrase(), NOW).unwrap();
    assert_eq!(cys.open_family_key(&wraps).err(), Some(SealError::NotForYou), "Cy may not");
    cys.lock();
    assert!(made.open().open_family_key(&wraps).is_ok(), "Ana may, by either wrap");
}

#[test]
fn the_mark_follows_the_journal_and_shows_what_is_missing() {
    let made = Made::new();
    let mut open = made.open();
    for sequence in 1..=7 {
        open.committed(sequence);
    }
    open.committed(3);
    assert_eq!(open.high_water(), 7, "a lower number changes nothing");
    assert!(!open.mark_is_behind(), "it could be written");
    open.lock();
    let mut open = made.open();
    assert_eq!(open.missing_commits(5), 2, "a journal that ends at five has lost two");
    assert_eq!(open.missing_commits(9), 0, "a mark that lags is nothing to report");
    open.accept_loss(5);
    open.lock();
    assert_eq!(made.open().missing_commits(5), 0, "told and accepted");
}

#[test]
fn a_mark_that_is_gone_or_foreign_is_reported_and_begins_anew() {
    let (made, other) = (Made::new(), Made::new());
    let mut open = made.open();
    open.committed(7);
    open.lock();
    std::fs::remove_file(made.path("vault.mark")).unwrap();
    let open = made.open();
    assert_eq!((open.notices(), open.high_water()), (&[Notice::MarkMissing][..], 0), "gone");
    open.lock();
    std::fs::copy(other.path("vault.mark"), made.path("vault.mark")).unwrap();
    let mut open = made.open();
    assert_eq!((open.notices(), open.high_water()), (&[Notice::MarkUnreadable][..], 0), "foreign");
    open.committed(8);
    open.lock();
    let mut open = made.open();
    assert_eq!((open.notices(), open.high_water()), (&[Notice::MarkBeganAnew][..], 8), "counted again, and still said");
    assert!(open.may_be_put_back(), "and nothing is cleared away");
    open.settle_notices().unwrap();
    assert!(open.notices().is_empty() && !open.may_be_put_back(), "until a person has read it");
    open.lock();
    let open = made.open();
    assert_eq!((open.notices(), open.high_water()), (&[][..], 8), "then never again");
}

#[test]
fn an_audit_code_is_the_vaults_own() {
    let (made, other) = (Made::new(), Made::new());
    let code = made.open().audit_mac(b"head");
    assert_eq!(code, made.open().audit_mac(b"head"), "it can be checked again");
    assert_ne!(code, other.open().audit_mac(b"head"), "and not made elsewhere");
}
