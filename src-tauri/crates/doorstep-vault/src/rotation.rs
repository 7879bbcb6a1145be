//! Somebody leaves: new keys for everybody who stays, and the database written anew under them.
//!
//! ```text
//!   vault.db          under the old key, untouched            the old key opens the vault:
//!   vault.db.2.new    a copy under the new key, proved        nothing has happened yet
//! ── vault.hdr names epoch 2: from here on only the new key opens the vault ──────────────────────────────
//!   vault.hdr.1       the same
//!   vault.db      ->  vault.db.1.old
//!   vault.db.2.new -> vault.db                                opened and asked for its protections
//!   vault.device, vault.mark under the new key
//!   vault.db.1.old    removed, last of all
//! ```
//! One renaming of the header decides. Whatever is cut before it leaves the old vault and a copy that nobody can
//! read; whatever is cut after it is finished by the next unlock. The old database is removed only after the new one
//! was opened under its own name, and never when anything went wrong.
//!
//! **Attachments** need nothing done here. Each file under `blobs/` has a random key of its own, kept inside the
//! database under an attachment key that is drawn once for the vault and lives inside the database too. The database
//! is what gets a new key; the files stay as they are.
//!
//! **Backups** made before still open for whoever could open them then. One under the new keys is due as soon as
//! [`OpenVault::remove_person`] answers [`Rotated`], or an unlock notices [`Notice::NewKeysFinished`](crate::Notice).

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    OpenVault, PersonId, database, device,
    error::{DatabaseError, FolderError, RekeyError, RotationError},
    files,
    header::{FormerKey, Header, Signer},
    header_file::{self, Decided},
    keys::VaultKey,
    people::must_keep_lead_and_recovery,
    session::Session,
    slots,
};

/// How far a renewal of the keys has come. Each is reported once it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RotationStep {
    /// It was allowed. Nothing is on disk.
    Begun,
    /// The copy is written.
    Copied,
    /// The copy is proved and durable. The last moment at which it can be stopped.
    Checked,
    /// The new header is in force.
    KeysInForce,
    /// Its second generation is written.
    KeysKeptTwice,
    /// The old database is closed.
    Closed,
    /// The old database has another name.
    OldPutAside,
    /// The copy is the database.
    Exchanged,
    /// It was opened under the new key, and device and mark are written anew.
    Opened,
    /// The old database is gone.
    Done,
}

impl RotationStep {
    /// Every step, in order.
    pub const ALL: [Self; 10] = [
        Self::Begun,
        Self::Copied,
        Self::Checked,
        Self::KeysInForce,
        Self::KeysKeptTwice,
        Self::Closed,
        Self::OldPutAside,
        Self::Exchanged,
        Self::Opened,
        Self::Done,
    ];
}

/// The keys are new. A backup under them is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotated {
    /// The epoch that began.
    pub epoch: u32,
}

/// Is told of each step. While the answer still counts, `false` stops the renewal and leaves all as it was.
type OnStep<'a> = &'a mut dyn FnMut(RotationStep) -> bool;

impl OpenVault {
    /// Removes a person and renews all keys: they cannot open what is written from now on, nor any new copy.
    /// Copies they already have stay readable to them. `audit_head` is the journal's chain as it stands.
    ///
    /// # Errors
    /// [`RekeyError::NotLead`], [`RekeyError::Yourself`], [`RekeyError::UnknownPerson`], [`RekeyError::LastLead`],
    /// [`RekeyError::NoRecovery`]: refused. [`RotationError::Unfinished`] means lock, and unlock again; after every
    /// other error the vault is open and as it was.
    pub fn remove_person(
        &mut self,
        person: &PersonId,
        audit_head: [u8; 32],
        on: OnStep<'_>,
    ) -> Result<Rotated, RotationError> {
        self.must_lead()?;
        if *person == self.person {
            return Err(RekeyError::Yourself.into());
        }
        let mut header = self.session.header.clone();
        let gone = header.person(person).ok_or(RekeyError::UnknownPerson)?;
        header.former_signers.push(Signer { person: *person, verifying: gone.verifying });
        header.people.retain(|slot| slot.id != *person);
        must_keep_lead_and_recovery(&header)?;
        header.audit_head = audit_head;
        self.session.rotate(header, on)
    }
}

impl Session {
    fn rotate(&mut self, mut header: Header, on: OnStep<'_>) -> Result<Rotated, RotationError> {
        let key = VaultKey::random(header.vault_id).map_err(RekeyError::from)?;
        header.generation = header.generation.max(self.mark.header_generation) + 1;
        reseal(&mut header, &self.key, &key)?;
        let aside = Connection::open_in_memory().map_err(DatabaseError::from)?;
        let copy = copy_path(&self.folder, header.epoch);
        if let Err(error) = self.prepare(&copy, &key, on) {
            forget_copy(&copy);
            return Err(error);
        }
        match header_file::decide(&self.folder, &header, &key, || _ = on(RotationStep::KeysInForce)) {
            Decided::NotInForce(error) => {
                forget_copy(&copy);
                Err(RekeyError::from(error).into())
            }
            Decided::Unclear => {
                self.connection = aside;
                Err(RotationError::Unfinished)
            }
            Decided::InForce(notice) => {
                self.notices.extend(notice);
                self.change_over(header, key, aside, on).map_err(|_| RotationError::Unfinished)
            }
        }
    }

    /// A copy under the new key, proved to hold what the database holds.
    fn prepare(&self, copy: &Path, key: &VaultKey, on: OnStep<'_>) -> Result<(), RotationError> {
        go_on_if(on(RotationStep::Begun))?;
        forget_copy(copy); // an attempt that was cut short left one that nobody can read
        self.fold_log()?;
        database::copy_under(&self.connection, copy, key)?;
        go_on_if(on(RotationStep::Copied))?;
        if !database::is_copy(&self.connection, copy, key, &self.header.vault_id)? {
            return Err(RotationError::CopyDiffers);
        }
        files::sync_folder(&self.folder).map_err(|error| DatabaseError::from(FolderError::from(error)))?;
        go_on_if(on(RotationStep::Checked))
    }

    /// The new header is in force: there is no way back, only on. `aside` stands in while no database is open,
    /// so that nothing can be written to the old one.
    fn change_over(
        &mut self,
        header: Header,
        key: VaultKey,
        aside: Connection,
        on: OnStep<'_>,
    ) -> Result<Rotated, DatabaseError> {
        on(RotationStep::KeysKeptTwice);
        mem::replace(&mut self.connection, aside).close().map_err(|(_, error)| error)?;
        // It kept the locks of the connection that is closed now; a copy of it that was under way has ended.
        self.file = None;
        on(RotationStep::Closed);
        exchange(&self.folder, header.epoch, on)?;
        let (connection, _) = database::open(&self.folder.join(database::NAME), &key, &header.vault_id)?;
        self.connection = connection;
        self.key = key;
        self.header = header;
        // Where it cannot be written, the next unlock takes a new device id, which is harmless.
        device::keep(&self.folder, &self.key, &self.device_id).unwrap_or_default();
        self.rewrite_mark();
        on(RotationStep::Opened);
        tidy(&self.folder, self.header.epoch);
        on(RotationStep::Done);
        Ok(Rotated { epoch: self.header.epoch })
    }
}

fn go_on_if(wanted: bool) -> Result<(), RotationError> {
    if wanted { Ok(()) } else { Err(RotationError::Cancelled) }
}

/// The next epoch: the new key sealed to the public key of everybody who is left and of the words, and the old
/// key readable with the new one, so that people who are not in the room can tell that it follows.
fn reseal(header: &mut Header, old: &VaultKey, new: &VaultKey) -> Result<(), RekeyError> {
    let wrapped = new.wrap_former(old, header.epoch)?;
    header.former_keys.push(FormerKey { epoch: header.epoch, wrapped });
    header.epoch += 1;
    let mut whole = header.clone();
    for slot in &mut whole.people {
        slots::seal_to_person(header, new, slot).ok_or(RekeyError::UnknownPerson)?;
    }
    for slot in &mut whole.recovery {
        slots::seal_to_recovery(header, new, slot).ok_or(RekeyError::NoRecovery)?;
    }
    *header = whole;
    Ok(())
}

/// Where the copy of an epoch is made.
fn copy_path(folder: &Path, epoch: u32) -> PathBuf {
    folder.join(format!("{}.{epoch}.new", database::NAME))
}

/// Where the database of an epoch waits until the next one has been opened.
fn old_path(folder: &Path, epoch: u32) -> PathBuf {
    folder.join(format!("{}.{epoch}.old", database::NAME))
}

fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut name = database.to_path_buf().into_os_string();
    name.push(suffix);
    name.into()
}

/// Removes a copy that this attempt made, or an earlier one that never came into force: nobody has its key.
fn forget_copy(copy: &Path) {
    for suffix in ["", "-wal", "-journal"] {
        files::forget(&beside(copy, suffix));
    }
}

/// Gives the copy of an epoch the database's name and puts the old one aside. Can be cut anywhere and done again.
fn exchange(folder: &Path, epoch: u32, on: OnStep<'_>) -> Result<(), FolderError> {
    let (database, old) = (folder.join(database::NAME), old_path(folder, epoch - 1));
    // The old log first: beside the new database it would be taken for its own.
    move_if_there(&beside(&database, "-wal"), &beside(&old, "-wal"))?;
    move_if_there(&database, &old)?;
    files::sync_folder(folder)?;
    on(RotationStep::OldPutAside);
    fs::rename(copy_path(folder, epoch), &database)?;
    files::sync_folder(folder)?;
    on(RotationStep::Exchanged);
    Ok(())
}

fn move_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Removes the databases of earlier epochs, once the present one has been opened.
pub(crate) fn tidy(folder: &Path, epoch: u32) {
    for old in 1..epoch {
        for suffix in ["", "-wal"] {
            files::forget(&beside(&old_path(folder, old), suffix));
        }
    }
    drop(files::sync_folder(folder));
}

/// A renewal of the keys whose header is in force and whose files are not all in their places.
pub(crate) struct Unfinished {
    /// The vault key before, under which device and mark may still stand.
    pub(crate) former_key: Option<VaultKey>,
}

impl Unfinished {
    pub(crate) fn find(folder: &Path, header: &Header, key: &VaultKey) -> Option<Self> {
        let before = header.epoch.checked_sub(1)?;
        let waits = old_path(folder, before).exists()
            || (copy_path(folder, header.epoch).exists()
                && stands(&folder.join(database::NAME), header, key) != Stands::UnderTheseKeys);
        waits.then(|| Self { former_key: slots::former_key(header, key, before) })
    }
}

/// Under which keys the file stands that has the database's name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// The exchange is done. A copy that still lies beside it is nobody's: it is left alone.
    UnderTheseKeys,
    /// Or nowhere, because it was put aside already: the exchange is to be done.
    UnderEarlierKeys,
    /// It is damaged at its beginning, or another vault's. Nothing may be put in its place unasked.
    Unknown,
}

fn stands(database: &Path, header: &Header, key: &VaultKey) -> Stands {
    let Ok(salt) = database::salt_of(database) else {
        return if database.exists() { Stands::Unknown } else { Stands::UnderEarlierKeys };
    };
    let is_former = |former: &FormerKey| {
        slots::former_key(header, key, former.epoch).is_some_and(|known| known.database_salt() == salt)
    };
    if salt == key.database_salt() {
        Stands::UnderTheseKeys
    } else if header.former_keys.iter().any(is_former) {
        Stands::UnderEarlierKeys
    } else {
        Stands::Unknown
    }
}

/// Finishes what was cut short after the header was written. The copy is opened before the old database moves.
pub(crate) fn go_on(folder: &Path, header: &Header, key: &VaultKey) -> Result<(), DatabaseError> {
    let copy = copy_path(folder, header.epoch);
    if !copy.exists() || stands(&folder.join(database::NAME), header, key) != Stands::UnderEarlierKeys {
        return Ok(());
    }
    let (proved, _) = database::open(&copy, key, &header.vault_id)?;
    proved.close().map_err(|(_, error)| error)?;
    Ok(exchange(folder, header.epoch, &mut |_| true)?)
}

/// As [`go_on`], before a repair. If the copy cannot be opened, the database before it is what there is: it is given
/// its name back, and the repair brings it under today's keys.
pub(crate) fn go_on_or_back(folder: &Path, header: &Header, key: &VaultKey) -> Result<(), DatabaseError> {
    match go_on(folder, header, key) {
        Err(DatabaseError::Damaged | DatabaseError::OtherVault) => {}
        done => return done,
    }
    let (database, old) = (folder.join(database::NAME), old_path(folder, header.epoch - 1));
    if !database.exists() && old.exists() {
        move_if_there(&beside(&old, "-wal"), &beside(&database, "-wal")).map_err(FolderError::from)?;
        fs::rename(&old, &database).map_err(FolderError::from)?;
        files::sync_folder(folder).map_err(FolderError::from)?;
    }
    Ok(())
}

/// Tells damage from a database that was written under other keys than the header's: SQLCipher cannot.
pub(crate) fn explain(error: DatabaseError, path: &Path, header: &Header, key: &VaultKey) -> DatabaseError {
    if error != DatabaseError::Damaged || database::salt_of(path).is_err() {
        return error;
    }
    match stands(path, header, key) {
        Stands::UnderTheseKeys => error,
        Stands::UnderEarlierKeys => DatabaseError::OlderThanKeys,
        Stands::Unknown => DatabaseError::OtherKeys,
    }
}
