//! `cargo xtask bundle`: an installable .deb, and the proof that it installs, starts and goes away again.

use crate::display::Display;
use crate::machine::For;
use crate::step::{self, Outcome};
use crate::tally::Tally;
use crate::{frontend, machine, place, test};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

/// How long the unlock window may take to show on a slow machine before we call it missing. No measure of speed.
const PATIENCE: Duration = Duration::from_secs(60);

/// Makes the .deb: of the release profile, or with `--dev` of the profile that the tests have compiled already.
///
/// # Errors
/// A sentence that says what is missing or what failed.
pub fn bundle(arguments: &[&str]) -> Result<(), String> {
    if let Some(unknown) = arguments.iter().find(|word| !["--dev", "--check"].contains(word)) {
        return Err(format!("`cargo xtask bundle` takes --dev and --check, not {unknown}."));
    }
    machine::prepare(For::Window)?;
    frontend::install(&place::ui())?;
    frontend::build()?;
    let package = pack(arguments.contains(&"--dev"))?;
    println!("Made {}", package.display());
    if arguments.contains(&"--check") {
        check(&package)?;
    }
    Ok(())
}

/// The last step of `cargo xtask test`.
pub fn check_dev() -> Outcome {
    check(&pack(true)?)
}

fn pack(dev: bool) -> Result<PathBuf, step::Broken> {
    let tools = place::root().join("src-tauri").join("packaging");
    frontend::install(&tools)?;
    let profile = if dev { "debug" } else { "release" };
    let made = place::target().join(profile).join("bundle").join("deb");
    if made.exists() {
        std::fs::remove_dir_all(&made).map_err(|why| format!("{} could not be emptied: {why}.", made.display()))?;
    }
    let tauri = tools.join("node_modules").join("@tauri-apps").join("cli").join("tauri.js");
    let with_cli = with_command_line(dev);
    let mut words = vec!["build", "--ci", "--bundles", "deb", "--config", &with_cli];
    words.extend(dev.then_some("--debug"));
    let mut command = step::command(&place::root(), "node", &[&tauri.to_string_lossy()]);
    step::run({
        // In one build: in two, every crate that both share would be compiled twice.
        command.args(words).args(["--", "--locked", "-p", "doorstep", "-p", "doorstep-cli"]);
        command
    })?;
    the_deb(&made).ok_or_else(|| format!("No .deb was left in {}.", made.display()).into())
}

/// A setting for the packer: the command line goes in beside the window.
fn with_command_line(dev: bool) -> String {
    let built = place::target().join(if dev { "debug" } else { "release" }).join("doorstep-cli");
    format!(
        r#"{{"bundle":{{"linux":{{"deb":{{"files":{{"/usr/bin/doorstep-cli":{:?}}}}}}}}}}}"#,
        built.to_string_lossy()
    )
}

fn the_deb(folder: &Path) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    files.into_iter().find(|path| path.extension().is_some_and(|end| end == "deb"))
}

fn check(package: &Path) -> Outcome {
    if !machine::is_root() {
        println!("SKIPPED: installing a .deb needs root, so this one was made and not tried.");
        return Ok(Tally { skipped: 1, ..Tally::default() });
    }
    let file = package.to_string_lossy();
    let field = step::command(Path::new("/"), "dpkg-deb", &["-f", &file, "Package"]);
    let name = step::answer(field).ok_or_else(|| format!("{file} is no Debian package."))?;
    step::run(step::command(Path::new("/"), "dpkg", &["-i", &file]))?;
    let worked = starts(&name).and_then(|()| opens_records());
    step::run(step::command(Path::new("/"), "dpkg", &["-r", &name]))?;
    let mut tally = worked?;
    println!("The package was installed, opened records in its window, and was removed.");
    tally.passed += 1;
    Ok(tally)
}

/// Whether the installed window opens records that the installed command line made.
fn opens_records() -> Outcome {
    frontend::install(&place::e2e())?;
    let screen = Display::start()?;
    let test = place::e2e().join("installed").join("installed.test.mjs");
    let mut command = screen.command(&place::e2e(), "node", &test::NODE_TEST);
    command.arg(test);
    step::run(command)
}

/// Whether the installed program shows its window, in a home folder of its own.
fn starts(name: &str) -> Result<(), step::Broken> {
    let listed = step::answer(step::command(Path::new("/"), "dpkg", &["-L", name])).unwrap_or_default();
    let has = |program: &str| listed.lines().any(|line| line == program);
    let (program, command_line) = ("/usr/bin/doorstep", "/usr/bin/doorstep-cli");
    if !has(program) || !has(command_line) {
        return Err(format!("The package lacks {program} or {command_line}.").into());
    }
    step::run(step::command(Path::new("/"), command_line, &["--version"]))?;
    let home = place::artifacts("bundle-home")?;
    let screen = Display::start()?;
    let mut command = screen.command(Path::new("/"), program, &[]);
    command.env("HOME", &home).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME").env_remove("XDG_CACHE_HOME");
    let mut app = command.spawn().map_err(|why| format!("{program} could not be started: {why}."))?;
    let shown = window_shows(&screen, &mut app);
    if let Ok(Shown { after, resident_kb }) = &shown {
        println!(
            "The unlock window showed {} ms after the start; the program keeps {} MB then.",
            after.as_millis(),
            resident_kb / 1024
        );
        println!("{program} is {} MB, {command_line} {} MB.", megabytes(program), megabytes(command_line));
    }
    // Without its display the app ends, and the bus session after it.
    drop(screen);
    app.wait().map_err(|why| format!("{program} could not be waited for: {why}."))?;
    shown.map(drop).map_err(step::Broken::from)
}

fn megabytes(file: &str) -> u64 {
    std::fs::metadata(file).map_or(0, |about| about.len() / 1_000_000)
}

/// What was seen of a start. No measure on a busy machine, and nothing is asserted of it.
struct Shown {
    after: Duration,
    resident_kb: u64,
}

fn window_shows(screen: &Display, app: &mut Child) -> Result<Shown, String> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Ok(Some(status)) = app.try_wait() {
            return Err(format!("The installed program ended with {status} before its window showed."));
        }
        let asked = screen.command(Path::new("/"), "xdotool", &["search", "--onlyvisible", "--name", "Doorstep"]);
        if let Some(window) = step::answer(asked).and_then(|windows| windows.lines().next().map(str::to_owned)) {
            let after = start.elapsed();
            std::thread::sleep(Duration::from_secs(2)); // until it has drawn its page
            return Ok(Shown { after, resident_kb: resident_kb(screen, &window) });
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(format!("No window of the installed program showed within {} s.", PATIENCE.as_secs()))
}

/// How much memory the program behind a window keeps, its pages' own processes aside.
fn resident_kb(screen: &Display, window: &str) -> u64 {
    let pid = step::answer(screen.command(Path::new("/"), "xdotool", &["getwindowpid", window])).unwrap_or_default();
    let status = std::fs::read_to_string(format!("/proc/{}/status", pid.trim())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse().ok()).unwrap_or_default()
}
