//! Acts around a visit.

use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_core::today::today;
use doorstep_core::visits::{
    self, BriefRequest, ChangeVisit, FinishVisit, MissVisit, PrintBrief, SaveJot, VisitRequest,
};

use super::world::{Kin, World, plan};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, visit) = (OpId::fresh(), kin.visit);
    let brief = BriefRequest { family: kin.family, visit: None, mode: None, on: None };
    Some(match act {
        "today" => today(session).map(drop),
        "visit" => visits::visit_page(session, VisitRequest { id: visit }).map(drop),
        "brief" => visits::assemble_brief(session, &brief).map(drop),
        "brief_pages" => visits::paper_brief(session, &brief).map(drop),
        "save_brief_pdf" => visits::brief_to_keep(session, &PrintBrief { brief, sure: true }).map(drop),
        "save_jot" => visits::save_jot(session, SaveJot { visit, text: "sings".into() }).map(drop),
        "plan_visit" => visits::plan_visit(session, plan(kin.family)).map(drop),
        "change_visit" => visits::change_visit(session, change(kin)).map(drop),
        "finish_visit" => visits::finish_visit(session, finish(kin)).map(drop),
        "miss_visit" => {
            visits::miss_visit(session, MissVisit { op_id, visit, by: "family".into(), why: None }).map(drop)
        }
        _ => return None,
    })
}

fn change(kin: &Kin) -> ChangeVisit {
    ChangeVisit {
        op_id: OpId::fresh(),
        id: kin.visit,
        on: "2026-03-04".into(),
        time: None,
        minutes: None,
        mode: "phone".into(),
        purpose: None,
    }
}

fn finish(kin: &Kin) -> FinishVisit {
    FinishVisit {
        op_id: OpId::fresh(),
        visit: kin.visit,
        on: "2026-03-02".into(),
        minutes: None,
        saw: "Noa turned to her mother's voice.".into(),
        told: String::new(),
        enjoyed: String::new(),
        text: String::new(),
        agenda: String::new(),
        went_well: String::new(),
        strength: None,
        attended: Vec::new(),
        kept: Vec::new(),
        promises: Vec::new(),
        next: None,
    }
}
