//! The use cases that are measured.

use doorstep_core::error::Outcome;
use doorstep_core::families::{FamilyRequest, family_page};
use doorstep_core::ids::{FamilyId, OpId};
use doorstep_core::kits::{ListBoard, kit_board};
use doorstep_core::search::{SearchRequest, search};
use doorstep_core::session::Session;
use doorstep_core::today::today;
use doorstep_core::visits::{AddNote, BriefRequest, add_note, assemble_brief};

use crate::programme::Written;

/// A screen that reads.
pub struct Reading {
    /// What it is called in the table.
    pub name: &'static str,
    /// The whole use case.
    pub run: fn(&Session, &Written) -> Outcome<()>,
}

/// The screens of the issue, and the board.
pub const READINGS: [Reading; 7] = [
    Reading { name: "Today", run: |session, _| today(session).map(drop) },
    Reading {
        name: "Family with 300 visits",
        run: |session, at| family_page(session, FamilyRequest { id: at.family }).map(drop),
    },
    Reading { name: "Brief", run: |session, at| assemble_brief(session, &brief_of(at.family)).map(drop) },
    Reading { name: "Search: two letters of a name", run: |session, _| look_for(session, "ma") },
    Reading { name: "Search: a common word of notes", run: |session, _| look_for(session, &crate::invented::word(12)) },
    Reading {
        name: "Search: a rare word of notes",
        run: |session, _| look_for(session, &crate::invented::word(3_777)),
    },
    Reading { name: "Kit board", run: |session, _| kit_board(session, ListBoard { mine: false }).map(drop) },
];

fn brief_of(family: FamilyId) -> BriefRequest {
    BriefRequest { family, visit: None, mode: None, on: None }
}

fn look_for(session: &Session, text: &str) -> Outcome<()> {
    search(session, &SearchRequest { text: text.to_owned() }).map(drop)
}

/// Saves a note, durably.
pub fn save_note(session: &mut Session, family: FamilyId, text: &str) -> Outcome<()> {
    let on = session.today().to_string();
    add_note(session, AddNote { op_id: OpId::fresh(), family, on, kind: "note".to_owned(), text: text.to_owned() })
        .map(drop)
}
