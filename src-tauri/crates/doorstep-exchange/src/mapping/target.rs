//! What a column can hold.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Families, their people and how to reach them.
    Families,
    /// Things on the shelf.
    Items,
    /// How many of each thing there are.
    Stock,
}

/// What a column says about a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChildPart {
    /// The name.
    Name,
    /// The birth date.
    Birth,
    /// Weeks of pregnancy at birth.
    Gestation,
}

/// What a column holds. Codes are stable: they are kept in saved mappings and used on the
/// command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// Not brought in; its cells are still looked through for safe-contact orders.
    Ignore,
    /// The programme's own number for the family.
    Reference,
    /// What the family calls itself.
    FamilyName,
    /// Name of adult 1 or 2.
    AdultName(u8),
    /// What adult 1 or 2 is to the children.
    AdultRelation(u8),
    /// Telephone numbers.
    Phones,
    /// An e-mail address.
    Email,
    /// The best way to reach them.
    BestWay,
    /// Languages.
    Languages,
    /// Whether an interpreter is needed.
    Interpreter,
    /// Something about child 1 to 9.
    Child(u8, ChildPart),
    /// Street and house.
    Address,
    /// Town.
    Town,
    /// Postcode.
    Postcode,
    /// Day of enrolment.
    EnrolledOn,
    /// Home visitor.
    Visitor,
    /// Diaper sizes.
    Diapers,
    /// Allergies and diet.
    Food,
    /// Whether they want kits.
    Kits,
    /// Anything else worth keeping.
    Notes,
    /// Name of an item.
    ItemName,
    /// Product code.
    Code,
    /// Brand.
    Brand,
    /// Product line.
    Line,
    /// Size.
    Size,
    /// Pieces in a pack.
    PerPack,
    /// How many there are.
    Quantity,
    /// Where they are.
    Place,
}

/// Children a row can hold.
pub const MAX_CHILDREN: u8 = 9;

impl Target {
    /// Every target of a kind of import, in the order a person picks from.
    pub fn all(kind: Kind) -> Vec<Self> {
        let mut all = match kind {
            Kind::Families => Self::families(),
            Kind::Items => vec![Self::Code, Self::ItemName, Self::Brand, Self::Line, Self::Size, Self::PerPack],
            Kind::Stock => vec![Self::ItemName, Self::Code, Self::Quantity, Self::Place],
        };
        all.push(Self::Ignore);
        all
    }

    fn families() -> Vec<Self> {
        let mut all = vec![Self::Reference, Self::FamilyName];
        for number in 1..=2 {
            all.extend([Self::AdultName(number), Self::AdultRelation(number)]);
        }
        all.extend([Self::Phones, Self::Email, Self::BestWay, Self::Languages, Self::Interpreter]);
        for number in 1..=MAX_CHILDREN {
            all.extend([ChildPart::Name, ChildPart::Birth, ChildPart::Gestation].map(|part| Self::Child(number, part)));
        }
        all.extend([Self::Address, Self::Town, Self::Postcode, Self::EnrolledOn, Self::Visitor]);
        all.extend([Self::Diapers, Self::Food, Self::Kits, Self::Notes]);
        all
    }

    /// The stable code.
    pub fn code(self) -> String {
        let fixed = match self {
            Self::AdultName(number) => return format!("adult{number}"),
            Self::AdultRelation(number) => return format!("adult{number}-relation"),
            Self::Child(number, ChildPart::Name) => return format!("child{number}"),
            Self::Child(number, ChildPart::Birth) => return format!("child{number}-birth"),
            Self::Child(number, ChildPart::Gestation) => return format!("child{number}-gestation"),
            Self::Ignore => "ignore",
            Self::Reference => "reference",
            Self::FamilyName => "family-name",
            Self::Phones => "phones",
            Self::Email => "email",
            Self::BestWay => "best-way",
            Self::Languages => "languages",
            Self::Interpreter => "interpreter",
            Self::Address => "address",
            Self::Town => "town",
            Self::Postcode => "postcode",
            Self::EnrolledOn => "enrolled-on",
            Self::Visitor => "visitor",
            Self::Diapers => "diapers",
            Self::Food => "food",
            Self::Kits => "kits",
            Self::Notes => "notes",
            Self::ItemName => "item-name",
            Self::Code => "code",
            Self::Brand => "brand",
            Self::Line => "line",
            Self::Size => "size",
            Self::PerPack => "per-pack",
            Self::Quantity => "quantity",
            Self::Place => "place",
        };
        fixed.to_owned()
    }

    /// The target with this code, if this kind of import has it.
    pub fn from_code(kind: Kind, code: &str) -> Option<Self> {
        Self::all(kind).into_iter().find(|target| target.code() == code)
    }

    /// Whether a second column with the same target would be a contradiction. Several columns
    /// of notes or telephone numbers are fine.
    pub fn only_once(self) -> bool {
        !matches!(
            self,
            Self::Ignore | Self::Notes | Self::Phones | Self::Email | Self::Food | Self::Languages | Self::BestWay
        )
    }

    /// Whether its cells are dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::EnrolledOn | Self::Child(_, ChildPart::Birth))
    }

    /// Whether its cells are names of people.
    pub fn is_name(self) -> bool {
        matches!(self, Self::AdultName(_) | Self::Child(_, ChildPart::Name))
    }
}
