//! The house stands as it was drawn: who may depend on whom.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

fn metadata() -> Metadata {
    MetadataCommand::new()
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .no_deps() // only what each of ours asks for: nothing is fetched for other systems
        .exec()
        .expect("cargo metadata")
}

/// What each of our crates links, tests aside.
fn links(metadata: &Metadata) -> BTreeMap<String, BTreeSet<String>> {
    let normal = |package: &cargo_metadata::Package| {
        package.dependencies.iter().filter(|d| d.kind == DependencyKind::Normal).map(|d| d.name.clone()).collect()
    };
    metadata.workspace_packages().into_iter().map(|package| (package.name.to_string(), normal(package))).collect()
}

#[test]
fn only_the_shell_and_the_test_host_link_tauri() {
    for (name, links) in links(&metadata()) {
        if name != "doorstep" && name != "doorstep-host" {
            assert!(
                !links.iter().any(|link| link.starts_with("tauri")),
                "{name} links tauri; the window is the shell's business"
            );
        }
    }
}

#[test]
fn arrows_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("doorstep-domain", &[][..]),
        ("doorstep-vault", &[][..]),
        ("doorstep-words", &["doorstep-domain"][..]),
        ("doorstep-core", &["doorstep-domain", "doorstep-vault", "doorstep-words"][..]),
        ("doorstep-exchange", &["doorstep-core", "doorstep-domain", "doorstep-words"][..]),
        ("doorstep-print", &["doorstep-domain", "doorstep-words"][..]),
    ]);
    let links = links(&metadata());
    for (name, may) in allowed {
        let ours = links[name].iter().filter(|link| link.starts_with("doorstep")).map(String::as_str);
        for link in ours {
            assert!(may.contains(&link), "{name} may not link {link}");
        }
    }
}

#[test]
fn the_rules_have_no_files_no_clock_and_no_wire() {
    let links = links(&metadata());
    for forbidden in ["rusqlite", "serde", "serde_json", "tokio", "specta"] {
        assert!(!links["doorstep-domain"].contains(forbidden), "doorstep-domain is pure and links no {forbidden}");
    }
    let source = walk(concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/doorstep-domain/src"));
    for (file, text) in source {
        for clock in ["Zoned::now", "Timestamp::now", "SystemTime", "Instant::now"] {
            assert!(!text.contains(clock), "{file} reads a clock; time is an argument of a rule");
        }
    }
}

/// The journal's `apply` is the only code that writes the tables of records.
#[test]
fn only_apply_writes_tables_of_records() {
    let tables: Vec<&str> = doorstep_core::schema::ENTITIES.iter().map(|entity| entity.table).collect();
    for (file, text) in walk(concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates")) {
        // The bench writes a plain file beside the vault, to compare with.
        if !file.contains("/src/") || file.contains("/journal/") || file.contains("doorstep-bench") {
            continue;
        }
        for table in &tables {
            for verb in ["INSERT INTO", "INSERT OR REPLACE INTO", "UPDATE", "DELETE FROM"] {
                let statement = format!("{verb} {table} ");
                assert!(!text.contains(&statement), "{file} writes {table} past the journal");
            }
        }
    }
}

/// What is printed may be read by others, and kept: below the window and the command line nothing prints. The window
/// has one place that does (`log.rs`), and it prints codes.
#[test]
fn nothing_that_knows_people_prints() {
    let speaks = ["println!", "eprintln!", "print!(", "eprint!(", "dbg!(", "log::info", "log::warn", "tracing::"];
    let silent =
        ["domain", "vault", "core", "exchange", "words", "print"].map(|name| format!("crates/doorstep-{name}/src"));
    let folders = silent.iter().map(String::as_str).chain(["src"]);
    for folder in folders {
        for (file, text) in walk(&format!("{}/../src-tauri/{folder}", env!("CARGO_MANIFEST_DIR"))) {
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            for word in speaks.iter().filter(|_| !file.ends_with("/src/log.rs")) {
                assert!(!code.iter().any(|line| line.contains(word)), "{file} prints with {word}");
            }
        }
    }
    let logged = walk(&format!("{}/../src-tauri/src", env!("CARGO_MANIFEST_DIR")));
    let (_, log) = logged.iter().find(|(file, _)| file.ends_with("/src/log.rs")).expect("the one place that prints");
    assert_eq!(
        log.matches("eprintln!").count(),
        2,
        "a code, and a place in the source: a third line would need a reason"
    );
}

/// No developer tools in what ships, and no permission that is given while it runs.
#[test]
fn the_window_is_built_without_a_back_door() {
    let metadata = metadata();
    let shell =
        metadata.workspace_packages().into_iter().find(|package| package.name == "doorstep").expect("the shell");
    let tauri = shell.dependencies.iter().find(|one| one.name == "tauri" && one.kind == DependencyKind::Normal);
    let tauri = tauri.expect("the shell links tauri");
    assert!(!tauri.uses_default_features, "Tauri's defaults let permissions be added at run time");
    for back_door in ["devtools", "dynamic-acl", "test", "unstable", "remote"] {
        assert!(!tauri.features.iter().any(|one| one.contains(back_door)), "{back_door} has no place in what ships");
    }
    let plugins = shell.dependencies.iter().filter(|one| one.name.starts_with("tauri-plugin-"));
    let plugins: BTreeSet<&str> = plugins.map(|one| one.name.as_str()).collect();
    let known = BTreeSet::from(["tauri-plugin-dialog", "tauri-plugin-single-instance"]);
    assert_eq!(plugins, known, "no plugin reads files, runs programs or opens addresses for the window");
}

/// Tests make keys in milliseconds and take decoders apart. Built by name, as everything that ships is, the vault has
/// neither.
#[test]
fn what_ships_has_nothing_of_the_tests_in_it() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let words =
        ["tree", "--locked", "--offline", "-p", "doorstep", "-p", "doorstep-cli", "-e", "normal", "-f", "{p}|{f}"];
    let told = std::process::Command::new(cargo).args(words).output().expect("cargo tells");
    let told = String::from_utf8_lossy(&told.stdout);
    let vault: Vec<&str> = told.lines().filter(|line| line.contains("doorstep-vault v")).collect();
    assert!(!vault.is_empty(), "the vault is in what ships: {told}");
    for line in vault {
        let features = line.split_once('|').map_or("", |(_, features)| features.trim_end_matches("(*)").trim());
        assert_eq!(features, "", "{line}");
    }
}

pub fn walk(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the house") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source file");
                found.push((path.display().to_string().replace('\\', "/"), text));
            }
        }
    }
    found
}
