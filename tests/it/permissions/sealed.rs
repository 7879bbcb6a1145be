//! Restricted notes and who opened them, what is kept with a family, and the history.

use std::io::Cursor;

use doorstep_core::access_journal::{AccessRequest, access_card, access_list};
use doorstep_core::attachments::{self, AttachFile, OpenAttachment, RemoveAttachment, SaveAttachment, Source};
use doorstep_core::error::Outcome;
use doorstep_core::families::FamilyRequest;
use doorstep_core::history::{self, ChangesRequest, HistoryRequest, UndoChange};
use doorstep_core::ids::{FamilyId, OpId, TxnId};
use doorstep_core::sealed::{self, RemoveSealed, SealRestricted};
use doorstep_core::session::Session;

use super::world::{Kin, World};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, family, id) = (OpId::fresh(), kin.family, kin.attachment);
    Some(match act {
        "seal_restricted" => sealed::seal_restricted(session, note(family)).map(drop),
        "remove_sealed" => sealed::remove_sealed(session, RemoveSealed { op_id, id: kin.restricted }).map(drop),
        "access_card" => access_card(session, FamilyRequest { id: family }).map(drop),
        "access" => access_list(session, AccessRequest { family: Some(family), before: None }).map(drop),
        "attachments" => attachments::list_attachments(session, FamilyRequest { id: family }).map(drop),
        "attach_file" => attach(session, family).map(drop),
        "open_attachment" => attachments::open_attachment(session, OpenAttachment { id, why: None }),
        "film_part" => attachments::read_part(session, id, 0, 10).map(drop),
        "save_attachment" => {
            attachments::note_saved(session, &SaveAttachment { id, why: "for the clinic".into() }).map(drop)
        }
        "remove_attachment" => attachments::remove_attachment(session, RemoveAttachment { op_id, id }).map(drop),
        "history" => history::family_history(session, HistoryRequest { family, record: None, before: None }).map(drop),
        "undo_change" => {
            let request = UndoChange { txn: TxnId(kin.note_txn), because: "twice".into() };
            history::undo_change(session, request).map(drop)
        }
        "changes" => history::changes(session, ChangesRequest { by: None, before: None }).map(drop),
        "journal_page" => history::journal_page(session, None).map(drop),
        "save_journal_pdf" => history::journal_file(session, None).map(drop),
        _ => return None,
    })
}

pub fn note(family: FamilyId) -> SealRestricted {
    SealRestricted {
        op_id: OpId::fresh(),
        family,
        kind: "other".into(),
        facts: "what happened".into(),
        on: None,
        time: None,
        told: None,
        reference: None,
    }
}

pub fn attach(session: &mut Session, family: FamilyId) -> Outcome<attachments::Attached> {
    let request = AttachFile { op_id: OpId::fresh(), family, visit: None, words: None, restricted: false };
    let film = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom";
    let source = Source { name: "film.mp4", length: film.len() as u64, bytes: &mut Cursor::new(film) };
    attachments::attach_file(session, request, source)
}
