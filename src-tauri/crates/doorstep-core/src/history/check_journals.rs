//! Are both journals whole? The first entry that does not fit is named in words: which journal, which day, what kind.

use doorstep_words::date_long;
use jiff::Timestamp;
use rusqlite::OptionalExtension;
use serde::Serialize;

use crate::access_journal;
use crate::error::Outcome;
use crate::journal::{self, Broken, Hash, Hlc, Verified, moment_in};
use crate::schema::Entity;
use crate::session::Session;

/// Both journals, walked from end to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JournalCheck {
    /// Entries of the journal of changes.
    pub entries: u32,
    /// How many of them have had what they said erased by law.
    pub erased: u32,
    /// Lines of the access journal.
    pub opened: u32,
    /// Where each machine's chains end.
    pub ends: Vec<ChainHead>,
    /// The first entry that does not fit.
    pub broken: Option<BrokenPlace>,
}

/// The end of one machine's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChainHead {
    /// `changes` or `access`.
    pub journal: String,
    /// The machine.
    pub device: String,
    /// Its last number.
    pub seq: u32,
    /// The head of the chain, in short groups to compare by eye.
    pub head: String,
}

/// An entry that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BrokenPlace {
    /// `changes` or `access`.
    pub journal: String,
    /// `gap`, `chain` or `body`.
    pub what: String,
    /// The machine.
    pub device: String,
    /// Its number there.
    pub seq: u32,
    /// The same in words.
    pub says: String,
}

/// Walks both journals.
///
/// # Errors
/// Those of the database; what does not fit is a finding, not an error.
pub fn check_journals(session: &Session) -> Outcome<JournalCheck> {
    let changes = journal::verify(session.db())?;
    let access = access_journal::verify(session.db())?;
    let ends = heads("changes", &changes).chain(heads("access", &access)).collect();
    let broken = match (changes.broken, access.broken) {
        (Some(broken), _) => Some(place(session, "changes", "journal", broken)?),
        (None, Some(broken)) => Some(place(session, "access", "access_journal", broken)?),
        (None, None) => None,
    };
    Ok(JournalCheck {
        entries: count(changes.entries),
        erased: count(changes.erased),
        opened: count(access.entries),
        ends,
        broken,
    })
}

fn count(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn heads<'a>(journal: &'a str, verified: &'a Verified) -> impl Iterator<Item = ChainHead> + 'a {
    verified.ends.iter().map(move |(device, seq, chain)| ChainHead {
        journal: journal.to_owned(),
        device: device.to_string(),
        seq: count(*seq),
        head: in_groups(chain),
    })
}

/// Half of the hash is more than anybody can forge, and short enough to compare by eye.
fn in_groups(chain: &Hash) -> String {
    let groups = chain.0[..16].chunks(2).map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

fn place(session: &Session, journal: &str, table: &str, broken: Broken) -> Outcome<BrokenPlace> {
    let (dot, words) = (broken.dot(), session.words());
    let day = moment_in(session.db(), table, broken)?.and_then(|at| day_of(session, at));
    let sql = format!("SELECT entity FROM {table} WHERE dev = ?1 AND seq = ?2");
    let entity: Option<u16> =
        session.db().prepare(&sql)?.query_row((dot.dev.as_bytes(), dot.seq), |row| row.get(0)).optional()?;
    let kind = entity.and_then(Entity::by_code).map_or_else(
        || words.word("history-a-record"),
        |entity| {
            let id = format!("field-{}", entity.table.replace('_', "-"));
            if words.has(&id) { words.word(&id) } else { words.word("history-a-record") }
        },
    );
    let says = words.say(
        &format!("check-{journal}-{}", broken.word()),
        &[
            ("day", day.unwrap_or_else(|| words.word("check-no-day")).as_str().into()),
            ("kind", kind.as_str().into()),
            ("seq", i64::try_from(dot.seq).unwrap_or(i64::MAX).into()),
        ],
    );
    Ok(BrokenPlace {
        journal: journal.to_owned(),
        what: broken.word().to_owned(),
        device: dot.dev.to_string(),
        seq: count(dot.seq),
        says,
    })
}

fn day_of(session: &Session, at: Hlc) -> Option<String> {
    let zone = session.now().time_zone().clone();
    let day = Timestamp::from_millisecond(at.millis()).ok()?.to_zoned(zone).date();
    Some(date_long(session.lang(), day, None))
}
