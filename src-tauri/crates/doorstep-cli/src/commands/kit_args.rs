//! What can be said about kits.

use clap::Subcommand;

use super::kit_define::Define;

/// Kits. DELIVERY is the id that `ask` answered with, or a family that has one kit on its way.
#[derive(Subcommand)]
pub enum KitCommand {
    /// The kits there are.
    List,
    /// Where every kit stands.
    Board {
        /// Only mine.
        #[arg(long)]
        mine: bool,
    },
    /// Make a kit, or a new version of one.
    Define(Define),
    /// A family asks for a kit.
    Ask {
        /// The family, by id, number or name.
        family: String,
        /// The kit, by id or name.
        kit: String,
        /// What they said.
        #[arg(long, default_value = "")]
        words: String,
        /// Who asked.
        #[arg(long)]
        by: Option<String>,
        /// The child it is for, by name.
        #[arg(long)]
        child: Option<String>,
    },
    /// It is planned.
    Plan {
        /// Which.
        delivery: String,
        /// The day it should reach them.
        #[arg(long, value_name = "DATE")]
        on: String,
        /// ownVisitor, courier, leftSafe, pickup or mail.
        #[arg(long, default_value = "ownVisitor")]
        way: String,
        /// Who brings it, by name.
        #[arg(long)]
        carrier: Option<String>,
    },
    /// It is packed.
    Pack {
        /// Which.
        delivery: String,
        /// From which of our places.
        #[arg(long, value_name = "PLACE")]
        from: String,
        /// Why it is packed although something asked to think again.
        #[arg(long)]
        reasons: Option<String>,
    },
    /// It is taken apart again.
    Unpack {
        /// Which.
        delivery: String,
    },
    /// It leaves with its carrier.
    Send {
        /// Which.
        delivery: String,
    },
    /// It reached them.
    HandOver {
        /// Which.
        delivery: String,
        /// handOver, leaveSafe, pickUp, mail or giveByVisitor.
        #[arg(long, default_value = "handOver")]
        end: String,
        /// Where it was left.
        #[arg(long)]
        r#where: Option<String>,
    },
    /// It could not be given.
    NotDelivered {
        /// Which.
        delivery: String,
        /// nobodyIn, addressWrong, notSafe, askedToStop, noCourier or other.
        #[arg(long)]
        reason: String,
        /// More about it.
        #[arg(long)]
        words: Option<String>,
    },
    /// Another try, on another day.
    Again {
        /// Which.
        delivery: String,
        /// The day.
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// It came back, still packed.
    Return {
        /// Which.
        delivery: String,
        /// Where it lies now.
        #[arg(long, value_name = "PLACE")]
        to: String,
    },
    /// What they said about it.
    HearBack {
        /// Which.
        delivery: String,
        /// Their words.
        #[arg(long)]
        words: String,
        /// Who said it.
        #[arg(long)]
        who: Option<String>,
    },
    /// We talked about it with them.
    Talk {
        /// Which.
        delivery: String,
        /// What was said.
        #[arg(long)]
        words: String,
        /// What we learned for the next version.
        #[arg(long)]
        learned: Option<String>,
    },
    /// No, thank you; or not now, with a day to ask again.
    Decline {
        /// Which.
        delivery: String,
        /// Their words.
        #[arg(long)]
        words: Option<String>,
        /// The day to ask again.
        #[arg(long, value_name = "DATE")]
        ask_again_on: Option<String>,
    },
    /// They said yes after all.
    AskAgain {
        /// Which.
        delivery: String,
    },
    /// We call it off.
    Cancel {
        /// Which.
        delivery: String,
    },
}
