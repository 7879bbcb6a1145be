//! The table, in Markdown.

use std::time::Duration;

use crate::import::Imported;
use crate::measure::{ms, ratio};
use crate::sizes::Sizes;

/// A screen that reads.
pub struct Row {
    pub name: &'static str,
    /// The whole use case in the whole programme and in a tenth of it.
    pub whole: Duration,
    pub tenth: Duration,
    /// Its statements alone on the encrypted file with its journal, and on the plain file without.
    pub product: Duration,
    pub plain: Duration,
    pub statements: usize,
}

/// One saved note.
#[derive(Default)]
pub struct Save {
    pub product: Duration,
    pub plain: Duration,
    /// Encrypted, without a journal.
    pub sealed: Duration,
    pub tenth: Duration,
}

/// Everything that was measured.
#[derive(Default)]
pub struct Report {
    pub families: usize,
    pub texts: u32,
    pub written_in: Duration,
    pub rows: Vec<Row>,
    pub plans: Vec<String>,
    pub save: Save,
    /// Here, on the plain file, in the tenth.
    pub open: (Duration, Duration, Duration),
    pub import: Imported,
    pub sizes: Sizes,
}

impl Report {
    /// Prints it.
    pub fn print(&self) {
        println!("\n{} families, {} visits and notes; medians in milliseconds.\n", self.families, self.texts);
        println!("| What | Use case | in a tenth | whole ÷ tenth | Its statements | on plain SQLite | ÷ plain |");
        println!("|---|---:|---:|---:|---:|---:|---:|");
        let (here, plain, tenth) = self.open;
        line("Unlock beyond the key derivation", (here, tenth), (here, plain));
        for row in &self.rows {
            line(
                &format!("{} ({} statements)", row.name, row.statements),
                (row.whole, row.tenth),
                (row.product, row.plain),
            );
        }
        line("Save a note, durably", (self.save.product, self.save.tenth), (self.save.product, self.save.plain));
        println!(
            "| … encrypted, without a journal | | | | {} | {} | {} |",
            ms(self.save.sealed),
            ms(self.save.plain),
            ratio(self.save.sealed, self.save.plain)
        );
        self.import.print();
        self.sizes.print();
        println!("\nThe programme was written through the journal in {:.0} s.", self.written_in.as_secs_f64());
        if !self.plans.is_empty() {
            println!("\nPlans to look at (over 1.2× of plain, or over 1.5× of a tenth):\n");
            self.plans.iter().for_each(|plan| println!("{plan}"));
        }
    }
}

fn line(what: &str, (whole, tenth): (Duration, Duration), (product, plain): (Duration, Duration)) {
    let cells = [ms(whole), ms(tenth), ratio(whole, tenth), ms(product), ms(plain), ratio(product, plain)];
    println!("| {what} | {} |", cells.join(" | "));
}
