//! The operating system's own keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use doorstep_vault::{Keychain, KeychainRefused};
use keyring::{Entry, Error};
use zeroize::Zeroizing;

/// Under this name our entries stand in the system's own list.
const SERVICE: &str = "Doorstep";

/// The keychain of whoever is logged in to this machine.
pub struct OsKeychain;

impl Keychain for OsKeychain {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainRefused> {
        match entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(KeychainRefused),
        }
    }

    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeychainRefused> {
        entry(name)?.set_secret(secret).map_err(|_| KeychainRefused)
    }

    fn forget(&self, name: &str) -> Result<(), KeychainRefused> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(_) => Err(KeychainRefused),
        }
    }
}

fn entry(name: &str) -> Result<Entry, KeychainRefused> {
    Entry::new(SERVICE, name).map_err(|_| KeychainRefused)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs against the real keychain where there is one that is open.
    #[test]
    fn a_secret_is_kept_read_and_forgotten() {
        let name = format!("test.{}", uuid::Uuid::new_v4());
        if OsKeychain.keep(&name, b"thirty-two bytes that are secret").is_err() {
            assert!(OsKeychain.read(&name).is_err(), "without a keychain it refuses and does not make one up");
            return;
        }
        let read = OsKeychain.read(&name).expect("the keychain that just took it");
        assert_eq!(read.as_deref().map(Vec::as_slice), Some(&b"thirty-two bytes that are secret"[..]), "as it was");
        OsKeychain.forget(&name).expect("the keychain that just gave it");
        assert_eq!(OsKeychain.read(&name).expect("the same keychain"), None, "no trace of a test stays");
        OsKeychain.forget(&name).expect("forgetting twice is no error");
    }
}
