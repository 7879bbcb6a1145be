//! The form of an encrypted attachment: pieces of 64 KiB, each authenticated with its place, the whole length and the
//! attachment's name, so that a film can be read from its middle and nothing can be cut, swapped or carried elsewhere.
//!
//! ```text
//! 8 bytes  "DOORBLB1"
//! 8 bytes  length of the plain contents, little endian
//! pieces   XChaCha20-Poly1305, 64 KiB and 16 bytes of code each, the last one shorter
//! ```
//!
//! The nonce is the piece's number: a key encrypts one attachment, once.

use std::io::{self, Read, Seek, SeekFrom, Write};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

use crate::{blob_key::BlobKey, error::BlobError};

/// The random name of an attachment's contents.
pub type BlobName = [u8; 16];

const MAGIC: &[u8; 8] = b"DOORBLB1";
const HEAD: u64 = 16;
const PIECE: u64 = 64 * 1024;
const CODE: u64 = 16;

/// Encrypts `length` bytes. What does not have exactly this length is an error: it changed while it was read.
///
/// # Errors
/// Those of reading and writing.
pub fn encrypt_blob(
    key: &BlobKey,
    name: &BlobName,
    length: u64,
    from: &mut dyn Read,
    to: &mut dyn Write,
) -> io::Result<()> {
    let cipher = XChaCha20Poly1305::new(key.0.bytes().into());
    to.write_all(MAGIC)?;
    to.write_all(&length.to_le_bytes())?;
    let mut piece = Zeroizing::new(Vec::with_capacity(PIECE as usize));
    for index in 0..length.div_ceil(PIECE) {
        let wanted = PIECE.min(length - index * PIECE);
        piece.clear();
        let read = (&mut *from).take(wanted).read_to_end(&mut piece)?;
        if read as u64 != wanted {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let payload = Payload { msg: &piece, aad: &place(name, length, index) };
        let sealed = cipher.encrypt(&nonce(index), payload).map_err(|_| io::ErrorKind::InvalidData)?;
        to.write_all(&sealed)?;
    }
    if from.read(&mut [0])? > 0 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

/// An encrypted attachment, opened. Pieces are read and proved as they are asked for.
pub struct OpenBlob<S> {
    source: S,
    cipher: XChaCha20Poly1305,
    name: BlobName,
    length: u64,
}

impl<S: Read + Seek> OpenBlob<S> {
    /// Opens one. Its length is proved with the first piece that is read.
    ///
    /// # Errors
    /// [`BlobError::Damaged`] if it is no attachment of ours, or was cut.
    pub fn open(mut source: S, key: &BlobKey, name: &BlobName) -> Result<Self, BlobError> {
        let mut head = [0; HEAD as usize];
        source.seek(SeekFrom::Start(0))?;
        source.read_exact(&mut head).map_err(|_| BlobError::Damaged)?;
        let (magic, length) = head.split_at(MAGIC.len());
        let length = u64::from_le_bytes(length.try_into().map_err(|_| BlobError::Damaged)?);
        let pieces = length.div_ceil(PIECE);
        let whole = pieces.checked_mul(CODE).and_then(|codes| codes.checked_add(length)?.checked_add(HEAD));
        if magic != MAGIC || whole != Some(source.seek(SeekFrom::End(0))?) {
            return Err(BlobError::Damaged);
        }
        Ok(Self { source, cipher: XChaCha20Poly1305::new(key.0.bytes().into()), name: *name, length })
    }

    /// How long the plain contents are.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The bytes from `from` to before `to`, as far as there are any.
    ///
    /// # Errors
    /// [`BlobError::Damaged`] if a piece is not the one that was written.
    pub fn read(&mut self, from: u64, to: u64) -> Result<Zeroizing<Vec<u8>>, BlobError> {
        let to = to.min(self.length);
        let from = from.min(to);
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(to - from).map_err(|_| BlobError::Damaged)?));
        let mut at = from;
        while at < to {
            let index = at / PIECE;
            let piece = self.piece(index)?;
            let begins = index * PIECE;
            let end = to.min(begins + piece.len() as u64);
            let part = piece.get((at - begins) as usize..(end - begins) as usize).ok_or(BlobError::Damaged)?;
            bytes.extend_from_slice(part);
            at = end;
        }
        Ok(bytes)
    }

    /// All of it.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_all(&mut self) -> Result<Zeroizing<Vec<u8>>, BlobError> {
        self.read(0, self.length)
    }

    fn piece(&mut self, index: u64) -> Result<Zeroizing<Vec<u8>>, BlobError> {
        let length = PIECE.min(self.length - index * PIECE);
        let mut sealed = vec![0; (length + CODE) as usize];
        self.source.seek(SeekFrom::Start(HEAD + index * (PIECE + CODE)))?;
        self.source.read_exact(&mut sealed).map_err(|_| BlobError::Damaged)?;
        let payload = Payload { msg: &sealed, aad: &place(&self.name, self.length, index) };
        self.cipher.decrypt(&nonce(index), payload).map(Zeroizing::new).map_err(|_| BlobError::Damaged)
    }
}

fn nonce(index: u64) -> XNonce {
    let mut nonce = XNonce::default();
    nonce[..8].copy_from_slice(&index.to_le_bytes());
    nonce
}

fn place(name: &BlobName, length: u64, index: u64) -> Vec<u8> {
    [&b"doorstep blob v1"[..], name, &length.to_le_bytes(), &index.to_le_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    const NAME: BlobName = [7; 16];

    fn sealed(key: &BlobKey, plain: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        encrypt_blob(key, &NAME, plain.len() as u64, &mut &*plain, &mut out).expect("memory takes every byte");
        out
    }

    fn opened(bytes: &[u8], key: &BlobKey, name: &BlobName) -> Result<Vec<u8>, BlobError> {
        OpenBlob::open(Cursor::new(bytes), key, name)?.read_all().map(|plain| plain.to_vec())
    }

    #[test]
    fn every_length_around_a_piece_comes_back() {
        let key = BlobKey::random().unwrap();
        for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
            let plain: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            assert_eq!(opened(&sealed(&key, &plain), &key, &NAME).unwrap(), plain, "{length} bytes");
        }
    }

    proptest! {
        #[test]
        fn any_part_can_be_read(from in 0u64..150_000, length in 0u64..150_000) {
            let key = BlobKey::random().unwrap();
            let plain: Vec<u8> = (0..140_000u32).map(|n| (n % 253) as u8).collect();
            let mut blob = OpenBlob::open(Cursor::new(sealed(&key, &plain)), &key, &NAME).unwrap();
            let to = (from + length).min(plain.len() as u64);
            let wanted = plain.get(from as usize..to as usize).unwrap_or_default();
            prop_assert_eq!(&**blob.read(from, from + length).unwrap(), wanted);
        }
    }

    #[test]
    fn whatever_is_changed_is_found() {
        let key = BlobKey::random().unwrap();
        let whole = sealed(&key, &[9; 70_000]);
        for at in [0, 7, 8, 9, 15, 16, 17, 40_000, 65_552, 65_567, 65_568, whole.len() - 1] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(opened(&flipped, &key, &NAME).is_err(), "byte {at}");
        }
        for length in [0, 15, 16, 17, 65_568, whole.len() - 1] {
            assert!(opened(&whole[..length], &key, &NAME).is_err(), "cut at {length}");
        }
        assert!(opened(&[&whole[..], &[0]].concat(), &key, &NAME).is_err(), "something was added");
        let mut swapped = sealed(&key, &[1; 131_072]);
        let (one, two) = swapped[16..].split_at_mut(65_552);
        one.swap_with_slice(two);
        assert!(opened(&swapped, &key, &NAME).is_err(), "two pieces changed places");
        assert!(opened(&whole, &key, &[8; 16]).is_err(), "it belongs to another attachment");
        assert!(opened(&whole, &BlobKey::random().unwrap(), &NAME).is_err(), "another key");
    }

    #[test]
    fn a_length_that_cannot_be_is_refused_before_anything_is_reserved() {
        let key = BlobKey::random().unwrap();
        let mut whole = sealed(&key, b"text");
        whole[8..16].copy_from_slice(&u64::MAX.to_le_bytes());
        assert!(opened(&whole, &key, &NAME).is_err(), "sixteen exabytes do not fit into twenty bytes");
    }

    #[test]
    fn a_source_that_changed_while_it_was_read_is_refused() {
        let key = BlobKey::random().unwrap();
        for promised in [3, 5] {
            let done = encrypt_blob(&key, &NAME, promised, &mut &b"text"[..], &mut Vec::new());
            assert!(done.is_err(), "four bytes are not {promised}");
        }
    }
}
