//! Product codes on packages: GTIN-8, 12, 13 and 14, with their check digit.

/// Why digits are no product code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GtinError {
    /// Something other than digits (spaces and hyphens are ignored).
    #[error("a product code has digits only")]
    NotDigits,
    /// Not 8, 12, 13 or 14 digits.
    #[error("a product code has 8, 12, 13 or 14 digits")]
    WrongLength,
    /// The last digit does not fit the others: a digit was mistyped or misread.
    #[error("the last digit does not fit: one digit is wrong")]
    CheckDigit,
}

/// Checks a product code and gives it back as 14 digits, so that the same product compares equal
/// however its code was written.
///
/// # Errors
/// Not digits, not a length of the standard, or the check digit does not fit.
pub fn normalise(code: &str) -> Result<String, GtinError> {
    let digits: String = code.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(GtinError::NotDigits);
    }
    if ![8, 12, 13, 14].contains(&digits.len()) {
        return Err(GtinError::WrongLength);
    }
    let padded = format!("{digits:0>14}");
    // Weights 3 and 1 in turn, so that the check digit itself has weight 1.
    let weighted = |(place, byte): (usize, u8)| {
        let weight = if place % 2 == 0 { 3 } else { 1 };
        u32::from(byte - b'0') * weight
    };
    let sum: u32 = padded.bytes().enumerate().map(weighted).sum();
    if sum.is_multiple_of(10) { Ok(padded) } else { Err(GtinError::CheckDigit) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_of_every_length() {
        let cases = [
            ("96385074", "00000096385074"),
            ("036000291452", "00036000291452"),
            ("4006381333931", "04006381333931"),
            ("10012345678902", "10012345678902"),
            ("4006381 333931", "04006381333931"),
        ];
        for (code, normal) in cases {
            assert_eq!(normalise(code).as_deref(), Ok(normal), "{code} is a valid code");
        }
    }

    #[test]
    fn refusals_say_what_is_wrong() {
        assert_eq!(normalise("40063813339x1"), Err(GtinError::NotDigits), "a letter");
        assert_eq!(normalise("123456789"), Err(GtinError::WrongLength), "nine digits");
        assert_eq!(normalise(""), Err(GtinError::WrongLength), "nothing at all");
        assert_eq!(normalise("4006381333932"), Err(GtinError::CheckDigit), "last digit off");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn one_wrong_digit_is_always_found(place in 0_usize..13, off in 1_u8..=9) {
            let mut code = b"4006381333931".to_vec();
            code[place] = b'0' + (code[place] - b'0' + off) % 10;
            let typed = String::from_utf8(code).unwrap();
            prop_assert_eq!(normalise(&typed), Err(GtinError::CheckDigit));
        }
    }
}
