//! Acts that look after what is kept.

use doorstep_core::care::{self, DeleteAside, SetRoom};
use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_vault::Stop;

use super::world::{Kin, World};

pub fn call(act: &str, session: &mut Session, _: &World, _: &Kin) -> Option<Outcome<()>> {
    Some(match act {
        "backups" => care::backups(session).map(drop),
        "make_backup" => care::begin_backup(session).map(drop),
        "set_backup_room" => care::set_backup_room(session, SetRoom { megabytes: 2_048 }).map(drop),
        "save_copy" => care::begin_copy(session).map(drop),
        "drills" => care::drills(session).map(drop),
        "drill" => care::begin_drill(session).and_then(|_| record(session)),
        "delete_aside" => care::delete_aside(session, &DeleteAside { number: 1, typed: String::new() }),
        "integrity" => care::integrity(session).map(drop),
        "check_integrity" => care::verify(session, &Stop::default()).map(drop),
        "care_attention" => care::care_attention(session).map(drop),
        _ => return None,
    })
}

fn record(session: &mut Session) -> Outcome<()> {
    let done = care::DrillDone { backup: 1, sound: true, by_person: true, families: 1 };
    care::record_drill(session, OpId::fresh(), &done).map(drop)
}
