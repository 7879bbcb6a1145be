//! The way in: which folder, which person, which passphrase.

use std::path::PathBuf;

use clap::CommandFactory;
use clap::error::ErrorKind;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::session::{Clock, Session};
use doorstep_domain::fold::fold;
use doorstep_vault::{FolderError, FolderState, KdfCost, OpenVault, Passphrase, Person, VaultFolder, check_passphrase};
use doorstep_words::{Catalogue, Lang};
use jiff::{Timestamp, Zoned};

use crate::answer::Refusal;
use crate::args::{Cli, PlaceArgs};
use crate::secrets::Secrets;

/// The system's clock, where the machine is.
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}

/// Where the records lie, who is asking, and where passphrases come from.
pub struct Place {
    /// The folder.
    pub folder: VaultFolder,
    /// The name or id given.
    pub person: Option<String>,
    /// Passphrases and words.
    pub secrets: Secrets,
}

impl Place {
    /// From the command line. Ends the program with 2 if no folder is named.
    pub fn of(args: PlaceArgs) -> Result<Self, Refusal> {
        let named = args.vault.or_else(|| std::env::var_os("DOORSTEP_VAULT").map(PathBuf::from));
        let path = named.filter(|path| !path.as_os_str().is_empty()).unwrap_or_else(|| {
            let says = "which folder? Name it with --vault DIR or in DOORSTEP_VAULT.";
            Cli::command().error(ErrorKind::MissingRequiredArgument, says).exit()
        });
        Ok(Self { folder: VaultFolder::at(path), person: args.person, secrets: Secrets::from(args.passphrase_fd)? })
    }

    /// Unlocks. The folder is looked at before the passphrase is asked for.
    pub fn unlock(&mut self, words: &Catalogue) -> Result<Session, Refusal> {
        let person = self.who(&self.people()?)?;
        let passphrase = self.secrets.passphrase("passphrase", words)?;
        let mut vault = self.unlock_with(&person, &passphrase)?;
        if vault.must_choose_passphrase() {
            let own = self.secrets.passphrase("cli-new-passphrase", words)?;
            choose(&mut vault, &own)?;
        }
        Ok(enter(vault)?)
    }

    /// Unlocks with a passphrase that was read before.
    pub fn unlock_with(&self, person: &Person, passphrase: &str) -> Outcome<OpenVault> {
        Ok(self.folder.unlock(&person.id, &Passphrase::typed(passphrase), now_ms())?)
    }

    /// Everybody who can unlock.
    pub fn people(&self) -> Outcome<Vec<Person>> {
        match self.folder.look()? {
            FolderState::Vault { people, .. } => Ok(people),
            FolderState::Empty | FolderState::Occupied => Err(FolderError::NotAVault.into()),
        }
    }

    /// The person that was named, or the only one there is.
    pub fn who(&self, people: &[Person]) -> Result<Person, Refusal> {
        let names = || people.iter().map(|person| person.name.clone()).collect::<Vec<_>>();
        let Some(asked) = &self.person else {
            return match people {
                [only] => Ok(only.clone()),
                _ => Err(Refusal::from(AppError::field(Code::Required, "as")).with(&names(), names())),
            };
        };
        let is_asked = |person: &&Person| fold(&person.name) == fold(asked);
        let mut found = people.iter().filter(is_asked);
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one.clone()),
            (Some(_), Some(_)) => Err(Refusal::coded("several-match", "as").with(&names(), names())),
            _ => Err(Refusal::from(AppError::field(Code::NotFound, "as")).with(&names(), names())),
        }
    }
}

/// A passphrase of one's own, in the place of a one-time phrase.
pub fn choose(vault: &mut OpenVault, own: &str) -> Outcome<()> {
    let own = check_passphrase(own, vault.programme())?;
    Ok(vault.choose_passphrase(&own, KdfCost::calibrated())?)
}

/// The tables of an unlocked vault.
pub fn enter(vault: OpenVault) -> Outcome<Session> {
    Session::open(vault, Box::new(SystemClock))
}

/// The wall clock in milliseconds since 1970.
pub fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}

/// The language of this machine: used until we know who is asking.
pub fn machine_language() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|value| Lang::from_code(&value))
        .unwrap_or(Lang::En)
}
