//! What a brief is made from: the open facts of one family at one moment.
//!
//! Sealed facts (an old number, the other person, a confidential address) have no field here, so
//! they cannot reach a page by mistake.

use jiff::civil::{Date, Time};

use crate::ages::{Birth, Gestation};
use crate::delivery::State;
use crate::load::{Ask, Reading};
use crate::mode::Mode;
use crate::prompts::{KitKind, Language};
use crate::reach::Channel;
use crate::safe_contact::SafeContact;

/// Everything a brief may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The language the page will be read in; chooses the text of the prompts.
    pub language: Language,
    /// The family as a whole.
    pub family: FamilyFacts,
    /// The adults, in the family's order.
    pub adults: Vec<AdultFacts>,
    /// The children, in the family's order.
    pub children: Vec<ChildFacts>,
    /// The rule for reaching them, if there is one.
    pub safe_contact: Option<SafeContact>,
    /// The contact this brief is for.
    pub visit: VisitFacts,
    /// The contact before.
    pub last_visit: Option<LastVisit>,
    /// What we promised and have not done.
    pub our_promises: Vec<Promise>,
    /// What they said they would do.
    pub their_promises: Vec<Promise>,
    /// Strengths, in any order; the brief shows the last three.
    pub strengths: Vec<StrengthFacts>,
    /// Kits on their way or to talk about.
    pub kits: Vec<KitFacts>,
    /// How the adults who will be there said they are.
    pub readings: Vec<Reading>,
    /// What the family would be asked this time.
    pub asks: Vec<Ask>,
    /// The next contact after this one.
    pub next_visit: Option<NextVisit>,
    /// Minutes after which the platform ends a call.
    pub platform_limit_minutes: Option<u32>,
    /// The family pays for the minutes or data of a call.
    pub family_pays_data: bool,
    /// Masks will be worn.
    pub masks: bool,
    /// Ids of prompts this family has already had.
    pub seen_prompts: Vec<String>,
    /// The card of whom to call.
    pub whom_to_call: Vec<WhomToCall>,
}

/// The family as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyFacts {
    /// What they call themselves.
    pub name: String,
    /// Where they live now.
    pub place: Place,
    /// Languages at home, in their words.
    pub languages: Vec<String>,
    /// An interpreter, if one is needed.
    pub interpreter: Option<Interpreter>,
}

/// Where a family lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A line to find it by.
    At(String),
    /// Kept back: the page says "agreed place".
    Withheld,
    /// Nobody has noted it.
    NotKnown,
}

/// An interpreter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// The language to ask for, dialect included.
    pub language: String,
    /// A wish ("a woman", "the same one"), in their words.
    pub wish: Option<String>,
    /// Who is booked, if anybody.
    pub booked: Option<String>,
}

/// An adult.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdultFacts {
    /// The name as used.
    pub name: String,
    /// How to say it.
    pub said: Option<String>,
    /// Who they are to the child, in the family's words.
    pub relation: Option<String>,
    /// The best way to reach them: the channel.
    pub best_way: Option<Channel>,
    /// The best way to reach them, in words ("mornings").
    pub best_way_words: Option<String>,
    /// Languages they speak, in their words.
    pub languages: Vec<String>,
}

/// A child, born or expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildFacts {
    /// The name as used; `None` for a baby without one yet.
    pub name: Option<String>,
    /// How to say it.
    pub said: Option<String>,
    /// Born when, or expected when.
    pub arrival: Arrival,
    /// Weeks of pregnancy at birth, if known.
    pub gestation: Option<Gestation>,
    /// Allergies and diet, in the words they were given.
    pub allergies: Vec<String>,
}

/// When a child came, or will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Born.
    Born(Birth),
    /// Expected on this day.
    Expected(Date),
    /// Nobody has noted it, or it could not be read.
    NotKnown,
}

/// The contact a brief is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitFacts {
    /// The day; all ages are of this day.
    pub on: Date,
    /// The time, if set.
    pub time: Option<Time>,
    /// Minutes planned, if set.
    pub minutes: Option<u32>,
    /// How it is held.
    pub mode: Mode,
    /// Why we are together, in plain words; `None` gives "just to check in".
    pub purpose: Option<String>,
    /// Who visits.
    pub visitors: Vec<String>,
}

/// The contact before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastVisit {
    /// The day.
    pub on: Date,
    /// What they wanted to talk about next, in their words.
    pub agenda: Option<String>,
    /// What went well, in their words.
    pub went_well: Option<String>,
    /// The call broke off or was cut short.
    pub cut_off: bool,
}

/// A promise, ours or theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its id, to tick it off.
    pub id: String,
    /// What was promised.
    pub words: String,
    /// Who promised, if named.
    pub by: Option<String>,
    /// The day it is due, if there is one.
    pub due: Option<Date>,
}

/// Something that goes well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthFacts {
    /// In words; theirs where possible.
    pub words: String,
    /// The day it was said or seen.
    pub on: Date,
    /// Whose words they are; `None` for what the visitor saw.
    pub said_by: Option<String>,
}

/// A kit as the brief sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitFacts {
    /// The kit's name.
    pub name: String,
    /// What kind it is; chooses the routine prompt that goes with it.
    pub kind: Option<KitKind>,
    /// Where it stands.
    pub state: State,
    /// The everyday moment it is for, in the family's language.
    pub with_sentence: Option<String>,
    /// The day it is planned to be handed over.
    pub planned_for: Option<Date>,
    /// The day the family got it.
    pub handed_on: Option<Date>,
    /// What they said about it.
    pub heard: Option<String>,
    /// Groceries, nappies and the like: talked about sooner.
    pub basic_need: bool,
}

/// The contact after this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextVisit {
    /// The day.
    pub on: Date,
    /// The time, if set.
    pub time: Option<Time>,
    /// How it is held.
    pub mode: Mode,
}

/// A line of the card of whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhomToCall {
    /// For what ("an emergency tonight").
    pub situation: String,
    /// Whom.
    pub name: String,
    /// How (a number, an address).
    pub how: String,
}
