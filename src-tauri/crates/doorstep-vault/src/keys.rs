//! The key hierarchy (security design §2): one vault key, everything else derived from it or wrapped for it.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{
    error::NoRandomness,
    sealing,
    secret::{Secret, push_hex},
};

const FORMER_KEY: &str = "doorstep former vault key v1";

/// The vault key: 32 random bytes from which every other key of this vault is derived by label.
pub(crate) struct VaultKey {
    key: Secret<32>,
    vault_id: [u8; 16],
}

impl VaultKey {
    pub(crate) fn random(vault_id: [u8; 16]) -> Result<Self, NoRandomness> {
        Ok(Self { key: Secret::random()?, vault_id })
    }

    pub(crate) fn from_slice(key: &[u8], vault_id: [u8; 16]) -> Option<Self> {
        Secret::from_slice(key).map(|key| Self { key, vault_id })
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        self.key.bytes()
    }

    pub(crate) fn copy(&self) -> Self {
        Self { key: self.key.copy(), vault_id: self.vault_id }
    }

    /// SQLCipher's raw key with its salt, `x'<64 hex><32 hex>'`: with the salt given,
    /// damage to the file's first 16 bytes does not lock the rest away.
    pub(crate) fn database_keyspec(&self) -> Zeroizing<String> {
        let mut spec = Zeroizing::new(String::with_capacity(99));
        spec.push_str("x'");
        push_hex(&mut spec, self.derive::<32>("doorstep database key v1").bytes());
        push_hex(&mut spec, self.derive::<16>("doorstep database salt v1").bytes());
        spec.push('\'');
        spec
    }

    pub(crate) fn header_mac(&self, message: &[u8]) -> [u8; 32] {
        self.mac("doorstep header mac v1", message)
    }

    pub(crate) fn mark_mac(&self, message: &[u8]) -> [u8; 32] {
        self.mac("doorstep mark mac v1", message)
    }

    pub(crate) fn device_mac(&self, message: &[u8]) -> [u8; 32] {
        self.mac("doorstep device mac v1", message)
    }

    pub(crate) fn audit_mac(&self, message: &[u8]) -> [u8; 32] {
        self.mac("doorstep audit mac v1", message)
    }

    /// What a person's own wrap remembers of the vault key, so that a header sealed to them
    /// by a stranger under another vault key is noticed.
    pub(crate) fn fingerprint(&self) -> Secret<32> {
        self.derive("doorstep vault key fingerprint v1")
    }

    /// What stands in the clear in the first 16 bytes of a database under this key. It tells which of several
    /// vault keys a file was written with, and nothing else.
    pub(crate) fn database_salt(&self) -> [u8; 16] {
        *self.derive::<16>("doorstep database salt v1").bytes()
    }

    /// The vault key of the epoch before, readable with this one.
    pub(crate) fn wrap_former(&self, former: &VaultKey, epoch: u32) -> Result<Vec<u8>, NoRandomness> {
        sealing::encrypt(&self.derive(FORMER_KEY), &epoch.to_be_bytes(), former.bytes())
    }

    /// Opens what [`Self::wrap_former`] made for the same epoch.
    pub(crate) fn unwrap_former(&self, wrapped: &[u8], epoch: u32) -> Option<VaultKey> {
        let former = sealing::decrypt(&self.derive(FORMER_KEY), &epoch.to_be_bytes(), wrapped)?;
        Self::from_slice(&former, self.vault_id)
    }

    fn mac(&self, label: &str, message: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(self.derive::<32>(label).bytes(), message).as_bytes()
    }

    fn derive<const N: usize>(&self, label: &str) -> Secret<N> {
        derive(self.key.bytes(), &self.vault_id, label)
    }
}

/// The recovery key pair's private half, from the entropy of the twenty-four words.
pub(crate) fn recovery_private(entropy: &Secret<32>, vault_id: &[u8; 16]) -> Secret<32> {
    derive(entropy.bytes(), vault_id, "doorstep recovery x25519 v1")
}

fn derive<const N: usize>(from: &[u8; 32], vault_id: &[u8; 16], label: &str) -> Secret<N> {
    let mut key = Secret::zeroed();
    Hkdf::<Sha256>::new(Some(vault_id), from)
        .expand(label.as_bytes(), key.bytes_mut())
        .expect("16 and 32 bytes are lengths HKDF can give");
    key
}

/// Whether two authentication codes agree, without telling where they differ.
pub(crate) fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    blake3::Hash::from_bytes(*one) == blake3::Hash::from_bytes(*other)
}

/// What one person's passphrase opens: the private halves of their two key pairs,
/// and the fingerprint of the vault key they last saw.
pub(crate) struct PersonKeys {
    private: Secret<32>,
    signing: Secret<32>,
    vault_fingerprint: Secret<32>,
}

impl PersonKeys {
    pub(crate) fn random(vault: &VaultKey) -> Result<Self, NoRandomness> {
        Ok(Self { private: Secret::random()?, signing: Secret::random()?, vault_fingerprint: vault.fingerprint() })
    }

    pub(crate) fn public(&self) -> [u8; 32] {
        sealing::public_key(&self.private)
    }

    pub(crate) fn verifying(&self) -> [u8; 32] {
        self.signer().verifying_key().to_bytes()
    }

    pub(crate) fn private(&self) -> &Secret<32> {
        &self.private
    }

    /// The same keys, remembering another vault key.
    pub(crate) fn remembering(&self, vault: &VaultKey) -> Self {
        Self { private: self.private.copy(), signing: self.signing.copy(), vault_fingerprint: vault.fingerprint() }
    }

    pub(crate) fn remembers(&self, vault: &VaultKey) -> bool {
        same(self.vault_fingerprint.bytes(), vault.fingerprint().bytes())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signer().sign(message).to_bytes()
    }

    pub(crate) fn wrap(&self, kek: &Secret<32>, aad: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        let mut plain = Zeroizing::new([0; 96]);
        plain[..32].copy_from_slice(self.private.bytes());
        plain[32..64].copy_from_slice(self.signing.bytes());
        plain[64..].copy_from_slice(self.vault_fingerprint.bytes());
        sealing::encrypt(kek, aad, &*plain)
    }

    pub(crate) fn unwrap(kek: &Secret<32>, aad: &[u8], wrapped: &[u8]) -> Option<Self> {
        let plain = sealing::decrypt(kek, aad, wrapped)?;
        Some(Self {
            private: Secret::from_slice(plain.get(..32)?)?,
            signing: Secret::from_slice(plain.get(32..64)?)?,
            vault_fingerprint: Secret::from_slice(plain.get(64..)?)?,
        })
    }

    fn signer(&self) -> SigningKey {
        SigningKey::from_bytes(self.signing.bytes())
    }
}

/// Whether `signature` over `message` was made with the private half of `verifying`.
pub(crate) fn is_signed_by(verifying: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(verifying)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyspec_carries_key_and_salt() {
        let key = VaultKey::random([7; 16]).unwrap();
        let spec = key.database_keyspec();
        assert_eq!(spec.len(), 99, "x, two quotes, 64 and 32 digits");
        assert_eq!(*spec, *key.database_keyspec(), "unlocking must repeat");
    }

    #[test]
    fn every_label_and_every_vault_gives_another_key() {
        let key = VaultKey::from_slice(&[1; 32], [7; 16]).unwrap();
        let elsewhere = VaultKey::from_slice(&[1; 32], [8; 16]).unwrap();
        assert_ne!(key.header_mac(b"m"), key.mark_mac(b"m"), "labels keep keys apart");
        assert_ne!(key.header_mac(b"m"), elsewhere.header_mac(b"m"), "the vault's id is the salt");
    }

    #[test]
    fn a_signature_holds_for_its_message_and_maker_only() {
        let vault = VaultKey::random([7; 16]).unwrap();
        let (one, other) = (PersonKeys::random(&vault).unwrap(), PersonKeys::random(&vault).unwrap());
        let signature = one.sign(b"wrap");
        assert!(is_signed_by(&one.verifying(), b"wrap", &signature), "the maker");
        assert!(!is_signed_by(&other.verifying(), b"wrap", &signature), "somebody else");
        assert!(!is_signed_by(&one.verifying(), b"warp", &signature), "another message");
    }
}
