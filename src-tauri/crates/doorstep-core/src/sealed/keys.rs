//! A family's key: made the first time something is sealed, kept as wraps that only the right people can open.

use doorstep_vault::{FamilyKey, Renewal, SealError, Wrap};
use rusqlite::Connection;

use super::align_keys::may_hold;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id};
use crate::journal::id_from_sql;
use crate::session::Session;

/// Where sealed words belong: whose key, what kind of record, which one. They open there and nowhere else.
#[derive(Clone, Copy)]
pub(crate) struct Place(pub FamilyId, pub u16, pub Id);

impl Place {
    fn name(self) -> Vec<u8> {
        let Self(family, kind, record) = self;
        [&b"sealed words v2"[..], family.0.as_bytes(), &kind.to_be_bytes(), record.as_bytes()].concat()
    }
}

/// Opens what was sealed, or says that it cannot be opened: one closed line must not hide the others.
pub(crate) fn open_or_say(session: &Session, place: Place, sealed: &[u8]) -> Outcome<String> {
    match open_for(session, place, sealed) {
        Err(error) if error.is(Code::Sealed) || error.is(Code::Damaged) => {
            Ok(session.words().word("sealed-cannot-open"))
        }
        other => other,
    }
}

/// Seals words under a family's key.
pub(crate) fn seal_for(session: &Session, place: Place, text: &str) -> Outcome<Vec<u8>> {
    Ok(key_to_seal(session, place.0)?.seal(text.as_bytes(), &place.name())?)
}

/// Opens what was sealed under a family's key.
pub(crate) fn open_for(session: &Session, place: Place, sealed: &[u8]) -> Outcome<String> {
    let plain = key_to_open(session, place.0)?.open(sealed, &place.name())?;
    String::from_utf8(plain.to_vec()).map_err(|_| AppError::new(Code::Damaged))
}

/// A family's key, to open with.
///
/// # Errors
/// [`Code::Sealed`] if this person does not hold it.
pub(crate) fn key_to_open(session: &Session, family: FamilyId) -> Outcome<FamilyKey> {
    Ok(session.vault().open_family_key(&stored(session.db(), family)?)?)
}

/// A family's key, to seal with; made the first time.
///
/// # Errors
/// [`Code::Sealed`] if there is one and this person does not hold it.
pub(crate) fn key_to_seal(session: &Session, family: FamilyId) -> Outcome<FamilyKey> {
    let wraps = stored(session.db(), family)?;
    if wraps.is_empty() { make(session, family) } else { Ok(session.vault().open_family_key(&wraps)?) }
}

/// Whether this person holds the family's key. Before there is one, whether they will.
///
/// # Errors
/// Those of the database.
pub(crate) fn holds_key(session: &Session, family: FamilyId) -> Outcome<bool> {
    let me = *session.person().0.as_bytes();
    let wraps = stored(session.db(), family)?;
    if wraps.is_empty() {
        return Ok(may_hold(session, family)?.contains(&me));
    }
    Ok(wraps.iter().any(|wrap| wrap.recipient == me))
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

fn make(session: &Session, family: FamilyId) -> Outcome<FamilyKey> {
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
