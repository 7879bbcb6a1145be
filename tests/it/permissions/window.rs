//! Acts on the window itself: cover, and what is saved for whoever looks after the computers.

use doorstep_core::cover::{self, AllowCover, ChoosePin, Uncover};
use doorstep_core::error::Outcome;
use doorstep_core::session::Session;
use doorstep_core::settings::{self, HideWindow};

use super::world::{Kin, World};

pub fn call(act: &str, session: &mut Session, _: &World, _: &Kin) -> Option<Outcome<()>> {
    let pin = || "274918".to_owned();
    Some(match act {
        "cover_settings" => cover::cover_settings(session).map(drop),
        "allow_cover" => cover::allow_cover(session, AllowCover { allowed: true }).map(drop),
        "choose_pin" => cover::choose_pin(session, &ChoosePin { pin: pin() }).map(drop),
        "forget_pin" => cover::forget_pin(session).map(drop),
        "uncover" => cover::fits(session, &Uncover { pin: pin() }).map(drop),
        "read_clock_notice" => cover::read_clock_notice(session),
        "hide_window" => settings::hide_window(session, HideWindow { hidden: false }).map(drop),
        // The shell looks at the folder besides.
        "diagnostics" => session.permit(act),
        _ => return None,
    })
}
