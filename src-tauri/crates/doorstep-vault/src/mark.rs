//! `vault.mark`: how far the journal had come, and how often a passphrase was wrong.
//!
//! Four sectors of 512 bytes, two for each: the one with the higher count is in force, the other
//! is overwritten next, so a torn write costs one step and not the whole. The mark is authenticated
//! under the vault key. The throttle cannot be, because it is needed before there is a key: it has
//! a checksum, and stops a person at the keyboard, not somebody who edits files.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use crate::{
    error::{FolderError, UnlockError},
    files,
    header_file::Notice,
    keys::{VaultKey, same},
};

pub(crate) const NAME: &str = "vault.mark";
pub(crate) const SECTOR: usize = 512;
const BODY: usize = SECTOR - 32;
const BEGAN_ANEW: usize = 40;
pub(crate) const LONGEST_WAIT: u32 = 30;

pub(crate) type Sector = [u8; SECTOR];

/// The open mark file.
pub(crate) struct MarkFile {
    file: File,
    was_missing: bool,
}

/// How far this vault had come when it was last written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Mark {
    count: u64,
    pub(crate) sequence: u64,
    pub(crate) header_generation: u64,
    /// It began anew because an earlier one was lost, and no person has been told yet.
    pub(crate) began_anew: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Throttle {
    count: u64,
    failures: u32,
    last_ms: i64,
}

impl MarkFile {
    pub(crate) fn open(folder: &Path) -> Result<Self, FolderError> {
        let path = folder.join(NAME);
        let was_missing = !path.exists();
        let file = files::private().create(true).truncate(false).open(path)?;
        Ok(Self { file, was_missing })
    }

    /// As [`Self::open`], where there is one: looking at a folder makes no mark in it.
    pub(crate) fn open_if_there(folder: &Path) -> Result<Option<Self>, FolderError> {
        if folder.join(NAME).exists() { Self::open(folder).map(Some) } else { Ok(None) }
    }

    /// Counts this try as wrong before it is made, so that pulling the plug does not win one.
    /// `now_ms` is the wall clock; set back, it costs no more than one full wait.
    pub(crate) fn admit(&mut self, now_ms: i64) -> Result<(), UnlockError> {
        let seen = self.throttle();
        let wait_ms = i64::from(seen.wait_seconds()) * 1000;
        if now_ms < seen.last_ms {
            self.write_throttle(Throttle { last_ms: now_ms, ..seen })?;
        }
        let left_ms = wait_ms - now_ms.saturating_sub(seen.last_ms.min(now_ms));
        if left_ms > 0 {
            let seconds = u32::try_from((left_ms + 999) / 1000).unwrap_or(LONGEST_WAIT);
            return Err(UnlockError::Throttled { seconds });
        }
        Ok(self.write_throttle(Throttle { failures: seen.failures.saturating_add(1), last_ms: now_ms, ..seen })?)
    }

    /// The passphrase was right: earlier tries no longer count.
    pub(crate) fn forgive(&mut self) -> Result<(), FolderError> {
        let seen = self.throttle();
        self.write_throttle(Throttle { failures: 0, ..seen })
    }

    /// The try that was counted was none: nothing was tried after all. Earlier ones still count.
    pub(crate) fn take_back(&mut self) -> Result<(), FolderError> {
        let seen = self.throttle();
        self.write_throttle(Throttle { failures: seen.failures.saturating_sub(1), ..seen })
    }

    /// The mark, and what to say if it cannot be trusted. Any of the keys may have written it: there are several
    /// only while a renewal of the vault key is being finished.
    pub(crate) fn read(&mut self, keys: &[&VaultKey], vault_id: &[u8; 16]) -> (Mark, Option<Notice>) {
        let anew = Mark { began_anew: true, ..Mark::default() };
        if self.was_missing {
            return (anew, Some(Notice::MarkMissing));
        }
        let slots = [0, 1].map(|index| self.sector(index).and_then(|sector| Mark::read(&sector, keys, vault_id)));
        match slots.into_iter().flatten().max_by_key(|mark| mark.count) {
            Some(mark) => (mark, mark.began_anew.then_some(Notice::MarkBeganAnew)),
            None => (anew, Some(Notice::MarkUnreadable)),
        }
    }

    /// Writes the next mark over the older sector. Not flushed: it may lag, it never leads,
    /// because it is written only after the commit it names.
    pub(crate) fn write(&mut self, mark: &mut Mark, key: &VaultKey, vault_id: &[u8; 16]) -> Result<(), FolderError> {
        let next = Mark { count: mark.count + 1, ..*mark };
        self.put(next.count % 2, &next.sector(key, vault_id))?;
        *mark = next;
        Ok(())
    }

    fn throttle(&mut self) -> Throttle {
        let slots = [2, 3].map(|index| self.sector(index).and_then(|sector| Throttle::read(&sector)));
        slots.into_iter().flatten().max_by_key(|throttle| throttle.count).unwrap_or_default()
    }

    fn write_throttle(&mut self, throttle: Throttle) -> Result<(), FolderError> {
        let next = Throttle { count: throttle.count.saturating_add(1), ..throttle };
        self.put(2 + next.count % 2, &next.sector())?;
        Ok(self.file.sync_data()?)
    }

    fn sector(&mut self, index: u64) -> Option<Sector> {
        let mut sector = [0; SECTOR];
        self.file.seek(SeekFrom::Start(index * SECTOR as u64)).ok()?;
        self.file.read_exact(&mut sector).ok()?;
        Some(sector)
    }

    fn put(&mut self, index: u64, sector: &Sector) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(index * SECTOR as u64))?;
        self.file.write_all(sector)
    }
}

impl Mark {
    /// The mark of a vault that was just put in place.
    pub(crate) fn starting_at(sequence: u64, header_generation: u64) -> Self {
        Self { count: 0, sequence, header_generation, began_anew: false }
    }

    fn read(sector: &Sector, keys: &[&VaultKey], vault_id: &[u8; 16]) -> Option<Self> {
        let (body, code) = sector.split_at(BODY);
        let code: &[u8; 32] = code.try_into().ok()?;
        if !keys.iter().any(|key| same(&key.mark_mac(body), code)) || body[24..40] != vault_id[..] {
            return None;
        }
        Some(Self {
            count: number(body, 0),
            sequence: number(body, 8),
            header_generation: number(body, 16),
            began_anew: body[BEGAN_ANEW] == 1,
        })
    }

    fn sector(&self, key: &VaultKey, vault_id: &[u8; 16]) -> Sector {
        let mut sector = [0; SECTOR];
        sector[..8].copy_from_slice(&self.count.to_be_bytes());
        sector[8..16].copy_from_slice(&self.sequence.to_be_bytes());
        sector[16..24].copy_from_slice(&self.header_generation.to_be_bytes());
        sector[24..40].copy_from_slice(vault_id);
        sector[BEGAN_ANEW] = self.began_anew.into();
        let code = key.mark_mac(&sector[..BODY]);
        sector[BODY..].copy_from_slice(&code);
        sector
    }
}

impl Throttle {
    /// 0, 0, 0, 1, 2, 4, 8, 16, 30 seconds after so many wrong tries.
    fn wait_seconds(self) -> u32 {
        match self.failures {
            0..=2 => 0,
            more => 1_u32.checked_shl(more - 3).unwrap_or(LONGEST_WAIT).clamp(1, LONGEST_WAIT),
        }
    }

    fn read(sector: &Sector) -> Option<Self> {
        let (body, checksum) = sector.split_at(BODY);
        if blake3::hash(body).as_bytes() != checksum {
            return None;
        }
        let failures = u32::try_from(number(body, 8)).ok()?;
        Some(Self { count: number(body, 0), failures, last_ms: number(body, 16).cast_signed() })
    }

    fn sector(self) -> Sector {
        let mut sector = [0; SECTOR];
        sector[..8].copy_from_slice(&self.count.to_be_bytes());
        sector[8..16].copy_from_slice(&u64::from(self.failures).to_be_bytes());
        sector[16..24].copy_from_slice(&self.last_ms.to_be_bytes());
        let checksum = blake3::hash(&sector[..BODY]);
        sector[BODY..].copy_from_slice(checksum.as_bytes());
        sector
    }
}

/// The wait that a throttle sector asks for, if it is one.
#[cfg(feature = "any-bytes")]
pub(crate) fn wait_of(sector: &Sector) -> Option<u32> {
    let throttle = Throttle::read(sector)?;
    assert_eq!(Throttle::read(&throttle.sector()), Some(throttle), "written down it is read as it was");
    Some(throttle.wait_seconds())
}

fn number(body: &[u8], at: usize) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&body[at..at + 8]);
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: [u8; 16] = [3; 16];

    fn opened(folder: &Path) -> MarkFile {
        MarkFile::open(folder).unwrap()
    }

    #[test]
    fn the_wait_grows_as_promised_and_survives_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let mut now = 1_000_000;
        for (tries, wait) in [0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30].into_iter().enumerate() {
            if wait > 0 {
                let too_early = opened(folder.path()).admit(now + wait * 1000 - 1);
                assert_eq!(too_early, Err(UnlockError::Throttled { seconds: 1 }), "{tries} wrong tries, 1 ms early");
            }
            now += wait * 1000;
            assert_eq!(opened(folder.path()).admit(now), Ok(()), "{tries} wrong tries, after {wait} s");
        }
        let mut file = opened(folder.path());
        file.forgive().unwrap();
        assert_eq!(file.admit(now), Ok(()), "a right one clears them");
    }

    #[test]
    fn a_clock_set_back_costs_one_wait_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = opened(folder.path());
        for _ in 0..4 {
            file.admit(i64::from(u32::MAX) * 1000 + 1000 * 60).unwrap_or_default();
        }
        assert_eq!(file.admit(5_000), Err(UnlockError::Throttled { seconds: 1 }), "years back");
        assert_eq!(file.admit(6_000), Ok(()), "one second later");
    }

    #[test]
    fn the_newer_mark_counts_and_a_damaged_one_falls_back_to_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let key = VaultKey::random(VAULT).unwrap();
        let mut mark = Mark::default();
        for sequence in [10, 20, 30] {
            mark.sequence = sequence;
            opened(folder.path()).write(&mut mark, &key, &VAULT).unwrap();
        }
        let path = folder.path().join(NAME);
        let whole = std::fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            std::fs::write(&path, flipped).unwrap();
            let (read, notice) = opened(folder.path()).read(&[&key], &VAULT);
            assert!([20, 30].contains(&read.sequence), "byte {at}: the last or the one before");
            assert_eq!(notice, None, "byte {at}: one sector of two is enough");
        }
        for length in 0..SECTOR {
            std::fs::write(&path, &whole[..length]).unwrap();
            let (read, notice) = opened(folder.path()).read(&[&key], &VAULT);
            assert_eq!((read.sequence, notice), (0, Some(Notice::MarkUnreadable)), "cut at {length}");
        }
    }

    #[test]
    fn a_mark_of_another_vault_or_key_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let key = VaultKey::random(VAULT).unwrap();
        let mut mark = Mark { sequence: 10, ..Mark::default() };
        assert_eq!(opened(folder.path()).read(&[&key], &VAULT).1, Some(Notice::MarkMissing), "never written");
        opened(folder.path()).write(&mut mark, &key, &VAULT).unwrap();
        assert_eq!(opened(folder.path()).read(&[&key], &VAULT).0.sequence, 10, "our own");
        let other = VaultKey::random(VAULT).unwrap();
        assert_eq!(opened(folder.path()).read(&[&other], &VAULT).1, Some(Notice::MarkUnreadable), "another key");
        assert_eq!(opened(folder.path()).read(&[&key], &[4; 16]).1, Some(Notice::MarkUnreadable), "another vault");
    }
}
