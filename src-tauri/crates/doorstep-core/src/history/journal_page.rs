//! The state of the journal, for paper: what was counted in a month and where each chain ends. A signed page in a
//! folder is what no one at a keyboard can change.

use doorstep_words::{JournalEnd, JournalPage, date_long, month_and_year};
use jiff::civil::Date;
use rusqlite::params;

use super::check_journals;
use crate::error::{AppError, Code, Outcome};
use crate::session::Session;

/// Counts of a month.
struct Counts {
    clicks: i64,
    people: i64,
    undone: i64,
    opened: i64,
}

/// Puts the page together, for the month of `month` (`YYYY-MM`), or this one.
///
/// # Errors
/// [`Code::NotADate`]; [`Code::NotAllowed`]; those of the database.
pub fn journal_page(session: &Session, month: Option<&str>) -> Outcome<JournalPage> {
    session.permit("journal_page")?;
    page_of(session, month)
}

/// As [`journal_page`], for a file that leaves the vault.
///
/// # Errors
/// As [`journal_page`].
pub fn journal_file(session: &Session, month: Option<&str>) -> Outcome<JournalPage> {
    session.permit("save_journal_pdf")?;
    page_of(session, month)
}

fn page_of(session: &Session, month: Option<&str>) -> Outcome<JournalPage> {
    let first = first_day(session, month)?;
    let check = check_journals(session)?;
    let counts = counts(session, first)?;
    let words = session.words();
    let fact = |id: &str, n: i64| (words.word(id), n.to_string());
    let facts = vec![
        fact("head-clicks", counts.clicks),
        fact("head-people", counts.people),
        fact("head-undone", counts.undone),
        fact("head-opened", counts.opened),
        fact("head-entries", check.entries.into()),
        fact("head-erased", check.erased.into()),
    ];
    let ends = check.ends.iter().map(|end| JournalEnd {
        journal: words.word(&format!("head-journal-{}", end.journal)),
        machine: end.device.chars().take(8).collect(),
        count: end.seq.to_string(),
        head: end.head.clone(),
    });
    let today = date_long(session.lang(), session.today(), None);
    Ok(JournalPage {
        document: words.word("head-title"),
        title: words.say("head-title-of", &[("programme", session.vault().programme().into())]),
        subtitle: words.say(
            "head-subtitle",
            &[("month", month_and_year(session.lang(), first).as_str().into()), ("today", today.as_str().into())],
        ),
        facts,
        result: check.broken.as_ref().map_or_else(|| words.word("head-whole"), |broken| broken.says.clone()),
        is_whole: check.broken.is_none(),
        ends_heading: words.word("head-ends"),
        ends_columns: ["head-column-journal", "head-column-machine", "head-column-count", "head-column-head"]
            .map(|id| words.word(id)),
        ends: ends.collect(),
        note: words.word("head-note"),
        signatures: ["head-sign-lead", "head-sign-second"].map(|id| words.word(id)).to_vec(),
        sign_date: words.word("head-sign-date"),
    })
}

fn first_day(session: &Session, month: Option<&str>) -> Outcome<Date> {
    match month {
        None => Ok(session.today().first_of_month()),
        Some(month) => format!("{month}-01")
            .parse()
            .ok()
            .filter(|day: &Date| (1900..=2100).contains(&day.year()))
            .ok_or_else(|| AppError::field(Code::NotADate, "month")),
    }
}

/// Everything that was written between two midnights, where the programme is.
fn counts(session: &Session, first: Date) -> Outcome<Counts> {
    let zone = session.now().time_zone().clone();
    let begins = |day: Date| -> Outcome<i64> {
        let at = day.to_zoned(zone.clone()).map_err(|_| AppError::field(Code::NotADate, "month"))?;
        Ok(at.timestamp().as_millisecond() << 16)
    };
    let next = first.last_of_month().tomorrow().map_err(|_| AppError::field(Code::NotADate, "month"))?;
    let (from, to) = (begins(first)?, begins(next)?);
    let row = session.db().query_row(
        "SELECT count(DISTINCT txn), count(DISTINCT actor), count(DISTINCT iif(undoes IS NULL, NULL, txn)),
                (SELECT count(DISTINCT txn) FROM access_journal WHERE hlc >= ?1 AND hlc < ?2)
           FROM journal WHERE hlc >= ?1 AND hlc < ?2",
        params![from, to],
        |row| Ok(Counts { clicks: row.get(0)?, people: row.get(1)?, undone: row.get(2)?, opened: row.get(3)? }),
    );
    Ok(row?)
}
