//! What somebody with write access to the folder can try. None of it may open anything or panic.

mod sealed;

use proptest::prelude::*;

use crate::{
    error::UnlockError,
    header::{FoundHeader, Header, PersonSlot, Unreadable, write},
    kdf::{KdfCost, kdf_calls},
    keys::{PersonKeys, VaultKey},
    passphrase::Passphrase,
    slots::{self, NewPerson, SlotError},
    words::{Language, RecoveryWords},
};

const VAULT: [u8; 16] = [7; 16];
const ANA: [u8; 16] = [1; 16];
const BEN: [u8; 16] = [2; 16];

struct Sample {
    header: Header,
    key: VaultKey,
    words: RecoveryWords,
    ana: PersonKeys,
    ben: PersonKeys,
}

fn phrase(id: &[u8; 16]) -> Passphrase {
    Passphrase::typed(&format!("the passphrase of number {}", id[0]))
}

fn slot(header: &Header, key: &VaultKey, id: [u8; 16], keys: &PersonKeys) -> PersonSlot {
    let person = NewPerson {
        id,
        name: format!("Person {}", id[0]),
        lead: id == ANA,
        keys,
        passphrase: &phrase(&id),
        cost: KdfCost::cheap(),
        one_time: false,
    };
    match slots::make_person(header, key, person) {
        Ok(slot) => slot,
        Err(SlotError::NoRandomness | SlotError::NoMemory) => panic!("this machine has both"),
    }
}

fn sample() -> Sample {
    let key = VaultKey::random(VAULT).unwrap();
    let words = RecoveryWords::draw(Language::English).unwrap();
    let (ana, ben) = (PersonKeys::random(&key).unwrap(), PersonKeys::random(&key).unwrap());
    let mut header = Header {
        vault_id: VAULT,
        epoch: 1,
        generation: 1,
        programme: "Riverbend".to_owned(),
        people: Vec::new(),
        recovery: Vec::new(),
        audit_head: [0; 32],
        former_signers: Vec::new(),
        former_keys: Vec::new(),
    };
    header.people.push(slot(&header, &key, ANA, &ana));
    header.people.push(slot(&header, &key, BEN, &ben));
    header.recovery.push(slots::make_recovery(&header, &key, &words).unwrap());
    Sample { header, key, words, ana, ben }
}

/// Everything an unlock checks before it touches the database.
fn unlock(bytes: &[u8], id: &[u8; 16], passphrase: &Passphrase) -> Result<Header, UnlockError> {
    let found = FoundHeader::read(bytes).map_err(|_| UnlockError::HeaderChanged)?;
    let keys = slots::open_person(found.unproved(), id, passphrase)?.keys;
    let key = slots::vault_key_of_person(found.unproved(), id, &keys).ok_or(UnlockError::HeaderChanged)?;
    found.authenticated(&key).ok_or(UnlockError::HeaderChanged)
}

/// An attacker edits the header and makes the checksum right again. The code they cannot make.
fn edited(sample: &Sample, edit: impl FnOnce(&mut Header)) -> Vec<u8> {
    let mut header = sample.header.clone();
    edit(&mut header);
    write(&header, &VaultKey::random(VAULT).unwrap())
}

#[test]
fn an_honest_header_opens_for_each_person_and_for_the_words() {
    let sample = sample();
    let bytes = write(&sample.header, &sample.key);
    for id in [ANA, BEN] {
        assert_eq!(unlock(&bytes, &id, &phrase(&id)), Ok(sample.header.clone()), "their own passphrase");
    }
    assert_eq!(unlock(&bytes, &ANA, &phrase(&BEN)), Err(UnlockError::Wrong), "a colleague's passphrase");
    let opened = slots::vault_key_of_words(&sample.header, &sample.words.entropy());
    assert_eq!(opened.unwrap().2.bytes(), sample.key.bytes(), "the words open the same key");
}

#[test]
fn an_unknown_person_and_a_wrong_phrase_cost_the_same() {
    let sample = sample();
    let bytes = write(&sample.header, &sample.key);
    let calls = |id: [u8; 16], passphrase: &str| {
        let before = kdf_calls();
        let refused = unlock(&bytes, &id, &Passphrase::typed(passphrase));
        assert_eq!(refused, Err(UnlockError::Wrong), "both are only called wrong");
        kdf_calls() - before
    };
    assert_eq!(calls(ANA, "not the passphrase"), 1, "a wrong phrase");
    assert_eq!(calls([9; 16], "not the passphrase"), 1, "an unknown person");
}

#[test]
fn a_flipped_byte_anywhere_is_noticed() {
    let sample = sample();
    let bytes = write(&sample.header, &sample.key);
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x40;
        assert_eq!(FoundHeader::read(&flipped), Err(Unreadable::Damaged), "byte {at}");
    }
}

#[test]
fn a_cut_anywhere_is_noticed() {
    let sample = sample();
    let bytes = write(&sample.header, &sample.key);
    for length in 0..bytes.len() {
        assert_eq!(FoundHeader::read(&bytes[..length]), Err(Unreadable::Damaged), "cut at {length}");
    }
}

#[test]
fn an_edited_byte_with_the_checksum_mended_still_opens_nothing() {
    let sample = sample();
    let bytes = write(&sample.header, &sample.key);
    let text = bytes.len() - 32;
    for at in 0..text {
        let mut forged = bytes[..text].to_vec();
        forged[at] ^= 1;
        let checksum = blake3::hash(&forged);
        forged.extend_from_slice(checksum.as_bytes());
        assert!(unlock(&forged, &ANA, &phrase(&ANA)).is_err(), "byte {at}");
    }
}

#[test]
fn slots_cannot_be_swapped() {
    let sample = sample();
    let swap = |edit: fn(&mut PersonSlot, &mut PersonSlot)| {
        edited(&sample, |header| {
            let (first, second) = header.people.split_at_mut(1);
            edit(&mut first[0], &mut second[0]);
        })
    };
    let wraps = swap(|one, other| std::mem::swap(&mut one.wrapped_keys, &mut other.wrapped_keys));
    assert!(unlock(&wraps, &ANA, &phrase(&BEN)).is_err(), "Ben's keys in Ana's place");
    assert!(unlock(&wraps, &ANA, &phrase(&ANA)).is_err(), "Ana's keys are gone");
    let names = swap(|one, other| std::mem::swap(&mut one.name, &mut other.name));
    assert_eq!(unlock(&names, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "names are authenticated");
    let ids = swap(|one, other| std::mem::swap(&mut one.id, &mut other.id));
    assert!(unlock(&ids, &BEN, &phrase(&ANA)).is_err(), "Ana cannot become Ben");
    let seals = swap(|one, other| std::mem::swap(&mut one.sealed_vault_key, &mut other.sealed_vault_key));
    assert_eq!(unlock(&seals, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "sealed to another place");
}

#[test]
fn a_planted_public_key_is_noticed() {
    let sample = sample();
    let stranger = PersonKeys::random(&VaultKey::random(VAULT).unwrap()).unwrap();
    let replaced = edited(&sample, |header| header.people[1].public = stranger.public());
    assert_eq!(unlock(&replaced, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "Ben's key replaced");
    let added = edited(&sample, |header| {
        let mut planted = header.people[1].clone();
        planted.id = [66; 16];
        planted.public = stranger.public();
        header.people.push(planted);
    });
    assert_eq!(unlock(&added, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "a stranger added");
    let words = edited(&sample, |header| header.recovery[0].public = stranger.public());
    assert_eq!(unlock(&words, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "the words' key replaced");
}

#[test]
fn a_whole_header_under_a_strangers_vault_key_is_noticed() {
    let sample = sample();
    let theirs = VaultKey::random(VAULT).unwrap();
    let mut header = sample.header.clone();
    let resealed = slot(&header, &theirs, ANA, &sample.ana);
    header.people[0].sealed_vault_key = resealed.sealed_vault_key;
    let bytes = write(&header, &theirs);
    let opened = unlock(&bytes, &ANA, &phrase(&ANA));
    assert_eq!(opened, Err(UnlockError::HeaderChanged), "Ana's own wrap remembers the vault key");
}

#[test]
fn a_header_cannot_ask_for_a_ruinous_or_worthless_key_derivation() {
    let sample = sample();
    for (memory_kib, passes, lanes) in
        [(u32::MAX, 3, 1), (64 * 1024 * 1024, 3, 1), (64 * 1024, u32::MAX, 1), (64 * 1024, 3, 64), (8, 1, 1)]
    {
        let cost = KdfCost { memory_kib, passes, lanes };
        let bytes = edited(&sample, |header| header.people[0].cost = cost);
        let before = kdf_calls();
        assert_eq!(FoundHeader::read(&bytes), Err(Unreadable::KeyDerivation), "{cost:?}");
        assert_eq!(kdf_calls(), before, "refused before any work is done");
    }
}

#[test]
fn a_header_without_lead_words_or_with_doubled_slots_is_none() {
    let sample = sample();
    type Edit = (&'static str, fn(&mut Header));
    let edits: [Edit; 4] = [
        ("no programme lead", |header| header.people[0].lead = false),
        ("no recovery", |header| header.recovery.clear()),
        ("nobody", |header| header.people.clear()),
        ("one id twice", |header| header.people[1].id = ANA),
    ];
    for (what, edit) in edits {
        assert_eq!(FoundHeader::read(&edited(&sample, edit)), Err(Unreadable::Damaged), "{what}");
    }
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    let mut text = Vec::new();
    let mut encoder = minicbor::Encoder::new(&mut text);
    encoder.array(7).unwrap().str("doorstep.vault").unwrap().u16(3).unwrap().str("whatever comes").unwrap();
    let checksum = blake3::hash(&text);
    text.extend_from_slice(checksum.as_bytes());
    assert_eq!(FoundHeader::read(&text), Err(Unreadable::Newer(3)), "however it goes on");
}

/// `tests/fixtures/format-1.hdr` was written by the first version, for the people of [`sample`].
#[test]
fn a_header_of_the_first_format_opens_as_before() {
    let bytes = include_bytes!("../tests/fixtures/format-1.hdr");
    let header = unlock(bytes, &ANA, &phrase(&ANA)).unwrap();
    assert_eq!(unlock(bytes, &BEN, &phrase(&BEN)), Ok(header.clone()), "for everybody");
    assert!(header.people.iter().all(|slot| !slot.one_time) && header.former_keys.is_empty(), "what it did not know");
    let words = crate::words::read(include_str!("../tests/fixtures/format-1.words")).unwrap();
    let (_, _, key) = slots::vault_key_of_words(&header, &words).unwrap();
    let renewed = write(&header, &key);
    assert_eq!(unlock(&renewed, &ANA, &phrase(&ANA)), Ok(header), "written again in today's format, all wraps fit");
    let mut relabelled = bytes.to_vec();
    let at = 1 + 1 + "doorstep.vault".len();
    assert_eq!(relabelled[at], 1, "where the format stands");
    relabelled[at] = 2;
    relabelled.truncate(bytes.len() - 32);
    let checksum = blake3::hash(&relabelled);
    relabelled.extend_from_slice(checksum.as_bytes());
    assert_eq!(
        unlock(&relabelled, &ANA, &phrase(&ANA)),
        Err(UnlockError::HeaderChanged),
        "the format is authenticated"
    );
}

#[test]
fn a_renewed_vault_key_is_believed_only_if_it_follows_from_the_known_one() {
    let sample = sample();
    let new = VaultKey::random(VAULT).unwrap();
    let renewed = |wrapped: Vec<u8>| {
        let mut header = sample.header.clone();
        header.epoch = 2;
        header.former_keys.push(crate::header::FormerKey { epoch: 1, wrapped });
        for at in 0..2 {
            let mut slot = header.people[at].clone();
            slots::seal_to_person(&header, &new, &mut slot).unwrap();
            header.people[at] = slot;
        }
        write(&header, &new)
    };
    let honest = renewed(new.wrap_former(&sample.key, 1).unwrap());
    assert!(unlock(&honest, &ANA, &phrase(&ANA)).is_ok(), "the old key is shown");
    let stranger = renewed(new.wrap_former(&VaultKey::random(VAULT).unwrap(), 1).unwrap());
    assert_eq!(unlock(&stranger, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "another key is shown");
    let moved = renewed(new.wrap_former(&sample.key, 3).unwrap());
    assert_eq!(unlock(&moved, &ANA, &phrase(&ANA)), Err(UnlockError::HeaderChanged), "of another epoch");
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(FoundHeader::read(&bytes).is_err(), "noise is no header");
    }

    #[test]
    fn no_body_under_a_right_checksum_makes_the_reader_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut text = Vec::new();
        let mut encoder = minicbor::Encoder::new(&mut text);
        encoder.array(4).unwrap().str("doorstep.vault").unwrap().u16(1).unwrap().bytes(&body).unwrap().bytes(&[0; 32]).unwrap();
        let checksum = blake3::hash(&text);
        text.extend_from_slice(checksum.as_bytes());
        prop_assert!(FoundHeader::read(&text).is_err(), "noise is no body");
    }
}
