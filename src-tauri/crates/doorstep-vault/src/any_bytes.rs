//! Whatever of this crate reads bytes that somebody else may have written, each by itself, with what must hold of it
//! whatever the bytes are; each says whether it read them. `tests/fuzz` feeds them; nothing that ships is built with this.
//!
//! Where a checksum stands behind the bytes it is put right first: it is there against chance, and anybody can.

use std::io::{self, Cursor, Read};
use std::path::{Component, Path};

use crate::{
    BlobKey, OpenBlob,
    backup::{read_info_bytes, write_info},
    copy::{CopyHead, each_file},
    encrypt_blob,
    header::{self, FoundHeader},
    kdf::KdfCost,
    keys::{PersonKeys, VaultKey},
    mark::{LONGEST_WAIT, SECTOR, Sector, wait_of},
    passphrase::Passphrase,
    secret::Secret,
    slots::{self, NewPerson},
    words::{self, Language, RecoveryWords},
};

const VAULT: [u8; 16] = [7; 16];
const CHECKSUM: usize = 32;

fn with_checksum(text: &[u8]) -> Vec<u8> {
    [text, blake3::hash(text).as_bytes()].concat()
}

fn key() -> VaultKey {
    VaultKey::from_slice(&[5; 32], VAULT).expect("32 bytes")
}

/// `vault.hdr`. What is read survives being written and read again, and no key that did not write it proves it.
///
/// # Panics
/// If that does not hold.
pub fn header(bytes: &[u8]) -> bool {
    drop(FoundHeader::read(bytes));
    let Ok(found) = FoundHeader::read(&with_checksum(bytes)) else { return false };
    let read = found.unproved().clone();
    assert_eq!(found.authenticated(&key()), None, "a header that this key did not write");
    let again = FoundHeader::read(&header::write(&read, &key())).ok().and_then(|found| found.authenticated(&key()));
    assert_eq!(again, Some(read), "written down it is read as it was");
    true
}

/// `backup.info`. What is read survives being written and read again.
///
/// # Panics
/// If it does not.
pub fn backup_info(bytes: &[u8]) -> bool {
    let checked = with_checksum(bytes);
    let read = [bytes, &checked].into_iter().filter_map(read_info_bytes);
    let whole = read.inspect(|info| {
        let again = read_info_bytes(&write_info(info));
        assert_eq!(again.as_ref(), Some(info), "written down it is read as it was");
    });
    whole.count() > 0
}

/// The head of a copy, of which everything is read before there is a key.
///
/// # Panics
/// If what was read is not what is written down again.
pub fn copy_head(bytes: &[u8]) -> bool {
    drop(CopyHead::read(&mut &*bytes));
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    let whole = [&b"doorstep.copy.01"[..], &length, &with_checksum(bytes)].concat();
    let Ok((head, _)) = CopyHead::read(&mut &*whole) else { return false };
    let mut again = Vec::new();
    head.write(&mut again).expect("memory takes every byte");
    let read = CopyHead::read(&mut &*again).map(|(head, _)| head);
    assert_eq!(read, Ok(head), "written down it is read as it was");
    true
}

/// The files inside a copy, once a key has opened it: its maker may still be an enemy.
///
/// # Panics
/// If a name leads out of the folder that the files are taken into.
pub fn copy_files(bytes: &[u8]) -> bool {
    let done = each_file(&mut &*bytes, |name, size, from| {
        let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        assert!(plain && !name.contains('\\'), "{name:?} leads elsewhere");
        let read = io::copy(&mut from.take(size), &mut io::sink())?;
        if read == size { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    });
    done.is_ok()
}

/// A sector of `vault.mark` that counts wrong tries.
///
/// # Panics
/// If it makes anybody wait for longer than the longest wait.
pub fn throttle(bytes: &[u8]) -> bool {
    let mut sector: Sector = [0; SECTOR];
    let body = bytes.len().min(SECTOR - CHECKSUM);
    sector[..body].copy_from_slice(&bytes[..body]);
    let checksum = blake3::hash(&sector[..SECTOR - CHECKSUM]);
    sector[SECTOR - CHECKSUM..].copy_from_slice(checksum.as_bytes());
    let wait = wait_of(&sector);
    assert!(wait.is_none_or(|seconds| seconds <= LONGEST_WAIT), "nobody is locked out for good");
    wait.is_some()
}

/// The file of an attachment: first any bytes, then one of ours with these bytes written over it.
///
/// # Panics
/// If anything is read that was not written.
pub fn blob(bytes: &[u8]) -> bool {
    let (key, name) = (BlobKey(Secret::from_slice(&[3; 32]).expect("32 bytes")), [9; 16]);
    let read_all = |file: &[u8]| OpenBlob::open(Cursor::new(file), &key, &name).and_then(|mut blob| blob.read_all());
    assert!(read_all(bytes).is_err(), "no key of ours has written this");
    let [low, high, over @ ..] = bytes else { return false };
    let plain = vec![0x2A; 70_000];
    let mut file = Vec::new();
    encrypt_blob(&key, &name, plain.len() as u64, &mut &*plain, &mut file).expect("memory takes every byte");
    let honest = file.clone();
    let at = (usize::from(*low) | usize::from(*high) << 8) % file.len();
    for (byte, with) in file[at..].iter_mut().zip(over) {
        *byte = *with;
    }
    match read_all(&file) {
        Ok(read) => assert!(file == honest && *read == plain, "a changed file was read"),
        Err(_) => assert!(file != honest, "an honest file was refused"),
    }
    true
}

/// Recovery words and passphrases as somebody types them.
///
/// # Panics
/// If words that are taken are not twenty-four, or a passphrase that is taken is too short or too long.
pub fn typed(text: &str) -> bool {
    let words = words::check_words(text).is_ok();
    let pieces = text.split(|c: char| !c.is_alphabetic()).filter(|piece| !piece.is_empty()).count();
    assert!(!words || pieces >= words::COUNT, "twenty-four words");
    let phrase = crate::check_passphrase(text, "Harbour Lights");
    let length = text.chars().count();
    assert!(phrase.is_err() || length >= crate::SHORTEST, "a passphrase of {length} letters");
    words || phrase.is_ok()
}

/// One honest example of each, for a corpus to start from.
///
/// # Panics
/// If the operating system gives no random bytes.
#[must_use]
pub fn examples() -> Vec<(&'static str, Vec<u8>)> {
    let header = example_header();
    let theirs = VaultKey::from_slice(&[6; 32], VAULT).expect("32 bytes");
    let body = header::write(&header, &theirs);
    let head =
        CopyHead::sealing(&header, &Secret::from_slice(&[1; 32]).expect("32 bytes"), 1_772_445_600_000, 4096, VAULT);
    let mut copy = Vec::new();
    head.write(&mut copy).expect("memory takes every byte");
    let file = |name: &str, contents: &[u8]| {
        let length = u16::try_from(name.len()).expect("a short name").to_be_bytes();
        [&length[..], name.as_bytes(), &(contents.len() as u64).to_be_bytes(), contents].concat()
    };
    let files =
        [file("vault.hdr", b"keys"), file("vault.db", b"rows"), file("blobs/0a/5f3c", b""), vec![0, 0]].concat();
    let words = RecoveryWords::draw(Language::Spanish).expect("random bytes");
    let words: Vec<&str> = words.printed().iter().map(|word| word.as_str()).collect();
    vec![
        ("header", body[..body.len() - CHECKSUM].to_vec()),
        ("copy_head", copy[20..copy.len() - CHECKSUM].to_vec()),
        ("copy_files", files),
        ("throttle", [&3_u64.to_be_bytes()[..], &5_u64.to_be_bytes(), &1_772_445_600_000_u64.to_be_bytes()].concat()),
        ("blob", b"\x10\x00overwritten".to_vec()),
        ("typed", words.join(" ").into_bytes()),
    ]
}

fn example_header() -> header::Header {
    let mut header = header::Header {
        vault_id: VAULT,
        epoch: 2,
        generation: 3,
        programme: "Harbour Lights".to_owned(),
        people: Vec::new(),
        recovery: Vec::new(),
        audit_head: [0; 32],
        former_signers: vec![header::Signer { person: [1; 16], verifying: [2; 32] }],
        former_keys: vec![header::FormerKey { epoch: 1, wrapped: vec![4; 72] }],
    };
    let keys = PersonKeys::random(&key()).expect("random bytes");
    let person = NewPerson {
        id: [1; 16],
        name: "Rosa Vidal".to_owned(),
        lead: true,
        keys: &keys,
        passphrase: &Passphrase::typed("quiet lantern over five hills"),
        cost: KdfCost::cheap(),
        one_time: false,
    };
    let slot = slots::make_person(&header, &key(), person).ok().expect("memory and random bytes");
    header.people.push(slot);
    let words = RecoveryWords::draw(Language::English).expect("random bytes");
    header.recovery.push(slots::make_recovery(&header, &key(), &words).expect("random bytes"));
    header
}
