//! Declares every command to Tauri, so that a window can call only what its capability file grants.

include!("commands.in");

fn main() {
    println!("cargo:rerun-if-changed=commands.in");
    // Two windows may call the same command; it is declared once.
    let commands: std::collections::BTreeSet<&str> = [UNLOCK, MAIN, NEUTRAL].concat().into_iter().collect();
    let commands: &'static [&'static str] = Vec::leak(commands.into_iter().collect());
    let manifest = tauri_build::AppManifest::new().commands(commands);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        panic!("{error:#}");
    }
}
