//! The key of an attachment: wrapped under the vault's attachment key, or under the family's key if it is restricted.

use doorstep_vault::{AttachmentKey, BlobKey};
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use crate::error::{AppError, Code, Outcome};
use crate::ids::{AttachmentId, FamilyId};
use crate::sealed::{key_to_open, key_to_seal};
use crate::session::Session;

pub(super) fn wrap(
    session: &Session,
    (family, id, restricted): (FamilyId, AttachmentId, bool),
    key: &BlobKey,
) -> Outcome<Vec<u8>> {
    let place = place(family, id);
    if restricted {
        return Ok(key_to_seal(session, family)?.wrap_blob_key(key, &place)?);
    }
    Ok(attachment_key(session)?.wrap(key, &place)?)
}

/// # Errors
/// [`Code::Sealed`] for a restricted one whose family's key this person does not hold.
pub(super) fn unwrap(
    session: &Session,
    (family, id, restricted): (FamilyId, AttachmentId, bool),
    wrapped: &[u8],
) -> Outcome<BlobKey> {
    let place = place(family, id);
    if restricted {
        return Ok(key_to_open(session, family)?.unwrap_blob_key(wrapped, &place)?);
    }
    Ok(attachment_key(session)?.unwrap(wrapped, &place)?)
}

/// A wrapped key fits its own attachment of its own family and no other.
fn place(family: FamilyId, id: AttachmentId) -> Vec<u8> {
    [family.0.as_bytes().as_slice(), id.0.as_bytes()].concat()
}

/// The vault's attachment key, made the first time.
fn attachment_key(session: &Session) -> Outcome<AttachmentKey> {
    let stored: Option<Vec<u8>> =
        session.db().query_row("SELECT key FROM attachment_key", [], |row| row.get(0)).optional()?;
    if let Some(stored) = stored.map(Zeroizing::new) {
        return AttachmentKey::from_stored(&stored).ok_or_else(|| AppError::new(Code::Damaged));
    }
    let key = AttachmentKey::random()?;
    session.db().execute("INSERT INTO attachment_key (only, key) VALUES (1, ?1)", [&key.to_stored()[..]])?;
    Ok(key)
}
