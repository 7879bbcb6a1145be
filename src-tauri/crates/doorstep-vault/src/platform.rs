//! What differs between Linux, macOS and Windows: who this machine is, which file this is.

use std::fs::Metadata;

/// Something that stays the same on this machine and differs on another. Empty if it cannot be had.
#[cfg(target_os = "linux")]
pub(crate) fn machine_id() -> Vec<u8> {
    std::fs::read("/etc/machine-id").or_else(|_| std::fs::read("/var/lib/dbus/machine-id")).unwrap_or_default()
}

/// Something that stays the same on this machine and differs on another. Empty if it cannot be had.
#[cfg(target_os = "macos")]
pub(crate) fn machine_id() -> Vec<u8> {
    let asked = std::process::Command::new("/usr/sbin/ioreg").args(["-rd1", "-c", "IOPlatformExpertDevice"]).output();
    let text = asked.map(|asked| String::from_utf8_lossy(&asked.stdout).into_owned()).unwrap_or_default();
    text.lines().find(|line| line.contains("IOPlatformUUID")).unwrap_or_default().trim().as_bytes().to_vec()
}

/// Something that stays the same on this machine and differs on another. Empty if it cannot be had.
#[cfg(windows)]
pub(crate) fn machine_id() -> Vec<u8> {
    use std::os::windows::process::CommandExt;
    const NO_WINDOW: u32 = 0x0800_0000;
    let system = std::env::var("SystemRoot").unwrap_or_else(|_| String::from(r"C:\Windows"));
    let asked = std::process::Command::new(format!(r"{system}\System32\reg.exe"))
        .args(["query", r"HKLM\SOFTWARE\Microsoft\Cryptography", "/v", "MachineGuid"])
        .creation_flags(NO_WINDOW)
        .output();
    let text = asked.map(|asked| String::from_utf8_lossy(&asked.stdout).into_owned()).unwrap_or_default();
    text.lines().find(|line| line.contains("MachineGuid")).unwrap_or_default().trim().as_bytes().to_vec()
}

/// The file system's own number for a file: a copy has another.
#[cfg(unix)]
pub(crate) fn file_number(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

/// The file system's own number for a file. Windows gives none without an open handle, and a
/// replaced file inherits its predecessor's creation time: there only the machine is told apart.
#[cfg(windows)]
pub(crate) fn file_number(_about: &Metadata) -> u64 {
    0
}
