//! Sealing to a public key (HPKE: X25519, HKDF-SHA256, ChaCha20-Poly1305) and with a shared key
//! (XChaCha20-Poly1305). Every seal names what it is for, so that no sealed piece fits elsewhere.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256, rand_core::TryRngCore, single_shot_open, single_shot_seal,
};
use rand::rngs::OsRng;
use zeroize::Zeroizing;

use crate::{
    error::NoRandomness,
    secret::{Secret, random},
};

type Kem = X25519HkdfSha256;
type PrivateKey = <Kem as hpke::Kem>::PrivateKey;
type PublicKey = <Kem as hpke::Kem>::PublicKey;
type Encapped = <Kem as hpke::Kem>::EncappedKey;

const ENCAPPED: usize = 32;
const NONCE: usize = 24;

/// The public key that belongs to 32 private bytes.
pub(crate) fn public_key(private: &Secret<32>) -> [u8; 32] {
    let private = PrivateKey::from_bytes(private.bytes()).expect("any 32 bytes are an X25519 key");
    Kem::sk_to_pk(&private).to_bytes().into()
}

/// Seals to a public key: encapsulated key, then ciphertext. `None` if the public key is no key.
pub(crate) fn seal_to(public: &[u8; 32], info: &[u8], aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let public = PublicKey::from_bytes(public).ok()?;
    let (encapped, cipher) = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem, _>(
        &OpModeS::Base,
        &public,
        info,
        plain,
        aad,
        &mut OsRng.unwrap_err(),
    )
    .ok()?;
    let mut sealed = encapped.to_bytes().to_vec();
    sealed.extend_from_slice(&cipher);
    Some(sealed)
}

/// Opens what [`seal_to`] made. `None` if anything at all differs.
pub(crate) fn open_with(private: &Secret<32>, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (encapped, cipher) = sealed.split_at_checked(ENCAPPED)?;
    let private = PrivateKey::from_bytes(private.bytes()).ok()?;
    let encapped = Encapped::from_bytes(encapped).ok()?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &private, &encapped, info, cipher, aad)
        .ok()
        .map(Zeroizing::new)
}

/// Encrypts with a key of 32 bytes: nonce, then ciphertext.
pub(crate) fn encrypt(key: &Secret<32>, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, NoRandomness> {
    let nonce = random::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad })
        .expect("the text is far below the cipher's limit of 256 GiB");
    let mut sealed = nonce.to_vec();
    sealed.extend_from_slice(&cipher);
    Ok(sealed)
}

/// Decrypts what [`encrypt`] made. `None` if anything at all differs.
pub(crate) fn decrypt(key: &Secret<32>, aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, cipher) = sealed.split_at_checked(NONCE)?;
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: cipher, aad })
        .ok()
        .map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_only_with_its_key_its_purpose_and_its_place() {
        let (mine, other) = (Secret::random().unwrap(), Secret::random().unwrap());
        let sealed = seal_to(&public_key(&mine), b"purpose", b"place", b"text").unwrap();
        assert_eq!(&**open_with(&mine, b"purpose", b"place", &sealed).unwrap(), b"text", "round trip");
        assert!(open_with(&other, b"purpose", b"place", &sealed).is_none(), "another key");
        assert!(open_with(&mine, b"other", b"place", &sealed).is_none(), "another purpose");
        assert!(open_with(&mine, b"purpose", b"other", &sealed).is_none(), "another place");
        for length in 0..sealed.len() {
            assert!(open_with(&mine, b"purpose", b"place", &sealed[..length]).is_none(), "cut at {length}");
        }
    }

    #[test]
    fn a_public_key_that_is_no_key_is_refused() {
        assert!(seal_to(&[0; 32], b"", b"", b"text").is_none(), "the zero point shares a secret with everybody");
    }

    #[test]
    fn encryption_finds_every_flipped_byte() {
        let key = Secret::random().unwrap();
        let sealed = encrypt(&key, b"place", b"text").unwrap();
        assert_eq!(&**decrypt(&key, b"place", &sealed).unwrap(), b"text", "round trip");
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert!(decrypt(&key, b"place", &flipped).is_none(), "byte {at}");
        }
    }
}
