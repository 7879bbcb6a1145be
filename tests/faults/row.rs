//! One row of the harness and how it ended.

/// A row.
pub struct Row {
    pub name: &'static str,
    /// What happens in it.
    pub says: &'static str,
    /// How often within `cargo test`.
    pub few: u32,
    /// How often on demand.
    pub many: u32,
    pub run: fn(u32) -> Counted,
}

/// How a row ended, with its counts in words.
pub enum Counted {
    Held(String),
    Missed(String),
    Skipped(String),
}

impl Counted {
    /// No miss, or the first few of them.
    pub fn of(told: String, misses: &[String]) -> Self {
        if misses.is_empty() {
            return Self::Held(told);
        }
        let first = misses.iter().take(8).cloned().collect::<Vec<_>>().join("; ");
        Self::Missed(format!("{told}; {} misses: {first}", misses.len()))
    }
}
