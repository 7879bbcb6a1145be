//! Photos, papers and films: kept whole or not at all, readable nowhere on the disk, shown from memory, told apart by
//! their contents; a cut leaves no half, a flipped byte is told, a hostile file harms nothing.

mod ending;

use std::fs::{self, File};
use std::io::Cursor;
use std::path::{Path, PathBuf};

use doorstep_core::access_journal::{AccessRequest, access_list};
use doorstep_core::attachments::{
    AttachFile, Attached, AttachmentView, OpenAttachment, SMALL, SaveAttachment, Source, attach_file, list_attachments,
    note_saved, open_attachment, read_part, sweep_orphans,
};
use doorstep_core::families::{EnrolFamily, FamilyRequest, Place, enrol_family};
use doorstep_core::ids::{FamilyId, OpId, StaffId};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::team::{RemoveStaff, remove_staff};
use doorstep_domain::team::Role;
use doorstep_testkit::{TestVault, add_colleague, dump, lock};
use doorstep_vault::BlobKey;

/// Stands in a file's name and in its contents, and must be found nowhere on the disk.
const CANARY: &str = "Bramblewick-canary-5550199";

fn enrol(session: &mut Session, visitors: Vec<StaffId>) -> FamilyId {
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: "Ferrán".into(),
        reference: None,
        languages: Vec::new(),
        interpreter: None,
        place: Place { kind: "none".into(), line: None, note: None },
        town: None,
        postcode: None,
        adults: Vec::new(),
        children: Vec::new(),
        visitors,
    };
    enrol_family(session, request).expect("a family joins").id
}

fn request(family: FamilyId) -> AttachFile {
    AttachFile { op_id: OpId::fresh(), family, visit: None, words: Some(format!("words {CANARY}")), restricted: false }
}

fn attach(session: &mut Session, request: AttachFile, bytes: &[u8]) -> Result<Attached, String> {
    let name = format!("C:\\photos\\{CANARY}.jpg");
    let source = Source { name: &name, length: bytes.len() as u64, bytes: &mut Cursor::new(bytes) };
    attach_file(session, request, source).map_err(|error| error.code)
}

fn list(session: &Session, family: FamilyId) -> Vec<AttachmentView> {
    list_attachments(session, FamilyRequest { id: family }).expect("the list")
}

fn bytes_of(session: &Session, attached: &Attached) -> Result<Vec<u8>, String> {
    read_part(session, attached.id, 0, u64::MAX).map(|part| part.bytes.to_vec()).map_err(|error| error.code)
}

/// A film of some length: the beginning of an MP4, then canaries.
fn film(length: usize) -> Vec<u8> {
    let mut bytes = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom".to_vec();
    while bytes.len() < length {
        bytes.extend_from_slice(CANARY.as_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// A small JPEG as a phone makes it: EXIF with a place and a way up, XMP, a comment, a profile, and a film behind its end.
fn phone_photo() -> Vec<u8> {
    let segment = |marker: u8, contents: &[u8]| {
        let length = u16::try_from(contents.len() + 2).expect("a small segment").to_be_bytes();
        [&[0xFF, marker], &length[..], contents].concat()
    };
    // One directory: which way is up (6), and a camera named after the canary.
    let exif =
        [&b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"[..], CANARY.as_bytes()].concat();
    [
        b"\xFF\xD8".to_vec(),
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xE1, &exif),
        segment(0xE1, format!("http://ns.adobe.com/xap/1.0/\0{CANARY}").as_bytes()),
        segment(0xED, format!("Photoshop 3.0\0{CANARY}").as_bytes()),
        segment(0xFE, CANARY.as_bytes()),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01the profile stays"),
        segment(0xDB, &[1; 65]),
        segment(0xC0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        segment(0xC4, &[0; 20]),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        b"\x01\xFF\x00\x02\xFF\xD0\x03\xFF\xD9".to_vec(),
        format!("motion photo {CANARY}").into_bytes(),
    ]
    .concat()
}

fn every_file(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { every_file(&path) } else { vec![path] }).collect()
}

fn blob_files(vault: &TestVault) -> Vec<PathBuf> {
    let folder = vault.dir.path().join("blobs");
    if folder.exists() { every_file(&folder) } else { Vec::new() }
}

#[test]
fn small_and_large_come_back_whole_after_a_lock() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let sizes = [200, SMALL as usize - 1, SMALL as usize, SMALL as usize + 1, 3_000_000];
    let kept: Vec<Attached> =
        sizes.iter().map(|size| attach(&mut session, request(family), &film(*size)).expect("it is kept")).collect();
    assert_eq!(blob_files(&vault).len(), 3, "small ones lie in the database, large ones in files");
    lock(session);
    let session = vault.unlock();
    for (size, attached) in sizes.iter().zip(&kept) {
        assert_eq!(bytes_of(&session, attached), Ok(film(*size)), "{size} bytes");
    }
    let part = read_part(&session, kept[4].id, 2_000_000, 10).expect("a part");
    assert_eq!((part.length, &part.bytes[..]), (3_000_000, &film(3_000_000)[2_000_000..2_000_010]), "from the middle");
    let view = &list(&session, family)[0];
    assert_eq!(view.kind.as_deref(), Some("film"), "by its contents, not by its name");
    assert_eq!(view.name.as_deref(), Some(format!("{CANARY}.jpg").as_str()), "the name without its folders");
    assert_eq!(view.words.as_deref(), Some(format!("words {CANARY}").as_str()), "the words");
}

#[test]
fn nothing_of_it_lies_readable_on_the_disk_or_in_a_table() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    for size in [2_000, 600_000] {
        attach(&mut session, request(family), &film(size)).expect("it is kept");
    }
    assert!(!dump(session.db()).contains("canary"), "no table holds a name or words in the clear");
    let hits = search(&session, &SearchRequest { text: "Bramblewick".into() }).expect("a search");
    assert!(hits.is_empty(), "and search finds none of it");
    let scan = || {
        for path in every_file(vault.dir.path()) {
            let bytes = fs::read(&path).expect("a file");
            let utf16: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for canary in [CANARY.as_bytes(), &utf16] {
                assert!(!bytes.windows(canary.len()).any(|part| part == canary), "{path:?} holds the canary");
            }
            assert!(!path.to_string_lossy().contains("canary"), "nor is it in a file's name");
        }
    };
    scan();
    lock(session);
    scan();
}

#[test]
fn a_photo_leaves_place_time_and_camera_behind_and_stays_upright() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let attached = attach(&mut session, request(family), &phone_photo()).expect("it is kept");
    let kept = bytes_of(&session, &attached).expect("it opens");
    assert!(!kept.windows(6).any(|part| part == b"canary"), "no trace of place, camera, comment or film");
    assert!(kept.windows(4).any(|part| part == b"MM\0*"), "which way is up stays");
    assert!(kept.windows(11).any(|part| part == b"ICC_PROFILE"), "and so do the colours");
    assert!(kept.ends_with(b"\xFF\x00\x02\xFF\xD0\x03\xFF\xD9"), "the picture is whole, and ends where it ends");
}

#[test]
fn hostile_files_are_told_apart_and_leave_nothing() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let before = dump(session.db());
    let photo = phone_photo();
    let cut = photo.windows(2).rposition(|pair| pair == b"\xFF\xD9").expect("an end");
    let zip_bomb = [b"PK\x03\x04".to_vec(), vec![0; 4_000]].concat();
    let cases: [(&str, Vec<u8>, &str); 10] = [
        ("nothing in it", Vec::new(), "attachment-empty"),
        ("a photo cut in its picture", photo[..cut].to_vec(), "attachment-unreadable"),
        ("a photo cut in its head", photo[..30].to_vec(), "attachment-unreadable"),
        (
            "a drawing that can run a script",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".to_vec(),
            "attachment-kind",
        ),
        (
            "a page of the web named photo.jpg",
            b"<!DOCTYPE html><html><script>1</script></html>".to_vec(),
            "attachment-kind",
        ),
        ("a zip bomb", zip_bomb, "attachment-kind"),
        ("a program", b"\x7FELF\x02\x01\x01".to_vec(), "attachment-kind"),
        ("one byte", vec![0xFF], "attachment-kind"),
        ("a picture that is only a beginning", b"\x89PNG\r\n\x1a\n".to_vec(), "attachment-unreadable"),
        (
            "a picture that lies about its length",
            b"RIFF\xFF\xFF\xFF\x7FWEBPVP8 \xFF\xFF\xFF\x7F".to_vec(),
            "attachment-unreadable",
        ),
    ];
    for (what, bytes, code) in cases {
        let refused = attach(&mut session, request(family), &bytes).expect_err(what);
        assert_eq!(refused, code, "{what}");
    }
    assert_eq!(dump(session.db()), before, "no table was touched");
    assert!(blob_files(&vault).is_empty(), "and no file stays");
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    for (head, length) in [(film(64), 300 << 20), (b"%PDF-1.7\n".to_vec(), 26 << 20)] {
        let path = vault.dir.path().join("sparse");
        fs::write(&path, &head).expect("a file");
        let mut file = File::options().write(true).read(true).open(&path).expect("a file");
        file.set_len(length).expect("a sparse file");
        let source = Source { name: "sparse", length, bytes: &mut file };
        let refused = attach_file(&mut session, request(family), source).expect_err("it is too large");
        assert_eq!(
            (refused.code.as_str(), refused.field.as_deref()),
            ("attachment-too-large", Some("file")),
            "{length} bytes"
        );
    }
    assert!(blob_files(&vault).is_empty(), "nothing was written");
}

#[test]
fn a_cut_between_file_and_row_leaves_no_half() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let kept = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    // What a kill leaves: a file under its final name without a row, and one that was still being written.
    let (key, name) = (BlobKey::random().expect("a key"), session.vault().new_blob_name().expect("a name"));
    session.vault().blobs().store(&name, &key, 4, &mut &b"film"[..]).expect("the file is written");
    let half = blob_files(&vault)[0].with_extension("0123.new");
    fs::write(&half, b"half").expect("a file");
    let stranger = vault.dir.path().join("blobs").join("readme.txt");
    fs::write(&stranger, b"somebody's own").expect("a file");
    assert_eq!(blob_files(&vault).len(), 4, "two of them belong to nobody");
    lock(session);
    let session = vault.unlock();
    assert_eq!(blob_files(&vault).len(), 2, "the next unlock takes the orphans away");
    assert!(stranger.exists(), "and leaves alone what is not ours");
    assert_eq!(bytes_of(&session, &kept), Ok(film(300_000)), "what has its row is whole");
    assert_eq!(sweep_orphans(&session).expect("a sweep"), 0, "there is nothing left to do");
}

/// Sixteen bytes that say "nothing follows" hold no piece that could be found wrong.
#[test]
fn a_file_cut_to_nothing_is_no_empty_film() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let kept = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    fs::write(&blob_files(&vault)[0], [0; 16]).expect("it is cut");
    assert_eq!(bytes_of(&session, &kept), Err("attachment-damaged".into()), "its length is known from elsewhere");
}

#[test]
fn a_click_that_fails_or_comes_twice_leaves_no_file() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let once = request(family);
    let first = attach(&mut session, once.clone(), &film(300_000)).expect("it is kept");
    let second = attach(&mut session, once, &film(300_000)).expect("a double click is no error");
    assert_eq!(first.id, second.id, "it is the same attachment");
    assert_eq!(blob_files(&vault).len(), 1, "and one file");
    assert_eq!(bytes_of(&session, &first), Ok(film(300_000)), "which still opens");
    session
        .db()
        .execute_batch("CREATE TRIGGER full BEFORE INSERT ON attachment BEGIN SELECT RAISE(ABORT, 'full'); END")
        .expect("a trigger");
    attach(&mut session, request(family), &film(300_000)).expect_err("the row cannot be written");
    assert_eq!(blob_files(&vault).len(), 1, "a file without a row goes at once");
}

#[test]
fn a_flipped_byte_is_told_and_harms_nothing_else() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let large = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    let small = attach(&mut session, request(family), &film(1_000)).expect("it is kept");
    let path = blob_files(&vault)[0].clone();
    let whole = fs::read(&path).expect("the file");
    for at in [0, 9, 20, 100_000, whole.len() - 1] {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&path, flipped).expect("a byte changes on the disk");
        assert_eq!(bytes_of(&session, &large), Err("attachment-damaged".into()), "byte {at}");
    }
    fs::write(&path, &whole[..whole.len() / 2]).expect("half of it");
    assert_eq!(bytes_of(&session, &large), Err("attachment-damaged".into()), "cut off");
    fs::remove_file(&path).expect("it is gone");
    assert_eq!(bytes_of(&session, &large), Err("attachment-missing".into()), "gone is told apart from damaged");
    assert_eq!(bytes_of(&session, &small), Ok(film(1_000)), "the other one opens");
    assert_eq!(list(&session, family).len(), 2, "and both are still listed");
}

#[test]
fn one_attachment_cannot_stand_in_for_another() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let one = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    let files = blob_files(&vault);
    let bytes = fs::read(&files[0]).expect("a file");
    for file in &files {
        fs::write(file, &bytes).expect("a file is put in another's place");
    }
    let opened = [&one].map(|attached| bytes_of(&session, attached).is_ok());
    let both = list(&session, family).iter().filter(|view| read_part(&session, view.id, 0, 10).is_ok()).count();
    assert!(both == 1, "only the one that belongs there opens: {opened:?}");
}

#[test]
fn a_restricted_attachment_opens_by_key_and_leaves_its_line() {
    let (vault, mut session) = TestVault::create();
    let ana = add_colleague(&mut session, "Ana Prat", Some(Role::Visitor));
    add_colleague(&mut session, "Rob Kell", Some(Role::Visitor));
    let family = enrol(&mut session, vec![ana]);
    let restricted = AttachFile { restricted: true, ..request(family) };
    let attached = attach(&mut session, restricted, &film(300_000)).expect("it is kept");
    let view = &list(&session, family)[0];
    assert!(view.restricted && view.name.is_none() && !view.open, "before it is opened it says nothing: {view:?}");
    assert_eq!(bytes_of(&session, &attached), Err("sealed".into()), "nothing is shown before its line is written");
    lock(session);
    let session = vault.unlock_as("Ana Prat");
    open_attachment(&session, OpenAttachment { id: attached.id, why: Some("to show the judge".into()) })
        .expect("opens");
    assert_eq!(bytes_of(&session, &attached), Ok(film(300_000)), "the family's visitor sees it");
    open_attachment(&session, OpenAttachment { id: attached.id, why: None }).expect("it stands open");
    assert!(list(&session, family)[0].name.is_some(), "and now the list says what it is");
    lock(session);
    let session = vault.unlock();
    let lines = access_list(&session, AccessRequest { family: Some(family), before: None }).expect("a list").lines;
    assert_eq!(lines.len(), 1, "one line a sitting");
    assert_eq!((lines[0].by.as_str(), lines[0].why.as_deref()), ("Ana Prat", Some("to show the judge")), "who and why");
    lock(session);
    let session = vault.unlock_as("Rob Kell");
    let refused = open_attachment(&session, OpenAttachment { id: attached.id, why: None });
    assert!(refused.is_err(), "a colleague does not");
}

#[test]
fn new_keys_for_the_vault_touch_no_contents() {
    let (vault, mut session) = TestVault::create();
    let leaving = add_colleague(&mut session, "Ana Prat", Some(Role::Visitor));
    let family = enrol(&mut session, Vec::new());
    let large = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    let small = attach(&mut session, request(family), &film(1_000)).expect("it is kept");
    let before = fs::read(&blob_files(&vault)[0]).expect("the file");
    let gone = RemoveStaff { op_id: OpId::fresh(), id: leaving, leave_unassigned: true };
    remove_staff(&mut session, gone, &mut |_, _| true).expect("somebody leaves, and the vault gets new keys");
    lock(session);
    let session = vault.unlock();
    assert_eq!(fs::read(&blob_files(&vault)[0]).expect("the file"), before, "not a byte was written anew");
    for (attached, size) in [(&large, 300_000), (&small, 1_000)] {
        assert_eq!(bytes_of(&session, attached), Ok(film(size)), "and everything opens");
    }
}

#[test]
fn a_copy_leaves_the_vault_only_with_a_reason() {
    let (_vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let attached = attach(&mut session, request(family), &film(1_000)).expect("it is kept");
    let silent = SaveAttachment { id: attached.id, why: " ".into() };
    assert_eq!(note_saved(&session, &silent).expect_err("why?").field.as_deref(), Some("why"), "a reason is asked for");
    let kind = note_saved(&session, &SaveAttachment { id: attached.id, why: "for the clinic".into() }).expect("noted");
    assert_eq!(kind.file_name(), "film.mp4", "the copy's name names nobody");
    let lines = access_list(&session, AccessRequest { family: None, before: None }).expect("a list").lines;
    assert_eq!(lines[0].why.as_deref(), Some("for the clinic"), "the reason stands in the access journal");
}
