//! Which operating system this is, in words of ours and numbers: for support.

/// The operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// Its name, one of a short list.
    pub name: &'static str,
    /// Its version, number by number; empty if it could not be had.
    pub version: Vec<u32>,
}

/// Asks the system who it is.
#[must_use]
pub fn system() -> System {
    let (name, version) = asked();
    System { name, version: numbers(&version) }
}

/// `Version 10.0.22631.4317` → 10, 0, 22631, 4317. Nothing but numbers comes through.
#[must_use]
pub fn numbers(text: &str) -> Vec<u32> {
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
    digits[..end].split('.').map_while(|part| part.parse().ok()).take(4).collect()
}

#[cfg(target_os = "linux")]
fn asked() -> (&'static str, String) {
    const KNOWN: [&str; 10] =
        ["debian", "ubuntu", "linuxmint", "fedora", "rhel", "opensuse-leap", "arch", "pop", "zorin", "elementary"];
    let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let value = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let id = value("ID");
    (KNOWN.into_iter().find(|known| *known == id).unwrap_or("linux"), value("VERSION_ID"))
}

#[cfg(target_os = "macos")]
fn asked() -> (&'static str, String) {
    let told = std::process::Command::new("/usr/bin/sw_vers").arg("-productVersion").output();
    ("macos", told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default())
}

#[cfg(windows)]
fn asked() -> (&'static str, String) {
    use std::os::windows::process::CommandExt;
    const NO_WINDOW: u32 = 0x0800_0000;
    let root = std::env::var("SystemRoot").unwrap_or_else(|_| String::from(r"C:\Windows"));
    let told = std::process::Command::new(format!(r"{root}\System32\cmd.exe"))
        .args(["/d", "/c", "ver"])
        .creation_flags(NO_WINDOW)
        .output();
    ("windows", told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_come_through() {
        let cases: [(&str, &[u32]); 5] = [
            ("12", &[12]),
            ("Microsoft Windows [Version 10.0.22631.4317]", &[10, 0, 22631, 4317]),
            ("15.6.1\n", &[15, 6, 1]),
            ("2.50.6-marisol", &[2, 50, 6]),
            ("rolling", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(numbers(text), wanted, "{text}");
        }
    }
}
