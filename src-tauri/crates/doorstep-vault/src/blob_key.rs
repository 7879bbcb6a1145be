//! Keys of attachments. Each attachment has a random key of its own; that key is wrapped under the vault's attachment
//! key, which lives inside the encrypted database, or under a family's key.
//!
//! Nothing here is derived from the vault key: when the vault key is rotated, the database is encrypted anew and the
//! attachment key moves with it, so that no attachment has to be read and written again. Whoever keeps an old copy of
//! the database can open the attachments that stood in that copy, and no later one: the wraps of later ones are not in it.

use std::fmt;

use zeroize::Zeroizing;

use crate::{
    FamilyKey,
    error::{NoRandomness, SealError},
    sealing,
    secret::Secret,
};

/// The key of one attachment. Wiped when dropped, never printed.
pub struct BlobKey(pub(crate) Secret<32>);

/// What wraps the keys of a vault's attachments.
pub struct AttachmentKey(Secret<32>);

impl fmt::Debug for BlobKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("BlobKey")
    }
}

impl fmt::Debug for AttachmentKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("AttachmentKey")
    }
}

impl BlobKey {
    /// A new key.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn random() -> Result<Self, NoRandomness> {
        Ok(Self(Secret::random()?))
    }

    /// Seals what is to be said about an attachment: its name, its kind. `place` must be given again to open it.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn seal(&self, text: &[u8], place: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        sealing::encrypt(&self.0, &aad(b"blob about v1", place), text)
    }

    /// Opens what [`Self::seal`] made for the same place.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if anything at all differs.
    pub fn open(&self, sealed: &[u8], place: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        sealing::decrypt(&self.0, &aad(b"blob about v1", place), sealed).ok_or(SealError::Damaged)
    }
}

impl AttachmentKey {
    /// A new key, to be kept in the encrypted database.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn random() -> Result<Self, NoRandomness> {
        Ok(Self(Secret::random()?))
    }

    /// The key as it stands in the database. `None` if these are not 32 bytes.
    #[must_use]
    pub fn from_stored(bytes: &[u8]) -> Option<Self> {
        Secret::from_slice(bytes).map(Self)
    }

    /// The bytes to keep in the encrypted database, and nowhere else.
    #[must_use]
    pub fn to_stored(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.bytes().to_vec())
    }

    /// Wraps an attachment's key. `place` names the attachment.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn wrap(&self, key: &BlobKey, place: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        sealing::encrypt(&self.0, &aad(b"blob key v1", place), key.0.bytes())
    }

    /// Opens what [`Self::wrap`] made for the same place.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if anything at all differs.
    pub fn unwrap(&self, wrapped: &[u8], place: &[u8]) -> Result<BlobKey, SealError> {
        let opened = sealing::decrypt(&self.0, &aad(b"blob key v1", place), wrapped).ok_or(SealError::Damaged)?;
        Secret::from_slice(&opened).map(BlobKey).ok_or(SealError::Damaged)
    }
}

impl FamilyKey {
    /// Wraps the key of a restricted attachment under a family's key.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub fn wrap_blob_key(&self, key: &BlobKey, place: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        self.seal(key.0.bytes(), &aad(b"blob key v1", place))
    }

    /// Opens what [`Self::wrap_blob_key`] made for the same place.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if anything at all differs.
    pub fn unwrap_blob_key(&self, wrapped: &[u8], place: &[u8]) -> Result<BlobKey, SealError> {
        let opened = self.open(wrapped, &aad(b"blob key v1", place))?;
        Secret::from_slice(&opened).map(BlobKey).ok_or(SealError::Damaged)
    }
}

fn aad(label: &[u8], place: &[u8]) -> Vec<u8> {
    [label, place].concat()
}
