//! The twenty-four words: they open, they bring a new passphrase and new words, and then they are spent.

use doorstep_vault::{KdfCost, Language, Passphrase, RekeyError, UnlockError, WordsProblem};

use crate::made::{Made, NOW, join, phrase};

fn new_phrase() -> Passphrase {
    Passphrase::typed("eleven crooked lamp posts")
}

#[test]
fn words_open_the_vault_and_replace_passphrase_and_words() {
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES ('kept')").unwrap();
    open.lock();
    let recovered = made.at().unlock_with_words(&made.words, Language::Spanish, NOW).unwrap();
    assert_eq!(recovered.people().len(), 1, "whose passphrase may be replaced");
    let new_words = join(recovered.new_words());
    let renewal = recovered.renew(&made.lead, &new_phrase(), &new_words, KdfCost::cheap()).unwrap();
    let mut open = renewal.finish().unwrap();
    let kept: String = open.connection().query_row("SELECT x FROM t", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "kept", "the same database");
    open.lock();
    made.at().unlock(&made.lead, &new_phrase(), NOW).unwrap().lock();
    assert_eq!(made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err(), UnlockError::Wrong, "the old passphrase");
    let spent = made.at().unlock_with_words(&made.words, Language::English, NOW).unwrap_err();
    assert_eq!(spent, UnlockError::OtherWords, "the old words");
    made.at().unlock_with_words(&new_words, Language::English, NOW).unwrap();
}

#[test]
fn nothing_changes_until_the_new_words_are_proved_and_finished() {
    let made = Made::new();
    let before = made.files();
    let recovered = made.at().unlock_with_words(&made.words, Language::English, NOW).unwrap();
    let mistyped = made.words.clone(); // well-formed words, but the old ones
    let failed = recovered.renew(&made.lead, &new_phrase(), &mistyped, KdfCost::cheap()).unwrap_err();
    assert!(matches!(failed.error, RekeyError::WordsDiffer { .. }), "the old words do not open the new slot");
    let nobody = failed.recovered.renew(&[9; 16], &new_phrase(), &mistyped, KdfCost::cheap()).unwrap_err();
    assert_eq!(nobody.error, RekeyError::UnknownPerson, "a passphrase for nobody");
    let words = join(nobody.recovered.new_words());
    let renewal = nobody.recovered.renew(&made.lead, &new_phrase(), &words, KdfCost::cheap()).unwrap();
    drop(renewal);
    assert_eq!(made.files(), before, "dropped before it was finished");
    made.open().lock();
}

#[test]
fn mistyped_words_name_the_place_and_cost_no_try() {
    let made = Made::new();
    let mut words: Vec<&str> = made.words.split(' ').collect();
    let try_words = |typed: &str| made.at().unlock_with_words(typed, Language::English, NOW).unwrap_err();
    for _ in 0..5 {
        assert_eq!(try_words("one two"), WordsProblem::Count { found: 2 }.into(), "far too few");
    }
    words[9] = "heronpond";
    assert_eq!(try_words(&words.join(" ")), WordsProblem::Unknown { position: 10 }.into(), "the tenth");
    made.at().unlock_with_words(&made.words, Language::English, NOW).unwrap();
}

#[test]
fn words_of_another_vault_open_nothing_and_are_throttled() {
    let (made, other) = (Made::new(), Made::new());
    let try_words = || made.at().unlock_with_words(&other.words, Language::English, NOW).unwrap_err();
    for _ in 0..3 {
        assert_eq!(try_words(), UnlockError::OtherWords, "well-formed, but not ours");
    }
    assert_eq!(try_words(), UnlockError::Throttled { seconds: 1 }, "guessing words is slowed too");
}

#[test]
fn sealed_values_survive_a_recovery() {
    let made = Made::new();
    let mut open = made.open();
    let ben = open.add_person("Ben", false, &new_phrase(), KdfCost::cheap()).unwrap();
    let (key, mut wraps) = open.new_family_key(&[ben.id]).unwrap();
    let sealed = key.seal(b"the address", b"family 4").unwrap();
    open.lock();
    let recovered = made.at().unlock_with_words(&made.words, Language::English, NOW).unwrap();
    let words = join(recovered.new_words());
    let renewed = Passphrase::typed("a third phrase of one's own");
    let mut renewal = recovered.renew(&made.lead, &renewed, &words, KdfCost::cheap()).unwrap();
    renewal.connection().execute_batch("CREATE TABLE t (x)").unwrap();
    wraps.extend(renewal.rewrap(&wraps).unwrap());
    let open = renewal.finish().unwrap();
    let key = open.open_family_key(&wraps).unwrap();
    assert_eq!(&**key.open(&sealed, b"family 4").unwrap(), b"the address", "with the new key pair");
    open.lock();
    let bens = made.at().unlock(&ben.id, &new_phrase(), NOW).unwrap();
    let key = bens.open_family_key(&wraps).unwrap();
    assert_eq!(&**key.open(&sealed, b"family 4").unwrap(), b"the address", "Ben's wrap, signed with Ana's former key");
    bens.lock();
    let again = made.at().unlock_with_words(&words, Language::English, NOW).unwrap();
    let words = join(again.new_words());
    let renewal = again.renew(&ben.id, &phrase(), &words, KdfCost::cheap()).unwrap();
    assert_eq!(renewal.rewrap(&wraps).unwrap().len(), 2, "the new words can hand it on too");
}
