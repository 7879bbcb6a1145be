//! Who is here, how they like the window, what was signed off, and undo.

mod hide_window;
mod permissions;
mod preference;
mod session_view;
#[allow(clippy::module_inception, reason = "one use case, one file, named by its verb")]
mod settings;
mod sign_off;
mod undo;

pub use hide_window::{HideWindow, hide_window, is_window_hidden};
pub use permissions::{PermissionRole, PermissionRow, PermissionSection, PermissionTable, permissions};
pub use session_view::{ActView, PersonHere, SessionView, StaffView, list_staff, session_view};
pub use settings::{LanguageState, SaveSettings, SettingsView, SignedOff, lock_minutes, save_settings, settings};
pub use sign_off::{SignOff, sign_off_language};
pub(crate) use undo::undone;
pub use undo::{UndoRequest, Undone, undo};
