//! Is the access journal whole? Walks every machine's chain and names the first line that does not fit.

use rusqlite::{Connection, Row};

use super::{Line, Reason};
use crate::error::Outcome;
use crate::ids::Id;
use crate::journal::{Dot, Found, Hash, Hlc, Verified, id_from_sql, walk};

const LINES: &str = "SELECT dev, seq, txn, hlc, actor, family, entity, id, body, body_hash, chain
                       FROM access_journal ORDER BY dev, seq";

/// Walks every chain.
///
/// # Errors
/// Those of the database; a broken chain is a finding, not an error.
pub fn verify(db: &Connection) -> Outcome<Verified> {
    let mut query = db.prepare(LINES)?;
    let lines = query.query_map([], read)?.map(|line| {
        let (line, body, body_hash, chain) = line?;
        Ok(Found {
            dot: line.dot,
            erased: body.is_none(),
            body_fits: body.is_none_or(|body| Reason::hash(&body) == body_hash),
            chain,
            link: Box::new(move |before| line.link(before, body_hash)),
        })
    });
    walk(db, lines, "access_end")
}

type Read = (Line, Option<Vec<u8>>, Hash, Hash);

fn read(row: &Row<'_>) -> rusqlite::Result<Read> {
    let id = |n: usize| -> rusqlite::Result<Id> { Ok(id_from_sql(row.get_ref(n)?)?) };
    let line = Line {
        dot: Dot { dev: id(0)?, seq: row.get(1)? },
        txn: id(2)?,
        hlc: Hlc(row.get(3)?),
        actor: id(4)?,
        family: id(5)?,
        entity: row.get(6)?,
        record: id(7)?,
    };
    Ok((line, row.get(8)?, Hash(row.get(9)?), Hash(row.get(10)?)))
}
