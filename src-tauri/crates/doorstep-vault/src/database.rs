//! The encrypted database: opened with the raw key, every protection set and then asked for again.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use rusqlite::{Connection, OpenFlags, OptionalExtension, config::DbConfig, types::Value};
use zeroize::Zeroizing;

use crate::{
    error::{DatabaseError, FolderError},
    files,
    keys::VaultKey,
    memory,
};

pub(crate) const NAME: &str = "vault.db";
pub(crate) const PAGE: u64 = 4096;
const PLAIN: &[u8; 15] = b"SQLite format 3";

/// Setting, the value it is given, the value it must answer with (security design §4).
/// `locking_mode` stands before `journal_mode`: so there is no shared memory file beside the database.
const SETTINGS: [(&str, &str, &str); 16] = [
    ("cipher_page_size", "4096", "4096"),
    ("cipher_use_hmac", "ON", "1"),
    ("cipher_plaintext_header_size", "0", "0"),
    ("cipher_memory_security", "OFF", "0"),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("cache_size", "-65536", "-65536"),
];

/// Those of them that a file needs which is only read.
const SETTINGS_TO_READ: [&str; 7] = [
    "cipher_page_size",
    "cipher_use_hmac",
    "cipher_plaintext_header_size",
    "temp_store",
    "trusted_schema",
    "cell_size_check",
    "mmap_size",
];

const SWITCHES: [(DbConfig, bool, &str); 4] = [
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true, "defensive"),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false, "trusted schema switch"),
    (DbConfig::SQLITE_DBCONFIG_DQS_DML, false, "double-quoted strings"),
    (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false, "double-quoted strings in schemas"),
];

const COMPILED: [&str; 4] = ["HAS_CODEC", "TEMP_STORE=3", "DQS=0", "OMIT_LOAD_EXTENSION"];

/// Who a database says it is.
pub(crate) struct Identity {
    pub(crate) vault_id: [u8; 16],
    pub(crate) device_id: [u8; 16],
}

/// Makes a new encrypted file at `path`, which must not exist, closes it and makes it durable.
pub(crate) fn create(path: &Path, key: &VaultKey, identity: &Identity) -> Result<(), DatabaseError> {
    drop(files::private().create_new(true).open(path).map_err(FolderError::from)?);
    let connection = connect(path, key)?;
    connection.execute_batch(
        "CREATE TABLE vault_identity (
           only INTEGER PRIMARY KEY CHECK (only = 1),
           vault_id BLOB NOT NULL,
           device_id BLOB NOT NULL
         ) STRICT",
    )?;
    connection.execute("INSERT INTO vault_identity VALUES (1, ?1, ?2)", (&identity.vault_id, &identity.device_id))?;
    connection.close().map_err(|(_, error)| error)?;
    File::open(path).and_then(|file| file.sync_all()).map_err(FolderError::from)?;
    Ok(())
}

/// Opens an existing file. The key must have been proved by the header before,
/// so that a file that cannot be read is damaged and not merely locked.
pub(crate) fn open(path: &Path, key: &VaultKey, vault_id: &[u8; 16]) -> Result<(Connection, Identity), DatabaseError> {
    check_file(path)?;
    let connection = connect(path, key)?;
    let identity = read_identity(&connection)?.ok_or(DatabaseError::Damaged)?;
    if identity.vault_id != *vault_id {
        return Err(DatabaseError::OtherVault);
    }
    Ok((connection, identity))
}

/// Writes all that a database holds into a new file at `path`, which must not exist, under another key.
/// Nothing is ever decrypted onto the disk. What was written is proved by [`is_copy`].
pub(crate) fn copy_under(connection: &Connection, path: &Path, key: &VaultKey) -> Result<(), DatabaseError> {
    let name = path.to_str().ok_or(FolderError::Io { kind: std::io::ErrorKind::InvalidFilename })?;
    drop(files::private().create_new(true).open(path).map_err(FolderError::from)?);
    connection.execute("ATTACH DATABASE ?1 AS copy KEY ?2", (name, &*key.database_keyspec()))?;
    let copied = fill_copy(connection);
    let detached = connection.execute_batch("DETACH DATABASE copy");
    copied?;
    Ok(detached?)
}

/// The export copies tables, rows, indexes and views; the schema's number stands in the file's head.
fn fill_copy(connection: &Connection) -> Result<(), DatabaseError> {
    connection.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(connection.execute_batch(&format!("PRAGMA copy.user_version = {version}"))?)
}

/// Opens a copy with every protection, checks each page and index, and compares what it holds with the original.
/// The file is closed and durable afterwards.
pub(crate) fn is_copy(
    original: &Connection,
    path: &Path,
    key: &VaultKey,
    vault_id: &[u8; 16],
) -> Result<bool, DatabaseError> {
    let (copy, _) = open(path, key, vault_id)?;
    let same = is_sound(&copy)? && contents(original)? == contents(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    File::options().write(true).open(path).and_then(|file| file.sync_all()).map_err(FolderError::from)?;
    Ok(same)
}

/// Whether every page has its right code and every table and index is whole.
pub(crate) fn is_sound(connection: &Connection) -> Result<bool, DatabaseError> {
    let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
    if pages.query([])?.next()?.is_some() {
        return Ok(false);
    }
    Ok(text_of(connection, "quick_check")?.as_deref() == Some("ok"))
}

/// The schema with its number, and how many rows each stored table has.
fn contents(connection: &Connection) -> Result<Vec<(String, String, i64)>, DatabaseError> {
    let mut list = connection.prepare(
        "SELECT name, coalesce(sql, ''), type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' FROM sqlite_schema ORDER BY type, name",
    )?;
    let parts: Vec<(String, String, bool)> =
        list.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut contents = vec![(String::new(), String::new(), version)];
    for (name, sql, is_stored) in parts {
        let count = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
        let rows = if is_stored { connection.query_row(&count, [], |row| row.get(0))? } else { 0 };
        contents.push((name, sql, rows));
    }
    Ok(contents)
}

/// The first 16 bytes of a database: which key it was written with, in a way that tells nothing else.
pub(crate) fn salt_of(path: &Path) -> Result<[u8; 16], FolderError> {
    let mut salt = [0; 16];
    File::open(path).and_then(|mut file| file.read_exact(&mut salt))?;
    Ok(salt)
}

/// Opens a copy that nobody writes to. Nothing about it changes, not even its journal's mode.
pub(crate) fn open_read_only(
    path: &Path,
    key: &VaultKey,
    vault_id: &[u8; 16],
) -> Result<(Connection, Identity), DatabaseError> {
    check_file(path)?;
    let connection = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    for (switch, on, _) in SWITCHES {
        connection.set_db_config(switch, on)?;
    }
    for (setting, value, _) in SETTINGS.into_iter().filter(|(setting, ..)| SETTINGS_TO_READ.contains(setting)) {
        connection.execute_batch(&format!("PRAGMA {setting} = {value}"))?;
    }
    let identity = read_identity(&connection)?.ok_or(DatabaseError::Damaged)?;
    if identity.vault_id != *vault_id {
        return Err(DatabaseError::OtherVault);
    }
    Ok((connection, identity))
}

/// Opens a copy of a damaged file to read from it what can be read: only the key is asked for, not who it is.
pub(crate) fn open_damaged(path: &Path, key: &VaultKey) -> Result<Connection, DatabaseError> {
    check_file(path)?;
    let connection = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    protect(&connection)?;
    Ok(connection)
}

/// Notes the device's new id inside the database.
pub(crate) fn note_device(connection: &Connection, device_id: &[u8; 16]) -> Result<(), DatabaseError> {
    connection.execute("UPDATE vault_identity SET device_id = ?1", [device_id])?;
    Ok(())
}

/// SQLite would take an empty file for a new database and a plain one without asking for a key.
fn check_file(path: &Path) -> Result<(), DatabaseError> {
    match fs::metadata(path) {
        Ok(about) if about.len() < PAGE => return Err(DatabaseError::Damaged),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(DatabaseError::Missing);
        }
        Err(error) => return Err(FolderError::from(error).into()),
    }
    let mut start = [0; PLAIN.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).map_err(FolderError::from)?;
    if start == *PLAIN { Err(DatabaseError::Plain) } else { Ok(()) }
}

fn connect(path: &Path, key: &VaultKey) -> Result<Connection, DatabaseError> {
    let connection = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    protect(&connection)?;
    assert_protected(&connection)?;
    Ok(connection)
}

/// A connection that has its key and has shown that it is SQLCipher's.
fn keyed(path: &Path, key: &VaultKey, access: OpenFlags) -> Result<Connection, DatabaseError> {
    if !memory::is_wiped() {
        return Err(DatabaseError::Setting { setting: "wiped memory" });
    }
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    give_key(&connection, key)?;
    if text_of(&connection, "cipher_version")?.is_none_or(|version| version.is_empty()) {
        return Err(DatabaseError::Setting { setting: "cipher_version" });
    }
    Ok(connection)
}

fn give_key(connection: &Connection, key: &VaultKey) -> Result<(), DatabaseError> {
    let spec = key.database_keyspec();
    let mut statement = Zeroizing::new(String::with_capacity(128));
    statement.push_str("PRAGMA key = \"");
    statement.push_str(&spec);
    statement.push('"');
    Ok(connection.execute_batch(&statement)?)
}

fn protect(connection: &Connection) -> Result<(), DatabaseError> {
    for (switch, on, _) in SWITCHES {
        connection.set_db_config(switch, on)?;
    }
    for (setting, value, _) in SETTINGS {
        connection.execute_batch(&format!("PRAGMA {setting} = {value}"))?;
    }
    Ok(())
}

/// Asks every protection whether it is in force. The first that is not is named.
pub(crate) fn assert_protected(connection: &Connection) -> Result<(), DatabaseError> {
    let compiled = compile_options(connection)?;
    if let Some(setting) = COMPILED.into_iter().find(|wanted| !compiled.iter().any(|has| has == wanted)) {
        return Err(DatabaseError::Setting { setting });
    }
    for (switch, on, setting) in SWITCHES {
        if connection.db_config(switch)? != on {
            return Err(DatabaseError::Setting { setting });
        }
    }
    for (setting, _, wanted) in SETTINGS {
        if text_of(connection, setting)?.as_deref() != Some(wanted) {
            return Err(DatabaseError::Setting { setting });
        }
    }
    Ok(())
}

fn compile_options(connection: &Connection) -> Result<Vec<String>, DatabaseError> {
    let mut statement = connection.prepare("PRAGMA compile_options")?;
    let options = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(options)
}

fn text_of(connection: &Connection, pragma: &str) -> Result<Option<String>, DatabaseError> {
    let value = connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, Value>(0)).optional()?;
    Ok(value.and_then(|value| match value {
        Value::Integer(number) => Some(number.to_string()),
        Value::Text(text) => Some(text),
        Value::Null | Value::Real(_) | Value::Blob(_) => None,
    }))
}

/// `None` if the table is not there: then this is no database of ours, whatever its key.
fn read_identity(connection: &Connection) -> Result<Option<Identity>, DatabaseError> {
    let exists: bool = connection.query_row(
        "SELECT count(*) = 1 FROM sqlite_schema WHERE type = 'table' AND name = 'vault_identity'",
        [],
        |row| row.get(0),
    )?;
    if !exists {
        return Ok(None);
    }
    let read = connection.query_row("SELECT vault_id, device_id FROM vault_identity", [], |row| {
        Ok(Identity { vault_id: row.get(0)?, device_id: row.get(1)? })
    });
    Ok(read.optional()?)
}
