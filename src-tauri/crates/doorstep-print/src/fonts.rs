//! The typefaces that travel with the program.
//!
//! The page uses these and no others: the same brief looks the same on every computer, and no font
//! of the system, perhaps a tampered one, is read.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Latin with Vietnamese, Cyrillic and Greek; Arabic; and the signs people send in messages.
const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
];

/// The typefaces and the book in which typst looks them up.
pub(crate) struct Faces {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// Read once; the bytes stay in the program's own image and are not copied.
pub(crate) static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_typeface() {
        assert_eq!(FACES.fonts.len(), FILES.len(), "a damaged font file would silently print boxes");
    }

    #[test]
    fn the_alphabets_of_the_families_are_covered() {
        for letter in "ñ¿áü Nguyễn Thị Hồng Ґанна Żółć Ελένη فاطمة ☎ 🙂 👶 ❤".chars().filter(|c| !c.is_whitespace())
        {
            let covered = FACES.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)));
            assert!(covered, "{letter} would be an empty box on paper");
        }
    }
}
