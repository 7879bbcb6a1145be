//! Looking after what is kept: backups, copies to carry away, drills, checks, and the way back after damage.
//!
//! The vault crate makes and opens the files; here stands when one is made, what is said of it, and who may.
//! Long work is in two halves: what needs the one connection, and what any thread can do meanwhile.

mod attention;
mod back_up;
mod backups;
mod carry;
mod contents;
mod drill;
mod errors;
mod integrity;
mod mend;
mod notices;
mod restore;
mod room;
mod verify;

pub use attention::{CareAttention, care_attention};
pub(crate) use back_up::before_migration;
pub use back_up::{BackupBegun, BackupMade, back_up, back_up_unless_current, begin_backup, begin_if_due};
pub use backups::{BackupLine, BackupsView, backups};
pub use carry::{CopyBegun, CopyMade, begin_copy, note_copy};
pub use contents::contents;
pub use doorstep_vault::{Reason, Stop};
pub use drill::{
    DrillBegun, DrillDone, DrillLine, DrillsView, begin_automatic_drill, begin_drill, drills, record_drill,
};
pub use integrity::{AsideLine, DeleteAside, IntegrityView, delete_aside, integrity};
pub use mend::{Saved, TriedAgain, save_what_is_left, try_again};
pub use notices::{read_vault_notices, vault_notices};
pub use restore::{FoundCopy, WouldComeBack, bring_back, look_at, would_come_back};
pub use room::{ROOM_CHOICES, SetRoom, set_backup_room};
pub use verify::{BrokenPlace, CheckBegun, Integrity, begin_check, verify};
