//! Consent and release: what a family allows to be told, to whom, until when (reference F.5).
//!
//! A release is signed once and never edited. It ends by its day, by being revoked, or by being renewed with another.
//! Whether something may be told is asked of all releases of a family at once: [`may_share`].

mod allow;
mod term;

pub use allow::{Ask, Blocked, Renewal, Verdict, may_share, same_recipient};
pub use term::{ExpiryRefused, LONGEST_DAYS, RENEW_AHEAD_DAYS, State, check_expiry, default_expiry, is_minor, state};

use jiff::civil::Date;

/// What can be told. How somebody says they feel is never among what a form ticks by itself (reference F.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InfoClass {
    /// Names and how to reach them.
    Contact,
    /// That and when we met, and why.
    VisitSummary,
    /// What a child does and likes, ages.
    ChildDevelopment,
    /// Allergies, birth, diet.
    Health,
    /// What they need and what was promised.
    Needs,
    /// Kits they asked for and got.
    Kit,
    /// How somebody said they feel.
    Mood,
}

impl InfoClass {
    /// Every class, in the order of a form.
    pub const ALL: [Self; 7] =
        [Self::Contact, Self::VisitSummary, Self::ChildDevelopment, Self::Health, Self::Needs, Self::Kit, Self::Mood];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::VisitSummary => "visitSummary",
            Self::ChildDevelopment => "childDevelopment",
            Self::Health => "health",
            Self::Needs => "needs",
            Self::Kit => "kit",
            Self::Mood => "mood",
        }
    }

    /// The class of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The catalogue's words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Contact => "class-contact",
            Self::VisitSummary => "class-visit-summary",
            Self::ChildDevelopment => "class-child-development",
            Self::Health => "class-health",
            Self::Needs => "class-needs",
            Self::Kit => "class-kit",
            Self::Mood => "class-mood",
        }
    }
}

/// How something may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Means {
    /// On paper.
    Paper,
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// Face to face.
    InPerson,
}

impl Means {
    /// Every means, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Paper, Self::Phone, Self::Email, Self::InPerson];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::InPerson => "inPerson",
        }
    }

    /// The means of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|means| means.code() == code)
    }

    /// The catalogue's words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Paper => "means-paper",
            Self::Phone => "means-phone",
            Self::Email => "means-email",
            Self::InPerson => "means-in-person",
        }
    }
}

/// By what right somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Authority {
    /// An adult, for what is about themselves and their children.
    Parent,
    /// A court order.
    Court,
    /// Kin who care for the child, by the state's form.
    Kin,
    /// An agency that has the child in its care.
    Agency,
}

impl Authority {
    /// Every answer, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Parent, Self::Court, Self::Kin, Self::Agency];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Court => "court",
            Self::Kin => "kin",
            Self::Agency => "agency",
        }
    }

    /// The answer of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|authority| authority.code() == code)
    }

    /// The catalogue's words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Parent => "authority-parent",
            Self::Court => "authority-court",
            Self::Kin => "authority-kin",
            Self::Agency => "authority-agency",
        }
    }

    /// Whether a paper must stand behind it: everybody but a parent names theirs.
    #[must_use]
    pub fn needs_proof(self) -> bool {
        self != Self::Parent
    }
}

/// A release as the rules read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its identity.
    pub id: String,
    /// About whom: identities of people.
    pub about: Vec<String>,
    /// What may be told.
    pub classes: Vec<InfoClass>,
    /// How.
    pub how: Vec<Means>,
    /// To whom: one agency.
    pub to: String,
    /// When it was signed; none for a draft.
    pub given_on: Option<Date>,
    /// Until which day it holds, that day included.
    pub expires_on: Option<Date>,
    /// When it was taken back.
    pub revoked_on: Option<Date>,
}
