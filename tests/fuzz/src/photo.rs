//! Photos, as a phone or a stranger made them.

use doorstep_core::attachments::{Kind, without_traces};

/// A photo that is kept is still one of its kind, has nothing left to take out, and holds no part but the picture's own.
pub fn photo(bytes: &[u8]) -> bool {
    let Some(kind) = Kind::of(bytes).filter(|kind| kind.code() == "photo") else { return false };
    let Ok(kept) = without_traces(kind, bytes.to_vec()) else { return false };
    assert_eq!(Kind::of(&kept), Some(kind), "it is still what it was");
    let again = without_traces(kind, kept.clone()).expect("what was kept can be read");
    assert!(again == kept, "nothing is left to take out");
    let note = match kind {
        Kind::Jpeg => note_in_jpeg(&kept),
        Kind::Png => note_in_chunks(&kept[8..], PNG, |head| {
            (u32::from_be_bytes(head[..4].try_into().expect("4")), &head[4..], 4)
        }),
        _ => note_in_chunks(&kept[12..], WEBP, |head| {
            (u32::from_le_bytes(head[4..].try_into().expect("4")), &head[..4], 0)
        }),
    };
    assert_eq!(note, None, "a part that is no picture was kept");
    true
}

/// Which way is up, and nothing else: its length as a block.
const UPRIGHT: usize = 26;
const PNG: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"pHYs", b"hIST", b"acTL", b"fcTL", b"fdAT",
];
const WEBP: &[&[u8; 4]] = &[b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The first chunk that is not listed, by its name; one that says which way is up may stand.
fn note_in_chunks(
    mut bytes: &[u8],
    listed: &[&[u8; 4]],
    read: impl Fn(&[u8]) -> (u32, &[u8], usize),
) -> Option<String> {
    while bytes.len() >= 8 {
        let (length, name, behind) = read(&bytes[..8]);
        let is_upright = matches!(name, b"eXIf" | b"EXIF") && length as usize == UPRIGHT;
        if !is_upright && !listed.iter().any(|listed| *listed == name) {
            return Some(name.escape_ascii().to_string());
        }
        // WebP fills every chunk up to an even length.
        let whole = length as usize + behind + if behind == 0 { length as usize % 2 } else { 0 };
        bytes = bytes.get(8 + whole..).unwrap_or_default();
    }
    None
}

/// The first segment of a JPEG that is not its picture's, by its marker; or what stands behind its end.
fn note_in_jpeg(bytes: &[u8]) -> Option<String> {
    let mut at = 2;
    loop {
        while bytes[at] != 0xFF || matches!(bytes[at + 1], 0x00 | 0xFF | 0xD0..=0xD7) {
            at += 1;
        }
        let marker = bytes[at + 1];
        if marker == 0xD9 {
            return (at + 2 != bytes.len()).then(|| "something behind the end".to_owned());
        }
        let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        let contents = &bytes[at + 4..at + 2 + length.max(2)];
        let fits = match marker {
            0xE0 => contents.starts_with(b"JFIF") && contents.len() == 14,
            0xE1 => contents.starts_with(b"Exif\0\0") && contents.len() == 6 + UPRIGHT,
            0xE2 => contents.starts_with(b"ICC_PROFILE"),
            0xEE => contents.starts_with(b"Adobe") && contents.len() == 12,
            0xC8 => false,
            0xC0..=0xCF | 0xDA..=0xDD => true,
            _ => false,
        };
        if !fits {
            return Some(format!("segment {marker:02X}"));
        }
        at += 4 + contents.len();
    }
}
