//! A short number that takes a cover away. It opens nothing: the keys are in memory already, and after a few wrong
//! tries the vault locks and wants the passphrase.

use std::fmt;

use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{error::NoRandomness, secret::random};

/// Fewest and most digits.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// A number as it was typed. Wiped when dropped, never printed.
pub struct Pin(Zeroizing<String>);

impl fmt::Debug for Pin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Pin")
    }
}

/// Why a chosen number is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PinRefused {
    /// Not 4 to 8 digits.
    #[error("not 4 to 8 digits")]
    NotDigits,
    /// One digit over and over, or a row: what anybody tries first.
    #[error("a number that is tried first")]
    TooEasy,
}

impl Pin {
    /// A number to look at, whatever it is.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().to_owned()))
    }

    /// Accepts a number for setting up.
    ///
    /// # Errors
    /// The first reason for which it would be guessed within five tries.
    pub fn chosen(text: &str) -> Result<Self, PinRefused> {
        let pin = Self::typed(text);
        if !DIGITS.contains(&pin.0.len()) || !pin.0.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PinRefused::NotDigits);
        }
        if pin.steps_alike() { Err(PinRefused::TooEasy) } else { Ok(pin) }
    }

    /// 0000, 1234, 8642: every step is the same.
    fn steps_alike(&self) -> bool {
        let digits = self.0.as_bytes();
        digits.windows(3).all(|three| three[1].wrapping_sub(three[0]) == three[2].wrapping_sub(three[1]))
    }

    /// A slow, salted hash, to be kept inside the encrypted database.
    ///
    /// Argon2id at its library's own cost (19 MiB, twice): enough that whoever reads the database does not learn a
    /// number that may open a telephone too, little enough that taking the cover away is no wait.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn hash(&self) -> Result<String, NoRandomness> {
        let salt = SaltString::encode_b64(&random::<16>()?).map_err(|_| NoRandomness)?;
        let hash = Argon2::default().hash_password(self.0.as_bytes(), &salt).map_err(|_| NoRandomness)?;
        Ok(hash.to_string())
    }

    /// Whether this is the number that was hashed. What cannot be read as a hash fits nothing.
    #[must_use]
    pub fn fits(&self, hash: &str) -> bool {
        PasswordHash::new(hash).is_ok_and(|kept| Argon2::default().verify_password(self.0.as_bytes(), &kept).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_tried_first_are_refused() {
        use PinRefused::{NotDigits, TooEasy};
        let cases = [
            ("", NotDigits),
            ("123", NotDigits),
            ("123456789", NotDigits),
            ("12a4", NotDigits),
            ("１２３４", NotDigits),
            ("0000", TooEasy),
            ("1234", TooEasy),
            ("87654321", TooEasy),
            ("2468", TooEasy),
        ];
        for (text, reason) in cases {
            assert_eq!(Pin::chosen(text).err(), Some(reason), "{text:?}");
        }
        for text in ["2580", "71930", "40118822"] {
            assert!(Pin::chosen(text).is_ok(), "{text} is as good as another");
        }
    }

    #[test]
    fn only_the_same_number_fits() {
        let (kept, again) = (Pin::typed("7193").hash().unwrap(), Pin::typed("7193").hash().unwrap());
        assert!(Pin::typed(" 7193 ").fits(&kept), "a stray space is no other number");
        assert!(!Pin::typed("7194").fits(&kept), "another number");
        assert!(!Pin::typed("7193").fits("7193"), "what is no hash fits nothing");
        assert_ne!(kept, again, "two people with one number must not show it");
        assert!(!kept.contains("7193"), "the number itself is not kept");
        assert_eq!(format!("{:?}", Pin::typed("7193")), "Pin", "nothing may reach a log");
    }
}
