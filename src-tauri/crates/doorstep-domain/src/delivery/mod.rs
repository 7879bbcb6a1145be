//! A kit on its way from "they said" to "what we learned".
//!
//! ```text
//! asked → planned → packed → out → handed over | left safe | picked up | sent | via visitor
//!   │        │         │       └→ not delivered → out again | returned      │
//!   └────────┴─────────┴→ declined | later | cancelled           heard back → talked
//! ```
//! "No, thank you" and "later" are full answers and can be asked again; they are never a failure.

mod next;
mod talk;
mod way;

pub use next::{Next, Refusal, check_rule, next_state, offered};
pub use talk::{talk_due, talk_overdue};
pub use way::{Way, allowed_ways};

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// The family asked, or said yes.
    Asked,
    /// A kit version and a way are chosen.
    Planned,
    /// Packed: still on our shelf, but spoken for.
    Packed,
    /// With the person who brings it.
    Out,
    /// Given to the family.
    HandedOver,
    /// Left in the safe place they named.
    LeftSafe,
    /// They picked it up.
    PickedUp,
    /// Sent by post or carrier.
    Sent,
    /// Given to them by their own visitor.
    ViaVisitor,
    /// Could not be given; still with the person who brings it.
    NotDelivered,
    /// Back on our shelf, still packed.
    Returned,
    /// "No, thank you."
    Declined,
    /// "Not now."
    Later,
    /// They told us how it was.
    HeardBack,
    /// Talked about together: the loop is closed.
    Talked,
    /// Called off by us.
    Cancelled,
}

impl State {
    /// Every state, in the order of the board.
    pub const ALL: [State; 16] = [
        State::Asked,
        State::Planned,
        State::Packed,
        State::Out,
        State::HandedOver,
        State::LeftSafe,
        State::PickedUp,
        State::Sent,
        State::ViaVisitor,
        State::NotDelivered,
        State::Returned,
        State::Declined,
        State::Later,
        State::HeardBack,
        State::Talked,
        State::Cancelled,
    ];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Planned => "planned",
            State::Packed => "packed",
            State::Out => "out",
            State::HandedOver => "handedOver",
            State::LeftSafe => "leftSafe",
            State::PickedUp => "pickedUp",
            State::Sent => "sent",
            State::ViaVisitor => "viaVisitor",
            State::NotDelivered => "notDelivered",
            State::Returned => "returned",
            State::Declined => "declined",
            State::Later => "later",
            State::HeardBack => "heardBack",
            State::Talked => "talked",
            State::Cancelled => "cancelled",
        }
    }

    /// The state of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The catalogue's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            State::Asked => "kit-state-asked",
            State::Planned => "kit-state-planned",
            State::Packed => "kit-state-packed",
            State::Out => "kit-state-out",
            State::HandedOver => "kit-state-handed-over",
            State::LeftSafe => "kit-state-left-safe",
            State::PickedUp => "kit-state-picked-up",
            State::Sent => "kit-state-sent",
            State::ViaVisitor => "kit-state-via-visitor",
            State::NotDelivered => "kit-state-not-delivered",
            State::Returned => "kit-state-returned",
            State::Declined => "kit-state-declined",
            State::Later => "kit-state-later",
            State::HeardBack => "kit-state-heard-back",
            State::Talked => "kit-state-talked",
            State::Cancelled => "kit-state-cancelled",
        }
    }

    /// The family has it.
    #[must_use]
    pub fn is_with_family(self) -> bool {
        matches!(
            self,
            State::HandedOver
                | State::LeftSafe
                | State::PickedUp
                | State::Sent
                | State::ViaVisitor
                | State::HeardBack
                | State::Talked
        )
    }

    /// The family has it and nobody has talked about it yet.
    #[must_use]
    pub fn waits_for_talk(self) -> bool {
        self.is_with_family() && self != State::Talked
    }

    /// Somebody still has something to do before it reaches the family.
    #[must_use]
    pub fn is_on_its_way(self) -> bool {
        matches!(
            self,
            State::Asked | State::Planned | State::Packed | State::Out | State::NotDelivered | State::Returned
        )
    }

    /// A packed kit exists: its contents are spoken for.
    #[must_use]
    pub fn holds_packed_kit(self) -> bool {
        matches!(self, State::Packed | State::Out | State::NotDelivered | State::Returned)
    }
}

/// What somebody does to a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Choose what, when and how.
    Plan,
    /// Pack it.
    Pack,
    /// Take it apart again; the lots go back where they came from.
    Unpack,
    /// Give it to the person who brings it.
    SendOut,
    /// Hand it to the family.
    HandOver,
    /// Leave it in the safe place they named.
    LeaveSafe,
    /// They pick it up.
    PickUp,
    /// Send it by post or carrier.
    Mail,
    /// Their own visitor gives it to them.
    GiveByVisitor,
    /// It could not be given.
    NotDelivered(NotDelivered),
    /// Try again with the same kit.
    TryAgain,
    /// Bring it back to the shelf, still packed.
    BringBack,
    /// "No, thank you."
    Decline,
    /// "Not now."
    PutOff,
    /// Ask again after "no, thank you", "not now" or a cancelled plan.
    AskAgain,
    /// Write down what they said about it.
    HearBack,
    /// Talk it over together.
    Talk,
    /// Call it off.
    Cancel,
}

impl Step {
    /// Every step but "not delivered", which needs a reason ([`NotDelivered::ALL`]).
    pub const PLAIN: [Step; 17] = [
        Step::Plan,
        Step::Pack,
        Step::SendOut,
        Step::HandOver,
        Step::LeaveSafe,
        Step::PickUp,
        Step::Mail,
        Step::GiveByVisitor,
        Step::TryAgain,
        Step::BringBack,
        Step::HearBack,
        Step::Talk,
        Step::AskAgain,
        Step::Unpack,
        Step::PutOff,
        Step::Decline,
        Step::Cancel,
    ];

    /// The stable code kept in the journal; the reason of "not delivered" is kept beside it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Step::Plan => "plan",
            Step::Pack => "pack",
            Step::Unpack => "unpack",
            Step::SendOut => "sendOut",
            Step::HandOver => "handOver",
            Step::LeaveSafe => "leaveSafe",
            Step::PickUp => "pickUp",
            Step::Mail => "mail",
            Step::GiveByVisitor => "giveByVisitor",
            Step::NotDelivered(_) => "notDelivered",
            Step::TryAgain => "tryAgain",
            Step::BringBack => "bringBack",
            Step::Decline => "decline",
            Step::PutOff => "putOff",
            Step::AskAgain => "askAgain",
            Step::HearBack => "hearBack",
            Step::Talk => "talk",
            Step::Cancel => "cancel",
        }
    }

    /// The step of a code. `reason` is the code of the reason, for `not_delivered` only.
    #[must_use]
    pub fn from_code(code: &str, reason: Option<&str>) -> Option<Step> {
        if code == "notDelivered" {
            return NotDelivered::from_code(reason?).map(Step::NotDelivered);
        }
        Step::PLAIN.into_iter().find(|step| step.code() == code)
    }

    /// The way of handing over it stands for; `None` for every other step.
    #[must_use]
    pub fn way(self) -> Option<Way> {
        match self {
            Step::HandOver => Some(Way::Courier),
            Step::LeaveSafe => Some(Way::LeftSafe),
            Step::PickUp => Some(Way::Pickup),
            Step::Mail => Some(Way::Mail),
            Step::GiveByVisitor => Some(Way::OwnVisitor),
            _ => None,
        }
    }

    /// The catalogue's words for its button.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Step::Plan => "kit-step-plan",
            Step::Pack => "kit-step-pack",
            Step::Unpack => "kit-step-unpack",
            Step::SendOut => "kit-step-send-out",
            Step::HandOver => "kit-step-hand-over",
            Step::LeaveSafe => "kit-step-leave-safe",
            Step::PickUp => "kit-step-pick-up",
            Step::Mail => "kit-step-mail",
            Step::GiveByVisitor => "kit-step-give-by-visitor",
            Step::NotDelivered(_) => "kit-step-not-delivered",
            Step::TryAgain => "kit-step-try-again",
            Step::BringBack => "kit-step-bring-back",
            Step::Decline => "kit-step-decline",
            Step::PutOff => "kit-step-put-off",
            Step::AskAgain => "kit-step-ask-again",
            Step::HearBack => "kit-step-hear-back",
            Step::Talk => "kit-step-talk",
            Step::Cancel => "kit-step-cancel",
        }
    }
}

/// Why a kit could not be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotDelivered {
    /// Nobody was in.
    NobodyIn,
    /// The address was not right.
    AddressWrong,
    /// It was not safe to go, or to leave it.
    NotSafe,
    /// They asked us to stop.
    AskedToStop,
    /// Nobody could bring it that day.
    NoCourier,
    /// Something else, in words.
    Other,
}

impl NotDelivered {
    /// Every reason, in the order a person picks from.
    pub const ALL: [NotDelivered; 6] = [
        NotDelivered::NobodyIn,
        NotDelivered::AddressWrong,
        NotDelivered::NotSafe,
        NotDelivered::AskedToStop,
        NotDelivered::NoCourier,
        NotDelivered::Other,
    ];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            NotDelivered::NobodyIn => "nobodyIn",
            NotDelivered::AddressWrong => "addressWrong",
            NotDelivered::NotSafe => "notSafe",
            NotDelivered::AskedToStop => "askedToStop",
            NotDelivered::NoCourier => "noCourier",
            NotDelivered::Other => "other",
        }
    }

    /// The reason of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<NotDelivered> {
        NotDelivered::ALL.into_iter().find(|r| r.code() == code)
    }

    /// The catalogue's words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            NotDelivered::NobodyIn => "kit-reason-nobody-in",
            NotDelivered::AddressWrong => "kit-reason-address-wrong",
            NotDelivered::NotSafe => "kit-reason-not-safe",
            NotDelivered::AskedToStop => "kit-reason-asked-to-stop",
            NotDelivered::NoCourier => "kit-reason-no-courier",
            NotDelivered::Other => "kit-reason-other",
        }
    }
}

/// What a step does in the stock ledger. A packed kit is a place of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StockEffect {
    /// No movement.
    Nothing,
    /// Items move from the shelf into the kit; the programme still has them.
    PackFromShelf,
    /// The kit's contents go back to the places and lots they came from.
    UnpackToShelf,
    /// The packed kit leaves with whoever brings it: its whereabouts change, no item moves.
    LeavesWithCarrier,
    /// It stays with whoever brings it: no item moves.
    StaysWithCarrier,
    /// The packed kit comes back to the shelf: its whereabouts change, no item moves.
    BackFromCarrier,
    /// The kit's contents move to the family.
    ToFamily,
}
