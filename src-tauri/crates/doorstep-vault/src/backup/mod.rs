//! Backups: each a folder under `backups/` that is a small vault of its own, under the same key.
//!
//! ```text
//! backups/backup-000042/   vault.hdr    a copy of the header, so that it opens without the vault
//!                          vault.db     written by VACUUM INTO, encrypted as the vault is
//!                          blobs/…      the attachments, by hard link or copy
//!                          backup.info  number, time, reason, where the journal ended
//! ```
//! A backup gets its name only after it was opened again and found whole: what has a final name was verified.
//! The owner thread writes it ([`crate::OpenVault::begin_backup`]), any thread verifies it
//! ([`UnverifiedBackup::verify`]).

mod attachments;
mod check;
mod info;
mod list;
mod live;
mod make;
mod staging;

pub use check::{Findings, Stop, check};
pub use info::{BackupInfo, Contents, Reason};
pub use list::{BackupEntry, delete_backup, list_backups, note_damage, open_backup};
pub use live::CopyToCheck;
pub use make::{BackupWriter, UnverifiedBackup};

pub(crate) use attachments::{
    FOLDER as ATTACHMENTS, bring as bring_attachments, files_in, sync_all as sync_attachments,
};
#[cfg(feature = "any-bytes")]
pub(crate) use info::read_bytes as read_info_bytes;
pub(crate) use info::{NAME as INFO, read as read_info, write as write_info};
pub(crate) use staging::{Staging, sweep};

/// The folder of the backups within a vault.
pub(crate) const FOLDER: &str = "backups";
