//! How large things are: the files, the programs, the pages, and the memory of a backend that has shown every screen.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use doorstep_core::ids::FamilyId;
use doorstep_core::session::Session;
use doorstep_testkit::{PASSPHRASE, TestClock, TestVault};
use doorstep_vault::{FolderState, Passphrase, VaultFolder};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Stopped;
use crate::programme::Written;
use crate::use_cases::READINGS;

/// What there is to weigh. What was not built is not weighed.
#[derive(Default)]
pub struct Sizes(Vec<(String, String)>);

impl Sizes {
    /// Its own small table.
    pub fn print(&self) {
        println!("\n| Size | |\n|---|---:|");
        self.0.iter().for_each(|(what, size)| println!("| {what} | {size} |"));
    }

    fn add(&mut self, what: &str, bytes: Option<u64>) {
        if let Some(bytes) = bytes {
            self.0.push((what.to_owned(), format!("{:.2} MB", bytes as f64 / 1e6)));
        }
    }
}

/// Weighs everything that is there. The vault must be locked: its memory is measured in a program of its own.
pub fn all(vault: &TestVault, plain: &Path, written: Written) -> Result<Sizes, Stopped> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let release = root.join("target/release");
    let mut sizes = Sizes::default();
    sizes.add("The records, with their journal (vault.db)", weight(&vault.dir.path().join("vault.db")));
    sizes.add("The same rows in plain SQLite without it", weight(plain));
    sizes.add("Memory of a backend that has shown every screen, beside the key derivation", memory(vault, written)?);
    sizes.add("The program (release)", weight(&release.join("doorstep")));
    sizes.add("doorstep-cli (release)", weight(&release.join("doorstep-cli")));
    sizes.add("The .deb", files(&root.join("target"), "deb", 5).iter().filter_map(|path| weight(path)).max());
    let scripts = files(&root.join("ui/dist"), "js", 3);
    sizes.add("JavaScript of all pages, as stored", scripts.iter().map(|path| weight(path)).sum());
    sizes.add("JavaScript of all pages, gzip", scripts.iter().map(|path| gzipped(path)).sum());
    Ok(sizes)
}

fn weight(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|about| about.len())
}

fn gzipped(path: &Path) -> Option<u64> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&fs::read(path).ok()?).ok()?;
    u64::try_from(encoder.finish().ok()?.len()).ok()
}

/// Files with an ending, so many folders down.
fn files(folder: &Path, ending: &str, depth: usize) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && depth > 0 {
            found.extend(files(&path, ending, depth - 1));
        } else if path.extension().is_some_and(|is| is == ending) {
            found.push(path);
        }
    }
    found
}

/// Asks a copy of this program that only opens the vault and shows every screen.
fn memory(vault: &TestVault, written: Written) -> Result<Option<u64>, Stopped> {
    let family = written.family.to_string();
    let output = Command::new(std::env::current_exe()?).arg("--memory").arg(vault.dir.path()).arg(family).output()?;
    let told = String::from_utf8_lossy(&output.stdout);
    Ok(told.trim().parse::<u64>().ok().map(|kib| kib * 1024))
}

/// Opens a vault, shows every screen, and prints the most memory that was used, in KiB.
pub fn tell_memory(folder: &str, family: &str) -> Result<(), Stopped> {
    let folder = VaultFolder::at(folder);
    let FolderState::Vault { people, .. } = folder.look()? else {
        return Err("there is no vault".into());
    };
    let person = people.first().ok_or("nobody can unlock it")?;
    let vault = folder.unlock(&person.id, &Passphrase::typed(PASSPHRASE), 0)?;
    let session = Session::open(vault, Box::new(TestClock::on(jiff::civil::date(2026, 3, 2))))?;
    let written = Written { family: family.parse::<FamilyId>()?, texts: 0 };
    for reading in &READINGS {
        (reading.run)(&session, &written)?;
    }
    println!("{}", high_water().unwrap_or_default());
    Ok(())
}

#[cfg(target_os = "linux")]
fn high_water() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next().map(str::to_owned)
}

#[cfg(not(target_os = "linux"))] // macOS and Windows tell it elsewhere; the bench is read on Linux
fn high_water() -> Option<String> {
    None
}
