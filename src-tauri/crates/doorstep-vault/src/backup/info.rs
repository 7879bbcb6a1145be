//! What is known of a backup without opening it: nothing about people, and no counts.

use minicbor::{Decode, Encode};

use crate::files;

pub(crate) const NAME: &str = "backup.info";
const LARGEST: u64 = 4096;
const CHECKSUM: usize = 32;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Reason {
    /// Some hours of work had passed.
    #[n(0)]
    Regular,
    /// Somebody asked for it.
    #[n(1)]
    Asked,
    /// A newer program is about to change the tables.
    #[n(2)]
    BeforeMigration,
    /// A spreadsheet is about to come in.
    #[n(3)]
    BeforeImport,
    /// The keys are about to change.
    #[n(4)]
    BeforeNewKeys,
    /// The keys have changed.
    #[n(5)]
    AfterNewKeys,
}

/// Where the journal in a database ends: compared between the vault and its copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contents {
    /// How many entries have arrived.
    pub sequence: u64,
    /// A hash over the ends of all chains.
    pub audit_head: [u8; 32],
}

/// What stands beside a backup.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct BackupInfo {
    /// One more for each backup of this folder: their order, whatever the clock said.
    #[n(0)]
    pub number: u64,
    /// Whose it is.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub vault_id: [u8; 16],
    /// Which vault key opens it.
    #[n(2)]
    pub epoch: u32,
    /// Which header it carries.
    #[n(3)]
    pub header_generation: u64,
    /// What the wall clock said, in milliseconds since 1970.
    #[n(4)]
    pub made_ms: i64,
    /// Why it was made.
    #[n(5)]
    pub reason: Reason,
    /// Where the journal ended.
    #[n(6)]
    pub sequence: u64,
    /// The hash over the ends of its chains.
    #[cbor(n(7), with = "minicbor::bytes")]
    pub audit_head: [u8; 32],
}

/// The file's bytes: CBOR, then a checksum against chance. What the info claims is only believed once the
/// database itself was opened and says the same.
pub(crate) fn write(info: &BackupInfo) -> Vec<u8> {
    let mut bytes = minicbor::to_vec(info).expect("memory takes every byte");
    let checksum = blake3::hash(&bytes);
    bytes.extend_from_slice(checksum.as_bytes());
    bytes
}

/// Reads it again. `None` if it is missing or damaged.
pub(crate) fn read(backup: &std::path::Path) -> Option<BackupInfo> {
    read_bytes(&files::read_up_to(&backup.join(NAME), LARGEST).ok()?)
}

pub(crate) fn read_bytes(bytes: &[u8]) -> Option<BackupInfo> {
    let (text, checksum) = bytes.split_at_checked(bytes.len().checked_sub(CHECKSUM)?)?;
    if blake3::hash(text).as_bytes() != checksum {
        return None;
    }
    minicbor::decode(text).ok()
}
