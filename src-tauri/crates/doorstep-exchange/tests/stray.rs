//! Orders about safe contact in a title or a footer: they come in too, and wait until a person says whose they are.

mod common;

use common::{TODAY, run};
use doorstep_core::families::{ListFamilies, list_families};
use doorstep_core::ids::{FamilyId, OpId};
use doorstep_core::journal;
use doorstep_core::review::{FileReview, Filing, file_review, review_list};
use doorstep_core::sealed::{OpenSealed, open_sealed};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_exchange::{Answers, Kind, commit, read_existing};
use doorstep_testkit::{TestVault, dump};

const FAMILIES: &str = "Do not call the Ruiz family at home,,\n\nParent,Phone,Child\nAna Ruiz,555-0101,Leo\n";
const ORDER: &str = "Do not call the Ruiz family at home";

fn bring_in(session: &mut Session, kind: Kind, text: &str) -> u32 {
    let existing = read_existing(session, kind).expect("the vault can be read");
    let (_, plan) = run(kind, text.as_bytes(), &Answers::default(), &existing).expect("a table");
    commit(session, OpId::fresh(), &plan, &mut |_, _| true).expect("it comes in").review
}

fn only_family(session: &Session) -> FamilyId {
    list_families(session, ListFamilies { mine: false }).expect("the list")[0].id
}

fn filed(session: &mut Session, family: Option<FamilyId>) -> Result<(), String> {
    let id = review_list(session).expect("the list")[0].id;
    let filing = Filing::Sealed { r#as: "note".to_owned() };
    let request = FileReview { op_id: OpId::fresh(), id, family, filing };
    file_review(session, request).map(drop).map_err(|error| error.to_string())
}

#[test]
fn an_order_in_a_title_waits_sealed_and_without_a_family() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    assert_eq!(bring_in(&mut session, Kind::Families, FAMILIES), 1, "the title is said to wait");
    let waiting = review_list(&session).expect("the list opens");
    assert_eq!((waiting[0].text.as_str(), waiting[0].family_id), (ORDER, None), "word for word, and nobody's yet");
    assert!(!dump(session.db()).contains("at home"), "it stands nowhere in the clear");
    let asked = SearchRequest { text: "home".to_owned() };
    assert!(search(&session, &asked).expect("a search").is_empty(), "and is not found");
}

#[test]
fn a_person_says_whose_it_is_and_it_is_sealed_there() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    bring_in(&mut session, Kind::Families, FAMILIES);
    let family = only_family(&session);
    let refused = filed(&mut session, None).expect_err("whose it is must be said");
    assert_eq!(refused, "required (family)", "beside the field that asks");
    assert!(filed(&mut session, Some(FamilyId(OpId::fresh().0))).is_err(), "a family that is not there");
    filed(&mut session, Some(family)).expect("it finds its family");
    assert!(review_list(&session).expect("the list").is_empty(), "nothing waits any more");
    let records = open_sealed(&session, OpenSealed { family, why: None }).expect("it opens");
    assert_eq!(records.facts[0].text, ORDER, "nothing was dropped on the way");
    session.undo(None).expect("filing can be taken back");
    assert_eq!(review_list(&session).expect("the list").len(), 1, "then it waits again, and can be read");
}

#[test]
fn lists_of_things_can_hold_orders_too() {
    let (_vault, mut session) = TestVault::create_on(TODAY);
    let stock = "Shelter address is confidential: 12 Mill Lane,\n\nItem,Quantity\nWipes,500\n";
    assert_eq!(bring_in(&mut session, Kind::Stock, stock), 1, "whatever list it came with");
    journal::verify(session.db()).expect("the journal holds together");
}
