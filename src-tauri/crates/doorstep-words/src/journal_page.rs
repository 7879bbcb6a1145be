//! The state of the journal, said: what the printed page and the screen show.

/// The page. Every text in it is said already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalPage {
    /// What the file calls itself: no name of a programme, no month.
    pub document: String,
    /// The heading.
    pub title: String,
    /// Which month, and when it was printed.
    pub subtitle: String,
    /// What was counted: a name and a number each.
    pub facts: Vec<(String, String)>,
    /// Whether both journals are whole, or the first entry that does not fit.
    pub result: String,
    /// They are.
    pub is_whole: bool,
    /// Over the chains.
    pub ends_heading: String,
    /// Over their columns.
    pub ends_columns: [String; 4],
    /// Where each chain ends.
    pub ends: Vec<JournalEnd>,
    /// What the page is good for.
    pub note: String,
    /// Who signs.
    pub signatures: Vec<String>,
    /// The word beside the place for the date.
    pub sign_date: String,
}

/// The end of one machine's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEnd {
    /// Which journal.
    pub journal: String,
    /// The machine, by the beginning of its id.
    pub machine: String,
    /// How many entries.
    pub count: String,
    /// The chain's head, in short groups.
    pub head: String,
}
