//! When the database does not open, or a check found it damaged: the ladder of the security design (§5).
//!
//! Stop writing → byte copy aside → try again on that copy → mend what the keys can mend → save table by table →
//! the newest verified backup. Every rung works on copies; the vault's own files stay as they are until a person lets
//! what was saved take their place. Nothing is deleted or made anew by itself.

mod aside;
mod begin;
mod retry;
mod salvage;

pub use aside::{aside_folders, delete_aside};
pub use begin::Repair;
pub use retry::{Retried, Try};
pub use salvage::Salvaged;
