//! Acts on a family's page.

use doorstep_core::error::Outcome;
use doorstep_core::families::{
    self, AddStrength, CheckSafeContact, EditFamily, FamilyRequest, LikelyDuplicates, ListFamilies, Place,
    RemoveFamily, RemovePerson, RemoveStrength, RemoveWay, SafeContactRequest, SavePerson, SetSafeContact,
    TimelineRequest,
};
use doorstep_core::ids::OpId;
use doorstep_core::promises::{self, AddPromise, PromiseRequest};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::visits;

use super::world::{Kin, World, enrol, note, save_way};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, family) = (OpId::fresh(), kin.family);
    let request = FamilyRequest { id: family };
    let promise = PromiseRequest { op_id, id: kin.promise };
    Some(match act {
        "families" => families::list_families(session, ListFamilies { mine: false }).map(drop),
        "family" => families::family_page(session, request).map(drop),
        "family_name" => families::family_name(session, request).map(drop),
        "family_reach" => families::family_reach(session, request).map(drop),
        "family_kit" => families::family_kit(session, request).map(drop),
        "search" => search(session, &SearchRequest { text: "Noa".into() }).map(drop),
        "timeline" => families::timeline(session, &TimelineRequest { family, skip: 0 }).map(drop),
        "likely_duplicates" => {
            families::likely_duplicates(session, LikelyDuplicates { name: "Okafor".into(), people: vec![] }).map(drop)
        }
        "enrol_family" => families::enrol_family(session, enrol("Vidal", session.person())).map(drop),
        "edit_family" => families::edit_family(session, edit(kin)).map(drop),
        "assign_visitors" => {
            families::edit_family(session, EditFamily { visitors: Some(Vec::new()), ..edit(kin) }).map(drop)
        }
        "remove_family" => families::remove_family(session, RemoveFamily { op_id, id: family }).map(drop),
        "save_person" => families::save_person(session, person(kin)).map(drop),
        "remove_person" => families::remove_person(session, RemovePerson { op_id, id: kin.child }).map(drop),
        "save_way" => families::save_way(session, save_way(family, kin.adult, Some(kin.way))).map(drop),
        "remove_way" => families::remove_way(session, RemoveWay { op_id, id: kin.way }).map(drop),
        "safe_contact" => families::safe_contact(session, SafeContactRequest { family }).map(drop),
        "check_safe_contact" => families::check_safe_contact(session, CheckSafeContact { op_id, family }).map(drop),
        "set_safe_contact" => {
            families::set_safe_contact(session, SetSafeContact { op_id, family, rule: None }).map(drop)
        }
        "add_strength" => families::add_strength(session, strength(kin)).map(drop),
        "remove_strength" => families::remove_strength(session, RemoveStrength { op_id, id: kin.strength }).map(drop),
        "add_promise" => {
            let words = "a ride".into();
            promises::add_promise(session, AddPromise { op_id, family, who: "us".into(), words, due_on: None })
                .map(drop)
        }
        "keep_promise" => promises::keep_promise(session, promise).map(drop),
        "drop_promise" => promises::drop_promise(session, promise).map(drop),
        "add_note" => visits::add_note(session, note(family, "note", "waved back")).map(drop),
        "take_message" => visits::add_note(session, note(family, "message", "please ring")).map(drop),
        _ => return None,
    })
}

pub fn edit(kin: &Kin) -> EditFamily {
    EditFamily {
        op_id: OpId::fresh(),
        id: kin.family,
        name: "Ferrán".into(),
        reference: Some("H-12".into()),
        languages: vec![],
        interpreter: None,
        place: Place { kind: "none".into(), line: None, note: None },
        town: None,
        postcode: None,
        diet: None,
        kit_choice: "yes".into(),
        kit_choice_words: None,
        visitors: None,
    }
}

fn person(kin: &Kin) -> SavePerson {
    SavePerson {
        op_id: OpId::fresh(),
        family: kin.family,
        id: Some(kin.child),
        kind: "child".into(),
        name: "Noa".into(),
        said: None,
        also_called: None,
        relation: None,
        birth_date: None,
        birth_approximate: false,
        due_date: None,
        gestation: None,
        allergies: None,
        diaper_size: None,
    }
}

fn strength(kin: &Kin) -> AddStrength {
    AddStrength {
        op_id: OpId::fresh(),
        family: kin.family,
        words: "waits for her turn".into(),
        person: None,
        said_by: None,
        seen_on: "2026-03-01".into(),
    }
}
