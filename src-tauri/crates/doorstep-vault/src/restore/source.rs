//! Where a restore comes from: a backup's folder or a copy's file, and what opens it.

use std::{
    cell::Cell,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;

use super::{Parts, Staged, today::bring_under_todays_key};
use crate::{
    PersonId,
    backup::{BackupInfo, Staging, Stop, bring_attachments, read_info},
    copy::SealedCopy,
    database,
    error::{FolderError, RestoreError, UnlockError},
    files,
    folder::{FolderLock, Person, VaultFolder, people_of},
    header::{FoundHeader, Header, LARGEST, Unreadable},
    header_file::{self, choose},
    keys::VaultKey,
    mark::MarkFile,
    passphrase::Passphrase,
    slots, words,
};

/// What opens a backup or a copy.
pub enum RestoreKey<'a> {
    /// A passphrase: a programme lead's; on an empty machine anybody's, for a backup that is no copy.
    Passphrase {
        /// Whose it is; without it, everybody's slot is tried.
        person: Option<PersonId>,
        /// The passphrase.
        passphrase: &'a Passphrase,
    },
    /// The twenty-four words as they were typed.
    Words(&'a str),
}

/// A backup or a copy that was found and not opened.
#[derive(Debug, Clone)]
pub struct RestoreSource {
    path: PathBuf,
    is_copy: bool,
    vault_id: [u8; 16],
    made_ms: Option<i64>,
    bytes: u64,
    people: Vec<Person>,
}

impl RestoreSource {
    /// Looks what lies at a path. Nothing is opened with a key.
    ///
    /// # Errors
    /// [`RestoreError::NotABackup`], [`RestoreError::Newer`], [`RestoreError::Damaged`].
    pub fn at(path: &Path) -> Result<Self, RestoreError> {
        if path.is_dir() {
            return Self::folder(path);
        }
        if !path.exists() {
            return Err(FolderError::Missing.into());
        }
        let head = SealedCopy::open(path)?.head;
        Ok(Self {
            path: path.to_path_buf(),
            is_copy: true,
            vault_id: head.vault_id,
            made_ms: Some(head.made_ms),
            bytes: head.bytes,
            people: Vec::new(),
        })
    }

    fn folder(path: &Path) -> Result<Self, RestoreError> {
        let database = path.join(database::NAME);
        if !database.exists() || !path.join(header_file::NEWEST).exists() {
            return Err(RestoreError::NotABackup);
        }
        let found = read_header(path)?;
        let header = found.unproved();
        Ok(Self {
            path: path.to_path_buf(),
            is_copy: false,
            vault_id: header.vault_id,
            made_ms: read_info(path).map(|info| info.made_ms),
            bytes: fs::metadata(database).map_err(FolderError::from)?.len(),
            people: people_of(header),
        })
    }

    /// Whether it is a copy, which opens for programme leads and the words only.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        self.is_copy
    }

    /// What the clock said when it was made, in milliseconds since 1970.
    #[must_use]
    pub fn made_ms(&self) -> Option<i64> {
        self.made_ms
    }

    /// Who can open it, by the header in it; a copy names nobody.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Opens it and lays everything ready beside the vault in `into`, which may be empty, damaged or whole. A vault
    /// whose keys are newer keeps them. `now_ms` is the wall clock, for the growing wait after wrong tries.
    ///
    /// # Errors
    /// By name; then `into` is as it was.
    pub fn stage(
        &self,
        into: &VaultFolder,
        key: &RestoreKey<'_>,
        now_ms: i64,
        stop: &Stop,
        on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Staged, RestoreError> {
        let lock = Arc::new(into.hold_for_restore()?);
        let here = choose(into.path()).ok().map(|chosen| chosen.found);
        if here.as_ref().is_some_and(|found| found.unproved().vault_id != self.vault_id) {
            return Err(RestoreError::OtherProgramme);
        }
        if let RestoreKey::Words(typed) = key {
            words::read(typed)?; // a slip of the pen is no try
        }
        // Where there is a mark, a try here counts as one at the door. An empty machine has no door to guard.
        let mut tries = if here.is_some() { MarkFile::open_if_there(into.path())? } else { None };
        if let Some(tries) = &mut tries {
            tries.admit(now_ms).map_err(throttled)?;
        }
        let staged = self.lay_ready(into, lock, here, &Trying { key, stop, tried: Cell::new(false) }, on);
        if let Some(tries) = &mut tries {
            match &staged {
                // Only a key of the vault that stands here says that its door may be forgotten about.
                Ok(staged) if !staged.brings_keys() => tries.forgive()?,
                Err(RestoreError::Wrong | RestoreError::OtherWords | RestoreError::OlderKeys) => {}
                _ => tries.take_back()?, // stopped before any key was tried, damaged, a full disk
            }
        }
        staged
    }

    fn lay_ready(
        &self,
        into: &VaultFolder,
        lock: Arc<FolderLock>,
        here: Option<FoundHeader>,
        trying: &Trying<'_>,
        on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Staged, RestoreError> {
        let staging = Staging::new(into.path(), "vault.restore").map_err(FolderError::from)?;
        self.bring(staging.path(), trying, on)?;
        let (header, vault_key, brings_header) = self.keys(staging.path(), here, trying)?;
        let info = read_info(staging.path());
        let parts =
            Parts { folder: into.path().to_path_buf(), lock, staging, header, key: vault_key, brings_header, info };
        Staged::checked(parts, trying.stop)
    }

    fn bring(
        &self,
        into: &Path,
        trying: &Trying<'_>,
        on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<(), RestoreError> {
        let mut done = 0;
        let mut tell = |step| {
            done += step;
            on(done, self.bytes) && !trying.stop.was_asked()
        };
        let brought = if self.is_copy {
            let copy = SealedCopy::open(&self.path)?;
            let key = match trying.key {
                RestoreKey::Passphrase { passphrase, .. } => {
                    let opened = copy.head.open_with_passphrase(passphrase, || trying.may_try());
                    opened.ok_or_else(|| trying.in_vain())?
                }
                RestoreKey::Words(typed) => {
                    copy.head.open_with_words(&words::read(typed)?).ok_or(RestoreError::OtherWords)?
                }
            };
            copy.take_out(&key, into, &mut tell)
        } else {
            copy_backup(&self.path, into, &mut tell)
        };
        brought.map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => RestoreError::Cancelled,
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => RestoreError::Damaged,
            _ => FolderError::from(error).into(),
        })
    }

    /// The vault key, and the header to go on with: the newer one of the same key. The passphrase or the words may
    /// fit the header in the folder, the one in the backup, or both.
    fn keys(
        &self,
        staging: &Path,
        here: Option<FoundHeader>,
        trying: &Trying<'_>,
    ) -> Result<(Header, VaultKey, bool), RestoreError> {
        let found = read_header(staging)?;
        // A vault that stands here is everybody's work: only a programme lead, or the words, puts another in its place.
        let who = if here.is_some() { Who::Leads } else { Who::Anybody };
        let database = staging.join(database::NAME);
        if let Some(here) = here.clone()
            && let Ok((header, vault_key)) = prove(here, trying, who)
        {
            bring_under_todays_key(&database, &header, &vault_key)?;
            if database::open_read_only(&database, &vault_key, &header.vault_id).is_ok() {
                return Ok((header, vault_key, false));
            }
        }
        if let (Some(here), RestoreKey::Passphrase { .. }) = (&here, trying.key) {
            must_not_go_back(here.unproved(), found.unproved())?;
        }
        let (header, vault_key) = prove(found, trying, who)?;
        match here.and_then(|here| here.authenticated(&vault_key)) {
            Some(newer) if newer.generation >= header.generation => Ok((newer, vault_key, false)),
            _ => Ok((header, vault_key, true)),
        }
    }
}

fn throttled(refused: UnlockError) -> RestoreError {
    match refused {
        UnlockError::Throttled { seconds } => RestoreError::Throttled { seconds },
        UnlockError::Folder(folder) => folder.into(),
        _ => RestoreError::Wrong,
    }
}

/// Where keys were renewed because somebody left, no passphrase puts the old ones back in force: theirs would be among
/// those that fit. The words still can.
fn must_not_go_back(here: &Header, found: &Header) -> Result<(), RestoreError> {
    let is_former = here.epoch > found.epoch;
    let still_here = |slot: &crate::header::PersonSlot| here.person(&slot.id).is_some();
    if is_former && !found.people.iter().all(still_here) { Err(RestoreError::OlderKeys) } else { Ok(()) }
}

fn copy_backup(from: &Path, into: &Path, tell: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
    for name in [header_file::NEWEST, database::NAME] {
        let copied = fs::copy(from.join(name), into.join(name))?;
        if !tell(copied) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
    if let Some(info) = read_info(from) {
        files::write_whole(into, crate::backup::INFO, &crate::backup::write_info(&info))?;
    }
    bring_attachments(from, into, &mut || tell(0))
}

fn read_header(folder: &Path) -> Result<FoundHeader, RestoreError> {
    let bytes = files::read_up_to(&folder.join(header_file::NEWEST), LARGEST).map_err(|_| RestoreError::Damaged)?;
    FoundHeader::read(&bytes).map_err(|unreadable| match unreadable {
        Unreadable::Newer(_) => RestoreError::Newer,
        Unreadable::Absent | Unreadable::Damaged | Unreadable::KeyDerivation => RestoreError::Damaged,
    })
}

/// Whose passphrase counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Anybody,
    Leads,
}

/// The vault key behind a header, and the header once the key has shown that nobody else wrote it.
fn prove(found: FoundHeader, trying: &Trying<'_>, who: Who) -> Result<(Header, VaultKey), RestoreError> {
    let vault_key = match trying.key {
        RestoreKey::Passphrase { person, passphrase } => {
            by_passphrase(found.unproved(), *person, passphrase, who, trying)?
        }
        RestoreKey::Words(typed) => {
            let opened = slots::vault_key_of_words(found.unproved(), &words::read(typed)?);
            opened.ok_or(RestoreError::OtherWords)?.2
        }
    };
    let header = found.authenticated(&vault_key).ok_or(RestoreError::HeaderChanged)?;
    Ok((header, vault_key))
}

fn by_passphrase(
    header: &Header,
    person: Option<PersonId>,
    passphrase: &Passphrase,
    who: Who,
    trying: &Trying<'_>,
) -> Result<VaultKey, RestoreError> {
    let everybody = header.people.iter().filter(|slot| slot.lead || who == Who::Anybody).map(|slot| slot.id);
    let asked = everybody.filter(|id| person.is_none_or(|person| person == *id));
    for id in asked.take_while(|_| trying.may_try()) {
        match slots::open_person(header, &id, passphrase) {
            Ok(entered) => {
                return slots::vault_key_of_person(header, &id, &entered.keys).ok_or(RestoreError::HeaderChanged);
            }
            Err(UnlockError::Wrong) => {}
            Err(UnlockError::Folder(folder)) => return Err(folder.into()),
            Err(_) => return Err(RestoreError::Wrong),
        }
    }
    Err(trying.in_vain())
}

/// A key on trial, over all the slots that it may fit. Whoever stops after the first has tried it: else stopping would
/// make a guess free.
struct Trying<'a> {
    key: &'a RestoreKey<'a>,
    stop: &'a Stop,
    tried: Cell<bool>,
}

impl Trying<'_> {
    /// Whether the next slot is to be tried; from then on, it was.
    fn may_try(&self) -> bool {
        let may = !self.stop.was_asked();
        self.tried.set(self.tried.get() || may);
        may
    }

    /// What it is when no slot opened.
    fn in_vain(&self) -> RestoreError {
        if self.tried.get() || !self.stop.was_asked() { RestoreError::Wrong } else { RestoreError::Cancelled }
    }
}

impl RestoreSource {
    /// Its info, if it is a backup's folder and its note can be read.
    #[must_use]
    pub fn info(&self) -> Option<BackupInfo> {
        if self.is_copy { None } else { read_info(&self.path) }
    }
}

/// Opens a backup as somebody would who has lost everything but the paper: its own header, the words, its database.
/// The words stay in force. To read only.
///
/// # Errors
/// [`RestoreError::Words`], [`RestoreError::OtherWords`]; damage by name.
pub fn open_backup_with_words(backup: &Path, typed: &str) -> Result<Connection, RestoreError> {
    let trying = Trying { key: &RestoreKey::Words(typed), stop: &Stop::default(), tried: Cell::new(false) };
    let (header, key) = prove(read_header(backup)?, &trying, Who::Anybody)?;
    Ok(database::open_read_only(&backup.join(database::NAME), &key, &header.vault_id)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stopping_makes_no_guess_free() {
        let (passphrase, stop) = (Passphrase::typed("a guess at a phrase"), Stop::default());
        let key = RestoreKey::Passphrase { person: None, passphrase: &passphrase };
        let trying = || Trying { key: &key, stop: &stop, tried: Cell::new(false) };
        let stopped_later = trying();
        assert!(stopped_later.may_try(), "nobody has stopped it");
        stop.ask();
        assert!(!stopped_later.may_try(), "the next slot is left alone");
        assert_eq!(stopped_later.in_vain(), RestoreError::Wrong, "and the first was tried in vain");
        let stopped_before = trying();
        assert!(!stopped_before.may_try(), "not even the first");
        assert_eq!(stopped_before.in_vain(), RestoreError::Cancelled, "no try at all");
    }
}
