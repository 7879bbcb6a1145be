//! From the bytes of a chosen file to text, or a plain refusal.
//!
//! A spreadsheet program writes what it likes: UTF-8 with or without a mark, UTF-16 ("Unicode
//! text"), Windows-1252. Everything else that is offered is recognised by its first bytes, so
//! that the refusal can name it and say what to do.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::refused::ImportRefused;

/// The largest file that is opened: 64 MB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How the file was written; shown so that a person can see why a letter looks wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The Western code page of older spreadsheet programs.
    Windows1252,
}

/// What a file that is no table looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LooksLike {
    /// An .xlsx or .ods workbook (a zip archive).
    Workbook,
    /// An .xls workbook of before 2007, or another old office document.
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page or another file in angle brackets.
    WebPage,
    /// JSON.
    Json,
    /// Some other file that is not text.
    Binary,
    /// Nothing but blanks.
    Empty,
}

impl LooksLike {
    /// The word that goes with this in the message catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::OldWorkbook => "old-workbook",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::WebPage => "web-page",
            Self::Json => "json",
            Self::Binary => "binary",
            Self::Empty => "empty",
        }
    }
}

/// First bytes that give a file away.
const MAGIC: &[(&[u8], LooksLike)] = &[
    (b"PK\x03\x04", LooksLike::Workbook),
    (b"PK\x05\x06", LooksLike::Workbook),
    (b"\xD0\xCF\x11\xE0", LooksLike::OldWorkbook),
    (b"%PDF", LooksLike::Pdf),
    (b"\x89PNG", LooksLike::Picture),
    (b"\xFF\xD8\xFF", LooksLike::Picture),
    (b"GIF8", LooksLike::Picture),
    (b"\x1F\x8B", LooksLike::Binary),
    (b"SQLite format 3", LooksLike::Binary),
    (b"\x7FELF", LooksLike::Binary),
    (b"MZ\x90", LooksLike::Binary),
];

/// Reads `bytes` as text.
///
/// # Errors
/// [`ImportRefused::TooLarge`] over [`MAX_BYTES`]; [`ImportRefused::NoTable`] for anything that
/// is not text.
pub fn decode(bytes: &[u8]) -> Result<(String, TextEncoding), ImportRefused> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportRefused::TooLarge { max_megabytes: (MAX_BYTES / 1024 / 1024) as u32 });
    }
    if let Some((_, looks_like)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ImportRefused::NoTable { looks_like: *looks_like });
    }
    let (text, encoding) = to_text(bytes)?;
    match not_a_table(&text) {
        Some(looks_like) => Err(ImportRefused::NoTable { looks_like }),
        None => Ok((text, encoding)),
    }
}

fn to_text(bytes: &[u8]) -> Result<(String, TextEncoding), ImportRefused> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return match std::str::from_utf8(rest) {
            Ok(text) => Ok((text.to_owned(), TextEncoding::Utf8)),
            // A mark followed by broken text: two files glued together. The rest is read as the
            // older code page rather than refused, so no row is lost.
            Err(_) => Ok((windows_1252(rest), TextEncoding::Windows1252)),
        };
    }
    if let Some(encoding) = utf16_by_mark(bytes).or_else(|| utf16_by_zeros(bytes)) {
        return utf16(bytes, encoding).map(|text| (text, encoding));
    }
    if bytes.contains(&0) {
        return Err(ImportRefused::NoTable { looks_like: LooksLike::Binary });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), TextEncoding::Utf8)),
        Err(_) => Ok((windows_1252(bytes), TextEncoding::Windows1252)),
    }
}

fn windows_1252(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

fn utf16_by_mark(bytes: &[u8]) -> Option<TextEncoding> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(TextEncoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(TextEncoding::Utf16Be),
        _ => None,
    }
}

/// Without a mark: in a table, commas, digits and line ends are one-byte characters, so every
/// second byte is often zero and the other half never is.
fn utf16_by_zeros(bytes: &[u8]) -> Option<TextEncoding> {
    let sample = &bytes[..bytes.len().min(8 * 1024) & !1];
    let pairs = sample.len() / 2;
    if pairs < 4 {
        return None;
    }
    let even = sample.iter().step_by(2).filter(|byte| **byte == 0).count();
    let odd = sample.iter().skip(1).step_by(2).filter(|byte| **byte == 0).count();
    let many = pairs * 3 / 10;
    if odd > many && even == 0 {
        Some(TextEncoding::Utf16Le)
    } else if even > many && odd == 0 {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], encoding: TextEncoding) -> Result<String, ImportRefused> {
    let codec = if encoding == TextEncoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    let (text, _) = codec.decode_with_bom_removal(bytes);
    if text.contains('\0') {
        return Err(ImportRefused::NoTable { looks_like: LooksLike::Binary });
    }
    Ok(text.into_owned())
}

/// Text, but of another kind; or too full of control characters to be anyone's table.
fn not_a_table(text: &str) -> Option<LooksLike> {
    let start = text.trim_start();
    if start.is_empty() {
        return Some(LooksLike::Empty);
    }
    if start.starts_with("<!") || start.starts_with("<?") || start.starts_with("<html") {
        return Some(LooksLike::WebPage);
    }
    if start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{\n") {
        return Some(LooksLike::Json);
    }
    let (mut seen, mut odd) = (0_u32, 0_u32);
    for character in text.chars().take(16 * 1024) {
        seen += 1;
        odd += u32::from(character.is_control() && !matches!(character, '\t' | '\n' | '\r'));
    }
    (odd * 50 > seen).then_some(LooksLike::Binary)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> LooksLike {
        match decode(bytes) {
            Err(ImportRefused::NoTable { looks_like }) => looks_like,
            other => panic!("expected a refusal, got {other:?}"),
        }
    }

    #[test]
    fn each_way_of_writing_gives_the_same_text() {
        let text = "Name;Größe\nIván;3\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin: Vec<u8> = text.chars().map(|c| c as u32 as u8).collect();
        let with = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), TextEncoding::Utf8),
            (with(b"\xEF\xBB\xBF", text.as_bytes()), TextEncoding::Utf8),
            (le.clone(), TextEncoding::Utf16Le),
            (with(b"\xFF\xFE", &le), TextEncoding::Utf16Le),
            (be.clone(), TextEncoding::Utf16Be),
            (with(b"\xFE\xFF", &be), TextEncoding::Utf16Be),
            (latin, TextEncoding::Windows1252),
        ] {
            assert_eq!(
                decode(&bytes),
                Ok((text.to_owned(), encoding)),
                "the letters survive and the encoding is named"
            );
        }
    }

    #[test]
    fn other_files_are_refused_by_name() {
        assert_eq!(refusal(b"PK\x03\x04rest"), LooksLike::Workbook, "a workbook is a zip");
        assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1"), LooksLike::OldWorkbook, "the old office container");
        assert_eq!(refusal(b"%PDF-1.7"), LooksLike::Pdf, "a PDF says so");
        assert_eq!(refusal(b"\x89PNG\r\n"), LooksLike::Picture, "a picture");
        assert_eq!(refusal(b"  <!doctype html>"), LooksLike::WebPage, "a saved web page");
        assert_eq!(refusal(b"[{\"a\":1}]"), LooksLike::Json, "JSON");
        assert_eq!(refusal(b"a,b\0\0\0,c"), LooksLike::Binary, "zero bytes are no text");
        assert_eq!(refusal(b" \r\n\t"), LooksLike::Empty, "blanks hold nothing");
        assert_eq!(refusal(&[1, 2, 3, 4, 5, 6, 7, 8]), LooksLike::Binary, "control characters are no text");
    }

    #[test]
    fn a_file_over_the_cap_is_refused_before_it_is_read() {
        let big = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(decode(&big), Err(ImportRefused::TooLarge { max_megabytes: 64 }), "the cap is named");
    }
}
