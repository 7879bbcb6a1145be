//! Ideas a visitor may use: the library and the choice.
//!
//! The library is a file of data (`content/prompts.json`), read elsewhere. Its shape:
//!
//! ```json
//! { "version": 1,
//!   "prompts": [ {
//!     "id": "wait-and-see",
//!     "group": "together",
//!     "seed": "C28",
//!     "kind": "idea",
//!     "modes": ["home", "video"],
//!     "masks": false,
//!     "from_months": 0, "to_months": 60,
//!     "prenatal": false,
//!     "kits": [],
//!     "needs_purchase": false,
//!     "text": { "en": "…", "es": "…" }
//!   } ] }
//! ```
//!
//! * `id`: stable, kebab-case, never reused.
//! * `group`: a code of [`PromptGroup`]; `modes`: codes of [`Mode`], an empty list means all.
//! * `masks`: only when masks are worn.
//! * `from_months` (included) and `to_months` (excluded), in months of the age that counts (adjusted
//!   where it applies); `null` means no border. `prenatal`: also fits while a baby is expected.
//! * `kits`: codes of [`KitKind`] this prompt goes with. A `kit-talk` prompt is chosen only when the
//!   family has such a kit; any other prompt merely comes first then.
//! * `kind` is always `idea`: nothing in the library is a requirement. `needs_purchase` marks an
//!   idea that needs something bought.
//! * `seed`: the line of the seeds it comes from, shown beside the prompt.
//! * In a text, "with" and not "to"; no advice words; nobody is called only "mother".

mod choose;

pub use choose::{Wanted, choose};

use crate::mode::Mode;

/// A language the prompts are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// The language tag.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Es => "es",
        }
    }

    /// The language of a tag; region is ignored (`es-MX` is Spanish).
    #[must_use]
    pub fn from_code(tag: &str) -> Option<Language> {
        match tag.split(['-', '_']).next()? {
            "en" => Some(Language::En),
            "es" => Some(Language::Es),
            _ => None,
        }
    }
}

/// An idea of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Stable id.
    pub id: String,
    /// The group; at most one of each is chosen.
    pub group: PromptGroup,
    /// The line of the seeds it comes from, such as `C28`.
    pub seed: String,
    /// Modes it fits; empty means all.
    pub modes: Vec<Mode>,
    /// Fits only when masks are worn.
    pub masks: bool,
    /// From this many months of the age that counts, included.
    pub from_months: Option<u32>,
    /// Up to this many months, excluded.
    pub to_months: Option<u32>,
    /// Fits while a baby is expected.
    pub prenatal: bool,
    /// Kinds of kits it goes with.
    pub kits: Vec<KitKind>,
    /// Something would have to be bought.
    pub needs_purchase: bool,
    /// The text in English.
    pub en: String,
    /// The text in Spanish.
    pub es: String,
}

impl Prompt {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The stable code; never reused.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }

            /// The one of a code, or `None` for a code this version does not know.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What a prompt is for. The order is the order on the page.
    PromptGroup {
        /// First words of a contact.
        Opening = "opening",
        /// Connection before business.
        Connection = "connection",
        /// Strengths and credit.
        Strengths = "strengths",
        /// What has grown since last time.
        Gains = "gains",
        /// Listening.
        Listening = "listening",
        /// Something to do together.
        Together = "together",
        /// An everyday routine.
        Routine = "routine",
        /// Talking about a kit.
        KitTalk = "kit-talk",
        /// What distance asks for.
        Remote = "remote",
        /// What masks ask for.
        Masked = "masked",
        /// When the technology fails.
        TechTrouble = "tech-trouble",
        /// For the visitor alone, before or after.
        SelfCheck = "self-check",
        /// Last words of a contact.
        Ending = "ending",
    }
}

coded! {
    /// What kind of kit it is (reference G.1).
    KitKind {
        /// Books and rhymes.
        Literacy = "literacy",
        /// Nappies and hygiene.
        Diaper = "diaper",
        /// A safe place to sleep.
        SafeSleep = "safe_sleep",
        /// Things to play with.
        Play = "play",
        /// Food.
        Food = "food",
        /// Formula and feeding.
        Feeding = "feeding",
        /// Devices and data.
        Tech = "tech",
        /// For the time after birth.
        Postpartum = "postpartum",
        /// Welcome and coming home.
        Welcome = "welcome",
        /// Car seat, stroller, high chair.
        BigItem = "big_item",
        /// Comfort in a crisis.
        Comfort = "comfort",
        /// Anything else.
        Other = "other",
    }
}

impl KitKind {
    /// Whether it covers a basic need: then it is talked about within three days.
    #[must_use]
    pub fn is_basic_need(self) -> bool {
        matches!(self, KitKind::Diaper | KitKind::Food | KitKind::Feeding | KitKind::SafeSleep)
    }
}
