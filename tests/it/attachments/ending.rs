//! How attachments end: taken out, erased by law, and swept where nobody speaks of them.

use std::fs;

use doorstep_core::access_journal::{AccessRequest, access_list};
use doorstep_core::attachments::{
    AttachFile, OpenAttachment, RemoveAttachment, SaveAttachment, note_saved, open_attachment, remove_attachment,
};
use doorstep_core::families::{self, FamilyRequest};
use doorstep_core::ids::{AttachmentId, FamilyId, OpId};
use doorstep_core::keeping::{self, EraseFamily, LeaveFamily};
use doorstep_core::session::Session;
use doorstep_core::settings::{UndoRequest, undo};
use doorstep_testkit::{TestVault, lock};
use doorstep_vault::BlobKey;

use super::{attach, blob_files, bytes_of, enrol, film, list, request};

#[test]
fn orphans_stay_while_commits_are_missing() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    lock(session);
    let old = fs::read(vault.dir.path().join("vault.db")).expect("the database");
    let mut session = vault.unlock();
    attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    lock(session);
    fs::write(vault.dir.path().join("vault.db"), old).expect("an old copy is put back");
    let session = vault.unlock();
    assert!(session.missing_commits() > 0, "the mark remembers");
    assert_eq!(blob_files(&vault).len(), 1, "a newer database may still speak of the file");
}

/// A restore puts the old database aside: it speaks of files that the new one has never heard of.
#[test]
fn orphans_stay_where_something_was_put_aside() {
    let (vault, session) = TestVault::create();
    let (key, name) = (BlobKey::random().expect("a key"), session.vault().new_blob_name().expect("a name"));
    session.vault().blobs().store(&name, &key, 4, &mut &b"film"[..]).expect("the file is written");
    lock(session);
    fs::create_dir_all(vault.dir.path().join("aside").join("000001")).expect("what a restore leaves");
    lock(vault.unlock());
    assert_eq!(blob_files(&vault).len(), 1, "what was put aside may want it back");
    fs::remove_dir_all(vault.dir.path().join("aside")).expect("a person has cleared up");
    lock(vault.unlock());
    assert!(blob_files(&vault).is_empty(), "then it is nobody's");
}

#[test]
fn it_is_taken_out_comes_back_and_is_erased_for_good() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let large = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    let small = attach(&mut session, request(family), &film(1_000)).expect("it is kept");
    for id in [large.id, small.id] {
        remove_attachment(&mut session, RemoveAttachment { op_id: OpId::fresh(), id }).expect("it goes");
    }
    assert!(list(&session, family).is_empty(), "both are out");
    assert!(bytes_of(&session, &small).is_err(), "and are not shown any more");
    undo(&mut session, UndoRequest { txn: None }).expect("undo");
    assert_eq!(bytes_of(&session, &small), Ok(film(1_000)), "undo brings the last one back, contents and all");
    lock(session);
    let mut session = vault.unlock();
    assert_eq!(blob_files(&vault).len(), 1, "what was taken out is no orphan");
    leave(&mut session, family);
    erase(&mut session, family, "visitNotes");
    assert!(blob_files(&vault).is_empty(), "what was taken out goes as well");
    assert_eq!(bytes_of(&session, &small), Err("not-found".into()), "and nothing opens");
}

fn leave(session: &mut Session, family: FamilyId) {
    let on = "2026-03-02".to_owned();
    let leave = LeaveFamily { op_id: OpId::fresh(), family, on, why: "moved".into(), farewell: None };
    keeping::leave_family(session, leave).expect("they leave");
}

fn erase(session: &mut Session, family: FamilyId, class: &str) {
    let typed = families::family_page(session, FamilyRequest { id: family }).expect("the page").name;
    let (classes, authority) = (vec![class.to_owned()], "theyAsked".to_owned());
    let request = EraseFamily { op_id: OpId::fresh(), family, classes, authority, typed };
    let erased = keeping::erase_family(session, request).expect("they asked for it");
    assert!(erased.swept, "the file is swept and the contents are gone");
}

/// What only key holders may see outlasts the notes: its own period is the one for restricted records.
#[test]
fn a_restricted_attachment_goes_with_what_is_restricted() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    let open = attach(&mut session, request(family), &film(300_000)).expect("it is kept");
    let restricted = AttachFile { restricted: true, ..request(family) };
    let closed = attach(&mut session, restricted, &film(400_000)).expect("it is kept");
    let saved = |id: AttachmentId, why: &str| SaveAttachment { id, why: why.into() };
    note_saved(&session, &saved(open.id, "for the clinic")).expect("noted");
    open_attachment(&session, OpenAttachment { id: closed.id, why: Some("a report".into()) }).expect("it opens");
    leave(&mut session, family);
    erase(&mut session, family, "visitNotes");
    assert_eq!(blob_files(&vault).len(), 1, "the restricted one stays");
    assert_eq!(bytes_of(&session, &closed), Ok(film(400_000)), "and opens");
    assert_eq!(reasons(&session), [None, Some("a report".to_owned())], "only its reason is still told");
    erase(&mut session, family, "restrictedNotes");
    assert!(blob_files(&vault).is_empty(), "now it is gone");
    assert_eq!(reasons(&session), [None, None], "and so is the reason");
}

/// Why attachments were opened or saved, the oldest first.
fn reasons(session: &Session) -> Vec<Option<String>> {
    let lines = access_list(session, AccessRequest { family: None, before: None }).expect("a list").lines;
    lines.into_iter().rev().map(|line| line.why).collect()
}

/// Retention drops what is said of an attachment and what it holds, in the database and beside it.
#[test]
fn a_family_that_is_erased_leaves_no_contents() {
    let (vault, mut session) = TestVault::create();
    let family = enrol(&mut session, Vec::new());
    for size in [300_000, 1_000] {
        attach(&mut session, request(family), &film(size)).expect("it is kept");
    }
    leave(&mut session, family);
    erase(&mut session, family, "visitNotes");
    assert!(blob_files(&vault).is_empty(), "no file stays");
    let rows: u32 = session.db().query_row("SELECT count(*) FROM blob", [], |row| row.get(0)).expect("a count");
    assert_eq!(rows, 0, "and no row");
    let verified = doorstep_core::journal::verify(session.db()).expect("the journal is read");
    assert_eq!(verified.broken, None, "the chain still holds");
}
