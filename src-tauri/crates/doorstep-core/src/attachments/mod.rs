//! Photos, papers and films of a family, for a look together without a network (seed A46).
//!
//! An attachment is a record of the journal (family, visit, its wrapped key, what is said about it, sealed) and contents
//! apart from it, under a random name: below 256 KiB a row of `blob`, else a file under `blobs/`. Both are encrypted with
//! the attachment's own key; that key is wrapped under the vault's attachment key, or under the family's key if the
//! attachment is restricted. A journal entry never carries contents, so they can be erased without touching the chain.
//! Nothing of it is ever written to the disk in the clear, and no file name of ours says anything.

mod about;
mod attach_file;
mod contents;
mod erase;
mod keys;
mod kind;
mod list_attachments;
mod open_attachment;
mod photo;
mod remove_attachment;

pub use attach_file::{AttachFile, Attached, Source, attach_file};
pub use contents::{Part, read_part};
pub use erase::sweep_orphans;
pub(crate) use erase::{contents_of, erase_files, erase_rows};
pub use kind::{Kind, SMALL};
pub use list_attachments::{AttachmentView, list_attachments};
pub use open_attachment::{OpenAttachment, SaveAttachment, note_saved, open_attachment};
pub use photo::without_traces;
pub use remove_attachment::{RemoveAttachment, remove_attachment};

use doorstep_vault::BlobError;

use crate::error::AppError;

impl From<BlobError> for AppError {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::Missing => Self::coded("attachment-missing", &error),
            BlobError::Damaged => Self::coded("attachment-damaged", &error),
            BlobError::Folder(folder) => folder.into(),
        }
    }
}
