//! What may be kept, told by its contents and never by its name, and how large it may be.

/// Contents below this lie in the database, larger ones in a file of their own.
pub const SMALL: u64 = 256 * 1024;
/// The largest photo or paper.
const PAGE_MOST: u64 = 25 * 1024 * 1024;
/// The largest film.
const FILM_MOST: u64 = 200 * 1024 * 1024;
/// How much of a file's beginning tells what it is.
pub(super) const HEAD: u64 = 8 * 1024;

/// The kinds of file that can be shown from memory. Whatever can run a script (SVG, HTML) is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A photo.
    Jpeg,
    /// A picture.
    Png,
    /// A picture.
    WebP,
    /// A paper.
    Pdf,
    /// A film.
    Mp4,
    /// A film.
    WebM,
}

impl Kind {
    const ALL: [Self; 6] = [Self::Jpeg, Self::Png, Self::WebP, Self::Pdf, Self::Mp4, Self::WebM];
    /// The largest file of any kind.
    pub(super) const MOST: u64 = FILM_MOST;

    /// What a file is, by its beginning; none if it is nothing that we keep.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<Self> {
        let found = match infer::get(head)?.mime_type() {
            "video/x-m4v" => "video/mp4", // the same film under a maker's own mark
            found => found,
        };
        Self::ALL.into_iter().find(|kind| kind.mime() == found)
    }

    /// The kind with this type, as it was sealed.
    #[must_use]
    pub(super) fn from_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.mime() == mime)
    }

    /// Its type, for whoever shows it.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Mp4 => "video/mp4",
            Self::WebM => "video/webm",
        }
    }

    /// `photo`, `paper` or `film`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Jpeg | Self::Png | Self::WebP => "photo",
            Self::Pdf => "paper",
            Self::Mp4 | Self::WebM => "film",
        }
    }

    /// What a saved copy is called: file names are seen by many programs, so it names nobody.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Jpeg => "photo.jpg",
            Self::Png => "photo.png",
            Self::WebP => "photo.webp",
            Self::Pdf => "paper.pdf",
            Self::Mp4 => "film.mp4",
            Self::WebM => "film.webm",
        }
    }

    /// The largest file of this kind.
    #[must_use]
    pub fn most(self) -> u64 {
        if self.code() == "film" { FILM_MOST } else { PAGE_MOST }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_say_what_it_is() {
        let cases: [(&[u8], Option<Kind>); 11] = [
            (b"\xFF\xD8\xFF\xE0 and so on", Some(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n and so on", Some(Kind::Png)),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Some(Kind::WebP)),
            (b"%PDF-1.7\n", Some(Kind::Pdf)),
            (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", Some(Kind::Mp4)),
            (b"\x00\x00\x00\x18ftypM4V \x00\x00\x00\x00mp42isom", Some(Kind::Mp4)),
            (
                b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\xF7\x81\x01\x42\xF2\x81\x04\x42\xF3\x81\x08\x42\x82\x84webm",
                Some(Kind::WebM),
            ),
            (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", None),
            (b"<!DOCTYPE html><html><script>", None),
            (b"PK\x03\x04 a zip", None),
            (b"", None),
        ];
        for (head, kind) in cases {
            assert_eq!(Kind::of(head), kind, "{:?}", String::from_utf8_lossy(head));
        }
    }
}
