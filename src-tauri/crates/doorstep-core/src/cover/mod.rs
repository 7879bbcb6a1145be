//! Cover: after a minute the window is veiled, the keys stay in memory, and a short number takes the veil away.
//!
//! Cover is for a kitchen table, not for a thief: the lock is the real thing. So a programme lead allows it for each
//! machine, and everybody who wants it chooses a number of their own. All of it is local to this machine and never
//! journaled: a copy of the records on another machine starts without.

mod allow_cover;
mod choose_pin;
mod clock_notice;
mod cover_settings;
mod uncover;

pub use allow_cover::{AllowCover, allow_cover};
pub use choose_pin::{ChoosePin, choose_pin, forget_pin};
pub use clock_notice::{ClockNotice, clock_notice, note_clock, read_clock_notice};
pub use cover_settings::{CoverSettings, can_cover, cover_settings};
pub use uncover::{Uncover, fits};

/// Whether this machine may be covered at all.
const ALLOWED: &str = "coverAllowed";
/// A person's number, hashed.
const PIN: &str = "coverPin";
