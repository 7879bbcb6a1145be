//! What the tests of backups share: a vault with rows in it, and where its "journal" ends.

use std::{fs, path::Path};

use doorstep_vault::{BackupInfo, Contents, OpenVault, Reason, Stop, VaultFolder};
use rusqlite::Connection;

use crate::made::{Made, NOW};

/// A vault with so many rows, wide enough to fill pages, open.
pub fn filled(made: &Made, rows: u32) -> OpenVault {
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, text TEXT)").unwrap();
    write(&mut open, rows);
    open
}

pub fn write(open: &mut OpenVault, rows: u32) {
    for _ in 0..rows {
        open.connection().execute("INSERT INTO entry (text) VALUES (hex(randomblob(300)))", []).unwrap();
    }
    let end = contents(open.db()).unwrap().sequence;
    open.committed(end);
}

pub fn contents(db: &Connection) -> rusqlite::Result<Contents> {
    let sequence = db.query_row("SELECT coalesce(max(n), 0) FROM entry", [], |row| row.get(0))?;
    Ok(Contents { sequence, audit_head: [0; 32] })
}

pub fn back_up(open: &OpenVault) -> BackupInfo {
    let begun = open.begin_backup(Reason::Asked, NOW, contents(open.db()).unwrap()).unwrap();
    begun.verify(&Stop::default(), contents).unwrap()
}

/// A file among the attachments, under a random-looking name.
pub fn attach(folder: &Path, name: &str) {
    let shelf = folder.join("blobs").join("0a");
    fs::create_dir_all(&shelf).unwrap();
    fs::write(shelf.join(name), name.repeat(1000)).unwrap();
}

/// Names directly in a folder, sorted.
pub fn names_in(folder: &Path) -> Vec<String> {
    let Ok(listed) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// How many rows a vault has, opened with its passphrase.
pub fn rows(folder: &VaultFolder, made: &Made) -> (u64, u64) {
    let open = folder.unlock(&made.lead, &crate::made::phrase(), NOW).unwrap();
    let end = contents(open.db()).unwrap().sequence;
    (end, open.missing_commits(end))
}
