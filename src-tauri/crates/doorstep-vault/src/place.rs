//! Where the folder lies: places that copy or lock files behind the program's back.

use std::path::{Path, PathBuf};

/// A place where a vault can be harmed. A warning, never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceWarning {
    /// A folder that OneDrive copies.
    OneDrive,
    /// A folder that Dropbox copies.
    Dropbox,
    /// A folder that iCloud copies and may take off this machine.
    ICloud,
    /// A folder that Google Drive copies.
    GoogleDrive,
    /// A folder that Nextcloud or ownCloud copies.
    Nextcloud,
    /// A network share: locks and durable writes cannot be relied on.
    NetworkShare,
}

/// All warnings for a folder, which need not exist yet.
pub(crate) fn warnings(folder: &Path) -> Vec<PlaceWarning> {
    let real = real_path(folder);
    let mut warnings = by_name(&real);
    if is_on_network(&real) {
        warnings.push(PlaceWarning::NetworkShare);
    }
    warnings
}

/// The path with links followed, as far as it exists.
fn real_path(folder: &Path) -> PathBuf {
    for ancestor in folder.ancestors() {
        if let (Ok(real), Ok(rest)) = (ancestor.canonicalize(), folder.strip_prefix(ancestor)) {
            return real.join(rest);
        }
    }
    folder.to_path_buf()
}

fn by_name(path: &Path) -> Vec<PlaceWarning> {
    let mut found = Vec::new();
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        found.extend(copying_service(&part).filter(|warning| !found.contains(warning)));
    }
    found
}

fn copying_service(part: &str) -> Option<PlaceWarning> {
    let starts =
        |name: &str| part == name || part.starts_with(&format!("{name} ")) || part.starts_with(&format!("{name}-"));
    if starts("onedrive") {
        Some(PlaceWarning::OneDrive)
    } else if starts("dropbox") {
        Some(PlaceWarning::Dropbox)
    } else if part == "mobile documents" || starts("icloud drive") || starts("iclouddrive") {
        Some(PlaceWarning::ICloud)
    } else if starts("google drive") || starts("googledrive") {
        Some(PlaceWarning::GoogleDrive)
    } else if starts("nextcloud") || starts("owncloud") {
        Some(PlaceWarning::Nextcloud)
    } else {
        None
    }
}

#[cfg(any(unix, test))]
const NETWORK_TYPES: [&str; 12] =
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone", "9p", "afs"];

#[cfg(target_os = "linux")]
fn is_on_network(path: &Path) -> bool {
    std::fs::read_to_string("/proc/self/mounts").is_ok_and(|mounts| is_network_mount(path, linux_mounts(&mounts)))
}

#[cfg(target_os = "macos")]
fn is_on_network(path: &Path) -> bool {
    let listed = std::process::Command::new("/sbin/mount").output();
    listed.is_ok_and(|listed| is_network_mount(path, macos_mounts(&String::from_utf8_lossy(&listed.stdout))))
}

/// A drive letter of a share becomes its full name when links are followed.
#[cfg(windows)]
fn is_on_network(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(path.components().next(), Some(Component::Prefix(prefix))
        if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

/// Whether the innermost mount that holds the path is a network file system.
#[cfg(any(unix, test))]
fn is_network_mount(path: &Path, mounts: impl Iterator<Item = (PathBuf, String)>) -> bool {
    mounts
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.components().count())
        .is_some_and(|(_, kind)| NETWORK_TYPES.contains(&kind.as_str()))
}

/// `/proc/self/mounts`: device, mount point with blanks as `\040`, type.
#[cfg(any(target_os = "linux", test))]
fn linux_mounts(text: &str) -> impl Iterator<Item = (PathBuf, String)> + '_ {
    text.lines().filter_map(|line| {
        let mut parts = line.split(' ').skip(1);
        Some((PathBuf::from(parts.next()?.replace("\\040", " ")), parts.next()?.to_owned()))
    })
}

/// `mount` on macOS: `//me@host/share on /Volumes/share (smbfs, nodev)`.
#[cfg(any(target_os = "macos", test))]
fn macos_mounts(text: &str) -> impl Iterator<Item = (PathBuf, String)> + '_ {
    text.lines().filter_map(|line| {
        let (point, options) = line.split_once(" on ")?.1.rsplit_once(" (")?;
        Some((PathBuf::from(point), options.split([',', ')']).next()?.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copying_services_are_known_by_their_folders() {
        use PlaceWarning::{Dropbox, GoogleDrive, ICloud, Nextcloud, OneDrive};
        let cases: [(&str, &[PlaceWarning]); 8] = [
            ("/home/lead/OneDrive - Riverbend/vault", &[OneDrive]),
            ("/home/lead/Dropbox/vault", &[Dropbox]),
            ("/Users/lead/Library/Mobile Documents/com~apple~CloudDocs/vault", &[ICloud]),
            ("/Users/lead/Google Drive/vault", &[GoogleDrive]),
            ("/home/lead/Nextcloud/vault", &[Nextcloud]),
            ("/home/lead/Dropbox/Dropbox/vault", &[Dropbox]),
            ("/home/lead/dropboxes/vault", &[]),
            ("/home/lead/vault", &[]),
        ];
        for (path, expected) in cases {
            assert_eq!(by_name(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nhost:/x /mnt/our\\040share nfs4 rw 0 0\ntmpfs /mnt/our\\040share/local tmpfs rw 0 0\n";
        let on_network = |path: &str| is_network_mount(Path::new(path), linux_mounts(mounts));
        assert!(on_network("/mnt/our share/vault"), "a share with a blank in its name");
        assert!(!on_network("/mnt/our share/local/vault"), "a local disk mounted inside a share");
        assert!(!on_network("/home/vault"), "the local disk");
    }

    #[test]
    fn the_list_of_mounts_of_macos_is_understood() {
        let mounts = "/dev/disk1s1 on / (apfs, local)\n//lead@host/share on /Volumes/our share (smbfs, nodev)\n";
        let on_network = |path: &str| is_network_mount(Path::new(path), macos_mounts(mounts));
        assert!(on_network("/Volumes/our share/vault"), "a share");
        assert!(!on_network("/Users/lead/vault"), "the local disk");
    }
}
