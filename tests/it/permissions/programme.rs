//! Acts of the programme's own affairs, sealed facts, and what is one's own.

use std::ops::ControlFlow;

use doorstep_core::care;
use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::error::{AppError, Outcome};
use doorstep_core::ids::OpId;
use doorstep_core::review::{FileReview, Filing, file_review, review_list};
use doorstep_core::sealed::{self, OpenSealed, SealFact};
use doorstep_core::session::Session;
use doorstep_core::settings::{self, SaveSettings, SignOff, UndoRequest};
use doorstep_core::visits::{self, DraftKey, SaveDraft};
use doorstep_exchange::{Answers, ImportPlan, Kind, PlanRequest, ReadFile, commit, plan_file, read_existing};

use super::world::{Kin, World};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, family) = (OpId::fresh(), kin.family);
    let key = || DraftKey { key: "note".into() };
    Some(match act {
        "seal_fact" => {
            let request = SealFact { op_id, family, kind: "note".into(), text: "a fact".into() };
            sealed::seal_fact(session, request).map(drop)
        }
        "open_sealed" => sealed::open_sealed(session, OpenSealed { family, why: None }).map(drop),
        "review_list" => review_list(session).map(drop),
        "file_review" => {
            let filing = Filing::Nothing { reason: "said twice".into() };
            file_review(session, FileReview { op_id, id: kin.review, family: None, filing }).map(drop)
        }
        // These four hold a file beside the vault: the shell asks, and the core again for what it compares with.
        "import_load" | "import_rejected" => session.permit(act),
        "import_preview" => read_existing(session, Kind::Items).map(drop),
        "import_commit" => bring_in(session, Kind::Items, "Name\nBib\n"),
        "import_families" => bring_in(session, Kind::Families, "Family name\nVidal\n"),
        "fill_demo" => fill_demo(session, FillDemo { op_id }).map(drop),
        "sign_off_language" => {
            let request = SignOff { op_id, language: "es".into(), name: "Inés".into() };
            settings::sign_off_language(session, request).map(drop)
        }
        "accept_loss" => session.accept_loss(),
        "read_vault_notices" => care::read_vault_notices(session),
        // Asked by the command line, around the journal's own functions.
        "verify_journal" | "rebuild_tables" => session.permit(act),
        "permissions" => settings::permissions(session).map(drop),
        "session" => settings::session_view(session).map(drop),
        "staff" => settings::list_staff(session).map(drop),
        "settings" => settings::settings(session).map(drop),
        "save_settings" => {
            let request = SaveSettings { language: "en".into(), theme: "dark".into(), lock_minutes: 5 };
            settings::save_settings(session, request).map(drop)
        }
        // Asked by the shell and the command line, around the vault's own function.
        "change_passphrase" | "keychain" | "set_keychain" => session.permit(act),
        "undo" => settings::undo(session, UndoRequest { txn: None }).map(drop),
        "save_draft" => visits::save_draft(session, &SaveDraft { key: "note".into(), text: "half".into() }).map(drop),
        "draft" => visits::draft(session, &key()).map(drop),
        "drop_draft" => visits::drop_draft(session, &key()),
        _ => return None,
    })
}

/// A file as far as it comes: what the role may not, it answers before anything is written.
fn bring_in(session: &mut Session, kind: Kind, csv: &str) -> Outcome<()> {
    let plan = plan(csv, kind)?;
    commit(session, OpId::fresh(), &plan, &mut |_, _| true).map(drop)
}

fn plan(csv: &str, kind: Kind) -> Outcome<ImportPlan> {
    let file = ReadFile::open(csv.as_bytes(), &mut |_| ControlFlow::Continue(())).map_err(AppError::from)?;
    let (answers, existing) = (Answers::default(), doorstep_exchange::Existing::default());
    let today = jiff::civil::date(2026, 3, 2);
    let request = PlanRequest { kind, mapping: None, answers: &answers, existing: &existing, today };
    Ok(plan_file(&file, &request, &mut |_| ControlFlow::Continue(()))?.1)
}
