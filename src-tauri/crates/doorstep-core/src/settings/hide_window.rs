//! Whether other programs may see the window: in a screen shot, a recording, a shared screen. Hidden unless somebody at
//! this machine says otherwise, to share the screen for a training or with whoever helps. Local, never journaled.

use serde::Deserialize;

use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::session::Session;

const SHOWN: &str = "windowShown";

/// The wish.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HideWindow {
    /// Hidden from other programs.
    pub hidden: bool,
}

/// Hides the window on this machine, or shows it.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn hide_window(session: &mut Session, request: HideWindow) -> Outcome<Changed> {
    session.permit("hide_window")?;
    session.set_machine_preference(SHOWN, if request.hidden { "0" } else { "1" })?;
    Ok(session.not_journaled(&[ChangeKind::Settings]))
}

/// Whether the window is hidden on this machine.
///
/// # Errors
/// Those of the database.
pub fn is_window_hidden(session: &Session) -> Outcome<bool> {
    Ok(session.machine_preference(SHOWN)?.as_deref() != Some("1"))
}
