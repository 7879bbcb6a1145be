//! Opening: what is read and the line that says so are one transaction.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Line, Reason};
use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::input;
use crate::journal::{Door, Dot, Hash, Hlc};
use crate::session::Session;

/// A record that was opened: its family, its kind, its id.
pub(crate) type Opened = (FamilyId, u16, Id);

/// Opens with `read`, writes a line for each record it names, and only then gives the answer away.
///
/// # Errors
/// What `read` refuses, or the database; then nothing was shown and nothing written.
pub(crate) fn opening<T>(
    session: &Session,
    why: Option<&str>,
    read: impl FnOnce(&Session) -> Outcome<(T, Vec<Opened>)>,
) -> Outcome<T> {
    let why = input::optional("why", why, input::LINE)?;
    let whole = session.db().unchecked_transaction()?;
    let (answer, opened) = read(session)?;
    write(&whole, session.door(), &opened, why.as_deref())?;
    whole.commit()?;
    Ok(answer)
}

/// Whether this person has opened the record since they unlocked: what stands open is not opened again.
///
/// # Errors
/// Those of the database.
pub(crate) fn opened_this_sitting(session: &Session, record: Id) -> Outcome<bool> {
    let mut query = session
        .db()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM access_journal WHERE id = ?1 AND actor = ?2 AND n > ?3)")?;
    Ok(query.query_row(params![record.as_bytes(), session.person(), session.access_began()], |row| row.get(0))?)
}

/// The last line of one machine's chain.
struct End {
    seq: u64,
    hlc: Hlc,
    chain: Hash,
}

fn end_of(db: &Connection, dev: Id) -> rusqlite::Result<End> {
    let mut query = db.prepare_cached("SELECT seq, hlc, chain FROM access_end WHERE dev = ?1")?;
    let end = query.query_row([dev.as_bytes()], |row| {
        Ok(End { seq: row.get(0)?, hlc: Hlc(row.get(1)?), chain: Hash(row.get(2)?) })
    });
    Ok(end.optional()?.unwrap_or(End { seq: 0, hlc: Hlc::default(), chain: Hash::default() }))
}

fn write(db: &Connection, door: Door, opened: &[Opened], why: Option<&str>) -> Outcome<()> {
    if opened.is_empty() {
        return Ok(());
    }
    let mut end = end_of(db, door.dev)?;
    let (txn, hlc) = (uuid::Uuid::new_v4(), Hlc::tick(end.hlc, door.now_ms));
    for (family, entity, record) in opened {
        let dot = Dot { dev: door.dev, seq: end.seq + 1 };
        let line = Line { dot, txn, hlc, actor: door.actor, family: family.0, entity: *entity, record: *record };
        let body = Reason { salt: uuid::Uuid::new_v4().as_bytes().to_vec(), why: why.map(str::to_owned) }.to_bytes();
        let body_hash = Reason::hash(&body);
        end = End { seq: dot.seq, hlc, chain: line.link(end.chain, body_hash) };
        insert(db, &line, &body, body_hash, end.chain)?;
    }
    db.prepare_cached("INSERT OR REPLACE INTO access_end (dev, seq, hlc, chain) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![door.dev.as_bytes(), end.seq, end.hlc.0, end.chain.0])?;
    Ok(())
}

fn insert(db: &Connection, line: &Line, body: &[u8], body_hash: Hash, chain: Hash) -> rusqlite::Result<()> {
    let Line { dot, txn, hlc, actor, family, entity, record } = line;
    let mut statement = db.prepare_cached(
        "INSERT INTO access_journal (dev, seq, txn, hlc, actor, family, entity, id, body, body_hash, chain)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    statement.execute(params![
        dot.dev.as_bytes(),
        dot.seq,
        txn.as_bytes(),
        hlc.0,
        actor.as_bytes(),
        family.as_bytes(),
        entity,
        record.as_bytes(),
        body,
        body_hash.0,
        chain.0,
    ])?;
    Ok(())
}
