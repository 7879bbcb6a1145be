//! What a machine must have before anything is built, and how it gets it.

use crate::step;
use std::path::Path;
use std::process::Command;

/// What the app is built and run with (Debian names).
const BUILD: &[&str] =
    &["build-essential", "pkg-config", "perl", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "libxdo-dev", "file"];

/// What a window on a virtual display needs besides.
const WINDOW: &[&str] = &["webkit2gtk-driver", "xvfb", "dbus", "dbus-x11", "at-spi2-core", "xdotool"];

/// What the browser tests need besides.
const BROWSER: &[&str] = &["chromium"];

/// What watches a process that loses its power.
const WATCHER: &[&str] = &["strace"];

/// How much of it is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Building and opening the window on a person's own screen.
    Building,
    /// A window on a virtual display.
    Window,
    /// Everything that is tested.
    Testing,
}

/// Makes sure of it: installs what may be installed, else says the one line to type.
///
/// # Errors
/// A sentence with that line.
pub fn prepare(wanted: For) -> Result<(), String> {
    node_is_new_enough()?;
    if !cfg!(target_os = "linux") {
        return elsewhere(wanted);
    }
    let mut packages = BUILD.to_vec();
    if wanted != For::Building {
        packages.extend(WINDOW);
    }
    // Whoever names a browser has one.
    if wanted == For::Testing && std::env::var_os("DOORSTEP_CHROMIUM").is_none() {
        packages.extend(BROWSER);
    }
    if wanted == For::Testing {
        packages.extend(WATCHER);
    }
    packages.retain(|package| !installed(package));
    if packages.is_empty() { Ok(()) } else { install(&packages) }
}

/// Whether this process may change the machine.
pub fn is_root() -> bool {
    cfg!(unix) && step::answer(step::command(Path::new("/"), "id", &["-u"])).as_deref() == Some("0")
}

fn node_is_new_enough() -> Result<(), String> {
    let version = step::answer(step::command(Path::new("."), "node", &["--version"]));
    let major = version.as_deref().and_then(|v| v.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match major {
        Some(major) if major >= 20 => Ok(()),
        Some(major) => Err(format!("Node {major} is too old: please install Node 20.19 or newer, with npm.")),
        None => Err("Node was not found: please install Node 20.19 or newer, with npm.".to_owned()),
    }
}

fn elsewhere(wanted: For) -> Result<(), String> {
    if wanted != For::Building {
        return Err(
            "Tests through the real window run on Linux; here `cargo xtask run` and `cargo test` work.".to_owned()
        );
    }
    if cfg!(target_os = "macos") {
        println!("macOS: the Xcode command line tools are needed (`xcode-select --install`).");
    } else {
        println!("Windows: the Visual Studio C++ build tools, WebView2 and Strawberry Perl are needed.");
    }
    Ok(())
}

fn installed(package: &str) -> bool {
    let asked = step::command(Path::new("/"), "dpkg-query", &["-W", "-f=${db:Status-Status}", package]);
    step::answer(asked).as_deref() == Some("installed")
}

fn install(packages: &[&str]) -> Result<(), String> {
    let line = format!("sudo apt-get install {}", packages.join(" "));
    let missing = |why: &str| format!("{why} Please type this line, then try again:\n  {line}");
    let may = if is_root() {
        Some(&[][..])
    } else if step::answer(step::command(Path::new("/"), "sudo", &["-n", "true"])).is_some() {
        Some(&["sudo", "-n"][..])
    } else {
        None
    };
    let Some(prefix) = may else {
        return Err(missing("Some packages are missing."));
    };
    println!("Installing {}", packages.join(" "));
    apt(prefix, &["update", "-q"]).map_err(|_| missing("The list of packages could not be read."))?;
    let wanted = [&["install", "-q", "-y", "--no-install-recommends"], packages].concat();
    apt(prefix, &wanted).map_err(|_| missing("Some packages could not be installed."))
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<(), String> {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    step::run(command).map(|_| ()).map_err(String::from)
}
