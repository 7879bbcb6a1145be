//! One run: the whole programme, a tenth of it, the files beside it, and the table.

use std::path::Path;
use std::time::{Duration, Instant};

use doorstep_core::error::Outcome;
use doorstep_core::session::Session;
use doorstep_testkit::{TestVault, lock};
use rusqlite::Connection;

use crate::invented::Invented;
use crate::measure::{self, in_turns};
use crate::programme::{Written, fill};
use crate::report::{Report, Row, Save};
use crate::statements::{Prepared, heard_from, slowest};
use crate::use_cases::{READINGS, save_note};
use crate::{Stopped, import, plain, sizes};

const READS: usize = 41;
const SAVES: usize = 61;
const OPENINGS: usize = 15;

/// A programme with its plain counterpart.
struct Side {
    vault: TestVault,
    session: Session,
    written: Written,
    plain: Connection,
}

/// Measures everything and prints the table.
pub fn bench(families: usize) -> Result<(), Stopped> {
    let beside = tempfile::tempdir()?;
    eprintln!("A tenth of the programme: {} families …", families / 10);
    let mut tenth = Side::made(families / 10, &beside.path().join("tenth.db"))?;
    eprintln!("The whole programme: {families} families …");
    let started = Instant::now();
    let mut whole = Side::made(families, &beside.path().join("whole.db"))?;
    let mut report =
        Report { families, texts: whole.written.texts, written_in: started.elapsed(), ..Report::default() };
    eprintln!("The screens …");
    for reading in &READINGS {
        let (row, plan) = whole.read(&tenth, reading)?;
        report.rows.push(row);
        report.plans.extend(plan);
    }
    eprintln!("Saving …");
    let mut sealed = plain::copy_of(whole.session.db(), &beside.path().join("sealed.db"), true)?;
    report.save = whole.save(&mut tenth, &mut sealed)?;
    drop(sealed);
    eprintln!("Opening …");
    let plain_file = beside.path().join("whole.db");
    let (whole_vault, opened, opened_plain) = whole.open(&plain_file)?;
    let (_, opened_tenth, _) = tenth.open(&beside.path().join("tenth.db"))?;
    report.open = (opened, opened_plain, opened_tenth);
    eprintln!("Importing …");
    report.import = import::measured(6_000)?;
    report.sizes = sizes::all(&whole_vault.0, &plain_file, whole_vault.1)?;
    report.print();
    Ok(())
}

impl Side {
    fn made(families: usize, plain_file: &Path) -> Outcome<Self> {
        let (vault, mut session) = TestVault::create();
        let written = fill(&mut session, families)?;
        // Opened anew, as every morning: the pages that writing left in memory are gone.
        lock(session);
        let session = vault.unlock();
        let plain = plain::copy_of(session.db(), plain_file, false)?;
        Ok(Self { vault, session, written, plain })
    }

    /// One screen: the whole use case here and in the tenth, and its statements here and on the plain file.
    fn read(&mut self, tenth: &Self, reading: &crate::use_cases::Reading) -> Result<(Row, Option<String>), Stopped> {
        let (whole_time, tenth_time) = in_turns(
            READS,
            || (reading.run)(&self.session, &self.written),
            || (reading.run)(&tenth.session, &tenth.written),
        )?;
        let statements = heard_from(&mut self.session, |session| (reading.run)(session, &self.written))?;
        let mut ours = Prepared::on(self.session.db(), &statements)?;
        let mut theirs = Prepared::on(&self.plain, &statements)?;
        let (product, plain) = in_turns(READS, || ours.run(), || theirs.run())?;
        let row = Row {
            name: reading.name,
            whole: whole_time,
            tenth: tenth_time,
            product,
            plain,
            statements: statements.len(),
        };
        let is_slow = whole_time > tenth_time * 3 / 2 || product > plain * 6 / 5;
        let plan = if is_slow { slowest(self.session.db(), &statements)? } else { None };
        let told = plan.map(|(sql, ms, plan)| {
            format!("- **{}** ({ms:.2} ms): `{sql} …`\n  - {}", reading.name, plan.join("\n  - "))
        });
        Ok((row, told))
    }

    /// A note saved here, in the tenth, on the plain file, and on an encrypted one without a journal.
    fn save(&mut self, tenth: &mut Self, sealed: &mut Connection) -> Result<Save, Stopped> {
        let mut invented = Invented::from(77);
        let texts: Vec<String> = (0..64).map(|_| invented.text(40)).collect();
        let (family, small) = (self.written.family, tenth.written.family);
        let (mut at, mut at_plain) = (texts.iter().cycle(), texts.iter().cycle());
        let on = self.session.today().to_string();
        let next = |from: &mut std::iter::Cycle<std::slice::Iter<'_, String>>| from.next().cloned().unwrap_or_default();
        let (session, db) = (&mut self.session, &mut self.plain);
        let (product, plain) = in_turns(
            SAVES,
            || save_note(session, family, &next(&mut at)),
            || plain::save_note(db, family, &on, &next(&mut at_plain)),
        )?;
        let tenth = measure::of(SAVES, || save_note(&mut tenth.session, small, &next(&mut at)))?;
        let sealed = measure::of(SAVES, || plain::save_note(sealed, family, &on, &next(&mut at)))?;
        Ok(Save { product, plain, sealed, tenth })
    }

    /// Opening beyond the key derivation: here, and the same statements on the plain file.
    fn open(self, plain_file: &Path) -> Result<((TestVault, Written), Duration, Duration), Stopped> {
        let Self { vault, mut session, written, plain } = self;
        let statements = opening_statements(&mut session)?;
        lock(session);
        drop(plain);
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..OPENINGS {
            let started = Instant::now();
            let session = vault.unlock();
            ours.push(started.elapsed());
            lock(session);
            let started = Instant::now();
            let db = plain::opened(plain_file, false)?;
            Prepared::on(&db, &statements)?.run()?;
            theirs.push(started.elapsed());
        }
        Ok(((vault, written), measure::median(&mut ours), measure::median(&mut theirs)))
    }
}

/// What an opening reads: the tables' version, the person, how they like the window, the end of the chain.
fn opening_statements(session: &mut Session) -> Outcome<Vec<String>> {
    heard_from(session, |session| {
        session.db().query_row("SELECT schema FROM built_with", [], |_| Ok(()))?;
        session.db().query_row("SELECT EXISTS (SELECT 1 FROM staff WHERE id = ?1)", [session.person()], |_| Ok(()))?;
        session.preference("language")?;
        session.db().query_row("SELECT coalesce(max(seq), 0) FROM chain_end", [], |_| Ok(()))?;
        Ok(())
    })
}
