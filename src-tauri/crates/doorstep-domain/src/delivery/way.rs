//! How a kit reaches a family.

use crate::safe_contact::SafeContact;

/// A way of handing over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Their own visitor brings it along.
    OwnVisitor,
    /// Somebody of the programme brings it on a round.
    Courier,
    /// Left in a safe place they named.
    LeftSafe,
    /// They pick it up.
    Pickup,
    /// By post or carrier.
    Mail,
}

impl Way {
    /// Every way, in the order a person picks from.
    pub const ALL: [Way; 5] = [Way::OwnVisitor, Way::Courier, Way::LeftSafe, Way::Pickup, Way::Mail];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Way::OwnVisitor => "ownVisitor",
            Way::Courier => "courier",
            Way::LeftSafe => "leftSafe",
            Way::Pickup => "pickup",
            Way::Mail => "mail",
        }
    }

    /// The way of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.code() == code)
    }

    /// The catalogue's words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Way::OwnVisitor => "kit-way-own-visitor",
            Way::Courier => "kit-way-courier",
            Way::LeftSafe => "kit-way-left-safe",
            Way::Pickup => "kit-way-pickup",
            Way::Mail => "kit-way-mail",
        }
    }
}

/// The ways that may be picked: all, or under a safe contact rule only pickup and the family's own
/// visitor (just pickup when the rule says so).
#[must_use]
pub fn allowed_ways(rule: Option<&SafeContact>) -> Vec<Way> {
    Way::ALL.into_iter().filter(|way| rule.is_none_or(|rule| rule.check_way(*way).is_ok())).collect()
}
