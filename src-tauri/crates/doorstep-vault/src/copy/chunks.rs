//! A stream in encrypted chunks, each bound to its place: nothing can be cut off, left out or put elsewhere.

use std::io::{self, BufRead, Read, Write};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

use crate::secret::Secret;

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// What both directions share: the key, the head it belongs to, and the number of the next chunk.
struct Counted {
    cipher: XChaCha20Poly1305,
    nonce: [u8; 16],
    head: [u8; 32],
    number: u64,
}

impl Counted {
    fn new(key: &Secret<32>, nonce: [u8; 16], head: [u8; 32]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(key.bytes().into()), nonce, head, number: 0 }
    }

    /// Sixteen random bytes, seven of counting, one that says whether it is the last.
    fn next_nonce(&mut self, is_last: bool) -> io::Result<XNonce> {
        if self.number >> 56 != 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&self.nonce);
        nonce[16..].copy_from_slice(&(self.number << 8 | u64::from(is_last)).to_be_bytes());
        self.number += 1;
        Ok(nonce.into())
    }
}

/// Encrypts what is written to it.
pub(super) struct ChunkWriter<W> {
    to: W,
    counted: Counted,
    waiting: Zeroizing<Vec<u8>>,
}

impl<W: Write> ChunkWriter<W> {
    pub(super) fn new(to: W, key: &Secret<32>, nonce: [u8; 16], head: [u8; 32]) -> Self {
        Self { to, counted: Counted::new(key, nonce, head), waiting: Zeroizing::new(Vec::with_capacity(CHUNK)) }
    }

    fn put(&mut self, is_last: bool) -> io::Result<()> {
        let nonce = self.counted.next_nonce(is_last)?;
        let payload = Payload { msg: &self.waiting, aad: &self.counted.head };
        let sealed = self.counted.cipher.encrypt(&nonce, payload).map_err(|_| io::ErrorKind::InvalidData)?;
        self.to.write_all(&sealed)?;
        self.waiting.clear();
        Ok(())
    }

    /// Writes the last chunk, which may be empty, and gives the file back.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.put(true)?;
        self.to.flush()?;
        Ok(self.to)
    }
}

impl<W: Write> Write for ChunkWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == CHUNK {
            self.put(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// Only whole chunks are ever written, so there is nothing to hurry.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Decrypts what it reads. Anything at all that differs is [`io::ErrorKind::InvalidData`].
pub(super) struct ChunkReader<R> {
    from: R,
    counted: Counted,
    ready: Zeroizing<Vec<u8>>,
    at: usize,
    ended: bool,
}

impl<R: BufRead> ChunkReader<R> {
    pub(super) fn new(from: R, key: &Secret<32>, nonce: [u8; 16], head: [u8; 32]) -> Self {
        let ready = Zeroizing::new(Vec::new());
        Self { from, counted: Counted::new(key, nonce, head), ready, at: 0, ended: false }
    }

    fn fetch(&mut self) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(CHUNK + TAG);
        self.from.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut sealed)?;
        let is_last = sealed.len() < CHUNK + TAG || self.from.fill_buf()?.is_empty();
        let nonce = self.counted.next_nonce(is_last)?;
        let payload = Payload { msg: &sealed, aad: &self.counted.head };
        let plain = self.counted.cipher.decrypt(&nonce, payload).map_err(|_| io::ErrorKind::InvalidData)?;
        (self.ready, self.at, self.ended) = (Zeroizing::new(plain), 0, is_last);
        Ok(())
    }
}

impl<R: BufRead> Read for ChunkReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.ready.len() && !self.ended {
            self.fetch()?;
        }
        let left = &self.ready[self.at..];
        let taken = left.len().min(into.len());
        into[..taken].copy_from_slice(&left[..taken]);
        self.at += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: [u8; 32] = [4; 32];

    fn sealed(key: &Secret<32>, plain: &[u8]) -> Vec<u8> {
        let mut writer = ChunkWriter::new(Vec::new(), key, [9; 16], HEAD);
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn opened(key: &Secret<32>, sealed: &[u8], head: [u8; 32]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        ChunkReader::new(sealed, key, [9; 16], head).read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn every_length_around_a_chunk_comes_back() {
        let key = Secret::random().unwrap();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7] {
            let plain: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            assert_eq!(opened(&key, &sealed(&key, &plain), HEAD).unwrap(), plain, "{length} bytes");
        }
    }

    #[test]
    fn cut_swapped_flipped_and_foreign_chunks_are_refused() {
        let key = Secret::random().unwrap();
        let whole = sealed(&key, &vec![7; 2 * CHUNK + 5]);
        let chunk = CHUNK + TAG;
        for length in [0, 1, chunk - 1, chunk, 2 * chunk, whole.len() - 1] {
            assert!(opened(&key, &whole[..length], HEAD).is_err(), "cut at {length}");
        }
        let swapped = [&whole[chunk..2 * chunk], &whole[..chunk], &whole[2 * chunk..]].concat();
        assert!(opened(&key, &swapped, HEAD).is_err(), "two chunks changed places");
        let without = [&whole[..chunk], &whole[2 * chunk..]].concat();
        assert!(opened(&key, &without, HEAD).is_err(), "one chunk left out");
        for at in (0..whole.len()).step_by(4_099) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(opened(&key, &flipped, HEAD).is_err(), "byte {at}");
        }
        assert!(opened(&key, &whole, [5; 32]).is_err(), "under another head");
        assert!(opened(&Secret::random().unwrap(), &whole, HEAD).is_err(), "with another key");
    }
}
