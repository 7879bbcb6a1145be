//! Making a new vault: words proved, then keys and database, under final names only at the end.

use std::{fmt, path::Path};

use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    OpenVault,
    database::{self, Identity},
    device,
    error::{CreateError, NoRandomness},
    files,
    folder::{FolderLock, VaultFolder},
    header::{Header, is_name},
    header_file,
    kdf::KdfCost,
    keys::{PersonKeys, VaultKey},
    mark::{self, MarkFile},
    passphrase::{Passphrase, offered_passphrase},
    secret::random,
    session::{Proved, Session, creation_path},
    slots::{self, NewPerson, SlotError, no_memory},
    words::{self, Language, RecoveryWords},
};

/// A vault that is about to be made: its keys are drawn, nothing is on disk.
pub struct PendingVault {
    lead_name: String,
    language: Language,
    words: RecoveryWords,
    header: Header,
    key: VaultKey,
}

/// A creation that did not happen, with everything needed to try again.
#[derive(Error)]
#[error("{error}")]
pub struct CreateFailed {
    /// The same words and keys as before.
    pub pending: PendingVault,
    /// What stood in the way.
    pub error: CreateError,
}

impl fmt::Debug for PendingVault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PendingVault")
    }
}

impl fmt::Debug for CreateFailed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "CreateFailed({:?})", self.error)
    }
}

impl PendingVault {
    /// Draws the vault's keys and recovery words for a programme and its first programme lead.
    ///
    /// # Errors
    /// [`CreateError::Name`] if a name is empty or longer than 400 bytes; no random numbers.
    pub fn prepare(programme: &str, lead_name: &str, language: Language) -> Result<Self, CreateError> {
        if !is_name(programme) || !is_name(lead_name) {
            return Err(CreateError::Name);
        }
        let vault_id = random()?;
        let key = VaultKey::random(vault_id)?;
        let words = RecoveryWords::draw(language)?;
        let header = Header {
            vault_id,
            epoch: 1,
            generation: 1,
            programme: programme.trim().to_owned(),
            people: Vec::new(),
            recovery: Vec::new(),
            audit_head: [0; 32],
            former_signers: Vec::new(),
            former_keys: Vec::new(),
        };
        Ok(Self { lead_name: lead_name.trim().to_owned(), language, words, header, key })
    }

    /// The programme's name.
    #[must_use]
    pub fn programme(&self) -> &str {
        &self.header.programme
    }

    /// The twenty-four words to print, in order.
    #[must_use]
    pub fn recovery_words(&self) -> &[Zeroizing<String>] {
        self.words.printed()
    }

    /// Five words that make a good passphrase; other ones at each call.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn offered_passphrase(&self) -> Result<Zeroizing<String>, NoRandomness> {
        offered_passphrase(self.language)
    }

    /// Makes the vault and opens it. `typed_words` are the recovery words typed back from paper:
    /// they must really open the vault key before anything gets its final name.
    ///
    /// # Errors
    /// With the pending vault, so that the same words can be tried again.
    pub fn create(
        mut self,
        folder: &VaultFolder,
        passphrase: &Passphrase,
        typed_words: &str,
        cost: KdfCost,
    ) -> Result<OpenVault, Box<CreateFailed>> {
        match self.try_create(folder, passphrase, typed_words, cost) {
            Ok(open) => Ok(open),
            Err(error) => Err(Box::new(CreateFailed { pending: self, error })),
        }
    }

    fn try_create(
        &mut self,
        folder: &VaultFolder,
        passphrase: &Passphrase,
        typed_words: &str,
        cost: KdfCost,
    ) -> Result<OpenVault, CreateError> {
        if !cost.is_acceptable() {
            return Err(CreateError::KeyDerivation);
        }
        let mut header = self.header.clone();
        let recovery = slots::make_recovery(&header, &self.key, &self.words)?;
        let typed = words::read(typed_words).ok();
        if !typed.is_some_and(|entropy| slots::proves(&header, &recovery, &entropy, &self.key)) {
            let first_wrong_position = self.words.first_difference(typed_words).unwrap_or(words::COUNT);
            return Err(CreateError::WordsDiffer { first_wrong_position });
        }
        header.recovery.push(recovery);
        let lock = folder.hold_for_creation()?;
        let keys = PersonKeys::random(&self.key)?;
        let lead = NewPerson {
            id: random()?,
            name: self.lead_name.clone(),
            lead: true,
            keys: &keys,
            passphrase,
            cost,
            one_time: false,
        };
        let person = lead.id;
        header.people.push(slots::make_person(&header, &self.key, lead)?);
        let session = self.put_on_disk(folder.path(), lock, header)?;
        Ok(OpenVault::new(session, person, keys))
    }

    fn put_on_disk(&self, folder: &Path, lock: FolderLock, header: Header) -> Result<Session, CreateError> {
        let made = self.write_files(folder, lock, header);
        if made.is_err() {
            take_back(folder, &self.header.vault_id);
        }
        made
    }

    fn write_files(&self, folder: &Path, lock: FolderLock, header: Header) -> Result<Session, CreateError> {
        let identity = Identity { vault_id: header.vault_id, device_id: random()? };
        database::create(&creation_path(folder, &header.vault_id), &self.key, &identity)?;
        header_file::store(folder, &header, &self.key)?;
        let proved = Proved {
            folder: folder.to_path_buf(),
            lock,
            mark_file: MarkFile::open(folder)?,
            key: self.key.copy(),
            header,
            notices: Vec::new(),
            second_lags: false,
        };
        let mut session = Session::open(proved)?;
        session.notices.clear(); // a mark that was missing and a name just given are as they should be
        session.mark.began_anew = false;
        session.write_mark(0);
        Ok(session)
    }
}

impl From<SlotError> for CreateError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::NoRandomness => Self::NoRandomness,
            SlotError::NoMemory => Self::Folder(no_memory()),
        }
    }
}

/// Removes what this very attempt made in a folder that held no vault when its lock was taken.
fn take_back(folder: &Path, vault_id: &[u8; 16]) {
    let new = creation_path(folder, vault_id);
    for suffix in ["-wal", "-journal"] {
        for database in [&new, &folder.join(database::NAME)] {
            let mut beside = database.clone().into_os_string();
            beside.push(suffix);
            files::forget(Path::new(&beside));
        }
    }
    files::forget(&new);
    for name in [header_file::NEWEST, header_file::OLDER, database::NAME, device::NAME, mark::NAME] {
        files::forget(&folder.join(name));
    }
    drop(files::sync_folder(folder));
}
