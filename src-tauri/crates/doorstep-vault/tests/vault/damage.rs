//! Damaged, missing, foreign and newer files: named, never repaired behind one's back, never deleted.

use std::fs;

use doorstep_vault::{DatabaseError, FolderError, FolderState, HeaderDamage, KdfCost, Notice, UnlockError};

use crate::made::{Made, NOW, flip, phrase};

fn unlock_error(made: &Made) -> UnlockError {
    made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err()
}

fn noticed(made: &Made) -> Option<Notice> {
    match made.at().look().unwrap() {
        FolderState::Vault { notice, .. } => notice,
        FolderState::Empty | FolderState::Occupied => panic!("it is a vault"),
    }
}

#[test]
fn a_flipped_byte_anywhere_in_the_header_is_reported_and_the_older_generation_used() {
    let made = Made::new();
    let (newest, older) = (made.path("vault.hdr"), made.path("vault.hdr.1"));
    let whole = fs::read(&newest).unwrap();
    for at in 0..whole.len() {
        flip(&newest, at);
        assert_eq!(noticed(&made), Some(Notice::OlderHeaderUsed), "byte {at} of the newest");
        if at % 101 == 0 {
            assert_eq!(made.open().notices(), [Notice::OlderHeaderUsed], "byte {at}: it opens and says so");
        }
        flip(&older, at);
        assert_eq!(made.at().look(), Err(HeaderDamage::Unreadable.into()), "byte {at} of both");
        fs::write(&newest, &whole).unwrap();
        assert_eq!(noticed(&made), Some(Notice::SecondHeaderUnreadable), "byte {at} of the second");
        fs::write(&older, &whole).unwrap();
    }
    assert_eq!(made.open().notices(), [], "whole again");
}

#[test]
fn a_header_cut_off_falls_back_and_nothing_is_rewritten_until_asked() {
    let made = Made::new();
    let whole = fs::read(made.path("vault.hdr")).unwrap();
    fs::write(made.path("vault.hdr"), &whole[..whole.len() / 2]).unwrap();
    let mut open = made.open();
    assert_eq!(fs::read(made.path("vault.hdr")).unwrap(), whole[..whole.len() / 2], "opening repairs nothing");
    open.settle_notices().unwrap();
    open.lock();
    assert_eq!(made.open().notices(), [], "both generations are whole again");
    let aside: Vec<_> = made.files().into_iter().filter(|(name, _)| name.ends_with(".damaged")).collect();
    assert_eq!(aside.len(), 1, "the damaged one is kept aside");
    assert_eq!(aside[0].1, whole[..whole.len() / 2], "as it was found");
}

#[test]
fn a_change_of_keys_cut_short_is_finished_at_the_next_unlock() {
    let made = Made::new();
    let before = fs::read(made.path("vault.hdr.1")).unwrap();
    let mut open = made.open();
    let new = doorstep_vault::Passphrase::typed("eleven crooked lamp posts");
    open.change_passphrase(&phrase(), &new, KdfCost::cheap()).unwrap();
    open.lock();
    fs::write(made.path("vault.hdr.1"), before).unwrap();
    made.at().unlock(&made.lead, &new, NOW).unwrap().lock();
    let (newest, older) = (fs::read(made.path("vault.hdr")).unwrap(), fs::read(made.path("vault.hdr.1")).unwrap());
    assert_eq!(newest, older, "no generation keeps the old passphrase alive");
}

#[test]
fn an_old_header_put_back_is_noticed() {
    let made = Made::new();
    let old = fs::read(made.path("vault.hdr")).unwrap();
    let mut open = made.open();
    open.change_passphrase(
        &phrase(),
        &doorstep_vault::Passphrase::typed("eleven crooked lamp posts"),
        KdfCost::cheap(),
    )
    .unwrap();
    open.lock();
    fs::write(made.path("vault.hdr"), &old).unwrap();
    fs::write(made.path("vault.hdr.1"), &old).unwrap();
    assert_eq!(made.open().notices(), [Notice::HeaderIsOlder], "the mark has seen a newer one");
}

#[test]
fn the_header_of_another_vault_opens_nothing_here() {
    let (made, other) = (Made::new(), Made::new());
    for name in ["vault.hdr", "vault.hdr.1"] {
        fs::copy(other.path(name), made.path(name)).unwrap();
    }
    assert_eq!(unlock_error(&made), UnlockError::Wrong, "the person is not in it");
    let theirs = made.at().unlock(&other.lead, &phrase(), NOW).unwrap_err();
    assert_eq!(theirs, DatabaseError::OtherKeys.into(), "keys and records do not belong together");
}

#[test]
fn a_vault_without_its_header_is_damaged_and_not_empty() {
    let made = Made::new();
    fs::remove_file(made.path("vault.hdr")).unwrap();
    assert_eq!(made.open().notices(), [Notice::OlderHeaderUsed], "one generation is enough");
    fs::remove_file(made.path("vault.hdr.1")).unwrap();
    assert_eq!(made.at().look(), Err(HeaderDamage::Missing.into()), "the database is still there");
    assert_eq!(unlock_error(&made), FolderError::from(HeaderDamage::Missing).into(), "nothing is made anew");
}

#[test]
fn a_damaged_missing_plain_or_foreign_database_is_named_and_left_as_it_is() {
    let (made, other) = (Made::new(), Made::new());
    let path = made.path("vault.db");
    let whole = fs::read(&path).unwrap();
    let plain = tempfile::NamedTempFile::new().unwrap();
    rusqlite::Connection::open(plain.path()).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let mut flipped = whole.clone();
    flipped[100] ^= 1;
    let foreign = fs::read(other.path("vault.db")).unwrap();
    let cases = [
        ("empty", Vec::new(), DatabaseError::Damaged),
        ("cut", whole[..4095].to_vec(), DatabaseError::Damaged),
        ("noise", vec![0xA5; 8192], DatabaseError::OtherKeys),
        ("a flipped bit on the first page", flipped, DatabaseError::Damaged),
        ("another vault's", foreign, DatabaseError::OtherKeys),
        ("not encrypted", fs::read(plain.path()).unwrap(), DatabaseError::Plain),
    ];
    for (what, bytes, error) in cases {
        fs::write(&path, &bytes).unwrap();
        let before = made.files();
        assert_eq!(unlock_error(&made), error.into(), "{what}");
        assert_eq!(made.files(), before, "{what}: nothing touched, nothing deleted");
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(unlock_error(&made), DatabaseError::Missing.into(), "gone");
    assert!(!path.exists(), "and not made anew");
    fs::write(&path, whole).unwrap();
    made.open().lock();
}

#[test]
fn a_flipped_bit_in_the_first_sixteen_bytes_does_not_lock_the_rest_away() {
    let made = Made::new();
    for at in 0..16 {
        flip(&made.path("vault.db"), at);
        made.open().lock();
        flip(&made.path("vault.db"), at);
    }
}

#[test]
fn a_newer_headers_vault_is_refused_untouched() {
    let made = Made::new();
    let mut text = b"\x85\x6edoorstep.vault\x03".to_vec();
    text.extend_from_slice(b"\x40\x40\x40");
    let checksum = blake3::hash(&text);
    text.extend_from_slice(checksum.as_bytes());
    fs::write(made.path("vault.hdr"), text).unwrap();
    let before = made.files();
    assert_eq!(made.at().look(), Err(FolderError::HeaderNewer { format: 3 }), "not the older generation instead");
    assert_eq!(unlock_error(&made), FolderError::HeaderNewer { format: 3 }.into(), "nor by unlocking");
    assert_eq!(made.files(), before, "untouched");
}
