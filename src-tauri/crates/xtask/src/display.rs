//! A screen nobody looks at: Xvfb on a free number, and a session bus beside it.

use crate::step;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A virtual display; it goes away with this value.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one. Linux only: elsewhere the window needs a person's own screen.
    ///
    /// # Errors
    /// A sentence if Xvfb is missing or does not come up.
    pub fn start() -> Result<Self, String> {
        if !cfg!(target_os = "linux") {
            return Err("A virtual display exists on Linux only; here the window needs a screen.".to_owned());
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("Xvfb could not be started: {why}."))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // Xvfb writes the number it chose once it takes connections.
            BufReader::new(output).read_line(&mut number).map_err(|why| format!("Xvfb did not answer: {why}."))?;
        }
        if number.trim().is_empty() {
            return Err("Xvfb ended before it had a screen.".to_owned());
        }
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }

    /// A command that will see this display and a session bus of its own.
    pub fn command(&self, folder: &Path, program: &str, arguments: &[&str]) -> Command {
        let mut command = step::command(folder, "dbus-run-session", &["--", program]);
        command
            .args(arguments)
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            // Without a desktop the accessibility bus only costs seconds at start.
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        command
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may be gone already; either way there is nothing left to do about it.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whether a person can see a window here.
pub fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
