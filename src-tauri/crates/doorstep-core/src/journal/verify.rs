//! Is the journal whole? Walks every machine's chain and names the first entry that does not fit.

use rusqlite::Connection;

use super::{Body, Dot, Hash, store};
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

/// Walks every chain.
///
/// # Errors
/// Those of the database; a broken chain is a finding, not an error.
pub fn verify(db: &Connection) -> Outcome<Verified> {
    let mut query = db.prepare(&format!("SELECT {} FROM journal ORDER BY dev, seq", store::COLUMNS))?;
    let mut found = Verified { entries: 0, erased: 0, ends: Vec::new(), broken: None };
    for entry in query.query_map([], store::read)? {
        let entry = entry?;
        let dot = entry.header.dot;
        found.entries += 1;
        found.erased += u64::from(entry.body.is_none());
        let end = found.ends.last().filter(|end| end.0 == dot.dev).copied();
        let (_, seq, before) = end.unwrap_or((dot.dev, 0, Hash::default()));
        found.broken = if dot.seq != seq + 1 {
            Some(Broken::Gap(dot))
        } else if entry.header.link(before, entry.body_hash) != entry.chain {
            Some(Broken::Chain(dot))
        } else if entry.body.as_deref().is_some_and(|body| Body::hash(body) != entry.body_hash) {
            Some(Broken::Body(dot))
        } else {
            None
        };
        if end.is_some() {
            found.ends.pop();
        }
        found.ends.push((dot.dev, dot.seq, entry.chain));
        if found.broken.is_some() {
            return Ok(found);
        }
    }
    found.broken = chain_end_missing(db, &found)?;
    Ok(found)
}

/// Entries cut off at the end leave a chain that fits; the remembered end of the chain does not.
fn chain_end_missing(db: &Connection, found: &Verified) -> Outcome<Option<Broken>> {
    let mut query = db.prepare("SELECT dev, seq FROM chain_end ORDER BY dev")?;
    let rows = query.query_map([], |row| Ok(Dot { dev: super::id_from_sql(row.get_ref(0)?)?, seq: row.get(1)? }))?;
    for dot in rows {
        let dot = dot?;
        if !found.ends.iter().any(|(dev, seq, _)| *dev == dot.dev && *seq >= dot.seq) {
            return Ok(Some(Broken::Gap(dot)));
        }
    }
    Ok(None)
}
