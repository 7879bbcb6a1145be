//! The statements of a use case, listened to while it runs: the one place that knows which SQL a screen asks.

use std::sync::{Arc, Mutex, PoisonError};

use doorstep_core::error::Outcome;
use doorstep_core::session::Session;
use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

/// The reading statements that some work sends to the database, with their values in place.
pub fn heard_from(session: &mut Session, work: impl FnOnce(&Session) -> Outcome<()>) -> Outcome<Vec<String>> {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let listen = move |event: TraceEvent<'_>| {
        if let Some(sql) = reading(&event) {
            ear.lock().unwrap_or_else(PoisonError::into_inner).push(sql);
        }
    };
    let statements = TraceEventCodes::SQLITE_TRACE_STMT;
    session.vault_mut().connection().trace_v2(statements, Some(listen))?;
    let done = work(session);
    session.vault_mut().connection().trace_v2(statements, None::<fn(TraceEvent<'_>)>)?;
    done?;
    Ok(std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// The full-text index asks its own tables by statements of its own: they run inside ours on both sides.
fn reading(event: &TraceEvent<'_>) -> Option<String> {
    let TraceEvent::Stmt(statement, _) = event else {
        return None;
    };
    let sql = statement.expanded_sql()?;
    (sql.trim_start().starts_with("SELECT") && !sql.contains("'main'.")).then_some(sql)
}

/// Runs them one after the other and reads every cell.
pub struct Prepared<'c>(Vec<rusqlite::Statement<'c>>);

impl<'c> Prepared<'c> {
    /// Prepared before the clock counts, as the product's own are.
    pub fn on(db: &'c Connection, statements: &[String]) -> rusqlite::Result<Self> {
        statements.iter().map(|sql| db.prepare(sql)).collect::<Result<_, _>>().map(Self)
    }

    /// Runs all of them.
    pub fn run(&mut self) -> rusqlite::Result<()> {
        self.0.iter_mut().try_for_each(read_all)
    }
}

fn read_all(statement: &mut rusqlite::Statement<'_>) -> rusqlite::Result<()> {
    let width = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..width {
            std::hint::black_box(row.get_ref(column)?);
        }
    }
    Ok(())
}

/// The statement among them that takes longest, in how many milliseconds, and how SQLite goes about it.
pub fn slowest(db: &Connection, statements: &[String]) -> rusqlite::Result<Option<(String, f64, Vec<String>)>> {
    let mut worst: Option<(&String, std::time::Duration)> = None;
    for sql in statements {
        let mut statement = db.prepare(sql)?;
        let time = crate::measure::of(9, || read_all(&mut statement))?;
        if worst.is_none_or(|(_, longest)| time > longest) {
            worst = Some((sql, time));
        }
    }
    let Some((sql, time)) = worst else {
        return Ok(None);
    };
    let mut explain = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let plan = explain.query_map([], |row| row.get(3))?.collect::<Result<_, _>>()?;
    let short = sql.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(160).collect();
    Ok(Some((short, time.as_secs_f64() * 1000.0, plan)))
}
