//! Row 12: everything is lost but a paper with words and a stick. Each format that was ever written comes back with them,
//! in each language.

use std::path::Path;

use doorstep_core::care;
use doorstep_core::session::Session;
use doorstep_testkit::{TestClock, TestVault};
use doorstep_vault::{
    FolderState, KdfCost, Language, Reason, RestoreKey, RestoreSource, Stop, VaultFolder, check_passphrase,
    list_backups,
};

use crate::row::Counted;
use crate::world::{copy_tree, made};
use crate::{old, world};

const FAMILIES: u32 = 3;
/// After the words were used: the passphrase that whoever found the paper chooses.
const CHOSEN: &str = "a boat with seven green windows";

/// What was carried out of the house before it burned.
struct Format {
    name: &'static str,
    vault: fn() -> TestVault,
    carry: fn(&TestVault, &Path) -> Result<(), String>,
}

const FORMATS: [Format; 3] = [
    Format { name: "a copy of today", vault: || made(FAMILIES), carry: a_copy },
    Format { name: "a backup of today", vault: || made(FAMILIES), carry: a_backup },
    Format {
        name: "a backup with the first version's tables",
        vault: || old::made(FAMILIES),
        carry: the_backup_before_migration,
    },
];

fn a_copy(vault: &TestVault, stick: &Path) -> Result<(), String> {
    let session = world::enter(vault.dir.path())?;
    let begun = care::begin_copy(&session).map_err(told)?;
    begun.finish(stick, &Stop::default(), &mut |_, _| true).map(drop).map_err(told)
}

fn a_backup(vault: &TestVault, stick: &Path) -> Result<(), String> {
    let session = world::enter(vault.dir.path())?;
    care::back_up(&session, Reason::Asked, &Stop::default()).map_err(told)?;
    newest_backup(vault, stick)
}

/// Opening makes a backup before it changes the tables: that one still has the old ones.
fn the_backup_before_migration(vault: &TestVault, stick: &Path) -> Result<(), String> {
    drop(world::enter(vault.dir.path())?);
    let backups = list_backups(vault.dir.path()).map_err(told)?;
    let reason = backups.first().and_then(|newest| newest.info.as_ref()).map(|info| info.reason);
    if reason != Some(Reason::BeforeMigration) {
        return Err(format!("the newest backup was made for another reason: {reason:?}"));
    }
    newest_backup(vault, stick)
}

fn newest_backup(vault: &TestVault, stick: &Path) -> Result<(), String> {
    let backups = list_backups(vault.dir.path()).map_err(told)?;
    let newest = backups.first().ok_or("there is no backup")?;
    copy_tree(&newest.path, &stick.join("backup"));
    Ok(())
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

pub fn run(times: u32) -> Counted {
    let mut misses = Vec::new();
    for n in 0..times {
        let format = &FORMATS[n as usize % FORMATS.len()];
        let language = [Language::English, Language::Spanish][n as usize / FORMATS.len() % 2];
        misses.extend(lost_and_found(format, language).err().map(|miss| format!("{n}, {}: {miss}", format.name)));
    }
    let formats = FORMATS.len();
    Counted::of(
        format!("{times} vaults in {formats} formats, wiped and brought back by words; all of it wanted"),
        &misses,
    )
}

fn lost_and_found(format: &Format, language: Language) -> Result<(), String> {
    let (vault, stick) = ((format.vault)(), tempfile::tempdir().map_err(told)?);
    (format.carry)(&vault, stick.path())?;
    std::fs::remove_dir_all(vault.dir.path()).map_err(told)?;
    let machine = tempfile::tempdir().map_err(told)?;
    let found = std::fs::read_dir(stick.path()).map_err(told)?.next().ok_or("the stick is empty")?.map_err(told)?;
    let source = RestoreSource::at(&found.path()).map_err(told)?;
    let first = machine.path().join("first");
    restore(&source, &VaultFolder::at(&first), &vault.words)?;
    let words = new_words(&VaultFolder::at(&first), &vault.words, language)?;
    sound_with(&first, CHOSEN)?;
    // And once more, with the words that were printed then.
    let again = new_words(&VaultFolder::at(&first), &words, Language::English)?;
    if again == words { Err("the same words were printed twice".to_owned()) } else { sound_with(&first, CHOSEN) }
}

fn restore(source: &RestoreSource, into: &VaultFolder, words: &str) -> Result<(), String> {
    let staged = source.stage(into, &RestoreKey::Words(words), 0, &Stop::default(), &mut |_, _| true);
    care::bring_back(staged.map_err(told)?).map(drop).map_err(told)
}

/// Enters with the words, as the window does: new words are printed, and a passphrase is chosen.
fn new_words(folder: &VaultFolder, words: &str, language: Language) -> Result<String, String> {
    let recovered = folder.unlock_with_words(words, language, 0).map_err(told)?;
    let printed = recovered.new_words().iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let lead = recovered.people()[0].id;
    let passphrase = check_passphrase(CHOSEN, "Harbour Lights").map_err(|refused| format!("{refused:?}"))?;
    let mut renewal =
        recovered.renew(&lead, &passphrase, &printed, KdfCost::cheap()).map_err(|failed| failed.error.to_string())?;
    doorstep_core::sealed::rewrap_all(&mut renewal).map_err(told)?;
    renewal.finish().map_err(told)?.lock();
    Ok(printed)
}

fn sound_with(path: &Path, passphrase: &str) -> Result<(), String> {
    let folder = VaultFolder::at(path);
    let FolderState::Vault { people, .. } = folder.look().map_err(told)? else { return Err("no vault".to_owned()) };
    let open = folder.unlock(&people[0].id, &doorstep_vault::Passphrase::typed(passphrase), 0).map_err(told)?;
    let clock = TestClock::on(jiff::civil::date(2026, 3, 2));
    let session = Session::open(open, Box::new(clock)).map_err(told)?;
    let families: u32 = session.db().query_row("SELECT count(*) FROM family", [], |row| row.get(0)).map_err(told)?;
    let broken = doorstep_core::journal::verify(session.db()).map_err(told)?.broken;
    doorstep_testkit::lock(session);
    if families == FAMILIES && broken.is_none() {
        Ok(())
    } else {
        Err(format!("{families} families, journal {broken:?}"))
    }
}
