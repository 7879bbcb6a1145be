//! The window's own libraries are written in C and C++ and wipe nothing of what they let go of: a passphrase, a name, a
//! page of notes would lie in this process until something else is written there, a lock or not.

/// Has what they free overwritten. First thing in a program: the C library reads how it is to behave before it starts,
/// so the program starts itself once more, with the same arguments and in the same process. Where it cannot, it goes on
/// as it is.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn wipe_what_they_free() {
    use std::os::unix::process::CommandExt;

    /// glibc overwrites each piece as it is freed, and keeps none aside for reuse as it is.
    const TUNABLES: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0");
    /// WebKit takes its pieces from the C library and not from a heap of its own.
    const WEBKIT: (&str, &str) = ("Malloc", "1");

    let before = std::env::var(TUNABLES.0).unwrap_or_default();
    if before.contains("glibc.malloc.perturb") {
        #[allow(unsafe_code, reason = "set before any other thread runs, which is what makes it sound")]
        // SAFETY: called first thing in `run`, on the only thread there is.
        unsafe {
            std::env::remove_var(WEBKIT.0);
        }
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut again = std::process::Command::new(program);
    let tunables = if before.is_empty() { TUNABLES.1.to_owned() } else { format!("{before}:{}", TUNABLES.1) };
    again.args(std::env::args_os().skip(1)).env(TUNABLES.0, tunables).env(WEBKIT.0, WEBKIT.1);
    crate::log::note("memory is not wiped by libraries", &again.exec());
}

/// Elsewhere the window belongs to the system, and its pages to processes of their own, which a lock ends.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn wipe_what_they_free() {}
