//! A database from before new keys, written anew under today's: whoever left the team since stays out.

use std::{fs, path::Path};

use crate::{
    database,
    error::{DatabaseError, FolderError},
    header::Header,
    keys::VaultKey,
    slots,
};

/// Brings a staged database under today's key if it stands under an earlier one of this vault. `false` if it is
/// under today's already, or under a key this vault never had.
pub(crate) fn bring_under_todays_key(path: &Path, header: &Header, key: &VaultKey) -> Result<bool, DatabaseError> {
    let salt = database::salt_of(path)?;
    let former = |epoch| slots::former_key(header, key, epoch).filter(|former| former.database_salt() == salt);
    let Some(former) = header.former_keys.iter().find_map(|entry| former(entry.epoch)) else { return Ok(false) };
    if salt == key.database_salt() {
        return Ok(false);
    }
    let (connection, _) = database::open(path, &former, &header.vault_id)?;
    let fresh = path.with_extension("today");
    database::copy_under(&connection, &fresh, key)?;
    let same = database::is_copy(&connection, &fresh, key, &header.vault_id)?;
    connection.close().map_err(|(_, error)| error)?;
    if !same {
        return Err(DatabaseError::Damaged);
    }
    fs::rename(&fresh, path).map_err(FolderError::from)?;
    Ok(true)
}
