//! A family's key: made the first time something is sealed, kept as wraps that only the right people can open.

use doorstep_vault::{FamilyKey, Renewal, SealError, Wrap};
use rusqlite::Connection;

use super::align_keys::may_hold;
use crate::error::{AppError, Code, Outcome};
use crate::ids::FamilyId;
use crate::journal::id_from_sql;
use crate::session::Session;

/// Opens what was sealed, or says that it cannot be opened: one closed line must not hide the others.
pub(crate) fn open_or_say(session: &Session, family: FamilyId, sealed: &[u8]) -> Outcome<String> {
    match open_for(session, family, sealed) {
        Err(error) if error.is(Code::Sealed) || error.is(Code::Damaged) => {
            Ok(session.words().word("sealed-cannot-open"))
        }
        other => other,
    }
}

/// Seals words under a family's key.
pub(crate) fn seal_for(session: &mut Session, family: FamilyId, text: &str) -> Outcome<Vec<u8>> {
    let wraps = stored(session.db(), family)?;
    let key = if wraps.is_empty() { make(session, family)? } else { session.vault().open_family_key(&wraps)? };
    Ok(key.seal(text.as_bytes(), family.0.as_bytes())?)
}

/// Opens what was sealed under a family's key.
pub(crate) fn open_for(session: &Session, family: FamilyId, sealed: &[u8]) -> Outcome<String> {
    let wraps = stored(session.db(), family)?;
    let plain = session.vault().open_family_key(&wraps)?.open(sealed, family.0.as_bytes())?;
    String::from_utf8(plain.to_vec()).map_err(|_| AppError::new(Code::Damaged))
}

/// After a recovery: every family key that the old keys could open is sealed to the new ones as well.
///
/// # Errors
/// Those of the database and of the vault; then the renewal must not be finished.
pub fn rewrap_all(renewal: &mut Renewal) -> Outcome<()> {
    let families: Vec<FamilyId> = renewal
        .connection()
        .prepare("SELECT DISTINCT family FROM family_wrap")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for family in families {
        let wraps = stored(renewal.connection(), family)?;
        match renewal.rewrap(&wraps) {
            Ok(further) => store(renewal.connection(), family, &further)?,
            // A key that the words could never open stays with those who hold it; it must not keep everybody out.
            Err(SealError::NotForYou) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(())
}

fn make(session: &mut Session, family: FamilyId) -> Outcome<FamilyKey> {
    let (key, wraps) = session.vault().new_family_key(&may_hold(session, family)?)?;
    store(session.db(), family, &wraps)?;
    Ok(key)
}

pub(crate) fn stored(db: &Connection, family: FamilyId) -> Outcome<Vec<Wrap>> {
    let mut query = db.prepare_cached("SELECT recipient, wrap FROM family_wrap WHERE family = ?1")?;
    let rows = query.query_map([family], |row| {
        Ok(Wrap { recipient: *id_from_sql(row.get_ref(0)?)?.as_bytes(), bytes: row.get(1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All wraps of a key or none: half of them would look like a key that the recovery words cannot open.
pub(crate) fn store(db: &Connection, family: FamilyId, wraps: &[Wrap]) -> Outcome<()> {
    let whole = db.unchecked_transaction()?;
    {
        let mut insert =
            whole.prepare_cached("INSERT OR IGNORE INTO family_wrap (family, recipient, wrap) VALUES (?1, ?2, ?3)")?;
        for wrap in wraps {
            insert.execute((family, &wrap.recipient[..], &wrap.bytes))?;
        }
    }
    Ok(whole.commit()?)
}
