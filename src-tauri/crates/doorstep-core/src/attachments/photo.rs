//! Photos leave behind where and with what they were taken: place, time, camera, names that a program wrote in.
//! Only which way is up stays, so that a portrait does not lie on its side.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

use super::Kind;
use crate::error::{AppError, Outcome};

/// Takes out of a photo what is not its picture.
///
/// # Errors
/// `attachment-unreadable` for a photo that is cut off, no photo inside, or another one once it is cleaned.
pub fn without_traces(kind: Kind, bytes: Vec<u8>) -> Outcome<Vec<u8>> {
    let clean = match kind {
        Kind::Jpeg => jpeg,
        Kind::Png => png,
        Kind::WebP => webp,
        Kind::Pdf | Kind::Mp4 | Kind::WebM => return Ok(bytes),
    };
    let cleaned = clean(Bytes::from(bytes)).filter(|cleaned| {
        // What looks like a photo and reads differently once it is cleaned was made to be read in two ways.
        clean(Bytes::from(cleaned.clone())).as_ref() == Some(cleaned)
    });
    cleaned.ok_or_else(|| AppError::coded("attachment-unreadable", ""))
}

fn jpeg(bytes: Bytes) -> Option<Vec<u8>> {
    let photo = Jpeg::from_bytes(bytes.clone()).ok()?;
    photo.dimensions()?;
    only_picture(&bytes, photo.exif().as_deref().and_then(orientation))
}

/// Walks a JPEG to its end marker and takes the picture along, with which way is up as the only note. Between the scans
/// of a picture that builds up in steps stand segments, too; a phone puts a second picture, or a film, behind the end.
/// None if it was cut off.
fn only_picture(bytes: &[u8], up: Option<u16>) -> Option<Vec<u8>> {
    let mut kept = vec![0xFF, markers::SOI];
    if let Some(up) = up {
        let exif = [b"Exif\0\0", &only_orientation(up)[..]].concat();
        kept.extend([0xFF, markers::APP1]);
        kept.extend(u16::try_from(exif.len() + 2).ok()?.to_be_bytes());
        kept.extend(exif);
    }
    let (mut at, mut in_scan) = (2, false);
    loop {
        // In a scan, FF 00 is a byte and D0–D7 are restarts; every other marker ends it.
        let from = at;
        while *bytes.get(at)? != 0xFF || matches!(*bytes.get(at + 1)?, 0x00 | 0xFF | 0xD0..=0xD7) {
            at += 1;
        }
        let marker = bytes[at + 1];
        if in_scan {
            kept.extend_from_slice(&bytes[from..at]);
        }
        if marker == markers::EOI {
            kept.extend([0xFF, markers::EOI]);
            return Some(kept);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length.max(2))?;
        if is_picture(marker, segment.get(4..)?) {
            kept.extend_from_slice(segment);
        }
        in_scan = marker == markers::SOS;
        at += segment.len();
    }
}

/// Tables, frames and scans are the picture; of what programs add, JFIF without its small picture (which may show what
/// was cut away), the colour profile and Adobe's colour transform.
fn is_picture(marker: u8, contents: &[u8]) -> bool {
    match marker {
        markers::APP0 => contents.len() == 14 && contents.starts_with(b"JFIF\0") && contents.ends_with(&[0, 0]),
        markers::APP2 => contents.starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => contents.len() == 12 && contents.starts_with(b"Adobe"),
        // Frames with their tables, all but the one that is reserved; scans, and what they need.
        0xC0..=0xCF => marker != 0xC8,
        markers::DQT | markers::DRI | markers::DNL | markers::SOS => true,
        _ => false,
    }
}

/// What of a PNG is the picture, its colours and its movement. Everything else is notes, some of them of kinds that
/// nobody has listed.
const PNG_PICTURE: [[u8; 4]; 17] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT", *b"sRGB", *b"cICP",
    *b"bKGD", *b"pHYs", *b"hIST", *b"acTL", *b"fcTL", *b"fdAT",
];

fn png(bytes: Bytes) -> Option<Vec<u8>> {
    let mut picture = Png::from_bytes(bytes).ok()?;
    picture.dimensions()?;
    let up = up(&picture);
    picture.chunks_mut().retain(|chunk| PNG_PICTURE.contains(&chunk.kind()));
    picture.set_exif(up);
    Some(picture.encoder().bytes().to_vec())
}

/// The same for WebP.
const WEBP_PICTURE: [[u8; 4]; 7] = [*b"VP8 ", *b"VP8L", *b"VP8X", *b"ALPH", *b"ANIM", *b"ANMF", *b"ICCP"];

fn webp(bytes: Bytes) -> Option<Vec<u8>> {
    let mut picture = WebP::from_bytes(bytes).ok()?;
    picture.dimensions()?;
    let up = up(&picture);
    picture.chunks_mut().retain(|chunk| WEBP_PICTURE.contains(&chunk.id()));
    picture.set_exif(up); // and says anew, in the first chunk, what follows
    Some(picture.encoder().bytes().to_vec())
}

/// An EXIF block that says which way is up, if the photo's own one says so.
fn up(photo: &impl ImageEXIF) -> Option<Bytes> {
    photo.exif().as_deref().and_then(orientation).map(only_orientation)
}

/// Which way is up, 1 to 8, from the first directory of an EXIF block.
fn orientation(exif: &[u8]) -> Option<u16> {
    let big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let two = |at: usize| -> Option<u16> {
        let pair = [*exif.get(at)?, *exif.get(at.checked_add(1)?)?];
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let four = |at: usize| -> Option<usize> {
        let (first, second) = (usize::from(two(at)?), usize::from(two(at.checked_add(2)?)?));
        Some(if big { (first << 16) | second } else { (second << 16) | first })
    };
    let directory = four(4)?;
    let entry =
        (0..usize::from(two(directory)?)).map(|n| directory + 2 + 12 * n).find(|at| two(*at) == Some(0x0112))?;
    two(entry + 8).filter(|up| (2..=8).contains(up))
}

/// An EXIF block that says which way is up and nothing else.
fn only_orientation(up: u16) -> Bytes {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    block.extend_from_slice(&up.to_be_bytes());
    block.extend_from_slice(&[0; 6]); // the rest of the value, and no further directory
    Bytes::from(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_survives_and_nothing_else() {
        for up in 2..=8 {
            assert_eq!(orientation(&only_orientation(up)), Some(up), "what we write we read");
        }
        assert_eq!(
            orientation(b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"),
            Some(6),
            "little endian"
        );
        for damaged in [&b""[..], b"MM\0*", b"MM\0*\xFF\xFF\xFF\xFF", b"II*\0\x08\0\0\0\xFF\xFF"] {
            assert_eq!(orientation(damaged), None, "a damaged block says nothing and harms nothing");
        }
    }
}
