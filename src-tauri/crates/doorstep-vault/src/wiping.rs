//! Memory that is wiped when it is given back, whoever held it.
//!
//! Names and notes pass through many hands on their way to the screen: strings, JSON, buffers of libraries. None of them
//! wipes what it lets go of, and after a lock a thief of a memory image would read it there. A program that declares
//! [`Wiping`] as its allocator leaves nothing of what it freed itself.

#![allow(unsafe_code, reason = "an allocator is unsafe by its nature")]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    ptr, slice,
};

/// The system's allocator, which zeroes every piece as it is given back.
///
/// ```no_run
/// #[global_allocator]
/// static MEMORY: doorstep_vault::Wiping = doorstep_vault::Wiping;
/// ```
pub struct Wiping;

// SAFETY: every call is handed on to `System` with the layout it came with. A piece is written to only within its own
// layout and only before it is given back. `realloc` is the trait's own: a new piece, a copy, and the old one given back
// through `dealloc`, so that growing leaves nothing behind either.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, given: *mut u8, layout: Layout) {
        // SAFETY: the piece is the caller's, as long as its layout says, and nobody uses it any more. The barrier keeps
        // the wiping from being optimised away as writing to memory nobody reads.
        unsafe {
            ptr::write_bytes(given, 0, layout.size());
            zeroize::optimization_barrier(slice::from_raw_parts(given, layout.size()));
            System.dealloc(given, layout);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That it is zeroed cannot be looked at from here: what was given back is nobody's. The test of the real window reads
    /// the memory of the whole program after a lock.
    #[test]
    fn a_piece_keeps_its_bytes_when_it_grows() {
        let layout = Layout::from_size_align(4096, 16).unwrap();
        // SAFETY: the pieces are used within their layouts, until given back.
        unsafe {
            let piece = Wiping.alloc(layout);
            ptr::write_bytes(piece, 7, layout.size());
            let grown = Wiping.realloc(piece, layout, 3 * layout.size());
            assert_eq!(slice::from_raw_parts(grown, layout.size()), [7; 4096], "what was there");
            Wiping.dealloc(grown, Layout::from_size_align(3 * layout.size(), 16).unwrap());
        }
    }
}
