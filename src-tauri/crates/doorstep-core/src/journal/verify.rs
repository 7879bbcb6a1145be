//! Is the journal whole? Walks every machine's chain and names the first entry that does not fit.

use rusqlite::{Connection, OptionalExtension};

use super::{Body, Dot, Hash, Hlc, store};
use crate::error::Outcome;
use crate::ids::Id;

/// The first entry that does not fit, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// An entry before this one is missing.
    Gap(Dot),
    /// The chain does not lead here: the header, the body's hash or the link was changed.
    Chain(Dot),
    /// The body is not the one that was written.
    Body(Dot),
}

impl Broken {
    /// The entry.
    #[must_use]
    pub fn dot(self) -> Dot {
        match self {
            Self::Gap(dot) | Self::Chain(dot) | Self::Body(dot) => dot,
        }
    }

    /// What is wrong, by a word for programs: `gap`, `chain` or `body`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Gap(_) => "gap",
            Self::Chain(_) => "chain",
            Self::Body(_) => "body",
        }
    }
}

/// A walk over the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries were read.
    pub entries: u64,
    /// How many of them have had their body erased by law.
    pub erased: u64,
    /// The end of each machine's chain.
    pub ends: Vec<(Id, u64, Hash)>,
    /// The first entry that does not fit.
    pub broken: Option<Broken>,
}

/// What a walk needs to know of an entry, whichever journal it stands in.
pub(crate) struct Found {
    pub dot: Dot,
    pub erased: bool,
    pub body_fits: bool,
    pub chain: Hash,
    pub link: Box<dyn Fn(Hash) -> Hash>,
}

/// Walks every chain.
///
/// # Errors
/// Those of the database; a broken chain is a finding, not an error.
pub fn verify(db: &Connection) -> Outcome<Verified> {
    let mut query = db.prepare(&format!("SELECT {} FROM journal ORDER BY dev, seq", store::COLUMNS))?;
    let entries = query.query_map([], store::read)?.map(|entry| {
        let entry = entry?;
        let (header, body_hash) = (entry.header, entry.body_hash);
        Ok(Found {
            dot: header.dot,
            erased: entry.body.is_none(),
            body_fits: entry.body.is_none_or(|body| Body::hash(&body) == body_hash),
            chain: entry.chain,
            link: Box::new(move |before| header.link(before, body_hash)),
        })
    });
    walk(db, entries, "chain_end")
}

/// Walks entries in the order of machine and number, and compares where each chain ends with what `ends` remembers.
pub(crate) fn walk(
    db: &Connection,
    entries: impl Iterator<Item = rusqlite::Result<Found>>,
    ends: &str,
) -> Outcome<Verified> {
    let mut found = Verified { entries: 0, erased: 0, ends: Vec::new(), broken: None };
    for entry in entries {
        let Found { dot, erased, body_fits, chain, link } = entry?;
        found.entries += 1;
        found.erased += u64::from(erased);
        let end = found.ends.last().filter(|end| end.0 == dot.dev).copied();
        let (_, seq, before) = end.unwrap_or((dot.dev, 0, Hash::default()));
        found.broken = if dot.seq != seq + 1 {
            Some(Broken::Gap(dot))
        } else if link(before) != chain {
            Some(Broken::Chain(dot))
        } else if !body_fits {
            Some(Broken::Body(dot))
        } else {
            None
        };
        if end.is_some() {
            found.ends.pop();
        }
        found.ends.push((dot.dev, dot.seq, chain));
        if found.broken.is_some() {
            return Ok(found);
        }
    }
    found.broken = end_missing(db, &found, ends)?;
    Ok(found)
}

/// Entries cut off at the end leave a chain that fits; the remembered end of the chain does not.
fn end_missing(db: &Connection, found: &Verified, ends: &str) -> Outcome<Option<Broken>> {
    let mut query = db.prepare(&format!("SELECT dev, seq FROM {ends} ORDER BY dev"))?;
    let rows = query.query_map([], |row| Ok(Dot { dev: super::id_from_sql(row.get_ref(0)?)?, seq: row.get(1)? }))?;
    for dot in rows {
        let dot = dot?;
        if !found.ends.iter().any(|(dev, seq, _)| *dev == dot.dev && *seq >= dot.seq) {
            return Ok(Some(Broken::Gap(dot)));
        }
    }
    Ok(None)
}

/// About when the entry that does not fit was written: its own moment, or that of the last one before it on its machine.
///
/// # Errors
/// Those of the database.
pub(crate) fn moment_in(db: &Connection, table: &str, broken: Broken) -> Outcome<Option<Hlc>> {
    let dot = broken.dot();
    let sql = format!("SELECT hlc FROM {table} WHERE dev = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1");
    let moment = db.prepare(&sql)?.query_row((dot.dev.as_bytes(), dot.seq), |row| row.get(0).map(Hlc));
    Ok(moment.optional()?)
}
