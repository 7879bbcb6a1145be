//! Kits, from "they said" to "what we learned". Each step is one action; what it does to stock is written with it.

mod ask_kit;
mod cancel_kit;
mod card;
mod contents;
mod decline_kit;
mod define_kit;
mod delivery;
mod hand_over;
mod hear_back;
mod kit_board;
mod list_kits;
mod not_delivered;
mod pack_kit;
mod pick_lots;
mod plan_kit;
mod safety;
mod send_kit;
mod talk_kit;
mod unpack_kit;

pub use ask_kit::{AskKit, AskKitAgain, ask_kit, ask_kit_again};
pub use cancel_kit::{CancelKit, cancel_kit};
pub use card::{KitCard, open_kits_of};
pub use decline_kit::{DeclineKit, decline_kit};
pub use define_kit::{DefineKit, LINE_RULES, NewLine, define_kit};
pub use hand_over::{HandOver, hand_over};
pub use hear_back::{HearBack, hear_back};
pub use kit_board::{BoardColumn, KitBoard, ListBoard, kit_board};
pub use list_kits::{KitLineView, KitView, list_kits};
pub use not_delivered::{NotDelivered, ReturnKit, TryKitAgain, not_delivered, return_kit, try_kit_again};
pub use pack_kit::{PackKit, PackOutcome, ShortItem, Stopped, pack_kit};
pub use plan_kit::{PlanKit, plan_kit};
pub use send_kit::{SendKit, send_kit};
pub use talk_kit::{TalkKit, talk_kit};
pub use unpack_kit::{UnpackKit, unpack_kit};

use rusqlite::{Connection, OptionalExtension};

use crate::error::{AppError, Code, Outcome};
use crate::ids::{KitId, KitVersionId};

/// The version of a kit that is packed today, and its number.
pub(crate) fn latest_version(db: &Connection, kit: KitId) -> Outcome<(KitVersionId, u32)> {
    db.prepare_cached(
        "SELECT id, number FROM kit_version WHERE kit = ?1 AND deleted = 0 ORDER BY number DESC, made_hlc DESC LIMIT 1",
    )?
    .query_row([kit], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()?
    .ok_or_else(|| AppError::field(Code::NotFound, "kit"))
}
