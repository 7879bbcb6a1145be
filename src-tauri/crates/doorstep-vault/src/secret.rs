//! Bytes that are wiped when dropped and never printed.

use std::fmt;

use zeroize::Zeroizing;

use crate::error::NoRandomness;

/// `N` secret bytes on the heap, so that moving the value leaves no copy behind.
pub(crate) struct Secret<const N: usize>(Box<Zeroizing<[u8; N]>>);

impl<const N: usize> Secret<N> {
    pub(crate) fn zeroed() -> Self {
        Self(Box::new(Zeroizing::new([0; N])))
    }

    pub(crate) fn random() -> Result<Self, NoRandomness> {
        let mut secret = Self::zeroed();
        getrandom::fill(secret.bytes_mut()).map_err(|_| NoRandomness)?;
        Ok(secret)
    }

    /// `None` if the length is not `N`.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != N {
            return None;
        }
        let mut secret = Self::zeroed();
        secret.bytes_mut().copy_from_slice(bytes);
        Some(secret)
    }

    pub(crate) fn copy(&self) -> Self {
        let mut secret = Self::zeroed();
        secret.bytes_mut().copy_from_slice(self.bytes());
        secret
    }

    pub(crate) fn bytes(&self) -> &[u8; N] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; N] {
        &mut self.0
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret")
    }
}

/// Public random bytes: ids, salts, nonces.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// Lower-case hexadecimal, for file names and the database key.
pub(crate) fn push_hex(text: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = Secret::<2>::from_slice(&[0xAB, 0xCD]).unwrap();
        assert_eq!(format!("{secret:?}"), "Secret", "no byte may reach a log");
    }

    #[test]
    fn a_wrong_length_is_refused() {
        assert!(Secret::<32>::from_slice(&[0; 31]).is_none(), "31 bytes are no key");
    }
}
