//! SQLite's memory, wiped when it is given back.
//!
//! SQLCipher's own `cipher_memory_security` does this too and makes reads several times slower,
//! because it locks and wipes every small piece on its own. Here SQLite is given an allocator
//! before it starts: every page, row and key it ever held is zeroed as it is freed,
//! and closing the one connection frees all of them.
//!
//! A page-cache region of ours (`SQLITE_CONFIG_PAGECACHE`) is not used: SQLite threads its list of
//! free pages through the pages themselves, so a region cannot be wiped from outside without
//! breaking that list. Pages go through this allocator instead.

#![allow(unsafe_code, reason = "SQLite takes its allocator as C functions; nothing else in this crate is unsafe")]

use std::{
    alloc::{Layout, alloc, dealloc},
    ffi::{c_int, c_void},
    ptr::{self, null_mut},
    sync::OnceLock,
};

use rusqlite::ffi;

/// Room before each piece for its size; 16 keeps what SQLite gets aligned for every type.
const PREFIX: usize = 16;

/// Gives SQLite the wiping allocator, once per process. `false` if SQLite was already running
/// without it: then nothing may be opened.
pub fn is_wiped() -> bool {
    static DONE: OnceLock<bool> = OnceLock::new();
    *DONE.get_or_init(|| {
        let methods = ffi::sqlite3_mem_methods {
            xMalloc: Some(take),
            xFree: Some(give_back),
            xRealloc: Some(resize),
            xSize: Some(size_of_piece),
            xRoundup: Some(round_up),
            xInit: Some(start),
            xShutdown: Some(stop),
            pAppData: null_mut(),
        };
        // SAFETY: sqlite3_config copies the structure before it returns and is refused with
        // SQLITE_MISUSE once SQLite runs. OnceLock keeps two threads from configuring at once;
        // the functions are valid for the life of the process.
        let configured = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) };
        configured == ffi::SQLITE_OK
    })
}

fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(PREFIX)?, PREFIX).ok()
}

unsafe extern "C" fn take(size: c_int) -> *mut c_void {
    let Some((size, layout)) = usize::try_from(size).ok().and_then(|size| Some((size, layout(size)?))) else {
        return null_mut();
    };
    // SAFETY: the layout is never empty (PREFIX bytes at least). The size is written into the
    // prefix, which is aligned for a usize, and SQLite gets the address behind it.
    unsafe {
        let piece = alloc(layout);
        if piece.is_null() {
            return null_mut();
        }
        piece.cast::<usize>().write(size);
        piece.add(PREFIX).cast()
    }
}

unsafe extern "C" fn give_back(given: *mut c_void) {
    if given.is_null() {
        return;
    }
    // SAFETY: SQLite returns only what `take` gave, so the size stands PREFIX bytes before it and
    // makes the very layout it was allocated with. The barrier keeps the wiping from being
    // optimised away as writing to memory nobody reads.
    unsafe {
        let size = size_before(given);
        ptr::write_bytes(given.cast::<u8>(), 0, size);
        zeroize::optimization_barrier(std::slice::from_raw_parts(given.cast::<u8>(), size));
        if let Some(layout) = layout(size) {
            dealloc(given.cast::<u8>().sub(PREFIX), layout);
        }
    }
}

/// Never grows in place: the system's own realloc would leave the old bytes behind.
unsafe extern "C" fn resize(given: *mut c_void, size: c_int) -> *mut c_void {
    // SAFETY: both pieces come from `take`, do not overlap, and the copy is no longer than either.
    unsafe {
        let fresh = take(size);
        if !fresh.is_null() && !given.is_null() {
            let kept = size_before(given).min(size_before(fresh));
            ptr::copy_nonoverlapping(given.cast::<u8>(), fresh.cast::<u8>(), kept);
            give_back(given);
        }
        fresh
    }
}

unsafe extern "C" fn size_of_piece(given: *mut c_void) -> c_int {
    if given.is_null() {
        return 0;
    }
    // SAFETY: SQLite asks only about what `take` gave.
    c_int::try_from(unsafe { size_before(given) }).unwrap_or(c_int::MAX)
}

/// # Safety
/// `given` must have come from `take` and not been given back.
unsafe fn size_before(given: *mut c_void) -> usize {
    // SAFETY: `take` wrote the size into the prefix right before this address.
    unsafe { given.cast::<u8>().sub(PREFIX).cast::<usize>().read() }
}

unsafe extern "C" fn round_up(size: c_int) -> c_int {
    size.saturating_add(7) & !7
}

unsafe extern "C" fn start(_: *mut c_void) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn stop(_: *mut c_void) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_keeps_its_bytes_when_it_grows_and_knows_its_size() {
        // SAFETY: the pieces are used as SQLite uses them: within their size, until given back.
        unsafe {
            let piece = take(8);
            ptr::write_bytes(piece.cast::<u8>(), 7, 8);
            assert_eq!(size_of_piece(piece), 8, "the size asked for");
            let larger = resize(piece, 64);
            assert_eq!(std::slice::from_raw_parts(larger.cast::<u8>(), 8), [7; 8], "what was there");
            assert_eq!(larger as usize % 16, 0, "aligned for every type");
            give_back(larger);
            assert!(take(-1).is_null(), "an impossible size is refused, not wrapped around");
            give_back(null_mut());
        }
    }
}
