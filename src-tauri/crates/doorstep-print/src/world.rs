//! The closed world in which a page is set.
//!
//! typst asks its `World` for every file, font and date. Ours knows two files, both in memory: the
//! template and the data. No disk, no network, no packages, no clock: whatever a name on the page
//! says, there is nothing here to read.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::FACES;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| virtual_file("page.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| virtual_file("data.json"));

/// One template with its data.
pub(crate) struct ClosedWorld {
    template: Source,
    data: Bytes,
}

impl ClosedWorld {
    /// A world of this template, which reads its data from `/data.json`.
    pub(crate) fn new(template: &str, data: Vec<u8>) -> Self {
        Self { template: Source::new(*TEMPLATE, template.to_owned()), data: Bytes::new(data) }
    }
}

impl World for ClosedWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FACES.book
    }

    fn main(&self) -> FileId {
        *TEMPLATE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *TEMPLATE { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn virtual_file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a virtual path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_nothing_else_to_read() {
        let world = ClosedWorld::new("", Vec::new());
        for path in ["etc/passwd", "page.typ.bak"] {
            assert!(world.file(virtual_file(path)).is_err(), "{path}: only the page's own data exists here");
        }
        assert!(world.today(None).is_none(), "a page has no clock, so it prints the same tomorrow");
    }
}
