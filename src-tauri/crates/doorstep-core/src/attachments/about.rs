//! What is said about an attachment, sealed under its own key: the name of the file, what it is, the person's words.

use doorstep_vault::BlobKey;
use minicbor::{Decode, Encode};

use super::Kind;
use crate::error::{AppError, Code, Outcome};
use crate::ids::AttachmentId;

/// What is sealed.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub(super) struct About {
    /// The file's own name.
    #[n(0)]
    pub name: String,
    /// Its type, as its contents say.
    #[n(1)]
    pub mime: String,
    /// Its length.
    #[n(2)]
    pub size: u64,
    /// Words of whoever kept it.
    #[n(3)]
    pub words: Option<String>,
}

impl About {
    pub(super) fn seal(&self, key: &BlobKey, id: AttachmentId) -> Outcome<Vec<u8>> {
        let plain = minicbor::to_vec(self).map_err(|_| AppError::new(Code::Unexpected))?;
        Ok(key.seal(&plain, id.0.as_bytes())?)
    }

    pub(super) fn open(key: &BlobKey, id: AttachmentId, sealed: &[u8]) -> Outcome<Self> {
        let plain = key.open(sealed, id.0.as_bytes())?;
        minicbor::decode(&plain).map_err(|_| AppError::new(Code::Damaged))
    }

    /// What it is.
    pub(super) fn kind(&self) -> Outcome<Kind> {
        Kind::from_mime(&self.mime).ok_or_else(|| AppError::new(Code::Newer))
    }
}
