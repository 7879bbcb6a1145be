//! People come and go: a new visitor's first day, a forgotten phrase, somebody leaves, the last lead cannot.

use doorstep_core::error::{AppError, Outcome};
use doorstep_core::families::{EnrolFamily, FamilyRequest, NewAdult, Place, enrol_family, family_page};
use doorstep_core::ids::{FamilyId, OpId, StaffId};
use doorstep_core::journal;
use doorstep_core::sealed::{OpenSealed, SealFact, open_sealed, seal_fact};
use doorstep_core::session::Session;
use doorstep_core::settings::{UndoRequest, undo};
use doorstep_core::team::{
    AddStaff, FinishHandoff, GivePhrase, HandOverCaseload, OneTimePhrase, RemoveOutcome, RemoveStaff, RenameStaff,
    SetStaffRole, TeamMember, add_staff, finish_handoff, give_phrase, hand_over_caseload, remove_staff, rename_staff,
    set_staff_role, team,
};
use doorstep_core::today::today;
use doorstep_domain::team::Role;
use doorstep_testkit::{TestVault, dump, lock};
use doorstep_vault::{KdfCost, OpenVault, Passphrase, UnlockError};

const OWN: &str = "a boat with seven green windows";
const FACT: &str = "do not write to the old number";

fn cheap() -> KdfCost {
    KdfCost::cheap()
}

fn add(session: &mut Session, name: &str, role: &str) -> OneTimePhrase {
    let request = AddStaff { op_id: OpId::fresh(), name: name.to_owned(), role: role.to_owned() };
    add_staff(session, request, cheap()).expect("a lead adds people")
}

fn enrol(session: &mut Session, name: &str, visitors: &[StaffId]) -> FamilyId {
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: name.to_owned(),
        reference: None,
        languages: Vec::new(),
        interpreter: None,
        place: Place { kind: "none".to_owned(), line: None, note: None },
        town: None,
        postcode: None,
        adults: vec![NewAdult { name: "Marisol".to_owned(), said: None, relation: None }],
        children: Vec::new(),
        visitors: visitors.to_vec(),
    };
    enrol_family(session, request).expect("a family").id
}

fn seal(session: &mut Session, family: FamilyId) {
    let request = SealFact { op_id: OpId::fresh(), family, kind: "note".to_owned(), text: FACT.to_owned() };
    seal_fact(session, request).expect("a fact is sealed");
}

/// Whether the person at the keyboard reads the family's fact: by their role, and by its key.
fn reads(session: &Session, family: FamilyId) -> bool {
    let opened = open_sealed(session, OpenSealed { family, why: None });
    opened.is_ok_and(|records| records.facts.iter().any(|fact| fact.text == FACT))
}

fn unlock(at: &TestVault, who: StaffId, phrase: &str) -> Result<OpenVault, UnlockError> {
    at.folder().unlock(who.0.as_bytes(), &Passphrase::typed(phrase), 0)
}

fn open(at: &TestVault, vault: OpenVault) -> Outcome<Session> {
    Session::open(vault, Box::new(at.clock.clone()))
}

/// Signs somebody in with the phrase from the slip and has them choose their own.
fn first_sign_in(at: &TestVault, given: &OneTimePhrase) -> Session {
    let mut vault = unlock(at, given.id, &given.phrase).expect("the slip opens it once");
    vault.choose_passphrase(&Passphrase::typed(OWN), cheap()).expect("their own");
    open(at, vault).expect("their first session")
}

fn member(session: &Session, id: StaffId) -> TeamMember {
    let view = team(session).expect("the team");
    view.members.into_iter().find(|one| one.id == id).expect("somebody on the list")
}

fn hand_over(session: &mut Session, family: FamilyId, to: StaffId) -> doorstep_core::changed::Changed {
    let request = HandOverCaseload {
        op_id: OpId::fresh(),
        families: vec![family],
        to,
        second: None,
        introduced_by: None,
        way: "together".to_owned(),
        due_on: None,
        words: Some("Noor comes with me next time.".to_owned()),
    };
    hand_over_caseload(session, request).expect("a family is handed over")
}

fn remove(session: &mut Session, id: StaffId, leave_unassigned: bool) -> Outcome<RemoveOutcome> {
    remove_staff(session, RemoveStaff { op_id: OpId::fresh(), id, leave_unassigned }, &mut |_, _| true)
}

fn code<T: std::fmt::Debug>(outcome: Outcome<T>) -> String {
    outcome.map_err(|error: AppError| error.code).expect_err("this must be refused")
}

#[test]
fn a_new_visitors_first_day() {
    let (at, mut rosas) = TestVault::create();
    let rosa = rosas.person();
    let (hers, other) = (enrol(&mut rosas, "Reyes", &[rosa]), enrol(&mut rosas, "Okafor", &[rosa]));
    seal(&mut rosas, hers);
    seal(&mut rosas, other);
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    assert_eq!(noor.phrase.split(' ').count(), 5, "five words fit on a slip");
    assert_eq!(member(&rosas, noor.id).way_in, "oneTime", "the page says who has not been in yet");
    assert!(!noor.changed.undoable, "undo cannot take a key back");
    hand_over(&mut rosas, hers, noor.id);
    lock(rosas);

    let vault = unlock(&at, noor.id, &noor.phrase).expect("the slip");
    assert_eq!(code(open(&at, vault)), "choose-passphrase", "no screen opens before the passphrase is their own");
    let noors = first_sign_in(&at, &noor);
    assert_eq!(
        unlock(&at, noor.id, &noor.phrase).unwrap_err(),
        doorstep_vault::FolderError::InUse.into(),
        "one at a time"
    );
    assert_eq!(noors.role().expect("a role"), Some(Role::Visitor), "as the lead said, and no lead");
    assert!(reads(&noors, hers), "the family handed over to her");
    assert!(!reads(&noors, other), "sealed is by key: a colleague's family stays closed");
    let page = today(&noors).expect("her Today");
    assert_eq!(page.handoffs.len(), 1, "she is to be introduced to the family");
    assert_eq!(page.handoffs[0].introduced_by.as_deref(), Some("Rosa Vidal"), "by whoever led until now");
    assert_eq!(code(team(&noors)), "not-allowed", "the team's page is for those who answer for it");
    lock(noors);
    assert_eq!(unlock(&at, noor.id, &noor.phrase).unwrap_err(), UnlockError::Wrong, "the slip is spent");

    let mut rosas = at.unlock();
    assert!(member(&rosas, noor.id).last_signed_in.is_some(), "and when she was last here");
    assert_eq!(today(&rosas).expect("Rosa's Today").handoffs.len(), 1, "both have the introduction before them");
    let id = family_page(&rosas, FamilyRequest { id: hers }).expect("the page").handoffs[0].id;
    let done =
        finish_handoff(&mut rosas, FinishHandoff { op_id: OpId::fresh(), id, stays: false }).expect("introduced");
    assert!(today(&rosas).expect("Today").handoffs.is_empty(), "done for both");
    let visitors =
        |session: &Session| family_page(session, FamilyRequest { id: hers }).expect("the page").visitors.len();
    assert_eq!(visitors(&rosas), 1, "Rosa no longer visits");
    undo(&mut rosas, UndoRequest { txn: done.txn }).expect("a slip of the finger");
    assert_eq!((visitors(&rosas), today(&rosas).expect("Today").handoffs.len()), (2, 1), "all as before");
}

#[test]
fn undoing_a_hand_over_takes_the_key_back_too() {
    let (at, mut rosas) = TestVault::create();
    let rosa = rosas.person();
    let family = enrol(&mut rosas, "Reyes", &[rosa]);
    seal(&mut rosas, family);
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let before = dump(rosas.db());
    let changed = hand_over(&mut rosas, family, noor.id);
    undo(&mut rosas, UndoRequest { txn: changed.txn }).expect("the wrong family");
    let lead = family_page(&rosas, FamilyRequest { id: family }).expect("the page").visitors;
    assert_eq!(lead.len(), 1, "Rosa again, alone");
    assert_ne!(before, dump(rosas.db()), "the task was taken away, not unwritten");
    lock(rosas);
    assert!(!reads(&first_sign_in(&at, &noor), family), "Noor never saw it");
}

#[test]
fn somebody_leaves() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let ines = add(&mut rosas, "Ines Calloway", "visitor");
    let (first, second) = (enrol(&mut rosas, "Reyes", &[noor.id]), enrol(&mut rosas, "Okafor", &[ines.id, noor.id]));
    lock(rosas);
    let mut noors = first_sign_in(&at, &noor);
    seal(&mut noors, first);
    lock(noors);

    let mut rosas = at.unlock();
    let before = dump(rosas.db());
    let Ok(RemoveOutcome::StillVisits { families }) = remove(&mut rosas, noor.id, false) else {
        panic!("a family must not lose its only visitor unasked")
    };
    assert_eq!(families.iter().map(|family| family.id).collect::<Vec<_>>(), [first], "only where she leads");
    assert_eq!(dump(rosas.db()), before, "nothing has happened yet");
    hand_over(&mut rosas, first, ines.id);
    let RemoveOutcome::Removed { changed, backup_due } = remove(&mut rosas, noor.id, false).expect("she is gone")
    else {
        panic!("her families have somebody else")
    };
    assert!(!backup_due, "a backup under the new keys was made right away");
    assert_eq!(code(undo(&mut rosas, UndoRequest { txn: changed.txn })), "not-undone", "keys do not come back");
    assert!(team(&rosas).expect("the team").members.iter().all(|one| one.id != noor.id), "off the list");
    assert!(reads(&rosas, first), "what she sealed stays readable: her former signature is known");
    let visitors = family_page(&rosas, FamilyRequest { id: second }).expect("the page").visitors;
    assert_eq!(visitors.len(), 1, "Ines goes on alone");
    assert!(journal::verify(rosas.db()).expect("a check").broken.is_none(), "the chain holds");
    let wraps: i64 = rosas
        .db()
        .query_row("SELECT count(*) FROM family_wrap WHERE recipient = ?1", [noor.id], |row| row.get(0))
        .expect("a count");
    assert_eq!(wraps, 0, "her wraps are dropped");
    lock(rosas);
    assert_eq!(unlock(&at, noor.id, OWN).unwrap_err(), UnlockError::Wrong, "the door does not know her");
    let iness = first_sign_in(&at, &ines);
    assert!(reads(&iness, first), "and Ines, who was away meanwhile, reads what was handed over to her");
    let open = today(&iness).expect("Today").handoffs;
    assert_eq!(open.len(), 1, "the introduction is still to be done");
    assert_eq!(open[0].introduced_by, None, "by herself: whoever knew the family is gone");
    lock(iness);
    let mut rosas = at.unlock();
    remove(&mut rosas, ines.id, true).expect("and she leaves too");
    assert!(team(&rosas).expect("the team").handoffs.is_empty(), "nobody is to be introduced any more");
}

#[test]
fn families_can_be_left_without_a_visitor_if_the_lead_says_so() {
    let (_at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let family = enrol(&mut rosas, "Reyes", &[noor.id]);
    let mut steps = Vec::new();
    let request = RemoveStaff { op_id: OpId::fresh(), id: noor.id, leave_unassigned: true };
    remove_staff(&mut rosas, request, &mut |done, of| {
        steps.push((done, of));
        true
    })
    .expect("gone");
    assert_eq!((steps.first(), steps.last()), (Some(&(1, 10)), Some(&(10, 10))), "the screen can show how far it is");
    assert_eq!(team(&rosas).expect("the team").unassigned, 1, "and the page says that somebody is missing");
    assert!(family_page(&rosas, FamilyRequest { id: family }).expect("the page").visitors.is_empty(), "nobody, openly");
}

#[test]
fn stopping_a_removal_in_time_leaves_all_as_it_was() {
    let (_at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let before = dump(rosas.db());
    let request = RemoveStaff { op_id: OpId::fresh(), id: noor.id, leave_unassigned: false };
    assert_eq!(code(remove_staff(&mut rosas, request, &mut |done, _| done < 2)), "cancelled", "stopped while copying");
    assert_eq!(dump(rosas.db()), before, "she is still on the team");
    assert_eq!(rosas.vault().epoch(), 1, "and the keys are the old ones");
}

#[test]
fn a_removal_cut_short_between_keys_and_record_can_be_done_again() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    rosas.vault_mut().remove_person(noor.id.0.as_bytes(), [0; 32], &mut |_| true).expect("the keys are new");
    lock(rosas);
    let mut rosas = at.unlock();
    assert_eq!(member(&rosas, noor.id).way_in, "none", "on the list, and opens nothing");
    let again = remove(&mut rosas, noor.id, false).expect("done again");
    assert!(matches!(again, RemoveOutcome::Removed { backup_due: false, .. }), "no keys are renewed twice");
    assert_eq!(rosas.vault().epoch(), 2, "one renewal");
}

#[test]
fn a_forgotten_phrase() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let (hers, other) = (enrol(&mut rosas, "Reyes", &[noor.id]), enrol(&mut rosas, "Okafor", &[]));
    lock(rosas);
    let mut noors = first_sign_in(&at, &noor);
    seal(&mut noors, hers);
    assert_eq!(
        code(give_phrase(&mut noors, GivePhrase { op_id: OpId::fresh(), id: noor.id }, cheap())),
        "not-allowed",
        "a visitor"
    );
    lock(noors);

    let mut rosas = at.unlock();
    seal(&mut rosas, other);
    let me = rosas.person();
    let mine = give_phrase(&mut rosas, GivePhrase { op_id: OpId::fresh(), id: me }, cheap());
    assert_eq!(code(mine), "not-yourself", "whoever is in changes their own");
    let given = give_phrase(&mut rosas, GivePhrase { op_id: OpId::fresh(), id: noor.id }, cheap()).expect("a new slip");
    assert_eq!(given.closed, 0, "a lead can hand every family's key on");
    lock(rosas);
    assert_eq!(unlock(&at, noor.id, OWN).unwrap_err(), UnlockError::Wrong, "the forgotten one");
    let noors = first_sign_in(&at, &given);
    assert!(reads(&noors, hers) && !reads(&noors, other), "her families, and no others, with new keys");
}

#[test]
fn roles_decide_who_holds_which_key() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "kitCoordinator");
    let family = enrol(&mut rosas, "Reyes", &[]);
    seal(&mut rosas, family);
    let check = |rosas: Session, role: &str, may: bool| {
        lock(rosas);
        let noors = match unlock(&at, noor.id, OWN) {
            Ok(vault) => open(&at, vault).expect("a session"),
            Err(_) => first_sign_in(&at, &noor),
        };
        assert_eq!(reads(&noors, family), may, "{role}");
        assert_eq!(noors.role().expect("a role").map(Role::code), Some(role), "the journal's word");
        let flag = noors.vault().is_lead(noor.id.0.as_bytes());
        assert_eq!(flag, role == "programmeLead", "{role}: and the header's");
        lock(noors);
        at.unlock()
    };
    let mut rosas = check(rosas, "kitCoordinator", false);
    for (role, may) in [("supervisor", true), ("frontDesk", false), ("programmeLead", true), ("visitor", false)] {
        let request = SetStaffRole { op_id: OpId::fresh(), id: noor.id, role: role.to_owned() };
        set_staff_role(&mut rosas, request).expect("a lead changes roles");
        rosas = check(rosas, role, may);
    }
    let request = HandOverCaseload {
        op_id: OpId::fresh(),
        families: vec![family],
        to: add(&mut rosas, "Ines Calloway", "frontDesk").id,
        second: None,
        introduced_by: None,
        way: "call".to_owned(),
        due_on: None,
        words: None,
    };
    assert_eq!(code(hand_over_caseload(&mut rosas, request)), "cannot-visit", "the front desk leads no family");
}

#[test]
fn the_last_lead_cannot_leave() {
    let (at, mut rosas) = TestVault::create();
    let rosa = rosas.person();
    let down = |session: &mut Session, id, role: &str| {
        set_staff_role(session, SetStaffRole { op_id: OpId::fresh(), id, role: role.to_owned() })
    };
    let before = dump(rosas.db());
    assert_eq!(code(down(&mut rosas, rosa, "visitor")), "last-lead", "nobody would hold keys and backups");
    assert_eq!(code(remove(&mut rosas, rosa, true)), "not-yourself", "nor leave");
    assert_eq!(dump(rosas.db()), before, "the records agree with the keys");
    let noor = add(&mut rosas, "Noor Halabi", "programmeLead");
    lock(rosas);
    let mut noors = first_sign_in(&at, &noor);
    remove(&mut noors, rosa, true).expect("with a second lead, the first can go");
    assert_eq!(code(down(&mut noors, noor.id, "supervisor")), "last-lead", "and then she is the last");
    let renamed = RenameStaff { op_id: OpId::fresh(), id: noor.id, name: "Noor Said".to_owned() };
    rename_staff(&mut noors, renamed).expect("a new name");
    assert_eq!(noors.vault().person().name, "Noor Said", "at the door too");
}

#[test]
fn records_that_disagree_with_the_header_are_mended_toward_it() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    rosas.vault_mut().set_lead(noor.id.0.as_bytes(), true).expect("as if cut before the record");
    rosas.vault_mut().rename_person(noor.id.0.as_bytes(), "Noor Said").expect("as above");
    lock(rosas);
    let rosas = at.unlock();
    let mended = member(&rosas, noor.id);
    assert_eq!((mended.role.as_str(), mended.name.as_str()), ("programmeLead", "Noor Said"), "the header opens doors");
    let entries = |session: &Session| -> i64 {
        session.db().query_row("SELECT count(*) FROM journal WHERE op = 'staff.mend'", [], |row| row.get(0)).expect("n")
    };
    assert_eq!(entries(&rosas), 1, "and the journal says so");
    lock(rosas);
    assert_eq!(entries(&at.unlock()), 1, "once");
}

#[test]
fn a_key_that_nobody_at_hand_could_give_is_given_when_somebody_who_holds_it_signs_in() {
    let (at, mut rosas) = TestVault::create();
    let noor = add(&mut rosas, "Noor Halabi", "visitor");
    let (hers, other) = (enrol(&mut rosas, "Reyes", &[noor.id]), enrol(&mut rosas, "Okafor", &[]));
    seal(&mut rosas, hers);
    seal(&mut rosas, other);
    rosas
        .db()
        .execute("DELETE FROM family_wrap WHERE recipient = ?1", [noor.id])
        .expect("as if nobody had held the key");
    lock(rosas);
    let noors = first_sign_in(&at, &noor);
    assert!(!reads(&noors, hers), "she cannot give herself a key");
    lock(noors);
    lock(at.unlock());
    let vault = unlock(&at, noor.id, OWN).expect("her own passphrase");
    let noors = open(&at, vault).expect("a session");
    assert!(reads(&noors, hers) && !reads(&noors, other), "Rosa's signing in put it right, and no more than that");
}
