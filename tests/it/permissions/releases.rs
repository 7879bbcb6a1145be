//! Acts on releases, and on how long records are kept.

use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use doorstep_core::keeping::{
    self, EndHold, EraseFamily, ExportFamily, LeaveFamily, PlaceHold, SetPeriod, WelcomeBack,
};
use doorstep_core::releases::{
    self, DraftRelease, ReleaseRequest, ReleasesRequest, RenewRelease, RevokeRelease, SeeOverride,
};
use doorstep_core::session::Session;

use super::world::{Kin, World, form, share, sign, told};

pub fn call(act: &str, session: &mut Session, _: &World, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, family, id) = (OpId::fresh(), kin.family, kin.release);
    Some(match act {
        "releases" => releases::list_releases(session, ReleasesRequest { family }).map(drop),
        "release" => releases::release_page(session, ReleaseRequest { id }).map(drop),
        "draft_release" => {
            let request = DraftRelease { op_id, family, id: None, form: form(kin.child) };
            releases::draft_release(session, request).map(drop)
        }
        "sign_release" => releases::sign_release(session, sign(family, kin.child)).map(drop),
        "renew_release" => releases::renew_release(session, RenewRelease { op_id, id }).map(drop),
        "revoke_release" => {
            releases::revoke_release(session, RevokeRelease { op_id, id, by: "Lucía".into() }).map(drop)
        }
        "check_share" => releases::check_share(session, &told(family, kin.child)).map(drop),
        "share_copy" => releases::share_copy(session, share(family, kin.child)).map(drop),
        "see_override" => releases::see_override(session, SeeOverride { op_id, share: kin.share }).map(drop),
        _ => return keep(act, session, kin),
    })
}

fn keep(act: &str, session: &mut Session, kin: &Kin) -> Option<Outcome<()>> {
    let (op_id, family) = (OpId::fresh(), kin.family);
    Some(match act {
        "leave_family" => {
            let request = LeaveFamily { op_id, family, on: "2026-03-02".into(), why: "moved".into(), farewell: None };
            keeping::leave_family(session, request).map(drop)
        }
        "welcome_back" => keeping::welcome_back(session, WelcomeBack { op_id, family }).map(drop),
        "keeping" => keeping::keeping_list(session).map(drop),
        "place_hold" => {
            let request = PlaceHold { op_id, family, kind: "audit".into(), why: "the yearly look".into() };
            keeping::place_hold(session, request).map(drop)
        }
        "end_hold" => keeping::end_hold(session, EndHold { op_id, id: kin.hold }).map(drop),
        "export_family" => keeping::export_family(session, ExportFamily { op_id, family, sure: true }).map(drop),
        "set_period" => {
            keeping::set_period(session, SetPeriod { op_id, class: "releases".into(), months: 72 }).map(drop)
        }
        "erase_family" => {
            let classes = vec!["releases".into()];
            let request =
                EraseFamily { op_id, family, classes, authority: "periodOver".into(), typed: "Ferrán".into() };
            keeping::erase_family(session, request).map(drop)
        }
        _ => return None,
    })
}
