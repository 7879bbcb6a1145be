//! Acts on the team. Whoever is named is nobody: a lead's hand passes, and finds them not there.

use doorstep_core::error::Outcome;
use doorstep_core::ids::{Id, OpId, StaffId};
use doorstep_core::session::Session;
use doorstep_core::team::{
    self, AddStaff, Caseload, FinishHandoff, GivePhrase, HandOverCaseload, RemoveStaff, RenameStaff, SetStaffRole,
};
use doorstep_vault::KdfCost;

use super::world::{Kin, World};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, id) = (OpId::fresh(), StaffId(Id::from_u128(7)));
    let (name, role) = ("Ola Brandt".to_owned(), "visitor".to_owned());
    Some(match act {
        "team" => team::team(session).map(drop),
        "caseload" => team::caseload(session, Caseload { staff: None }).map(drop),
        "hand_over_caseload" => team::hand_over_caseload(session, hand_over(kin, id)).map(drop),
        "finish_handoff" => {
            team::finish_handoff(session, FinishHandoff { op_id, id: kin.handoff, stays: true }).map(drop)
        }
        "add_staff" => team::add_staff(session, AddStaff { op_id, name, role }, KdfCost::cheap()).map(drop),
        "give_phrase" => team::give_phrase(session, GivePhrase { op_id, id }, KdfCost::cheap()).map(drop),
        "set_staff_role" => team::set_staff_role(session, SetStaffRole { op_id, id, role }).map(drop),
        "rename_staff" => team::rename_staff(session, RenameStaff { op_id, id, name }).map(drop),
        "remove_staff" => {
            let request = RemoveStaff { op_id, id, leave_unassigned: true };
            team::remove_staff(session, request, &mut |_, _| true).map(drop)
        }
        _ => return None,
    })
}

fn hand_over(kin: &Kin, to: StaffId) -> HandOverCaseload {
    HandOverCaseload {
        op_id: OpId::fresh(),
        families: vec![kin.family],
        to,
        second: None,
        introduced_by: None,
        way: "together".into(),
        due_on: None,
        words: None,
    }
}
