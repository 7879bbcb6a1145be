//! The roster of a large programme, brought in from a spreadsheet.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use doorstep_core::error::AppError;
use doorstep_core::ids::OpId;
use doorstep_exchange::{Answers, Kind, PlanRequest, ReadFile, commit, plan_file, read_existing};
use doorstep_testkit::TestVault;

use crate::Stopped;
use crate::invented::Invented;

/// How long the parts of an import took.
#[derive(Default)]
pub struct Imported {
    rows: usize,
    bytes: usize,
    added: u32,
    read: Duration,
    plan: Duration,
    commit: Duration,
}

impl Imported {
    /// A line of the report.
    pub fn print(&self) {
        println!(
            "\nImport of {} rows ({} kB, {} families added): read {:.2} s, preview {:.2} s, commit {:.2} s.",
            self.rows,
            self.bytes / 1024,
            self.added,
            self.read.as_secs_f64(),
            self.plan.as_secs_f64(),
            self.commit.as_secs_f64()
        );
    }
}

/// Brings a roster of so many rows into a new vault.
pub fn measured(rows: usize) -> Result<Imported, Stopped> {
    let csv = roster(rows);
    let (_vault, mut session) = TestVault::create();
    let started = Instant::now();
    let file = ReadFile::open(csv.as_bytes(), &mut |_| ControlFlow::Continue(())).map_err(AppError::from)?;
    let read = started.elapsed();
    let started = Instant::now();
    let answers = Answers::default();
    let existing = read_existing(&session, Kind::Families)?;
    let request = PlanRequest {
        kind: Kind::Families,
        mapping: None,
        answers: &answers,
        existing: &existing,
        today: session.today(),
    };
    let (preview, drafts) = plan_file(&file, &request, &mut |_| ControlFlow::Continue(())).map_err(AppError::from)?;
    let plan = started.elapsed();
    if preview.summary.open_questions > 0 {
        return Err("the invented roster asks questions: nothing would come in".into());
    }
    let started = Instant::now();
    let done = commit(&mut session, OpId::fresh(), &drafts, &mut |_, _| true)?;
    Ok(Imported { rows, bytes: csv.len(), added: done.added, read, plan, commit: started.elapsed() })
}

/// The shape of a roster as programmes keep it: a title, a header of their own, two children, notes.
fn roster(rows: usize) -> String {
    let mut csv = String::from("\"Home visiting roster\",,,,,,,,,,,,,,,\n,,,,,,,,,,,,,,,\n");
    csv.push_str("Family #,Caregiver 1,Rel.,Caregiver 2,Phone(s),Best way to reach,Language,Interp?,Child 1,DOB,Gest. wks,Child 2,DOB 2,Address,Town,Notes\n");
    for n in 0..rows {
        let mut invented = Invented::from(n as u64 + 900_000);
        let names: Vec<String> = (0..5).map(|_| invented.name()).collect();
        let (family, phone) = (format!("{}{}", names[0], crate::invented::word(n as u64).as_str()), 1_000_000 + n);
        let row = [
            format!("R-{n}"),
            format!("{} {family}", names[1]),
            "mother".to_owned(),
            format!("{} {family}", names[2]),
            format!("(207) {}-{:04}", phone / 10_000, phone % 10_000),
            "text, mornings".to_owned(),
            "Spanish".to_owned(),
            "N".to_owned(),
            format!("{} {family}", names[3]),
            format!("{}-Aug-2024", 1 + n % 28),
            "34w3d".to_owned(),
            format!("{} {family}", names[4]),
            format!("{}-Mar-2022", 1 + n % 28),
            format!("{} Alder St", 1 + n % 300),
            "Millbrook".to_owned(),
            invented.text(12),
        ];
        let quoted: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
        csv.push_str(&quoted.join(","));
        csv.push('\n');
    }
    csv
}
