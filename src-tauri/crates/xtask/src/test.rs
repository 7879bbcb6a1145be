//! `cargo xtask test`: everything that must pass, fast steps first, stopping at the first that fails.

use crate::machine::For;
use crate::step::{self, Outcome};
use crate::tally::Tally;
use crate::{bundle, display, frontend, machine, place};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// One thing that must pass, with the name `--only` knows it by.
struct Step {
    name: &'static str,
    says: &'static str,
    run: fn() -> Outcome,
}

// The order matters in three places: the shell embeds `ui/dist`, so the pages come before any cargo step; the browser
// tests and the window tests need what `tests` has compiled; the bundle comes last because it is the slowest.
const STEPS: &[Step] = &[
    Step { name: "format", says: "the Rust code is formatted", run: format },
    Step { name: "ui-install", says: "the pages' packages are there", run: ui_install },
    Step { name: "ui-check", says: "types, lint and unit tests of the pages", run: ui_check },
    Step { name: "ui-build", says: "the pages build", run: frontend::build },
    Step { name: "ui-size", says: "the pages keep to their budget", run: ui_size },
    Step { name: "clippy", says: "no lint is broken", run: clippy },
    Step { name: "tests", says: "rules, journeys, bindings", run: tests },
    Step { name: "walls", says: "every command from every window and from elsewhere", run: walls },
    Step { name: "docs", says: "the documentation builds without a warning", run: docs },
    Step { name: "browser", says: "every screen in a browser on the real backend", run: browser },
    Step { name: "shell", says: "the main job through the real window", run: shell },
    Step { name: "bundle", says: "the .deb installs, starts and goes away", run: bundle::check_dev },
];

/// Steps that drive a real page or window.
const USES_A_SCREEN: [&str; 3] = ["browser", "shell", "bundle"];

/// Runs them all, or the one after `--only`.
///
/// # Errors
/// A sentence naming the step that failed; the closing line has been printed by then.
pub fn test(arguments: &[&str]) -> Result<(), String> {
    let steps: Vec<&Step> = match arguments {
        [] => STEPS.iter().collect(),
        ["--list"] => return list(),
        ["--only", name] => STEPS.iter().filter(|step| step.name == *name).collect(),
        _ => return Err("`cargo xtask test` takes --list, --only STEP or nothing.".to_owned()),
    };
    if steps.is_empty() {
        return Err("There is no step of that name; `cargo xtask test --list` names them.".to_owned());
    }
    machine::prepare(For::Testing)?;
    let mut sum = Tally::default();
    for step in steps {
        if let Err(sentence) = take(step, &mut sum) {
            println!("\nStopped at {}: {sentence}\n{sum}", step.name);
            return Err(format!("`cargo xtask test --only {}` runs this step alone.", step.name));
        }
    }
    println!("\n{sum}");
    Ok(())
}

fn list() -> Result<(), String> {
    for step in STEPS {
        println!("{:<12}{}", step.name, step.says);
    }
    Ok(())
}

fn take(step: &Step, sum: &mut Tally) -> Result<(), String> {
    println!("\n=== {}: {}", step.name, step.says);
    let start = Instant::now();
    let mut outcome = (step.run)();
    if let (Err(broken), true) = (&outcome, USES_A_SCREEN.contains(&step.name)) {
        // A driven screen depends on how busy the machine is. Once is chance and is said aloud; twice is a fault.
        println!("=== {} failed once ({}); it is tried a second time", step.name, broken.sentence);
        outcome = (step.run)();
    }
    println!(
        "=== {} {} in {:.0} s",
        step.name,
        if outcome.is_ok() { "done" } else { "failed" },
        start.elapsed().as_secs_f32()
    );
    match outcome {
        Ok(tally) => {
            *sum += tally;
            Ok(())
        }
        Err(broken) => {
            *sum += broken.tally;
            Err(broken.sentence)
        }
    }
}

fn format() -> Outcome {
    step::run(step::cargo(&["fmt", "--all", "--check"]))
}

fn ui_install() -> Outcome {
    frontend::install(&place::ui())
}

fn ui_check() -> Outcome {
    step::run(step::npm(&place::ui(), &["run", "check"]))
}

fn ui_size() -> Outcome {
    step::run(step::npm(&place::ui(), &["run", "size"]))
}

fn clippy() -> Outcome {
    step::run(step::cargo(&["clippy", "--all-targets", "--locked", "--", "-D", "warnings"]))
}

fn tests() -> Outcome {
    step::run(step::cargo(&["test", "--locked"]))
}

fn walls() -> Outcome {
    // By name, so that tauri's `test` feature stays out of what ships.
    step::run(step::cargo(&["test", "--locked", "-p", "doorstep-host"]))
}

fn docs() -> Outcome {
    let mut command = step::cargo(&["doc", "--no-deps", "--locked"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    step::run(command)
}

fn browser() -> Outcome {
    frontend::install(&place::e2e())?;
    // By name, so that tauri's `test` feature stays out of what ships.
    step::run(step::cargo(&["build", "--locked", "-p", "doorstep-host"]))?;
    let mut command = step::command(&place::e2e(), "node", &NODE_TEST);
    command.args(test_files("browser")?).env("DOORSTEP_HOST", place::built("doorstep-host"));
    step::run(command)
}

fn shell() -> Outcome {
    frontend::install(&place::e2e())?;
    let builds = window_builds()?;
    let screen = display::Display::start()?;
    step::run(in_window(&screen, &builds, test_files("shell")?))
}

/// The app twice: as a driver can drive it, and as it ships.
pub struct WindowBuilds {
    driven: PathBuf,
    plain: PathBuf,
}

/// Builds both.
///
/// # Errors
/// A sentence if one does not build.
pub fn window_builds() -> Result<WindowBuilds, step::Broken> {
    let driven = automation_build()?;
    // As it ships: nobody can drive it but by its keyboard.
    step::run(step::cargo(&["build", "--locked", "-p", "doorstep"]))?;
    Ok(WindowBuilds { driven, plain: place::built("doorstep") })
}

impl WindowBuilds {
    /// Tells a script where they are.
    pub fn tell<'c>(&self, command: &'c mut std::process::Command) -> &'c mut std::process::Command {
        command.env("DOORSTEP_APP", &self.driven).env("DOORSTEP_PLAIN", &self.plain)
    }
}

/// Test files run through the real window on a virtual screen.
pub fn in_window(screen: &display::Display, builds: &WindowBuilds, files: Vec<PathBuf>) -> std::process::Command {
    let mut command = screen.command(&place::e2e(), "node", &NODE_TEST);
    builds.tell(command.args(files));
    command
}

/// The app as a driver can drive it, kept away from where the shipping one stands.
///
/// # Errors
/// A sentence if it does not build.
pub fn automation_build() -> Result<PathBuf, step::Broken> {
    step::run(step::cargo(&["build", "--locked", "-p", "doorstep", "--features", "automation"]))?;
    let folder = place::target().join("automation");
    let app = folder.join("doorstep");
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::copy(place::built("doorstep"), &app))
        .map_err(|why| format!("{} could not be written: {why}.", app.display()))?;
    Ok(app)
}

/// One test file at a time: each starts a browser or a window of its own, and there may be two cores.
pub const NODE_TEST: [&str; 3] = ["--test", "--test-reporter=spec", "--test-concurrency=1"];

fn test_files(folder: &str) -> Result<Vec<PathBuf>, String> {
    let folder = place::e2e().join(folder);
    let listed =
        std::fs::read_dir(&folder).map_err(|why| format!("{} could not be listed: {why}.", folder.display()))?;
    let is_test = |path: &Path| path.to_string_lossy().ends_with(".test.mjs");
    let mut files: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).filter(|path| is_test(path)).collect();
    files.sort();
    if files.is_empty() { Err(format!("{} has no tests.", folder.display())) } else { Ok(files) }
}
