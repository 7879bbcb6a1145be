//! The copy to carry away: one file, sealed to the recovery words and the programme leads only.
//!
//! ```text
//! "doorstep.copy.01" │ length │ head (CBOR) │ blake3 of the head │ chunks of 64 KiB, each encrypted and numbered
//! ```
//! The head names nobody: it holds the leads' wrapped keys, and the copy's own key sealed to each of them and to the
//! words. Inside lie the header, the database (still encrypted under the vault's key) and the attachments. Every
//! chunk is bound to the head and to its place, and the last one says that it is the last.

use std::io::{self, Read, Write};

mod chunks;
mod head;
mod read;
mod write;

pub use write::CopySeal;

pub(crate) use read::SealedCopy;
#[cfg(feature = "any-bytes")]
pub(crate) use {head::CopyHead, read::each_file};

/// A file within the copy: its name and its size. A name of no letters ends the list.
const NO_MORE: u16 = 0;
const STEP: usize = 256 * 1024;

/// Moves so many bytes, telling of each step; `false` stops it.
fn pour(from: &mut dyn Read, size: u64, to: &mut dyn Write, on: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
    let mut piece = vec![0; STEP];
    let mut left = size;
    while left > 0 {
        let want = STEP.min(usize::try_from(left).unwrap_or(STEP));
        let read = from.read(&mut piece[..want])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        to.write_all(&piece[..read])?;
        left -= read as u64;
        if !on(read as u64) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
    Ok(())
}
