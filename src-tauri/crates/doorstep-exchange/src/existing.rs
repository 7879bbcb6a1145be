//! What the vault holds already, as far as an import must know it.

use jiff::civil::Date;

/// A record and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A family that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExistingFamily {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The programme's number.
    pub reference: Option<String>,
    /// Names of its adults.
    pub adults: Vec<String>,
    /// Its telephone numbers.
    pub phones: Vec<String>,
    /// Its children, with birth dates where known.
    pub children: Vec<(String, Option<Date>)>,
}

/// An item that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its product code.
    pub code: Option<String>,
}

/// Everything an import compares with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Existing {
    /// Families.
    pub families: Vec<ExistingFamily>,
    /// The staff.
    pub staff: Vec<Named>,
    /// Items.
    pub items: Vec<ExistingItem>,
    /// Places that hold stock.
    pub places: Vec<Named>,
}
