//! People come, lead, forget their passphrase.

use doorstep_vault::{FolderState, KdfCost, Passphrase, RekeyError, SealError, UnlockError};

use crate::made::{Made, NOW, phrase};

fn once() -> Passphrase {
    Passphrase::typed("five words on a paper slip")
}

fn own() -> Passphrase {
    Passphrase::typed("eleven crooked lamp posts")
}

#[test]
fn a_one_time_phrase_is_changed_at_the_first_sign_in_and_then_spent() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person_for_once([7; 16], "Ben", false, &once(), KdfCost::cheap()).unwrap();
    assert!(ben.one_time && ben.id == [7; 16], "under the id the programme knows him by");
    let again = open.add_person_for_once([7; 16], "Ben", false, &once(), KdfCost::cheap());
    assert_eq!(again, Err(RekeyError::AlreadyIn), "nobody has two places");
    let mine = open.choose_passphrase(&own(), KdfCost::cheap());
    assert_eq!(mine, Err(RekeyError::NotOneTime), "a passphrase of one's own is changed with the old one");
    open.lock();
    let mut bens = made.at().unlock(&ben.id, &once(), NOW).unwrap();
    assert!(bens.must_choose_passphrase(), "somebody else knows this phrase");
    assert_eq!(bens.choose_passphrase(&once(), KdfCost::cheap()), Err(RekeyError::SamePhrase), "the slip itself");
    bens.choose_passphrase(&own(), KdfCost::cheap()).unwrap();
    assert!(!bens.must_choose_passphrase(), "his own now");
    bens.lock();
    assert_eq!(made.at().unlock(&ben.id, &once(), NOW).unwrap_err(), UnlockError::Wrong, "the slip is spent");
    assert!(!made.at().unlock(&ben.id, &own(), NOW).unwrap().must_choose_passphrase(), "and it stays so");
}

#[test]
fn there_is_always_a_programme_lead() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person("Ben", false, &own(), KdfCost::cheap()).unwrap();
    assert_eq!(open.set_lead(&made.lead, false), Err(RekeyError::LastLead), "nobody would hold keys and backups");
    open.set_lead(&ben.id, true).unwrap();
    open.set_lead(&made.lead, false).unwrap();
    assert_eq!(open.set_lead(&ben.id, false), Err(RekeyError::NotLead), "no longer hers to say");
    open.lock();
    let mut bens = made.at().unlock(&ben.id, &own(), NOW).unwrap();
    assert!(bens.is_lead(&ben.id) && !bens.is_lead(&made.lead), "it was written down");
    assert_eq!(bens.set_lead(&[9; 16], true), Err(RekeyError::UnknownPerson), "nobody");
}

#[test]
fn a_new_name_stands_at_the_door() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person("Ben", false, &own(), KdfCost::cheap()).unwrap();
    open.rename_person(&ben.id, " Benedikt ").unwrap();
    assert_eq!(open.rename_person(&ben.id, " "), Err(RekeyError::Name), "nobody without a name");
    open.lock();
    let FolderState::Vault { people, .. } = made.at().look().unwrap() else { panic!("a vault") };
    assert_eq!(people[1].name, "Benedikt", "as it will be read before anybody is in");
    let mut bens = made.at().unlock(&ben.id, &own(), NOW).unwrap();
    assert_eq!(bens.rename_person(&made.lead, "Ana"), Err(RekeyError::NotLead), "not a colleague's");
    bens.rename_person(&ben.id, "Ben").unwrap();
}

#[test]
fn a_lead_gives_new_keys_to_somebody_who_forgot() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person("Ben", false, &own(), KdfCost::cheap()).unwrap();
    open.lock();
    let bens = made.at().unlock(&ben.id, &own(), NOW).unwrap();
    let (key, mut wraps) = bens.new_family_key(&[made.lead]).unwrap();
    let sealed = key.seal(b"the address", b"family 4").unwrap();
    bens.lock();

    let mut open = made.open();
    let before = made.files();
    let refused = open.prepare_reset(&made.lead, &once(), KdfCost::cheap()).unwrap_err();
    assert_eq!(refused, RekeyError::Yourself, "whoever is in has not forgotten");
    let reset = open.prepare_reset(&ben.id, &once(), KdfCost::cheap()).unwrap();
    let key = open.open_family_key(&wraps).unwrap();
    wraps.extend(open.wrap_for_reset(&key, &reset).unwrap());
    assert_eq!(made.files(), before, "nothing is on disk before it is finished");
    let outdated = open.prepare_reset(&ben.id, &once(), KdfCost::cheap()).unwrap();
    open.finish_reset(reset).unwrap();
    assert_eq!(open.finish_reset(outdated), Err(RekeyError::Outdated), "made for keys that are no longer in force");
    open.lock();

    assert_eq!(made.at().unlock(&ben.id, &own(), NOW).unwrap_err(), UnlockError::Wrong, "the forgotten one");
    let mut bens = made.at().unlock(&ben.id, &once(), NOW).unwrap();
    assert!(bens.must_choose_passphrase(), "the lead knows this one");
    bens.choose_passphrase(&phrase(), KdfCost::cheap()).unwrap();
    let opened = bens.open_family_key(&wraps).unwrap();
    assert_eq!(&**opened.open(&sealed, b"family 4").unwrap(), b"the address", "sealed anew by the lead");
    let only_old: Vec<_> = wraps.iter().filter(|wrap| wrap.maker() == Some(ben.id)).cloned().collect();
    assert_eq!(bens.open_family_key(&only_old).err(), Some(SealError::Damaged), "his old key pair is gone");
    bens.lock();
    assert!(made.open().open_family_key(&only_old).is_ok(), "what he signed with his former key stays valid");
}
